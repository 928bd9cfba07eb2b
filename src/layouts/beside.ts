import type { Mark } from '../record/page.js';
import type { Span } from '../record/span.js';

/** Tells whether something stands beside the page's own content: in an `aside`, a menu, a filter, a box of related jobs. */
export function findBeside(marks: readonly Mark[]): (span: Span) => boolean {
  const last = marks.reduce((end, mark) => Math.max(end, mark.end), 0);
  const boxes: Span[] = [];
  for (const mark of marks) {
    const inLast = (boxes.at(-1)?.end ?? -1) >= mark.end;
    if (!inLast && isBeside(mark) && (mark.end - mark.start) * 2 < last) boxes.push(mark);
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

export function isBeside(mark: Mark): boolean {
  return mark.kind === 'element' && BESIDE.test(mark.name ?? '');
}

const PLACES =
  'aside|sidebar|side-bar|related(?:-(?:jobs|posts|content|links))?|similar(?:-(?:jobs|positions|roles))?|other-jobs|more-jobs|recommended(?:-jobs)?';
const SITE =
  'nav|navbar|navigation|menu|submenu|breadcrumbs?|crumbs|pagination|pager|filters?|facets?|cookies?|consent|gdpr|newsletter|social|toolbar|footer';
const PARTS =
  'bar|banner|box|list|links|panel|menu|nav|notice|widget|group|form|modal|popup|section|wrapper|container|signup|area';
const BESIDE = new RegExp(
  `(?:^| )(?:(?:main|site|page|top|global|job|search|primary|secondary|left|right)[-_]{1,2})?(?:${PLACES}|${SITE})(?:[-_]{1,2}(?:${PARTS})){0,2}(?: |$)`,
);
