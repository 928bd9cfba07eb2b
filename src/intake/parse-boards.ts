import type { ReadPosting } from '../pipeline.js';
import { readAddress, withoutCredentials } from '../sources/http/address.js';
import { HttpClient } from '../sources/http/client.js';
import { MAX_PAGES } from '../sources/http/options.js';
import { fetchPage } from './fetch-page.js';
import { followBoard } from './follow-board.js';
import { pageFailure } from './page-failure.js';
import type { ParseOptions } from './parse-pages.js';
import { readDivided } from './read-divided.js';
import { reportNoPostings } from './why-no-posting.js';

/** The postings of boards on the web, stored nowhere, one board after the other. */
export async function* parseBoards(
  given: readonly string[],
  { report, network, onPage }: ParseOptions,
): AsyncGenerator<ReadPosting> {
  const http = new HttpClient(network);
  const options = { report, maxPages: network?.maxPages ?? MAX_PAGES, ...(onPage && { onPage }) };
  try {
    for (const one of new Set(given)) {
      try {
        const address = readAddress(one, network?.boards);
        const site = await http.site(address);
        const pages = followBoard(
          address.url,
          (url) => fetchPage(url, site, { report, boards: network?.boards }),
          options,
        );
        for await (const { uri, postings, modifiedAt: capturedAt, outcome } of pages) {
          for (const divided of postings) {
            const read = readDivided(divided, { uri, capturedAt }, outcome, report);
            if (read !== null) yield read;
          }
          if (outcome.noPosting !== undefined) reportNoPostings({ uri }, outcome, report);
        }
      } catch (error) {
        report(pageFailure(error, { uri: withoutCredentials(one) }));
      }
    }
  } finally {
    await http.close();
  }
}
