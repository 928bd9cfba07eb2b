import type { Block, PageFacts } from '../record/page.js';
import { trimSpan } from '../text/lines.js';
import { headEnd } from './capture-head.js';

/** A posting longer than this (characters) is cut: no advert is, and a page without any divider must not fill the memory. */
export const MAX_POSTING_CHARS = 1 << 20;

export interface CapturedBlock {
  readonly block: Block;
  /** What is wrong with the posting as captured, or null. */
  readonly problem: 'cut' | 'unended' | null;
}

/**
 * Divides a text capture of a job board as it comes in, holding one posting at a time. A posting ends with a
 * line that is exactly `Apply`; a line that merely begins with it belongs to the posting.
 */
export class CaptureDivider {
  readonly #facts: (head: string) => PageFacts;
  #pending = '';
  /** Offset of `#pending` in the page. */
  #offset = 0;
  /** Where in `#pending` the next line that has not been looked at begins. */
  #scanned = 0;
  #ordinal = 0;
  #skipping = false;
  /** What the page says of itself; known once its first posting has ended. */
  facts: PageFacts | null = null;
  /** Whether text stands behind the last `Apply`: a footer, or a posting whose end was not captured. */
  endsOpen = false;

  constructor(readFacts: (head: string) => PageFacts) {
    this.#facts = readFacts;
  }

  /** Takes in more text; gives the postings that it completes. */
  *push(chunk: string): Generator<CapturedBlock> {
    this.#pending += chunk;
    for (
      let newline = this.#pending.indexOf('\n', this.#scanned);
      newline >= 0;
      newline = this.#pending.indexOf('\n', this.#scanned)
    ) {
      yield* this.#line(newline, newline + 1);
    }
    if (this.#pending.length > MAX_POSTING_CHARS) yield* this.#overflow();
  }

  /** The page has ended. */
  *end(): Generator<CapturedBlock> {
    if (this.#scanned < this.#pending.length) yield* this.#line(this.#pending.length, this.#pending.length);
    const rest = this.#cut(this.#pending.length);
    this.endsOpen = rest !== null;
    if (rest && !this.#skipping && (this.#ordinal === 1 || isWorthReading(rest.text)))
      yield { block: rest, problem: 'unended' };
    this.facts ??= this.#facts('');
  }

  /** Looks at one line: `to` is its end, `next` the start of the line after it. */
  *#line(to: number, next: number): Generator<CapturedBlock> {
    const from = this.#scanned;
    this.#scanned = next;
    if (to - from > 64) return;
    const line = trimSpan(this.#pending, from, to);
    if (this.#pending.slice(line.start, line.end) !== 'Apply') return;
    const block = this.#skipping ? null : this.#cut(from);
    this.#skipping = false;
    this.#pending = this.#pending.slice(next);
    this.#offset += next;
    this.#scanned = 0;
    if (block) yield { block, problem: null };
  }

  /** The posting in `#pending` up to `to`; null when only white space or furniture stands there. */
  #cut(to: number): Block | null {
    let from = 0;
    if (this.facts === null) {
      this.facts = this.#facts(this.#pending.slice(0, Math.min(to, 8000)));
      from = headEnd(this.#pending.slice(0, to));
    }
    const span = trimSpan(this.#pending, from, to);
    if (span.end <= span.start) return null;
    this.#ordinal++;
    return {
      ordinal: this.#ordinal,
      start: this.#offset + span.start,
      end: this.#offset + span.end,
      text: this.#pending.slice(span.start, span.end),
      hints: [],
      marks: [],
    };
  }

  *#overflow(): Generator<CapturedBlock> {
    const block = this.#skipping ? null : this.#cut(MAX_POSTING_CHARS);
    this.#skipping = true;
    const keep = Math.max(this.#scanned, this.#pending.length - 64);
    this.#offset += keep;
    this.#pending = this.#pending.slice(keep);
    this.#scanned = 0;
    if (block) yield { block, problem: 'cut' };
  }
}

/** Text behind the last `Apply` may be a posting whose end was not captured, or a footer. */
function isWorthReading(text: string): boolean {
  return text.length > 300;
}
