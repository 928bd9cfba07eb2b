import { CvprJobsError } from '../record/errors.js';
import type { JobRecord } from '../record/job-record.js';
import type { Format, FormatOptions } from './format.js';
import type { RecordSchema } from './record-schema.js';
import { namesAmong } from './select.js';

/** Rows of one group, which is held in memory until it is written; and characters of text in it. */
const MAX_ROWS = 1000;
const MAX_CHARACTERS = 4_000_000;

/**
 * A Parquet file with a row a job, a property a column, of the types that the schema of a record states. It is made a
 * row group at a time; of those that are written only the places of their columns are kept.
 */
export const parquet: Format = {
  name: 'parquet',
  doc: 'Parquet, a row a job with typed columns; lists and objects stay what they are',
  extension: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  heeds: ['fields'],
  isBinary: true,
  async *write(records, _columns, options) {
    const { fields, properties } = options;
    if (fields && properties) namesAmong(fields, properties);
    const schema = await schemaOf(options);
    const known = Object.keys(schema.properties ?? {});
    const names = fields ? namesAmong(fields, known) : known;
    const [{ ByteWriter, ParquetWriter }, { parquetColumns }] = await Promise.all([
      import('hyparquet-writer'),
      import('./parquet-schema.js'),
    ]);
    const columns = parquetColumns(schema, [...new Set(names)]);
    const writer = new ByteWriter();
    const root = { name: 'job', num_children: columns.length };
    const file = new ParquetWriter({
      writer,
      schema: [root, ...columns.flatMap(({ elements }) => elements)],
      createdBy: 'cvpr-jobs',
    });
    for await (const rows of groups(records)) {
      const columnData = columns.map(({ name, encode }) => ({
        name,
        data: rows.map((row) => encode(row[name])),
      }));
      file.write({ columnData, rowGroupSize: rows.length });
      yield taken(writer);
    }
    file.finish();
    yield taken(writer);
  },
};

async function schemaOf({ schema }: FormatOptions): Promise<RecordSchema> {
  if (schema) return schema();
  throw new CvprJobsError(
    'USAGE',
    'Parquet needs the schema of the records',
    'Hand in `{ schema: jsonSchema }`.',
  );
}

async function* groups(records: AsyncIterable<JobRecord>): AsyncGenerator<JobRecord[]> {
  let rows: JobRecord[] = [];
  let characters = 0;
  for await (const record of records) {
    rows.push(record);
    characters += typeof record.description === 'string' ? record.description.length : 0;
    if (rows.length < MAX_ROWS && characters < MAX_CHARACTERS) continue;
    yield rows;
    rows = [];
    characters = 0;
  }
  if (rows.length > 0) yield rows;
}

/** What was written since; the writer's offsets count on. */
function taken(writer: { index: number; getBytes: () => Uint8Array }): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}
