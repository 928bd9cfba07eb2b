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
export type LoadPostings = (ids: Iterable<number>) => Promise<LoadedPosting[]>;

/** Reads each posting once, however often it is asked for: within one transaction they stay as they are. */
export function postingLoader(tx: Pick<WriteTransaction, 'postings'>): LoadPostings {
  const known = new Map<number, LoadedPosting>();
  return async (ids) => {
    const wanted = [...new Set(ids)].sort((a, b) => a - b);
    for (const posting of await tx.postings(wanted.filter((id) => !known.has(id))))
      known.set(posting.id, loadPosting(posting));
    return wanted.flatMap((id) => known.get(id) ?? []);
  };
}

export function loadPosting(posting: StoredPosting): LoadedPosting {
  const record = withTimes(posting);
  let profile: Profile | null = null;
  return {
    posting,
    record,
    get profile() {
      // made when it is asked for: who lends or borrows a company is not compared
      profile ??= profileIn(posting, record);
      return profile;
    },
  };
}

function profileIn(posting: StoredPosting, record: JobRecord): Profile {
  const profile = makeProfile(String(posting.id), posting.text, record);
  // an exported job keeps its id, which need not be that of the one text that came with it
  const { fingerprint } = posting;
  if (!isOfExport(posting)) return { ...profile, fingerprint };
  // its id may be derived, and then smaller than the fingerprint of any posting
  const [rank = fingerprint] = madeOf(record)
    .map((name) => name.fingerprint)
    .sort();
  return { ...profile, fingerprint, rank };
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
