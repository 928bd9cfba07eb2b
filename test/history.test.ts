import { mkdirSync, rmSync } from 'node:fs';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../src/dedupe/fingerprint.js';
import { readSourceStates } from '../src/life/read-sources.js';
import type { JobEvent } from '../src/record/job-event.js';
import { advert, type Board, capture, newBoard } from './support/board.js';

// What the history says of jobs on pages that change over time.

const [BERRIES, WHALES, MOSSES, COMETS] = ['berries', 'whales', 'mosses', 'comets'].map(advert) as [
  string,
  string,
  string,
  string,
];

/** `gone Vision Engineer for whales`: the kind, and the thing by which an advert is known. */
const told = (events: readonly JobEvent[]) =>
  events.map(({ kind, changes }) => [kind, ...changes.map(({ field }) => field)].join(' '));

/** What was told since the last question. */
function listener(board: Board) {
  let heard = 0;
  return async () => {
    const all = await board.events();
    const fresh = all.slice(heard);
    heard = all.length;
    return fresh;
  };
}

describe('the history', () => {
  it('tells what is new, changed, gone and back, a line a job and a run', async () => {
    const board = newBoard();
    const news = listener(board);
    await board.ingest(board.save('a.txt', capture(BERRIES, WHALES)));
    expect(told(await news())).toEqual(['new', 'new']);
    await board.ingest(board.save('a.txt', capture(BERRIES, WHALES), 2));
    expect(await news()).toEqual([]);
    await board.ingest(board.save('a.txt', capture(BERRIES, MOSSES), 8));
    expect(told(await news()).sort()).toEqual(['gone', 'new']);
    await board.ingest(board.save('a.txt', capture(BERRIES, WHALES, MOSSES), 15));
    const [back] = await news();
    expect(back).toMatchObject({ kind: 'back', cause: 'page', uri: `${board.folder}/a.txt`, otherId: null });
    expect((await board.at('a.txt#2')).id).toBe(back?.id);
  });

  it('tells field by field what changed, under the id of today', async () => {
    const board = newBoard();
    const news = listener(board);
    await board.ingest(board.save('a.txt', capture(BERRIES)));
    const [first] = await news();
    await board.ingest(
      board.save(
        'a.txt',
        capture(`${BERRIES}\n• A driving permit\n\nSalary: 50,000 - 60,000 EUR per year`),
        8,
      ),
    );
    const [changed, ...others] = await news();
    expect(others).toEqual([]);
    expect(changed?.kind).toBe('changed');
    const by = new Map(changed?.changes.map((change) => [change.field, change]));
    expect([...by.keys()]).toEqual(expect.arrayContaining(['requirements', 'salary', 'description']));
    expect(by.get('salary')).toMatchObject({ before: null, after: { min: 50_000, currency: 'EUR' } });
    expect(by.get('requirements')?.after).toContain('A driving permit');
    for (const event of await board.events()) expect(event.id).toBe((await board.at('a.txt#1')).id);
    expect(first?.kind).toBe('new');
  });

  it('names the id that a small edit retires, and the one that takes its place', async () => {
    // which of two wordings has the smaller fingerprint, and so gives the id, is chance
    const wordings = ['slowly', 'calmly', 'gladly', 'mostly', 'hardly', 'rarely']
      .map(
        (habit) =>
          `${BERRIES}\n${Array.from({ length: 12 }, (_, i) => `• Habit ${'abcdefghijklm'.charAt(i)} of those who walk ${i === 5 ? habit : 'on'}`).join('\n')}`,
      )
      .sort((a, b) => (fingerprint(a) > fingerprint(b) ? -1 : 1));
    const board = newBoard();
    const news = listener(board);
    const ids: string[] = [];
    for (const [index, text] of wordings.entries()) {
      await board.ingest(board.save('a.txt', capture(text), index + 1));
      ids.push((await board.at('a.txt#1')).id);
      const [event] = await news();
      expect(event).toMatchObject(
        index === 0
          ? { kind: 'new', otherId: null }
          : { kind: 'changed', id: ids[index], otherId: ids[index - 1] },
      );
    }
    expect(new Set(ids).size).toBe(wordings.length);
    // in one run too, from the first to the last
    const both = newBoard(board);
    await both.ingest(both.save('a.txt', capture(wordings[0] ?? ''), 1));
    await both.ingest(
      both.save('b.txt', capture(wordings[1] ?? ''), 2),
      both.save('c.txt', capture(wordings[5] ?? '', COMETS), 2),
      both.save('a.txt', capture(wordings[2] ?? ''), 3),
    );
    expect((await both.events()).find(({ kind }) => kind === 'changed')).toMatchObject({
      id: ids.at(-1),
      otherId: ids[0],
    });
  });

  it('tells of no change where a list has the same entries in another order', async () => {
    const board = newBoard();
    const news = listener(board);
    const at = (...towns: string[]) =>
      `Locations: ${towns.join('; ')}\n\nAs a Vision Engineer, you will use Python, PyTorch and CUDA to count whales that others do not see, on every ship of the line.\n\n${Array.from({ length: 14 }, (_, i) => `• Habit ${'abcdefghijklmn'.charAt(i)} of those who look out at sea for long`).join('\n')}`;
    await board.ingest(board.save('a.txt', capture(at('Oslo, Norway', 'Lund, Sweden'))));
    await news();
    await board.ingest(board.save('a.txt', capture(at('Lund, Sweden', 'Oslo, Norway')), 8));
    expect((await board.at('a.txt#1')).locations).toMatchObject([{ city: 'Lund' }, { city: 'Oslo' }]);
    expect(told(await news())).toEqual(['changed description']);
  });

  it('says nothing of what pages of one run do and undo to each other', async () => {
    const board = newBoard();
    const ships =
      'We photograph the hulls of more than six hundred ships between two dry docks and every weld they pass becomes training data.';
    const unnamed = `Oslo, Norway\n\n${ships}\n\nAs a Simulation Engineer, you will model barnacles and bad lighting.`;
    const named = `Bergen, Norway\n\nWayve is looking for a Senior SLAM Engineer who will tell crawlers where they are.\n\n${ships}\n\nWhat you'll bring to Wayve\n• Five years of practice with sonar`;
    const pages = [board.save('a.txt', capture(unnamed)), board.save('b.txt', capture(named))];
    await board.ingest(...pages);
    expect((await board.at('a.txt#1')).company).toBe('Wayve');
    expect(told(await board.events())).toEqual(['new', 'new']);
    expect((await board.events()).map(({ company }) => company)).toEqual(['Wayve', 'Wayve']);
  });

  it('a job that was gone when it was first heard of is gone, not new', async () => {
    const board = newBoard();
    const news = listener(board);
    await board.ingest(board.save('a.txt', capture(BERRIES), 8));
    await news();
    await board.ingest(board.save('a.txt', capture(BERRIES, WHALES), 1));
    expect(told(await news())).toEqual(['gone']);
  });

  it('a posting that proves two jobs to be one merges them; the old id leads to the other', async () => {
    const board = newBoard();
    const news = listener(board);
    const words = Array.from(
      { length: 100 },
      (_, i) => `w${String.fromCharCode(97 + (i % 26), 97 + i / 26)}`,
    );
    const without = (from: number) =>
      `As a Vision Engineer, you will count: ${words.map((word, i) => (i >= from && i < from + 6 ? `not${word}` : word)).join(' ')}`;
    // both are alike to the third, and not to each other
    await board.ingest(board.save('a.txt', capture(without(20))), board.save('b.txt', capture(without(60))));
    const before = (await board.jobs()).map(({ id }) => id);
    expect(before).toHaveLength(2);
    await news();
    await board.ingest(board.save('c.txt', capture(without(1000))));
    const [job, ...others] = await board.jobs();
    expect(others).toEqual([]);
    const merged = (await news()).filter(({ kind }) => kind === 'merged');
    expect(merged).toMatchObject([{ otherId: job?.id, cause: 'page' }]);
    expect(before).toContain(merged[0]?.id);
    for (const id of before)
      expect(await board.withStore((store) => store.job(id))).toMatchObject({ id: job?.id });
  });

  it('names the rules as the cause of what reparse changes, and follows ids through it', async () => {
    const board = newBoard();
    await board.ingest(board.save('a.txt', capture(BERRIES, WHALES)));
    const { id } = await board.at('a.txt#1');
    const database = new Database(board.db);
    // as if an older version had read a shorter posting with another title
    database.exec(`update posting set fingerprint = '00000000000000ff', job_id = null,
      record = json_set(cast(record as text), '$.title', 'Counter') where ordinal = 1`);
    database.exec(`insert into job select '00000000000000ff', title, company, category, seniority, employment_type, workplace,
      degree_min, years_min, salary_min, salary_max, salary_currency, salary_period, visa_sponsorship, start_date, deadline,
      language, first_seen, last_seen, status, description,
      json_set(cast(record as text), '$.id', '00000000000000ff', '$.title', 'Counter') from job where id = '${id}'`);
    database.exec(`update posting set job_id = '00000000000000ff' where ordinal = 1`);
    database.exec(`delete from job where id = '${id}'`);
    database.close();
    const done = await board.reparse();
    expect(done).toMatchObject({ jobsBefore: 2, jobsAfter: 2, jobsChanged: 1, fields: { title: 1 } });
    const last = (await board.events()).at(-1);
    expect(last).toMatchObject({
      kind: 'changed',
      cause: 'rules',
      id,
      changes: [{ field: 'title', before: 'Counter' }],
    });
    expect(await board.withStore((store) => store.job('00000000000000ff'))).toMatchObject({ id });
  });

  it('is written with the jobs or not at all', async () => {
    const board = newBoard();
    await board.ingest(board.save('a.txt', capture(BERRIES)));
    await expect(
      board.withStore((store) =>
        store.write(async (tx) => {
          const [job] = await board.jobs();
          if (!job) throw new Error('no job');
          const run = 1;
          const postingIds = (await tx.postingsOf(job.id)).map(({ id }) => id);
          const record = { ...job, title: 'Other' };
          const note = { run, at: '2024-07-02T00:00:00.000Z', cause: 'page' as const, uri: null };
          await tx.setJobs([{ id: job.id, record, postingIds }], { note });
          throw new Error('in the middle');
        }),
      ),
    ).rejects.toThrow('in the middle');
    expect(told(await board.events())).toEqual(['new']);
    expect((await board.at('a.txt#1')).title).not.toBe('Other');
  });

  it('is asked by time, kind, cause and run', async () => {
    const board = newBoard();
    await board.ingest(board.save('a.txt', capture(BERRIES, COMETS)));
    await board.ingest(board.save('a.txt', capture(BERRIES, MOSSES), 8));
    const ask = (filter: Parameters<Parameters<Parameters<Board['withStore']>[0]>[0]['events']>[0]) =>
      board.withStore(async (store) => {
        const kinds: string[] = [];
        for await (const { kind } of store.events(filter)) kinds.push(kind);
        return kinds.sort();
      });
    const [, , third] = await board.events();
    expect(await ask({ since: third?.at ?? '' })).toEqual(['gone', 'new']);
    expect(await ask({ kinds: ['gone'] })).toEqual(['gone']);
    expect(await ask({ causes: ['rules', 'person'] })).toEqual([]);
    expect(await ask({ run: 1 })).toEqual(['new', 'new']);
    expect(await ask({ limit: 3 })).toEqual(['new', 'new', expect.any(String)].sort());
  });
});

