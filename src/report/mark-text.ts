import type { Span } from '../record/span.js';

/** Words of a text that a field's value rests on. */
export interface FieldMark extends Span {
  readonly field: string;
  /** One of the entries of a list. */
  readonly entry: boolean;
}

/** A stretch of the text that the same fields rest on; none where `marks` is empty. */
export interface MarkedPiece {
  readonly text: string;
  readonly marks: readonly FieldMark[];
  /** Those of the marks that begin here. */
  readonly begins: readonly FieldMark[];
}

/**
 * Cuts a text where marks begin and end, so that marks which overlap in any way can be drawn as elements: put together
 * again, the pieces are the text. Marks that reach outside the text or are empty are left out.
 */
export function markText(text: string, marks: readonly FieldMark[]): MarkedPiece[] {
  const good = marks
    .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts = [...new Set([0, text.length, ...good.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const pieces: MarkedPiece[] = [];
  let open: FieldMark[] = [];
  let next = 0;
  for (let at = 0; at + 1 < cuts.length; at++) {
    const [from, to] = [cuts[at] as number, cuts[at + 1] as number];
    const begins: FieldMark[] = [];
    for (; good[next]?.start === from; next++) begins.push(good[next] as FieldMark);
    open = [...open.filter(({ end }) => end > from), ...begins];
    pieces.push({ text: text.slice(from, to), marks: open, begins });
  }
  return pieces;
}
