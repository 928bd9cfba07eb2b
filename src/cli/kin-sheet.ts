import type { Kinship, Likeness } from '../life/read-kinship.js';
import type { DiffHunk } from '../life/word-diff.js';
import { type Sheet, type SheetOptions, sheet } from './sheet.js';
import { cellText } from './terminal-text.js';

/** Jobs with their repeats and look-alikes, one under the other; of one alone, all differences in the words. */
export async function* kinSheets(
  all: AsyncIterable<Kinship>,
  options: SheetOptions,
  isAlone: boolean,
): AsyncGenerator<string> {
  let isFirst = true;
  for await (const kin of all) {
    yield (isFirst ? '' : '\n') + kinSheet(kin, options, isAlone ? Number.POSITIVE_INFINITY : FEW);
    isFirst = false;
  }
}

/** A pair a line: job, posting, posting, score, `same` or the id of the other job, reasons. */
export async function* kinLines(all: AsyncIterable<Kinship>): AsyncGenerator<string> {
  for await (const { id, repeats, apart } of all) {
    for (const pair of repeats) yield lineOf(id, pair, 'same');
    for (const pair of apart) yield lineOf(id, pair, pair.id);
  }
}

/** Columns of the labels. */
const LABELS = 12;
/** Differences that are shown of each of many pairs. */
const FEW = 3;

function kinSheet(kin: Kinship, options: SheetOptions, hunks: number): string {
  const { bold, dim } = options.paint;
  const page = sheet(options, LABELS);
  page.line(kin.title ?? '(the posting names no title)', bold);
  page.line(kin.company ?? '(no company named)');
  page.line([kin.id, kin.status].join(' · '), dim);
  page.list(kin.postings.length > 1 ? 'one job' : 'one posting', kin.postings);
  if (kin.repeats.length > 0) page.heading('because');
  for (const pair of kin.repeats) pairRows(page, pair, hunks);
  if (kin.apart.length > 0) page.heading('kept apart from');
  for (const pair of kin.apart) {
    page.row('job', [pair.id, pair.status, pair.title, pair.company].filter(Boolean).join(' · '));
    pairRows(page, pair, hunks);
  }
  return page.text();
}

function pairRows(page: Sheet, { a, b, score, reasons, diff }: Likeness, most: number): void {
  page.row(score.toFixed(2), `${a} and ${b}`);
  page.row('', reasons.join(', '));
  if (diff === null) page.row('words', 'too different to show');
  else if (diff.length === 0) page.row('words', 'the same');
  else {
    for (const [index, hunk] of diff.slice(0, most).entries())
      page.row(index === 0 ? 'words' : '', hunkWords(hunk));
    if (diff.length > most) page.row('', `and ${diff.length - most} more differences`);
  }
}

/** As wdiff writes it: `at [-Wayve-] {+Skydio+} you will`. */
function hunkWords({ before, removed, added, after }: DiffHunk): string {
  return [before, removed && `[-${removed}-]`, added && `{+${added}+}`, after].filter(Boolean).join(' ');
}

function lineOf(id: string, { a, b, score, reasons }: Likeness, what: string): string {
  return `${[id, a, b, score.toFixed(3), what, reasons.join('; ')].map(cellText).join('\t')}\n`;
}