describe('captures that can not be trusted', () => {
  const MANY = ['ants', 'bees', 'cats', 'dogs', 'emus', 'fish', 'gnus', 'hens'].map(advert);

  it.each([
    ['has lost most postings', capture(...MANY.slice(0, 2)), 'page.shrunk'],
    ['breaks off in a posting', capture(...MANY.slice(0, 7)) + (MANY[7] as string), 'page.cut'],
    ['is empty', 'Search Opportunities\n\nNothing here at the moment.\n\n', 'page.no-postings'],
  ])('a page that %s marks nothing as gone and warns; one that agrees does', async (_, text, code) => {
    const board = newBoard();
    await board.ingest(board.save('a.txt', capture(...MANY)));
    const { said } = await board.ingest(board.save('a.txt', text, 8));
    expect(said.map((each) => each.code)).toContain(code);
    expect((await board.standing()).filter((line) => line.startsWith('gone'))).toEqual([]);
    expect((await board.events()).filter(({ kind }) => kind === 'gone')).toEqual([]);
    await board.ingest(board.save('a.txt', text, 9));
    const gone = (await board.standing()).filter((line) => line.startsWith('gone'));
    expect(gone).toHaveLength({ 'page.shrunk': 6, 'page.cut': 1, 'page.no-postings': 0 }[code] ?? -1);
  });

  it('short pages that take turns with the whole one are never believed; two in a row are', async () => {
    const board = newBoard();
    const whole = capture(...MANY);
    const short = capture(...MANY.slice(0, 3));
    const gone = async () => (await board.standing()).filter((line) => line.startsWith('gone')).length;
    for (const [index, text] of [whole, short, whole, short, whole, short].entries()) {
      const { said } = await board.ingest(board.save('a.txt', text, index + 1));
      expect(said.map(({ code }) => code)).toEqual(text === short ? ['page.shrunk'] : []);
      expect(await gone()).toBe(0);
    }
    // another short page with other jobs doesn't agree
    await board.ingest(board.save('a.txt', capture(...MANY.slice(5)), 7));
    expect(await gone()).toBe(0);
    await board.ingest(board.save('a.txt', capture(...MANY.slice(5)), 8));
    expect(await gone()).toBe(5);
  });

  it('are warned of whenever they are read, as long as the doubt stands', async () => {
    const board = newBoard();
    await board.ingest(board.save('a.txt', capture(...MANY)));
    const page = board.save('a.txt', capture(...MANY.slice(0, 2)), 8);
    for (let run = 0; run < 3; run++)
      expect((await board.ingest(page)).said.map(({ code }) => code)).toEqual(['page.shrunk']);
    expect(await board.withStore(readSourceStates)).toMatchObject([
      { uri: page, state: 'doubtful', doubt: 'shrunk', postings: 8 },
    ]);
    await board.ingest(board.save('a.txt', capture(...MANY.slice(0, 2)), 9));
    expect((await board.ingest(page)).said).toEqual([]);
    expect(await board.withStore(readSourceStates)).toMatchObject([{ state: 'ok', postings: 2 }]);
  });

  it('a posting that was cut off takes no value from the whole one, but counts as seen', async () => {
    const board = newBoard();
    const long = `${MANY[0]}\n${Array.from({ length: 12 }, (_, i) => `• Habit ${'abcdefghijklm'.charAt(i)} of those who walk slowly`).join('\n')}\n\nSalary: 50,000 - 60,000 EUR per year`;
    await board.ingest(board.save('a.txt', capture(...MANY.slice(1), long)));
    const half = capture(...MANY.slice(1), long).replace(/Salary: [\s\S]*$/, 'Sal');
    await board.ingest(board.save('a.txt', half, 8));
    expect(await board.at('a.txt#8')).toMatchObject({
      salary: { min: 50_000 },
      status: 'open',
      lastSeen: '2024-06-08T00:00:00.000Z',
    });
    expect(told(await board.events()).filter((line) => line !== 'new')).toEqual([]);
    expect(await board.jobs()).toHaveLength(8);
  });

  it('a job that comes back on a capture that is not trusted yet is open', async () => {
    const board = newBoard();
    const page = (postings: readonly string[], day: number) =>
      board.ingest(board.save('a.txt', capture(...postings), day));
    await page([WHALES, ...MANY], 1);
    await page(MANY, 8);
    expect((await board.standing()).filter((line) => line.startsWith('gone'))).toEqual(['gone a.txt#1']);
    await page([WHALES, ...MANY.slice(0, 2)], 15);
    expect((await board.standing()).filter((line) => line.startsWith('gone'))).toEqual([]);
  });

  it('an HTML page that ends before its end marks nothing as gone', async () => {
    const board = newBoard();
    const card = (title: string) =>
      `<article class="job"><h2>${title}</h2><p class="location">Oslo</p><p>You will build the eyes of machines for ${title}, and write down what they see.</p><a href="/apply">Apply now</a></article>`;
    const html = (titles: string[]) =>
      `<!doctype html><html><head><title>Jobs</title></head><body><main>${titles.map(card).join('')}`;
    const all = ['Vision Engineer', 'Research Scientist', 'Robotics Technician'];
    await board.ingest(board.save('a.html', `${html(all)}</main></body></html>`));
    const { said } = await board.ingest(board.save('a.html', html(all.slice(0, 2)), 8));
    expect(said.map(({ code }) => code)).toContain('page.cut');
    expect((await board.jobs()).map(({ status }) => status)).toEqual(['open', 'open', 'open']);
    await board.ingest(board.save('a.html', `${html(all.slice(0, 2))}</main></body></html>`, 15));
    expect((await board.jobs()).map(({ status }) => status).sort()).toEqual(['gone', 'open', 'open']);
  });

  it('a notice that the board takes no more submissions closes nothing', async () => {
    const board = newBoard();
    await board.ingest(board.save('a.txt', capture(BERRIES, WHALES)));
    const closed = `Search Opportunities\n\nThe submission deadline has passed. We are no longer accepting new job postings.\n\n`;
    await board.ingest(
      board.save('a.txt', capture(BERRIES, WHALES).replace('Search Opportunities\n\n', closed), 8),
    );
    expect(await board.standing()).toEqual(['open a.txt#1', 'open a.txt#2']);
  });
});

