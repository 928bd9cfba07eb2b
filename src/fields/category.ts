import type { Candidate } from '../record/evidence.js';
import { CATEGORIES, type Category } from '../record/values.js';
import { foldQuotes } from '../text/fold.js';
import { CATEGORY_CUES, TITLE_CATEGORIES } from '../vocabulary/roles.js';
import type { Draft } from './draft.js';
import { defineField, scalarColumn } from './field.js';
import { plainText } from './support/plain-text.js';

/** The kind of work: by the title, and where there is none by the words of the posting. */
export const category = defineField<Category>({
  name: 'category',
  doc: 'The kind of position.',
  schema: (z) => z.enum(CATEGORIES),
  empty: 'other',
  after: ['title'],
  rules: [
    { name: 'title', kind: 'vocabulary', read: byTitle },
    { name: 'words', kind: 'vocabulary', read: byWords },
  ],
  columns: [scalarColumn('category', `one of: ${CATEGORIES.join(', ')}`)],
});

function* byTitle(draft: Draft): Generator<Candidate<Category>> {
  const title = draft.value<string>('title');
  const span = draft.where('title');
  if (!title || !span) return;
  const found = TITLE_CATEGORIES.find(([, pattern]) => pattern.test(foldQuotes(title).toLowerCase()));
  if (found) yield { value: found[0], ...span, confidence: 0.92 };
}

/** Weighs the words of the whole posting; a weak reading, since blurbs praise research and engineering alike. */
function* byWords(draft: Draft): Generator<Candidate<Category>> {
  if (draft.value('title')) return;
  const text = plainText(draft).toLowerCase();
  let best: { value: Category; weight: number; start: number; end: number } | null = null;
  for (const [value, pattern, weight] of CATEGORY_CUES) {
    if (!draft.may(pattern)) continue;
    const matches = [...text.matchAll(pattern)];
    const first = matches[0];
    const total = matches.length * weight;
    if (first && (!best || total > best.weight))
      best = { value, weight: total, start: first.index, end: first.index + first[0].length };
  }
  if (best && best.weight >= 1)
    yield { value: best.value, start: best.start, end: best.end, confidence: best.weight >= 2 ? 0.58 : 0.52 };
}
