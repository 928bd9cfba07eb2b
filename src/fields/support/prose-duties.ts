import { apartFrom, type Span } from '../../record/span.js';
import { foldQuotes } from '../../text/fold.js';
import type { Draft } from '../draft.js';
import type { ListEntry } from './list-entry.js';

/** "You will build ...", "As a Data Engineer you keep ...": the duties of a posting that has no list of them. */
export function proseDuties(draft: Draft, listed: readonly Span[]): ListEntry[] {
  return apartFrom(draft.sentences, listed)
    .filter(({ start, end }) => end - start < 700 && DUTY.test(foldQuotes(draft.text.slice(start, end))))
    .map(({ start, end }) => ({ start, end, style: 'prose' as const }));
}

const OPENING =
  '(?:as (?:an?|our|the) [^.]{3,90}?,? |in this (?:role|position|job|post)[^.,]{0,30},? |during [^.,]{0,60} |specifically,? |day to day,? |here,? )?';
/** What a reader will get or be is no duty. */
const NO_DUTY =
  '(?!(?:also )?(?:have|need|be (?:an?|part|the|joining|based|working)|join|receive|get|find|enjoy|learn|gain|benefit|love|report|earn|like|know|want|see|hear|thrive|meet|require|probably))';
const DUTY = new RegExp(
  `^${OPENING}(?:you(?:'ll| will| would|'d) ${NO_DUTY}[a-z]{3,}|the (?:fellow|postdoc|student|scholar|candidate|intern) (?:will|is expected to) ${NO_DUTY}[a-z]{3,})`,
  'i',
);
