import fc from 'fast-check';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { readKinship } from '../src/life/read-kinship.js';
import { mergeJobs, splitJob, takeBack } from '../src/life/rule-on-jobs.js';
import type { CvprJobsError } from '../src/record/errors.js';
import { advert, type Board, capture, newBoard } from './support/board.js';

// What a person says of jobs holds: through new captures, changed texts, better rules, and in any order.

const BERRIES = advert('berries');
const WHALES = advert('whales');
/** Long enough for a word to change without a change of job. */
const LONG = `${advert('mosses')}\n${Array.from({ length: 12 }, (_, i) => `• Habit ${'abcdefghijklm'.charAt(i)} of those who walk slowly through forests`).join('\n')}`;
const CHANGED = LONG.replace('walk slowly', 'walk calmly');

const ruler = (board: Board) => ({
  merge: (...ids: string[]) => board.withStore((store) => mergeJobs(store, ids, board)),
  split: (id: string, ...names: string[]) => board.withStore((store) => splitJob(store, id, names, board)),
  takeBack: (kind: 'together' | 'apart', id: string) =>
    board.withStore((store) => takeBack(store, kind, id, board)),
});

const failure = async (work: Promise<unknown>): Promise<CvprJobsError> => {
  const error = await work.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  );
  return error as CvprJobsError;
};

