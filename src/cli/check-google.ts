import { lackingForGoogle } from '../export/google-jobs.js';
import { type JobPostingOptions, toJobPosting } from '../export/job-posting.js';
import type { JobRecord } from '../record/job-record.js';
import type { Context } from './command.js';
import { count } from './count.js';
import type { ExitCode } from './io.js';
import { printList } from './print-list.js';
import type { TableColumn } from './table.js';

/** A job, and what Google for Jobs wants that it lacks. */
interface Checked {
  readonly id: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly required: readonly string[];
  readonly recommended: readonly string[];
}

/**
 * Lists the jobs that lack something which Google for Jobs requires or recommends. 3 when one lacks what is required,
 * so that a build can fail by it.
 */
export async function checkGoogle(
  jobs: AsyncIterable<JobRecord>,
  { io, voice }: Pick<Context, 'io' | 'voice'>,
  how: JobPostingOptions & { readonly as?: 'json' | 'ndjson' | undefined },
): Promise<ExitCode> {
  let all = 0;
  let wanting = 0;
  const missed = new Map<string, number>();
  const items = async function* (): AsyncGenerator<Checked> {
    for await (const job of jobs) {
      all++;
      const { required, recommended } = lackingForGoogle(toJobPosting(job, how));
      if (required.length > 0) wanting++;
      for (const name of required) missed.set(name, (missed.get(name) ?? 0) + 1);
      if (required.length + recommended.length === 0) continue;
      const [title, company] = [job.title, job.company].map((name) =>
        typeof name === 'string' ? name : null,
      );
      yield { id: job.id, title: title ?? null, company: company ?? null, required, recommended };
    }
  };
  const options = { json: how.as === 'json' ? true : undefined, ndjson: how.as === 'ndjson' };
  const written = await printList(
    { items: items(), columns: COLUMNS, properties: () => PROPERTIES },
    { io, options },
  );
  if (written === 'whole') {
    const names = [...missed].sort((a, b) => b[1] - a[1]).map(([name, times]) => `${name} ${times}`);
    const told = names.length > 0 ? `: ${names.join(', ')}` : '';
    voice.say(`${wanting} of ${count(all, 'job')} lack what Google for Jobs requires${told}`);
  }
  return wanting > 0 ? 3 : 0;
}

const PROPERTIES: readonly (keyof Checked)[] = ['id', 'title', 'company', 'required', 'recommended'];

const COLUMNS: readonly TableColumn<Checked>[] = [
  { head: 'ID', cell: ({ id }) => id, short: (id) => id.slice(0, 8), least: 8, fair: 8 },
  { head: 'TITLE', cell: ({ title }) => title ?? '', short: (title) => title || '-', least: 8, fair: 20 },
  { head: 'REQUIRED', cell: ({ required }) => required.join(', '), least: 12, fair: 30 },
  { head: 'RECOMMENDED', cell: ({ recommended }) => recommended.join(', '), least: 12, fair: 30 },
];
