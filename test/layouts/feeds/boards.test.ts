import { describe, expect, it } from 'vitest';
import { golden, parseFile } from '../../support/golden.js';
import { ROOT } from '../../support/root.js';

const FEEDS = `${ROOT}fixtures/feeds/`;

const SAID: Readonly<Record<string, readonly string[]>> = {
  // the list of a SmartRecruiters board names postings whose texts stand elsewhere
  'smartrecruiters-list': ['the postings come without their texts'],
  ashby: [expect.stringMatching(/^1 of the \d+ postings were left out: the board does not list them$/)],
};

describe('the feed of', () => {
  it.each([
    'greenhouse',
    'lever',
    'ashby',
    'smartrecruiters',
    'smartrecruiters-list',
    'workable',
    'recruitee',
  ])('%s gives the records that its golden file shows', async (name) => {
    const { records, said } = await parseFile(`${FEEDS}${name}.json`);
    expect(said.map(({ message }) => message)).toEqual(SAID[name] ?? []);
    await expect(golden(records)).toMatchFileSnapshot(`${FEEDS}${name}.golden.txt`);
  });
});
