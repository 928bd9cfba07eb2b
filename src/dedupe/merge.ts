import { canonical, sameValue, sortedKeys } from '../record/changes.js';
import type { Evidence } from '../record/evidence.js';
import type { JobRecord } from '../record/job-record.js';
import { ENVELOPE, sourceName } from '../record/job-record.js';
import { mergeSources, seenTimes } from './merge-envelope.js';
import { unite } from './unite.js';

/** How the records of one job become one. */
export interface MergeRules {
  /** List-valued fields of which the job has the entries of all members (`locations`, `skills`). */
  readonly union: readonly string[];
  /** Fields that belong together and are taken from one member, the leading one first. */
  readonly together: readonly (readonly string[])[];
}

/**
 * One record of the records of a job's postings, the same in whatever order they come; one record alone comes
 * out as it went in, but for repeats in its lists. A value is that with the most confident evidence; of equals that of most members, then that
 * of the record with the smallest id and source. Its evidence comes with it. Sources are all, by address and
 * ordinal. The id is the smallest one of the members unless another is given.
 */
export function mergeJob(members: readonly JobRecord[], how: MergeRules, id?: string): JobRecord {
  const ranked = members
    .map((record) => ({ record, rank: rankOf(record) }))
    .sort((a, b) => compare(a.rank, b.rank));
  const records = ranked.map(({ record }) => record);
  const first = records[0];
  if (first === undefined) throw new RangeError('mergeJob needs at least one record');
  const fields: Record<string, unknown> = {};
  const evidence: Record<string, Evidence> = {};
  const take = (names: readonly string[], from: JobRecord) => {
    for (const name of names) {
      if (name in from) fields[name] = from[name];
      const words = from.evidence[name];
      if (words !== undefined) evidence[name] = words;
    }
  };
  for (const names of groupsOf(records, how)) {
    const best = bestFor(names, records);
    take(names, best);
    const name = names[0];
    if (names.length > 1 || name === undefined || !how.union.includes(name)) continue;
    const united = unite(records.map((record) => listOf(record[name])));
    if (sameValue(united, best[name])) continue;
    fields[name] = united;
    const { spans: _, ...words } = evidence[name] ?? {};
    if (evidence[name] !== undefined) evidence[name] = words as Evidence; // the spans were those of its own entries
  }
  return {
    id: id ?? first.id,
    ...fields,
    sources: mergeSources(records),
    ...seenTimes(records),
    evidence: sortedKeys(evidence),
  };
}

/** Every field once, in the order of the records: those that belong together as one group, the others alone. */
function groupsOf(records: readonly JobRecord[], how: MergeRules): (readonly string[])[] {
  const names = new Set(
    records.flatMap((record) => Object.keys(record)).filter((name) => !ENVELOPE.has(name)),
  );
  const groups = new Set<readonly string[]>();
  for (const name of names) groups.add(how.together.find((group) => group.includes(name)) ?? [name]);
  return [...groups];
}

/** The member with the best-supported values for a group of fields; the records come in order of rank. */
function bestFor(names: readonly string[], records: readonly JobRecord[]): JobRecord {
  const votes = new Map<string, number>();
  const ballots = records.map((record) => {
    const ballot = canonical(names.map((name) => record[name] ?? null));
    votes.set(ballot, (votes.get(ballot) ?? 0) + 1);
    return { record, ballot, support: names.map((name) => supportOf(record, name)) };
  });
  return ballots.reduce((best, next) => {
    for (let i = 0; i < names.length; i++) {
      const more = (next.support[i] ?? 0) - (best.support[i] ?? 0);
      if (more !== 0) return more > 0 ? next : best;
    }
    return (votes.get(next.ballot) ?? 0) > (votes.get(best.ballot) ?? 0) ? next : best;
  }).record;
}

/** -1 for no value, else the confidence of its evidence, 0 without any. */
function supportOf(record: JobRecord, name: string): number {
  const value = record[name];
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return -1;
  return record.evidence[name]?.confidence ?? 0;
}

/** Smallest id first, then smallest source; what is left is decided by the whole record. */
function rankOf(record: JobRecord): string {
  const names = record.sources.map(sourceName).sort();
  return [record.id, names[0] ?? '', canonical(record)].join('\n');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
