import { CaptureDivider } from '../layouts/capture.js';
import { readFacts } from '../layouts/page-facts.js';
import type { Report } from '../record/diagnostic.js';
import { type Block, NO_FACTS } from '../record/page.js';
import type { OpenedInput } from '../sources/read.js';
import type { Divided, DividedPosting } from './divide-page.js';
import { leftOut } from './left-out.js';

/** The postings of a text page as it streams in: of a capture, or else of what another layout of text knows. */
export async function* divideText(
  opened: OpenedInput,
  report: Report,
  outcome: Divided,
): AsyncGenerator<DividedPosting> {
  const divider = new CaptureDivider((head) => readFacts(head, null));
  const give = async function* (blocks: ReturnType<CaptureDivider['push']>): AsyncGenerator<DividedPosting> {
    for (const { block, problem } of blocks) {
      outcome.facts = divider.facts ?? NO_FACTS;
      const isWhole = problem === 'unended' && outcome.layout === 'plain' && block.ordinal === 1;
      const parts = isWhole ? await divideOther(opened.uri, block, report, outcome) : null;
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
async function divideOther(
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