describe('the times of files', () => {
  it('a page that was put back with its old time says so, and is what stands there once it has a new one', async () => {
    const board = newBoard();
    await board.ingest(board.save('a.txt', capture(BERRIES, WHALES)));
    await board.ingest(board.save('a.txt', capture(BERRIES), 8));
    const { said } = await board.ingest(board.save('a.txt', capture(BERRIES, WHALES), 1));
    expect(said).toMatchObject([{ code: 'page.older', message: expect.stringContaining('touch') }]);
    expect(await board.standing()).toEqual(['gone a.txt#2', 'open a.txt#1']);
    const again = await board.ingest(board.save('a.txt', capture(BERRIES, WHALES), 9));
    expect(again.said).toEqual([]);
    expect(await board.standing()).toEqual(['open a.txt#1', 'open a.txt#2']);
  });

  it('of captures of one time the one that was read last counts', async () => {
    const board = newBoard();
    for (const postings of [[BERRIES, WHALES], [BERRIES], [BERRIES, WHALES]]) {
      const { said } = await board.ingest(board.save('a.txt', capture(...postings)));
      expect(said).toEqual([]);
      expect((await board.standing()).filter((line) => line.startsWith('open'))).toHaveLength(
        postings.length,
      );
    }
    expect((await board.events()).map(({ kind }) => kind)).toEqual(['new', 'new', 'gone', 'back']);
  });

  it('a time in the future is none: the page was captured when it was read', async () => {
    const board = newBoard();
    const { said } = await board.ingest(board.save('a.txt', capture(BERRIES, WHALES), 400));
    expect(said).toMatchObject([{ code: 'page.from-the-future', severity: 'warning' }]);
    expect((await board.at('a.txt#1')).lastSeen).toMatch(/^2024-07-01T/);
    await board.ingest(board.save('a.txt', capture(BERRIES), 401));
    expect(await board.standing()).toEqual(['gone a.txt#2', 'open a.txt#1']);
  });
});

