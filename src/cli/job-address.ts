import type { JobRecord } from '../record/job-record.js';

/** Where a person goes on from a job: to apply, else to a page that shows it; null where neither is on the web. */
export function addressOf({ applyUrl, sources }: JobRecord): string | null {
  const addresses = [applyUrl, ...sources.map(({ uri }) => uri)];
  return addresses.find((each): each is string => typeof each === 'string' && isOnTheWeb(each)) ?? null;
}

function isOnTheWeb(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}
