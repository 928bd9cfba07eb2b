import { makeProfile } from '../dedupe/make-profile.js';
import type { Profile } from '../dedupe/profile.js';
import type { JobRecord } from '../record/job-record.js';
import type { StoredPosting, WriteTransaction } from '../store/store.js';
import { isOfExport, madeOf } from './made-of.js';

/** A stored posting with all that comparing and merging it needs. */
export interface LoadedPosting {
  readonly posting: StoredPosting;
  readonly record: JobRecord;
  readonly profile: Profile;
}

/** Reads postings in the order of their ids; their profiles are named by these. */
export async function loadPostings(
  tx: Pick<WriteTransaction, 'postings'>,
  ids: Iterable<number>,
): Promise<LoadedPosting[]> {
  return (await tx.postings(ids)).map(loadPosting);
}

export function loadPosting(posting: StoredPosting): LoadedPosting {
  const record = withTimes(posting);
  const profile = makeProfile(String(posting.id), posting.text, record);
  // an exported job keeps its id, which need not be that of the one text that came with it
  const { fingerprint } = posting;
  if (!isOfExport(posting)) return { posting, record, profile: { ...profile, fingerprint } };
  const [rank = fingerprint] = [fingerprint, ...madeOf(record).map((name) => name.fingerprint)].sort();
  return { posting, record, profile: { ...profile, fingerprint, rank } };
}

/**
 * The record as it was read, seen when its page was: a page may be captured again without a change. An exported job
 * stood on other pages, and keeps their times.
 */
function withTimes(posting: StoredPosting): JobRecord {
  const record = posting.record as JobRecord;
  const { capturedAt, firstCapturedAt } = posting;
  if (capturedAt === null || isOfExport(posting)) return record;
  return {
    ...record,
    sources: record.sources.map((source) => ({ ...source, capturedAt })),
    firstSeen: firstCapturedAt ?? capturedAt,
    lastSeen: capturedAt,
  };
}
