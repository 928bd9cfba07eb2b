import { ENVELOPE, type JobRecord } from './job-record.js';

/** What a field said, and what it says now. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The fields in which two records of a job differ, in the order of the newer one; its envelope is none of them. */
export function changedFields(before: JobRecord, after: JobRecord): FieldChange[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names]
    .filter((name) => !ENVELOPE.has(name))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => !saysTheSame(change.before, change.after));
}

/** One change for several in a row: from what each field said at first to what it says at last. */
export function netChanges(first: readonly FieldChange[], then: readonly FieldChange[]): FieldChange[] {
  const net = new Map(first.map((change) => [change.field, change]));
  for (const change of then) {
    const { before } = net.get(change.field) ?? change;
    net.set(change.field, { ...change, before });
  }
  return [...net.values()].filter(({ before, after }) => !saysTheSame(before, after));
}

/** Equal, or lists of the same entries: in which order a page names its places, skills or duties is no news. */
function saysTheSame(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return sameValue(a, b);
  return sameValue(a.map(canonical).sort(), b.map(canonical).sort());
}

/** Equal as JSON, whatever the order of their properties. */
export function sameValue(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** JSON with sorted keys: equal for equal values. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? sortedKeys(inner) : inner,
  );
}

/** The same object with its keys in alphabetical order. */
export function sortedKeys<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) as T;
}
