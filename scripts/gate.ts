// Scores the reader on the labelled fixtures and holds the floors:
//
//   npm run gate                     every group of pages; fails where a score is under its floor
//   npm run gate -- --misses 20      what is off on the open pages (--measure NAME: of one measure)
//   npm run gate -- --update         raises the floors to the scores; refuses to lower one
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { calibrate } from './gate/calibration.js';
import { type Floors, floorsOf, raise, underFloor } from './gate/floors.js';
import { calibrationTable, missLines, scoreTable } from './gate/print.js';
import { runGate } from './gate/run.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = `${root}fixtures/floors.json`;
const floors: Floors = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Floors) : {};
const argument = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? '');
};

const tallies = await runGate(root);
for (const [group, tally] of tallies) {
  console.log(`\n${group} pages\n${scoreTable(tally.scores(), floors[group] ?? {})}`);
  console.log(`\n${calibrationTable(calibrate(tally.given))}`);
}
const misses = [...tallies].flatMap(([group, tally]) => (group.startsWith('open') ? tally.misses : []));
for (const line of missLines(misses, Number(argument('misses') ?? 0), argument('measure'))) console.log(line);

const held = new Map([...tallies].map(([group, tally]) => [group, floorsOf(tally.scores())]));
const under = Object.entries(floors).flatMap(([group, least]) =>
  underFloor(least, held.get(group) ?? {}).map((what) => `${group}: ${what}`),
);
if (under.length > 0) {
  console.error(`\nunder the floor:\n  ${under.join('\n  ')}`);
  if (process.argv.includes('--update'))
    console.error('a floor is never lowered: mend the reader, or the key where it is wrong');
  process.exitCode = 1;
} else if (process.argv.includes('--update')) {
  const raised = Object.fromEntries(
    [...held].map(([group, scores]) => [group, raise(floors[group] ?? {}, scores)]),
  );
  writeFileSync(file, `${JSON.stringify(raised, null, 2)}\n`);
  console.log(`\nfloors written to ${file}`);
}
