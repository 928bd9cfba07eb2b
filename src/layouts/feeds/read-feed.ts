import type { z as Zod } from 'zod';
import type { Block } from '../../record/page.js';
import { addBoardCompany } from './board-company.js';
import type { Feed, FeedPosting } from './feed.js';
import { FEEDS } from './index.js';
import { notesOn, writePostings } from './write-postings.js';

/** A document of a feed, read. */
export interface FeedReading {
  readonly feed: Feed;
  /** What the offsets of the blocks point into. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** How many postings the document holds, read or not. */
  readonly entries: number;
  /** Postings that have another shape than the feed's, by where they stand in the document. */
  readonly problems: readonly FeedProblem[];
  /** What else was left out, and what may be missing: each for a person. */
  readonly notes: readonly string[];
  /** No posting has a text. */
  readonly bare: boolean;
}

export interface FeedProblem {
  /** Such as `jobs[3].location.name`. */
  readonly path: string;
  readonly why: string;
}

/**
 * Reads a document as the feed that it is one of, by its address or by the properties of its postings; null when it
 * is none. Linear. A posting of another shape costs that posting only.
 * @param lines NDJSON: the line that each posting stands on
 */
export function readFeed(
  z: typeof Zod,
  document: unknown,
  uri: string,
  lines: readonly number[] | null = null,
): FeedReading | null {
  const feed = feedOf(document, uri);
  if (!feed) return null;
  const { entries, board } = entriesOf(document, feed);
  if (entries === null) {
    const problem = { path: feed.list ?? '', why: 'a list of postings was expected' };
    return { feed, text: '', blocks: [], entries: 1, problems: [problem], notes: [], bare: false };
  }
  const read = feed.reader(z);
  const problems: FeedProblem[] = [];
  const notes: string[] = [];
  const postings: FeedPosting[] = [];
  let unlisted = 0;
  entries.forEach((entry, index) => {
    const pathTo = (path: readonly PropertyKey[]) => {
      const at = lines ? `line ${lines[index]}: ` : placeOf(feed, board, document, index);
      return tidy(`${at}${z.core.toDotPath(path)}`);
    };
    try {
      const { posting, dropped } = read(entry, board);
      if (posting) postings.push(posting);
      else unlisted++;
      for (const { path, why } of dropped) notes.push(`a field was left out: ${pathTo(path)}: ${why}`);
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
      const issue = error.issues[0];
      problems.push({ path: pathTo(issue?.path ?? []), why: issue?.message ?? 'it has another shape' });
    }
  });
  if (unlisted > 0)
    notes.push(`${unlisted} of the ${entries.length} postings were left out: the board does not list them`);
  const bare = postings.length > 0 && postings.every(({ body }) => body === '');
  notes.push(...notesOn(postings), ...(bare ? [noteOnTexts(feed, postings, uri)] : []));
  const { text, blocks } = writePostings(postings);
  const named = feed.namesNoCompany ? addBoardCompany(text, 0, postings, blocks) : blocks;
  return { feed, text, blocks: named, entries: entries.length, problems, notes, bare };
}

/** A board of which no posting has a text is most likely an answer that leaves the texts out. */
function noteOnTexts(feed: Feed, [first]: readonly FeedPosting[], uri: string): string {
  const address = (first && feed.withTexts?.(uri, first)) ?? null;
  const where = address === null ? '' : `; ${address} gives them`;
  return `the postings come without their texts${where}`;
}

function feedOf(document: unknown, uri: string): Feed | null {
  const host = URL.canParse(uri) ? new URL(uri).hostname : '';
  const known = FEEDS.find(({ hosts }) => hosts.test(host));
  if (known) return known;
  let best: Feed | null = null;
  let most = 1;
  for (const feed of FEEDS) {
    const { entries } = entriesOf(document, feed);
    const count = (entries ?? [])
      .slice(0, LOOKED_AT)
      .reduce((sum: number, entry) => Math.max(sum, tells(feed, entry)), 0);
    const isEmpty = entries?.length === 0 && (feed.list !== null || Array.isArray(document));
    if (count > most || (isEmpty && best === null)) {
      best = feed;
      most = Math.max(most, count);
    }
  }
  return best;
}

/** Postings that a feed is known by. */
const LOOKED_AT = 20;

function tells(feed: Feed, entry: unknown): number {
  return isObject(entry) ? feed.telling.filter((name) => Object.hasOwn(entry, name)).length : 0;
}

/** The postings of a document; null where it has no list of them and is none itself. */
function entriesOf(document: unknown, feed: Feed): { entries: readonly unknown[] | null; board: unknown } {
  if (Array.isArray(document)) return { entries: document, board: null };
  if (!isObject(document)) return { entries: null, board: null };
  const list = feed.list === null ? undefined : document[feed.list];
  if (Array.isArray(list)) return { entries: list, board: document };
  return { entries: tells(feed, document) > 1 ? [document] : null, board: null };
}

function placeOf(feed: Feed, board: unknown, document: unknown, index: number): string {
  if (board !== null) return `${feed.list}[${index}].`;
  return Array.isArray(document) ? `[${index}].` : '';
}

function tidy(path: string): string {
  return path.replace(/\.\[/g, '[').replace(/[.: ]{1,2}$/, '');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
