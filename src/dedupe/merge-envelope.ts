import type { JobRecord, Source, Status } from '../record/job-record.js';

/** Every posting once, by address, then ordinal; of two captures of a posting the later one. */
export function mergeSources(records: readonly JobRecord[]): Source[] {
  const byPosting = new Map<string, Source>();
  for (const source of records.flatMap((record) => record.sources)) {
    const name = JSON.stringify([source.uri, source.ordinal]);
    const known = byPosting.get(name);
    if (known === undefined || isLater(source, known)) byPosting.set(name, source);
  }
  return [...byPosting.values()].sort(
    (a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0) || a.ordinal - b.ordinal,
  );
}

/** First and last sight of a job whose postings were seen at different times; open while one of them is. */
export function seenTimes(records: readonly JobRecord[]): {
  firstSeen: string | null;
  lastSeen: string | null;
  status: Status;
} {
  const first = records.flatMap(({ firstSeen }) => (firstSeen === null ? [] : [firstSeen])).sort();
  const last = records.flatMap(({ lastSeen }) => (lastSeen === null ? [] : [lastSeen])).sort();
  return {
    firstSeen: first[0] ?? null,
    lastSeen: last.at(-1) ?? null,
    status: records.some(({ status }) => status === 'open') ? 'open' : 'gone',
  };
}

function isLater(a: Source, b: Source): boolean {
  const [timeA, timeB] = [a.capturedAt ?? '', b.capturedAt ?? ''];
  if (timeA !== timeB) return timeA > timeB;
  return a.start !== b.start ? a.start < b.start : a.end < b.end;
}
