import { describe, expect, it } from 'vitest';
import { golden, parseFile } from '../../support/golden.js';
import { ROOT } from '../../support/root.js';

const FEEDS = `${ROOT}fixtures/feeds/`;

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
    // the list of a SmartRecruiters board names postings whose texts stand elsewhere
    const expected = name === 'smartrecruiters-list' ? ['the postings come without their texts'] : [];
    expect(said.map(({ message }) => message)).toEqual(expected);
    await expect(golden(records)).toMatchFileSnapshot(`${FEEDS}${name}.golden.txt`);
  });
});
