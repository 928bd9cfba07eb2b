import Database from 'libsql';
import type { Dispatcher } from 'undici';
import { describe, expect, it } from 'vitest';
import { ingestPages } from '../../../src/intake/ingest.js';
import { parsePages } from '../../../src/intake/parse-pages.js';
import { reparsePages } from '../../../src/intake/reparse.js';
import type { Diagnostic } from '../../../src/record/diagnostic.js';
import type { NetworkOptions } from '../../../src/sources/http/options.js';
import { permitted } from '../../../src/sources/http/permitted.js';
import { openStore } from '../../../src/store/open.js';
import { temporaryFolder } from '../../store/helpers.js';
import { boardPage } from '../../support/boards.js';
import { type Answerer, hasAddress, patientClock, send, serve, status } from '../../support/loopback.js';

// Boards on the web from end to end: a real server, a real database.

async function openBoards(network: NetworkOptions = {}) {
  const path = `${temporaryFolder()}/jobs.db`;
  const clock = patientClock();
  const said: Diagnostic[] = [];
  const options = {
    report: (diagnostic: Diagnostic) => void said.push(diagnostic),
    now: () => new Date(clock.now()),
    network: { clock, ...network },
  };
  return {
    said,
    clock,
    async ingest(...addresses: string[]) {
      const store = await openStore(path, { create: true });
      try {
        return await ingestPages(addresses, store, options);
      } finally {
        await store.close();
      }
    },
    async reparse() {
      const store = await openStore(path);
      try {
        return await reparsePages(store, options);
      } finally {
        await store.close();
      }
    },
    /** Everything in the database but the log of runs. */
    dump() {
      const db = new Database(path);
      const rows = (sql: string) => db.prepare(sql).all();
      const all = {
        pages: rows('select uri, sha256, captured_at, complete from page order by uri, captured_at'),
        visits: rows('select url, etag, last_modified from visit order by url'),
        jobs: rows('select id, status, record from job order by id'),
      };
      db.close();
      return all;
    },
  };
}

/** All but when it was seen. */
const withoutTimes = (dumped: unknown) => JSON.stringify(dumped).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME');

const html = (postings: readonly number[], pager: Record<string, string> = {}) =>
  send(boardPage({ postings, pager }), 'text/html; charset=utf-8');

/** Three pages with two postings each. */
const threePages: Answerer = (request, response) => {
  const page = Number(new URL(request.url ?? '', 'http://x').searchParams.get('page') ?? 1);
  const next = page < 3 ? { Next: `?page=${page + 1}` } : {};
  html([page * 2, page * 2 + 1], next)(request, response);
};

describe('what a server is sent', () => {
  it('is an honest name, and no more than it needs', async () => {
    const server = await serve(html([1]));
    const boards = await openBoards({ userAgent: 'cvpr-jobs/1.2.3 (+me@example.org)' });
    await boards.ingest(`${server.origin}/careers/`);
    expect(server.headers).toEqual([
      {
        host: server.origin.slice('http://'.length),
        connection: 'keep-alive',
        'user-agent': 'cvpr-jobs/1.2.3 (+me@example.org)',
        accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5',
        'accept-encoding': 'gzip, deflate, br',
        'accept-language': 'en,*;q=0.5',
      },
    ]);
  });

  it.each([
    ['etag', 'if-none-match', 'W/"7"'],
    ['last-modified', 'if-modified-since', 'Sat, 01 Jun 2024 00:00:00 GMT'],
  ])(
    'asks whether the page has changed by its %s, and notes only that it was seen when it has not',
    async (header, condition, value) => {
      const server = await serve((request, response) => {
        if (request.headers[condition] === value) status(304)(request, response);
        else send(boardPage({ postings: [1, 2] }), 'text/html', { [header]: value })(request, response);
      });
      const boards = await openBoards();
      await boards.ingest(`${server.origin}/careers/`);
      const before = boards.dump();
      expect(await boards.ingest(`${server.origin}/careers/`)).toMatchObject({
        pagesRead: 1,
        pagesUnchanged: 1,
        postings: 0,
      });
      expect(server.headers.map((sent) => sent[condition])).toEqual([undefined, value]);
      const after = boards.dump();
      expect(withoutTimes(after)).toBe(withoutTimes(before));
      expect(after).not.toEqual(before);
      // a changed page is read, and from then on the new one is asked about
      server.answer = send(boardPage({ postings: [1, 2, 3] }), 'text/html', { [header]: 'new' });
      expect(await boards.ingest(`${server.origin}/careers/`)).toMatchObject({
        pagesUnchanged: 0,
        jobsNew: 1,
      });
      await boards.ingest(`${server.origin}/careers/`);
      expect(server.headers.at(-1)?.[condition]).toBe('new');
    },
  );

  it('follows the pager of a page that has not changed', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/careers/' && request.headers['if-none-match']) status(304)(request, response);
      else if (request.url === '/careers/')
        send(boardPage({ postings: [1], pager: { Next: '?page=2' } }), 'text/html', { etag: '"1"' })(
          request,
          response,
        );
      else html([2, 3])(request, response);
    });
    const boards = await openBoards();
    await boards.ingest(`${server.origin}/careers/`);
    expect(await boards.ingest(`${server.origin}/careers/`)).toMatchObject({
      pagesRead: 2,
      pagesUnchanged: 2,
    });
    expect(server.asked).toEqual(['/careers/', '/careers/?page=2', '/careers/', '/careers/?page=2']);
  });
});

