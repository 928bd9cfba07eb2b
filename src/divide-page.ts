import { CaptureDivider } from './layouts/capture.js';
import { readFacts } from './layouts/page-facts.js';
import type { Report } from './record/diagnostic.js';
import type { Block, PageFacts } from './record/page.js';
import { NO_FACTS } from './record/page.js';
import type { OpenedInput } from './sources/read.js';

/** One posting of a page, with what the page says of itself. */
export interface DividedPosting {
  readonly block: Block;
  readonly facts: PageFacts;
}

/** What is known of a page once it has been divided. */
export interface Divided {
  /** The layout that knew the page; `plain` when none did. */
  layout: string;
  facts: PageFacts;
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
  const divide = opened.format === 'html' ? divideHtml : divideCapture;
  for await (const divided of divide(opened, report, outcome)) {
    if (ANY_WORD.test(divided.block.text)) yield divided;
    else
      report({
        severity: 'warning',
        code: 'layout.no-words',
        uri: opened.uri,
        message: `posting ${divided.block.ordinal} holds no words and was left out`,
      });
  }
}

const ANY_WORD = /[\p{L}\p{N}]/u;

export function newOutcome(): Divided {
  return { layout: 'plain', facts: NO_FACTS };
}

async function* divideCapture(
  opened: OpenedInput,
  report: Report,
  outcome: Divided,
): AsyncGenerator<DividedPosting> {
  const divider = new CaptureDivider((head) => readFacts(head, null));
  const give = function* (blocks: ReturnType<CaptureDivider['push']>): Generator<DividedPosting> {
    for (const { block, problem } of blocks) {
      outcome.facts = divider.facts ?? NO_FACTS;
      if (problem === null) outcome.layout = 'capture';
      else warn(opened.uri, block, problem, outcome, report);
      yield { block, facts: outcome.facts };
    }
  };
  for await (const chunk of opened.chunks) yield* give(divider.push(chunk));
  yield* give(divider.end());
  outcome.facts = divider.facts ?? NO_FACTS;
}

function warn(uri: string, block: Block, problem: 'cut' | 'unended', outcome: Divided, report: Report): void {
  const alone = outcome.layout === 'plain';
  if (problem === 'cut') {
    report({
      severity: 'warning',
      code: 'layout.posting-cut',
      uri,
      message: `posting ${block.ordinal} runs on for more than a million characters without an "Apply" line; only its beginning was read`,
    });
  } else if (alone) {
    report({
      severity: 'warning',
      code: 'layout.unknown',
      uri,
      message: 'no layout knows this page (no line that is exactly "Apply"); it was read as one posting',
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
  const [{ htmlToText }, { HTML_LAYOUTS }, { readAll }] = await Promise.all([
    import('./text/html/to-text.js'),
    import('./layouts/html-index.js'),
    import('./sources/read.js'),
  ]);
  const { text, marks, title, site, jsonld } = htmlToText(
    await readAll(opened),
    URL.canParse(opened.uri) ? opened.uri : undefined,
  );
  const page = { uri: opened.uri, text, format: 'html' as const, marks, title, site, jsonld };
  for (const layout of HTML_LAYOUTS) {
    const division = layout.divide(page);
    if (!division) continue;
    outcome.layout = layout.name;
    outcome.facts = division.facts;
    for (const block of division.blocks) yield { block, facts: division.facts };
    return;
  }
  outcome.facts = readFacts(text, title);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (end <= start) {
    report({
      severity: 'warning',
      code: 'layout.empty',
      uri: opened.uri,
      message: 'the page holds no text that a reader would see',
    });
    return;
  }
  report({
    severity: 'warning',
    code: 'layout.unknown',
    uri: opened.uri,
    message: 'no layout knows this page; it was read as one posting',
  });
  yield {
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

function marksWithin<T extends { start: number; end: number }>(
  marks: readonly T[],
  start: number,
  end: number,
): T[] {
  return marks
    .filter((m) => m.start >= start && m.end <= end)
    .map((m) => ({ ...m, start: m.start - start, end: m.end - start }));
}
