import { Tokenizer } from 'htmlparser2';
import {
  endedBy,
  FOREIGN_ELEMENTS,
  INTEGRATION_ELEMENTS,
  RAW_ELEMENTS,
  VOID_ELEMENTS,
} from './implied-end.js';

export const MAX_DEPTH = 512;
export const MAX_ATTRIBUTES = 64;
export const MAX_ATTRIBUTE_LENGTH = 16_384;

/**
 * The same HTML without what would hang a tree builder: tags deeper than 512 elements (their text stays),
 * attributes after the 64th of a tag, and attributes of 16,384 characters and more. Linear; the very same
 * string when nothing is over.
 */
export function capTokens(html: string): string {
  const cutter = new Cutter(html);
  const tokenizer = new Tokenizer({ decodeEntities: false }, cutter);
  tokenizer.write(html);
  tokenizer.end();
  return cutter.result();
}

/** Follows the tokens with a stack of its own, and notes which stretches have to go. */
class Cutter {
  private readonly cuts: number[] = [];
  private readonly stack: string[] = [];
  /** How often each name is on the stack: tells at once that an end tag has no start. */
  private readonly open = new Map<string, number>();
  private readonly foreign: boolean[] = [false];
  private tag = '';
  private tagStart = 0;
  private attributes = 0;
  private attributeStart = 0;
  /** Cuts that are noted for the tag before its own fate is known. */
  private cutsBefore = 0;

  constructor(private readonly html: string) {}

  result(): string {
    if (this.cuts.length === 0) return this.html;
    const kept: string[] = [];
    let at = 0;
    for (let index = 0; index < this.cuts.length; index += 2) {
      kept.push(this.html.slice(at, this.cuts[index]));
      at = this.cuts[index + 1] ?? at;
    }
    kept.push(this.html.slice(at));
    return kept.join('');
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.html.slice(start, end).toLowerCase();
    this.tagStart = start - 1;
    this.attributes = 0;
    this.cutsBefore = this.cuts.length;
  }

  onattribname(start: number): void {
    this.attributeStart = start;
    this.attributes++;
  }

  onattribend(_quote: unknown, end: number): void {
    if (this.attributes > MAX_ATTRIBUTES || end - this.attributeStart >= MAX_ATTRIBUTE_LENGTH) {
      this.cuts.push(this.attributeStart, end);
    }
  }

  onopentagend(end: number): void {
    this.opened(end, false);
  }

  onselfclosingtag(end: number): void {
    this.opened(end, true);
  }

  onclosetag(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase();
    if (VOID_ELEMENTS.has(name)) return;
    let kept = true;
    if ((this.open.get(name) ?? 0) > 0) {
      while (this.stack.at(-1) !== name) this.pop();
      kept = this.stack.length <= MAX_DEPTH || RAW_ELEMENTS.has(name);
      this.pop();
    }
    if (!kept) {
      const close = this.html.indexOf('>', end);
      this.cuts.push(start - 2, close < 0 ? this.html.length : close + 1);
    } else if (FOREIGN_ELEMENTS.has(name) || INTEGRATION_ELEMENTS.has(name)) {
      this.foreign.pop();
    }
  }

  onattribdata(): void {}
  onattribentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
  ontext(): void {}
  ontextentity(): void {}

  private opened(end: number, selfClosing: boolean): void {
    const ended = endedBy(this.tag);
    if (ended) {
      for (let top = this.stack.at(-1); top && ended.has(top); top = this.stack.at(-1)) this.pop();
    }
    if (VOID_ELEMENTS.has(this.tag)) return;
    const switches = FOREIGN_ELEMENTS.has(this.tag) || INTEGRATION_ELEMENTS.has(this.tag);
    const over =
      (this.stack.length >= MAX_DEPTH && (selfClosing || !RAW_ELEMENTS.has(this.tag))) ||
      (switches && this.foreign.length >= MAX_DEPTH);
    if (over) {
      this.cuts.length = this.cutsBefore;
      this.cuts.push(this.tagStart, end + 1);
    } else if (switches) {
      this.foreign.push(FOREIGN_ELEMENTS.has(this.tag));
    }
    if (!(selfClosing && this.foreign.at(-1))) this.push(this.tag);
  }

  private push(name: string): void {
    this.stack.push(name);
    this.open.set(name, (this.open.get(name) ?? 0) + 1);
  }

  private pop(): void {
    const name = this.stack.pop();
    if (name !== undefined) this.open.set(name, (this.open.get(name) ?? 1) - 1);
  }
}
