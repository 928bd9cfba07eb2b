import type { Span } from '../record/span.js';

/** A word of a text. Hyphens and slashes part words (`self-supervised` is two), `C++`, `C#` and `Node.js` are one. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
}

const TOKEN =
  /[\p{L}\p{N}](?:[\p{L}\p{N}]|['’](?=\p{L})|\.(?=[\p{Ll}\p{N}])|(?<=(?<![\p{L}])\p{Lu})\.(?=\p{Lu}(?![\p{Ll}]))|[+#])*/gu;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    tokens.push({
      start: match.index,
      end: match.index + word.length,
      text: word,
      lower: word.toLowerCase().replace(/’/g, "'"),
    });
  }
  return tokens;
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
