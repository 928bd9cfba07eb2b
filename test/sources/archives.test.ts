import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { ingestPages } from '../../src/intake/ingest.js';
import type { Diagnostic } from '../../src/record/diagnostic.js';
import { openPages } from '../../src/sources/open-pages.js';
import { readAll } from '../../src/sources/read.js';
import { openStore } from '../../src/store/open.js';
import { newBoard } from '../support/board.js';
import { golden, parseFile } from '../support/golden.js';
import { ROOT } from '../support/root.js';

const ARCHIVES = `${ROOT}fixtures/archives/`;
const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-archives-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CRAWL = readFileSync(`${ARCHIVES}crawl.warc`);
const SAVED = readFileSync(`${ARCHIVES}saved-page.mhtml`, 'latin1');

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The pages of an archive, each in a line, and what was said; an error last. */
async function pagesOf(path: string): Promise<{ pages: string[]; said: string[] }> {
  const said: string[] = [];
  const pages: string[] = [];
  const report = ({ code, message }: Diagnostic) =>
    said.push(`${code} ${message}`.replaceAll(`${folder}/`, ''));
  try {
    for await (const opened of openPages({ uri: path, path }, { report })) {
      const text = await readAll(opened);
      pages.push(`${opened.uri} ${opened.modifiedAt} ${opened.format} ${opened.encoding} ${text.length}`);
    }
  } catch (error) {
    said.push(`${(error as { code: string }).code} ${(error as Error).message}`.replaceAll(`${folder}/`, ''));
  }
  return { pages, said };
}

const CRAWLED = [
  'https://lichen.example/jobs/1/ 2024-06-02T10:11:12.000Z html utf-8 365',
  'https://uni.example/stellen 2024-06-02T10:11:12.000Z html windows-1252 278',
  expect.stringMatching(
    /^https:\/\/api.lever.co\/v0\/postings\/tideline\?mode=json 2024-06-03T00:00:00.500Z json utf-8 \d{4}$/,
  ),
  'https://snow.example/board 2024-06-02T10:11:12.000Z text utf-8 181',
  'https://lichen.example/about 2024-06-02T10:11:13.000Z html utf-8 70',
  'https://lichen.example/api/moss 2024-06-02T10:11:13.000Z json utf-8 27',
  'https://snow.example/imprint 2024-06-02T10:11:13.000Z text utf-8 31',
];

const NOT_FOUND = 'archive.no-page 1 record was left out, in which the server sends no page but answers 404';

/** One gzip member a record, as Common Crawl packs them. */
function members(bytes: Buffer): Buffer {
  const starts = [...bytes.toString('latin1').matchAll(/WARC\/1\.[01]\r\n/g)].map(({ index }) => index);
  return Buffer.concat(starts.map((start, at) => gzipSync(bytes.subarray(start, starts[at + 1]))));
}

