import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SettingsPlaces } from '../../src/cli/io.js';
import { record } from '../store/helpers.js';
import { JOBS, newFolder, place, storeOf } from './jobs.js';
import { type RunOptions, run } from './run.js';

// What an option may be given: nothing, in other letters, twice, the wrong way round; by a flag or by a setting.

const db = await storeOf([
  ...JOBS,
  record('cccc000000000006', {
    title: 'Vision Engineer, Boston',
    company: 'Ampelwerk, Inc.',
    locations: [{ ...place('Boston, MA', 'US'), city: 'Boston', lat: 42.36, lon: -71.06 }],
    salary: { min: 90000, max: 90000, currency: 'EUR', period: 'year', raw: '90,000 EUR' },
  }),
  record('cccc000000000007', {
    title: 'Vision Engineer, Zurich',
    company: 'Nordlicht',
    locations: [{ ...place('Zurich', 'CH'), city: 'Zurich', lat: 47.37, lon: 8.54 }],
  }),
]);

/** A working folder with a file of settings. */
function project(settings: unknown): SettingsPlaces {
  const home = newFolder();
  mkdirSync(join(home, '.config'));
  writeFileSync(join(home, '.cvpr-jobsrc.json'), JSON.stringify(settings));
  return { home, cwd: home, config: join(home, '.config'), uid: process.getuid?.() ?? null };
}

async function refused(argv: readonly string[], options: RunOptions = {}): Promise<string> {
  const { code, stdout, stderr } = await run([...argv, '--db', db], options);
  expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: '' });
  return stderr;
}

async function ids(argv: readonly string[], options: RunOptions = {}): Promise<string[]> {
  const { code, stdout, stderr } = await run([...argv, '--json', 'id', '--db', db], options);
  expect(code, stderr).toBe(0);
  return (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id.replace(/0+/, ''));
}

describe('no words at all are a slip, and nothing is let through by them', () => {
  it.each([
    '--title',
    '--company',
    '--location',
    '--source',
    '--text',
    '--category',
    '--near',
    '--has',
    '--db',
  ])('%s', async (flag) => {
    for (const words of ['', ' '])
      expect(await refused(['list', flag, words])).toContain(`${flag} is given no words`);
  });

  it('nor in a file', async () => {
    expect(await refused(['list'], { places: project({ list: { title: '' } }) })).toContain(
      '.cvpr-jobsrc.json: list.title: is given no words',
    );
  });
});

describe('capitals make no difference where there is a choice', () => {
  it.each<[readonly string[], string]>([
    [['list', '--degree', 'PhD'], '--degree=phd'],
    [['list', '--status', 'GONE'], '--status=gone'],
    [['list', '--category', 'Internship,PhD'], '--category=internship,phd'],
    [['list', '--json', 'ID,firstseen'], '--json=id,firstSeen'],
    [['export', '--format', 'CSV'], '--format=csv'],
    [['export', '--format', 'csv', '--fields', 'TITLE,salarymin'], '--fields=title,salaryMin'],
    [['export', '--format', 'json', '--fields', 'FIRSTSEEN'], '--fields=firstSeen'],
    [['stats', '--by', 'Country'], '--by=country'],
    [['list', '--facets', 'EMPLOYMENTTYPE'], '--facets=employmentType'],
  ])('%j is %s', async (argv, same) => {
    const [flag, value] = same.split('=') as [string, string];
    const as = async (words: readonly string[]) => (await run([...words, '--db', db])).stdout;
    const usual = argv.flatMap((word, at) => (argv[at - 1] === flag ? [value] : [word]));
    expect(await as(argv)).toBe(await as(usual));
    expect(await as(argv)).not.toBe('');
  });

  it('nor in a setting', async () => {
    expect(await ids(['list'], { places: project({ status: 'Gone' }) })).toEqual(['bbbb5']);
    expect(await ids(['list'], { env: { CVPR_JOBS_STATUS: 'GONE' } })).toEqual(['bbbb5']);
  });
});

