import { utimesSync, writeFileSync } from 'node:fs';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { planIngest } from '../../src/intake/plan-ingest.js';
import type { HttpLimits } from '../../src/sources/http/limits.js';
import { temporaryFolder } from '../store/helpers.js';
import { openApplyStore, statedPage, stub, stubBoard, stubCapture, WHOLE } from '../support/apply-pages.js';
import { collect } from '../support/board.js';
import { type Answerer, send, serve, status } from '../support/loopback.js';

// Pages behind apply links, from a real server.

/** Answers by path; what is not named is not there. */
function site(pages: Readonly<Record<string, string | Answerer>>): Answerer {
  return (request, response) => {
    const page = pages[new URL(request.url ?? '', 'http://x').pathname] ?? status(404);
    (typeof page === 'string' ? send(page, page.startsWith('<') ? 'text/html' : 'text/plain') : page)(
      request,
      response,
    );
  };
}

const values = ({
  title,
  company,
  locations,
  salary,
  deadline,
  employmentType,
}: Record<string, unknown>) => ({
  ...{ title, company, deadline, employmentType },
  places: (locations as { raw: string }[]).map(({ raw }) => raw),
  pay: (salary as { raw: string } | null)?.raw ?? null,
});

const STATED = {
  title: 'Senior Perception Engineer',
  company: 'Norrbild Optics',
  places: ['Oslo, NO'],
  pay: 'NOK 800000 - 950000',
  deadline: '2024-09-30',
  employmentType: 'full-time',
};

/** A board of one advert, and the page that its apply link leads to. */
async function oneJob(advert: string, applyPage: string | Answerer) {
  const server = await serve(status(404));
  const link = `${server.origin}/job/1`;
  const board = `${server.origin}/careers/`;
  server.answer = site({ '/careers/': stubCapture([[advert, link]]), '/job/1': applyPage });
  return { server, board, link, store: await openApplyStore() };
}

