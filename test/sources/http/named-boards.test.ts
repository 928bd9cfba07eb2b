import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ingestPages } from '../../../src/intake/ingest.js';
import { parsePages } from '../../../src/intake/parse-pages.js';
import { planIngest } from '../../../src/intake/plan-ingest.js';
import { readSourceStates } from '../../../src/life/read-sources.js';
import type { Diagnostic } from '../../../src/record/diagnostic.js';
import { BOARDS, type Boards } from '../../../src/sources/boards.js';
import { openStore } from '../../../src/store/open.js';
import { collect, temporaryFolder } from '../../store/helpers.js';
import { type Loopback, patientClock, send, serve, status } from '../../support/loopback.js';

// Boards by their names: the real addresses, but for the host, which is a server on loopback.

const fixture = (name: string) => readFileSync(`fixtures/feeds/${name}.json`, 'utf8');
const json = (body: string, headers = {}) => send(body, 'application/json', headers);

/** The boards of the services, all at one host. */
function boardsAt(origin: string): Boards {
  const here = (address: string) => address.replace(/^https:\/\/[^/]+/, origin);
  return {
    addressOf(reference) {
      const board = BOARDS.addressOf(reference);
      return board && { ...board, address: here(board.address) };
    },
    furtherOf(address, document) {
      const there = address.replace(origin, 'https://api.smartrecruiters.com');
      const { addresses, isIndex, lists } = BOARDS.furtherOf(there, document);
      return { addresses: addresses.map(here), isIndex, lists: lists.map(here) };
    },
  };
}

function reading(server: Loopback) {
  const clock = patientClock();
  const said: Diagnostic[] = [];
  const path = `${temporaryFolder()}/jobs.db`;
  const options = {
    report: (diagnostic: Diagnostic) => void said.push(diagnostic),
    now: () => new Date(clock.now()),
    network: { clock, boards: boardsAt(server.origin) },
  };
  return {
    said,
    options,
    async ingest(name: string) {
      const store = await openStore(path, { create: true });
      try {
        const done = await ingestPages([name], store, options);
        const jobs = await collect(store.jobs({ status: 'all' }));
        const states = await readSourceStates(store);
        return { done, jobs, states, sources: await collect(store.pages()) };
      } finally {
        await store.close();
      }
    },
  };
}

const GREENHOUSE = '/v1/boards/norrbildoptics/jobs?content=true';
const LIST = '/v1/companies/Blattwerk/postings';

/** Two postings, of which the list gives no texts; the second is gone by the time that it is asked for. */
async function smartRecruiters(): Promise<Loopback> {
  return serve((request, response) => {
    if (request.url === `${LIST}?limit=100&offset=0`)
      json(fixture('smartrecruiters-list'))(request, response);
    else if (request.url === `${LIST}/743999900000001`) json(fixture('smartrecruiters'))(request, response);
    else status(404)(request, response);
  });
}

describe('the name of a board', () => {
  it('leads to its feed, which is asked for again only if it has changed', async () => {
    const server = await serve((request, response) => {
      if (request.headers['if-none-match'] === '"7"') status(304)(request, response);
      else json(fixture('greenhouse'), { etag: '"7"' })(request, response);
    });
    const { ingest, said } = reading(server);
    const first = await ingest('greenhouse:norrbildoptics');
    expect(first.done).toMatchObject({ pagesRead: 1, postings: 3, jobsNew: 3, pagesFailed: 0 });
    expect(first.sources.map(({ source, format, layout }) => ({ ...source, format, layout }))).toEqual([
      { uri: `${server.origin}${GREENHOUSE}`, kind: 'http', format: 'json', layout: 'greenhouse' },
    ]);
    const again = await ingest('greenhouse:norrbildoptics');
    expect(again.done).toMatchObject({ pagesRead: 1, pagesUnchanged: 1, jobsNew: 0 });
    expect(again.jobs.map(({ id, status }) => [id, status])).toEqual(
      first.jobs.map(({ id }) => [id, 'open']),
    );
    // an answer of 304 is a sight of the page
    for (const [index, { firstSeen, lastSeen }] of again.jobs.entries()) {
      expect(firstSeen).toBe(first.jobs[index]?.firstSeen);
      expect(Date.parse(lastSeen as string)).toBeGreaterThan(Date.parse(firstSeen as string));
    }
    expect(server.asked).toEqual([GREENHOUSE, GREENHOUSE]);
    expect(said).toEqual([]);
  });

  it('leads past a list to the postings themselves', async () => {
    const server = await smartRecruiters();
    const { ingest, said } = reading(server);
    const { done, sources } = await ingest('smartrecruiters:Blattwerk');
    expect(server.asked).toEqual([
      `${LIST}?limit=100&offset=0`,
      `${LIST}/743999900000001`,
      `${LIST}/743999900000002`,
    ]);
    expect(done).toMatchObject({ pagesRead: 1, jobsNew: 1, pagesFailed: 1 });
    expect(sources.map(({ uri }) => uri)).toEqual([`${server.origin}${LIST}/743999900000001`]);
    expect(said.map(({ code, uri }) => [code, uri])).toEqual([
      ['FETCH_STATUS', `${server.origin}${LIST}/743999900000002`],
    ]);
  });

  it("takes for gone what a list no longer names, and not what it names and can't be read", async () => {
    const detail = JSON.parse(fixture('smartrecruiters'));
    let listed = ['1', '2', '3'];
    let lost = '';
    const server = await serve((request, response) => {
      const id = request.url?.split('/').at(-1) ?? '';
      const answer = request.url?.includes('?')
        ? json(JSON.stringify({ totalFound: listed.length, content: listed.map((one) => ({ id: one })) }))
        : id === lost
          ? status(404)
          : json(JSON.stringify({ ...detail, id, name: `${detail.name} ${'I'.repeat(Number(id))}` }));
      answer(request, response);
    });
    const { ingest, options } = reading(server);
    await ingest('smartrecruiters:Blattwerk');
    await options.network.clock.sleep(86_400_000);
    listed = ['1', '2'];
    lost = '2';
    const { states } = await ingest('smartrecruiters:Blattwerk');
    expect(states.map(({ state }) => state)).toEqual(['ok', 'failing', 'overtaken']);
  });

  it('gives its postings to parse, and its address to a plan', async () => {
    const server = await smartRecruiters();
    const { options } = reading(server);
    const read = await collect(parsePages(['smartrecruiters:Blattwerk'], options));
    expect(read.map(({ record }) => record.company)).toEqual(['Blattwerk GmbH']);
    const plan = planIngest(['smartrecruiters:Blattwerk'], { ...options, visit: async () => null });
    expect(await collect(plan)).toEqual([
      { what: 'fetch', uri: `${server.origin}${LIST}?limit=100&offset=0` },
    ]);
  });

  it('is refused where it can be none, before anything is asked for', async () => {
    const server = await smartRecruiters();
    const { ingest, said } = reading(server);
    const { done, jobs } = await ingest('greenhouse:../secret');
    expect({ failed: done.pagesFailed, jobs }).toEqual({ failed: 1, jobs: [] });
    expect(said.map(({ code }) => code)).toEqual(['USAGE']);
    expect(server.asked).toEqual([]);
  });
});
