import { NO_FACTS } from '../../src/record/page.js';
import { openStore } from '../../src/store/open.js';

// A process that writes pages until it is killed, or as many as it is told:
// page-writer.ts DB NAME COUNT. Each page has 20 postings, their bands and one job a posting.

const [path = '', name = '', count = '1000000'] = process.argv.slice(2);
const store = await openStore(path, { create: true });
for (let n = 0; n < Number(count); n++) {
  const uri = `${name}-${n}`;
  await store.write(async (tx) => {
    if (await tx.findPage(uri, uri)) return;
    const pageId = await tx.addPage({
      source: { uri, kind: 'test' },
      uri,
      sha256: uri,
      format: 'text',
      encoding: null,
      layout: null,
      facts: NO_FACTS,
      capturedAt: null,
      addedAt: '2024-06-20T12:00:00.000Z',
      text: `${uri} `.repeat(1000),
    });
    const ids = await tx.addPostings(
      pageId,
      Array.from({ length: 20 }, (_, i) => ({
        ordinal: i + 1,
        start: 0,
        end: 1,
        fingerprint: `${uri}-${i}`,
        text: 'words '.repeat(200),
        record: {},
        traits: {},
      })),
    );
    await tx.addBands(
      ids.flatMap((id) =>
        Array.from({ length: 32 }, (_, b) => ({ key: b * 1000 + (id % 997), postingId: id })),
      ),
    );
    await tx.setJobs(
      ids.map((id) => ({
        id: `${uri}-${id}`,
        postingIds: [id],
        record: {
          id: '',
          sources: [],
          firstSeen: null,
          lastSeen: null,
          status: 'open' as const,
          evidence: {},
          title: uri,
          skills: ['a', 'b'],
        },
      })),
    );
  });
  process.stdout.write(`${uri}\n`);
}
await store.close();