describe('a page behind an apply link', () => {
  it('gives the values that the posting leaves open, with its own words as evidence', async () => {
    const { board, link, store } = await oneJob(stub('seals'), statedPage(WHOLE));
    const done = await store.ingest([board]);
    expect(done).toMatchObject({ pagesRead: 1, postings: 1, jobsNew: 1, pagesFailed: 0 });
    expect(done.apply).toEqual({
      ...{ pages: 1, fetched: 1, unchanged: 0, fresh: 0, failed: 0 },
      ...{ taken: 6, jobs: 1, contradicted: 0, example: null },
    });
    const [job] = await store.jobs();
    expect(values(job ?? {})).toEqual(STATED);
    expect(job?.evidence.title).toMatchObject({
      rule: 'title.apply-page',
      kind: 'structured',
      quote: 'Senior Perception Engineer',
      source: `${link}#1`,
    });
    expect(job?.sources.map(({ uri }) => uri)).toEqual([board]);
    expect(await store.withStore((open) => open.counts())).toMatchObject({ sources: 1, pages: 1, jobs: 1 });
  });

  it("goes behind the posting's own words, and explain shows both", async () => {
    const advert = `As a Perception Engineer at Norrbild, you will work in Bergen, Norway.\n\n${stub('seals')}`;
    const { board, link, store } = await oneJob(advert, statedPage(WHOLE));
    const { apply } = await store.ingest([board]);
    const [job] = await store.jobs();
    expect(values(job ?? {})).toEqual({
      ...STATED,
      ...{ title: 'Perception Engineer', company: 'Norrbild', places: ['Bergen, Norway'] },
    });
    expect(apply).toMatchObject({ taken: 3, contradicted: 2, example: job?.id });
    const { fields } = await store.explain(job?.id ?? '');
    const said = (name: string) =>
      fields
        .find(({ field }) => field === name)
        ?.others.filter(({ source }) => source === `${link}#1`)
        .map(({ quote, reason }) => `${quote}: ${reason}`);
    expect(said('title')).toEqual([
      "Senior Perception Engineer: the posting's own words go before its apply page",
    ]);
    expect(said('locations')).toEqual(["Oslo, NO: the posting's own words go before its apply page"]);
    expect(said('company')).toEqual(['Norrbild Optics: its apply page says the same']);
    expect(fields.find(({ field }) => field === 'salary')?.reason).toBe(
      'its own words give none; the page behind its apply link states it',
    );
  });

  it.each<[string, string, string | Answerer, string | null]>([
    ['states one posting', stub('seals'), statedPage(WHOLE), 'Norrbild Optics'],
    [
      'states the job under a longer title',
      `As a Perception Engineer, you will see. ${stub('seals')}`,
      statedPage(WHOLE),
      'Norrbild Optics',
    ],
    [
      'states another job',
      `As a Research Scientist, you will see. ${stub('seals')}`,
      statedPage({ ...WHOLE, title: 'Head of Sales' }),
      null,
    ],
    [
      'states a job without a title to compare, at another place',
      `Graz, Austria\n\n${stub('seals')}`,
      statedPage(WHOLE),
      null,
    ],
    [
      'states several, and none has the title of the posting',
      stub('seals'),
      statedPage(WHOLE, { ...WHOLE, title: 'Optics Engineer' }),
      null,
    ],
    [
      'states several, and one has the title of the posting',
      `As an Optics Engineer, you will see. ${stub('seals')}`,
      statedPage({ ...WHOLE, hiringOrganization: 'Vetle' }, { ...WHOLE, title: 'Optics Engineer' }),
      'Norrbild Optics',
    ],
    [
      'states several of that title',
      `As an Optics Engineer, you will see. ${stub('seals')}`,
      statedPage(
        { ...WHOLE, title: 'Optics Engineer' },
        { ...WHOLE, title: 'Optics Engineer', jobLocation: 'Turin, Italy' },
      ),
      null,
    ],
    [
      'states nothing',
      stub('seals'),
      '<html><body><h1>Perception Engineer at Norrbild</h1><p>Fill in the form.</p></body></html>',
      null,
    ],
    ['is no page', stub('seals'), send('%PDF-1.7 \u0000\u0001', 'application/pdf'), null],
    ['is empty', stub('seals'), send('', 'text/html'), null],
  ])('that %s', async (_name, advert, applyPage, company) => {
    const { board, store } = await oneJob(advert, applyPage);
    await store.ingest([board]);
    expect((await store.jobs()).map((job) => job.company)).toEqual([company]);
  });

  it('states beside its own job those that are like it, and names its own by its address', async () => {
    const { server, board, link, store } = await oneJob(stub('seals'), status(404));
    const other = { ...WHOLE, title: 'Head of Sales', url: `${server.origin}/job/2` };
    const own = statedPage(other, { ...WHOLE, url: `${link}?utm_source=x` });
    server.answer = site({ '/careers/': stubCapture([[stub('seals'), link]]), '/job/1': own });
    await store.ingest([board]);
    expect((await store.jobs()).map(({ title }) => title)).toEqual([WHOLE.title]);
  });

  it('that all postings of a board lead to says nothing of any of them', async () => {
    const server = await serve(status(404));
    const link = `${server.origin}/apply`;
    const cards = [stub('seals'), stub('crows')].map((text) => [text, link] as const);
    server.answer = site({ '/careers/': stubCapture(cards), '/apply': statedPage(WHOLE) });
    const store = await openApplyStore();
    const { apply } = await store.ingest([`${server.origin}/careers/`]);
    expect(apply).toMatchObject({ pages: 1, fetched: 1, taken: 0 });
    expect(server.asked).toEqual(['/careers/', '/apply']);
  });
});

