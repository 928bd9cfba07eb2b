import { spawnSync } from 'node:child_process';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/export/csv.js';
import type { FormatOptions } from '../../src/export/format.js';
import { escapeFormula, unescapeFormula } from '../../src/export/formula.js';
import { formats } from '../../src/export/index.js';
import { json } from '../../src/export/json.js';
import { ndjson } from '../../src/export/ndjson.js';
import { jsonSchema } from '../../src/json-schema.js';
import type { JobRecord } from '../../src/record/job-record.js';
import { closest } from '../../src/text/closest.js';
import { wellFormed } from '../../src/text/well-formed.js';
import { COLUMNS, join, record, stream } from './helpers.js';

const write = (name: string, records: readonly JobRecord[], options: FormatOptions = {}): Promise<string> => {
  const format = formats.get(name);
  if (format === undefined) throw new Error(name);
  return join(format.write(stream(records), COLUMNS, options));
};

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '=1+1',
    ' =1',
    '\t=1',
    '\n',
    '\r',
    'a\r\nb',
    '"',
    ',',
    "'",
    '＝1',
    '\u200b=1',
    '\ufeff@x',
    '-1',
    '\ud800',
    '',
  ),
);

describe('formats', () => {
  it('are named once', () => {
    expect([...formats.keys()]).toEqual(['json', 'ndjson', 'csv', 'markdown', 'parquet', 'jsonld', 'atom']);
    for (const [name, format] of formats) expect(format.name).toBe(name);
    expect(new Set([...formats.values()].map(({ extension }) => extension)).size).toBe(formats.size);
    expect(formats.get('constructor')).toBeUndefined();
  });

  it.each([...formats.values()])('$name reads no further ahead than it is read', async (format) => {
    let given = 0;
    let closed = false;
    async function* endless() {
      try {
        for (;;) yield record(String(given++));
      } finally {
        closed = true;
      }
    }
    let pieces = 0;
    for await (const _ of format.write(endless(), COLUMNS, { schema: jsonSchema })) if (++pieces === 3) break;
    expect(given).toBeLessThan(5_000);
    expect(closed).toBe(true);
  });
});

describe('json', () => {
  const two = [record('a', { title: 'x\n"y"' }), record('b')];

  it('is an array with a record a line', async () => {
    const text = await write('json', two);
    expect(JSON.parse(text)).toEqual(two);
    expect(text.split('\n')).toHaveLength(5);
    expect(await write('json', [])).toBe('[]\n');
  });

  it('may be spread over lines', async () => {
    const text = await write('json', two, { pretty: true });
    expect(JSON.parse(text)).toEqual(two);
    expect(text).toBe(`${JSON.stringify(two, null, 2)}\n`);
    expect(await write('json', [], { pretty: true })).toBe('[]\n');
  });

  it('holds whatever a record holds, in well-formed strings', async () => {
    await fc.assert(
      fc.asyncProperty(odd, fc.boolean(), async (title, pretty) => {
        const text = await write('json', [record('a', { title, [title]: 1 })], { pretty });
        expect(wellFormed(text)).toBe(text);
        expect(JSON.parse(text)[0]).toMatchObject({ title: wellFormed(title) });
      }),
    );
  });
});

const jq = spawnSync('jq', ['--version']).status === 0;
if (!jq)
  process.stderr.write('SKIPPED: no jq on this machine, so its view of the JSON formats is untested\n');

it.skipIf(!jq).each([json, ndjson])('$name is read by jq', async (format) => {
  const titles = ['plain', 'q"uote', 'half \ud800', '\\ud800', 'nul \0', '😀', 'line\u2028end\n'];
  const text = await join(
    format.write(stream(titles.map((title, i) => record(`${i}`, { title }))), COLUMNS, {}),
  );
  const filter = format === json ? 'map(.title)' : '.title';
  const { stdout, status } = spawnSync('jq', ['-c', filter], { input: text, encoding: 'utf8' });
  expect(status).toBe(0);
  const read = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(read.flat()).toEqual(titles.map(wellFormed));
});

