import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { FormatOptions } from '../../src/export/format.js';
import { parquet } from '../../src/export/parquet.js';
import { FIELDS } from '../../src/fields/index.js';
import { jsonSchema } from '../../src/json-schema.js';
import type { JobRecord } from '../../src/record/job-record.js';
import { recordSchema } from '../../src/record/schema.js';
import { wellFormed } from '../../src/text/well-formed.js';
import { hostile, record, stream } from './helpers.js';

async function write(records: AsyncIterable<JobRecord>, options: FormatOptions = {}): Promise<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of parquet.write(records, [], { schema: jsonSchema, ...options }))
    pieces.push(piece as Uint8Array);
  return new Uint8Array(Buffer.concat(pieces)).buffer;
}

/** The rows as a reader has them, in the form of a record: instants as ISO time, whole numbers as numbers. */
async function read(file: ArrayBuffer): Promise<unknown[]> {
  const rows = await parquetReadObjects({ file });
  return JSON.parse(
    JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? Number(value) : (value ?? null))),
  ) as unknown[];
}

/** The same of a record: what evidence may leave out is null, and strings are well-formed. */
function asRead(job: JobRecord): unknown {
  const evidence = Object.entries(job.evidence).map(([name, each]) => [
    wellFormed(name),
    { spans: null, ...each },
  ]);
  const sources = job.sources.map((source) => ({ fingerprint: null, ...source }));
  return JSON.parse(
    JSON.stringify({ rulings: null, ...job, sources, evidence: Object.fromEntries(evidence) }, (_, value) =>
      typeof value === 'string' ? wellFormed(value) : (value ?? null),
    ),
  );
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const whole = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const time = fc
  .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
  .map((date) => date.toISOString());

/** A record of every shape that the schema allows. */
const anyRecord: fc.Arbitrary<JobRecord> = fc
  .record({
    id: hostile,
    title: maybe(hostile),
    company: maybe(hostile),
    locations: fc.array(
      fc.record({
        raw: hostile,
        city: maybe(hostile),
        region: maybe(hostile),
        country: maybe(hostile),
        lat: maybe(number),
        lon: maybe(number),
      }),
    ),
    remoteFrom: fc.array(hostile),
    requirements: fc.array(hostile),
    qualifications: fc.array(
      fc.record({ degree: maybe(hostile), years: maybe(number), field: maybe(hostile) }),
    ),
    yearsMin: maybe(number),
    salary: maybe(
      fc.record({
        min: maybe(number),
        max: maybe(number),
        currency: maybe(hostile),
        period: maybe(hostile),
        raw: hostile,
      }),
    ),
    visaSponsorship: maybe(fc.boolean()),
    deadline: maybe(hostile),
    description: maybe(hostile),
    sources: fc.array(
      fc.record({ uri: hostile, ordinal: whole, start: whole, end: whole, capturedAt: maybe(time) }),
    ),
    firstSeen: maybe(time),
    lastSeen: maybe(time),
    evidence: fc.dictionary(
      hostile.filter((name) => name !== '__proto__'),
      fc.record(
        {
          rule: hostile,
          kind: hostile,
          confidence: number,
          quote: hostile,
          start: whole,
          end: whole,
          source: hostile,
          spans: fc.array(fc.tuple(whole, whole)),
        },
        { requiredKeys: ['rule', 'kind', 'confidence', 'quote', 'start', 'end', 'source'] },
      ),
      { maxKeys: 4 },
    ),
  })
  .map((values) => ({ ...EMPTY, ...values }) as unknown as JobRecord);

const EMPTY = { ...Object.fromEntries(FIELDS.map(({ name, empty }) => [name, empty])), status: 'open' };

const EXAMPLE = {
  ...EMPTY,
  ...record('a'),
  category: 'research',
  locations: [
    { raw: 'Lund', city: 'Lund', region: null, country: 'SE', lat: 55.7, lon: 13.2 },
    { raw: 'Mars', city: null, region: null, country: null, lat: null, lon: null },
  ],
  salary: { min: 1, max: null, currency: 'SEK', period: 'month', raw: '1 kr' },
  visaSponsorship: false,
  deadline: '2025-03',
  sources: [{ uri: 'a.txt', ordinal: 1, start: 0, end: 9, capturedAt: '2024-06-01T10:00:00.123Z' }],
  firstSeen: '2024-06-01T10:00:00.123Z',
  evidence: {
    title: { rule: 'r', kind: 'prose', confidence: 0.5, quote: 'q', start: 0, end: 1, source: 'a.txt#1' },
    skills: {
      ...{ rule: 'r', kind: 'prose', confidence: 0.5, quote: 'q', start: 0, end: 1, source: 'a.txt#1' },
      spans: [
        [0, 1],
        [2, 3],
      ],
    },
  },
} as unknown as JobRecord;

describe('parquet', () => {
  it('gives back the record, in types of its own', async () => {
    expect(recordSchema(z, FIELDS).safeParse(EXAMPLE).error?.issues).toBeUndefined();
    const [row] = await parquetReadObjects({ file: await write(stream([EXAMPLE])) });
    expect(row).toMatchObject({
      id: 'a',
      visaSponsorship: false,
      firstSeen: new Date('2024-06-01T10:00:00.123Z'),
      salary: { min: 1, max: null, currency: 'SEK', period: 'month', raw: '1 kr' },
      sources: [{ ordinal: 1n, end: 9n, capturedAt: new Date('2024-06-01T10:00:00.123Z') }],
      evidence: {
        skills: {
          spans: [
            [0n, 1n],
            [2n, 3n],
          ],
        },
      },
    });
    expect(await read(await write(stream([EXAMPLE])))).toEqual([asRead(EXAMPLE)]);
  });

  it('has the columns that the schema of a record states', async () => {
    const tree = parquetSchema(parquetMetadata(await write(stream([]))));
    const { properties } = (await jsonSchema()) as { properties: object };
    expect(tree.children.map(({ element }) => element.name)).toEqual(Object.keys(properties));
    const types = new Map(tree.children.map(({ element }) => [element.name, element]));
    expect(types.get('yearsMin')).toMatchObject({ type: 'DOUBLE' });
    expect(types.get('visaSponsorship')).toMatchObject({ type: 'BOOLEAN' });
    expect(types.get('firstSeen')).toMatchObject({ type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' });
    expect(types.get('skills')).toMatchObject({ converted_type: 'LIST' });
    expect(types.get('evidence')).toMatchObject({ converted_type: 'MAP' });
    // a value whose type the schema leaves open would be JSON in text
    const open = [...types.values()].filter(({ converted_type }) => converted_type === 'JSON');
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  it('gives back whatever the schema allows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRecord, { minLength: 1, maxLength: 5 }), async (jobs) => {
        expect(await read(await write(stream(jobs)))).toEqual(jobs.map(asRead));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('of no records has no rows', async () => {
    expect(await read(await write(stream([])))).toEqual([]);
  });

  it('takes records of an older version, which lack fields', async () => {
    const [row] = await read(await write(stream([record('a')])));
    expect(row).toMatchObject({ id: 'a', requirements: null, locations: null, booth: null });
  });

  it('has the columns that are asked for, in that order, each once', async () => {
    const file = await write(stream([EXAMPLE]), { fields: ['salary', 'id', 'salary'] });
    expect(Object.keys((await read(file))[0] as object)).toEqual(['salary', 'id']);
  });

  it('is written in groups of rows, and no more than one is held', async () => {
    let given = 0;
    const most: number[] = [];
    async function* many() {
      for (let i = 0; i < 2500; i++, given++) yield record(`${i}`);
    }
    let taken = 0;
    const pieces: Uint8Array[] = [];
    for await (const piece of parquet.write(many(), [], { schema: jsonSchema })) {
      most.push(given - taken);
      taken = given;
      pieces.push(piece as Uint8Array);
    }
    expect(most.every((held) => held <= 1000)).toBe(true);
    const file = new Uint8Array(Buffer.concat(pieces)).buffer;
    expect(parquetMetadata(file).row_groups.map(({ num_rows }) => num_rows)).toEqual([1000n, 1000n, 500n]);
    expect((await read(file)).map((row) => (row as JobRecord).id)).toEqual(
      Array.from({ length: 2500 }, (_, i) => `${i}`),
    );
  });

  it('ends a group early when its texts are long', async () => {
    const long = Array.from({ length: 5 }, (_, i) => record(`${i}`, { description: 'x'.repeat(2_000_000) }));
    const { row_groups } = parquetMetadata(await write(stream(long)));
    expect(row_groups.map(({ num_rows }) => num_rows)).toEqual([2n, 2n, 1n]);
  });

  it('says what it needs', async () => {
    const failure = write(stream([]), { schema: undefined as never });
    await expect(failure).rejects.toMatchObject({
      code: 'USAGE',
      hint: expect.stringContaining('jsonSchema'),
    });
  });
});
