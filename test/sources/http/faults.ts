import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { NetworkOptions } from '../../../src/sources/http/options.js';
import { boardPage, capturePage } from '../../support/boards.js';
import { type Answerer, type Loopback, listenRaw, send, status } from '../../support/loopback.js';

// Everything that can go wrong between a server and us, each made to happen by a real server on loopback.

export interface Fault {
  readonly name: string;
  /** What the server answers from now on. */
  readonly answer?: Answerer;
  readonly robots?: Answerer;
  /** Where the page is asked for instead. */
  readonly at?: (server: Loopback) => Promise<string> | string;
  readonly network?: Omit<NetworkOptions, 'limits'>;
  readonly limits?: NetworkOptions['limits'];
}

/** The board as it was read before. */
export const GOOD = boardPage({ postings: [0, 1] });
/** The same with one more job. */
export const BETTER = boardPage({ postings: [0, 1, 2] });

const html = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
  send(body, 'text/html; charset=utf-8', headers);
const better = html(BETTER);
const redirect = (location: string) => status(302, { location });
/** Answers in this order; the last one stays. */
function inOrder(...answers: readonly Answerer[]): Answerer {
  let asked = 0;
  return (request, response) => answers[Math.min(asked++, answers.length - 1)]?.(request, response);
}
/** Answers by path. */
function byPath(answers: Readonly<Record<string, Answerer>>, otherwise: Answerer = better): Answerer {
  return (request, response) => (answers[pathOf(request)] ?? otherwise)(request, response);
}
const pathOf = ({ url = '' }: IncomingMessage) => new URL(url, 'http://x').pathname;
const half =
  (headers: Record<string, string>): Answerer =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', ...headers });
    response.write(BETTER.slice(0, BETTER.length / 2), () => response.destroy());
  };
const stalls: Answerer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.write(BETTER.slice(0, BETTER.length / 2));
};
function dripping(piece: string | Uint8Array, everyMs: number): Answerer {
  return (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const timer = setInterval(() => response.write(piece), everyMs);
    response.on('close', () => clearInterval(timer));
  };
}
const packed = (body: Uint8Array, encoding: string) => html(body, { 'content-encoding': encoding });
const raw = (bytes: string) => async () =>
  `http://127.0.0.1:${await listenRaw((socket) => socket.once('data', () => socket.end(bytes)))}/careers/`;
const ZEROS = new Uint8Array(40 << 20);
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const ACCENTS = capturePage([0]).replace('Oslo, Norway', 'Zürich, Switzerland');

/** A pager of `last` pages, three postings each; `link` makes the address of the next page. */
function pager(
  last: number,
  link: (url: URL, page: number) => string,
  pagesOf = (page: number) => page,
): Answerer {
  return (request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    const page = Math.min(last, pagesOf(Number(url.searchParams.getAll('page').at(-1) ?? 1)));
    const postings = [page * 3, page * 3 + 1, page * 3 + 2];
    html(boardPage({ postings, pager: { Next: link(url, page + 1) } }))(request, response);
  };
}

