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

/**
 * Notes which stretches have to go. `kept` is the very stack that the tree builder will have, since each tag
 * that it gets to see is followed here as it follows it; `over` holds the elements that it never hears of.
 */
class Cutter {
  private readonly cuts: number[] = [];
  private readonly kept = new NameStack();
  private readonly over = new NameStack();
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
    const endsRaw = RAW_ELEMENTS.has(name) && this.kept.top === name;
    if (this.over.has(name) && !endsRaw) {
      this.over.popTo(name);
      const close = this.html.indexOf('>', end);
      this.cuts.push(start - 2, close < 0 ? this.html.length : close + 1);
      return;
    }
    if (this.kept.has(name)) {
      this.kept.popTo(name);
      this.over.clear();
    }
    if (SWITCHES.has(name)) this.foreign.pop();
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
    const name = this.tag;
    const ended = endedBy(name);
    if (VOID_ELEMENTS.has(name)) {
      this.kept.popWhile(ended);
      return;
    }
    if (this.isOver(name, ended, selfClosing)) {
      this.cuts.length = this.cutsBefore;
      this.cuts.push(this.tagStart, end + 1);
      if (!selfClosing) this.over.push(name);
      return;
    }
    this.kept.popWhile(ended);
    if (SWITCHES.has(name)) this.foreign.push(FOREIGN_ELEMENTS.has(name));
    if (!(selfClosing && this.foreign.at(-1))) this.kept.push(name);
  }

  private isOver(name: string, ended: ReadonlySet<string> | undefined, selfClosing: boolean): boolean {
    if (SWITCHES.has(name) && this.foreign.length >= MAX_DEPTH) return true;
    if (RAW_ELEMENTS.has(name) && !selfClosing) return this.kept.length > MAX_DEPTH; // its text must stay inside it
    if (this.over.length > 0) return true;
    return this.kept.length >= MAX_DEPTH && !ended?.has(this.kept.top ?? '');
  }
}

const SWITCHES: ReadonlySet<string> = new Set([...FOREIGN_ELEMENTS, ...INTEGRATION_ELEMENTS]);

/** Names of open elements; knows at once whether one is among them. */
class NameStack {
  private readonly names: string[] = [];
  private readonly counts = new Map<string, number>();

  get length(): number {
    return this.names.length;
  }

  get top(): string | undefined {
    return this.names.at(-1);
  }

  has(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0;
  }

  push(name: string): void {
    this.names.push(name);
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  /** Takes off everything down to the last of a name, and that. */
  popTo(name: string): void {
    while (this.pop() !== name);
  }

  popWhile(names: ReadonlySet<string> | undefined): void {
    while (names && this.top !== undefined && names.has(this.top)) this.pop();
  }

  clear(): void {
    this.names.length = 0;
    this.counts.clear();
  }

  private pop(): string | undefined {
    const name = this.names.pop();
    if (name !== undefined) this.counts.set(name, (this.counts.get(name) ?? 1) - 1);
    return name;
  }
}
