// Keeps README.md true: its tables are made from the code, its examples are run.
//
//   npm run docs:write     writes the generated parts anew
//   npm run docs           (--check) fails where README.md is stale, and names the part
//
// A part stands between `<!-- generated:NAME -->` and `<!-- /generated:NAME -->`. The part `examples` may stand in
// several places, as `examples:NAME`: the commands in its console block stay, what they print is written under them.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openExamples } from './docs/examples.js';
import { TABLES } from './docs/tables.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = `${root}README.md`;
const PART = /<!-- generated:([\w:-]+) -->\n([\s\S]*?)<!-- \/generated:\1 -->/g;

const before = readFileSync(file, 'utf8');
const examples = openExamples(root);
const seen = new Set<string>();
const stale: string[] = [];

const after = before.replace(PART, (whole, name: string, body: string) => {
  seen.add(name);
  const made = name.startsWith('examples:') ? examples.run(body) : TABLES.get(name)?.();
  if (made === undefined) {
    stale.push(
      `${name}: nothing generates this part; the parts are ${[...TABLES.keys(), 'examples:NAME'].join(', ')}`,
    );
    return whole;
  }
  if (made.trim() !== body.trim()) stale.push(`${name}: ${firstDifference(body, made)}`);
  return `<!-- generated:${name} -->\n${made.trim()}\n<!-- /generated:${name} -->`;
});
examples.close();

const missing = [...TABLES.keys()].filter((name) => !seen.has(name));
for (const name of missing)
  stale.push(`${name}: README.md has no <!-- generated:${name} --> ... <!-- /generated:${name} -->`);

if (process.argv.includes('--check')) {
  if (stale.length > 0) {
    console.error(`README.md is stale:\n  ${stale.join('\n  ')}\nWrite it anew with: npm run docs:write`);
    process.exitCode = 1;
  } else console.log(`README.md says what the code does (${seen.size} generated parts)`);
} else if (missing.length > 0) {
  console.error(`README.md lacks a part:\n  ${stale.join('\n  ')}`);
  process.exitCode = 1;
} else {
  if (after !== before) writeFileSync(file, after);
  console.log(
    after === before
      ? 'README.md was up to date'
      : `README.md written: ${stale.map((line) => line.split(': ')[0]).join(', ')}`,
  );
}

/** The first line that differs, as a person wants to hear of it. */
function firstDifference(old: string, made: string): string {
  const [a, b] = [old.trim().split('\n'), made.trim().split('\n')];
  const at = b.findIndex((line, i) => line !== a[i]);
  if (at < 0) return `has lines that are gone: ${a[b.length]}`;
  return `should read ${JSON.stringify(b[at]?.slice(0, 120))}, reads ${JSON.stringify(a[at]?.slice(0, 120) ?? '')}`;
}
