import type { Mark } from '../record/page.js';
import type { Span } from '../record/span.js';
import { foldCase, foldSpace } from '../text/fold.js';
import { APPLY_TEXTS } from '../vocabulary/apply-words.js';
import { JOB_WORDS } from '../vocabulary/job-words.js';
import { AMBIGUOUS_STARTS, RELATED_STARTS, SECTION_STARTS } from '../vocabulary/section-words.js';

const MAX_APPLY_TEXT = 48;
const MAX_TITLE = 220;

/** A link or button that leads to the application, such as `Apply now →`. */
export function isApplyControl(mark: Mark, text: string): boolean {
  if (mark.kind !== 'link' || mark.end - mark.start > MAX_APPLY_TEXT) return false;
  return APPLY_TEXTS.has(plain(text, mark));
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
  return plain(text, heading)
    .split(/[^a-z0-9]+/)
    .some((word) => JOB_WORDS.has(word) || JOB_WORDS.has(word.replace(/(?:in|innen|s)$/, '')));
}

/** Lower case, without diacritics, arrows, colons and other marks around the words. */
function plain(text: string, span: Span): string {
  const words = foldSpace(foldCase(text.slice(span.start, Math.min(span.end, span.start + MAX_TITLE))));
  return words.replace(/^[^\p{L}\p{N}]{1,8}/u, '').replace(/[^\p{L}\p{N})]{1,8}$/u, '');
}

/** `what you` begins `what you'll do`, and `responsibilit` is a stem; but `us` does not begin `user researcher`. */
function endsWord(words: string, start: string): boolean {
  return start.length >= 7 || start.endsWith(' ') || !/[a-z]/.test(words[start.length] ?? '');
}
