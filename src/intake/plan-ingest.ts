import { applySource } from '../life/apply-address.js';
import type { Report } from '../record/diagnostic.js';
import { isAddress } from '../sources/address.js';
import { readAddress, withoutCredentials } from '../sources/http/address.js';
import { HttpClient } from '../sources/http/client.js';
import { MAX_APPLY, MAX_PAGES, type NetworkOptions } from '../sources/http/options.js';
import { STDIN, walkInputs } from '../sources/walk.js';
import type { StoredPage, Visit } from '../store/store.js';
import { type ApplyLink, eachOnce, linksOf } from './apply-links.js';
import { newOutcome } from './divide-page.js';
import { furtherPages } from './follow-board.js';
import { pageFailure } from './page-failure.js';
import { parsePages } from './parse-pages.js';
import { readKept } from './read-page.js';

/** What would be done: `read` a file, `fetch` a page, or `check` whether a kept page has changed. */
export interface Planned {
  readonly what: 'read' | 'fetch' | 'check';
  readonly uri: string;
}

export interface PlanOptions {
  readonly report: Report;
  readonly network?: NetworkOptions;
  /** What is known of an address from an earlier visit. */
  readonly visit: (url: string) => Promise<Visit | null>;
  /** The pages behind apply links too: whether such a page was read so lately that it is not asked for. */
  readonly followApply?: { readonly isFresh: (address: string) => Promise<boolean> };
}

/**
 * What an ingest of these inputs would read and fetch, as far as that can be known beforehand: of a board that was
 * never read, its first page; of one that was, all pages that it then led to; of apply links, those of files and of
 * pages that are kept. Nothing is fetched but robots.txt, and what it forbids is reported.
 */
export async function* planIngest(inputs: readonly string[], options: PlanOptions): AsyncGenerator<Planned> {
  const files = inputs.filter((input) => !isAddress(input));
  for (const { uri } of await walkInputs(files, options.report)) yield { what: 'read', uri };
  const http = new HttpClient(options.network);
  const links: ApplyLink[] = options.followApply ? await linksOfFiles(files) : [];
  try {
    for (const given of new Set(inputs.filter(isAddress))) yield* planBoard(given, http, options, links);
    yield* planApplyPages(links, http, options);
  } finally {
    await http.close();
  }
}

async function* planBoard(
  given: string,
  http: HttpClient,
  { report, visit, network, followApply }: PlanOptions,
  links: ApplyLink[],
): AsyncGenerator<Planned> {
  try {
    const address = readAddress(given, network?.boards);
    const site = await http.site(address);
    const queue = [address.url];
    const known = new Set(queue);
    let home: string | null = null;
    for (let pages = 0; queue.length > 0 && pages < (network?.maxPages ?? MAX_PAGES); pages++) {
      const url = queue.shift() as string;
      try {
        await site.check(url);
      } catch (error) {
        report(pageFailure(error, { uri: url }));
        continue;
      }
      const before = await visit(url);
      const canAsk = before !== null && (before.etag ?? before.lastModified) !== null;
      yield { what: canAsk ? 'check' : 'fetch', uri: url };
      if (before === null) continue;
      if (followApply) links.push(...(await linksOfPage(before.page)));
      home ??= before.page.uri;
      for (const next of furtherPages(before.page, home)) {
        if (known.has(next)) continue;
        known.add(next);
        queue.push(next);
      }
    }
  } catch (error) {
    report(pageFailure(error, { uri: withoutCredentials(given) }));
  }
}

async function linksOfFiles(files: readonly string[]): Promise<ApplyLink[]> {
  const named = files.filter((file) => file !== STDIN.uri);
  const records = [];
  // what is wrong with them is said when they are read
  for await (const { record } of parsePages(named, { report: () => undefined })) records.push(record);
  return linksOf(records, null);
}

async function linksOfPage(page: StoredPage): Promise<ApplyLink[]> {
  const postings = await readKept(page, () => undefined, newOutcome());
  return linksOf(
    postings.map(({ record }) => record),
    page.uri,
  );
}

async function* planApplyPages(
  links: readonly ApplyLink[],
  http: HttpClient,
  { report, visit, network, followApply }: PlanOptions,
): AsyncGenerator<Planned> {
  let left = network?.maxApply ?? MAX_APPLY;
  for (const { address, from } of eachOnce(links)) {
    if (left === 0) return;
    if (await followApply?.isFresh(address)) continue;
    try {
      await (await http.site(from === null ? null : { url: from, authorization: null })).check(address);
    } catch (error) {
      report(pageFailure(error, { uri: address }));
      continue;
    }
    left--;
    const before = await visit(applySource(address));
    yield { what: (before?.etag ?? before?.lastModified ?? null) === null ? 'fetch' : 'check', uri: address };
  }
}
