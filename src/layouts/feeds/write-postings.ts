import type { Block, Hint, Mark } from '../../record/page.js';
import type { Span } from '../../record/span.js';
import { foldSpace } from '../../text/fold.js';
import { decodeEntities } from '../../text/html/escape.js';
import { htmlToText } from '../../text/html/to-text.js';
import type { FeedPosting } from './feed.js';

/** Postings as text, and where in it each one stands. */
export interface WrittenPostings {
  /** What evidence points into: of each posting its title, its facts a line each, its text; the address to apply at behind it. */
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** What postings state and can't be right, each for a person. */
export function notesOn(postings: readonly FeedPosting[]): string[] {
  return postings.flatMap(({ title, facts }) =>
    facts.flatMap(({ label, problem }) =>
      problem === undefined
        ? []
        : `${label.toLowerCase()} of ${JSON.stringify(plain(title ?? ''))} left out: ${problem}`,
    ),
  );
}

/**
 * Writes postings of a feed as the text that a reader of its board would see. Every value stands in it as words.
 * @param from where the text will stand on its page
 */
export function writePostings(postings: readonly FeedPosting[], from = 0): WrittenPostings {
  const writer = new PageWriter(from);
  const blocks = postings.map((posting, index) => writer.posting(posting, index + 1));
  return { text: writer.text(), blocks };
}

class PageWriter {
  private readonly parts: string[] = [];
  private length = 0;

  constructor(private readonly from: number) {}

  text(): string {
    return this.parts.join('');
  }

  posting({ title, facts, body, applyUrl }: FeedPosting, ordinal: number): Block {
    if (this.length > 0) this.write('\n\n');
    const before = this.parts.length;
    const start = this.from + this.length;
    const hints: Hint[] = [];
    const marks: Mark[] = [];
    const words = plain(title ?? '');
    if (words !== '') {
      const span = this.write(words);
      hints.push({ field: 'title', value: words, ...span, rule: 'feed', kind: 'structured' });
      marks.push({ kind: 'heading', level: 1, ...span });
    }
    for (const { label, field, words, value, problem } of facts) {
      if (problem !== undefined) continue;
      const shown = plain(words);
      if (this.parts.length > before) this.write('\n');
      this.write(`${label}: `);
      const span = this.write(shown);
      if (field !== null)
        hints.push({ field, value: value ?? shown, ...span, rule: 'feed', kind: 'structured' });
    }
    const inner = htmlToText(body);
    if (inner.text !== '') {
      if (this.parts.length > before) this.write('\n\n');
      const at = this.write(inner.text).start;
      marks.push(...inner.marks.map((mark) => ({ ...mark, start: mark.start + at, end: mark.end + at })));
    }
    const end = this.from + this.length;
    if (applyUrl !== null && /^https?:\/\/\S{3,2000}$/i.test(applyUrl)) {
      this.write('\n\nApply: ');
      const span = this.write(applyUrl);
      hints.push({
        field: 'applyUrl',
        value: applyUrl,
        ...span,
        quote: applyUrl,
        rule: 'feed',
        kind: 'structured',
      });
    }
    const text = this.parts
      .slice(before)
      .join('')
      .slice(0, end - start);
    return { ordinal, start, end, text, hints: toOwn(hints, start), marks: toOwn(marks, start) };
  }

  /** Appends words; where they stand on the page. */
  private write(words: string): Span {
    const start = this.from + this.length;
    this.parts.push(words);
    this.length += words.length;
    return { start, end: start + words.length };
  }
}

/** Offsets of the page as those of a posting. */
function toOwn<T extends Span>(spans: readonly T[], start: number): T[] {
  return spans.map((span) => ({ ...span, start: span.start - start, end: span.end - start }));
}

/** One line of words: entities resolved, white space folded, nothing that is not seen. */
function plain(words: string): string {
  return foldSpace(decodeEntities(words).replace(/\p{Cc}+/gu, ' '));
}
