import { anchorQuotes } from '../layouts/anchor-quotes.js';
import { CaptureDivider } from '../layouts/capture.js';
import { readFacts } from '../layouts/page-facts.js';
import type { Report } from '../record/diagnostic.js';
import type { Block, PageFacts } from '../record/page.js';
import { NO_FACTS } from '../record/page.js';
import type { PageFormat } from '../sources/kind.js';
import type { OpenedInput } from '../sources/read.js';
import { foldCase } from '../text/fold.js';
import { MOST_READ, otherKind } from './page-kind.js';

/** One posting of a page, with what the page says of itself. */
export interface DividedPosting {
  readonly block: Block;
  readonly facts: PageFacts;
  /** All of a page, which may be something else: what is read in it has to bear out that it is a posting. */
  readonly isGuess?: boolean;
}

/** What is known of a page once it has been divided. */
export interface Divided {
  /** The layout that knew the page; `plain` when none did. */
  layout: string;
  facts: PageFacts;
  /** Its text seems to break off: behind its last whole posting, or before the end of the HTML document. */
  cut: boolean;
  /** HTML and JSON: the text made from the page, which all offsets point into. A text capture is that text itself. */
  text?: string;
  /** Some of it is missing or could not be read: a posting that was not found may be there all the same. */
  partial?: boolean;
  /** Its postings come without their texts. */
  bare?: boolean;
  /** Why nothing on it is taken for a posting. */
  noPosting?: string;
}

/**
 * page -> posting blocks, as they come. A text capture streams, so a page of any length needs the memory of one
 * posting; an HTML page is read whole.
 *
 * @param outcome filled in while the generator runs; complete when it has ended
 */
export async function* dividePage(
  opened: OpenedInput,
  report: Report,
  outcome: Divided,
): AsyncGenerator<DividedPosting> {
  if (opened.truncated) outcome.partial = true;
  for await (const divided of DIVIDERS[opened.format](opened, report, outcome)) {
    if (ANY_WORD.test(divided.block.text)) yield divided;
    else
      report({
        severity: 'warning',
        code: 'layout.no-words',
        uri: opened.uri,
        message: `posting ${divided.block.ordinal} holds no words and was left out`,
      });
  }
  if (opened.truncated) outcome.cut = true;
}

/** By format: how its pages are divided. What JSON and HTML need is loaded when such a page is read. */
const DIVIDERS: Readonly<Record<PageFormat, typeof divideCapture>> = {
  text: divideCapture,
  html: divideHtml,
  async *json(opened, report, outcome) {
    const { divideJson } = await import('./divide-json.js');
    yield* divideJson(opened, report, outcome);
  },
};

const ANY_WORD = /[\p{L}\p{N}]/u;

export function newOutcome(): Divided {
  return { layout: 'plain', facts: NO_FACTS, cut: false };
}

async function* divideCapture(
  opened: OpenedInput,
  report: Report,
  outcome: Divided,
): AsyncGenerator<DividedPosting> {
  const divider = new CaptureDivider((head) => readFacts(head, null));
  const give = async function* (blocks: ReturnType<CaptureDivider['push']>): AsyncGenerator<DividedPosting> {
    for (const { block, problem } of blocks) {
      outcome.facts = divider.facts ?? NO_FACTS;
      const isWhole = problem === 'unended' && outcome.layout === 'plain' && block.ordinal === 1;
      const parts = isWhole ? await divideText(opened.uri, block, report, outcome) : null;
      if (parts) {
        for (const part of parts) yield { block: part, facts: outcome.facts };
        return;
      }
      if (problem === null) outcome.layout = 'capture';
      else if (opened.incidental && outcome.layout === 'plain') {
        leftOut(opened, report);
        continue;
      }
      const isGuess = outcome.layout === 'plain';
      if (problem === 'cut' || (problem !== null && !isGuess)) warn(opened.uri, block, problem, report);
      yield { block, facts: outcome.facts, isGuess };
    }
  };
  for await (const chunk of opened.chunks) yield* give(divider.push(chunk));
  yield* give(divider.end());
  outcome.cut = divider.endsOpen && outcome.layout === 'capture';
  outcome.facts = divider.facts ?? NO_FACTS;
}

/** The postings of a text page on which no line is exactly `Apply`: of a digest, a list with titles or rules. */
async function divideText(
  uri: string,
  { start, text }: Block,
  report: Report,
  outcome: Divided,
): Promise<readonly Block[] | null> {
  const { TEXT_LAYOUTS } = await import('../layouts/text-index.js');
  const page = { uri, text, format: 'text', marks: [], title: null, structured: [] } as const;
  for (const layout of TEXT_LAYOUTS) {
    const division = layout.divide(page);
    if (!division) continue;
    outcome.layout = layout.name;
    for (const message of division.notes ?? [])
      report({ severity: 'warning', code: 'layout.text-left-out', uri, message });
    return division.blocks.map((block) => ({ ...block, start: block.start + start, end: block.end + start }));
  }
  return null;
}

function warn(uri: string, block: Block, problem: 'cut' | 'unended', report: Report): void {
  if (problem === 'cut') {
    report({
      severity: 'warning',
      code: 'layout.posting-cut',
      uri,
      message: `posting ${block.ordinal} runs on for more than a million characters without an "Apply" line; only its beginning was read`,
    });
  } else {
    report({
      severity: 'warning',
      code: 'layout.unended',
      uri,
      message: `the text behind the last "Apply" was read as posting ${block.ordinal}; its end may be missing`,
    });
  }
}

async function* divideHtml(
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

/** A page that nobody named and no layout knows is most likely one of something else. */
function leftOut({ uri }: OpenedInput, report: Report): void {
  report({
    severity: 'warning',
    code: 'layout.left-out',
    uri,
    message: 'no layout knows this page; it was left out',
  });
}

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