describe('a web archive', () => {
  it.each([
    ['crawl.warc', CRAWL],
    ['crawl.warc.gz', members(CRAWL)],
    ['crawl-in-one-piece.warc.gz', gzipSync(CRAWL)],
    ['without-a-telling-name', CRAWL],
  ])('gives its pages, each under its own address: %s', async (name, bytes) => {
    expect(await pagesOf(file(name, bytes))).toEqual({ pages: CRAWLED, said: [NOT_FOUND] });
  });

  it('gives the records that its golden file shows', async () => {
    const { records, said } = await parseFile(`${ARCHIVES}crawl.warc`);
    expect(said.map(({ severity, code, uri }) => `${severity} ${code} ${uri}`)).toEqual([
      'warning layout.left-out https://lichen.example/about',
      'warning INPUT_NOT_A_PAGE https://lichen.example/api/moss',
      'warning layout.left-out https://snow.example/imprint',
      `warning archive.no-page ${ARCHIVES}crawl.warc`,
    ]);
    await expect(golden(records)).toMatchFileSnapshot(`${ARCHIVES}crawl.golden.txt`);
    expect(records.map(({ sources }) => [sources[0]?.uri, sources[0]?.capturedAt])).toEqual([
      ['https://lichen.example/jobs/1/', '2024-06-02T10:11:12.000Z'],
      ['https://uni.example/stellen', '2024-06-02T10:11:12.000Z'],
      ['https://api.lever.co/v0/postings/tideline?mode=json', '2024-06-03T00:00:00.500Z'],
      ['https://api.lever.co/v0/postings/tideline?mode=json', '2024-06-03T00:00:00.500Z'],
      ['https://snow.example/board', '2024-06-02T10:11:12.000Z'],
    ]);
  });

  it.each<[name: string, bytes: Buffer, pages: number, said: RegExp]>([
    [
      'cut.warc',
      CRAWL.subarray(0, 1400),
      1,
      /^INPUT_UNREADABLE cannot read cut\.warc: the archive breaks off/,
    ],
    [
      'cut-in-a-page.warc',
      CRAWL.subarray(0, 900),
      0,
      /^INPUT_UNREADABLE cannot read cut-in-a-page\.warc: the archive breaks off in the record of https:\/\/lichen/,
    ],
    [
      'cut.warc.gz',
      members(CRAWL).subarray(0, -40),
      6,
      /^INPUT_UNREADABLE cannot read cut\.warc\.gz: the gzip file is damaged or cut off/,
    ],
    [
      'without-a-length.warc',
      Buffer.from(
        CRAWL.toString('latin1').replace(
          /(?<=Type: response[\s\S]{1,300})Content-Length: \d+/,
          'Content-Length: many',
        ),
        'latin1',
      ),
      0,
      /^INPUT_UNREADABLE cannot read without-a-length\.warc: the record of https:\/\/lichen\.example\/jobs\/1\/ states "many" as its Content-Length, which is no number/,
    ],
    [
      'not-found-and-moved.warc',
      Buffer.concat([
        CRAWL,
        CRAWL,
        Buffer.from(CRAWL.toString('latin1').replace('404 Not Found', '301 Moved'), 'latin1'),
      ]),
      21,
      /^archive\.no-page 3 records were left out, in which the server sends no page but answers 301, 404 \(2 times\)$/,
    ],
    [
      'endless.warc',
      Buffer.concat([Buffer.from('WARC/1.0\r\nWARC-Type: '), Buffer.alloc(9_000_000, 'x')]),
      0,
      /^INPUT_UNREADABLE .*the headers of a record have no end/,
    ],
    [
      'no-pages.warc',
      CRAWL.subarray(0, CRAWL.indexOf('WARC/1.0\r\nWARC-Type: response')),
      0,
      /^archive\.no-pages /,
    ],
  ])('%s gives what stood before the damage, and says what is wrong', async (name, bytes, pages, said) => {
    const read = await pagesOf(file(name, bytes));
    expect(read.pages).toHaveLength(pages);
    expect(read.said.join('\n')).toMatch(said);
  });

  it('finds the next record where one is longer than it says, and says so', async () => {
    const text = CRAWL.toString('latin1').replace('moss.</p>', '$&\r\nmore\r\n\r\nand more ');
    const { pages, said } = await pagesOf(file('longer.warc', Buffer.from(text, 'latin1')));
    expect(pages.slice(0, 4)).toEqual(CRAWLED.slice(0, 4));
    expect(pages.slice(-2)).toEqual(CRAWLED.slice(-2));
    expect(said).toEqual([
      'archive.damaged what stands between two records was left out: one of them is longer than it says',
      NOT_FOUND,
    ]);
  });

  it('leaves out a page that unpacks to more than a page may be, and reads on', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 2 ** 20));
    const body = Buffer.concat([
      Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n'),
      bomb,
    ]);
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://bomb.example/\r\nContent-Length: ${body.length}\r\n\r\n`;
    const path = file('bomb.warc', Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n\r\n'), CRAWL]));
    expect(await pagesOf(path)).toEqual({
      pages: CRAWLED,
      said: ['archive.page-left-out https://bomb.example/ was left out: it is too long', NOT_FOUND],
    });
  });

  it('marks no job as gone for a page of which it holds the beginning only', async () => {
    const text = CRAWL.toString('latin1').replaceAll(
      'WARC-Target-URI: https://lichen',
      'WARC-Truncated: length\r\n$&',
    );
    const path = file('truncated.warc', Buffer.from(text, 'latin1'));
    const store = await openStore(join(folder, 'truncated.db'), { create: true });
    await ingestPages([path], store, { report: () => {}, now: () => new Date('2024-07-01T00:00:00Z') });
    const complete: string[] = [];
    for await (const page of store.pages()) complete.push(`${page.uri} ${page.complete}`);
    expect(complete.slice(0, 2)).toEqual([
      'https://lichen.example/jobs/1/ false',
      'https://uni.example/stellen true',
    ]);
    await store.close();
  });

  it('is stored page by page, and a second time nothing is new', async () => {
    const store = await openStore(join(folder, 'jobs.db'), { create: true });
    const options = { report: () => {}, now: () => new Date('2024-07-01T00:00:00Z') };
    const first = await ingestPages([`${ARCHIVES}crawl.warc`], store, options);
    expect(first).toMatchObject({ pagesRead: 4, pagesUnchanged: 0, postings: 5, jobsNew: 5 });
    const again = await ingestPages([`${ARCHIVES}crawl.warc`], store, options);
    expect(again).toMatchObject({ pagesRead: 4, pagesUnchanged: 4, postings: 0 });
    const kinds: string[] = [];
    for await (const page of store.pages()) kinds.push(`${page.source.kind} ${page.format} ${page.layout}`);
    expect(kinds).toEqual([
      'archive html html-single',
      'archive html html-single',
      'archive json lever',
      'archive text capture',
    ]);
    await store.close();
  });
});

