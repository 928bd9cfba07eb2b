import { expect, it } from 'vitest';
import { type IngestSummary, ingestPages } from '../../../src/intake/ingest.js';
import type { Diagnostic } from '../../../src/record/diagnostic.js';
import { openStore } from '../../../src/store/open.js';
import type { Store } from '../../../src/store/store.js';
import { temporaryFolder } from '../../store/helpers.js';
import { type Loopback, patientClock, send, serve } from '../../support/loopback.js';
import { FAULTS, type Fault, GOOD } from './faults.js';

// Each fault and what came of it, as a table for people: faults.md, beside this file. A board is read once while all is
// well, and once more with the fault. `npx vitest run test/sources/http/faults.test.ts -u` writes the table anew.

it('ends in a message, and spoils nothing that is stored', { timeout: 120_000 }, async () => {
  const sections: string[] = [INTRODUCTION];
  for (const [title, faults] of Object.entries(FAULTS)) {
    const rows = [];
    for (const fault of faults) rows.push(await rowOf(fault));
    const head = ['what happens', 'pages asked for', 'waits (s)', 'what is said', 'what is stored'];
    sections.push(`## ${title}\n\n${aligned([head, ...rows])}\n`);
  }
  await expect(sections.join('\n')).toMatchFileSnapshot('faults.md');
});

const INTRODUCTION = `# What comes of each fault

Written by \`faults.test.ts\` against real servers on loopback. A board with two jobs is read while all is well; then it
is read again with the fault. Waits are those of an injected clock: the pause of one second between two requests to one
host is among them.
`;

async function rowOf(fault: Fault): Promise<string[]> {
  const server = await serve(send(GOOD, 'text/html; charset=utf-8', { etag: '"good"' }));
  const store = await openStore(`${temporaryFolder()}/jobs.db`, { create: true });
  const clock = patientClock();
  try {
    const url = `${server.origin}/careers/`;
    await ingest([url], store, { clock });
    const before = await stateOf(store);
    server.answer = fault.answer ?? server.answer;
    server.robots = fault.robots ?? server.robots;
    server.asked.length = 0;
    clock.waits.length = 0;
    const at = (await fault.at?.(server)) ?? url;
    const { done, said } = await ingest([at], store, {
      ...fault.network,
      clock,
      limits: { ...fault.limits },
    });
    const after = await stateOf(store);
    expect(done.pagesFailed, fault.name).toBe(said.filter(({ severity }) => severity === 'error').length);
    expect(
      said.every(({ message }) => !/this should not have happened/.test(message)),
      fault.name,
    ).toBe(true);
    return [
      fault.name,
      named(askedOf(server), server),
      clock.waits.map((ms) => ms / 1000).join(' '),
      named(said.map(({ severity, message }) => `${severity}: ${message}`).join('<br>'), server),
      changes(before, after, done),
    ];
  } finally {
    await store.close();
    await server.close();
  }
}

async function ingest(paths: string[], store: Store, network: Parameters<typeof ingestPages>[2]['network']) {
  const said: Diagnostic[] = [];
  const clock = network?.clock;
  const done = await ingestPages(paths, store, {
    report: (diagnostic) => said.push(diagnostic),
    now: () => new Date(clock?.now() ?? 0),
    network: { random: () => 0, ...network },
  });
  return { done, said };
}

function askedOf({ asked }: Loopback): string {
  const counted: [path: string, times: number][] = [];
  for (const path of asked) {
    const last = counted.at(-1);
    if (last?.[0] === path) last[1]++;
    else counted.push([path, 1]);
  }
  return counted.map(([path, times]) => (times > 1 ? `${path} (${times} times)` : path)).join(' ');
}

async function stateOf(store: Store) {
  const { pages, jobs, gone } = await store.counts();
  const records = [];
  for await (const record of store.jobs({ status: 'all' })) records.push(record);
  const seen = JSON.stringify(records);
  return { pages, jobs, gone, seen, records: seen.replace(TIME, '') };
}

/** When pages were seen, which a page that stayed the same changes too. */
const TIME = /"\d{4}-\d\d-\d\dT[\d:.]+Z"/g;

type State = Awaited<ReturnType<typeof stateOf>>;

function changes(before: State, after: State, done: IngestSummary): string {
  if (before.records === after.records && before.pages === after.pages)
    return `as before${before.seen === after.seen ? '' : ', seen again'}${done.pagesUnchanged > 0 ? ' (unchanged)' : ''}`;
  const parts = [
    [after.pages - before.pages, 'page'],
    [after.jobs - before.jobs, 'job'],
    [after.gone - before.gone, 'gone'],
  ] as const;
  return parts
    .filter(([n]) => n !== 0)
    .map(([n, what]) => `${n > 0 ? '+' : ''}${n} ${what}${what === 'gone' || Math.abs(n) === 1 ? '' : 's'}`)
    .join(', ');
}

/** As the formatter aligns a table, or the two would undo each other's work. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return lines.join('\n');
}

/** Ports differ from run to run. */
function named(text: string, { origin }: Loopback): string {
  return text
    .replaceAll(origin, 'http://board')
    .replace(/(https?:\/\/)127\.0\.0\.1:\d+/g, '$1other')
    .replaceAll('|', '\\|');
}
