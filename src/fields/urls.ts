import type { Candidate } from '../record/evidence.js';
import type { Span } from '../record/span.js';
import { overlaps } from '../record/span.js';
import type { Draft } from './draft.js';
import { defineField, listColumn } from './field.js';
import { readAddresses } from './support/addresses.js';

/** The addresses that the posting names, in its order. */
export const urls = defineField<readonly string[]>({
  name: 'urls',
  doc: 'Web addresses in the posting',
  schema: (z) => z.array(z.string()),
  empty: [],
  rules: [{ name: 'addresses', kind: 'prose', read: readUrls }],
  columns: [listColumn('urls', 'web addresses in the posting')],
});

const MOST = 100;

function* readUrls(draft: Draft): Generator<Candidate<readonly string[]>> {
  const found = [
    ...(draft.text.includes('http') || draft.text.includes('www.') ? readAddresses(draft.text) : []),
    ...links(draft),
  ];
  const unique = new Map<string, Span>();
  for (const { url, start, end } of found.sort((a, b) => a.start - b.start)) {
    if (unique.size < MOST && !unique.has(url)) unique.set(url, { start, end });
  }
  const spans = [...unique.values()];
  const first = spans[0];
  const last = spans.at(-1);
  if (first && last) yield { value: [...unique.keys()], start: first.start, end: last.end, spans };
}

/** Links inside the words of the posting; the link of its heading and the button to apply belong to the board. */
function links(draft: Draft) {
  const headings = draft.marks.filter((mark) => mark.kind === 'heading');
  return draft.marks.flatMap((mark) => {
    if (mark.kind !== 'link' || !mark.href || !/^https?:\/\//i.test(mark.href)) return [];
    if (mark.end <= mark.start || headings.some((heading) => overlaps(heading, mark))) return [];
    if (/^\s*apply\b/i.test(draft.text.slice(mark.start, mark.start + 40))) return [];
    return [{ url: mark.href, start: mark.start, end: mark.end }];
  });
}
