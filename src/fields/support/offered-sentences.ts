import type { SectionKind } from '../../record/section.js';
import { apartFrom, type Span, spanAt } from '../../record/span.js';
import { foldQuotes } from '../../text/fold.js';
import { OFFERED, OFFERING } from '../../vocabulary/requirement-words.js';
import type { Draft } from '../draft.js';

/** Sentences of the prose that say what comes with the job: "Benefits include a pension and a gym." */
export function offeredSentences(draft: Draft, listed: readonly Span[]): Span[] {
  return apartFrom(draft.sentences, listed).filter(({ start, end }) => {
    if (end - start > LONGEST || OUTSIDE.has(spanAt(draft.sections, start)?.kind ?? 'role')) return false;
    const words = foldQuotes(draft.text.slice(start, end));
    return OFFERING.test(words) && OFFERED.test(words);
  });
}

const LONGEST = 500;
const OUTSIDE: ReadonlySet<SectionKind> = new Set(['documents', 'application', 'legal']);
