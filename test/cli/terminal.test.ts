import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { JOBS, storeOf } from './jobs.js';
import { run } from './run.js';

const db = await storeOf(JOBS);

const VIEWS: readonly (readonly string[])[] = [
  ['list', '--status', 'all'],
  ['list', '--json'],
  ['stats', '--status', 'all'],
  ['export', '--format', 'csv'],
  ['export', '--format', 'ndjson'],
  ...JOBS.map(({ id }) => ['show', id]),
  ...JOBS.map(({ id }) => ['show', id, '--json']),
];
const LAID_OUT = VIEWS.filter((argv) => argv[0] !== 'export' && !argv.includes('--json'));

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what chalk writes
const PAINT = /\u001b\[\d+m/g;

describe('on a terminal', () => {
  const widths = [20, 40, 60, 80, 100, 120, 200];
  it.each(widths.flatMap((width) => LAID_OUT.map((argv) => ({ width, argv }))))(
    'no line of $argv is wider than $width columns',
    async ({ width, argv }) => {
      const { stdout } = await run([...argv, '--db', db], { terminal: width });
      const wide = stdout.split('\n').filter((line) => stringWidth(line) > width);
      expect(wide).toEqual([]);
      expect(stdout).not.toBe('');
    },
  );

  it('shows more columns where there is room', async () => {
    const heads = async (terminal: number) => {
      const { stdout } = await run(['list', '--status', 'all', '--db', db], {
        terminal,
        env: { NO_COLOR: '1' },
      });
      return stdout.split('\n', 1)[0]?.trim().split(/\s+/);
    };
    expect(await heads(20)).toEqual(['ID', 'TITLE']);
    expect(await heads(60)).toEqual(['ID', 'TITLE', 'COMPANY', 'LOCATION']);
    expect(await heads(140)).toEqual([
      'ID',
      'TITLE',
      'COMPANY',
      'LOCATION',
      'STATUS',
      'WORKPLACE',
      'SENIORITY',
      'DEGREE',
    ]);
  });

  it('COLUMNS overrules the terminal', async () => {
    const { stdout } = await run(['list', '--db', db], { terminal: 200, env: { COLUMNS: '50' } });
    expect(Math.max(...stdout.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(50);
  });

  it.each(VIEWS)('nothing of a page steers it: %s', async (...argv) => {
    const { stdout } = await run([...argv, '--db', db], { terminal: 80 });
    expect(stdout.replace(PAINT, '')).not.toMatch(STEERING);
  });

  it('gives a job that tries to look like two a line of its own', async () => {
    const { stdout } = await run(['list', '--status', 'all', '--db', db], { terminal: 80 });
    expect(stdout.trimEnd().split('\n')).toHaveLength(1 + JOBS.length);
  });
});

describe('colour', () => {
  const cases: readonly [terminal: number | undefined, env: Record<string, string>, painted: boolean][] = [
    [80, {}, true],
    [80, { NO_COLOR: '1' }, false],
    [80, { NO_COLOR: '' }, true],
    [80, { TERM: 'dumb' }, false],
    [80, { NO_COLOR: '1', FORCE_COLOR: '1' }, true],
    [80, { FORCE_COLOR: '0' }, false],
    [undefined, {}, false],
    [undefined, { FORCE_COLOR: '1' }, true],
  ];
  it.each(cases)('of show: terminal %s, %o: %s', async (terminal, env, painted) => {
    const { stdout } = await run(['show', 'aaaa000000000001', '--db', db], {
      env,
      ...(terminal && { terminal }),
    });
    expect(stdout.includes('\u001b[')).toBe(painted);
  });

  it('never stands in the lines that list gives to a pipe', async () => {
    const { stdout } = await run(['list', '--db', db], { env: { FORCE_COLOR: '1' } });
    expect(stdout).not.toContain('\u001b');
  });
});

describe('in a pipe', () => {
  it('list cuts nothing and keeps a job on a line', async () => {
    const { stdout } = await run(['list', '--status', 'all', '--db', db]);
    const lines = stdout.split('\n').slice(0, -1);
    expect(lines).toHaveLength(JOBS.length);
    expect(lines.every((line) => line.split('\t').length === 8)).toBe(true);
    expect(lines[2]).toContain(JOBS[2]?.title);
  });

  it('show cuts no quote', async () => {
    const { stdout } = await run(['show', 'aaaa000000000001', '--db', db]);
    expect(stdout).toContain(`“${JOBS[0]?.evidence.title?.quote}”`);
  });
});
