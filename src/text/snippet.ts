import type { Span } from '../record/span.js';
import { foldSpace } from './fold.js';
import type { SearchQuery, SearchTerm } from './search-query.js';
import { type SearchToken, searchTokens } from './search-tokens.js';

/** Words around what was searched for. */
export interface Snippet {
  readonly text: string;
  /** Where the matches stand in it. */
  readonly matches: readonly Span[];
}

/**
 * The stretch of a text, no longer than so many characters, that shows most of the terms; null where it shows none.
 * Of equals the first. Words are not cut; what is left out is an ellipsis.
 */
export function snippetOf(text: string, { all }: SearchQuery, length: number): Snippet | null {
  const line = foldSpace(text);
  const tokens = searchTokens(line);
  const hits = findHits(tokens, all);
  if (hits.length === 0) return null;
  const { first, last } = richest(hits, length);
  const start = wordStart(line, tokens, windowStart(first.start, last.end, length, line.length));
  const end = wordEnd(tokens, line.length, Math.max(last.end, start + length));
  const before = start > 0 ? '…' : '';
  const matches = hits
    .filter((hit) => hit.start >= start && hit.end <= end)
    .map((hit) => ({ start: hit.start - start + before.length, end: hit.end - start + before.length }));
  return { text: `${before}${line.slice(start, end)}${end < line.length ? '…' : ''}`, matches };
}

interface Hit extends Span {
  readonly term: number;
}

/** In the order of the text, none within another. */
function findHits(tokens: readonly SearchToken[], terms: readonly SearchTerm[]): Hit[] {
  const byFirst = new Map<string, number[]>();
  const prefixes: number[] = [];
  for (const [place, { words, prefix }] of terms.entries()) {
    if (prefix && words.length === 1) prefixes.push(place);
    else byFirst.set(words[0] as string, [...(byFirst.get(words[0] as string) ?? []), place]);
  }
  const hits: Hit[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.start < (hits.at(-1)?.end ?? 0)) continue;
    const places = [...(byFirst.get(token.word) ?? []), ...prefixes];
    const found = places.filter((place) => stands(tokens, at, terms[place] as SearchTerm));
    const longest = Math.max(...found.map((place) => (terms[place] as SearchTerm).words.length));
    const term = found.find((place) => terms[place]?.words.length === longest);
    const end = tokens[at + longest - 1]?.end;
    if (term !== undefined && end !== undefined) hits.push({ term, start: token.start, end });
  }
  return hits;
}

function stands(tokens: readonly SearchToken[], at: number, { words, prefix }: SearchTerm): boolean {
  return words.every((word, place) => {
    const there = tokens[at + place]?.word;
    return prefix && place === words.length - 1 ? there?.startsWith(word) : there === word;
  });
}

/** The run of hits that fits and holds most different terms. */
function richest(hits: readonly Hit[], length: number): { first: Hit; last: Hit } {
  let best = { first: hits[0] as Hit, last: hits[0] as Hit, terms: 0 };
  const held = new Map<number, number>();
  let from = 0;
  for (const last of hits) {
    held.set(last.term, (held.get(last.term) ?? 0) + 1);
    for (; last.end - (hits[from] as Hit).start > length && hits[from] !== last; from++) {
      const { term } = hits[from] as Hit;
      const left = (held.get(term) ?? 0) - 1;
      if (left === 0) held.delete(term);
      else held.set(term, left);
    }
    if (held.size > best.terms) best = { first: hits[from] as Hit, last, terms: held.size };
  }
  return best;
}

/** Where a stretch of this length begins that has what is between two offsets in its middle, or ends with the text. */
function windowStart(start: number, end: number, length: number, size: number): number {
  const room = Math.max(0, length - (end - start));
  return Math.max(0, Math.min(start - Math.floor(room / 2), size - length));
}

/** The start of the first word at or behind an offset; the start of the text stays. */
function wordStart(line: string, tokens: readonly SearchToken[], offset: number): number {
  if (offset === 0) return 0;
  const token = tokens.find(({ start }) => start >= offset);
  const start = token?.start ?? offset;
  // a sign that belongs to the word, such as an opening quote
  return /["'(#.@$€£]/.test(line[start - 1] ?? '') ? start - 1 : start;
}

/** The end of the last word that ends at or before an offset; the end of the text stays. */
function wordEnd(tokens: readonly SearchToken[], length: number, offset: number): number {
  if (offset >= length) return length;
  return tokens.findLast(({ end }) => end <= offset)?.end ?? offset;
}
