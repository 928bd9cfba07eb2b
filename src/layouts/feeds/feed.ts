import type { z as Zod } from 'zod';
import { type DroppedPart, readLeniently } from './read-leniently.js';

/** A posting of a feed, in the parts that a reader of the board sees. */
export interface FeedPosting {
  readonly title: string | null;
  /** Shown below the title, a line each. */
  readonly facts: readonly Fact[];
  /** HTML of which only the text is taken. */
  readonly body: string;
  /** Where to apply, or else where the posting stands. */
  readonly applyUrl: string | null;
}

/** A value that a feed states apart from the text. */
export interface Fact {
  readonly label: string;
  /** The value as it is written into the page's text; evidence points there. */
  readonly words: string;
  /** The record field it is for; null where it is only shown. */
  readonly field: string | null;
  /** The value where the words alone do not give it. */
  readonly value?: unknown;
  /** Why it can't be right. Such a fact is told of, and not shown. */
  readonly problem?: string;
}

/**
 * The feed of one kind of job board. A document is the board's list of postings, or one posting of it, or several
 * of those. Fields that the schema does not name are ignored.
 */
export interface Feed {
  /** kebab-case */
  readonly name: string;
  readonly doc: string;
  /** The property that holds the list of postings; null where the document itself is the list. */
  readonly list: string | null;
  /** Properties of a posting by which the feed is known: two of them at least. */
  readonly telling: readonly string[];
  /** Host names of its public addresses. */
  readonly hosts: RegExp;
  /** Its employer is named by the address of the board only. */
  readonly namesNoCompany?: boolean;
  /** Turns one posting into its parts; null for one that its board does not show. Throws zod's error for another shape. */
  readonly reader: (z: typeof Zod) => (posting: unknown, board: unknown) => ReadEntry;
  /** Where the texts are that an answer without them lacks; null where that can't be told. */
  readonly withTexts?: (answeredAt: string, posting: FeedPosting) => string | null;
}

/** An entry of a feed, read. */
export interface ReadEntry {
  readonly posting: FeedPosting | null;
  /** Parts of another shape than the schema's, which it can do without. */
  readonly dropped: readonly DroppedPart[];
}

/** Writes a feed with the types of its schema: `posting` for each entry, `board` for the document around them. */
export function defineFeed<Posting, Board = unknown>(
  feed: Omit<Feed, 'reader'> & {
    readonly posting: (z: typeof Zod) => Zod.ZodType<Posting>;
    readonly board?: (z: typeof Zod) => Zod.ZodType<Board>;
    readonly read: (posting: Posting, board: Board | null) => FeedPosting | null;
  },
): Feed {
  const { posting, board, read, ...rest } = feed;
  return {
    ...rest,
    reader(z) {
      const [postings, boards] = [posting(z), board?.(z)];
      return (entry, document) => {
        const { value, dropped } = readLeniently(postings, entry);
        const around = boards && document !== null ? readLeniently(boards, document).value : null;
        return { posting: read(value, around), dropped };
      };
    },
  };
}
