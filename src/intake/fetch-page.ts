import { fingerprint } from '../dedupe/fingerprint.js';
import type { Report } from '../record/diagnostic.js';
import { BOARDS, type Boards, type FurtherAddresses } from '../sources/boards.js';
import type { Site, Validators } from '../sources/http/client.js';
import { openAnswer } from '../sources/http/open-answer.js';
import { type OpenedInput, readAll } from '../sources/read.js';
import { type Divided, type DividedPosting, dividePage, newOutcome } from './divide-page.js';
import { once } from './read-page.js';

/** A page from the web, read to its end and divided. */
export interface FetchedPage extends Omit<OpenedInput, 'chunks' | 'close'> {
  /** The address that was asked for; `uri` is where it led. */
  readonly url: string;
  readonly text: string;
  /** The layout that knew it; `plain` when none did. */
  readonly layout: string;
  readonly postings: readonly DividedPosting[];
  /** What dividing it told. */
  readonly outcome: Divided;
  /** Of each posting, in order. */
  readonly fingerprints: readonly string[];
  /** What a feed leads on to. An index is not divided: what it lists stands at these addresses. */
  readonly further: FurtherAddresses | null;
  /** What the server said of its state; null where it said that the page is as it was. */
  readonly validators: Validators | null;
}

/** A page that was fetched before, with what the server said of it then. */
export interface KeptPage extends Validators {
  readonly page: Pick<FetchedPage, 'uri' | 'format' | 'text'> & { readonly encoding: string | null };
}

export interface FetchOptions {
  readonly report: Report;
  /** What there is to say about dividing the page; said to `report` where left out. */
  readonly reportDivision?: Report;
  /** What is kept of the address. */
  readonly kept?: KeptPage | null;
  readonly boards?: Boards | undefined;
}

/** Fetches a page, or takes the one that is kept when the server says that it is still the same. */
export async function fetchPage(
  url: string,
  site: Site,
  { report, reportDivision = report, kept = null, boards = BOARDS }: FetchOptions,
): Promise<FetchedPage> {
  const answer = await site.get(url, kept);
  const opened = answer.unchanged && kept ? reopen(kept, answer.fetchedAt) : await openAnswer(answer, report);
  const { uri, format, encoding, modifiedAt } = opened;
  const text = await readAll(opened);
  const further = format === 'json' ? boards.furtherOf(uri, documentOf(text)) : null;
  const postings: DividedPosting[] = [];
  const outcome = newOutcome();
  if (!further?.isIndex) {
    for await (const posting of dividePage(inputOf({ ...opened, text }), reportDivision, outcome))
      postings.push(posting);
  }
  return {
    ...{ url, uri, format, encoding, modifiedAt, text, postings, outcome, further },
    layout: outcome.layout,
    fingerprints: postings.map(({ block }) => fingerprint(block.text)),
    validators: answer.unchanged ? null : answer,
  };
}

/** The page as an input that is open for reading. */
export function inputOf(
  page: Pick<FetchedPage, 'uri' | 'format' | 'encoding' | 'modifiedAt' | 'text'>,
): OpenedInput {
  const { uri, format, encoding, modifiedAt, text } = page;
  return { uri, format, encoding, modifiedAt, chunks: once(text), close: async () => undefined };
}

/** Null for what is no JSON, which dividing it will tell. */
function documentOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function reopen({ page }: KeptPage, seenAt: string): OpenedInput {
  return inputOf({ ...page, encoding: page.encoding ?? 'utf-8', modifiedAt: seenAt });
}
