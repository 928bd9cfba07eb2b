import type { FacetCount, JobFilter } from '../store/job-filter.js';
import type { Store } from '../store/store.js';
import { count } from './count.js';

/**
 * What was found, and where, as lines for a person; nothing found is said as well, and what a comparison of pay left out.
 *
 * @param shown how many jobs were listed; null where their values were counted, not they
 */
export async function howMany(store: Store, filter: JobFilter, shown: number | null): Promise<string[]> {
  const kind = filter.status === 'all' ? 'job' : `${filter.status ?? 'open'} job`;
  const isPart = shown === null || filter.limit !== undefined || filter.offset !== undefined;
  const found = isPart ? await store.countJobs(filter) : shown;
  if (found > 0) {
    const part = shown === null || shown === found ? '' : `${shown} of `;
    return [`${part}${count(found, kind)} in ${store.location}`, ...(await leftOut(store, filter))];
  }
  const all = await store.counts();
  if (all.jobs === 0)
    return [`${store.location} holds no jobs yet: read pages with \`cvpr-jobs ingest PAGES\``];
  const held = `no ${kind} matches; ${store.location} holds ${all.open} open and ${all.gone} gone`;
  return [held, ...(await leftOut(store, filter))];
}

/** Pay in another currency is not compared; so many jobs are not shown for that reason alone. */
async function leftOut(store: Store, { salaryMin, ...others }: JobFilter): Promise<string[]> {
  if (salaryMin === undefined) return [];
  const counts = await store.facets(others, ['currency']);
  const asked = [salaryMin].flat().map(({ currency }) => currency);
  const foreign = counts.filter(({ value }) => value !== null && !asked.includes(value));
  const silent = counts.find(({ value }) => value === null)?.count ?? 0;
  if (foreign.length === 0 && silent === 0) return [];
  const parts = [
    ...(foreign.length > 0 ? [`${foreign.map(inCurrency).join(', ')} (currencies are not converted)`] : []),
    ...(silent > 0 ? [`${silent} that name none`] : []),
  ];
  return [`left out: ${parts.join(', ')}`];
}

function inCurrency({ value, count }: FacetCount): string {
  return `${count} paid in ${value}`;
}
