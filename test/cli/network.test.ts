import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../store/helpers.js';
import { statedPage, stub, stubCapture, WHOLE } from '../support/apply-pages.js';
import { boardPage } from '../support/boards.js';
import { type Loopback, send, serve, status } from '../support/loopback.js';
import { run } from './run.js';

// The command line against a real server; `--delay 0` so that nobody waits.

async function board(): Promise<{ server: Loopback; url: string; db: string }> {
  const server = await serve((request, response) => {
    if (request.url === '/careers/')
      send(boardPage({ postings: [0, 1], pager: { '1': '/careers/', '2': '?page=2' } }), 'text/html', {
        etag: '"1"',
      })(request, response);
    else if (request.url === '/careers/?page=2')
      send(boardPage({ postings: [2] }), 'text/html')(request, response);
    else status(404)(request, response);
  });
  return { server, url: `${server.origin}/careers/`, db: `${temporaryFolder()}/jobs.db` };
}

describe('ingest of a web address', () => {
  it('stores the board and says what it did', async () => {
    const { url, db } = await board();
    const { code, stdout, stderr } = await run(['ingest', '--delay', '0', '--db', db, url]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('read 2 pages (0 unchanged), 3 postings: 3 new jobs, 0 repeats');
    const listed = await run(['list', '--db', db, '--json', 'sources']);
    expect(
      (JSON.parse(listed.stdout) as { sources: { uri: string }[] }[])
        .map(({ sources }) => sources[0]?.uri)
        .sort(),
    ).toEqual([url, url, `${url}?page=2`]);
  });

  it('ends with 3 when another input was read, with 1 when none was', async () => {
    const { server, url, db } = await board();
    const missing = `${server.origin}/missing/`;
    const some = await run(['ingest', '--delay', '0', '--db', db, url, missing]);
    expect(some.code).toBe(3);
    expect(some.stderr).toContain(
      `error: cannot fetch ${missing}: the server answers 404 (no such page). Check the address.`,
    );
    expect((await run(['ingest', '--delay', '0', '--db', db, missing])).code).toBe(1);
  });

  it('stops at --max-pages and says so', async () => {
    const { server, url, db } = await board();
    const { code, stderr } = await run(['ingest', '--delay', '0', '--max-pages', '1', '--db', db, url]);
    expect(code).toBe(0);
    expect(stderr).toContain(
      `warning: ${url}: stopped at --max-pages 1; the next would have been ${url}?page=2`,
    );
    expect(server.asked).toEqual(['/careers/']);
  });

  it('obeys robots.txt unless told not to', async () => {
    const { server, url, db } = await board();
    server.robots = send('User-agent: *\nDisallow: /', 'text/plain');
    expect((await run(['ingest', '--delay', '0', '--db', db, url])).code).toBe(1);
    expect(server.asked).toEqual([]);
    expect((await run(['ingest', '--delay', '0', '--ignore-robots', '--db', db, url])).code).toBe(0);
    expect(server.robotsAsked()).toBe(1);
  });

  it('calls itself by its name, its version and whom to ask', async () => {
    const { server, url, db } = await board();
    await run(['ingest', '--delay', '0', '--contact', 'me@example.org', '--db', db, url]);
    expect(server.headers[0]?.['user-agent']).toMatch(/^cvpr-jobs\/\S+ \(\+me@example\.org\)$/);
  });
});

describe('ingest --dry-run', () => {
  it('prints what it would do, and fetches nothing but robots.txt', async () => {
    const { server, url, db } = await board();
    const first = await run(['ingest', '--dry-run', '--db', db, 'seeds/board-page-1.txt', url]);
    expect(first).toEqual({ code: 0, stdout: `read\tseeds/board-page-1.txt\nfetch\t${url}\n`, stderr: '' });
    expect([server.asked, server.robotsAsked()]).toEqual([[], 1]);
  });

  it('knows the pages of a board that was read before', async () => {
    const { server, url, db } = await board();
    await run(['ingest', '--delay', '0', '--db', db, url]);
    server.asked.length = 0;
    const { stdout } = await run(['ingest', '--dry-run', '--db', db, url]);
    expect(stdout).toBe(`check\t${url}\nfetch\t${url}?page=2\n`);
    expect(server.asked).toEqual([]);
  });

  it('says what robots.txt forbids', async () => {
    const { server, url, db } = await board();
    server.robots = send('User-agent: *\nDisallow: /careers/', 'text/plain');
    const { code, stdout, stderr } = await run(['ingest', '--dry-run', '--db', db, url]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('/robots.txt forbids it (line 2)');
  });
});

describe('ingest --follow-apply', () => {
  async function boardWithLinks() {
    const { server, url, db } = await board();
    const folder = temporaryFolder();
    const file = `${folder}/saved.txt`;
    writeFileSync(file, stubCapture([[stub('seals'), `${server.origin}/job/9`]]));
    const cards = ['gulls', 'terns'].map((thing, i) => [stub(thing), `${server.origin}/job/${i}`] as const);
    server.answer = (request, response) => {
      if (request.url === '/careers/')
        send(stubCapture(cards), 'text/plain', { etag: '"1"' })(request, response);
      else if (request.url === '/job/0') send(statedPage(WHOLE))(request, response);
      else status(404)(request, response);
    };
    return { server, url, db, file };
  }

  it('says what it came to, and ends with 3 when a page failed', async () => {
    const { server, url, db } = await boardWithLinks();
    const { code, stderr } = await run(['ingest', '--delay', '0', '--follow-apply', '--db', db, url]);
    expect(code).toBe(3);
    expect(stderr.split('\n').slice(0, 4)).toEqual([
      `error: cannot fetch ${server.origin}/job/1: the server answers 404 (no such page). Check the address.`,
      'read 1 page (0 unchanged), 2 postings: 2 new jobs, 0 repeats',
      'followed 2 apply links: 1 fetched (0 unchanged), 1 failed; 6 values taken for 1 job',
      `${db} holds 2 jobs from 1 page`,
    ]);
    const listed = await run(['sources', '--db', db, '--failing', '--json', 'uri,state']);
    expect(JSON.parse(listed.stdout)).toEqual([{ uri: `apply:${server.origin}/job/1`, state: 'failing' }]);
    const shown = await run(['explain', '--db', db, (await ids(db))[0] ?? '', '--field', 'company']);
    expect(shown.stdout).toContain('its own words give none; the page behind its apply link states it');
  });

  it('asks for no more pages than --max-apply', async () => {
    const { server, url, db } = await boardWithLinks();
    const flags = ['--delay', '0', '--follow-apply', '--max-apply', '1', '--db', db];
    const { code, stderr } = await run(['ingest', ...flags, url]);
    expect(code).toBe(0);
    expect(stderr).toContain('stopped at --max-apply 1; 1 more apply page');
    expect(server.asked).toEqual(['/careers/', '/job/0']);
  });

  it('prints with --dry-run what it would fetch, as far as that is known', async () => {
    const { server, url, db, file } = await boardWithLinks();
    const plan = async (...inputs: string[]) =>
      (await run(['ingest', '--dry-run', '--follow-apply', '--db', db, ...inputs])).stdout;
    const ofFile = await run(['ingest', '--dry-run', '--follow-apply', '--db', db, file]);
    expect(ofFile).toMatchObject({ code: 3, stdout: `read\t${file}\n` });
    expect(ofFile.stderr).toContain(
      `cannot fetch ${server.origin}/job/9: 127.0.0.1 is an address of a private`,
    );
    expect(await plan(url)).toBe(`fetch\t${url}\n`);
    expect(server.asked).toEqual([]);
    await run(['ingest', '--delay', '0', '--db', db, url]);
    expect(await plan(url)).toBe(
      `check\t${url}\nfetch\t${server.origin}/job/0\nfetch\t${server.origin}/job/1\n`,
    );
    await run(['ingest', '--delay', '0', '--follow-apply', '--db', db, url]);
    expect(await plan(url)).toBe(`check\t${url}\nfetch\t${server.origin}/job/1\n`);
  });
});

/** Of the jobs that have a company. */
async function ids(db: string): Promise<string[]> {
  const { stdout } = await run(['list', '--db', db, '--json', 'id,company']);
  return (JSON.parse(stdout) as { id: string; company: string | null }[]).flatMap(({ id, company }) =>
    company === null ? [] : [id],
  );
}

describe('parse of a web address', () => {
  it('prints the postings of the whole board', async () => {
    const { url } = await board();
    const { code, stdout } = await run(['parse', '--delay', '0', url]);
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { sources: { uri: string }[] });
    expect(code).toBe(0);
    expect(records.map(({ sources }) => sources[0]?.uri)).toEqual([url, url, `${url}?page=2`]);
  });
});

it.each([
  [['--max-pages', '0'], '--max-pages takes a number from 1, not "0"'],
  [['--delay', '-1'], '--delay takes seconds from 0 to 99999, not "-1"\nSuch as --delay 2.'],
  [['--timeout', 'soon'], '--timeout takes seconds from 0.1 to 99999, not "soon"'],
  [['--timeout', '0'], '--timeout takes seconds from 0.1 to 99999, not "0"'],
  [['--contact', 'a\nb'], '--contact takes a mail or web address, not "a\\nb"'],
])('%j is wrong usage', async (flags, message) => {
  const { code, stderr } = await run(['parse', ...flags, 'https://jobs.example/']);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
