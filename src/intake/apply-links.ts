import { applyAddressOf, applySource } from '../life/apply-address.js';
import { superseded, timeOf } from '../life/captures.js';
import type { ReadPosting } from '../pipeline.js';
import type { Report } from '../record/diagnostic.js';
import type { JobRecord } from '../record/job-record.js';
import type { Store } from '../store/store.js';
import { groupBy } from '../text/group-by.js';
import { newOutcome } from './divide-page.js';
import { readKept } from './read-page.js';

/** A page behind an apply link: where it is, and where the link to it stands. */
export interface ApplyLink {
  /** Canonical. */
  readonly address: string;
  /** The fetched page that leads there; null for one from a file, which may claim to be from anywhere. */
  readonly from: string | null;
}

/** How long a page behind an apply link is taken for what stands there, without asking. */
export const FRESH_MS = 24 * 60 * 60 * 1000;

/**
 * The pages that the postings of a source lead to, as they stand there now. Links that lead to no web page are
 * reported.
 *
 * @param isFetched whether the source was read from its own address
 * @param toldRelative names of pages whose relative links were reported when they were divided
 */
export async function applyLinksOf(
  store: Store,
  sourceUri: string,
  isFetched: boolean,
  report: Report,
  toldRelative: ReadonlySet<string> = new Set(),
): Promise<ApplyLink[]> {
  const pages = await store.pagesOf(sourceUri);
  const gone = superseded(pages);
  const standing = pages.filter(({ id }) => !gone.has(id)).map(({ id }) => id);
  const postings = await store.write(async (tx) => {
    const found = await tx.postings(await tx.postingsOfPages(standing));
    // what an older version stored is not filed under its address yet
    for (const { id, record, applyAddress } of found) {
      const address = applyAddressOf(record as JobRecord);
      if (address !== null && applyAddress === null) await tx.setApplyAddress(id, address);
    }
    return found;
  });
  if (postings.some(({ record }) => (record as JobRecord).applyUrl === null)) {
    for (const id of standing) {
      const page = await store.page(id);
      if (page?.format !== 'html') continue;
      const read = await readKept(page, () => undefined, newOutcome());
      reportDeadLinks(page.uri, read, report, toldRelative.has(page.uri));
    }
  }
  return linksOf(
    postings.map(({ record }) => record as JobRecord),
    isFetched ? sourceUri : null,
  );
}

/** The pages that records lead to, each once. */
export function linksOf(records: readonly JobRecord[], from: string | null): ApplyLink[] {
  const addresses = new Set(records.flatMap((record) => applyAddressOf(record) ?? []));
  return [...addresses].map((address) => ({ address, from }));
}

/** Each address once. A private network may be reached from a page of one that leads there, and from no file. */
export function eachOnce(links: readonly ApplyLink[]): ApplyLink[] {
  return [...groupBy(links, ({ address }) => address).values()].map(
    (same) => same.find(({ from }) => from !== null) ?? (same[0] as ApplyLink),
  );
}

/** Names the apply links of a page that lead to no web page, but for relative ones that were told of before. */
export function reportDeadLinks(
  uri: string,
  postings: readonly ReadPosting[],
  report: Report,
  toldRelative = false,
): void {
  const dead = postings.flatMap(({ record, resolved }) => {
    const other = record.applyUrl === null ? resolved.get('applyUrl')?.others[0] : undefined;
    return typeof other?.value === 'string' ? [other.value] : [];
  });
  if (dead.length === 0) return;
  const mail = dead.filter((link) => /^mailto:/i.test(link)).length;
  const counts = [
    [mail, 'a mail address'],
    [toldRelative ? 0 : dead.length - mail, 'relative, and the site is not known, or else no web address'],
  ] as const;
  const why = counts.flatMap(([count, words]) => (count > 0 ? [`${count} (${words})`] : []));
  if (why.length === 0) return;
  report({
    severity: 'warning',
    code: 'apply.no-page',
    uri,
    message: `apply links that lead to no web page were left out: ${why.join(', ')}`,
  });
}

/** Whether the page at an address was read so lately that it need not be asked for. */
export async function isFresh(store: Store, address: string, now: Date): Promise<boolean> {
  const newest = (await store.pagesOf(applySource(address))).map(timeOf).sort().at(-1);
  return newest !== undefined && now.getTime() - Date.parse(newest) < FRESH_MS;
}