describe('split', () => {
  it('takes a posting out, and all of them apart', async () => {
    const board = newBoard();
    const { split } = ruler(board);
    await board.ingest(...['a.txt', 'b.txt', 'c.txt'].map((name) => board.save(name, capture(BERRIES))));
    const { id } = await board.at('a.txt#1');
    expect((await split(id, 'c.txt#1')).jobs).toHaveLength(2);
    expect(await board.standing()).toEqual(['open a.txt#1 b.txt#1', 'open c.txt#1']);
    await split((await board.at('a.txt#1')).id);
    expect(await board.standing()).toEqual(['open a.txt#1', 'open b.txt#1', 'open c.txt#1']);
    expect(new Set((await board.jobs()).map((job) => job.id)).size).toBe(3);
  });

  it.each([
    ['the same page again', (board: Board) => board.ingest(board.save('b.txt', capture(LONG), 8))],
    [
      'a text that changed a little',
      (board: Board) => board.ingest(board.save('b.txt', capture(CHANGED), 8)),
    ],
    [
      'another place on the page',
      (board: Board) => board.ingest(board.save('b.txt', capture(WHALES, BERRIES, CHANGED), 8)),
    ],
    ['better rules', (board: Board) => board.reparse()],
    [
      'rules that cut it otherwise',
      async (board: Board) => {
        // as if an older version had read less of the posting, under the same name
        const database = new Database(board.db);
        database.exec(
          `update ruling_posting set fingerprint = 'x', text = 'Something else', end_offset = end_offset - 20`,
        );
        database.exec('delete from ruling_match');
        database.close();
        await board.reparse();
      },
    ],
    [
      'a newer capture of the other page',
      (board: Board) => board.ingest(board.save('a.txt', capture(CHANGED), 8)),
    ],
  ])('holds through %s', async (_, happen) => {
    const board = newBoard();
    await board.ingest(board.save('a.txt', capture(LONG)), board.save('b.txt', capture(LONG)));
    await ruler(board).split((await board.at('a.txt#1')).id);
    await happen(board);
    const [a, b] = (await board.standing()).filter((line) => /[ab]\.txt#\d/.test(line));
    expect([a, b].join()).toMatch(/^open a\.txt#1,open b\.txt#\d$/);
  });

  it('an exact copy that turns up elsewhere goes with one of the two, and brings them not together', async () => {
    const board = newBoard();
    await board.ingest(board.save('a.txt', capture(LONG)), board.save('b.txt', capture(LONG)));
    await ruler(board).split((await board.at('a.txt#1')).id);
    await board.ingest(board.save('c.txt', capture(LONG)));
    expect(await board.jobs()).toHaveLength(2);
    expect((await board.at('a.txt#1')).id).not.toBe((await board.at('b.txt#1')).id);
  });

  it('is refused for one posting, for all of them, and for copies on one page', async () => {
    const board = newBoard();
    const { split } = ruler(board);
    await board.ingest(board.save('a.txt', capture(BERRIES, BERRIES, WHALES)));
    const copies = (await board.at('a.txt#1')).id;
    expect(await failure(split((await board.at('a.txt#3')).id))).toMatchObject({
      code: 'RULING_IMPOSSIBLE',
      message: expect.stringContaining('has one posting'),
    });
    expect(await failure(split(copies, 'a.txt#1'))).toMatchObject({
      message: expect.stringContaining('say the same on one page'),
    });
    expect(await failure(split(copies, 'a.txt#1', 'a.txt#2'))).toMatchObject({ code: 'RULING_IMPOSSIBLE' });
    expect(await failure(split(copies))).toMatchObject({ code: 'RULING_IMPOSSIBLE' });
    expect(await failure(split(copies, 'a.txt#9'))).toMatchObject({
      code: 'USAGE',
      hint: expect.stringContaining('a.txt#1'),
    });
    expect(await failure(split('ffff'))).toMatchObject({ code: 'ID_UNKNOWN' });
    expect(await board.standing()).toEqual(['open a.txt#1 a.txt#2', 'open a.txt#3']);
  });
});

describe('merge', () => {
  it('makes one job of several that nothing else would join, and keeps everything', async () => {
    const board = newBoard();
    const graz = LONG.replace('Oulu, Finland', 'Graz, Austria');
    await board.ingest(board.save('a.txt', capture(LONG)), board.save('b.txt', capture(graz, BERRIES)));
    const ids = [(await board.at('a.txt#1')).id, (await board.at('b.txt#1')).id];
    expect(new Set(ids).size).toBe(2);
    const { jobs } = await ruler(board).merge(...ids);
    expect(jobs).toHaveLength(1);
    expect(jobs[0]?.id).toBe([...ids].sort()[0]);
    expect(jobs).toMatchObject([{ locations: [{ city: 'Oulu' }, { city: 'Graz' }] }]);
    for (const id of ids)
      expect(await board.withStore((store) => store.job(id))).toMatchObject({ id: jobs[0]?.id });
    // later pages and better rules change nothing about it, and a copy of either goes with it
    await board.ingest(board.save('a.txt', capture(CHANGED, WHALES), 8), board.save('c.txt', capture(graz)));
    await board.reparse();
    expect(await board.standing()).toEqual(['open a.txt#1 b.txt#1 c.txt#1', 'open a.txt#2', 'open b.txt#2']);
  });

  it('is refused for one job', async () => {
    const board = newBoard();
    await board.ingest(board.save('a.txt', capture(BERRIES)));
    const { id } = await board.at('a.txt#1');
    for (const ids of [[id], [id, id.slice(0, 6)]])
      expect(await failure(ruler(board).merge(...ids))).toMatchObject({ code: 'RULING_IMPOSSIBLE' });
  });
});

describe('captures that name a posting alike', () => {
  it('of one time, number and place are not taken for each other', async () => {
    const board = newBoard();
    for (const text of [LONG, CHANGED]) await board.ingest(board.save('a.txt', capture(text)));
    await board.ingest(board.save('b.txt', capture(CHANGED)));
    const kin = await board.withStore(async (store) => readKinship(store, await board.at('a.txt#1')));
    expect(kin.postings.map((name) => name.slice(-7))).toEqual(['a.txt#1', 'b.txt#1']);
    expect(kin.repeats).toMatchObject([{ score: 1, diff: [] }]);
    await ruler(board).split((await board.at('a.txt#1')).id, 'a.txt#1');
    expect(await board.standing()).toEqual(['open a.txt#1', 'open b.txt#1']);
  });

  it('jobs that were exported are merged and split where they are read in', async () => {
    const board = newBoard();
    await board.ingest(board.save('a.txt', capture(LONG, BERRIES)));
    const path = board.save('jobs.json', JSON.stringify(await board.jobs()));
    const copy = newBoard(board);
    await copy.ingest(path);
    const ids = (await copy.jobs()).map(({ id }) => id);
    expect((await ruler(copy).merge(...ids)).jobs).toHaveLength(1);
    expect(await copy.standing()).toEqual(['open a.txt#1 a.txt#2']);
    const kin = await copy.withStore(async (store) => readKinship(store, await store.job(ids[0] ?? '')));
    expect(kin.repeats[0]?.reasons[0]).toMatch(/^a person said so/);
    await ruler(copy).split(ids[0] ?? '');
    expect(await copy.standing()).toEqual(['open a.txt#1', 'open a.txt#2']);
  });
});

describe('a word', () => {
  it('can be taken back, the newest first', async () => {
    const board = newBoard();
    const { merge, split, takeBack: undo } = ruler(board);
    await board.ingest(board.save('a.txt', capture(BERRIES)), board.save('b.txt', capture(BERRIES, WHALES)));
    const before = await board.jobs();
    await split((await board.at('a.txt#1')).id);
    await merge((await board.at('a.txt#1')).id, (await board.at('b.txt#2')).id);
    expect(await board.standing()).toEqual(['open a.txt#1 b.txt#2', 'open b.txt#1']);
    await undo('together', (await board.at('a.txt#1')).id);
    await undo('apart', (await board.at('b.txt#1')).id);
    // that it was said and taken back stays with the jobs, so that it travels
    const plain = async () => (await board.jobs()).map(({ rulings: _, ...job }) => job);
    expect(await plain()).toEqual(before);
    expect((await board.at('a.txt#1')).rulings).toMatchObject([
      { kind: 'together', takenBackAt: expect.any(String) },
      { kind: 'apart', takenBackAt: expect.any(String) },
    ]);
    expect(await failure(undo('apart', before[0]?.id ?? ''))).toMatchObject({ code: 'RULING_UNKNOWN' });
    await board.reparse();
    expect(await plain()).toEqual(before);
  });

  it('overrules an older one that says otherwise', async () => {
    const board = newBoard();
    const { merge, split } = ruler(board);
    await board.ingest(board.save('a.txt', capture(LONG)), board.save('b.txt', capture(LONG)));
    const ids = async () => [(await board.at('a.txt#1')).id, (await board.at('b.txt#1')).id];
    await split((await ids())[0] ?? '');
    await merge(...(await ids()));
    expect(await board.standing()).toEqual(['open a.txt#1 b.txt#1']);
    await board.ingest(board.save('b.txt', capture(CHANGED), 8));
    expect(await board.standing()).toEqual(['open a.txt#1 b.txt#1']);
    await split((await ids())[0] ?? '', 'b.txt#1');
    expect(await board.standing()).toEqual(['open a.txt#1', 'open b.txt#1']);
    await board.reparse();
    expect(await board.standing()).toEqual(['open a.txt#1', 'open b.txt#1']);
  });

  it('is in the history as that of a person', async () => {
    const board = newBoard();
    await board.ingest(board.save('a.txt', capture(BERRIES)), board.save('b.txt', capture(BERRIES)));
    const { id } = await board.at('a.txt#1');
    await ruler(board).split(id);
    const other = (await board.jobs()).map((job) => job.id).find((each) => each !== id);
    expect((await board.events()).slice(1)).toMatchObject([
      { kind: 'split', cause: 'person', uri: null, id: other, otherId: id },
    ]);
    await ruler(board).takeBack('apart', id);
    expect((await board.events()).at(-1)).toMatchObject({ kind: 'merged', id: other, otherId: id });
  });

  it('gives the same jobs in whatever order the pages behind it come', { timeout: 60_000 }, async () => {
    const texts = [
      LONG,
      CHANGED,
      LONG.replace('Habit c', 'Custom c'),
      CHANGED.replace('Habit f', 'Custom f'),
    ];
    const outlines = new Set<string>();
    const folder = newBoard();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), async (order) => {
        const board = newBoard(folder);
        await board.ingest(board.save('a.txt', capture(LONG)), board.save('b.txt', capture(LONG)));
        await ruler(board).split((await board.at('a.txt#1')).id);
        for (const index of order) {
          const name = index % 2 === 0 ? 'b.txt' : `c${index}.txt`;
          await board.ingest(board.save(name, capture(texts[index] ?? ''), 5 + index));
        }
        const jobs = (await board.jobs()).map(({ id, status }) => `${status} ${id}`);
        outlines.add([...(await board.standing()), ...jobs].join('\n'));
      }),
      { numRuns: 12 },
    );
    expect([...outlines]).toHaveLength(1);
    expect([...outlines][0]).toContain('a.txt#1');
  });
});
