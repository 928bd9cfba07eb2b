import type { Report } from '../record/diagnostic.js';
import { isAddress } from '../sources/address.js';
import { readAddress, withoutCredentials } from '../sources/http/address.js';
import { HttpClient } from '../sources/http/client.js';
import { MAX_PAGES, type NetworkOptions } from '../sources/http/options.js';
import { walkInputs } from '../sources/walk.js';
import type { Visit } from '../store/store.js';
import { furtherPages } from './follow-board.js';
import { pageFailure } from './page-failure.js';

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
}

/**
 * What an ingest of these inputs would read and fetch, as far as that can be known beforehand: of a board that was
 * never read, its first page; of one that was, all pages that it then led to. Nothing is fetched but robots.txt, and
 * what it forbids is reported.
 */
export async function* planIngest(inputs: readonly string[], options: PlanOptions): AsyncGenerator<Planned> {
  const files = inputs.filter((input) => !isAddress(input));
  for (const { uri } of await walkInputs(files, options.report)) yield { what: 'read', uri };
  const http = new HttpClient(options.network);
  try {
    for (const given of new Set(inputs.filter(isAddress))) yield* planBoard(given, http, options);
  } finally {
    await http.close();
  }
}

async function* planBoard(
  given: string,
  http: HttpClient,
  { report, visit, network }: PlanOptions,
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