describe('asking again', () => {
  it('is not done within a day, and then only whether the page has changed', async () => {
    const applyPage: Answerer = (request, response) =>
      request.headers['if-none-match'] === '"1"'
        ? status(304)(request, response)
        : send(statedPage(WHOLE), 'text/html', { etag: '"1"' })(request, response);
    const { server, board, store } = await oneJob(stub('seals'), applyPage);
    await store.ingest([board]);
    const before = await store.jobs();
    expect((await store.ingest([board])).apply).toMatchObject({ fetched: 0, fresh: 1, taken: 6 });
    expect(server.asked).toEqual(['/careers/', '/job/1', '/careers/']);
    await store.clock.sleep(25 * 60 * 60 * 1000);
    expect((await store.ingest([board])).apply).toMatchObject({ fetched: 1, unchanged: 1, taken: 6 });
    expect((await store.jobs()).map(values)).toEqual(before.map(values));
    // what is not the same any more is read
    server.answer = site({
      '/careers/': stubCapture([[stub('seals'), `${server.origin}/job/1`]]),
      '/job/1': statedPage({ ...WHOLE, hiringOrganization: 'Vetle' }),
    });
    await store.clock.sleep(25 * 60 * 60 * 1000);
    expect((await store.ingest([board])).apply).toMatchObject({ fetched: 1, unchanged: 0 });
    expect((await store.jobs()).map(({ company }) => company)).toEqual(['Vetle']);
    // a closed job states nothing, and what was stated stays
    server.answer = site({
      '/careers/': stubCapture([[stub('seals'), `${server.origin}/job/1`]]),
      '/job/1': '<html><body>This job is closed.</body></html>',
    });
    await store.clock.sleep(25 * 60 * 60 * 1000);
    await store.ingest([board]);
    expect((await store.jobs()).map(({ company }) => company)).toEqual(['Vetle']);
  });

  it('is not needed to read what is kept with better rules', async () => {
    const { server, board, store } = await oneJob(stub('seals'), statedPage(WHOLE));
    await store.ingest([board]);
    const before = await store.jobs();
    await server.close();
    expect(await store.reparse()).toMatchObject({ pagesFailed: 0, jobsChanged: 0 });
    expect(await store.jobs()).toEqual(before);
  });

  it('gives the same jobs, whichever page was read first', async () => {
    const server = await serve(status(404));
    const link = `${server.origin}/job/1`;
    const seals = ['seals', 'otters', 'gulls', 'terns', 'puffins'].map(stub).join(' ');
    server.answer = site({
      '/a/': stubCapture([[seals, link]]),
      '/b/': stubCapture([
        [`${seals} Bring a boat.`, `${link}?utm_source=b`],
        [stub('crows'), link],
      ]),
      '/job/1': statedPage(WHOLE),
    });
    const [a, b] = [`${server.origin}/a/`, `${server.origin}/b/`];
    const read = async (...runs: readonly [paths: readonly string[], followApply: boolean][]) => {
      const store = await openApplyStore();
      for (const [paths, followApply] of runs) await store.ingest(paths, { followApply });
      return (await store.jobs()).map(({ firstSeen: _, lastSeen: __, sources, ...job }) => [
        job,
        sources.map(({ uri, ordinal }) => [uri, ordinal]),
      ]);
    };
    const expected = await read([[a, b], true]);
    expect(expected).toHaveLength(2);
    expect(await read([[b, a], true])).toEqual(expected);
    expect(await read([[a], true], [[b], false])).toEqual(expected);
    expect(await read([[b], false], [[a], true])).toEqual(expected);
    expect(await read([[a, b], false], [[b], true], [[a, b], true])).toEqual(expected);
  });
});

describe('a saved page', () => {
  it('is followed like one from the web, but into no private network', async () => {
    const server = await serve(site({ '/job/1': statedPage(WHOLE) }));
    const file = `${temporaryFolder()}/saved.html`;
    writeFileSync(
      file,
      stubBoard([
        [stub('seals'), `${server.origin}/job/1`],
        [stub('crows'), 'mailto:jobs@norrbild.example'],
        [stub('deer'), '/job/3'],
      ]),
    );
    utimesSync(file, new Date(0), new Date(0));
    const guarded = await openApplyStore();
    expect((await guarded.ingest([file])).apply).toMatchObject({ failed: 1, taken: 0 });
    expect(guarded.said.map(({ message }) => message)).toEqual([
      expect.stringContaining('they are relative ("/job/3")'),
      expect.stringMatching(/left out: 1 \(a mail address\)$/),
      expect.stringContaining('127.0.0.1 is an address of a private network, and a link in a file led to it'),
    ]);
    expect(server.asked).toEqual([]);
    const store = await openApplyStore({ isPrivate: () => false });
    expect((await store.ingest([file])).apply).toMatchObject({ pages: 1, fetched: 1, failed: 0 });
    expect((await store.jobs()).map(({ company }) => company).sort()).toEqual([
      'Norrbild Optics',
      null,
      null,
    ]);
  });

  it('that an older version stored is followed too', async () => {
    const server = await serve(site({ '/job/1': statedPage(WHOLE) }));
    const file = `${temporaryFolder()}/saved.txt`;
    writeFileSync(file, stubCapture([[stub('seals'), `${server.origin}/job/1`]]));
    const store = await openApplyStore({ isPrivate: () => false });
    await store.ingest([file], { followApply: false });
    expect(server.asked).toEqual([]);
    const db = new Database(store.path);
    db.exec('update posting set apply_address = null');
    db.close();
    expect((await store.ingest([file])).apply).toMatchObject({ fetched: 1, taken: 6 });
  });
});

