/** A stretch of a page's decoded text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * The spans that overlap none of those taken, in their order. Linear but for the sorting of what is taken: a posting
 * may have ten thousand sentences and as many entries.
 *
 * @param spans in the order of their starts
 */
export function apartFrom<T extends Span>(spans: readonly T[], taken: readonly Span[]): T[] {
  const inOrder = [...taken].sort((a, b) => a.start - b.start);
  let next = 0;
  return spans.filter((span) => {
    while ((inOrder[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    return (inOrder[next]?.start ?? Number.POSITIVE_INFINITY) >= span.end;
  });
}

/**
 * Those of the spans that overlap another one, found by halving: whoever looks up each of ten thousand entries must
 * not walk over all of ten thousand sentences.
 *
 * @param inOrder without overlaps, in the order of their starts
 */
export function touching<T extends Span>(inOrder: readonly T[], span: Span): readonly T[] {
  const first = firstEndingAfter(inOrder, span.start);
  let last = first;
  while ((inOrder[last]?.start ?? Number.POSITIVE_INFINITY) < span.end) last++;
  return inOrder.slice(first, last);
}

/** The span in which an offset lies, of spans in order without overlaps. */
export function spanAt<T extends Span>(inOrder: readonly T[], at: number): T | undefined {
  const found = inOrder[firstEndingAfter(inOrder, at)];
  return found && found.start <= at ? found : undefined;
}

function firstEndingAfter(inOrder: readonly Span[], at: number): number {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inOrder[middle] as Span).end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
