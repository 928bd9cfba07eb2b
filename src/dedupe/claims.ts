import type { Span } from '../record/span.js';
import { foldCase } from '../text/fold.js';
import { splitSentences } from '../text/sentences.js';
import { locateWords } from '../text/word-hashes.js';
import { GENERIC_TERMS, ROLE_STARTS, SELF_WORDS } from '../vocabulary/generic-boilerplate.js';

/** A sentence in which an employer speaks of itself, with its words. */
export interface Claim extends Span {
  readonly hashes: Uint32Array;
  /** The span of the words from one index to another (exclusive), in the posting's text. */
  readonly span: (from: number, to: number) => Span;
}

/** Words. Shorter sentences prove nothing; longer ones are flattened lists. */
const SHORTEST = 10;
const LONGEST = 80;
/** Claims of one posting; what is hostile enough to have more needs no company. */
const MOST = 100;

/**
 * The sentences of a posting that could be its employer's own boilerplate: they say "we" (or "the company"), and
 * are about neither law, pay, the applicant nor how to apply. Linear.
 */
export function claimsOf(text: string): Claim[] {
  const claims: Claim[] = [];
  for (const { start, end } of splitSentences(text)) {
    if (claims.length >= MOST) break;
    if (end - start < 4 * SHORTEST || end - start > 12 * LONGEST) continue;
    const sentence = text.slice(start, end);
    if (!speaksOfEmployer(sentence)) continue;
    const { hashes, starts, ends } = locateWords(sentence);
    if (hashes.length < SHORTEST || hashes.length > LONGEST) continue;
    const span = (from: number, to: number): Span => ({
      start: start + (starts[from] ?? 0),
      end: start + (ends[to - 1] ?? 0),
    });
    claims.push({ start, end, hashes, span });
  }
  return claims;
}

/** Whether an employer speaks of itself in a sentence, and not of law, pay, the applicant or how to apply. */
export function speaksOfEmployer(sentence: string): boolean {
  return SELF.test(sentence) && !GENERIC.test(foldCase(sentence));
}

/** A pattern of words and, by a star, of beginnings of words; for folded text. */
export function ofTerms(terms: readonly string[], starts: readonly string[] = []): RegExp {
  const anywhere = `\\b(?:${terms.map(patternOf).join('|')})`;
  return new RegExp(starts.length === 0 ? anywhere : `${anywhere}|^(?:${starts.join('|')})\\b`);
}

const SELF = new RegExp(`\\b(?:${SELF_WORDS.join('|')})\\b`);
const GENERIC = ofTerms(GENERIC_TERMS, ROLE_STARTS);

function patternOf(term: string): string {
  const literal = term.replaceAll('.', '\\.');
  return literal.endsWith('*') ? literal.slice(0, -1) : `${literal}\\b`;
}
