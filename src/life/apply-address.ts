import type { JobRecord } from '../record/job-record.js';
import { canonicalLink } from '../text/web-address.js';

/** Where a posting is applied for: the canonical web address, or null where its record names none. */
export function applyAddressOf({ applyUrl }: JobRecord): string | null {
  return typeof applyUrl === 'string' ? canonicalLink(applyUrl) : null;
}

/** The source under which the page there is kept: the same page may be a board that somebody reads as well. */
export function applySource(address: string): string {
  return `${PREFIX}${address}`;
}

/** The address of an apply page, of the source under which it is kept. */
export function addressOfSource(sourceUri: string): string {
  return sourceUri.slice(PREFIX.length);
}

const PREFIX = 'apply:';
