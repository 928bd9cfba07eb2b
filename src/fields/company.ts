import { foldSpace } from '../text/fold.js';
import { hostName } from './company/host-name.js';
import { inHeading, named, possessive } from './company/in-context.js';
import { institutions } from './company/institutions.js';
import { knownName } from './company/known-names.js';
import { KNOWN } from './company/name-runs.js';
import { asSubject } from './company/subject.js';
import { defineField, scalarColumn } from './field.js';

/** Who offers the job. A unit of a known firm is shown under the firm; an unnamed client of a recruiter is nobody. */
export const company = defineField<string | null>({
  name: 'company',
  doc: 'The employer as the posting proves it; null where only world knowledge could tell.',
  schema: (z) => z.string().min(1).nullable(),
  empty: null,
  after: ['locations'],
  rules: [
    { name: 'heading', kind: 'labelled', read: inHeading },
    { name: 'named', kind: 'prose', read: named },
    { name: 'subject', kind: 'prose', read: asSubject },
    { name: 'possessive', kind: 'prose', read: possessive },
    { name: 'institution', kind: 'prose', read: institutions },
    { name: 'known-name', kind: 'vocabulary', read: knownName },
    { name: 'host', kind: 'vocabulary', read: hostName },
  ],
  clean: (value) => cleanCompany(value),
  columns: [scalarColumn('company', 'employer')],
});

/** One line, without stray punctuation; a known unit under its firm. */
function cleanCompany(value: string): string | null {
  const text = foldSpace(value)
    .replace(/^[,.;:\s]{1,4}|[,;:\s]{1,4}$/g, '')
    .replace(/^Technischen /, 'Technische ');
  if (text.length < 2 || text.length > 90) return null;
  const whole = KNOWN.get(text)[0];
  if (whole) return whole;
  const words = text.split(' ');
  for (let n = Math.min(3, words.length - 1); n >= 1; n--) {
    const head = KNOWN.get(words.slice(0, n).join(' '))[0];
    if (head && UNIT.test(words[n] ?? '')) return head;
  }
  return text;
}

const UNIT =
  /^(?:AI|Research|Labs?|Cent(?:er|re)|Azure|Cloud|US|USA|UK|Europe|Asia|Robotics|Technologies|Inc\.?|Ltd\.?|Corporation|Reality|Science)$/i;
