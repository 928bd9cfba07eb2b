import type { Candidate } from '../record/evidence.js';
import { foldSpace } from '../text/fold.js';
import { AUTHORISATIONS } from '../vocabulary/permit-words.js';
import type { Draft } from './draft.js';
import { candidate, defineField, scalarColumn } from './field.js';
import { stretches } from './support/clause.js';

/** What an applicant must be allowed or cleared to do, in the page's words. */
export const workAuthorization = defineField<string | null>({
  name: 'workAuthorization',
  doc: 'Citizenship, right to work or clearance that is asked for, in the words of the page',
  schema: (z) => z.string().nullable(),
  empty: null,
  rules: [{ name: 'asked-for', kind: 'prose', read: readAuthorization }],
  columns: [scalarColumn('workAuthorization', 'citizenship, right to work or clearance that is asked for')],
});

const HINT =
  /citizen|\bU\.?\s?S\.? persons?\b|passport|to (?:legally )?work in|work (?:author|permit|visa|elig)|clearance|nationals?\b/gi;
const PATTERNS = AUTHORISATIONS.map(
  ([pattern, confidence]) => [new RegExp(pattern, 'i'), confidence] as const,
);
const DOUBT =
  /\b(?:regardless|irrespective|without regard|discriminat|protected|most countries|nobody|not (?:required|needed|necessary)|sexual|ancestry|origin|citizenship status)\b/i;
const WISHED = /\b(?:plus|bonus|nice|preferred|desir|ideal|advantage|active|brownie)\w*/i;
const REACH = 100;

function* readAuthorization(draft: Draft): Generator<Candidate<string>> {
  const patterns = PATTERNS.filter(([pattern]) => draft.may(pattern));
  if (patterns.length === 0 || !draft.may(HINT)) return;
  for (const stretch of stretches(draft, HINT, REACH)) {
    const words = stretch.text;
    if (DOUBT.test(words)) continue;
    for (const [pattern, confidence] of patterns) {
      const match = pattern.exec(words);
      if (!match) continue;
      const start = stretch.start + match.index;
      const less = WISHED.test(words) ? 0.15 : 0;
      yield candidate(foldSpace(match[0]), start, start + match[0].length, confidence - less);
    }
  }
}
