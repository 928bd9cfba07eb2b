import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Board, newBoard } from '../support/board.js';

// Captures that show postings in part: broken off, or a feed that was answered without its texts.

const PLACES = ['Oslo', 'Turin', 'Ghent', 'Basel'];
const DUTY = 'on a rail above the field, by night and by day, and publish how it is done';

const HABITS = ['feed', 'weigh', 'draw', 'name', 'follow', 'understand', 'defend', 'film', 'breed', 'sort'];

/** A posting about a thing as a card; each is a job of its own. */
const card = (thing: string) =>
  `<article class="job"><h2>Engineer for ${thing}</h2><p class="location">${PLACES[thing.length % 4]}</p><p>As an Engineer for ${thing}, you will teach cameras to count ${thing} ${DUTY}.</p><p>Bring patience with ${thing}, a degree in ${thing} and some years among ${thing}ings.</p>${HABITS.map((habit) => `<p>You ${habit} ${thing}, as those who know ${thing} have always done.</p>`).join('')}<p>Ends ${thing}</p></article>`;
const [ANTS, BEES, CATS, DOGS] = ['ants', 'beets', 'cattle', 'dormice'].map(card) as [
  string,
  string,
  string,
  string,
];
const open = (...cards: string[]) =>
  `<!doctype html><html><head><title>Jobs</title></head><body><main>${cards.join('')}`;
const page = (...cards: string[]) => `${open(...cards)}</main></body></html>`;
/** The download broke off in the last of these, behind those that are whole. */
const broken = (...cards: string[]) => {
  const whole = open(...cards);
  return whole.slice(0, whole.lastIndexOf('is done'));
};

interface Opening {
  readonly id: number;
  readonly title: string;
  readonly text?: string;
}

const DUTIES = 'You will teach cameras to count what walks past them at night, and publish how it was done.';
const SALES = 'You will sell cameras to mines, ports and zoos, and tell us what their keepers are missing.';

/** A board of Greenhouse, its answer with the texts or without. */
function greenhouse(...openings: readonly Opening[]): string {
  return JSON.stringify({
    jobs: openings.map(({ id, title, text }) => ({
      ...{ id, title, location: { name: 'Oslo, Norway' }, updated_at: '2024-06-01T00:00:00Z' },
      absolute_url: `https://job-boards.greenhouse.io/norrbild/jobs/${id}`,
      ...(text !== undefined && { content: `<p>${text}</p>` }),
    })),
    meta: { total: openings.length },
  });
}

const one = { id: 1, title: 'Vision Engineer' };
const two = { id: 2, title: 'Vision Engineer' };
const three = { id: 3, title: 'Camera Technician' };

interface Case {
  readonly name: string;
  readonly file: string;
  readonly captures: readonly string[];
  /** Status of each job, and how its description ends. */
  readonly jobs: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'a posting that was cut in the middle is the whole one',
    file: 'a.html',
    captures: [page(ANTS, CATS, BEES), broken(ANTS, CATS, BEES)],
    jobs: ['open ants', 'open beets', 'open cattle'],
  },
  {
    name: 'what begins like no other posting is a job of its own',
    file: 'a.html',
    captures: [page(ANTS, BEES), broken(ANTS, BEES, CATS)],
    jobs: ['open ants', 'open beets', 'open it'],
  },
  {
    name: 'an answer without texts is doubted once',
    file: 'board.json',
    captures: [greenhouse({ ...one, text: DUTIES }, { ...three, text: SALES }), greenhouse(one)],
    jobs: ['open done.', 'open missing.'],
  },
  {
    name: 'then it says what is open, and the texts stay',
    file: 'board.json',
    captures: [
      greenhouse({ ...one, text: DUTIES }, { ...three, text: SALES }),
      greenhouse(one),
      `${greenhouse(one)} `,
    ],
    jobs: ['gone missing.', 'open done.'],
  },
  {
    name: 'two postings of one title are not made one, as one wording stands for both',
    file: 'board.json',
    captures: [greenhouse({ ...one, text: DUTIES }, { ...two, text: SALES }), greenhouse(one, two)],
    jobs: ['open Norway', 'open done.', 'open missing.'],
  },
  {
    name: 'a board that never gave texts has none',
    file: 'board.json',
    captures: [greenhouse(one, three), greenhouse(one)],
    jobs: ['gone Norway', 'open Norway'],
  },
];

async function read(board: Board, file: string, captures: readonly (readonly [text: string, day: number])[]) {
  for (const [text, day] of captures) await board.ingest(board.save(file, text, day));
  return (await board.jobs())
    .map(({ status, description }) => `${status} ${String(description).split(/\s/).at(-1)}`)
    .sort();
}

describe('captures that show postings in part', () => {
  it.each(CASES)('$name', async ({ file, captures, jobs }) => {
    const days = captures.map((text, index) => [text, index * 7 + 1] as const);
    expect(await read(newBoard(), file, days)).toEqual(jobs);
    expect(await read(newBoard(), file, days.toReversed())).toEqual(jobs);
  });

  it('give the same jobs in any order', { timeout: 120_000 }, async () => {
    const captures = [
      [page(ANTS, CATS, BEES), 1],
      [broken(BEES, CATS, ANTS), 3],
      [broken(ANTS, CATS, BEES), 5],
      [page(BEES, CATS, ANTS.replace('Bring', 'You bring')), 8],
      [page(BEES, CATS, DOGS), 12],
    ] as const;
    const first = newBoard();
    await read(first, 'a.html', captures);
    const expected = await first.jobs();
    expect(expected.map(({ status }) => status).sort()).toEqual(['gone', 'open', 'open', 'open']);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...captures], { minLength: captures.length }), async (order) => {
        const board = newBoard(first);
        await read(board, 'a.html', order);
        expect(await board.jobs()).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  });
});
