import type { Hint, Mark } from '../record/page.js';
import { contains, type Span } from '../record/span.js';
import { findBeside, isBeside } from './beside.js';
import { type Actions, repeatedActions } from './html-actions.js';
import { applyHint } from './html-apply.js';
import { type Cut, firstOfEach, marksWithin, toBlocks } from './html-block.js';
import { findPostingEnd } from './html-end.js';
import { readLabelledFacts } from './html-facts.js';
import { hasJobWord, isGroupHeading, isSectionHeading } from './html-words.js';
import type { Layout, PageText } from './layout.js';
import { leadInStart } from './lead-in.js';
import { headingLeads, type Leads, otherLeads, repeatedTexts, wordsOf } from './leads.js';
import { readMetaLine, titleAlone } from './meta-line.js';
import { addEmployer } from './page-employer.js';
import { readFacts } from './page-facts.js';

/** A running list: headings of one level that name jobs, each with its text below it. */
export const htmlHeadings: Layout = {
  name: 'html-headings',
  doc: 'HTML: one heading a posting, its text below it, up to the next heading',
  divide(page) {
    if (page.format !== 'html') return null;
    const parts =
      bestParts(page, headingLeads(page.marks)) ?? bestParts(page, otherLeads(page.marks, page.text));
    if (!parts) return null;
    const cuts = addEmployer(page, toCuts(page, parts));
    return { blocks: toBlocks(page, cuts), facts: readFacts(page.text, page.title) };
  },
};

/** A heading with what stands below it, up to the next heading of its level or a higher one. */
interface Part extends Span {
  readonly heading: Mark;
  readonly marks: readonly Mark[];
  /** The heading names a job, by its words or by what follows it. */
  readonly isJob: boolean;
  /** The heading is a section's (`Your profile`). */
  readonly isSection: boolean;
  /** A way to apply stands below it. */
  readonly applies: boolean;
  /** A heading of a higher level stands behind it. */
  readonly isLast: boolean;
}

/** The parts of the kind that has most postings; the highest level where several have. */
function bestParts(page: PageText, kinds: readonly Leads[]): Part[] | null {
  let best: Part[] | null = null;
  let most = 1;
  for (const leads of kinds) {
    const parts = readParts(page, leads);
    const jobs = parts.filter((part) => part.isJob).length;
    const doubtful = parts.filter((part) => !part.isJob && !part.isSection).length;
    if (jobs > most && jobs >= doubtful) {
      best = parts;
      most = jobs;
    }
  }
  return best;
}

function readParts(page: PageText, { own, bounds }: Leads): Part[] {
  if (own.length < 2) return [];
  const { text } = page;
  const limit = containerEnd(page, own);
  const standsBeside = findBeside(page.marks);
  const repeated = repeatedTexts(own, text);
  const ours = new Set(own);
  const parts = bounds.flatMap((heading, index) => {
    if (!ours.has(heading)) return [];
    const next = bounds[index + 1];
    const isLast = next === undefined || !ours.has(next);
    const to = Math.min(next?.start ?? text.length, heading.start < limit ? limit : text.length);
    if (to <= heading.end) return [];
    const within = marksWithin(page.marks, { start: heading.start, end: to });
    const site = isLast
      ? within.find((mark) => mark.start > heading.end + MIN_BODY && isBeside(mark))
      : undefined;
    const end = site?.start ?? to;
    const marks = site ? within.filter((mark) => mark.end <= end) : within;
    const named = hasJobWord(heading, text) && !isGroupHeading(heading, text);
    const isSection =
      isSectionHeading(heading, text) ||
      (!named && repeated.has(wordsOf(text, heading))) ||
      standsBeside(heading);
    const isLong = end - heading.end > MIN_BODY;
    return [{ heading, title: heading, marks, start: heading.start, end, named, isSection, isLong, isLast }];
  });
  // A heading that does not say so is a posting's where postings have their own way to apply, or where it looks like theirs.
  const titled = parts.filter(({ named, isSection }) => named && !isSection);
  const { isApply } = repeatedActions(text, titled);
  const applies = new Set(parts.filter(({ marks }) => marks.some(isApply)));
  const haveOwn = titled.filter((part) => applies.has(part)).length * 2 >= titled.length;
  const looks = new Set(titled.map(({ heading, marks }) => lookOf(heading, marks)));
  const look = looks.size === 1 ? [...looks][0] : '';
  return parts.map((part) => {
    const { heading, marks, end, isLong, named, isSection } = part;
    const says =
      (named && isLong) ||
      (applies.has(part) && haveOwn) ||
      (isLong && look !== '' && lookOf(heading, marks) === look) ||
      (isLong && saysCompany(text, marks, heading, end));
    return {
      ...part,
      applies: applies.has(part),
      isJob: !isSection && !isGroupHeading(heading, text) && says,
    };
  });
}

