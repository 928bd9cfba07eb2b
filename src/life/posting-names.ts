import { CvprJobsError } from '../record/errors.js';
import { type JobRecord, sourceName } from '../record/job-record.js';
import type { StoredPosting } from '../store/store.js';

/** The name of a stored posting, as records give it. */
export function postingName({ uri, ordinal }: Pick<StoredPosting, 'uri' | 'ordinal'>): string {
  return sourceName({ uri, ordinal });
}

/** The postings of a job that a person names: by `uri#ordinal`, or by as much of its end as only one has. */
export function findPostings(
  job: Pick<JobRecord, 'id'>,
  postings: readonly StoredPosting[],
  names: readonly string[],
): StoredPosting[] {
  return names.map((name) => {
    const exact = postings.filter((posting) => postingName(posting) === name);
    const ending = postings.filter((posting) => postingName(posting).endsWith(`/${name}`));
    const [found, another] = exact.length > 0 ? exact : ending;
    if (found !== undefined && another === undefined) return found;
    throw new CvprJobsError(
      'USAGE',
      `${found === undefined ? 'No posting' : 'More than one posting'} of job ${job.id} is called ${name}`,
      `Its postings are: ${postings.map(postingName).join(', ')}.`,
    );
  });
}
