import { anchorQuotes } from '../layouts/anchor-quotes.js';
import { readFacts } from '../layouts/page-facts.js';
import type { Report } from '../record/diagnostic.js';
import type { Block } from '../record/page.js';
import type { OpenedInput } from '../sources/read.js';
import { foldCase } from '../text/fold.js';
import type { Divided, DividedPosting } from './divide-page.js';
import { leftOut } from './left-out.js';
import { MOST_READ, otherKind } from './page-kind.js';

/** The postings of an HTML page, which is read whole. */
export async function* divideHtml(
  opened: OpenedInput,
  report: Report,
  outcome: Divided,
): AsyncGenerator<DividedPosting> {
  const [{ htmlToText }, { HTML_LAYOUTS }, { htmlSingle }, { htmlStructured, notesOnData }, { readAll }] =
    await Promise.all([
      import('../text/html/to-text.js'),
      import('../layouts/html-index.js'),
      import('../layouts/html-single.js'),
      import('../layouts/html-structured.js'),
      import('../sources/read.js'),
    ]);
  const source = await readAll(opened);
  outcome.cut = breaksOff(source);
  const { brokenData, ...read } = htmlToText(source, webAddress(opened.uri));
  const { text, marks, title } = read;
  const target = text.length < LITTLE_TEXT ? sentOnTo(source) : null;
  if (target !== null) {
    Object.assign(outcome, { text, noPosting: `it sends its readers on to ${target}; give that address` });
    return;
  }
  if (brokenData.length > 0) warnOfBrokenData(opened.uri, brokenData, report);
  const page = { uri: opened.uri, format: 'html' as const, ...read };
  for (const message of notesOnData(page))
    report({ severity: 'warning', code: 'layout.value-left-out', uri: opened.uri, message });
  for (const layout of HTML_LAYOUTS) {
    const division = layout.divide(page);
    if (!division) continue;
    const isGuess = layout === htmlSingle;
    if (!isGuess && layout !== htmlStructured) {
      const other = otherKind(foldCase(text.slice(0, MOST_READ)));
      if (other !== null) {
        Object.assign(outcome, { text, noPosting: other });
        return;
      }
    }
    outcome.layout = layout.name;
    outcome.facts = division.facts;
    const anchored = anchorQuotes(division.text ?? text, division.blocks);
    outcome.text = anchored.text;
    warnOfRelativeLinks(opened.uri, anchored.blocks, report);
    for (const block of anchored.blocks) yield { block, facts: division.facts, isGuess };
    return;
  }
  if (opened.incidental) return leftOut(opened, report);
  outcome.facts = readFacts(text, title);
  outcome.text = text;
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (end <= start) {
    outcome.noPosting = 'it holds no text that a reader would see';
    return;
  }
  yield {
    isGuess: true,
    block: {
      ordinal: 1,
      start,
      end,
      text: text.slice(start, end),
      hints: [],
      marks: marksWithin(marks, start, end),
    },
    facts: outcome.facts,
  };
}

function warnOfBrokenData(uri: string, [first, ...more]: readonly string[], report: Report): void {
  const others = more.length > 0 ? ` (and ${more.length} more)` : '';
  report({
    severity: 'warning',
    code: 'layout.broken-data',
    uri,
    message: `JSON-LD about jobs was left out, because it is broken: ${first}${others}`,
  });
}

/** Says once that the page's links to apply lead nobody knows where. */
function warnOfRelativeLinks(uri: string, blocks: readonly Block[], report: Report): void {
  const relative = blocks.flatMap(({ hints }) => {
    const links = hints.filter(({ field }) => field === 'applyUrl').map(({ value }) => String(value));
    return links.length > 0 && links.every((link) => !/^[a-z][a-z0-9+.-]{0,20}:/i.test(link)) ? links[0] : [];
  });
  if (relative.length === 0) return;
  report({
    severity: 'warning',
    code: 'layout.relative-links',
    uri,
    message:
      `the apply links of ${relative.length} posting${relative.length === 1 ? '' : 's'} were left out: they are relative (${JSON.stringify(relative[0]?.slice(0, 80))}), ` +
      'and the page does not say where it was saved from. Give its web address, or save it as .mhtml',
  });
}

/** A document that opens and never closes: what a download that stopped half-way looks like. */
function breaksOff(html: string): boolean {
  return (
    /<html[\s>]/i.test(html.slice(0, DOCUMENT_EDGE)) && !/<\/html\s{0,99}>/i.test(html.slice(-DOCUMENT_EDGE))
  );
}

/** Where a page sends browsers that show it; what else it says is for those that do not go. */
function sentOnTo(html: string): string | null {
  const refresh = /<meta\b[^>]{0,200}http-equiv\s{0,9}=\s{0,9}["']?refresh\b[^>]{0,999}/i.exec(
    html.slice(0, DOCUMENT_EDGE),
  );
  const [, target] = /url\s{0,9}=\s{0,9}["']?([^"'>\s]{1,500})/i.exec(refresh?.[0] ?? '') ?? [];
  return target === undefined ? null : JSON.stringify(target);
}

/** Characters that a page may show which does no more than send readers on. */
const LITTLE_TEXT = 300;

/** Where the tags of the document itself stand: comments and scripts may come before and behind. */
const DOCUMENT_EDGE = 1 << 16;

/** Where the page was read, if that tells where its links lead. */
function webAddress(uri: string): string | undefined {
  return /^https?:\/\//i.test(uri) ? uri : undefined;
}

function marksWithin<T extends { start: number; end: number }>(
  marks: readonly T[],
  start: number,
  end: number,
): T[] {
  return marks
    .filter((m) => m.start >= start && m.end <= end)
    .map((m) => ({ ...m, start: m.start - start, end: m.end - start }));
}
