import type { JobRecord, Source } from '../record/job-record.js';
import { sourceName } from '../record/job-record.js';
import { timeOf } from './captures.js';
import type { LoadedPosting } from './load-postings.js';
import { isOfExport, madeOf, nameOf, standsFor } from './made-of.js';

/** By address, when the capture was taken that says what stands there now. */
export type CaptureTimes = ReadonlyMap<string, string>;

/**
 * Of the postings that speak for a job, what each has to say: of every place that an exported record and a page of
 * ours both know, the newer one speaks. Words of the same posting are those of the page; what the record gathered from
 * other places stays. Sources carry the fingerprints of their postings.
 *
 * @param loaded all postings of the jobs in question
 */
export function voicesOf(
  loaded: readonly LoadedPosting[],
): (voices: readonly LoadedPosting[]) => LoadedPosting[] {
  const here = new Set(
    loaded.flatMap(({ posting }) => (isOfExport(posting) ? [] : standsFor(posting).map(nameOf))),
  );
  return (voices) => {
    const exported = voices.filter(({ posting }) => isOfExport(posting));
    const pages = voices.filter((one) => !exported.includes(one));
    if (exported.length === 0) return pages.map(withPrint);
    const heard = pages.filter((one) => !exported.some(({ record }) => isOlder(one, record)));
    const records = exported.flatMap((one) => {
      const record = without(one.record, here, heard);
      return record === null ? [] : [{ ...one, record }];
    });
    const speaking = [...heard.map(withPrint), ...records];
    return speaking.some(({ record }) => record.sources.length > 0) ? speaking : voices.map(withPrint);
  };
}

/** Whether the places of an exported record show something newer, so that it is gone unless that shows it too. */
export function isOvertaken({ sources }: JobRecord, times: CaptureTimes): boolean {
  return sources.every(({ uri, capturedAt }) => {
    const time = times.get(uri);
    return time !== undefined && (capturedAt === null || time > capturedAt);
  });
}

/** Which postings of a job an export knew as they stand here, and yet called the job gone: it had seen more. */
export function goneElsewhere(group: readonly LoadedPosting[]): (one: LoadedPosting) => boolean {
  const known = new Map<string, string>();
  for (const { posting, record } of group) {
    if (!isOfExport(posting) || record.status !== 'gone') continue;
    for (const [index, name] of madeOf(record).entries()) {
      const at = record.sources[index]?.capturedAt ?? '';
      if (at > (known.get(nameOf(name)) ?? '')) known.set(nameOf(name), at);
    }
  }
  return ({ posting }) =>
    standsFor(posting).some((name) => (known.get(nameOf(name)) ?? '') >= timeOf(posting));
}

/** Sources as records name them: no fingerprint where it is the id. */
export function plainSources({ id, sources }: JobRecord): Source[] {
  return sources.map(({ fingerprint, ...source }) =>
    fingerprint === undefined || fingerprint === id ? source : { ...source, fingerprint },
  );
}

function withPrint({ record, posting, profile }: LoadedPosting): LoadedPosting {
  const names = isOfExport(posting) ? madeOf(record) : [];
  const sources = record.sources.map((source, index) => ({
    ...source,
    fingerprint: names[index]?.fingerprint ?? posting.fingerprint,
  }));
  return { posting, profile, record: { ...record, sources } };
}

/** Whether an exported record tells of a newer posting in the place of this one. */
function isOlder({ posting }: LoadedPosting, record: JobRecord): boolean {
  return madeOf(record).some(
    ({ uri, fingerprint }, index) =>
      uri === posting.sourceUri &&
      fingerprint !== posting.fingerprint &&
      (record.sources[index]?.capturedAt ?? '') > timeOf(posting),
  );
}

/** An exported record without what pages of ours show by themselves, or show otherwise since. Null if nothing is left. */
function without(
  record: JobRecord,
  here: ReadonlySet<string>,
  pages: readonly LoadedPosting[],
): JobRecord | null {
  const overtaken = new Set(
    madeOf(record).flatMap(({ uri, fingerprint }, index) => {
      const source = record.sources[index] as Source;
      const page = pages.find(({ posting }) => posting.sourceUri === uri);
      return page && page.posting.fingerprint !== fingerprint ? [sourceName(source)] : [];
    }),
  );
  const sources = madeOf(record).flatMap((name, index) => {
    const source = record.sources[index] as Source;
    return here.has(nameOf(name)) || overtaken.has(sourceName(source))
      ? []
      : [{ ...source, fingerprint: name.fingerprint }];
  });
  if (overtaken.size === 0) return { ...record, sources };
  if (overtaken.size === record.sources.length) return null;
  const kept = Object.entries(record).filter(([name]) => !overtaken.has(record.evidence[name]?.source ?? ''));
  return { ...(Object.fromEntries(kept) as JobRecord), sources };
}
