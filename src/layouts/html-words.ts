import type { Mark } from '../record/page.js';
import type { Span } from '../record/span.js';
import { foldCase, foldSpace } from '../text/fold.js';
import { APPLY_STEMS, APPLY_TEXTS, MORE_TEXTS, SIDE_TEXTS } from '../vocabulary/apply-words.js';
import { DEPARTMENTS, GROUP_ENDINGS } from '../vocabulary/departments.js';
import { JOB_WORDS } from '../vocabulary/job-words.js';
import { AMBIGUOUS_STARTS, RELATED_STARTS, SECTION_STARTS } from '../vocabulary/section-words.js';

const MAX_APPLY_TEXT = 48;
const MAX_TITLE = 220;

/** A link or button that leads to the application, such as `Apply now →`. */
export function isApplyControl(mark: Mark, text: string): boolean {
  const words = controlWords(mark, text);
  return words !== null && saysApply(words);
}

/** Whether a line of a text page is the words of such a link and nothing else. */
export function isApplyLine(line: Span, text: string): boolean {
  return line.end - line.start <= MAX_APPLY_TEXT && APPLY_TEXTS.has(plain(text, line));
}

function saysApply(words: string): boolean {
  return APPLY_TEXTS.has(words) || APPLY.test(words);
}

const APPLY = new RegExp(APPLY_STEMS.join('|'));

/** The words of a link or button that is short enough to be a control, folded; else null. */
export function controlWords(mark: Mark, text: string): string | null {
  if (mark.kind !== 'link' || mark.end - mark.start > MAX_APPLY_TEXT) return null;
  return plain(text, mark) || text.slice(mark.start, mark.end);
}

/** `Share`, `Save this job`, `Back to top`: a control that leads to no application. */
export function isSideControl(words: string): boolean {
  return SIDE_TEXTS.some((side) => words === side || words.startsWith(`${side} `));
}

/** `View more`: a link to the rest of what it stands behind. */
export function isMoreControl(mark: Mark, text: string): boolean {
  const words = controlWords(mark, text);
  return words !== null && MORE_TEXTS.has(words);
}

/** Whether a heading stands over several jobs (`Engineering`, `Research positions`). */
export function isGroupHeading(heading: Span, text: string): boolean {
  const words = plain(text, heading);
  const parts = words.split(' ');
  return DEPARTMENTS.has(words) || (parts.length <= 4 && GROUP_ENDINGS.has(parts.at(-1) ?? ''));
}

/** Whether a heading stands over a section of a posting (`Your profile`), and so names no job. */
export function isSectionHeading(heading: Span, text: string): boolean {
  const words = plain(text, heading);
  const beginsWith = (start: string) =>
    words === start.trim() || (words.startsWith(start) && endsWord(words, start));
  return SECTION_STARTS.some(beginsWith) || (AMBIGUOUS_STARTS.some(beginsWith) && !hasJobWord(heading, text));
}

export function isRelatedHeading(heading: Span, text: string): boolean {
  const words = plain(text, heading);
  return RELATED_STARTS.some((start) => words.startsWith(start));
}

/** Whether a heading holds a word that titles of jobs are made of. */
export function hasJobWord(heading: Span, text: string): boolean {
  if (heading.end - heading.start > MAX_TITLE) return false;
  const words = plain(text, heading);
  // "Open positions", "Engineering vacancies (3)": the heading of a list, however short the list may be
  if (OF_A_LIST.test(words)) return false;
  return words
    .split(/[^a-z0-9]+/)
    .some((word) => JOB_WORDS.has(word) || JOB_WORDS.has(word.replace(/(?:in|innen|s)$/, '')));
}

const OF_A_LIST =
  /^(?:\S+ ){0,3}(?:positions|openings|vacancies|jobs|roles|opportunities|stellen|stellenangebote|postes|offres)(?: \(?\d{1,5}\)?)?$/;

/** Lower case, without diacritics, arrows, colons and other marks around the words. */
function plain(text: string, span: Span): string {
  const words = foldSpace(foldCase(text.slice(span.start, Math.min(span.end, span.start + MAX_TITLE))));
  return words.replace(/^[^\p{L}\p{N}]{1,8}/u, '').replace(/[^\p{L}\p{N})]{1,8}$/u, '');
}

/** `what you` begins `what you'll do`, and `responsibilit` is a stem; but `us` does not begin `user researcher`. */
function endsWord(words: string, start: string): boolean {
  return start.length >= 7 || start.endsWith(' ') || !/[a-z]/.test(words[start.length] ?? '');
}
