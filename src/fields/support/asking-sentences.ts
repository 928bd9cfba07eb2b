import type { SectionKind } from '../../record/section.js';
import { apartFrom, overlaps, type Span, spanAt, touching } from '../../record/span.js';
import { foldQuotes } from '../../text/fold.js';
import {
  ASKING_LEAD,
  ASKING_SENTENCE,
  ATTRIBUTE,
  CONDITION,
  NOT_ASKING,
  PLAIN_DEMAND,
  WISH,
} from '../../vocabulary/requirement-words.js';
import { TITLE_HEADS } from '../../vocabulary/titles.js';
import type { Draft } from '../draft.js';

export interface AskedFor extends Span {
  /** A wish and not a condition. */
  readonly wish: boolean;
}

const OUTSIDE: ReadonlySet<SectionKind> = new Set([
  'benefits',
  'salary',
  'documents',
  'application',
  'legal',
  'responsibilities',
]);

/** Sentences of the prose that ask something of the applicant: "Candidates must have an earned doctorate ...". */
export function askingSentences(draft: Draft, listed: readonly Span[]): AskedFor[] {
  const asked: AskedFor[] = [];
  for (const sentence of apartFrom(draft.sentences, listed)) {
    const section = spanAt(draft.sections, sentence.start);
    if (section && OUTSIDE.has(section.kind)) continue;
    if (
      touching(draft.sections, sentence).some(
        (s) => s.heading && overlaps(s.heading, sentence) && s.heading.end + 2 >= sentence.end,
      )
    )
      continue;
    const words = foldQuotes(draft.text.slice(sentence.start, sentence.end));
    if (words.length < 12 || words.length > 600 || NOT_ASKING.test(words)) continue;
    const found = readSentence(words);
    if (found)
      asked.push({ start: sentence.start + found.from, end: sentence.start + found.to, wish: found.wish });
  }
  return asked;
}

interface Reading {
  readonly from: number;
  readonly to: number;
  readonly wish: boolean;
}

function readSentence(words: string): Reading | null {
  const plain = words.replace(/\([^()]{0,200}\)/g, ' ');
  const whole = { from: 0, to: words.length };
  if (WISH.test(plain) && isWish(words)) return { ...whole, wish: true };
  const lead = ASKING_LEAD.exec(words);
  if (lead) {
    const rest = words.slice(lead[0].length);
    if (
      /^we\b/i.test(words) &&
      (!ATTRIBUTE.test(rest) || /^(?:to|that|you|and|our|your)\b/i.test(rest) || headOfPeople(rest))
    )
      return null;
    const keepsLead = /^the\b/i.test(words) || /established|fulfil/i.test(rest) || HAVE_DONE.test(words);
    if (ATTRIBUTE.test(rest)) return { from: keepsLead ? 0 : lead[0].length, to: words.length, wish: false };
  }
  if (
    ASKING_SENTENCE.some((pattern) => pattern.test(words)) &&
    (ATTRIBUTE.test(words) || PLAIN_DEMAND.test(words))
  ) {
    return { ...whole, wish: /^ideally/i.test(words) };
  }
  if (words.length >= 240 || !CONDITION.test(plain)) return null;
  const subject = plain.split(/\b(?:is|are|must)\b/, 1)[0] ?? '';
  return ATTRIBUTE.test(subject) ? { ...whole, wish: false } : null;
}

function isWish(words: string): boolean {
  return (
    ATTRIBUTE.test(words) ||
    SHORT_WISH.test(words) ||
    /^(?:preference|bonus points|it helps|ideally)| if you /i.test(words)
  );
}

/** "You should have trained ...": the sentence is the entry, what follows "have" is no thing to have. */
const HAVE_DONE = /\b(?:must|should) (?:also |already )?have [a-z]+(?:ed|own|en|lt|ne)\b/i;

/** "Video editing is a plus.": nothing but the wish. */
const SHORT_WISH =
  /^[^,]{3,60} (?:is|are) (?:also )?(?:a (?:big |strong |definite )?(?:plus|bonus)|an (?:advantage|asset)|desirable|welcome)\b/i;

/** "We need Camera Systems Engineers who ...": people, not what is asked of them. */
function headOfPeople(rest: string): boolean {
  return rest.split(/\s+/, 6).some((word) => TITLE_HEADS.has(word.toLowerCase().replace(/s?[.,;:]?$/, '')));
}
