import { type Span, touching } from '../../record/span.js';
import type { Place } from '../../record/values.js';
import { isLetter, isLongLetter, isSurrogate, isUpper, isWordUnit } from '../../text/letters.js';
import { PhraseTable } from '../../text/tokens.js';
import { CLIENT, COUNTRY_NAMES } from '../../vocabulary/company-contexts.js';
import { LANGUAGE_NAMES, SUBJECTS, VENUES } from '../../vocabulary/names.js';
import { NO_COMPANY, ORGANISATIONS } from '../../vocabulary/organisations.js';
import { TITLE_HEADS } from '../../vocabulary/titles.js';
import type { Draft } from '../draft.js';
import { plainText } from '../support/plain-text.js';

/** A run of capitalised words that may be a firm's name. */
export interface NameRun extends Span {
  readonly text: string;
}

export const KNOWN = new PhraseTable<string>(ORGANISATIONS);

const WORD =
  '(?:\\p{Lu}|\\d+\\p{L})[\\p{L}\\p{N}&+-]{0,30}(?:\\.(?:ai|io|com|tech|co|org|net|app|dev)(?![\\p{L}]))?';
const RUN = new RegExp(`(?<![\\p{L}\\p{N}])${WORD}(?: (?:& )?${WORD}){0,6}`, 'gu');

/** All runs of capitalised words of a posting, without the small words that open sentences ("At Zoox", "The Meta team"). */
export function nameRuns(draft: Draft): readonly NameRun[] {
  return draft.once('name-runs', () => {
    const text = plainText(draft);
    const runs: NameRun[] = [];
    for (const { start, end } of findRuns(text))
      for (const [run, at] of pieces(draft, text.slice(start, end), start)) runs.push(...trimmed(run, at));
    return runs;
  });
}

/** What `RUN` matches, found by a loop over the units: looking for a capital, a pattern calls out at each of them. */
function findRuns(text: string): Span[] {
  const runs: Span[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isSurrogate(code) && isLongLetter(text, i)) return runsByPattern(text);
    if (!isWordUnit(code)) continue;
    const end = runEnd(text, i);
    if (end < 0) return runsByPattern(text);
    if (end > i) runs.push({ start: i, end });
    i = Math.max(i, end);
    // a run begins at no letter that follows another
    while (isWordUnit(text.charCodeAt(i))) i++;
    i--;
  }
  return runs;
}

/** Where the run that begins at `at` ends; `at` where none does, -1 at a letter of two units. */
function runEnd(text: string, at: number): number {
  let end = wordEnd(text, at);
  for (let words = 1; words < 7 && end > at && text.charCodeAt(end) === 32; words++) {
    const next = text.startsWith('& ', end + 1) ? end + 3 : end + 1;
    const nextEnd = wordEnd(text, next);
    if (nextEnd < 0) return -1;
    if (nextEnd === next) break;
    end = nextEnd;
  }
  return end;
}

/** Where the word of a name that begins at `at` ends; `at` where none does, -1 at a letter of two units. */
function wordEnd(text: string, at: number): number {
  let i = at;
  if (!isUpper(text.charCodeAt(i))) {
    while (isDigit(text.charCodeAt(i))) i++;
    if (i === at || !isLetter(text.charCodeAt(i))) return isLong(text, i) ? -1 : at;
  }
  i++;
  for (const most = i + 30; i < most; i++) {
    const code = text.charCodeAt(i);
    if (!isWordUnit(code) && code !== AND && code !== PLUS && code !== HYPHEN) break;
  }
  if (isLong(text, i)) return -1;
  if (text.charCodeAt(i) !== STOP) return i;
  DOMAIN.lastIndex = i;
  return DOMAIN.test(text) ? DOMAIN.lastIndex : i;
}

function isLong(text: string, at: number): boolean {
  return isSurrogate(text.charCodeAt(at)) && isLongLetter(text, at);
}

/** `\d` */
function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const [AND, PLUS, HYPHEN, STOP] = [38, 43, 45, 46];
const DOMAIN = /\.(?:ai|io|com|tech|co|org|net|app|dev)(?![\p{L}])/uy;

function runsByPattern(text: string): Span[] {
  return [...text.matchAll(RUN)].map(({ index, 0: run }) => ({ start: index, end: index + run.length }));
}

