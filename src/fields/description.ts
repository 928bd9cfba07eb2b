import type { Candidate } from '../record/evidence.js';
import { foldSpace } from '../text/fold.js';
import type { Draft } from './draft.js';
import { candidate, defineField, scalarColumn } from './field.js';

/** The words of the posting: white space folded inside paragraphs, a blank line between them. */
export const description = defineField<string | null>({
  name: 'description',
  doc: 'Text of the posting, white space folded, paragraphs kept',
  schema: (z) => z.string().nullable(),
  empty: null,
  rules: [{ name: 'whole-posting', kind: 'positional', read: readText }],
  fromHint: () => null,
  columns: [scalarColumn('description', 'text of the posting')],
});

/** White space that folding would change. */
const UNEVEN = /[^\S ]|[\u200b-\u200d\u2060\ufeff]| {2}/;

function* readText(draft: Draft): Generator<Candidate<string>> {
  if (draft.lines.length === 0) return;
  const parts: string[] = [];
  for (const line of draft.lines) {
    if (parts.length > 0) parts.push(line.afterBlank ? '\n\n' : ' ');
    parts.push(UNEVEN.test(line.text) ? foldSpace(line.text) : line.text);
  }
  yield candidate(parts.join(''), 0, draft.text.length);
}
