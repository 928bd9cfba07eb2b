import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dividePage, newOutcome } from '../src/intake/divide-page.js';
import { readPosting } from '../src/pipeline.js';
import { openPages } from '../src/sources/open-pages.js';
import { LISTING_PAGES } from './layouts/listing-pages.js';
import { ROOT } from './support/root.js';

const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-quotes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FIXTURES = ['feeds', 'html', 'archives'].flatMap((kind) =>
  readdirSync(`${ROOT}fixtures/${kind}`)
    .filter((name) => /\.(?:json|html|warc|mhtml)$/.test(name))
    .map((name) => [name, `${ROOT}fixtures/${kind}/${name}`] as const),
);
const LISTINGS = LISTING_PAGES.map(({ name, html }, index) => {
  const path = join(folder, `${index}.html`);
  writeFileSync(path, html);
  return [name, path] as const;
});

/** All evidence of a file that does not stand in its page's text where it says; and how much there is. */
async function misquoted(path: string): Promise<{ wrong: string[]; count: number }> {
  const wrong: string[] = [];
  let count = 0;
  for await (const opened of openPages({ uri: path, path })) {
    const chunks: string[] = [];
    for await (const chunk of opened.chunks) chunks.push(chunk);
    const outcome = newOutcome();
    const again = {
      ...opened,
      chunks: (async function* () {
        yield* chunks;
      })(),
    };
    const postings = [];
    try {
      for await (const { block, facts } of dividePage(again, () => {}, outcome))
        postings.push(readPosting(block, { uri: opened.uri, facts, capturedAt: null }));
    } catch {
      continue; // no page of jobs, which other tests look at
    }
    const text = outcome.text ?? chunks.join('');
    for (const { block, record } of postings) {
      if (text.slice(block.start, block.end) !== block.text) wrong.push(`posting ${block.ordinal}`);
      for (const [field, { start, end, quote }] of Object.entries(record.evidence)) {
        count++;
        if (text.slice(start, end) !== quote)
          wrong.push(`${field}: ${quote}, where ${text.slice(start, end)} stands`);
      }
    }
  }
  return { wrong, count };
}

describe('every value is quoted as it stands in the text of its page', () => {
  it.each([...FIXTURES, ...LISTINGS])('%s', async (_name, path) => {
    const { wrong, count } = await misquoted(path);
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(4);
  });
});
