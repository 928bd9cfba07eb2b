import type { Span } from '../../record/span.js';
import type { Place } from '../../record/values.js';
import { foldQuotes } from '../../text/fold.js';
import { PhraseTable } from '../../text/tokens.js';
import { CLIENT, COUNTRY_NAMES } from '../../vocabulary/company-contexts.js';
import { LANGUAGE_NAMES, SUBJECTS, VENUES } from '../../vocabulary/names.js';
import { NO_COMPANY, ORGANISATIONS } from '../../vocabulary/organisations.js';
import { TITLE_HEADS } from '../../vocabulary/titles.js';
import type { Draft } from '../draft.js';

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
    const edges = draft.sections.flatMap((s) => (s.heading ? [s.heading.end, s.body.start] : []));
    return [...plainText(draft).matchAll(RUN)]
      .flatMap((match) => pieces(match[0], match.index, edges))
      .flatMap(([run, at]) => trimmed(run, at));
  });
}

/** The posting's text with plain quotes; offsets stay. */
export function plainText(draft: Draft): string {
  return draft.once('plain-text', () => foldQuotes(draft.text));
}

/** A run cut where a glued heading ends: "The Company | Keyline Imaging", "Wayve | Essential Proven". */
function pieces(run: string, at: number, edges: readonly number[]): [run: string, at: number][] {
  const cuts = edges.filter((edge) => at < edge && edge < at + run.length);
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
  return draft.once('for-client', () => CLIENT.test(draft.text));
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
    if (!LETTER.test(text[at + name.length] ?? ' ') && !LETTER.test(text[at - 1] ?? ' ')) count++;
  }
  return count;
}

const LETTER = /[\p{L}\p{N}]/u;
