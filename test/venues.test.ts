import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFacts } from '../src/layouts/page-facts.js';
import type { JobRecord } from '../src/record/job-record.js';
import { VENUES } from '../src/vocabulary/venues.js';
import { parseFile, readText } from './support/golden.js';
import { ROOT } from './support/root.js';

// One board software serves many conferences: what is read may not depend on whose board it is.

const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-venues-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ANY_VENUE = new RegExp(`\\b(?:${VENUES.join('|')})\\b`, 'g');

const PAGES = [
  ...readdirSync(`${ROOT}seeds`).map((name) => `${ROOT}seeds/${name}`),
  ...readdirSync(`${ROOT}fixtures/pages`)
    .filter((name) => /^open.*\.(?:txt|html)$/.test(name))
    .map((name) => `${ROOT}fixtures/pages/${name}`),
].filter((path) => readText(path).search(ANY_VENUE) >= 0);

/** The values of a page's records when all conferences on it have this name; the name itself left out. */
async function readAs(path: string, venue: string): Promise<string[]> {
  const renamed = join(folder, `page${/\.\w+$/.exec(path)?.[0]}`);
  writeFileSync(renamed, readText(path).replace(ANY_VENUE, venue));
  const { records } = await parseFile(renamed);
  return records.map((record) => values(record).replaceAll(venue, '...'));
}

/** What a record says, without what follows the words alone: its id and the offsets. */
function values(record: JobRecord): string {
  const { id: _id, sources: _sources, evidence: _evidence, firstSeen: _, lastSeen: __, ...said } = record;
  return JSON.stringify(said, null, 1);
}

describe('the board of another conference', () => {
  it('is tried on pages that name one', () => {
    expect(PAGES.length).toBeGreaterThan(3);
  });

  it.each(['NeurIPS', 'ICML', 'ICLR', 'ECCV', 'WACV', 'MLSys'])('%s gives the same jobs', async (venue) => {
    for (const path of PAGES) expect(await readAs(path, venue), path).toEqual(await readAs(path, 'CVPR'));
  });

  it.each(['NeurIPS', 'ICML', 'ICLR', 'CVPR', 'WACV', 'MLSys', 'RoboFest'])(
    '%s is read off its page',
    (venue) => {
      const text = readText(`${ROOT}seeds/board-page-1.txt`).replace(ANY_VENUE, venue);
      expect(readFacts(text, null)).toMatchObject({ venue, year: expect.any(Number) });
    },
  );
});
