import { CvprJobsError } from '../record/errors.js';
import { type JobRecord, type Source, sourceName } from '../record/job-record.js';
import type { StoredPosting } from '../store/store.js';

/** The name of a stored posting, as records give it. */
export function postingName({ uri, ordinal }: Pick<StoredPosting, 'uri' | 'ordinal'>): string {
  return sourceName({ uri, ordinal });
}

/** Of all postings of a job, also those of older captures, the ones that its record rests on. */
export function postingsBehind(
  { sources }: Pick<JobRecord, 'sources'>,
  postings: readonly StoredPosting[],
): StoredPosting[] {
  const keyOf = (one: Omit<Source, 'capturedAt'>, capturedAt: string | null) =>
    [one.uri, one.ordinal, one.start, one.end, capturedAt].join('\n');
  const keys = new Set(sources.map((source) => keyOf(source, source.capturedAt)));
  return postings
    .filter((posting) => keys.has(keyOf(posting, posting.capturedAt)))
    .sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.ordinal - b.ordinal));
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
