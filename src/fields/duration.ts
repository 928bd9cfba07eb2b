import type { Candidate } from '../record/evidence.js';
import {
  OFFER_WORDS,
  PAST_WORDS,
  STAY_WORDS,
  TERM_BREAKERS,
  TERM_HEADS,
  TERM_LABELS_CJK,
  TERM_NOUNS,
  UNITS_CJK,
} from '../vocabulary/duration-words.js';
import type { Draft } from './draft.js';
import { candidate, defineField, scalarColumn } from './field.js';
import { leadOf, sentenceAt } from './support/clause.js';
import { readDates } from './support/dates.js';
import type { Length } from './support/lengths.js';
import { readLengths } from './support/lengths.js';
import { lastMatch, wholeWords } from './support/patterns.js';

/** How long the job lasts: contract, appointment, internship, or the time a doctorate is funded for. */
export const duration = defineField<string | null>({
  name: 'duration',
  doc: 'Length of the contract, appointment, internship or funding, such as "2 years" or "12 weeks"',
  schema: (z) => z.string().nullable(),
  empty: null,
  after: ['title'],
  rules: [
    { name: 'term', kind: 'prose', read: readTerm },
    { name: 'offered-for', kind: 'prose', read: readOffered },
    { name: 'stay', kind: 'prose', read: readStay },
    { name: 'term-label', kind: 'labelled', read: readCjk },
    { name: 'season', kind: 'vocabulary', read: readSeason },
  ],
  fromHint: (value) =>
    typeof value === 'string' ? (readLengths(value.slice(0, 80))[0]?.value ?? null) : null,
  columns: [scalarColumn('duration', 'how long the job lasts')],
});

