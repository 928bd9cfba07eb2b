import type { Candidate } from '../record/evidence.js';
import { APPLY_ADDRESSES, APPLY_AT_WORDS, APPLY_LINKS } from '../vocabulary/apply-address-words.js';
import type { Draft } from './draft.js';
import { candidate, defineField, scalarColumn } from './field.js';
import { readAddresses } from './support/addresses.js';
import { leadOf } from './support/clause.js';
import { lastMatch, wholeWords } from './support/patterns.js';

/** The web address to apply at: http or https, never a mail address. */
export const applyUrl = defineField<string | null>({
  name: 'applyUrl',
  doc: 'Web address to apply at',
  schema: (z) => z.string().nullable(),
  empty: null,
  rules: [
    { name: 'apply-link', kind: 'structured', read: readLinks },
    { name: 'introduced', kind: 'prose', read: readAddress },
  ],
  clean: (value) => (/^https?:\/\/[^\s]{3,2000}$/i.test(value) ? value : null),
  columns: [scalarColumn('applyUrl', 'web address to apply at')],
});

const AT = wholeWords(APPLY_AT_WORDS);
const LINK = new RegExp(`(?<![\\p{L}])(?:${APPLY_LINKS.join('|')})(?![\\p{L}])`, 'iu');
const PLACE = new RegExp(APPLY_ADDRESSES.join('|'), 'i');
const REACH = 110;

function* readLinks(draft: Draft): Generator<Candidate<string>> {
  for (const mark of draft.marks) {
    if (mark.kind !== 'link' || !mark.href || mark.end <= mark.start) continue;
    const words = draft.text.slice(mark.start, Math.min(mark.end, mark.start + 60));
    if (LINK.test(words)) yield candidate(mark.href, mark.start, mark.end);
  }
}

function* readAddress(draft: Draft): Generator<Candidate<string>> {
  if (!draft.text.includes('http') && !draft.text.includes('www.')) return;
  let floor = 0;
  for (const { url, start, end } of readAddresses(draft.text)) {
    const lead = leadOf(draft, start, REACH, floor);
    const introduced =
      lastMatch(AT, lead.text) !== null ||
      /^[\s.,;:)]{0,3}(?:to |and )?apply (?:there|here|now|online)/i.test(draft.text.slice(end, end + 24));
    const fits = PLACE.test(url);
    floor = end;
    if (!introduced && !fits) continue;
    const strict = /appl|submi|bewerb|candidat|postul|solicit|form/i.test(lead.text);
    if (introduced && (strict || fits)) yield candidate(url, start, end, fits ? 0.9 : 0.82);
    else if (fits) yield candidate(url, start, end, 0.62);
  }
}
