// Scores the reader on the labelled fixtures and holds the floors:
//
//   npm run gate                     both halves; fails where a score is under its floor
//   npm run gate -- --misses 20      what is off on the open half
//   npm run gate -- --update         raises the floors to the scores; refuses to lower one
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Half, runGate } from './gate/run.js';

type Floors = Record<Half, Record<string, number>>;

const root = fileURLToPath(new URL('..', import.meta.url));
const file = `${root}fixtures/floors.json`;
const argument = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? '');
};
const floors: Floors = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as Floors)
  : { open: {}, held: {} };
const raised: Floors = { open: {}, held: {} };
const under: string[] = [];

const tallies = await runGate(root);
for (const half of ['open', 'held'] as const) {
  const tally = tallies[half];
  console.log(`\n${half} half`);
  for (const [measure, { score, n, precision, recall }] of tally.scores()) {
    const floor = floors[half][measure];
    const low = floor !== undefined && score < floor - 1e-9;
    if (low) under.push(`${half}: ${measure} ${score.toFixed(4)} < ${floor}`);
    raised[half][measure] = Math.max(floor ?? 0, Math.floor(score * 1000) / 1000);
    const parts = precision === null ? '' : `  P ${precision.toFixed(3)} R ${(recall ?? 0).toFixed(3)}`;
    console.log(
      `${measure.padEnd(24)} ${score.toFixed(3)}  n=${String(n).padEnd(4)}${parts}${floor === undefined ? '' : `  floor ${floor}`}${low ? '  UNDER' : ''}`,
    );
  }
  for (const measure of Object.keys(floors[half])) {
    if (!tally.counts.has(measure)) under.push(`${half}: ${measure} is no longer measured`);
  }
  const misses = Number(argument('misses') ?? 0);
  if (half === 'open' && misses > 0) {
    const only = argument('measure');
    for (const miss of tally.misses.filter((m) => only === null || m.measure === only).slice(0, misses)) {
      console.log(
        `  ${miss.measure}  ${miss.where}\n    got  ${JSON.stringify(miss.got)?.slice(0, 700)}\n    want ${JSON.stringify(miss.want)?.slice(0, 700)}`,
      );
    }
  }
}

if (under.length > 0) {
  console.error(`\nunder the floor:\n  ${under.join('\n  ')}`);
  if (process.argv.includes('--update'))
    console.error('a floor is never lowered: mend the reader, or the key where it is wrong');
  process.exitCode = 1;
} else if (process.argv.includes('--update')) {
  writeFileSync(file, `${JSON.stringify(raised, null, 2)}\n`);
  console.log(`\nfloors written to ${file}`);
}
