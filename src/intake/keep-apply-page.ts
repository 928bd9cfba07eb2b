import { STATED_FIELDS } from '../dedupe/stated-fields.js';
import { applySource } from '../life/apply-address.js';
import { settleJobs } from '../life/settle-jobs.js';
import type { ReadPosting } from '../pipeline.js';
import type { Evidence } from '../record/evidence.js';
import type { JobRecord } from '../record/job-record.js';
import { NO_FACTS } from '../record/page.js';
import { APPLY_KIND, type Statement } from '../store/apply-pages.js';
import type { EventNote, JobChanges, WriteTransaction } from '../store/store.js';
import { sha256Of } from '../text/sha256.js';
import type { FetchedPage } from './fetch-page.js';

/** A page behind an apply link, read. */
export interface ApplyPage {
  /** The canonical address that was asked for. */
  readonly address: string;
  readonly page: FetchedPage;
  readonly layout: string;
  readonly statements: readonly Statement[];
}

/**
 * Keeps an apply page as it came, and makes the jobs anew whose postings lead to it. The same page once more is only
 * noted as seen.
 */
export async function keepApplyPage(
  tx: WriteTransaction,
  { address, page, layout, statements }: ApplyPage,
  note: Omit<EventNote, 'uri'>,
): Promise<{ isNew: boolean }> {
  const uri = applySource(address);
  const sha256 = sha256Of(page.text);
  const capturedAt = page.modifiedAt;
  const known = await tx.findPage(uri, sha256);
  if (known) await tx.addSight(known.id, { at: capturedAt ?? note.at, readAt: note.at });
  else {
    const { format, encoding, text } = page;
    const pageId = await tx.addPage({
      ...{ source: { uri, kind: APPLY_KIND }, uri: page.uri, sha256, format, encoding, layout, text },
      ...{ facts: NO_FACTS, capturedAt, addedAt: note.at },
    });
    await tx.setStatements(pageId, statements);
  }
  await tx.addAttempt({ uri, at: note.at, outcome: 'read' });
  if (page.validators) await tx.noteVisit(uri, uri, sha256, page.validators);
  await settleApplicants(tx, address, { ...note, uri: page.uri });
  return { isNew: known === null };
}

/** Makes the jobs anew whose postings lead to an apply page. */
export async function settleApplicants(
  tx: WriteTransaction,
  address: string,
  note: EventNote,
): Promise<JobChanges> {
  const touched = (await tx.applicants([address])).map(({ id }) => id);
  return settleJobs(tx, [], { touched, note });
}

/** What a page states as structured data of the postings on it: nothing that its text had to be searched for. */
export function statementsOf(postings: readonly ReadPosting[]): Statement[] {
  return postings.flatMap(({ block, record, resolved }) => {
    // an exported record is what another store made of a posting
    if (resolved.size === 0) return [];
    const evidence: Record<string, Evidence> = {};
    const fields: Record<string, unknown> = {};
    for (const field of [...Object.keys(STATED_FIELDS), 'applyUrl']) {
      const words = record.evidence[field];
      if (words === undefined || !STATED.test(words.rule)) continue;
      evidence[field] = words;
      fields[field] = record[field];
    }
    if (Object.keys(STATED_FIELDS).every((field) => !(field in evidence))) return [];
    const { id, sources, firstSeen, lastSeen, status } = record;
    const stated: JobRecord = { id, ...fields, sources, firstSeen, lastSeen, status, evidence };
    return [{ ordinal: block.ordinal, text: block.text, record: stated }];
  });
}

/** Rules that read schema.org's JobPosting, and the feeds of job boards. */
const STATED = /\.(?:feed|job-posting)$/;
