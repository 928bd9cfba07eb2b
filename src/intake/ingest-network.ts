import type { Report } from '../record/diagnostic.js';
import { HttpClient } from '../sources/http/client.js';
import { MAX_APPLY } from '../sources/http/options.js';
import type { OpenedInput } from '../sources/read.js';
import type { Store } from '../store/store.js';
import { sha256Of } from '../text/sha256.js';
import { applyLinksOf } from './apply-links.js';
import { compareApplyPages } from './compare-apply-pages.js';
import { inputOf } from './fetch-page.js';
import { followApply } from './follow-apply.js';
import type { IngestOptions, IngestSummary } from './ingest.js';
import { ingestBoards } from './ingest-boards.js';

export interface NetworkIngest extends Omit<IngestOptions, 'report'> {
  readonly run: number;
  readonly summary: IngestSummary;
  /** Hears of boards and their pages; what fails there is a failed input. */
  readonly report: Report;
  /** Hears of apply pages. */
  readonly reportApply: Report;
  /** The sources that were read, and whether each from its own address; may grow while boards are read. */
  readonly sources: ReadonlyMap<string, boolean>;
  /** The pages whose relative links were reported. */
  readonly toldRelative: ReadonlySet<string>;
  /** Stores a page. */
  readonly ingest: (page: OpenedInput) => Promise<void>;
}

/** What of an ingest needs the network: boards on the web, then the pages behind the apply links of all that was read. */
export async function ingestNetwork(
  addresses: readonly string[],
  store: Store,
  options: NetworkIngest,
): Promise<void> {
  const http = new HttpClient(options.network);
  try {
    if (addresses.length > 0) await readBoards(addresses, http, store, options);
    if (options.followApply) await readApplyPages(http, store, options);
  } finally {
    await http.close();
  }
}

async function readBoards(
  addresses: readonly string[],
  http: HttpClient,
  store: Store,
  { network, report, onPage, summary, ingest }: NetworkIngest,
): Promise<void> {
  await ingestBoards(addresses, {
    ...{ report, http, ...(network && { network }) },
    onPage: (url) => onPage?.(url, summary),
    onRepeat: () => {
      summary.pagesRepeated++;
    },
    kept: (url) => store.visit(url),
    async keep(page) {
      await ingest(inputOf(page));
      const { url, uri, validators } = page;
      if (validators) await store.write((tx) => tx.noteVisit(url, uri, sha256Of(page.text), validators));
    },
  });
}

async function readApplyPages(http: HttpClient, store: Store, options: NetworkIngest): Promise<void> {
  const { reportApply: report, now, run, network, onPage, summary, sources, toldRelative } = options;
  const links = [];
  for (const [uri, isFetched] of sources)
    links.push(...(await applyLinksOf(store, uri, isFetched, report, toldRelative)));
  const followed = await followApply(store, links, {
    ...{ report, now, http, run, maxApply: network?.maxApply ?? MAX_APPLY },
    onPage: (address) => onPage?.(address, summary),
  });
  const gain = await compareApplyPages(
    store,
    links.map(({ address }) => address),
  );
  summary.apply = { ...followed, ...gain };
}