describe('a page that a browser saved in a single file', () => {
  it('gives the page and its frames, each under its own address', async () => {
    expect(await pagesOf(`${ARCHIVES}saved-page.mhtml`)).toEqual({
      pages: [
        'https://polder.example/careers 2024-06-03T09:30:00.000Z html utf-8 311',
        'https://board.example/embed/polder 2024-06-03T09:30:00.000Z html utf-8 582',
        `${ARCHIVES}saved-page.mhtml#3 2024-06-03T09:30:00.000Z html utf-8 52`,
      ],
      said: [],
    });
  });

  it('gives the records that its golden file shows; links lead where the page stood', async () => {
    const { records, said } = await parseFile(`${ARCHIVES}saved-page.mhtml`);
    expect(said.map(({ code, uri }) => `${code} ${uri.replace(ARCHIVES, '')}`)).toEqual([
      'page.no-postings https://polder.example/careers',
      'layout.left-out saved-page.mhtml#3',
    ]);
    await expect(golden(records)).toMatchFileSnapshot(`${ARCHIVES}saved-page.golden.txt`);
  });

  it.each<[name: string, text: string, pages: number, said: RegExp]>([
    [
      'no-html.mhtml',
      SAVED.replaceAll('text/html', 'text/css'),
      0,
      /^INPUT_NOT_A_PAGE cannot read no-html\.mhtml: the archive holds no HTML/,
    ],
    ['cut.mhtml', SAVED.slice(0, 1100), 1, /^archive\.cut /],
    ['no-parts.mhtml', SAVED.slice(0, 300), 0, /^archive\.cut .*\nINPUT_NOT_A_PAGE /],
  ])('%s', async (name, text, pages, said) => {
    const read = await pagesOf(file(name, Buffer.from(text, 'latin1')));
    expect(read.pages).toHaveLength(pages);
    expect(read.said.join('\n')).toMatch(said);
  });

  it('that breaks off keeps what is there, and counts as one that failed', async () => {
    const board = newBoard();
    const cut = board.save('cut.mhtml', SAVED.slice(0, SAVED.indexOf('We are hiring') + 20));
    const { done, said } = await board.ingest(cut);
    expect(done).toMatchObject({ pagesRead: 1, pagesFailed: 1 });
    expect(said.map(({ severity, code }) => `${severity} ${code}`)).toContain('error archive.cut');
    const [source] = (await board.withStore((store) => store.sources())).filter(
      ({ pages }) => pages.length > 0,
    );
    expect(source?.pages).toMatchObject([{ cut: true, complete: false }]);
  });

  it.each([
    [
      'a boundary in every line',
      SAVED.replace('\r\n\r\n', `\r\n\r\n${'------MultipartBoundary--q1W2e3R4t5----\r\n'.repeat(50_000)}`),
    ],
    ['headers without end', `${SAVED.slice(0, 200)}${'X: y\r\n'.repeat(400_000)}`],
    ['one endless line', `${SAVED.slice(0, 1000)}${'='.repeat(8_000_000)}`],
  ])('does not hang on %s', async (name, text) => {
    const read = await pagesOf(file(`${name}.mhtml`, text));
    expect(read.pages.length + read.said.length).toBeGreaterThan(0);
  });
});