describe('attempts', () => {
  it('that fail are remembered with their source, and mark nothing as gone', async () => {
    const board = newBoard();
    const page = board.save('a.txt', capture(BERRIES));
    await board.ingest(page);
    board.save('a.txt', '', 8);
    await board.ingest(page, `${board.folder}/never.txt`);
    await board.ingest(page);
    const sources = await board.withStore((store) => store.sources());
    expect(sources).toMatchObject([
      { uri: page, kind: 'file', failures: 2, lastFailure: { code: 'INPUT_EMPTY' } },
    ]);
    expect(sources[0]?.lastRead).toBe('2024-07-01T00:00:02.000Z');
    expect((await board.at('a.txt#1')).status).toBe('open');
  });

  it('tell of a file that its folder no longer holds, which marks nothing as gone', async () => {
    const board = newBoard();
    mkdirSync(`${board.folder}/boards`);
    const [a, b] = ['boards/a.txt', 'boards/b.txt'].map((name, i) =>
      board.save(name, capture(i ? BERRIES : WHALES)),
    );
    const states = async () => (await board.withStore(readSourceStates)).map(({ state }) => state);
    await board.ingest(`${board.folder}/boards/`);
    rmSync(b ?? '');
    for (let run = 0; run < 2; run++) {
      const { said, done } = await board.ingest(`${board.folder}/boards`);
      expect(said).toMatchObject([
        {
          severity: 'warning',
          code: 'input.gone',
          uri: `${board.folder}/boards`,
          message: expect.stringContaining(b ?? ''),
        },
      ]);
      expect(done.pagesFailed).toBe(0);
      expect(await states()).toEqual(['ok', 'missing']);
    }
    expect((await board.jobs()).map(({ status }) => status)).toEqual(['open', 'open']);
    // a run over something else says nothing about it
    expect((await board.ingest(a ?? '')).said).toEqual([]);
    board.save('boards/b.txt', capture(BERRIES));
    expect((await board.ingest(`${board.folder}/boards`)).said).toEqual([]);
    expect(await states()).toEqual(['ok', 'ok']);
  });
});
