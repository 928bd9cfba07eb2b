import { readFileSync } from 'node:fs';
import { FIELDS } from '../../src/fields/index.js';
import { type ParseOptions, parsePages } from '../../src/intake/parse-pages.js';
import type { Diagnostic } from '../../src/record/diagnostic.js';
import type { JobRecord } from '../../src/record/job-record.js';

/** What reading a file gives: its records, and what was said about it. */
export async function parseFile(
  path: string,
  options: Partial<ParseOptions> = {},
): Promise<{ records: JobRecord[]; said: Diagnostic[] }> {
  const said: Diagnostic[] = [];
  const records: JobRecord[] = [];
  for await (const { record } of parsePages([path], { report: (each) => said.push(each), ...options }))
    records.push(record);
  return { records, said };
}

/**
 * Records as a person reads them: a line a value that is there, with the rule that gave it. Of what rests on prose only
 * the lists: how well sentences are read is what the gate scores.
 */
export function golden(records: readonly JobRecord[]): string {
  return records.map((record, index) => `${[`# ${index + 1}`, ...linesOf(record)].join('\n')}\n`).join('\n');
}

function linesOf(record: JobRecord): string[] {
  return FIELDS.flatMap(({ name }) => {
    const value = record[name];
    const kind = record.evidence[name]?.kind ?? '';
    if (!SHOWN_KINDS.has(kind) && !SHOWN_FIELDS.has(name)) return [];
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const rule = record.evidence[name]?.rule ?? 'no evidence';
    const lines = name === 'description' ? [String(value).replaceAll('\n', '\n    ')] : wordsOf(value);
    return [`${name} (${rule})`, ...lines.map((line) => `    ${line}`)];
  });
}

const SHOWN_KINDS: ReadonlySet<string> = new Set(['structured', 'labelled', 'positional']);
const SHOWN_FIELDS: ReadonlySet<string> = new Set([
  'title',
  'company',
  'requirements',
  'responsibilities',
  'description',
]);

function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  return [typeof value === 'string' ? value : JSON.stringify(value)];
}

export function readText(path: string): string {
  return readFileSync(path, 'utf8');
}
