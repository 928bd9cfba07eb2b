import type { Mark } from '../record/page.js';

/** Elements of one name that stand at the same place of the page's structure, in document order. */
export type CardGroup = readonly Mark[];

/**
 * Groups the named elements of a page by their path of names, so that the entries of a list come together
 * wherever their wrappers differ. Only groups of two and more. Linear.
 */
export function groupElements(marks: readonly Mark[]): CardGroup[] {
  const paths = new Map<string, number>();
  const groups: Mark[][] = [];
  const open: { mark: Mark; path: number }[] = [];
  for (const mark of marks) {
    if (mark.kind !== 'element' || mark.name === undefined) continue;
    while ((open.at(-1)?.mark.end ?? Number.POSITIVE_INFINITY) <= mark.start) open.pop();
    const key = `${open.at(-1)?.path ?? -1} ${kindOfName(mark.name)}`;
    let path = paths.get(key);
    if (path === undefined) {
      path = groups.length;
      paths.set(key, path);
      groups.push([]);
    }
    groups[path]?.push(mark);
    open.push({ mark, path });
  }
  return groups.filter((group) => group.length >= 2);
}

/** A name without the words that tell one entry of a list from the next. */
export function kindOfName(name: string): string {
  return name
    .split(' ')
    .filter((word) => !PASSING.has(word) && !/\d/.test(word))
    .join(' ');
}

const PASSING: ReadonlySet<string> = new Set(
  'odd even first last active current new alt alternate selected open closed urgent hot featured highlighted highlight sponsored premium promoted pinned remote'.split(
    ' ',
  ),
);
