import type { Hint, Mark } from '../record/page.js';
import { contains, type Span } from '../record/span.js';
import { findBeside } from './beside.js';
import { applyHint } from './html-apply.js';
import { type Cut, marksWithin, toBlocks } from './html-block.js';
import { findPostingEnd } from './html-end.js';
import { readLabelledFacts } from './html-facts.js';
import { hasJobWord, isApplyControl, isSectionHeading } from './html-words.js';
import type { Layout, PageText } from './layout.js';
import { readMetaLine } from './meta-line.js';
import { readFacts } from './page-facts.js';

/** A running list: headings of one level that name jobs, each with its text below it. */
export const htmlHeadings: Layout = {
  name: 'html-headings',
  doc: 'HTML: one heading a posting, its text below it, up to the next heading',
  divide(page) {
    if (page.format !== 'html') return null;
    const headings = page.marks.filter((mark) => mark.kind === 'heading');
    for (const level of [1, 2, 3, 4, 5, 6]) {
      const parts = readParts(page, headings, level);
      const jobs = parts.filter((part) => part.isJob);
      const doubtful = parts.filter((part) => !part.isJob && !part.isSection);
      if (jobs.length < 2 || jobs.length < doubtful.length) continue;
      return { blocks: toBlocks(page, toCuts(page, parts)), facts: readFacts(page.text, page.title) };
    }
    return null;
  },
};

/** A heading of the chosen level with what stands below it, up to the next heading of that level or a higher one. */
interface Part extends Span {
  readonly heading: Mark;
  readonly marks: readonly Mark[];
  /** The heading names a job, by its words or by what follows it. */
  readonly isJob: boolean;
  /** The heading is a section's (`Your profile`). */
  readonly isSection: boolean;
  /** A heading of a higher level stands behind it. */
  readonly isLast: boolean;
}

function readParts(page: PageText, headings: readonly Mark[], level: number): Part[] {
  const { text } = page;
  const bounds = headings.filter((heading) => (heading.level ?? 6) <= level);
  const ours = bounds.filter((heading) => heading.level === level);
  if (ours.length < 2) return [];
  const limit = containerEnd(page, ours);
  const isBeside = findBeside(page.marks);
  return bounds.flatMap((heading, index) => {
    if (heading.level !== level) return [];
    const next = bounds[index + 1];
    const end = Math.min(next?.start ?? text.length, heading.start < limit ? limit : text.length);
    const marks = marksWithin(page.marks, { start: heading.start, end });
    const isSection = isSectionHeading(heading, text);
    const says = hasJobWord(heading, text) || readMetaLine(text, marks, heading).length > 0;
    const isJob = !isSection && says && end - heading.end > MIN_BODY && !isBeside(heading);
    const applies = marks.some((mark) => isApplyControl(mark, text));
    const isLast = next === undefined || next.level !== level;
    return [
      {
        heading,
        marks,
        start: heading.start,
        end,
        isSection,
        isJob: isJob || (applies && !isSection),
        isLast,
      },
    ];
  });
}

const MIN_BODY = 20;

/** The end of the innermost article or main part that holds the first heading and another one. */
function containerEnd(page: PageText, headings: readonly Mark[]): number {
  const [first, second] = headings;
  if (!first || !second) return page.text.length;
  const around = page.marks.filter(
    (mark) =>
      mark.kind === 'element' &&
      CONTAINER.test(mark.name ?? '') &&
      contains(mark, first) &&
      contains(mark, second),
  );
  return around.at(-1)?.end ?? page.text.length;
}

const CONTAINER = /(?:^| )(?:main|article|content)(?: |$)/;

/** One posting a job's heading; sections of the same level belong to the posting before them. */
function toCuts(page: PageText, parts: readonly Part[]): Cut[] {
  const cuts: Cut[] = [];
  const lastJob = parts.findLastIndex((part) => part.isJob);
  for (let index = 0; index < parts.length; index++) {
    const first = parts[index];
    if (!first?.isJob) continue;
    const own = [first];
    while (!own.at(-1)?.isLast && parts[index + 1]?.isSection) {
      index++;
      own.push(parts[index] as Part);
    }
    cuts.push(toCut(page, own, index >= lastJob));
  }
  return cuts;
}

function toCut(page: PageText, own: readonly Part[], isFinal: boolean): Cut {
  const [first] = own as [Part];
  const whole = { start: first.start, end: own.at(-1)?.end ?? first.end };
  const marks = own.flatMap((part) => part.marks);
  const { end, apply } = findPostingEnd(page.text, marks, whole, isFinal);
  const { heading } = first;
  const title: Hint = {
    field: 'title',
    value: page.text.slice(heading.start, heading.end),
    start: heading.start,
    end: heading.end,
    rule: 'heading-title',
    kind: 'structured',
  };
  const facts = [
    ...readMetaLine(page.text, first.marks, heading),
    ...readLabelledFacts(page.text, marks, whole),
  ];
  const known = new Set<string>();
  const hints = [title, ...facts].filter(({ field, end: hintEnd }) => {
    if (known.has(field) || hintEnd > end) return false;
    known.add(field);
    return true;
  });
  return { start: whole.start, end, hints: [...hints, ...applyHint(apply)] };
}
