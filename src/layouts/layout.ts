import type { Block, Mark, PageFacts } from '../record/page.js';

/** A page as text, ready to be divided. */
export interface PageText {
  readonly uri: string;
  /** The decoded text of a text capture, or the text taken from HTML. */
  readonly text: string;
  readonly format: 'text' | 'html';
  /** HTML marks in `text`; empty for a text capture. */
  readonly marks: readonly Mark[];
  /** The `<title>` of an HTML page. */
  readonly title: string | null;
  /** Whose site it is, by its logo or metadata. */
  readonly site?: string | null;
  /** What an HTML page states for machines: the documents of its JSON-LD, and microdata about jobs in the same form. */
  readonly structured: readonly unknown[];
}

export interface Division {
  readonly blocks: readonly Block[];
  readonly facts: PageFacts;
  /** What the offsets of the blocks point into, where that is more than the page's text. */
  readonly text?: string;
  /** What stands on the page and is in none of the blocks, each for a person. */
  readonly notes?: readonly string[];
}

/** A kind of page: knows it when it sees it, and where its postings begin and end. */
export interface Layout {
  /** kebab-case */
  readonly name: string;
  readonly doc: string;
  /** The division, or null when this is not a page of its kind. Linear in the length of the page. */
  readonly divide: (page: PageText) => Division | null;
}
