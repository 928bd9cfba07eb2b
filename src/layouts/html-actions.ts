import type { Mark } from '../record/page.js';
import { contains, overlaps, type Span } from '../record/span.js';
import { marksWithin } from './html-block.js';
import { controlWords, isApplyControl, isSideControl } from './html-words.js';

/** A posting of a page with several, as far as its links matter. */
export interface Unit extends Span {
  readonly marks: readonly Mark[];
  readonly title: Span | null;
}

/** Tells the controls of a posting: what leads to the application, and what stands beside that. */
export interface Actions {
  isControl(mark: Mark): boolean;
  /** Where the application waits; not a mere `Share`. */
  isApply(mark: Mark): boolean;
}

/** The controls that words alone tell: for a posting that stands by itself. */
export function knownActions(text: string): Actions {
  const isApply = (mark: Mark) => isApplyControl(mark, text);
  return { isControl: isApply, isApply };
}

/**
 * In repeated postings the last link or button whose text is the same in nearly all of them is the way to apply,
 * whatever it says; `Share` and the like are controls too, but lead nowhere.
 */
export function repeatedActions(text: string, units: readonly Unit[]): Actions {
  const seen = new Map<string, number>();
  const candidates = units.map((unit) => ownLinks(text, unit));
  for (const links of candidates) {
    for (const words of new Set(links)) seen.set(words, (seen.get(words) ?? 0) + 1);
  }
  const enough = Math.max(2, Math.ceil(units.length * NEARLY_ALL));
  const isCommon = (words: string) => (seen.get(words) ?? 0) >= enough;
  const lasts = new Map<string, number>();
  for (const links of candidates) {
    const last = links.findLast((words) => isCommon(words) && !isSideControl(words));
    if (last !== undefined) lasts.set(last, (lasts.get(last) ?? 0) + 1);
  }
  const [action] = [...lasts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const isApply = (mark: Mark) =>
    isApplyControl(mark, text) || (action !== undefined && controlWords(mark, text) === action);
  const isControl = (mark: Mark) => {
    if (isApply(mark)) return true;
    const words = controlWords(mark, text);
    return words !== null && isSideControl(words) && isCommon(words);
  };
  return { isControl, isApply };
}

const NEARLY_ALL = 0.75;

/** The words of the links that stand by themselves in a posting, in order: not its title, not within a sentence, no fact. */
function ownLinks(text: string, unit: Unit): string[] {
  const facts = unit.marks.filter(({ kind, name }) => kind === 'element' && FACT_NAMES.test(name ?? ''));
  const found: string[] = [];
  for (const mark of unit.marks) {
    const words = controlWords(mark, text);
    if (words === null || (unit.title && overlaps(unit.title, mark))) continue;
    if (mark.href?.startsWith('mailto:') || (mark.href?.startsWith('#') && !isApplyControl(mark, text))) {
      if (!isSideControl(words)) continue;
    }
    if (isInSentence(text, mark, unit) || isFact(facts, mark)) continue;
    found.push(words);
  }
  return found;
}

/** A fact's element is hardly larger than the link in it. */
function isFact(facts: readonly Mark[], link: Span): boolean {
  const around = { start: link.start - AROUND, end: link.end + AROUND };
  return marksWithin(facts, around).some((fact) => contains(fact, link));
}

const AROUND = 12;

const FACT_NAMES =
  /(?:^|[ _-])(?:tags?|badges?|chips?|labels?|skills?|companies|company|employer|location|locations|place|city|category|department|team|organi[sz]ation|hiringorganization)(?:[ _-]|$)/;

/** Words before or behind it on its line make the link a part of what they say. */
function isInSentence(text: string, link: Span, unit: Span): boolean {
  const before =
    text
      .slice(Math.max(unit.start, link.start - REACH), link.start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(link.end, Math.min(unit.end, link.end + REACH)).split('\n')[0] ?? '';
  return LEADS_ON.test(before) || /^,? ?(?:\p{Ll}|,)/u.test(after);
}

const REACH = 40;
const LEADS_ON =
  /\b(?:the|our|to|a|an|at|in|see|this|your|of|and|or|with|by|on|via|for|under|from|read|visit|im|der|die|das|und|le|la|les|et)\s?$|[,(:] ?$/i;
