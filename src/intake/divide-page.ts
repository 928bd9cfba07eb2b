import type { Report } from '../record/diagnostic.js';
import type { Block, PageFacts } from '../record/page.js';
import { NO_FACTS } from '../record/page.js';
import type { PageFormat } from '../sources/kind.js';
import type { OpenedInput } from '../sources/read.js';
import { divideText } from './divide-text.js';

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
const DIVIDERS: Readonly<Record<PageFormat, typeof divideText>> = {
  text: divideText,
  async *html(opened, report, outcome) {
    const { divideHtml } = await import('./divide-html.js');
    yield* divideHtml(opened, report, outcome);
  },
  async *json(opened, report, outcome) {
    const { divideJson } = await import('./divide-json.js');
    yield* divideJson(opened, report, outcome);
  },
};

const ANY_WORD = /[\p{L}\p{N}]/u;

export function newOutcome(): Divided {
  return { layout: 'plain', facts: NO_FACTS, cut: false };
}