const REACH = 70;
const NOUN = wholeWords(TERM_NOUNS);
const BREAKER = wholeWords(TERM_BREAKERS, 'iu');
const HEAD = new RegExp(
  `^[\\s,)-]{1,2}(?:(?:fixed|full|part)[- ](?:term|time|funded),? |paid |funded |research |summer |visiting |initial |renewable |postdoctoral |doctoral |temporary ){0,3}(?:${TERM_HEADS.join('|')})(?![\\p{L}])`,
  'iu',
);
const NOT_TERM =
  /^[\s-]{0,2}(?:of (?:\p{L}{1,20} ){0,3}|'|’)?(?:experience|old|ago|(?:paid |annual |parental )?(?:leave|holidays?|vacation|urlaub|ferien|cong[eé]s)|(?:relevant |related |full-time )?work |work experience|erfahrung|berufserfahrung|in (?:an? )?(?:industry|academia|practice|production|research|company|lab|the field|industrial))/iu;
const ACADEMIC_YEAR = /^(?:9|10) months$/;

function lengthsOf(draft: Draft): readonly Length[] {
  return draft.once('lengths', () => readLengths(draft.text));
}

function* readTerm(draft: Draft): Generator<Candidate<string>> {
  for (const length of lengthsOf(draft)) {
    const confidence = trust(draft, length);
    if (confidence > 0) yield candidate(length.value, length.start, length.end, confidence);
  }
}

function trust(draft: Draft, length: Length): number {
  const sentence = sentenceAt(draft, length.start);
  const next = draft.text.slice(length.end, Math.min(Math.max(sentence.end, length.end), length.end + 60));
  if (NOT_TERM.test(next)) return 0;
  const lead = leadOf(draft, length.start, REACH);
  const near = lead.text.slice(-16);
  if (/\b(?:leave|holidays?|vacation|notice)(?: period)? of (?:up to )?$/i.test(lead.text)) return 0;
  // "between three months and two years": neither of the two is the length
  if (!length.value.includes('-') && /\bbetween (?:[^.;]{3,30} and )?$/i.test(lead.text)) return 0;
  if (
    /(?:another|further|additional|up to|every|last|past|least|over|than|renewable(?: for| once)?)\s{1,2}$/i.test(
      near,
    )
  )
    return 0;
  if (
    ACADEMIC_YEAR.test(length.value) &&
    /professor|faculty|tenure|lecturer/i.test(draft.value<string>('title') ?? sentenceText(draft, sentence))
  )
    return 0;
  if (HEAD.test(next)) return 0.85;
  const noun = lastMatch(NOUN, lead.text);
  if (
    /,\s?for (?:a period of )?$/i.test(near) &&
    lastMatch(NOUN, leadOf(draft, length.start, 2 * REACH).text)
  )
    return 0.72;
  if (!noun) return 0;
  const between = lead.text.slice(noun.end);
  if (BREAKER.test(between) || /[;:•]\s?\p{L}/u.test(between)) return 0;
  // "The project is funded for five years": what is funded must be the job
  if (
    /^(?:funded|paid|limited)/i.test(lead.text.slice(noun.start)) &&
    /(?:project|lab|group|centre|center|institute|grant|company|startup)(?:\P{L}|\P{L}.{0,40}\P{L})$/iu.test(
      lead.text.slice(0, noun.start),
    )
  )
    return 0;
  return between.length <= 30 ? 0.85 : between.length <= 50 ? 0.7 : 0;
}

const OFFER = wholeWords(OFFER_WORDS, 'iu');
const PAST = wholeWords(PAST_WORDS, 'iu');

/** `We are looking for an engineer for six months`. */
function* readOffered(draft: Draft): Generator<Candidate<string>> {
  for (const length of lengthsOf(draft)) {
    const lead = leadOf(draft, length.start, 160);
    const at = /(?<![\p{L}])(?:for|für|pour|per|voor|för) (?:an? (?:initial )?)?$/iu.exec(lead.text);
    if (!at || isOfOtherThings(draft, length)) continue;
    const before = lead.text.slice(0, at.index);
    if (OFFER.test(before) && !PAST.test(before) && !BREAKER.test(before.slice(-40)))
      yield candidate(length.value, length.start, length.end, 0.7);
  }
}

const STAY = new RegExp(
  `(?<![\\p{L}])(?:${STAY_WORDS.join('|')})(?: (?:the|your|these|those|about|roughly|around|ca\\.|an?|full|total|of|up|to)){0,3} $`,
  'iu',
);
const INTERNSHIP = /intern|\bstage|stagiaire|trainee|co-?op|prakti[kc]|thesis|tirocinio|visiting|apprentice/i;

/** `You will spend 16 weeks with us`, in the posting of an internship. */
function* readStay(draft: Draft): Generator<Candidate<string>> {
  if (!INTERNSHIP.test(draft.value<string>('title') ?? '')) return;
  for (const length of lengthsOf(draft)) {
    if (!isStay(length.value) || isOfOtherThings(draft, length)) continue;
    const lead = leadOf(draft, length.start, REACH);
    if (
      !STAY.test(lead.text) ||
      BREAKER.test(lead.text.slice(-40)) ||
      /(?<![\p{L}])(?:has|have|been|since|least)(?![\p{L}])/iu.test(lead.text)
    )
      continue;
    yield candidate(length.value, length.start, length.end, 0.66);
  }
}

/** Long enough for an internship and no longer: four weeks to two years. */
function isStay(value: string): boolean {
  const count = Number.parseFloat(value);
  return /week/.test(value) ? count >= 4 && count <= 60 : /month/.test(value) && count >= 2 && count <= 24;
}

/** `three weeks a year`, `16 hours of 5 days`, `two years of practice`. */
function isOfOtherThings(draft: Draft, length: Length): boolean {
  const next = draft.text.slice(length.end, length.end + 40);
  return (
    NOT_TERM.test(next) ||
    /^\s(?:an?|per|each|every|of|later|ago|old|after|before|into|earlier)(?![\p{L}])/iu.test(next)
  );
}

/** The letters that all of these labels are written in. */
const CJK_UNIT = /[\u3040-\u9fff\uac00-\ud7a3]/;
const CJK = new RegExp(
  `(?:${TERM_LABELS_CJK})\\s?[:：は]?\\s?(?:最長|原則|约|約)?(\\d{1,2})\\s?(${Object.keys(UNITS_CJK)
    .sort((a, b) => b.length - a.length)
    .join('|')})`,
  'gu',
);

function* readCjk(draft: Draft): Generator<Candidate<string>> {
  if (!CJK_UNIT.test(draft.text)) return;
  for (const match of draft.text.matchAll(CJK)) {
    const unit = UNITS_CJK[match[2] ?? ''];
    const count = Number(match[1]);
    if (unit && count > 0)
      yield candidate(
        `${count} ${unit}${count === 1 ? '' : 's'}`,
        match.index,
        match.index + match[0].length,
      );
  }
}

function sentenceText(draft: Draft, sentence: { start: number; end: number }): string {
  return draft.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 400));
}

/** `Summer 2024 (May to August)` in the posting of an internship. */
function* readSeason(draft: Draft): Generator<Candidate<string>> {
  if (!/intern|stage|trainee|co-?op|praktik/i.test(draft.value<string>('title') ?? '')) return;
  for (const date of readDates(draft.text, false)) {
    if (date.months)
      yield candidate(`${date.months} month${date.months === 1 ? '' : 's'}`, date.start, date.end);
  }
}
