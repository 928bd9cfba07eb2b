import type { Span } from '../../record/span.js';
import { foldCase } from '../../text/fold.js';
import { JOB_WORDS } from '../../vocabulary/job-words.js';
import { CONTACT_CUES, HONORIFICS, NOT_A_NAME } from '../../vocabulary/people-words.js';

/** A person named in a text; the span covers the name without its title. */
export interface Person extends Span {
  readonly name: string;
}

/** The people whom a text tells its reader to turn to. */
export function readContacts(text: string): Person[] {
  if (!HINT.test(text)) return [];
  const people: Person[] = [];
  for (const match of text.matchAll(CUE)) {
    const person = nameAt(text, match.index + match[0].length);
    if (person && !people.some((other) => other.start === person.start)) people.push(person);
  }
  return people;
}

/** The name that begins at an offset, behind titles; two to four capitalised words (or one behind a title) and no words of offices or firms. */
export function nameAt(text: string, at: number): Person | null {
  const next = text.slice(at, at + 140);
  const lead = LEAD.exec(next)?.[0].length ?? 0;
  const match = NAME.exec(next.slice(lead));
  if (!match) return null;
  const words = match[0].split(' ');
  const bad = words.findIndex((word) => isNoName(foldCase(word).replace(/\.$/, '')));
  const kept = bad < 0 ? words : words.slice(0, bad);
  if (kept.length < 2 || (bad >= 0 && bad < 2)) return null;
  const name = kept.join(' ').replace(/[.,]$/, '');
  if (name === name.toUpperCase()) return null;
  return { name, start: at + lead, end: at + lead + name.length };
}

/** Offices and firms are no people, nor are titles of jobs: "applications for a Postdoctoral Researcher". */
function isNoName(word: string): boolean {
  return NOT_A_NAME.has(word) || JOB_WORDS.has(word);
}

/** The name just before an offset: `Jane Doe (jane@lab.edu)`. */
export function nameBefore(text: string, at: number): Person | null {
  const from = Math.max(0, at - 60);
  const back = text.slice(from, at);
  const match = NAME_END.exec(back);
  if (!match) return null;
  return nameAt(text, from + match.index + (match[1] ?? '').length);
}

/** Whether a mail address is that of a name: `j.doe`, `jane.doe`, `jdoe`, `doe`, `jane`. */
export function belongsTo(email: string, name: string): boolean {
  const local = foldCase(email.slice(0, email.indexOf('@'))).replace(/[^a-z]/g, '');
  const words = foldCase(name)
    .split(/[^a-z]+/)
    .filter(Boolean);
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  if (local.length < 3 || last === '') return false;
  return [
    first,
    last,
    first + last,
    last + first,
    (first[0] ?? '') + last,
    last + (first[0] ?? ''),
    first + (last[0] ?? ''),
    words.join(''),
  ].includes(local);
}

/** The people of a text who bear a title: they may own an address that bears their name. */
export function titledPeople(text: string): Person[] {
  const people: Person[] = [];
  for (const match of text.matchAll(TITLE)) {
    const person = nameAt(text, match.index);
    if (person) people.push(person);
  }
  return people;
}

const HINT =
  /contact|e-?mail|write|reach|ask|send|sent|submit|address|direct|questions|quer|inquir|enquir|touch|meet|call|hiring|recruiter|chair|kontakt|ansprech|wenden|bewerb|unterlagen|adress|envoy|écri|envi|escrib|dirig|contat|invia|scriv/i;
/** The words that tell the reader to turn to somebody, before a name. */
export const CUE = new RegExp(
  `(?<![\\w.@-])(?:${CONTACT_CUES.join('|')})(?=[\\s:,]{1,3}["(]?(?:[A-ZÀ-Þ]|our |the ))`,
  'gi',
);
const LEAD = new RegExp(`^[\\s:,]{0,3}(?:(?:${HONORIFICS.join('|')})[\\s,]{1,2}){0,5}`, 'u');
const TITLE = /(?<![\p{L}])(?:Dr|Prof|Professor|Frau|Herrn?|Mr|Mrs|Ms|Mme)(?=[.\s]\s?\p{Lu})/gu;
const WORD = "\\p{Lu}[\\p{L}'’]{0,24}(?:-\\p{L}[\\p{L}'’]{1,24}){0,2}\\.?";
const NAME = new RegExp(
  `^${WORD}(?: (?:van|von|de|der|den|del|della|di|da|dos|la|le|el|al|bin|ibn|ter|ten|zu|y|e)(?= )){0,2}(?: ${WORD}(?: (?:van|von|de|der|den|del|della|di|da|dos|la|le|el|al|bin|ibn|ter|ten|zu|y|e)(?= )){0,2}){1,3}`,
  'u',
);
const NAME_END = new RegExp(
  `(^|[\\s(,;:])${WORD}(?: (?:van|von|de|der|den|del|di|da|la|le|al))?(?: ${WORD}){1,3}[\\s,:]{0,2}[(<[]?\\s?$`,
  'u',
);