describe('given several times', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['any company', ['--company', 'wayve', '--company', 'nordlicht'], ['aaaa1', 'cccc7']],
    ['a comma is part of a name', ['--company', 'Ampelwerk, Inc.'], ['cccc6']],
    ['any title', ['--title', 'boston', '--title', 'research'], ['aaaa1', 'cccc6']],
    ['any place', ['--location', 'zurich', '--location', 'London'], ['aaaa1', 'aaaa3', 'cccc7']],
    ['any distance', ['--near', 'Boston, MA 20km', '--near', 'Zurich 20km'], ['cccc6', 'cccc7']],
    ['any sum', ['--salary-min', '100k USD', '--salary-min', '80k EUR'], ['aaaa1', 'cccc6']],
    ['any category', ['--category', 'internship', '--category', 'engineering'], ['aaaa2', 'aaaa3']],
    ['all skills', ['--skill', 'python', '--skill', 'cpp'], ['aaaa1']],
    ['all words', ['--text', 'vision', '--text', 'zurich'], ['cccc7']],
    ['the last of what there is one of', ['--limit', '1', '--limit', '2'], ['aaaa1', 'aaaa2']],
  ])('%s', async (_, argv, found) => expect(await ids(['list', ...argv])).toEqual(found));

  it('or as a list in a file, for which a comma is part of a name too', async () => {
    const places = project({ company: ['Ampelwerk, Inc.', 'Nordlicht'] });
    expect(await ids(['list'], { places })).toEqual(['cccc6', 'cccc7']);
    expect(await ids(['list', '--company', 'wayve'], { places })).toEqual(['aaaa1']);
  });

  it('is told by the help', async () => {
    const { stdout } = await run(['list', '--help']);
    const told = stdout.slice(stdout.indexOf('Given several times:'), stdout.indexOf('Examples:'));
    expect(told.replace(/\s+/g, ' ')).toMatch(
      /any will do: --title, --company, .*all are meant: --text, --skill, /,
    );
    expect(Math.max(...told.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

describe('what can hold for nothing is a slip', () => {
  it.each<[readonly string[], string]>([
    [['list', '--deadline', '2024-07-01..2024-06-01'], 'ends before it begins'],
    [['list', '--near', 'Zurich -5km'], 'names no distance'],
    [['list', '--near', 'Zurich 0km'], 'names no distance'],
    [['list', '--since', '2999-01-01'], 'is still to come'],
    [['changes', '--since', '2999-01-01'], 'is still to come'],
    [['list', '--years', '-1'], '--years takes a number from 0'],
    [['list', '--limit', '0'], '--limit takes a number from 1'],
    [['list', '--limit', '-1'], '--limit takes a number from 1'],
    [['list', '--sort', 'title', '--facets', 'country'], '--facets counts them'],
    [['export', '--format', 'atom', '--sort', 'title'], 'newest first'],
  ])('%j: %s', async (argv, said) => expect(await refused(argv)).toContain(said));
});

describe('a setting holds where it fits, a flag has to fit', () => {
  const places = project({
    export: {
      fields: ['id', 'title'],
      bom: true,
      'feed-title': 'News',
      sort: 'title',
      'posted-when-seen': true,
    },
    list: { sort: 'title', workplace: 'hybrid' },
  });

  it.each(['json', 'ndjson', 'csv', 'markdown', 'parquet', 'jsonld', 'atom'])(
    'export --format %s',
    async (format) => {
      const { code, stdout, stderr } = await run(['export', '--format', format, '--db', db], { places });
      expect({ code, said: stderr.split('\n')[0] }).toEqual({
        code: 0,
        said: expect.stringContaining(`as ${format}`),
      });
      if (format === 'csv') expect(stdout).toMatch(/^\ufeffid,title\r\n/);
      if (format === 'atom') expect(stdout).toContain('<title>News</title>');
    },
  );

  it('export --check takes none that say how jobs are written', async () => {
    const settings = project({ export: { fields: 'id', output: 'x.csv', format: 'csv' } });
    const { code, stdout } = await run(['export', '--check', 'google', '--db', db], { places: settings });
    expect(code).toBe(3);
    expect(stdout).toContain('datePosted');
    const flagged = await refused(['export', '--check', 'google', '--fields', 'id']);
    expect(flagged).toBe(
      'cvpr-jobs: --fields says how jobs are written, and --check writes none\nLeave it out.\n',
    );
  });

  it('a flag that does not fit is named', async () => {
    expect(await refused(['export', '--format', 'json', '--bom'], { places })).toContain(
      '--bom is for csv alone',
    );
  });

  it('the ending of a file goes before a format that is set, and a format before a file that is set', async () => {
    const path = join(newFolder(), 'jobs.csv');
    const set = { places: project({ format: 'json' }) };
    expect((await run(['export', '-o', path, '--db', db], set)).stderr).toContain('as csv');
    expect((await run(['export', '-o', path, '--format', 'ndjson', '--db', db], set)).stderr).toContain(
      'as ndjson',
    );
    expect((await run(['export', '--db', db], set)).stderr).toContain('as json');
  });

  it('facets have an order of their own', async () => {
    expect((await run(['list', '--facets', 'country', '--db', db], { places })).code).toBe(0);
  });

  it('of two that exclude each other the nearer one holds', async () => {
    expect(await ids(['list', '--remote'], { places })).toEqual(['aaaa3']);
    expect(await ids(['list'], { places })).toEqual(['aaaa1']);
    expect(await ids(['list'], { places, env: { CVPR_JOBS_REMOTE: '1' } })).toEqual(['aaaa3']);
    expect(await refused(['list', '--remote', '--workplace', 'hybrid'])).toContain(
      '--remote and --workplace',
    );
  });
});

describe('where a wrong value is from is said, however late it is seen', () => {
  it.each<[string, string]>([
    ['near', 'Nowhereville'],
    ['country', 'Germny'],
    ['salary-min', '90000'],
    ['skill', 'pythn'],
    ['deadline', 'soon'],
    ['has', 'titel'],
  ])('%s', async (key, words) => {
    const variable = `CVPR_JOBS_${key.replace('-', '_').toUpperCase()}`;
    expect(await refused(['list'], { env: { [variable]: words } })).toContain(`cvpr-jobs: ${variable}: `);
    expect(await refused(['list'], { places: project({ list: { [key]: words } }) })).toContain(
      `.cvpr-jobsrc.json: list.${key}: `,
    );
    expect(await refused(['config'], { places: project({ [key]: words }) })).toContain(
      `.cvpr-jobsrc.json: ${key}: `,
    );
    expect(await refused(['list', `--${key}`, words])).toMatch(/^cvpr-jobs: [^:]*$/m);
  });
});

describe('a variable that sets nothing', () => {
  const env = { CVPR_JOBS_LIMT: '5', CVPR_JOBS_DEBUG: '0', CVPR_JOBS_DELAY: '3' };

  it('is warned of by every command, with the one that was meant', async () => {
    const { code, stderr } = await run(['list', '--db', db], { env });
    expect(code).toBe(0);
    expect(stderr.match(/^warning: .*$/gm)).toEqual([
      'warning: CVPR_JOBS_LIMT sets nothing (did you mean CVPR_JOBS_LIMIT?)',
    ]);
  });

  it('is not spoken of with --quiet', async () => {
    expect((await run(['list', '-q', '--db', db], { env })).stderr).toBe('');
  });
});

it('--offset leaves out values of each facet, as --limit holds them back', async () => {
  const counts = async (...argv: string[]) =>
    (await run(['list', '--facets', 'category,status', '--db', db, ...argv])).stdout.split('\n').slice(0, -1);
  const all = await counts();
  expect(all).toHaveLength(4);
  expect(await counts('--offset', '1')).toEqual([all[1], all[2]]);
  expect(await counts('--offset', '1', '--limit', '1')).toEqual([all[1]]);
});

describe('a word to leave out', () => {
  it.each<[readonly string[], readonly string[]]>([
    [['engineer', '-zurich'], ['cccc6']],
    [['-zurich', 'vision'], ['cccc6']],
    [['engineer', '-zurich', '-boston'], []],
    [['engineer', '-q', '-zurich'], ['cccc6']],
    [['engineer -zurich'], ['cccc6']],
    [['--', 'engineer', '-zurich'], ['cccc6']],
  ])('search %j', async (words, found) => {
    const argv = words.includes('--')
      ? ['--db', db, 'search', '--json', 'id', ...words]
      : ['search', ...words];
    const { code, stdout } = await run(words.includes('--') ? argv : [...argv, '--json', 'id', '--db', db]);
    expect(code).toBe(0);
    const all = (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id.replace(/0+/, ''));
    expect(all.sort()).toEqual(found);
  });

  it.each(['-limit', '-remote', '-json=id'])('%s may be an option with a minus too few', async (word) => {
    const said = await refused(['search', 'engineer', word]);
    expect(said).toContain(`${word} may be the option -${word} or a word to leave out`);
    expect(said).toContain(`search 'robot ${word}'`);
  });

  it('is none where no query is taken', async () => {
    expect(await refused(['list', '-intern'])).toContain("unknown option '-intern'");
  });
});

describe('words where none are taken', () => {
  it.each<[readonly string[], string]>([
    [
      ['list', 'robot', 'arm'],
      `To look for words: cvpr-jobs search 'robot arm', or list --text 'robot arm'.`,
    ],
    [['export', 'robot'], `cvpr-jobs search 'robot', or export --text 'robot'`],
    [['show', 'aaaa', 'bbbb'], 'show takes only <id> beside its options; "bbbb" is one too many'],
    [['sources', 'x'], 'See cvpr-jobs sources --help.'],
  ])('%j: %s', async (argv, said) => expect(await refused(argv)).toContain(said));
});

describe('what a limit holds back is said', () => {
  it('of stats, where it is jobs', async () => {
    const { stderr } = await run(['stats', '--limit', '2', '--by', 'company', '--db', db]);
    expect(stderr).toContain('2 of 6 open jobs in');
    expect(stderr).toContain('--top, not --limit');
  });

  it('of changes', async () => {
    const path = join(newFolder(), 'seeds.db');
    expect((await run(['ingest', 'seeds', '--db', path])).code).toBe(0);
    const { stderr } = await run(['changes', '--since', 'yesterday', '--limit', '2', '--db', path]);
    expect(stderr).toMatch(/^2 new since .*\n2 of \d\d changes, the oldest \(--limit\)\n$/);
    expect((await run(['changes', '--since', 'today', '--db', path])).stderr).toMatch(
      /^\d\d new since [^\n]*\n$/,
    );
  });
});
