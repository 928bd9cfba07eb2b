import type { Span } from '../record/span.js';
import {
  isLetter,
  isLongLetter,
  isLower,
  isLowerOrDigit,
  isSurrogate,
  isUpper,
  isWordUnit,
} from './letters.js';

/** A word of a text. Hyphens and slashes part words (`self-supervised` is two), `C++`, `C#` and `Node.js` are one. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
}

const TOKEN =
  /[\p{L}\p{N}](?:[\p{L}\p{N}]|['’](?=\p{L})|\.(?=[\p{Ll}\p{N}])|(?<=(?<![\p{L}])\p{Lu})\.(?=\p{Lu}(?![\p{Ll}]))|[+#])*/gu;

/** Cuts a text into words. A loop over the units does what `TOKEN` says; a text with letters of two units is left to it. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const first = text.charCodeAt(i);
    if (!isWordUnit(first)) {
      if (isSurrogate(first) && isLongLetter(text, i)) return tokenizeByPattern(text);
      continue;
    }
    const start = i;
    // lower case of ASCII is the word itself, which saves most words the conversion
    let plain = true;
    for (; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code >= 97 && code <= 122) continue;
      if (!isWordUnit(code) && !joins(text, i, code, start)) break;
      plain &&= code < 65;
    }
    const word = text.slice(start, i);
    tokens.push({ start, end: i, text: word, lower: plain ? word : lowerCase(word) });
    i--; // what ended the word may be half of a long letter
  }
  return tokens;
}

/** Whether a mark that is no letter goes on with the word that began at `start`: `don't`, `Node.js`, `U.S`, `C++`. */
function joins(text: string, at: number, code: number, start: number): boolean {
  if (code === PLUS || code === HASH) return true;
  const next = text.charCodeAt(at + 1);
  if (code === QUOTE || code === APOSTROPHE) return isLetter(next);
  if (code !== STOP) return false;
  if (isLowerOrDigit(next)) return true;
  return (
    isUpper(next) &&
    at > start &&
    isUpper(text.charCodeAt(at - 1)) &&
    !isLetter(text.charCodeAt(at - 2)) &&
    !isLower(text.charCodeAt(at + 2))
  );
}

const [QUOTE, APOSTROPHE, STOP, PLUS, HASH] = [0x27, 0x2019, 0x2e, 0x2b, 0x23];

function tokenizeByPattern(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    tokens.push({ start: match.index, end: match.index + word.length, text: word, lower: lowerCase(word) });
  }
  return tokens;
}

function lowerCase(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replace(/’/g, "'") : lower;
}

/** The index of the first token that begins at or after `offset`. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  values: T[];
}

/** Finds the longest of many phrases at each token, in one pass. */
export class PhraseTable<T> {
  readonly #root: Node<T> = { next: new Map(), values: [] };

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) {
      let node = this.#root;
      for (const token of tokenize(phrase)) {
        let child = node.next.get(token.lower);
        if (!child) {
          child = { next: new Map(), values: [] };
          node.next.set(token.lower, child);
        }
        node = child;
      }
      if (node !== this.#root) node.values.push(value);
    }
  }

  /** The longest phrase that begins at token `i`: its values and how many tokens it takes; null when there is none. */
  at(tokens: readonly Token[], i: number): { readonly values: readonly T[]; readonly length: number } | null {
    let node = this.#root;
    let best: { values: readonly T[]; length: number } | null = null;
    for (let j = i; j < tokens.length; j++) {
      const child = node.next.get((tokens[j] as Token).lower);
      if (!child) break;
      node = child;
      if (node.values.length > 0) best = { values: node.values, length: j - i + 1 };
    }
    return best;
  }

  /** The values of a phrase that is wholly in the table. */
  get(phrase: string): readonly T[] {
    const tokens = tokenize(phrase);
    const hit = this.at(tokens, 0);
    return hit && hit.length === tokens.length ? hit.values : [];
  }
}
