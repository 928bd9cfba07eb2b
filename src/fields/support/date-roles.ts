import type { Span } from '../../record/span.js';
import type { Place } from '../../record/values.js';
import {
  APPLY_WORDS,
  DEADLINE_CUES,
  ENDS_OTHERWISE,
  FROM_DATE_WORDS,
  JOB_WORDS,
  OTHER_CUES,
  START_CUES,
  UNTIL_WORDS,
} from '../../vocabulary/date-cues.js';
import type { Draft } from '../draft.js';
import type { Lead } from './clause.js';
import { leadOf, sentenceAt } from './clause.js';
import type { DateMention } from './dates.js';
import { readDates, writesMonthFirst } from './dates.js';
import { lastMatch, wholeWords } from './patterns.js';

/** A date with what it is for; its span takes in the words that say so. */
export interface RoleDate extends Span {
  readonly role: 'start' | 'deadline';
  readonly date: DateMention;
  readonly confidence: number;
}

/** The dates of a posting that are the start of the job or the end of the time to apply. */
export function roleDates(draft: Draft): readonly RoleDate[] {
  return draft.once('role-dates', readRoleDates);
}

function readRoleDates(draft: Draft): RoleDate[] {
  if (!/20[1-4]\d|\d[./]\d{1,2}[./]\d/.test(draft.text)) return [];
  const roles: RoleDate[] = [];
  let floor = 0;
  const order = trustInOrder(draft);
  for (const date of readDates(draft.text, monthFirst(draft)).slice(0, MOST)) {
    const role = roleOf(draft, date, floor);
    if (role) roles.push(date.eitherWay ? { ...role, confidence: role.confidence * order } : role);
    floor = date.end;
  }
  return roles;
}

function monthFirst(draft: Draft): boolean {
  const places = draft.value<readonly Place[]>('locations') ?? [];
  return (
    (places.length > 0 && places.every((place) => place.country === 'US')) || writesMonthFirst(draft.text)
  );
}

/** What a date of which day and month could change places is worth: less where neither a place nor a date tells which. */
function trustInOrder(draft: Draft): number {
  if (/(?<!\d)(?:1[3-9]|2\d|3[01])\/\d{1,2}\/(?:20)?\d\d(?!\d)/.test(draft.text)) return 0.95;
  if (writesMonthFirst(draft.text)) return 0.95;
  const places = draft.value<readonly Place[]>('locations') ?? [];
  return places.some(({ country }) => country !== null) ? 0.87 : 0.65;
}

const REACH = 120;
/** No posting gives more dates than this. */
const MOST = 300;
/** How far a cue may stand from its date. */
const NEAR = 60;
const CLOSE = 28;

const DEADLINE = wholeWords(DEADLINE_CUES);
const UNTIL = wholeWords(UNTIL_WORDS);
const START = wholeWords(START_CUES);
const FROM = wholeWords(FROM_DATE_WORDS);
const OTHER = wholeWords(OTHER_CUES);
const APPLY = wholeWords(APPLY_WORDS, 'iu');
const JOB = wholeWords(JOB_WORDS, 'iu');
const ENDS = wholeWords(ENDS_OTHERWISE, 'iu');
const START_LATE =
  /(?<![\p{L}])(?:start|begin|commenc|join|available|beginn|eintritt|antritt)\p{L}{0,8}(?:\W{1,3}\p{L}{1,12}){0,3}\W{0,3}$/iu;
const AFTER_START =
  /^\s?,?\s?(?:\(?(?:expected |planned |earliest )?start(?:ing)?(?: date)?\b|intake|entry)/i;
const AFTER_DEADLINE =
  /^\s?,?\s?(?:\(?(?:is the |as the )?(?:application |final |priority |submission )?(?:deadline|closing date))/i;

/** The cue that ends nearest to the date decides, the longer one of two. */
function roleOf(draft: Draft, date: DateMention, floor: number): RoleDate | null {
  const lead = masked(leadOf(draft, date.start, REACH, floor));
  const next = draft.text.slice(date.end, date.end + 40);
  if (AFTER_START.test(next))
    return { role: 'start', date, start: date.start, end: date.end, confidence: 0.88 };
  if (AFTER_DEADLINE.test(next))
    return { role: 'deadline', date, start: date.start, end: date.end, confidence: 0.88 };

  const deadline = within(lastMatch(DEADLINE, lead.text), lead.text, NEAR);
  const until = within(lastMatch(UNTIL, lead.text), lead.text, CLOSE);
  const start = within(lastMatch(START, lead.text), lead.text, NEAR);
  const from = within(lastMatch(FROM, lead.text), lead.text, 6);
  const other = within(lastMatch(OTHER, lead.text), lead.text, NEAR);
  const cue = [deadline, start, until, other].reduce(nearer, null) ?? from;
  if (!cue) return date.months ? stay(draft, date) : null;

  const span = { start: lead.start + cue.start, end: date.end };
  if (cue === deadline) return { role: 'deadline', date, ...span, confidence: 0.92 };
  if (cue === start) return { role: 'start', date, ...span, confidence: 0.92 };
  if (cue === other) return null;
  const before = lead.text.slice(0, cue.start);
  const sentence = sentenceAt(draft, date.start);
  const whole = draft.text.slice(
    Math.max(sentence.start, date.start - 300),
    Math.min(sentence.end, date.end + 120),
  );
  if (cue === until) {
    if (START_LATE.test(before)) return { role: 'start', date, ...span, confidence: 0.8 };
    if (ENDS.test(before.slice(-60))) return null;
    return APPLY.test(whole) || whole.includes('@')
      ? { role: 'deadline', date, ...span, confidence: 0.85 }
      : null;
  }
  return JOB.test(whole) && !/(?:on|le)\s*$/i.test(lead.text)
    ? { role: 'start', date, ...span, confidence: 0.75 }
    : null;
}

/** Months in brackets behind a season, or joined by `to`: the time of an internship. */
function stay(draft: Draft, date: DateMention): RoleDate | null {
  const title = draft.value<string>('title') ?? '';
  if (!/intern|stage|trainee|co-?op|fellow|praktik/i.test(title)) return null;
  return { role: 'start', date, start: date.start, end: date.end, confidence: 0.75 };
}

/** A lead without its addresses, whose words say nothing of the date: `rejoindre@acme.example avant le`. */
function masked(lead: Lead): Lead {
  if (!/[@/]/.test(lead.text)) return lead;
  const text = lead.text.replace(/[^\s@]{1,80}@[^\s@]{1,120}|https?:\/\/\S{1,200}/gi, (address) =>
    ' '.repeat(address.length),
  );
  return { ...lead, text };
}

function within(cue: Span | null, text: string, reach: number): Span | null {
  return cue && text.length - cue.end <= reach ? cue : null;
}

function nearer(best: Span | null, cue: Span | null): Span | null {
  if (!best || !cue) return best ?? cue;
  return cue.end > best.end || (cue.end === best.end && cue.start < best.start) ? cue : best;
}
