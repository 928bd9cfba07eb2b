import type { Hint, Mark } from '../record/page.js';
import { contains, type Span } from '../record/span.js';
import { findBeside, isBeside } from './beside.js';
import { knownActions } from './html-actions.js';
import { applyHint } from './html-apply.js';
import { marksWithin, toBlocks } from './html-block.js';
import { findPostingEnd } from './html-end.js';
import { readLabelledFacts } from './html-facts.js';
import { hasJobWord, isRelatedHeading, isSectionHeading } from './html-words.js';
import type { Layout, PageText } from './layout.js';
import { readMetaLine } from './meta-line.js';
import { readFacts } from './page-facts.js';

/** The page of one job: a headline, facts with labels, sections. */
export const htmlSingle: Layout = {
  name: 'html-single',
  doc: 'HTML: one posting on the page, under its headline',
  divide(page) {
    if (page.format !== 'html') return null;
    const headline = findHeadline(page);
    if (!headline) return null;
    const whole = { start: headline.start, end: contentEnd(page, headline) };
    const marks = marksWithin(page.marks, whole);
    const { end, apply } = findPostingEnd(page.text, marks, whole, knownActions(page.text), true);
    const labelled = readLabelledFacts(page.text, marks, whole);
    if (!apply && labelled.length < 2 && !hasJobWord(headline, page.text)) return null;

    const known = new Set(['title']);
    const facts = [...labelled, ...readMetaLine(page.text, marks, headline)].filter(
      ({ field, end: hintEnd }) => {
        if (known.has(field) || hintEnd > end) return false;
        known.add(field);
        return true;
      },
    );
    const hints = [titleHint(page, headline), ...facts, ...applyHint(page.text, apply)];
    return {
      blocks: toBlocks(page, [{ start: whole.start, end, hints }]),
      facts: readFacts(page.text, page.title),
    };
  },
};

/** The first heading of the highest level that is no section's and does not stand beside the content. */
function findHeadline(page: PageText): Mark | null {
  const standsBeside = findBeside(page.marks);
  const headings = page.marks.filter(
    (mark) =>
      mark.kind === 'heading' &&
      mark.end - mark.start <= 220 &&
      !isSectionHeading(mark, page.text) &&
      !standsBeside(mark),
  );
  const named = headings.filter((heading) => hasJobWord(heading, page.text));
  const pool = named.length > 0 ? named : headings;
  const highest = pool.reduce((level, heading) => Math.min(level, heading.level ?? 6), 6);
  return pool.find((heading) => heading.level === highest) ?? null;
}

/** The end of the part that the headline stands in, or where other jobs or things beside begin. */
function contentEnd(page: PageText, headline: Mark): number {
  const around = page.marks.filter(
    (mark) =>
      mark.kind === 'element' &&
      /(?:^| )(?:main|article)(?: |$)/.test(mark.name ?? '') &&
      contains(mark, headline) &&
      (mark.end - mark.start) * 3 > page.text.length,
  );
  const limit = around.at(-1)?.end ?? page.text.length;
  const stop = page.marks.find(
    (mark) => mark.start > headline.end && endsContent(mark, page.text) && isLate(mark, headline, limit),
  );
  return Math.min(limit, stop?.start ?? limit);
}

function endsContent(mark: Mark, text: string): boolean {
  if (mark.kind === 'element') return isBeside(mark);
  return mark.kind === 'heading' && isRelatedHeading(mark, text);
}

/** A box of facts may stand beside the beginning; what ends a posting comes after half of it. */
function isLate(stop: Span, headline: Mark, limit: number): boolean {
  return stop.start - headline.start > (limit - headline.start) / 2;
}

function titleHint(page: PageText, headline: Mark): Hint {
  const value = page.text.slice(headline.start, headline.end);
  return {
    field: 'title',
    value,
    start: headline.start,
    end: headline.end,
    rule: 'page-title',
    kind: 'structured',
  };
}
