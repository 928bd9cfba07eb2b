/** Rows by when they were first seen, the latest first; those of one moment by their ids, those of none last. */
export function newestFirst(firstSeen: readonly (string | null)[], ids: readonly string[]): number[] {
  const later = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);
  return ids
    .map((_, row) => row)
    .sort((a, b) => later(firstSeen[a] ?? '', firstSeen[b] ?? '') || -later(ids[a] ?? '', ids[b] ?? ''));
}

/** Days for which a job is called new. */
const NEW_DAYS = 7;
const DAY = 86_400_000;

/**
 * From which moment on a job that is first seen is new; null where none is. What came with the first reading of all,
 * give or take a day, is not new, and where most jobs would be none is called so: it would tell nothing apart.
 */
export function newSince(firstSeen: readonly (string | null)[], madeAt: string): string | null {
  const times = firstSeen.flatMap((time) => (time === null ? [] : [Date.parse(time)]));
  if (times.length === 0) return null;
  const earliest = times.reduce((least, time) => Math.min(least, time));
  const since = Math.max(Date.parse(madeAt) - NEW_DAYS * DAY, earliest + DAY);
  const count = times.filter((time) => time >= since).length;
  return count > times.length / 2 ? null : new Date(since).toISOString();
}
