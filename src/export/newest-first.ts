import type { JobRecord } from '../record/job-record.js';

/**
 * The records that were first seen last, newest first, no more than `limit` of them; equal times by id. A record of
 * which no time is known can't be called new: it is left out, and `undated` is told. Holds twice `limit` at most.
 */
export async function* newestFirst(
  records: AsyncIterable<JobRecord>,
  limit: number,
  undated: () => void,
): AsyncGenerator<JobRecord> {
  let kept: JobRecord[] = [];
  for await (const record of records) {
    if (record.firstSeen === null) undated();
    else kept.push(record);
    if (kept.length >= 2 * limit) kept = kept.sort(byAge).slice(0, limit);
  }
  yield* kept.sort(byAge).slice(0, limit);
}

/** ISO times in UTC, as records hold them, are in order as strings. */
function byAge(a: JobRecord, b: JobRecord): number {
  const [left, right] = [b.firstSeen ?? '', a.firstSeen ?? ''];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