describe('a user and a password in the address', () => {
  it('go to their own site, not where a redirect leads, and are never named or stored', async () => {
    const other = await serve(html([5]));
    const server = await serve((request, response) => {
      if (request.url === '/careers/') html([1], { Next: '?page=2' })(request, response);
      else status(302, { location: `${other.origin}/careers/` })(request, response);
    });
    const boards = await openBoards();
    await boards.ingest(`${server.origin.replace('//', '//ann:secret@')}/careers/`);
    await boards.ingest(
      `${server.origin.replace('//', '//ann:secret@')}/careers/`,
      'ftp://ann:secret@jobs.example/',
    );
    const basic = `Basic ${Buffer.from('ann:secret').toString('base64')}`;
    expect(new Set(server.headers.map(({ authorization }) => authorization))).toEqual(new Set([basic]));
    expect(other.headers.length).toBe(2);
    expect(other.headers.map(({ authorization }) => authorization)).toEqual([undefined, undefined]);
    expect(boards.said.map(({ code }) => code)).toEqual(['FETCH_REFUSED']);
    // not even where the board has moved there as a whole
    other.answer = threePages;
    server.answer = status(302, { location: `${other.origin}/careers/` });
    await boards.ingest(`${server.origin.replace('//', '//ann:secret@')}/moved/`);
    expect(other.headers.map(({ authorization }) => authorization)).toEqual(Array(5).fill(undefined));
    expect(JSON.stringify([boards.said, boards.dump()])).not.toMatch(/secret|ann:/);
  });
});

// needs a second address of this machine, which Linux has without asking
describe.runIf(await hasAddress('127.0.0.2'))('a private network', () => {
  const isPrivate = (address: string) => address === '127.0.0.2';

  it('is not reached by a redirect from outside', async () => {
    const inside = await serve(html([5]), '127.0.0.2');
    const server = await serve(status(302, { location: `${inside.origin}/careers/` }));
    const boards = await openBoards({ isPrivate });
    expect(await boards.ingest(`${server.origin}/careers/`)).toMatchObject({ pagesFailed: 1, pagesRead: 0 });
    expect(boards.said[0]?.code).toBe('FETCH_REFUSED');
    expect([inside.asked, inside.robotsAsked()]).toEqual([[], 0]);
  });

  it('is not reached by a name that changes its address after it was looked at', async () => {
    const inside = await serve(html([5]), '127.0.0.2');
    let looked = 0;
    const boards = await openBoards({
      isPrivate,
      lookup: (_name, _options, done) =>
        done(null, [{ address: looked++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 }]),
    });
    await boards.ingest(inside.origin.replace('127.0.0.2', 'board.example'));
    expect(boards.said.map(({ code }) => code)).toEqual(['FETCH_REFUSED']);
    expect(boards.said[0]?.message).toContain('board.example (127.0.0.2) is an address of a private network');
    expect([looked, inside.asked, inside.robotsAsked()]).toEqual([2, [], 0]);
  });

  it('is read when its own address is given, redirects within it too', async () => {
    const second = await serve(html([5]), '127.0.0.2');
    const first = await serve(status(302, { location: `${second.origin}/careers/` }), '127.0.0.2');
    const boards = await openBoards({ isPrivate });
    expect(await boards.ingest(`${first.origin}/`)).toMatchObject({ pagesRead: 1, jobsNew: 1 });
  });
});

it('refuses to be led from https to http', async () => {
  const asked: string[] = [];
  const dispatch = permitted(async () => undefined)((options) => asked.push(String(options.origin)) > 0);
  const hops: string[] = [];
  const go = (origin: string) =>
    new Promise<string>((resolve) => {
      const options = { origin, path: '/', method: 'GET', opaque: { hops } } as Dispatcher.DispatchOptions;
      dispatch(options, { onResponseError: (_controller, error) => resolve(error.message) });
      setImmediate(() => resolve('sent'));
    });
  expect(await go('https://a.example')).toBe('sent');
  expect(await go('https://b.example')).toBe('sent');
  expect(await go('http://c.example')).toMatch(/leads from https to http:\/\/c\.example/);
  expect(asked).toEqual(['https://a.example', 'https://b.example']);
});

it('reads two hosts side by side: one that waits does not hold up the other', async () => {
  const quick = await serve(threePages);
  const slow = await serve((request, response) => {
    const answerWhenDone = () => {
      if (quick.asked.length === 3) html([20])(request, response);
      else setImmediate(answerWhenDone);
    };
    answerWhenDone();
  });
  const boards = await openBoards();
  expect(await boards.ingest(`${slow.origin}/careers/`, `${quick.origin}/careers/`)).toMatchObject({
    pagesRead: 4,
    pagesFailed: 0,
    jobsNew: 7,
  });
});

