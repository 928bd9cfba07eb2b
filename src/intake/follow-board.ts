import { nextPages } from '../layouts/next-pages.js';
import type { Report } from '../record/diagnostic.js';
import type { FurtherAddresses } from '../sources/boards.js';
import { isOnBoard } from '../sources/http/board-scope.js';
import { FetchFailure } from '../sources/http/failure.js';
import { readAnchors } from '../text/html/anchors.js';
import { sha256Of } from '../text/sha256.js';
import { canonicalLink } from '../text/web-address.js';
import { pageFailure } from './page-failure.js';

/** A page of a board, fetched and divided. */
export interface BoardPage {
  /** Its canonical address, redirects followed. */
  readonly uri: string;
  readonly text: string;
  readonly format: string;
  /** Of its postings, in order. */
  readonly fingerprints: readonly string[];
  /** What a feed leads on to. */
  readonly further?: FurtherAddresses | null;
}

export interface FollowOptions {
  readonly report: Report;
  /** Pages of this board that are fetched at most. */
  readonly maxPages: number;
  readonly onPage?: (url: string) => void;
  /** Called for a page that shows what another has shown. */
  readonly onRepeat?: (url: string, shownBy: string) => void;
  /** Called for what was not read, so that what stands there is not known: `posting` where it is one posting of a list. */
  readonly onUnread?: (url: string, what: 'pages' | 'posting') => void;
}

/**
 * The pages of a board, from its first one along its next links and numbered pagers. Pages are known by what is on
 * them: one that shows what another has shown is left out, and one that brings no new posting leads no further, so
 * that a pager which makes up addresses for ever comes to its end. Of a feed that only lists its postings, these are
 * given in its place. A page that fails is reported.
 *
 * @param fetchPage fetches and divides one page; throws what went wrong
 */
export async function* followBoard<Page extends BoardPage>(
  start: string,
  fetchPage: (url: string) => Promise<Page>,
  { report, maxPages, onPage, onRepeat, onUnread }: FollowOptions,
): AsyncGenerator<Page> {
  const known = new Set([start]);
  const queue = [start];
  const shown = new Map<string, string>();
  const postings = new Set<string>();
  const listed = new Set<string>();
  let home: string | null = null;
  for (let fetched = 0; queue.length > 0; fetched++) {
    if (fetched >= maxPages) {
      onUnread?.(queue[0] as string, 'pages');
      return report(tooMany(start, maxPages, queue));
    }
    const url = queue.shift() as string;
    onPage?.(url);
    let page: Page;
    try {
      page = await fetchPage(url);
    } catch (error) {
      report(pageFailure(error, { uri: url }));
      const isOver = isDown(error) && queue.length > 0;
      onUnread?.(url, listed.has(url) && !isOver ? 'posting' : 'pages');
      if (isOver) return report(givenUp(start, queue));
      continue;
    }
    home ??= page.uri;
    known.add(page.uri);
    const follow = (addresses: readonly string[]) => {
      for (const address of addresses) {
        if (!known.has(address)) queue.push(address);
        known.add(address);
      }
    };
    follow(page.further?.addresses ?? []);
    if (page.further?.isIndex) {
      for (const address of page.further.addresses)
        if (!page.further.lists.includes(address)) listed.add(address);
      continue;
    }
    const content = contentOf(page);
    const twin = shown.get(content);
    if (twin !== undefined) {
      onRepeat?.(url, twin);
      continue;
    }
    shown.set(content, page.uri);
    const isNew = page.fingerprints.some((fingerprint) => !postings.has(fingerprint));
    for (const fingerprint of page.fingerprints) postings.add(fingerprint);
    yield page;
    if (!isNew && page.uri !== home) continue;
    follow(furtherPages(page, home));
  }
}

/** The addresses of its board that a page leads on to, canonical. */
export function furtherPages(
  { uri, text, format }: Pick<BoardPage, 'uri' | 'text' | 'format'>,
  home: string,
): string[] {
  if (format !== 'html') return [];
  return nextPages(readAnchors(text, uri))
    .map((href) => canonicalLink(href, uri))
    .filter((address): address is string => address !== null && isOnBoard(address, home));
}

/** What is on a page, its frame apart; of one without postings, all of it. */
function contentOf({ fingerprints, text }: BoardPage): string {
  return sha256Of(fingerprints.length > 0 ? fingerprints.join(' ') : text);
}

function isDown(error: unknown): boolean {
  return error instanceof FetchFailure && error.hostIsDown;
}

function tooMany(uri: string, maxPages: number, queue: readonly string[]) {
  return {
    severity: 'warning',
    code: 'http.max-pages',
    uri,
    message: `stopped at --max-pages ${maxPages}; the next would have been ${queue[0]}`,
  } as const;
}

function givenUp(uri: string, queue: readonly string[]) {
  return {
    severity: 'warning',
    code: 'http.given-up',
    uri,
    message: `the rest of this board was left alone, from ${queue[0]} on; the same command goes on with it later`,
  } as const;
}
