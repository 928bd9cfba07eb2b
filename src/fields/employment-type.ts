import type { Candidate } from '../record/evidence.js';
import type { EmploymentType } from '../record/values.js';
import { EMPLOYMENT_TYPES } from '../record/values.js';
import {
  EMPLOYMENT_HINTS,
  EMPLOYMENT_LABELS,
  EMPLOYMENT_STATEMENTS,
  INTERN_TITLES,
  NOT_THE_EMPLOYMENT,
} from '../vocabulary/employment-words.js';
import type { Draft } from './draft.js';
import { candidate, defineField, scalarColumn } from './field.js';
import { sentenceAt, stretches } from './support/clause.js';
import { wholeWords } from './support/patterns.js';

/** The kind of employment. A stated working time says more than the length of the contract. */
export const employmentType = defineField<EmploymentType | null>({
  name: 'employmentType',
  doc: 'full-time, part-time, contract (for a fixed term), internship or temporary',
  schema: (z) => z.enum(EMPLOYMENT_TYPES).nullable(),
  empty: null,
  after: ['title', 'duration'],
  rules: [
    { name: 'label', kind: 'labelled', read: readLabel },
    { name: 'internship-title', kind: 'vocabulary', read: readTitle },
    { name: 'statement', kind: 'prose', read: readStatement },
    { name: 'stated-term', kind: 'prose', read: readTerm },
  ],
  fromHint: (value) => {
    const stated = Array.isArray(value) ? value[0] : value;
    return typeof stated === 'string' ? typeOf(stated.replace(/_/g, '-')) : null;
  },
  columns: [scalarColumn('employmentType', EMPLOYMENT_TYPES.join(', '))],
});

const LABEL = new RegExp(`(?<![\\p{L}])${EMPLOYMENT_LABELS}\\s?[:–-]\\s?(\\p{L}[\\p{L} ,/()-]{2,40})`, 'iu');
const HINT = new RegExp(EMPLOYMENT_HINTS.join('|'), 'gi');
const STATEMENTS = EMPLOYMENT_STATEMENTS.map(([type, pattern, confidence]) => ({
  type,
  pattern: new RegExp(pattern, 'i'),
  confidence,
}));
const ELSEWHERE = wholeWords(NOT_THE_EMPLOYMENT, 'iu');
const INTERN = wholeWords(INTERN_TITLES, 'iu');
const REACH = 80;

/** The type that a short label names. */
function typeOf(words: string): EmploymentType | null {
  if (INTERN.test(words)) return 'internship';
  if (/full[- ]?time|100 ?%|vollzeit|temps plein|completa|completo|regular|\bcdi\b/i.test(words))
    return 'full-time';
  if (/part[- ]?time|teilzeit|temps partiel|parcial/i.test(words)) return 'part-time';
  if (
    /contract|fixed[- ]term|befristet|\bcdd\b|d[ée]termin[ée]e/i.test(words) &&
    !/unbefristet|ind[ée]termin/i.test(words)
  )
    return 'contract';
  return /temporary|seasonal|\btemp\b/i.test(words) ? 'temporary' : null;
}

function* readLabel(draft: Draft): Generator<Candidate<EmploymentType>> {
  if (!draft.may(LABEL)) return;
  for (const line of draft.lines) {
    if (line.text.length > 160) continue;
    const match = LABEL.exec(line.text);
    const type = match && typeOf(match[1] ?? '');
    if (match && type)
      yield candidate(type, line.start + match.index, line.start + match.index + match[0].length);
  }
}

function* readTitle(draft: Draft): Generator<Candidate<EmploymentType>> {
  const title = draft.value<string>('title');
  if (!title || !INTERN.test(title)) return;
  const at = draft.where('title') ?? wordsOf(draft.text, title);
  if (at) yield candidate('internship', at.start, at.end, 0.95);
}

function wordsOf(text: string, words: string) {
  const start = text.indexOf(words);
  return start < 0 ? null : { start, end: start + words.length };
}

function* readStatement(draft: Draft): Generator<Candidate<EmploymentType>> {
  const statements = STATEMENTS.filter(({ pattern }) => draft.may(pattern));
  if (statements.length === 0 || !draft.may(HINT)) return;
  for (const stretch of stretches(draft, HINT, REACH)) {
    const words = stretch.text;
    for (const { type, pattern, confidence } of statements) {
      const match = pattern.exec(words);
      if (
        !match ||
        ELSEWHERE.test(words.slice(Math.max(0, match.index - 24), match.index + match[0].length + 16))
      )
        continue;
      const start = stretch.start + match.index;
      yield candidate(type, start, start + match[0].length, confidence);
      break;
    }
  }
}

const EMPLOYED =
  /\b(?:contract|appointment|employed|position|post|employment|Vertrag|Stelle|contrat|poste)\b/i;

/** A job with a stated end is a contract for that time; a stipend or a scholarship is no employment. */
function* readTerm(draft: Draft): Generator<Candidate<EmploymentType>> {
  const at = draft.value('duration') ? draft.where('duration') : null;
  if (!at || INTERN.test(draft.value<string>('title') ?? '')) return;
  const sentence = sentenceAt(draft, at.start);
  const words = draft.text.slice(
    Math.max(sentence.start, at.start - 150),
    Math.min(sentence.end, at.end + 60),
  );
  if (EMPLOYED.test(words) && !/studentship|scholarship|stipend|intern|fully funded/i.test(words)) {
    yield candidate('contract', at.start, at.end, 0.7);
  }
}
