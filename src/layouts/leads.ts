import type { Mark } from '../record/page.js';
import { foldCase, foldSpace } from '../text/fold.js';
import { FACT_LABELS } from '../vocabulary/fact-labels.js';

/** Things of one kind that may begin the postings of a page, among those that bound them. In document order. */
export interface Leads {
  readonly own: readonly Mark[];
  readonly bounds: readonly Mark[];
}

/** The headings of each level, from the highest. */
export function headingLeads(marks: readonly Mark[]): Leads[] {
  const headings = marks.filter((mark) => mark.kind === 'heading');
  return [1, 2, 3, 4, 5, 6].map((level) => ({
    own: headings.filter((heading) => heading.level === level),
    bounds: headings.filter((heading) => (heading.level ?? 6) <= level),
  }));
}

/** What begins postings where no headings do: elements that are called so, terms, lines in bold. */
export function otherLeads(marks: readonly Mark[], text: string): Leads[] {
  const kinds: ((mark: Mark) => boolean)[] = [
    (mark) =>
      mark.kind === 'element' &&
      TITLE.test(mark.name ?? '') &&
      !text.slice(mark.start, mark.end).includes('\n'),
    (mark) =>
      mark.kind === 'label' &&
      !FACT_LABELS.has(wordsOf(text, mark)) &&
      !/[:?]$/.test(text.slice(mark.end - 1, mark.end + 1)),
    (mark) => mark.kind === 'strong' && text[mark.end] !== ':' && text[mark.end - 1] !== ':',
  ];
  return kinds.map((isOurs) => {
    const own = marks.filter((mark) => isOurs(mark) && mark.end - mark.start <= MAX_TITLE);
    return { own, bounds: marks.filter((mark) => mark.kind === 'heading' || isOurs(mark)) };
  });
}

const MAX_TITLE = 160;
const TITLE =
  /(?:^|[ _-])(?:job|position|vacancy|role|posting|opening|post)?[_-]{0,2}(?:title|name|headline)(?: |$)/;

/** The texts that several of a page's headings have: sections that every posting has, and no titles. */
export function repeatedTexts(leads: readonly Mark[], text: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const mark of leads) {
    const words = wordsOf(text, mark);
    seen.set(words, (seen.get(words) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, count]) => count > 1).map(([words]) => words));
}

export function wordsOf(text: string, mark: Mark): string {
  return foldSpace(foldCase(text.slice(mark.start, Math.min(mark.end, mark.start + 220)))).replace(
    /[\s:*?]{1,8}$/,
    '',
  );
}