/** What a heading and the element behind it are called. */
function lookOf(heading: Mark, marks: readonly Mark[]): string {
  const own = marks.find(
    (mark) => mark.kind === 'element' && mark.start === heading.start && mark.end === heading.end,
  );
  const next = marks.find((mark) => mark.kind === 'element' && mark.start >= heading.end);
  const behind = next && next.start <= heading.end + 3 ? next.name : '';
  return own?.name || behind ? `${own?.name ?? ''}|${behind ?? ''}` : '';
}

const MIN_BODY = 20;

function saysCompany(text: string, marks: readonly Mark[], heading: Mark, limit: number): boolean {
  return readMetaLine(text, marks, heading, limit).some(({ field }) => field === 'company');
}

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

const CONTAINER =
  /(?:^| )(?:main|article|content|section|jobs?|list|listings?|vacancies|openings|positions)(?: |$)/;

/** One posting a job's heading; sections of the same level belong to the posting before them. */
function toCuts(page: PageText, parts: readonly Part[]): Cut[] {
  const { text } = page;
  const owned = ownedParts(parts);
  const starts = owned.map(([first]) => leadInStart(page, first as Part));
  const hasLeadIns =
    starts.filter((start, index) => start < (owned[index]?.[0]?.start ?? 0)).length * 4 >= owned.length * 3;
  const units = owned.map((own, index) => {
    const [first] = own as [Part];
    const start = hasLeadIns ? (starts[index] ?? first.start) : first.start;
    const next = owned[index + 1]?.[0];
    const limit =
      next && hasLeadIns
        ? Math.max(first.end > start ? first.heading.end : start, starts[index + 1] ?? next.start)
        : text.length;
    const end = Math.min(own.at(-1)?.end ?? first.end, limit);
    const marks = own.flatMap((part) => part.marks).filter((mark) => mark.end <= end);
    return { start, end, marks, title: first.heading };
  });
  const actions = repeatedActions(text, units);
  return units.map((unit, index) => toCut(page, unit, actions, index === units.length - 1));
}

/** What each posting owns: its own part, and the sections behind it, up to the next posting. */
function ownedParts(parts: readonly Part[]): Part[][] {
  const owned: Part[][] = [];
  for (let index = 0; index < parts.length; index++) {
    const first = parts[index];
    if (!first?.isJob) continue;
    const own = [first];
    let sure = 1;
    while (!own.at(-1)?.isLast) {
      const next = parts[index + own.length];
      if (!next || next.isJob) break;
      const isDone = own.some((part) => part.applies);
      own.push(next);
      if (next.isSection || (next.applies && !isDone)) sure = own.length;
    }
    owned.push(own.slice(0, sure));
  }
  return owned;
}

function toCut(
  page: PageText,
  unit: Span & { readonly marks: readonly Mark[]; readonly title: Mark },
  actions: Actions,
  isFinal: boolean,
): Cut {
  const { text } = page;
  const { marks } = unit;
  const heading = titleAlone(text, unit.title);
  const { end, apply } = findPostingEnd(text, marks, unit, actions, isFinal);
  const title: Hint = {
    field: 'title',
    value: text.slice(heading.start, heading.end),
    start: heading.start,
    end: heading.end,
    rule: 'heading-title',
    kind: 'structured',
  };
  const facts = [...readMetaLine(text, marks, heading, unit.end), ...readLabelledFacts(text, marks, unit)];
  const hints = firstOfEach([title, ...facts]).filter((hint) => hint.end <= end);
  return { start: unit.start, end, hints: [...hints, ...applyHint(text, apply)] };
}
