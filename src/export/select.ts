import { CvprJobsError } from '../record/errors.js';
import type { JobRecord } from '../record/job-record.js';
import { closest } from '../text/closest.js';
import { choiceOf } from './choice-of.js';
import type { ExportColumn, FormatOptions } from './format.js';

// `--fields`: what of a record is written.

/** Narrows records to the properties asked for. An unknown name is a USAGE error before anything is given. */
export async function* selectProperties(
  records: AsyncIterable<JobRecord>,
  options: PropertyChoice,
): AsyncGenerator<object> {
  for await (const [record, names] of withProperties(records, options)) {
    yield options.fields === undefined
      ? record
      : Object.fromEntries(names.map((name) => [name, record[name] ?? null]));
  }
}

export type PropertyChoice = Pick<FormatOptions, 'fields' | 'properties'>;

/** Whole records, each with the names of the properties to be written. An unknown name is a USAGE error, as above. */
export async function* withProperties(
  records: AsyncIterable<JobRecord>,
  { fields, properties }: PropertyChoice,
): AsyncGenerator<readonly [JobRecord, readonly string[]]> {
  let names = fields && properties && namesAmong(fields, properties);
  for await (const record of records) {
    if (fields) names ??= namesAmong(fields, Object.keys(record));
    yield [record, names ?? Object.keys(record)];
  }
}

/** The columns asked for by key, or by the name of their field, in the order asked for, each once. */
export function selectColumns(
  columns: readonly ExportColumn[],
  fields: readonly string[] | undefined,
): readonly ExportColumn[] {
  if (fields === undefined) return columns;
  const names = namesAmong(fields, [
    ...new Set(columns.flatMap(({ key, field }) => (field === undefined ? [key] : [key, field]))),
  ]);
  return [
    ...new Set(
      names.flatMap((name) => {
        const ofField = columns.filter(({ field }) => field === name);
        return ofField.length > 0 ? ofField : columns.filter(({ key }) => key === name);
      }),
    ),
  ];
}

/** The known names that are asked for, however they are capitalized. USAGE, with the nearest name, where one is not known. */
export function namesAmong(asked: readonly string[], known: readonly string[]): readonly string[] {
  const found = asked.map((name) => choiceOf(name, known));
  const unknown = asked.find((_, place) => found[place] === undefined);
  if (unknown === undefined && asked.length > 0) return found as string[];
  const near = unknown === undefined ? null : closest(unknown, known);
  throw new CvprJobsError(
    'USAGE',
    unknown === undefined
      ? 'No field is named'
      : `There is no field ${JSON.stringify(unknown)}${near === null ? '' : ` (did you mean ${near}?)`}`,
    `The fields are: ${known.join(', ')}.`,
  );
}
