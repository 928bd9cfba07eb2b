// Where the time of reading a posting goes, from the sources and in this process.
import { tuneEngine } from '../src/cli/tune-engine.js';
import { type Known, openDraft } from '../src/fields/draft.js';
import { READING_ORDER } from '../src/fields/index.js';
import { resolveField } from '../src/fields/resolve.js';
import { dividePage, newOutcome } from '../src/intake/divide-page.js';
import { openInput } from '../src/sources/read.js';
import { walkInputs } from '../src/sources/walk.js';
import { printTable } from './print-table.js';

/** Rounds over all postings: the first reads every pattern for the first time, the last are warm. */
const ROUNDS = 40;

/** Prints what each field takes of a posting, cold (the first round) and warm (the median of the later half). */
export async function byField(pages: readonly string[]): Promise<void> {
  tuneEngine();
  const postings = await postingsOf(pages);
  const rounds = Array.from({ length: ROUNDS }, () => readAll(postings));
  const warm = rounds.slice(ROUNDS / 2);
  const names = [...(rounds[0] as Map<string, number>).keys()];
  const rows = names.map((name) => {
    const times = warm.map((round) => round.get(name) ?? 0).sort((a, b) => a - b);
    return { name, cold: rounds[0]?.get(name) ?? 0, warm: times[times.length >> 1] ?? 0 };
  });
  const total = {
    name: 'all',
    cold: sum(rows.map((row) => row.cold)),
    warm: sum(rows.map((row) => row.warm)),
  };
  printTable(
    `Reading by field: ${postings.length} postings, microseconds a posting`,
    ['', 'first round', 'warm', 'of warm'],
    [...rows.sort((a, b) => b.warm - a.warm), total].map((row) => [
      row.name,
      row.cold.toFixed(0),
      row.warm.toFixed(0),
      `${((row.warm / total.warm) * 100).toFixed(1)} %`,
    ]),
  );
}

type Posting = Awaited<ReturnType<typeof postingsOf>>[number];

async function postingsOf(pages: readonly string[]) {
  const report = () => undefined;
  const postings = [];
  for (const input of await walkInputs(pages, report))
    for await (const posting of dividePage(await openInput(input, { report }), report, newOutcome()))
      postings.push(posting);
  return postings;
}

/** Microseconds a posting, by field; `open` is what comes before the fields: sentences, words, sections. */
function readAll(postings: readonly Posting[]): Map<string, number> {
  const took = new Map<string, number>();
  let begin = performance.now();
  const lap = (name: string) => {
    const now = performance.now();
    took.set(name, (took.get(name) ?? 0) + ((now - begin) * 1000) / postings.length);
    begin = performance.now();
  };
  for (const { block, facts } of postings) {
    const known = new Map<string, Known>();
    begin = performance.now();
    const draft = openDraft(block, facts, known);
    lap('open');
    for (const field of READING_ORDER) {
      const { value, winner } = resolveField(field, draft);
      known.set(field.name, { value, span: winner && { start: winner.start, end: winner.end } });
      lap(field.name);
    }
  }
  return took;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