export const FAULTS: Readonly<Record<string, readonly Fault[]>> = {
  'Nothing is wrong': [
    { name: 'one job more', answer: better },
    {
      name: 'unchanged, and the server knows (ETag)',
      answer: (request, response) =>
        (request.headers['if-none-match'] === '"good"' ? status(304) : better)(request, response),
    },
    { name: 'unchanged, and the server does not know', answer: html(GOOD) },
    { name: 'packed with gzip', answer: packed(gzipSync(BETTER), 'gzip') },
    { name: 'packed with brotli', answer: packed(brotliCompressSync(BETTER), 'br') },
    { name: 'packed with deflate', answer: packed(deflateSync(BETTER), 'deflate') },
    { name: 'packed with deflate, bare', answer: packed(deflateRawSync(BETTER), 'deflate') },
    {
      name: 'moved, three redirects',
      answer: byPath({
        '/careers/': redirect('/a'),
        '/a': redirect('/b?x=1'),
        '/b': redirect('/jobs/'),
      }),
    },
  ],
  'The server says no': [
    { name: '401', answer: status(401) },
    { name: '403', answer: status(403) },
    { name: '404', answer: status(404) },
    { name: '410', answer: status(410) },
    { name: '204, nothing in it', answer: status(204) },
    { name: '200, nothing in it', answer: html('') },
    {
      name: '304 that was not asked for',
      answer: inOrder(status(304), status(304)),
      at: ({ origin }) => `${origin}/other/`,
    },
    { name: '500 for ever', answer: status(500) },
    { name: '503 once', answer: inOrder(status(503), better) },
    { name: '503 for ever', answer: status(503) },
    { name: '503, Retry-After: 7', answer: inOrder(status(503, { 'retry-after': '7' }), better) },
    {
      name: '503, Retry-After: a date 30 s ahead',
      answer: inOrder(status(503, { 'retry-after': 'Sat, 01 Jun 2024 00:00:31 GMT' }), better),
    },
    { name: '503, Retry-After: nonsense', answer: inOrder(status(503, { 'retry-after': 'soon' }), better) },
    { name: '503, Retry-After: an hour', answer: status(503, { 'retry-after': '3600' }) },
    { name: '429', answer: inOrder(status(429), better) },
    {
      name: '429, Retry-After: 5, twice',
      answer: inOrder(status(429, { 'retry-after': '5' }), status(429, { 'retry-after': '5' }), better),
    },
  ],
  'The connection fails': [
    {
      name: 'no such host',
      at: () => 'http://nowhere.example/careers/',
      network: {
        lookup: (_name, _options, done) => done(Object.assign(new Error('x'), { code: 'ENOTFOUND' }), [], 0),
      },
    },
    {
      name: 'nobody listens',
      at: async (server) => {
        await server.close();
        return `${server.origin}/careers/`;
      },
    },
    {
      name: 'no connection in time (TLS that never begins)',
      limits: { connectMs: 150 },
      at: async () => `https://127.0.0.1:${await listenRaw(() => undefined)}/careers/`,
    },
    {
      name: 'https, and the server speaks http',
      at: ({ origin }) => `${origin.replace('http:', 'https:')}/careers/`,
    },
    {
      name: 'no answer in time',
      answer: () => undefined,
      limits: { headersMs: 150 },
      network: { ignoreRobots: true },
    },
    {
      name: 'no answer in time, once',
      answer: inOrder(() => undefined, better),
      limits: { headersMs: 1500 },
    },
    { name: 'hangs up before it answers', answer: (request) => request.socket.destroy() },
    { name: 'hangs up, once', answer: inOrder((request) => request.socket.destroy(), better) },
    { name: 'what answers is not HTTP', at: raw('SSH-2.0-OpenSSH_9.6\r\n') },
    { name: 'headers of 40 kB', answer: html(BETTER, { 'x-long': 'x'.repeat(40_000) }) },
  ],
  'The body is not what it should be': [
    { name: 'stops halfway and hangs', answer: stalls, limits: { idleMs: 150, maxRetries: 1 } },
    { name: 'breaks off halfway, length known', answer: half({ 'content-length': String(BETTER.length) }) },
    { name: 'breaks off halfway, length unknown', answer: half({}) },
    { name: 'breaks off halfway, once', answer: inOrder(half({}), better) },
    {
      name: 'drips, a byte every 20 ms',
      answer: dripping('x', 20),
      limits: { totalMs: 400 },
      network: { ignoreRobots: true },
    },
    {
      name: 'longer than its Content-Length',
      at: raw(
        `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: ${GOOD.length}\r\n\r\n${GOOD}${'x'.repeat(999)}`,
      ),
    },
    { name: 'endless', answer: dripping(ZEROS.subarray(0, 1 << 18), 1), limits: { maxBytes: 1 << 20 } },
    {
      name: 'says it is a terabyte',
      answer: (_request, response) => {
        response.writeHead(200, { 'content-length': 1e12 });
        response.write('x');
      },
    },
    {
      name: 'gzip bomb, 40 kB to 40 MB',
      answer: packed(gzipSync(ZEROS), 'gzip'),
      limits: { maxBytes: 1 << 20 },
    },
    { name: 'brotli bomb', answer: packed(brotliCompressSync(ZEROS), 'br'), limits: { maxBytes: 1 << 20 } },
    { name: 'packed twice', answer: packed(gzipSync(gzipSync(BETTER)), 'gzip, gzip') },
    { name: 'packed in an unknown way', answer: packed(gzipSync(BETTER), 'zstd') },
    { name: 'gzip cut off', answer: packed(gzipSync(BETTER).subarray(0, 200), 'gzip') },
    {
      name: 'gzip damaged',
      answer: packed(
        Uint8Array.from(gzipSync(BETTER), (byte, at) => (at === 60 ? byte ^ 255 : byte)),
        'gzip',
      ),
    },
    { name: 'HTML called JSON', answer: send(BETTER, 'application/json') },
    { name: 'HTML of no type', answer: (_request, response) => void response.end(BETTER) },
    { name: 'a picture called HTML', answer: html(PNG) },
    { name: 'JSON', answer: send('{"jobs": []}', 'application/json') },
    {
      name: 'an error message with status 200',
      answer: html('<html><body><h1>Oops</h1><p>Try again later.</p></body></html>'),
    },
    { name: 'UTF-8 called latin-1', answer: send(ACCENTS, 'text/plain; charset=iso-8859-1') },
    {
      name: 'latin-1 called UTF-8',
      answer: send(Buffer.from(ACCENTS, 'latin1'), 'text/plain; charset=utf-8'),
    },
    { name: 'UTF-8 called nonsense', answer: send(ACCENTS, 'text/plain; charset=x-klingon') },
  ],
  'It leads astray': [
    { name: 'redirects to itself', answer: redirect('/careers/') },
    {
      name: 'redirects in a circle',
      answer: byPath({ '/careers/': redirect('/a'), '/a': redirect('/careers/') }),
    },
    {
      name: 'redirects for ever',
      answer: (request, response) =>
        redirect(`/careers/${pathOf(request).length}/${pathOf(request).slice(9)}`)(request, response),
      limits: { maxRedirects: 3 },
    },
    { name: 'redirects to a file', answer: redirect('file:///etc/passwd') },
    { name: 'redirects to data', answer: redirect('data:text/html,hello') },
    { name: 'redirects to nowhere', answer: status(302) },
    {
      name: 'a public site redirects to a private address',
      answer: redirect('http://127.0.0.9:9/'),
      network: { isPrivate: (ip) => ip === '127.0.0.9' },
    },
    {
      name: 'the same, as one number',
      answer: redirect('http://2130706441:9/'),
      network: { isPrivate: (ip) => ip === '127.0.0.9' },
    },
    {
      name: "a public site redirects to a cloud's metadata",
      answer: redirect('http://169.254.169.254/latest/'),
      network: { isPrivate: (ip) => ip.startsWith('169.254.') },
    },
    {
      name: 'a public site redirects to a name that stands for a private address',
      answer: redirect('http://inside.example:9/'),
      network: {
        isPrivate: (ip) => ip === '127.0.0.9',
        lookup: (_name, _options, done) => done(null, [{ address: '127.0.0.9', family: 4 }]),
      },
    },
    {
      name: 'a private site redirects to another private address (nobody listens)',
      answer: redirect('http://127.0.0.9:9/'),
    },
  ],
  Pagers: [
    {
      name: 'adds to its own address for ever (5 true pages)',
      answer: pager(5, (url, page) => `${url.pathname}${url.search || '?'}&page=${page}`),
    },
    {
      name: 'the same, escaped once more each time',
      answer: pager(
        5,
        (url, page) =>
          `${url.pathname}${(url.search || '?').replaceAll('&', '&amp;amp;')}&amp;amp;page=${page}`,
      ),
    },
    {
      name: 'a new session in each link',
      answer: pager(3, (_url, page) => `?page=${page}&PHPSESSID=${page}f00`),
    },
    {
      name: 'new pages for ever, always the same postings',
      answer: pager(
        99,
        (_url, page) => `?page=${page}`,
        (page) => 1 + 0 * page,
      ),
    },
    {
      name: 'empty pages for ever after the last',
      answer: (request, response) => {
        const page = Number(new URL(request.url ?? '', 'http://x').searchParams.get('page') ?? 1);
        html(
          boardPage({
            postings: page > 2 ? [] : [page * 2, page * 2 + 1],
            pager: { Next: `?page=${page + 1}` },
          }),
        )(request, response);
      },
    },
    {
      name: 'new postings for ever, --max-pages 4',
      answer: pager(999, (_url, page) => `?page=${page}`),
      network: { maxPages: 4 },
    },
    {
      name: 'one page of four is missing',
      answer: (request, response) =>
        (request.url?.includes('page=2')
          ? status(404)
          : html(
              boardPage({
                postings: [Number(new URL(request.url ?? '', 'http://x').searchParams.get('page') ?? 1) * 2],
                pager: { '1': '?page=1', '2': '?page=2', '3': '?page=3', '4': '?page=4' },
              }),
            ))(request, response),
    },
    {
      name: 'the server dies after two pages',
      answer: (request, response) =>
        (Number(new URL(request.url ?? '', 'http://x').searchParams.get('page') ?? 1) > 2
          ? () => request.socket.destroy()
          : html(
              boardPage({
                postings: [request.url?.includes('page') ? 4 : 3],
                pager: { '2': '?page=2', '3': '?page=3', '4': '?page=4' },
              }),
            ))(request, response),
    },
    {
      name: 'leads to another site and another part of this one',
      answer: html(
        boardPage({
          postings: [0, 1, 2],
          pager: { Next: 'http://elsewhere.example/careers/?page=2', '2': '/news/?page=2' },
        }),
      ),
    },
  ],
  'robots.txt': [
    { name: 'there is none', robots: status(404), answer: better },
    {
      name: 'now forbids the page',
      robots: send('User-agent: *\nDisallow: /careers/', 'text/plain'),
      answer: better,
    },
    {
      name: 'forbids the page, --ignore-robots',
      robots: send('User-agent: *\nDisallow: /', 'text/plain'),
      answer: better,
      network: { ignoreRobots: true },
    },
    {
      name: 'forbids it to others only',
      robots: send('User-agent: *\nDisallow: /\n\nUser-agent: cvpr-jobs\nAllow: /', 'text/plain'),
      answer: better,
    },
    {
      name: 'forbids page 2',
      robots: send('\ufeffUser-agent: *\r\nDisallow: /*page=2\r\n', 'text/plain'),
      answer: pager(3, (_url, page) => `?page=${page}`),
    },
    {
      name: 'forbids where a redirect leads',
      robots: send('User-agent: *\nDisallow: /closed', 'text/plain'),
      answer: redirect('/closed/'),
    },
    {
      name: 'asks for 5 s between requests',
      robots: send('User-agent: *\nCrawl-delay: 5', 'text/plain'),
      answer: pager(3, (_url, page) => `?page=${page}`),
    },
    {
      name: 'asks for an hour between requests',
      robots: send('User-agent: *\nCrawl-delay: 3600', 'text/plain'),
      answer: better,
    },
    { name: 'answers 500', robots: status(500), answer: better },
    {
      name: 'does not answer',
      robots: () => undefined,
      answer: better,
      limits: { headersMs: 150, maxRetries: 1 },
    },
    {
      name: 'is 600 KiB long, the rule at its end',
      robots: send(`${'# nothing\n'.repeat(61_440)}User-agent: *\nDisallow: /`, 'text/plain'),
      answer: better,
    },
    {
      name: 'is behind five redirects',
      robots: redirect('/r1'),
      answer: byPath({
        '/r1': redirect('/r2'),
        '/r2': redirect('/r3'),
        '/r3': redirect('/r4'),
        '/r4': redirect('/r5'),
        '/r5': send('User-agent: *\nDisallow: /', 'text/plain'),
      }),
    },
    {
      name: 'is behind six redirects',
      robots: redirect('/r1'),
      answer: byPath({
        '/r1': redirect('/r2'),
        '/r2': redirect('/r3'),
        '/r3': redirect('/r4'),
        '/r4': redirect('/r5'),
        '/r5': redirect('/r6'),
        '/r6': send('User-agent: *\nDisallow: /', 'text/plain'),
      }),
    },
  ],
};
