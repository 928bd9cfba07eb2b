import { defineField, listColumn } from './field.js';
import { listCandidate } from './requirements.js';

/** What the posting prefers but does not require, in its own words. */
export const preferred = defineField<readonly string[]>({
  name: 'preferred',
  doc: 'What the posting prefers but does not require, in its own words.',
  schema: (z) => z.array(z.string().min(1)).readonly(),
  empty: [],
  rules: [{ name: 'list', kind: 'labelled', read: (draft) => listCandidate(draft, 'preferred') }],
  columns: [
    listColumn('preferred', 'what the posting wishes for but does not require, entries joined by " | "'),
  ],
});
