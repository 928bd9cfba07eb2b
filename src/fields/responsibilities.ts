import { defineField, listColumn } from './field.js';
import { listCandidate } from './requirements.js';

/** What the job consists of, in the words of the posting. */
export const responsibilities = defineField<readonly string[]>({
  name: 'responsibilities',
  doc: 'What the job consists of, in the words of the posting.',
  schema: (z) => z.array(z.string().min(1)).readonly(),
  empty: [],
  rules: [{ name: 'list', kind: 'labelled', read: (draft) => listCandidate(draft, 'responsibilities') }],
  columns: [listColumn('responsibilities', 'duties, entries joined by " | "')],
});
