import { describe, expect, it } from 'vitest';
import { JOBS, storeOf } from './jobs.js';
import { run } from './run.js';

const db = await storeOf(JOBS);

describe('a typo is wrong usage, and what was probably meant is said', () => {
  it.each<[argv: readonly string[], meant: string]>([
    [['lst'], 'list'],
    [['help', 'lst'], 'list'],
    [['--dbb', 'x', 'list'], '--db'],
    [['list', '--categry', 'phd'], '--category'],
    [['export', '--fromat', 'csv'], '--format'],
    [['ingest', '--delya', '3', 'x'], '--delay'],
    [['export', '--format', 'cvs'], 'csv'],
    [['list', '--status', 'opn'], 'open'],
    [['list', '--degree', 'mastr'], 'master'],
    [['list', '--category', 'phd,postdc'], 'postdoc'],
    [['list', '--json', 'titel'], 'title'],
    [['export', '--fields', 'compny'], 'company'],
    [['explain', 'aaaa', '--field', 'salry'], 'salary'],
    [['changes', '--kind', 'nw'], 'new'],
    [['changes', '--cause', 'pge'], 'page'],
    [['stats', '--by', 'contry'], 'country'],
    [['completion', 'zhs'], 'zsh'],
  ])('%j: %s', async (argv, meant) => {
    const { code, stdout, stderr } = await run([...argv, '--db', db]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.toLowerCase()).toContain(`did you mean ${meant}?`);
  });
});
