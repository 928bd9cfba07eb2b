import { SENIORITIES, type Seniority } from '../record/values.js';
import { foldQuotes } from '../text/fold.js';
import { TEXT_SENIORITY, TITLE_SENIORITY } from '../vocabulary/roles.js';
import { defineField, scalarColumn } from './field.js';

/** The rung that the title or the text names; years of experience alone make none. */
export const seniority = defineField<Seniority | null>({
  name: 'seniority',
  doc: 'The rung that the title or the text names; null where neither does.',
  schema: (z) => z.enum(SENIORITIES).nullable(),
  empty: null,
  after: ['title', 'category'],
  rules: [
    {
      name: 'title',
      kind: 'vocabulary',
      *read(draft) {
        const title = draft.value<string>('title');
        const span = draft.where('title');
        const academic = ACADEMIC.has(draft.value<string>('category') ?? '');
        if (!title || !span || academic) return;
        const found = TITLE_SENIORITY.find(([, pattern]) => pattern.test(foldQuotes(title).toLowerCase()));
        if (found) yield { value: found[0], ...span, confidence: 0.95 };
      },
    },
    {
      name: 'text',
      kind: 'prose',
      *read(draft) {
        for (const [value, pattern] of TEXT_SENIORITY) {
          const match = draft.may(pattern) ? pattern.exec(draft.text) : null;
          if (match) yield { value, start: match.index, end: match.index + match[0].length, confidence: 0.7 };
        }
      },
    },
  ],
  columns: [scalarColumn('seniority', `one of: ${SENIORITIES.join(', ')}`)],
});

/** Their titles' Senior and Associate are no rungs of a career ladder. */
const ACADEMIC: ReadonlySet<string> = new Set(['phd', 'postdoc', 'faculty']);
