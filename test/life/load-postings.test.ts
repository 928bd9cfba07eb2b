import { describe, expect, it } from 'vitest';
import { cluster } from '../../src/dedupe/cluster.js';
import { loadPosting } from '../../src/life/load-postings.js';
import type { StoredPosting } from '../../src/store/store.js';

const PRINT = '31d111afdfba43c1';

/** A posting of a page, or the record of an export that was made of one. */
function stored(id: number, uri: string, fingerprint: string, source: object): StoredPosting {
  const record = {
    id: fingerprint,
    sources: [{ ordinal: 1, start: 0, end: 9, capturedAt: null, ...source }],
  };
  return {
    ...{ id, pageId: id, uri, sourceUri: uri, fingerprint, ordinal: 1, start: 0, end: 9, record },
    ...{ pageSha256: '', capturedAt: null, firstCapturedAt: null, addedAt: '', jobId: null },
    ...{ text: 'We look for somebody who counts ants.', traits: {} },
  };
}

describe('an exported job whose id was derived', () => {
  it.each(['0000000000000001', 'ffffffffffffffff'])(
    '%s is one with its posting, under the id of that',
    (derived) => {
      const page = loadPosting(stored(1, 'a.txt', PRINT, { uri: 'a.txt' }));
      const exported = loadPosting(stored(2, 'jobs.json', derived, { uri: 'a.txt', fingerprint: PRINT }));
      const decision = { same: true, score: 1, containment: 1, reasons: [], veto: null };
      const jobs = cluster([page.profile, exported.profile], [{ a: '1', b: '2', decision }]);
      expect(jobs).toEqual([{ id: PRINT, members: ['1', '2'] }]);
      expect(cluster([exported.profile], [])).toEqual([{ id: derived, members: ['2'] }]);
    },
  );
});