/** A run cut where a glued heading ends: "The Company | Keyline Imaging", "Wayve | Essential Proven". */
function pieces(draft: Draft, run: string, at: number): [run: string, at: number][] {
  const cuts = touching(draft.sections, { start: at, end: at + run.length })
    .flatMap((section) => (section.heading ? [section.heading.end, section.body.start] : []))
    .filter((edge) => at < edge && edge < at + run.length);
  if (cuts.length === 0) return [[run, at]];
  const bounds = [...new Set([at, ...cuts.sort((a, b) => a - b), at + run.length])];
  return bounds.slice(0, -1).flatMap((from, i) => {
    const piece = run.slice(from - at, (bounds[i + 1] as number) - at);
    const text = piece.trim();
    return text === '' ? [] : [[text, from + piece.indexOf(text)] as [string, number]];
  });
}

function trimmed(run: string, at: number): NameRun[] {
  let text = run;
  let start = at;
  while (OPENERS.test(text) && KNOWN.get(text).length === 0) {
    const cut = text.indexOf(' ') + 1;
    if (cut === 0) return [];
    text = text.slice(cut);
    start += cut;
  }
  while (text.includes(' ') && CLOSERS.test(text)) text = text.slice(0, text.lastIndexOf(' '));
  return [{ text, start, end: start + text.length }];
}

/** The first word of the next sentence, behind a name in a glued heading: "About Zipline Every few minutes". */
const CLOSERS =
  / (?:The|At|In|On|As|Our|We|You|Your|Every|Each|If|When|While|It|This|These|Those|There|Some|Many|Most|All|For|From|With|Based|Founded|Who|What|How|An|A)$/;

const OPENERS =
  /^(?:The|At|In|On|As|Join|About|Why|What|Our|We|You|Your|With|From|For|By|If|When|While|Here|Bei|Chez|Der|Die|Das|Wir|Nous|Le|La|Les|Is|Are|And|Or|But|To|A|An|This|That|Welcome|Life|Working|Who|How|Hi|Hello|Hey)(?: |$)/;

/**
 * The part of a run that can be a company's name, or null: without a trailing team or product word that the
 * posting does not repeat, and never a place, a subject, a venue or a job title.
 */
export function companyIn(draft: Draft, run: string): string | null {
  if (isForClient(draft)) return null;
  const words = run.split(' ');
  if (NO_COMPANY.has((words[0] as string).toLowerCase()) && KNOWN.get(run).length === 0) return null;
  const known = KNOWN.get(run).length > 0;
  while (!known && words.length > 1 && UNIT_WORD.test(words[words.length - 1] as string)) {
    const shorter = words.slice(0, -1).join(' ');
    if (mentions(draft, shorter) <= mentions(draft, words.join(' '))) break;
    words.pop();
  }
  const value = words.join(' ');
  const plain = value.toLowerCase();
  if (value.length < 2 || NO_COMPANY.has(plain) || NO_EMPLOYER.has(value) || COUNTRY_NAMES.has(value))
    return null;
  if (!known && /(?:Department|Division|Team|Group|Office|Program|Programme)$/.test(value)) return null;
  if (!known && words.some((word) => TITLE_HEADS.has(word.toLowerCase().replace(/s$/, '')))) return null;
  return isPlace(draft, value) ? null : value;
}

/** Whether a recruiter wrote the posting for somebody it does not name. */
export function isForClient(draft: Draft): boolean {
  return draft.once('for-client', () => draft.may(CLIENT) && CLIENT.test(draft.text));
}

const UNIT_WORD =
  /^(?:[Tt]eams?|[Gg]roup|Research|AI|Careers|Engineering|Science|Labs?|US|USA|UK|Europe|Driver|OS|Technologies)$/;
const NO_EMPLOYER: ReadonlySet<string> = new Set([...VENUES, ...SUBJECTS, ...LANGUAGE_NAMES]);

function isPlace(draft: Draft, value: string): boolean {
  return (draft.value<Place[]>('locations') ?? []).some(
    (place) => place.city === value || place.region === value,
  );
}

/** How often a name stands in the posting, as whole words; nine at most. */
export function mentions(draft: Draft, name: string): number {
  const { text } = draft;
  let count = 0;
  for (let at = text.indexOf(name); at >= 0 && count < 9; at = text.indexOf(name, at + name.length)) {
    if (!isWordUnit(text.charCodeAt(at + name.length)) && !isWordUnit(text.charCodeAt(at - 1))) count++;
  }
  return count;
}
