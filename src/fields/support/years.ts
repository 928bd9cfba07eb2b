import type { Span } from '../../record/span.js';
import { foldCase } from '../../text/fold.js';
import { NUMBER_WORDS } from '../../vocabulary/number-words.js';

export interface YearsMention extends Span {
  /** The least number of years that is asked for. */
  readonly years: number;
}

const NUMBER = '(?:\\d{1,2}(?:[.,]5)?|[\\p{L}]{2,12}(?:-[\\p{L}]{3,5})?)';
const YEARS = new RegExp(
  `(?<![\\p{L}\\p{N}$€£.,-])(${NUMBER})(?: ?\\+| or more|[ -]plus)?(?: ?(?:-|–|to|bis|à|or|oder|ou) ?(${NUMBER})(?: ?\\+)?)? ?(?:full |complete |solid |\\((?:\\d{1,2}|\\p{L}{3,7})\\+?\\) ?)?(?:years?'?|yrs?\\.?|jahren?|ans|années|años|anni)(?: or (?:longer|more))?(?![\\p{L}])`,
  'giu',
);
const DECADE = /\b(?:a|one) (?:full |solid )?decade (?:or more )?(?=of\b|in\b)/i;
/** A cheap look: most entries speak of no years. */
const YEAR_WORD = /y(?:ea)?r|decade|jahr|an[sſn]|année|año/i;
const LIMIT =
  /(?:no more than|not more than|up to|at most|(?<!no )(?:less|fewer) than|within|maximum(?: of)?|under|max\.?|the (?:last|past|next|first)|höchstens|last|past|for) $/i;

/** The years of experience that a piece of text asks for; maxima and spans of time are left out. `text` with plain quotes. */
export function yearsIn(text: string): YearsMention[] {
  if (!YEAR_WORD.test(text)) return [];
  const mentions: YearsMention[] = [];
  for (const match of text.matchAll(YEARS)) {
    const years = numberOf(match[1] ?? '');
    if (years === null || years > 30) continue;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (LIMIT.test(before) && !/(?:for|within|last|past) $/i.test(before)) continue;
    if (
      /(?:within|the (?:last|past|next|first)) $|[$€£]\s?[\d.,]{1,12}(?: ?(?:k|m|million|billion))? (?:over|in|for) $|\b(?:fixed[- ]term|contract|appointment|limited(?: to)?),? (?:of |for )?$/i.test(
        before,
      )
    )
      continue;
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12);
    if (/^ (?:old|ago|before|prior|after the start)\b/i.test(after)) continue;
    mentions.push({ years, start: match.index, end: match.index + match[0].length });
  }
  const decade = DECADE.exec(text);
  if (decade) mentions.push({ years: 10, start: decade.index, end: decade.index + decade[0].length });
  return mentions.sort((a, b) => a.start - b.start);
}

export function numberOf(word: string): number | null {
  if (/^\d/.test(word)) return Number(word.replace(',', '.'));
  return NUMBER_WORDS.get(foldCase(word).replace(/-plus$/, '')) ?? null;
}
