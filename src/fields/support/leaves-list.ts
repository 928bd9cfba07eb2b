import type { SectionKind } from '../../record/section.js';
import { ITEM_OPENERS, OFF_LIST, PROSE_OPENERS } from '../../vocabulary/item-words.js';
import {
  ADDRESS,
  FINITE,
  KEEP,
  MONEY,
  NAMED_SUBJECT,
  OFF_DUTIES,
  OFF_OFFERS,
  PAY,
  PLAIN_OFF,
  POSSESSIVE_SUBJECT,
  QUANTIFIED_SUBJECT,
  TERMS,
} from '../../vocabulary/list-ends.js';
import {
  ASKING_SENTENCE,
  ATTRIBUTE,
  CONDITION,
  NOT_ASKING,
  OFFERED,
  PAPERS,
  WISH,
} from '../../vocabulary/requirement-words.js';

/**
 * Whether a sentence no longer belongs to the list it follows: it speaks of the firm, the pay, the process.
 *
 * @param words the sentence, with plain quotes
 * @param marked whether a bullet stands before it, so that it is an entry unless it plainly isn't
 */
export function leavesList(words: string, kind: SectionKind, marked: boolean): boolean {
  const first = /^[\p{L}'-]+/u.exec(words)?.[0].toLowerCase() ?? '';
  if (kind === 'benefits') return !marked && (OFF_OFFERS.test(words) || speaks(words, first));
  if (MONEY.test(words) || PAY.test(words)) return true;
  if (kind === 'responsibilities')
    return (
      OFF_DUTIES.test(words) ||
      (!marked &&
        (POSSESSIVE_SUBJECT.test(words) || NAMED_SUBJECT.test(words) || QUANTIFIED_SUBJECT.test(words)) &&
        !ITEM_OPENERS.has(first))
    );
  if (PAPERS.test(words)) return true;
  if (marked) return /^(?:we|our|please|write to|apply (?:by|to|at|via|with|now))\b/i.test(words);
  if (ADDRESS.test(words)) return true;
  if (
    ASKING_SENTENCE.some((pattern) => pattern.test(words)) &&
    ATTRIBUTE.test(words) &&
    !NOT_ASKING.test(words)
  )
    return false;
  if ((WISH.test(words) || CONDITION.test(words)) && ATTRIBUTE.test(words) && !PLAIN_OFF.test(words))
    return false;
  if (OFFERED.test(words) && FINITE.test(words) && !ATTRIBUTE.test(words)) return true;
  return (
    speaks(words, first) ||
    (OFF_LIST.test(words) && !KEEP.test(words) && !ITEM_OPENERS.has(first) && FINITE.test(words))
  );
}

/** A note on the terms of the job in the middle of a list: "Full-time dedication; ...". */
export function isTerms(words: string, kind: SectionKind): boolean {
  return (kind === 'requirements' || kind === 'preferred') && TERMS.test(words);
}

/** Whether it is a sentence with a subject of its own, not the entry of a list. */
function speaks(words: string, first: string): boolean {
  if (POSSESSIVE_SUBJECT.test(words) || QUANTIFIED_SUBJECT.test(words)) return true;
  if (PROSE_OPENERS.has(first)) return FINITE.test(words) || OFF_LIST.test(words);
  return !ITEM_OPENERS.has(first) && NAMED_SUBJECT.test(words);
}
