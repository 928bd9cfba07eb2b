import type { Candidate } from '../record/evidence.js';
import type { Workplace } from '../record/values.js';
import { WORKPLACES } from '../record/values.js';
import {
  FREE_PLACE,
  MEETINGS_IN_PERSON,
  NOT_REMOTE_WORK,
  NOT_THE_WORKPLACE,
  WORKPLACE_HINTS,
  WORKPLACE_LABELS,
  WORKPLACE_STATEMENTS,
} from '../vocabulary/workplace-words.js';
import type { Draft } from './draft.js';
import { candidate, defineField, scalarColumn } from './field.js';
import { stretches } from './support/clause.js';
import { wholeWords } from './support/patterns.js';
import { placeLines } from './support/place-lines.js';

/** Where the work is done: at the employer's place, at home, or both. */
export const workplace = defineField<Workplace | null>({
  name: 'workplace',
  doc: 'onsite, hybrid or remote; null where the page does not say',
  schema: (z) => z.enum(WORKPLACES).nullable(),
  empty: null,
  rules: [
    { name: 'label', kind: 'labelled', read: readLabel },
    { name: 'place-line', kind: 'positional', read: readPlaceLine },
    { name: 'statement', kind: 'prose', read: readStatement },
    { name: 'free-place', kind: 'prose', read: readFreePlace },
  ],
  fromHint: (value) => (typeof value === 'string' ? wordOf(value) : null),
  columns: [scalarColumn('workplace', WORKPLACES.join(', '))],
});

const LABEL = new RegExp(
  `(?<![\\p{L}])${WORKPLACE_LABELS}\\s?[:–-]\\s?(fully remote|100% remote|remote|hybrid|on[- ]?site|in[- ]office|in[- ]person)(?!${NOT_REMOTE_WORK})(?![\\p{L}])`,
  'iu',
);
const IN_LINE = new RegExp(
  `(?:^|[\\s,;(•|/–-])(remote(?!${NOT_REMOTE_WORK})|anywhere|worldwide|hybrid|on[- ]?site|in[- ]office)(?![\\p{L}])`,
  'iu',
);
/** `Tokyo, no remote work` */
const NONE_BEFORE = /(?:^|[\s,(])(?:no|not|non|without|kein|keine|pas de|sin|geen)\s$/iu;
const HYBRID_IN_LINE = /(?:^|[(,;|/•–-]\s?)(?:hybrid|on[- ]?site|in[- ]office)(?:$|\s?[(),;|/•:–-])/iu;
const HINT = new RegExp(WORKPLACE_HINTS.join('|'), 'gi');
const STATEMENTS = WORKPLACE_STATEMENTS.map(([workplace, pattern, confidence]) => ({
  workplace,
  pattern: new RegExp(pattern, 'iu'),
  confidence,
}));
const ELSEWHERE = wholeWords(NOT_THE_WORKPLACE, 'iu');
const FREE = new RegExp(FREE_PLACE, 'i');
const MEETINGS = new RegExp(MEETINGS_IN_PERSON, 'i');
const REACH = 110;

function wordOf(text: string): Workplace | null {
  if (/hybrid/i.test(text)) return 'hybrid';
  if (/remote|telecommute|anywhere|worldwide/i.test(text) && !/sensing|remote-friendly/i.test(text))
    return 'remote';
  return /on[- ]?site|in[- ]person|office/i.test(text) ? 'onsite' : null;
}

function* readLabel(draft: Draft): Generator<Candidate<Workplace>> {
  if (!draft.may(LABEL)) return;
  for (const line of draft.lines) {
    if (line.text.length > 160) continue;
    const match = LABEL.exec(line.text);
    const value = match && wordOf(match[1] ?? '');
    if (match && value)
      yield candidate(value, line.start + match.index, line.start + match.index + match[0].length, 0.95);
  }
}

function* readPlaceLine(draft: Draft): Generator<Candidate<Workplace>> {
  for (const line of placeLines(draft)) {
    const match = IN_LINE.exec(line.text);
    const value = match && wordOf(match[1] ?? '');
    if (!match || !value) continue;
    if (value !== 'remote' && !HYBRID_IN_LINE.test(line.text)) continue;
    if (/^(?:anywhere|worldwide)/i.test(match[1] ?? '') && match.index > 12) continue;
    const end = line.start + match.index + match[0].length;
    if (NONE_BEFORE.test(line.text.slice(0, match.index + 1))) continue;
    yield candidate(value, end - (match[1] ?? '').length, end, 0.9);
  }
}

function* readStatement(draft: Draft): Generator<Candidate<Workplace>> {
  const statements = STATEMENTS.filter(({ pattern }) => draft.may(pattern));
  if (statements.length === 0) return;
  for (const stretch of stretches(draft, HINT, REACH)) {
    const words = stretch.text;
    if (ELSEWHERE.test(words)) continue;
    for (const { workplace, pattern, confidence } of statements) {
      const match = pattern.exec(words);
      if (!match) continue;
      const start = stretch.start + match.index;
      yield candidate(workplace, start, start + match[0].length, confidence);
      break;
    }
  }
}

/** `work where you choose`: at home and, where the page speaks of meeting in person, elsewhere too. */
function* readFreePlace(draft: Draft): Generator<Candidate<Workplace>> {
  const match = draft.may(FREE) ? FREE.exec(draft.text) : null;
  if (!match) return;
  yield candidate(
    MEETINGS.test(draft.text) ? 'hybrid' : 'remote',
    match.index,
    match.index + match[0].length,
    0.85,
  );
}
