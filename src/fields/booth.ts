import type { Candidate } from '../record/evidence.js';
import type { Draft } from './draft.js';
import { candidate, defineField, scalarColumn } from './field.js';

/** The booth at the conference, as written without its sign: `2100`, `1201a`, `B12`. */
export const booth = defineField<string | null>({
  name: 'booth',
  doc: 'Number of the booth at the conference',
  schema: (z) => z.string().nullable(),
  empty: null,
  rules: [{ name: 'booth-number', kind: 'labelled', read: readBooth }],
  columns: [scalarColumn('booth', 'number of the booth at the conference')],
});

const BOOTH =
  /\b(?:booths?|kiosk|pod|messestand)\b(?: (?:number|no\.?|nr\.?|at|is|in|hall \w{1,3},?)){0,2}[\s:(]{0,3}#?\s?([A-Z]{0,2}-?\d{1,5}[A-Za-z]?)(?!\w|[.,]\d|%)/gi;
/** `Stand` is also a verb: a letter, a sign or a word must make a place of it. */
const STAND =
  /\b(?:[Ss]tand (?:#\s?|(?:number|no\.?|nr\.?) ?|(?=[A-Z]))|(?:our|at|visit|the|am|unserem|notre) [Ss]tand )([A-Z]{0,2}-?\d{1,5}[A-Za-z]?)(?!\w|[.,]\d|%)/g;
const NUMBER_FIRST = /#(\d{2,5}[A-Za-z]?) booth\b/gi;

/** Each pattern with the letters that a text must have for it. */
const PATTERNS: readonly (readonly [needles: readonly string[], pattern: RegExp, confidence: number])[] = [
  [['ooth', 'OOTH', 'iosk', 'pod ', 'Pod ', 'essestand'], BOOTH, 0.92],
  [['tand '], STAND, 0.82],
  [[' booth'], NUMBER_FIRST, 0.82],
];

function* readBooth(draft: Draft): Generator<Candidate<string>> {
  for (const [needles, pattern, confidence] of PATTERNS) {
    if (!needles.some((needle) => draft.text.includes(needle))) continue;
    for (const match of draft.text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      yield candidate(match[1] as string, match.index, end, confidence);
    }
  }
}
