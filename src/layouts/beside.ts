import type { Mark } from '../record/page.js';
import type { Span } from '../record/span.js';

/** Tells whether something stands beside the page's own content, in an `aside` or a box of related jobs. */
export function findBeside(marks: readonly Mark[]): (span: Span) => boolean {
  const boxes: Span[] = [];
  for (const mark of marks) {
    const inLast = (boxes.at(-1)?.end ?? -1) >= mark.end;
    if (!inLast && mark.kind === 'element' && BESIDE.test(mark.name ?? '')) boxes.push(mark);
  }
  return (span) => {
    let low = 0;
    let high = boxes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((boxes[middle]?.end ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    const box = boxes[low];
    return box !== undefined && box.start <= span.start && span.end <= box.end;
  };
}

export const BESIDE = /(?:^| )(?:aside|sidebar|related-jobs|similar-jobs|other-jobs)(?: |$)/;
