import { type Spoken, statedTwin } from '../dedupe/stated-twin.js';
import { placesOf } from '../dedupe/traits.js';
import type { JobRecord } from '../record/job-record.js';
import type { ApplyReader, Statement } from '../store/apply-pages.js';
import type { StoredPosting } from '../store/store.js';
import { groupBy } from '../text/group-by.js';
import { canonicalLink } from '../text/web-address.js';
import { applyAddressOf, applySource } from './apply-address.js';

/** What the page behind a posting's apply link states of it. */
export type StatedOf = (posting: StoredPosting) => JobRecord | null;

/**
 * Looks up what apply pages state of postings. Of a page that states several postings, or that all of a board's
 * postings lead to, only what is unmistakably meant counts. What comes out depends on the pages in the store alone.
 */
export async function readStatements(
  reader: ApplyReader,
  postings: readonly StoredPosting[],
): Promise<StatedOf> {
  const addresses = new Set(postings.flatMap((posting) => addressOf(posting) ?? []));
  const stated = await reader.statements([...addresses].map(applySource));
  if (stated.size === 0) return () => null;
  const applicants = groupBy(
    await reader.applicants([...addresses].filter((address) => stated.has(applySource(address)))),
    ({ address }) => address,
  );
  return (posting) => {
    const address = addressOf(posting);
    const statements = address === null ? undefined : stated.get(applySource(address));
    if (address === null || statements === undefined) return null;
    const isShared = (applicants.get(address) ?? []).some(
      ({ pageId, fingerprint }) => pageId === posting.pageId && fingerprint !== posting.fingerprint,
    );
    const choice = ownPage(statements, address).map((one) => ({ ...spoken(one.text, one.record), one }));
    return (
      statedTwin(spoken(posting.text, posting.record as JobRecord), choice, isShared)?.one.record ?? null
    );
  };
}

function addressOf(posting: StoredPosting): string | null {
  return applyAddressOf(posting.record as JobRecord);
}

/** Pages show other openings beside their own one: that which is said to stand at this address is the page's own. */
function ownPage(statements: readonly Statement[], address: string): readonly Statement[] {
  const own = statements.filter(({ record }) => {
    const uris = [address, ...record.sources.map(({ uri }) => uri)];
    return typeof record.applyUrl === 'string' && uris.includes(canonicalLink(record.applyUrl) ?? '');
  });
  return own.length === 1 ? own : statements;
}

function spoken(text: string, { title, company, locations }: JobRecord): Spoken {
  return {
    text,
    traits: {
      title: typeof title === 'string' ? title : null,
      company: typeof company === 'string' ? company : null,
      places: placesOf(locations),
    },
  };
}
