import type { Candidate } from '../record/evidence.js';
import { OFFERS, PERMIT_DOUBTS, PERMIT_HINTS, REFUSALS } from '../vocabulary/permit-words.js';
import type { Draft } from './draft.js';
import { candidate, defineField, scalarColumn } from './field.js';
import { stretches } from './support/clause.js';

/** Whether the employer sponsors a visa; null where the page is silent, for silence is no refusal. */
export const visaSponsorship = defineField<boolean | null>({
  name: 'visaSponsorship',
  doc: 'true where the employer sponsors or helps with a visa, false where it refuses or asks for citizens',
  schema: (z) => z.boolean().nullable(),
  empty: null,
  rules: [{ name: 'stated-sponsorship', kind: 'prose', read: readSponsorship }],
  fromHint: (value) => (typeof value === 'boolean' ? value : null),
  columns: [scalarColumn('visaSponsorship', 'true, false, or empty where the page is silent')],
});

const REACH = 110;
const HINT = new RegExp(PERMIT_HINTS.join('|'), 'gi');
const REFUSAL = new RegExp(REFUSALS.join('|'), 'i');
const OFFER = new RegExp(OFFERS.join('|'), 'i');
const DOUBT = new RegExp(PERMIT_DOUBTS.join('|'), 'i');

function* readSponsorship(draft: Draft): Generator<Candidate<boolean>> {
  if (!draft.may(HINT) || !(draft.may(REFUSAL) || draft.may(OFFER))) return;
  for (const stretch of stretches(draft, HINT, REACH)) {
    const words = stretch.text;
    if (DOUBT.test(words)) continue;
    const refusal = REFUSAL.exec(words);
    const found = refusal ?? OFFER.exec(words);
    if (!found) continue;
    const start = stretch.start + found.index;
    yield candidate(
      refusal === null,
      start,
      start + found[0].length,
      /sponsor/i.test(found[0]) ? 0.88 : 0.74,
    );
  }
}
