import type { z as Zod } from 'zod';
import { FIELDS } from '../fields/index.js';
import type { JobRecord } from '../record/job-record.js';
import type { Block } from '../record/page.js';
import { type RecordedRuling, type Split, splitsSchema } from '../record/ruling.js';
import { recordSchema } from '../record/schema.js';

/** Records as `export` and `parse` write them, taken in again. */
export interface ExportedRecords {
  /** The descriptions, one below the other: what the offsets of the blocks point into. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly problems: readonly { readonly path: string; readonly why: string }[];
}

/** The documents of an export of ours; null for anything else. */
export function exportedRecords(document: unknown): readonly unknown[] | null {
  const entries = Array.isArray(document) ? document : [document];
  return entries.length > 0 && entries.slice(0, 20).some(isRecord) ? entries : null;
}

function isRecord(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && TELLING.every((name) => Object.hasOwn(entry, name));
}

const TELLING = ['id', 'sources', 'evidence'];

/**
 * Turns exported records into postings that carry them as they stand: values, ids, times, sources and evidence.
 * Properties that this version does not know are left out.
 * @param lines NDJSON: the line that each record stands on
 */
export function readRecords(
  z: typeof Zod,
  entries: readonly unknown[],
  lines: readonly number[] | null,
): ExportedRecords {
  const schema = recordSchema(z, FIELDS)
    .extend({ splits: splitsSchema(z) })
    .strip();
  const problems: { path: string; why: string }[] = [];
  const blocks: Block[] = [];
  const parts: string[] = [];
  let length = 0;
  entries.forEach((entry, index) => {
    const read = schema.safeParse(entry);
    if (!read.success) {
      const [issue] = read.error.issues;
      const at = lines ? `line ${lines[index]}` : `[${index}]`;
      const path = issue ? z.core.toDotPath(issue.path) : '';
      problems.push({
        path: [at, path].filter(Boolean).join(lines ? ': ' : '.'),
        why: issue?.message ?? 'another shape',
      });
      return;
    }
    const record = withRulings(read.data as unknown as JobRecord & { splits?: readonly Split[] });
    const text = wordsOf(record);
    if (parts.length > 0) {
      parts.push('\n\n');
      length += 2;
    }
    parts.push(text);
    blocks.push({
      ordinal: blocks.length + 1,
      start: length,
      end: length + text.length,
      text,
      hints: [],
      marks: [],
      record,
    });
    length += text.length;
  });
  return { text: parts.join(''), blocks, problems };
}

/** Exports of earlier builds say by `splits` on which side of what a person split a job stands. */
function withRulings({ splits, ...record }: JobRecord & { splits?: readonly Split[] }): JobRecord {
  if (splits === undefined || record.rulings !== undefined) return record as JobRecord;
  const own = (record as JobRecord).sources.map(({ uri }) => ({ fingerprint: record.id, uri }));
  const rulings = splits.map(({ saidAt, side }): RecordedRuling => {
    const sides = Array.from({ length: side + 1 }, (_, index) => (index === side ? own : []));
    return { kind: 'apart', saidAt, on: [side], sides };
  });
  return { ...record, rulings } as JobRecord;
}

/** The text of the posting; of a record without any, what stands for it. */
function wordsOf({ description, title, id }: JobRecord): string {
  return [description, title, id].find(
    (words): words is string => typeof words === 'string' && words !== '',
  ) as string;
}