it('goes on where it stopped when a server died in the middle of its board', async () => {
  const server = await serve(threePages);
  const undisturbed = await openBoards();
  await undisturbed.ingest(`${server.origin}/careers/`);
  const disturbed = await openBoards();
  server.answer = (request, response) =>
    request.url?.includes('page=3') ? void request.socket.destroy() : threePages(request, response);
  expect(await disturbed.ingest(`${server.origin}/careers/`)).toMatchObject({ pagesRead: 2, pagesFailed: 1 });
  server.answer = threePages;
  expect(await disturbed.ingest(`${server.origin}/careers/`)).toMatchObject({
    pagesRead: 3,
    pagesUnchanged: 2,
  });
  const ids = (boards: typeof disturbed) => boards.dump().jobs.map((job) => (job as { id: string }).id);
  expect(ids(disturbed)).toEqual(ids(undisturbed));
});

it('keeps every page, so that they are read again without a network', async () => {
  const server = await serve(threePages);
  const boards = await openBoards();
  await boards.ingest(`${server.origin}/careers/`);
  const before = boards.dump();
  await server.close();
  expect(await boards.reparse()).toMatchObject({ pages: 3, pagesFailed: 0, postings: 6, jobsChanged: 0 });
  expect(boards.dump()).toEqual(before);
});

it('leaves a host alone that asks for an hour, with all its boards', async () => {
  const server = await serve(status(503, { 'retry-after': '3600' }));
  const boards = await openBoards();
  const done = await boards.ingest(`${server.origin}/a/`, `${server.origin}/b/`, `${server.origin}/c/`);
  expect(done).toMatchObject({ pagesRead: 0, pagesFailed: 3 });
  expect(server.asked).toEqual(['/a/']);
  expect(Math.max(...boards.clock.waits)).toBeLessThanOrEqual(1000);
});

it('parses without storing, resolving the links of postings', async () => {
  const server = await serve((request, response) => {
    const page = boardPage({ postings: [1] }).replace('https://apply.example/1', '/apply?id=1');
    send(page, 'text/html')(request, response);
  });
  const records = [];
  for await (const { record } of parsePages([`${server.origin}/careers/`], {
    report: () => undefined,
    network: { clock: patientClock() },
  }))
    records.push(record);
  expect(records).toHaveLength(1);
  expect(records[0]).toMatchObject({
    applyUrl: `${server.origin}/apply?id=1`,
    sources: [{ uri: `${server.origin}/careers/`, ordinal: 1, capturedAt: '2024-06-01T00:00:01.000Z' }],
  });
});

describe('how much one answer may hold', () => {
  const board = (postings: number) =>
    JSON.stringify({
      jobs: Array.from({ length: postings }, (_, n) => ({
        title: `Engineer ${n}`,
        absolute_url: `https://boards.greenhouse.io/x/jobs/${n}`,
        internal_job_id: n,
        content: `You count ${'stones '.repeat(200)}`,
      })),
    });

  it('is more for a feed than for a page, and bounded for both', async () => {
    const server = await serve(send(board(20), 'application/json; charset=utf-8'));
    const limits = { maxBytes: 10_000, maxFeedBytes: 40_000, maxRetries: 0 };
    const boards = await openBoards({ limits });
    expect(await boards.ingest(`${server.origin}/feed`)).toMatchObject({ postings: 20, pagesFailed: 0 });
    server.answer = send(board(40), 'application/json');
    expect(await boards.ingest(`${server.origin}/feed`)).toMatchObject({ pagesRead: 0, pagesFailed: 1 });
    server.answer = send(`<p>${'x'.repeat(20_000)}</p>`, 'text/html');
    expect(await boards.ingest(`${server.origin}/page`)).toMatchObject({ pagesRead: 0, pagesFailed: 1 });
    expect(boards.said.map(({ message }) => /more than [^.]*\.\d+ MiB/.exec(message)?.[0])).toEqual([
      'more than 0.04 MiB',
      'more than 0.01 MiB',
    ]);
  });

  it('of which several postings are lost: it is one input that failed', async () => {
    const lost = JSON.stringify({
      jobs: [{ title: 1 }, { title: 2 }, ...JSON.parse(board(1)).jobs].map((job) => ({
        absolute_url: 'https://boards.greenhouse.io/x/jobs/0',
        internal_job_id: 0,
        ...job,
      })),
    });
    const server = await serve(send(lost, 'application/json'));
    const boards = await openBoards();
    expect(await boards.ingest(`${server.origin}/feed`)).toMatchObject({ postings: 1, pagesFailed: 1 });
    expect(boards.said.filter(({ severity }) => severity === 'error')).toHaveLength(2);
  });
});

describe('a part of a page that nobody asked for', () => {
  it('is told, and never taken for the page', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(206, { 'content-type': 'text/html', 'content-range': 'bytes 0-399/5000' });
      response.end(boardPage({ postings: [1] }).slice(0, 400));
    });
    const boards = await openBoards();
    expect(await boards.ingest(`${server.origin}/careers/`)).toMatchObject({ pagesRead: 0, pagesFailed: 1 });
    expect(boards.said[0]?.message).toContain('the server answers 206 (a part of the page only)');
  });
});