describe('csv', () => {
  const read = (text: string, bom = false) => parse(text, { bom, record_delimiter: '\r\n' }) as string[][];

  it('has a header, and a row a record in one order', async () => {
    const jobs = [
      record('a', { salary: { min: 1, max: 2 } }),
      record('b', { company: 'A, "B" & C', title: 'x\r\ny' }),
    ];
    const text = await write('csv', jobs);
    expect(text).toBe(
      'id,title,company,salaryMin,salaryMax\r\na,Engineer,,1,2\r\nb,"x\r\ny","A, ""B"" & C",,\r\n',
    );
    expect(await write('csv', [])).toBe('id,title,company,salaryMin,salaryMax\r\n');
  });

  it('begins with a byte order mark when asked', async () => {
    const text = await write('csv', [record('a')], { bom: true });
    expect(text.startsWith('\ufeffid,')).toBe(true);
    expect(read(text, true)[0]?.[0]).toBe('id');
  });

  it('writes more rows than it gathers', async () => {
    const jobs = Array.from({ length: 1234 }, (_, i) => record(`${i}`));
    expect(read(await write('csv', jobs)).map(([id]) => id)).toEqual(['id', ...jobs.map(({ id }) => id)]);
  });

  it('gives back any cell, the apostrophe taken off', async () => {
    await fc.assert(
      fc.asyncProperty(odd, odd, async (title, company) => {
        const job = record('a', { title, company });
        const [, row] = read(await write('csv', [job]));
        expect(row?.slice(1, 3)).toEqual([title, company].map((cell) => escapeFormula(wellFormed(cell))));
        const [, raw] = read(await write('csv', [job], { raw: true }));
        expect(raw?.slice(1, 3)).toEqual([title, company].map(wellFormed));
      }),
    );
  });

  const python = spawnSync('python3', ['--version']).status === 0;
  it.skipIf(!python)('is read by Python', async () => {
    const titles = ['a,b', 'q"q', 'two\nlines', 'cr\rcr', '=1', '', '😀'];
    const text = await write(
      'csv',
      titles.map((title, i) => record(`${i}`, { title })),
    );
    const script =
      'import csv,io,json,sys; print(json.dumps([r["title"] for r in csv.DictReader(io.StringIO(sys.stdin.buffer.read().decode(), newline=""))]))';
    const { stdout } = spawnSync('python3', ['-c', script], { input: text, encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual(titles.map(escapeFormula));
  });
});

describe('escapeFormula', () => {
  it.each([
    '=1',
    '+1',
    '-1+1',
    '@x',
    '\tx',
    '\rx',
    '\nx',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '  =1',
    '\u00a0=1',
    '\u200b=1',
    '\ufeff-x',
    '+49 30',
    '-',
    '\0=1',
    '-1e3',
  ])('%j gets an apostrophe', (cell) => {
    expect(escapeFormula(cell)).toBe(`'${cell}`);
    expect(unescapeFormula(`'${cell}`)).toBe(cell);
  });

  it.each(['', 'a=b', 'x', '-122.33', '-5', "'x", 'a\tb', '1-2', ' x'])('%j stays', (cell) => {
    expect(escapeFormula(cell)).toBe(cell);
    expect(unescapeFormula(cell)).toBe(cell);
  });

  it('takes time in proportion to the cell', () => {
    for (const filler of [' ', '\t', '\u200b', '-', '-1']) {
      const start = performance.now();
      escapeFormula(`${filler.repeat(200_000)}x`);
      expect(performance.now() - start).toBeLessThan(5_000);
    }
  });
});

describe('--fields', () => {
  const jobs = [record('a', { company: 'Wayve', salary: { min: 1, max: 2 } })];
  const fielded = [...formats.values()].filter(({ heeds }) => heeds.includes('fields'));

  it('picks properties, in the order asked for', async () => {
    expect(await write('ndjson', jobs, { fields: ['company', 'id'] })).toBe('{"company":"Wayve","id":"a"}\n');
    expect(await write('json', jobs, { fields: ['salary'] })).toBe('[\n{"salary":{"min":1,"max":2}}\n]\n');
  });

  it('picks columns by key or by field', async () => {
    expect(await write('csv', jobs, { fields: ['salary', 'id'] })).toBe(
      'salaryMin,salaryMax,id\r\n1,2,a\r\n',
    );
    expect(await write('csv', jobs, { fields: ['salaryMax', 'title', 'salary'] })).toMatch(
      /^salaryMax,title,salaryMin\r\n/,
    );
  });

  it.each(fielded)('names the fields of $name when one is unknown', async (format) => {
    const properties = ['id', 'title', 'company', 'salary'];
    for (const [wrong, hint] of [
      ['compnay', /did you mean company\?/],
      ['Title', /did you mean title\?/],
      ['__proto__', /no field/],
      ['constructor', /no field/],
    ] as const) {
      const failure = join(format.write(stream(jobs), COLUMNS, { fields: ['id', wrong], properties }));
      await expect(failure).rejects.toMatchObject({
        code: 'USAGE',
        message: expect.stringMatching(hint),
        hint: expect.stringMatching(/id, title, company/),
      });
      const empty = join(format.write(stream([]), COLUMNS, { fields: [wrong], properties }));
      await expect(empty).rejects.toMatchObject({ code: 'USAGE' });
    }
    const none = join(format.write(stream(jobs), COLUMNS, { fields: [], properties }));
    await expect(none).rejects.toMatchObject({ code: 'USAGE' });
  });

  it('takes the names from the first record when it is not told them', async () => {
    await expect(write('ndjson', jobs, { fields: ['skils'] })).rejects.toThrow(/did you mean skills/);
  });

  it('suggests only what is near', () => {
    expect(closest('requirments', ['responsibilities', 'requirements'])).toBe('requirements');
    expect(closest('req', ['responsibilities', 'requirements'])).toBe('requirements');
    expect(closest('zzzzz', ['title', 'id'])).toBeNull();
    expect(closest('x'.repeat(1_000_000), ['title'])).toBeNull();
  });
});

it('csv is the only format that looks at columns', async () => {
  expect(await join(csv.write(stream([record('a')]), [], {}))).toBe('\r\n\r\n');
});
