import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { record } from '../store/helpers.js';
import { HOSTILE, place, storeOf } from './jobs.js';
import { run } from './run.js';

const db = await storeOf([
  record('aaaa000000000001', {
    title: 'Robotics Engineer',
    company: 'Wayve',
    locations: [place('London', 'GB')],
    category: 'engineering',
    skills: ['C++', 'SLAM'],
    description: 'You teach cars to see. Neural rendering and robots are what we do.',
    applyUrl: 'https://example.org/apply?id=1',
    salary: { min: 50_000, max: 90_000, currency: 'GBP', period: 'year', raw: '' },
    visaSponsorship: true,
  }),
  record('aaaa000000000002', {
    title: '計算機視覚の研究員 🤖',
    company: 'プリファード',
    locations: [place('東京', 'JP')],
    description: '深層学習とロボットの研究をします。robots '.repeat(20),
    sources: [{ uri: 'https://example.org/jobs\u001b]8;;', ordinal: 1, start: 0, end: 9, capturedAt: null }],
    salary: { min: 5_000_000, max: null, currency: 'JPY', period: 'year', raw: '' },
  }),
  record('aaaa000000000003', {
    title: 'Postdoc',
    company: null,
    category: 'postdoc',
    description: `An offer ${HOSTILE} for robots and people ${HOSTILE}`,
    applyUrl: 'javascript:alert(1)',
  }),
]);

const search = (...argv: string[]) => run(['search', ...argv, '--db', db]);

describe('search', () => {
  it('gives a pipe the columns of list and the words that were found, best matches first', async () => {
    const { stdout, stderr, code } = await search('robot*', '"neural rendering"');
    expect(code).toBe(0);
    expect(stdout).toBe(
      'aaaa000000000001\tRobotics Engineer\tWayve\tLondon\topen\t\t\t\tYou teach cars to see. Neural rendering and robots are what we do.\n',
    );
    expect(stderr).toBe(`1 open job in ${db}\n`);
  });

  it('takes all filters of list, and says where words of skills were found', async () => {
    const { stdout } = await search('slam', '--country', 'uk', '--skill', 'cpp', '--json', 'id,snippet');
    expect(JSON.parse(stdout)).toEqual([
      { id: 'aaaa000000000001', snippet: { text: 'C++, SLAM', matches: [{ start: 5, end: 9 }] } },
    ]);
  });

  it('counts by facets', async () => {
    const { stdout } = await search('robots', '--facets', 'country,visa', '--ndjson');
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { facet: 'country', value: 'GB', count: 1 },
      { facet: 'country', value: 'JP', count: 1 },
      { facet: 'country', value: null, count: 1 },
      { facet: 'visa', value: 'yes', count: 1 },
      { facet: 'visa', value: null, count: 2 },
    ]);
  });

  it.each([
    [['***'], /There is no word in "\*\*\*"/],
    [['x', '--facets', 'skills'], /no facet "skills" \(did you mean skill\?\)/],
    [['x', '--json', 'snipet'], /did you mean snippet\?/],
    [['x', '--text', 'y'], /unknown option '--text'/],
    [[], /missing required argument 'query'/],
  ])('%j is a mistake', async (argv, said) => {
    const { code, stderr, stdout } = await search(...argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(said);
  });

  it('by pay says what could not be compared', async () => {
    const { stderr } = await run(['list', '--salary-min', '60k GBP', '--db', db]);
    expect(stderr).toBe(
      `1 open job in ${db}\nleft out: 1 paid in JPY (currencies are not converted), 1 that name none\n`,
    );
  });
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: what chalk writes
const PAINT = /\u001b\[\d+m/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe('on a terminal', () => {
  it.each([20, 40, 80, 120])('search fits %s columns, two lines a job', async (terminal) => {
    for (const env of [{}, { NO_COLOR: '1' }]) {
      const { stdout } = await run(['search', 'robots', '--db', db], { terminal, env });
      const lines = stdout.trimEnd().split('\n');
      expect(lines.filter((line) => stringWidth(line) > terminal)).toEqual([]);
      expect(lines).toHaveLength(7);
      expect(stdout.replace(PAINT, '')).not.toMatch(STEERING);
    }
  });

  it('marks what was found, without colours by asterisks', async () => {
    const words = ['search', 'neural', '--db', db];
    const plain = await run(words, { terminal: 80, env: { NO_COLOR: '1' } });
    expect(plain.stdout).toContain('\n    You teach cars to see. *Neural* rendering and robots');
    const painted = await run(words, { terminal: 80 });
    expect(painted.stdout).toContain('\u001b[33m\u001b[1mNeural\u001b[22m\u001b[39m');
  });

  it('the id leads to where one applies, or to the page; to nothing but the web', async () => {
    const links = async (io: Partial<Io>) => {
      const { stdout } = await run(['list', '--db', db], { terminal: 80, env: { NO_COLOR: '1' }, io });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a link of a terminal
      return [...stdout.matchAll(/\u001b\]8;;([^\u001b]*)\u001b\\([^\u001b]*)\u001b\]8;;\u001b\\/g)].map(
        ([, url, text]) => `${text} ${url}`,
      );
    };
    expect(await links({ supportsLinks: async () => true })).toEqual([
      'aaaa0000 https://example.org/apply?id=1',
      'aaaa0000 https://example.org/jobs%1B]8;;',
    ]);
    expect(await links({ supportsLinks: async () => false })).toEqual([]);
    expect(await links({})).toEqual([]);
  });

  it('what is longer than the terminal goes to the pager, unless it is told not to', async () => {
    const paged = async (rows: number, argv: string[], answer: boolean) => {
      const texts: string[] = [];
      const { stdout } = await run(['list', '--db', db, ...argv], {
        terminal: 80,
        rows,
        io: {
          page: async (text) => {
            texts.push(text);
            return answer;
          },
        },
      });
      return { lines: texts.join('').split('\n').length - 1, printed: stdout.split('\n').length - 1 };
    };
    expect(await paged(3, [], true)).toEqual({ lines: 4, printed: 0 });
    expect(await paged(3, ['--no-pager'], true)).toEqual({ lines: 0, printed: 4 });
    expect(await paged(3, ['--json'], true)).toMatchObject({ lines: 0 });
    expect(await paged(50, [], true)).toEqual({ lines: 0, printed: 4 });
    // there is no pager: nothing is lost
    expect(await paged(3, [], false)).toEqual({ lines: 4, printed: 4 });
  });
});