it('is planned from a file as from a page that is kept, and nothing is fetched', async () => {
  const server = await serve(status(404));
  const file = `${temporaryFolder()}/saved.txt`;
  writeFileSync(file, stubCapture([[stub('seals'), `${server.origin}/job/1`]]));
  const planned = planIngest([file], {
    report: (problem) => expect(problem).toBeNull(),
    network: { isPrivate: () => false },
    visit: async () => null,
    followApply: { isFresh: async () => false },
  });
  expect(await collect(planned)).toEqual([
    { what: 'read', uri: file },
    { what: 'fetch', uri: `${server.origin}/job/1` },
  ]);
  expect(server.asked).toEqual([]);
});

describe('what goes wrong behind an apply link', () => {
  it.each<[string, (origin: string) => Answerer, Partial<HttpLimits>, string]>([
    ['404', () => status(404), {}, 'the server answers 404 (no such page)'],
    ['503', () => status(503), { maxRetries: 0 }, 'the server answers 503'],
    ['a server that never answers', () => () => undefined, { totalMs: 300, maxRetries: 0 }, 'after 0.3 s'],
    ['a redirect in a circle', (origin) => status(302, { location: `${origin}/job/1` }), {}, 'in a circle'],
    [
      'a redirect from the internet into a private network',
      (origin) => status(302, { location: origin.replace('127.0.0.1', '127.0.0.2') }),
      {},
      'private network',
    ],
    ['an endless page', () => send(`<p>${'x'.repeat(9000)}`), { maxBytes: 6000 }, 'it holds more than'],
  ])('%s: is named, remembered, and spoils nothing', async (_name, answerFrom, limits, message) => {
    const server = await serve(status(404));
    const link = `${server.origin}/job/1`;
    const cards = [
      [stub('seals'), link],
      [stub('crows'), `${server.origin.replace('127.0.0.1', 'localhost')}/job/2`],
    ] as const;
    server.answer = site({
      '/careers/': stubCapture(cards),
      '/job/1': answerFrom(server.origin),
      '/job/2': statedPage({ ...WHOLE, hiringOrganization: 'Vetle' }),
    });
    // of the addresses of this machine one plays the internet
    const store = await openApplyStore({ limits, isPrivate: (address) => address === '127.0.0.2' });
    const done = await store.ingest([`${server.origin}/careers/`]);
    expect(done).toMatchObject({ pagesRead: 1, pagesFailed: 0, postings: 2 });
    expect(done.apply).toMatchObject({ pages: 2, fetched: 1, failed: 1 });
    expect(store.said.map((each) => [each.severity, each.uri, each.message])).toEqual([
      ['error', link, expect.stringContaining(message)],
    ]);
    const [failing] = (await store.withStore((open) => open.sources())).filter(
      ({ lastFailure }) => lastFailure !== null,
    );
    expect(failing).toMatchObject({ uri: `apply:${link}`, failures: 1 });
    expect((await store.jobs()).map(({ company }) => company).sort()).toEqual(['Vetle', null]);
    // and when it is mended, the same command goes on with it
    server.answer = site({
      '/careers/': stubCapture(cards),
      '/job/1': statedPage(WHOLE),
      '/job/2': statedPage({ ...WHOLE, hiringOrganization: 'Vetle' }),
    });
    expect((await store.ingest([`${server.origin}/careers/`])).apply).toMatchObject({ fetched: 1, fresh: 1 });
    expect((await store.jobs()).map(({ company }) => company).sort()).toEqual(['Norrbild Optics', 'Vetle']);
  });
});
