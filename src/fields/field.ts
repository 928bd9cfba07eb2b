import type { z as Zod } from 'zod';
import type { Candidate, EvidenceKind } from '../record/evidence.js';
import type { Column } from '../record/job-record.js';
import type { Draft } from './draft.js';

/** A small reader: looks at the draft and proposes values. Must be linear in the length of the posting. */
export interface Rule<T> {
  /** kebab-case; evidence names it `field.rule`. */
  readonly name: string;
  readonly kind: EvidenceKind;
  readonly read: (draft: Draft) => Iterable<Candidate<T>>;
}

/**
 * One field of the record. All rules run; the candidate with the highest confidence wins
 * (equal values from different rules strengthen each other), the others stay as alternatives;
 * under the floor the field is empty.
 */
export interface Field<T> {
  readonly name: string;
  readonly doc: string;
  /** Takes zod as an argument so that reading a posting never loads it. */
  readonly schema: (z: typeof Zod) => Zod.ZodType<T>;
  /** What the record carries when nothing was found: `null` or `[]`. */
  readonly empty: T;
  /** Fields whose values the rules ask for by `draft.value()`; they stand earlier in the index. */
  readonly after?: readonly string[];
  /** Hints of the page's structure are read first, by themselves; these are the rules for the text, strongest first. */
  readonly rules: readonly Rule<NonNullable<T>>[];
  /** Normalises a winning value; `null` rejects the candidate. Never looks for new words. */
  readonly clean?: (value: NonNullable<T>, draft: Draft) => NonNullable<T> | null;
  /** Turns a structural hint (any shape) into a value, or null. Default: strings are taken as they stand. */
  readonly fromHint?: (value: unknown, draft: Draft) => NonNullable<T> | null;
  /** Columns of the flat formats. */
  readonly columns: readonly Column[];
}

/** Keeps the type of the value while the field is written as a plain object. */
export function defineField<T>(field: Field<T>): Field<T> {
  return field;
}

/** A column of a field whose value is a string, number or boolean. */
export function scalarColumn(name: string, doc: string): Column {
  return { key: name, doc, cell: (record) => (record[name] == null ? '' : String(record[name])) };
}

/** A column of a field whose value is a list of strings, entries joined by ` | `. */
export function listColumn(name: string, doc: string): Column {
  return {
    key: name,
    doc,
    cell: (record) => ((record[name] as readonly string[] | undefined) ?? []).join(' | '),
  };
}

/** A candidate for the text between two offsets. */
export function candidate<T>(value: T, start: number, end: number, confidence?: number): Candidate<T> {
  return confidence === undefined ? { value, start, end } : { value, start, end, confidence };
}
