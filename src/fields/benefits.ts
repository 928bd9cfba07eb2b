import { defineField, listColumn } from './field.js';
import { listCandidate } from './requirements.js';

/** What the posting offers, in its own words. */
export const benefits = defineField<readonly string[]>({
  name: 'benefits',
  doc: 'What the posting offers, in its own words.',
  schema: (z) => z.array(z.string().min(1)).readonly(),
  empty: [],
  rules: [{ name: 'list', kind: 'labelled', read: (draft) => listCandidate(draft, 'benefits') }],
  columns: [listColumn('benefits', 'benefits, entries joined by " | "')],
});
