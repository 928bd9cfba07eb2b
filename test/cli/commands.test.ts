import { describe, expect, it } from 'vitest';
import { JOBS, newFolder, storeOf } from './jobs.js';
import { run } from './run.js';

const db = await storeOf(JOBS);
const none = `${newFolder()}/none.db`;
const empty = await storeOf([]);

interface Case {
  readonly argv: string[];
  readonly code: number;
  readonly stdout?: string | RegExp;
  readonly stderr?: string | RegExp;
}

const NOTHING = /^$/;

const CASES: readonly Case[] = [
  {
    argv: ['--help'],
    code: 0,
    stdout: /ingest.*list.*show.*explain.*export.*parse.*reparse.*schema/s,
    stderr: NOTHING,
  },
  { argv: ['--version'], code: 0, stdout: /^\d+\.\d+\.\d+/ },
  { argv: [], code: 2, stdout: NOTHING, stderr: 'Usage: cvpr-jobs' },
  { argv: ['list', '--help'], code: 0, stdout: 'Examples:' },
  // wrong usage: code 2, a suggestion, and the way to the help
  { argv: ['lsit'], code: 2, stdout: NOTHING, stderr: /unknown command 'lsit'.*Did you mean list.*--help/s },
  {
    argv: ['list', '--compnay', 'x'],
    code: 2,
    stderr: /unknown option '--compnay'.*Did you mean --company/s,
  },
  {
    argv: ['export', '--format', 'cvs'],
    code: 2,
    stderr: /choices are json, ndjson, csv.*Did you mean csv/s,
  },
  { argv: ['list', '--category', 'enginering'], code: 2, stderr: 'did you mean engineering?' },
  { argv: ['list', '--limit', '0'], code: 2, stderr: '--limit takes a number from 1' },
  { argv: ['list', 'extra'], code: 2, stderr: 'takes no words beside its options' },
  { argv: ['explain'], code: 2, stderr: "missing required argument 'id'" },
  {
    argv: ['explain', 'aaaa000000000001', '--db', db],
    code: 0,
    stdout: /title +Research Scientist, Perception\n +0\.82 prose, title\.offered.*salary +120,000/s,
  },
  {
    argv: ['explain', 'aaaa000000000001', '--db', db, '--field', 'titel'],
    code: 2,
    stdout: NOTHING,
    stderr: /did you mean title\?.*The fields are: title, company/s,
  },
  {
    argv: ['explain', 'aaaa000000000001', '--db', db, '--field', 'visaSponsorship,title', '--json'],
    code: 0,
    stdout: /"field": "title",\s+"value": "Research Scientist, Perception"/,
  },
  { argv: ['explain', 'ffff', '--db', db], code: 1, stdout: NOTHING, stderr: 'ffff' },
  { argv: ['show'], code: 2, stderr: "missing required argument 'id'" },
  {
    argv: ['list', '--db', db, '--json', 'titel'],
    code: 2,
    stdout: NOTHING,
    stderr: /did you mean title\?.*The fields are: id, title,/s,
  },
  {
    argv: ['export', '--db', db, '--fields', 'titel'],
    code: 2,
    stdout: NOTHING,
    stderr: 'did you mean title?',
  },
  { argv: ['export', '--db', db, '--bom'], code: 2, stderr: '--bom is for csv alone' },
  // no store, an empty store, nothing that matches
  {
    argv: ['list', '--db', none],
    code: 1,
    stdout: NOTHING,
    stderr: /There is no database at .*none\.db\n.*cvpr-jobs ingest PAGES/,
  },
  { argv: ['export', '--db', none], code: 1, stdout: NOTHING, stderr: 'cvpr-jobs ingest PAGES' },
  { argv: ['list', '--db', empty], code: 0, stdout: NOTHING, stderr: 'holds no jobs yet' },
  {
    argv: ['list', '--db', db, '--company', 'nobody'],
    code: 0,
    stdout: NOTHING,
    stderr: /^no open job matches; .*holds 4 open and 1 gone/,
  },
  { argv: ['list', '--db', db, '--company', 'nobody', '--json'], code: 0, stdout: /^\[\]\n$/ },
  { argv: ['list', '--db', db, '--company', 'nobody', '-q'], code: 0, stdout: NOTHING, stderr: NOTHING },
  // list in a pipe
  {
    argv: ['list', '--db', db, '--company', 'wayve'],
    code: 0,
    stdout: /^aaaa000000000001\tResearch Scientist, Perception\tWayve\tLondon\topen\thybrid\tsenior\tphd\n$/,
    stderr: new RegExp(`^1 open job in ${db}\\n$`),
  },
  { argv: ['list', '--db', db, '--status', 'gone'], code: 0, stdout: /^bbbb000000000005\t\t\t\tgone\t/ },
  { argv: ['list', '--db', db, '--status', 'all', '--limit', '2'], code: 0, stderr: '2 of 5 jobs in' },
  { argv: ['list', '--db', db, '--category', 'internship, engineering'], code: 0, stderr: '2 open jobs in' },
  { argv: ['list', '--db', db, '--degree', 'master'], code: 0, stderr: '3 open jobs in' },
  {
    argv: ['list', '--db', db, '--json', 'title,company', '--limit', '1'],
    code: 0,
    stdout: '[\n{"title":"Research Scientist, Perception","company":"Wayve"}\n]\n',
  },
  {
    argv: ['list', '--json', '--db', db, '--limit', '1'],
    code: 0,
    stdout: /^\[\n\{"id":"aaaa000000000001","title":.*"evidence":\{.*\}\}\n\]\n$/,
  },
  // options of the whole program stand before the command as well
  { argv: ['-q', '--db', db, 'list', '--limit', '1'], code: 0, stdout: 'aaaa', stderr: NOTHING },
  // show
  {
    argv: ['show', 'aaaa000000000001', '--db', db],
    code: 0,
    stdout: /Requirements\n {2}- Python\n.*Nice to have\n {2}- C\+\+\n.*Where it comes from\n/s,
    stderr: `from ${db}`,
  },
  { argv: ['show', 'bbbb000000000005', '--db', db], code: 0, stdout: '(the posting names no title)' },
  {
    argv: ['show', 'aaaa000000000001', '--json', '--db', db],
    code: 0,
    stdout: /^\{\n {2}"id": "aaaa000000000001"/,
  },
  {
    argv: ['show', 'ffff', '--db', db],
    code: 1,
    stdout: NOTHING,
    stderr: /No job has the id ffff\n.*cvpr-jobs list/,
  },
  {
    argv: ['show', 'aaaa', '--db', db],
    code: 1,
    stdout: NOTHING,
    stderr: /begin with aaaa:\n {2}aaaa000000000001 Research/,
  },
  // export
  {
    argv: ['export', '--db', db, '--limit', '1'],
    code: 0,
    stdout: /^\{"id":"aaaa000000000001".*\}\n$/,
    stderr: `1 open job from ${db} written to stdout as ndjson`,
  },
  { argv: ['export', '--db', db, '--format', 'json', '--limit', '1'], code: 0, stdout: /^\[\n\{.*\}\n\]\n$/ },
  {
    argv: ['export', '--db', db, '--format', 'csv', '--fields', 'id,salary', '--limit', '1'],
    code: 0,
    stdout: /^id,salary.*\r\naaaa000000000001,120000,150000,USD,year\r\n$/,
  },
  {
    argv: ['export', '--db', db, '--format', 'csv', '--bom', '--limit', '1'],
    code: 0,
    stdout: /^\ufeffid,title,company,locations,.*,status,firstSeen,lastSeen,sourceCount,sources\r\n/,
  },
  // schema
  { argv: ['schema'], code: 0, stdout: '"$schema": "https://json-schema.org/draft/2020-12/schema"' },
];

describe('the command line', () => {
  it.each(CASES)('$argv', async ({ argv, code, stdout, stderr }) => {
    const ran = await run(argv);
    expect.soft(ran.code, ran.stderr).toBe(code);
    for (const [stream, expected] of [
      ['stdout', stdout],
      ['stderr', stderr],
    ] as const) {
      if (expected instanceof RegExp) expect.soft(ran[stream]).toMatch(expected);
      else if (expected !== undefined) expect.soft(ran[stream]).toContain(expected);
    }
  });

  it('takes the database from CVPR_JOBS_DB, and from --db before that', async () => {
    expect((await run(['list'], { env: { CVPR_JOBS_DB: db } })).stderr).toContain(db);
    expect((await run(['list', '--db', db], { env: { CVPR_JOBS_DB: none } })).code).toBe(0);
  });

  it('shows help instead of waiting for a person to type a page', async () => {
    const ran = await run(['parse'], { stdinIsTerminal: true });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('Usage: cvpr-jobs parse');
  });
});
