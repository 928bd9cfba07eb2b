import { STATED_FIELDS } from '../dedupe/stated-fields.js';
import { readStatements } from '../life/read-statements.js';
import { speakingPostings } from '../life/speaking-postings.js';
import { contradictedBy, isFromApplyPage } from '../life/with-apply-pages.js';
import type { Store } from '../store/store.js';

/** What the pages behind apply links did for the jobs that lead there. */
export interface ApplyGain {
  /** Values that jobs have from them. */
  readonly taken: number;
  /** Jobs that have any. */
  readonly jobs: number;
  /** Values in which they contradict what the postings say, which stands. */
  readonly contradicted: number;
  /** The first job with one of these, to be looked at. */
  readonly example: string | null;
}

/** Compares the jobs that are applied for at these addresses with what the pages there state. */
export async function compareApplyPages(store: Store, addresses: Iterable<string>): Promise<ApplyGain> {
  const applicants = await store.applicants(addresses);
  const postings = await store.postings(applicants.map(({ id }) => id));
  let [taken, jobs, contradicted] = [0, 0, 0];
  let example: string | null = null;
  for (const jobId of new Set(postings.flatMap((posting) => posting.jobId ?? []))) {
    const job = await store.job(jobId);
    const values = Object.keys(STATED_FIELDS).filter((field) => isFromApplyPage(job, field)).length;
    taken += values;
    if (values > 0) jobs++;
    const speaking = await speakingPostings(store, jobId);
    const statedOf = await readStatements(store, speaking);
    const fields = new Set(speaking.flatMap((posting) => contradictedBy(job, statedOf(posting) ?? job)));
    contradicted += fields.size;
    if (fields.size > 0) example ??= job.id;
  }
  return { taken, jobs, contradicted, example };
}
