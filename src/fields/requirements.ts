import type { Candidate } from '../record/evidence.js';
import { foldSpace } from '../text/fold.js';
import type { Draft } from './draft.js';
import { defineField, listColumn } from './field.js';
import { type ItemLists, readItemLists } from './support/item-lists.js';
import type { ListEntry } from './support/list-entry.js';

/** What the applicant must have or be: one entry an item, in the page's words. */
export const requirements = defineField<readonly string[]>({
  name: 'requirements',
  doc: 'What the posting requires: one entry an item, in its own words.',
  schema: (z) => z.array(z.string().min(1)).readonly(),
  empty: [],
  rules: [{ name: 'list', kind: 'labelled', read: (draft) => listCandidate(draft, 'requirements') }],
  columns: [listColumn('requirements', 'required, entries joined by " | "')],
});

/** One candidate that holds a whole list of the posting, each entry with its words. */
export function* listCandidate(draft: Draft, list: keyof ItemLists): Generator<Candidate<readonly string[]>> {
  const entries = readItemLists(draft)[list];
  const first = entries[0];
  if (!first) return;
  yield {
    value: entries.map((entry) => foldSpace(draft.text.slice(entry.start, entry.end))),
    start: first.start,
    end: first.end,
    confidence: sureOf(entries, list),
    spans: entries.map(({ start, end }) => ({ start, end })),
  };
}

/** How often entries of a style are right, as the gate finds it; a list is as sure as its entries are on average. */
const SURE: Readonly<Record<ListEntry['style'], number>> = {
  bullet: 0.94,
  line: 0.92,
  semicolon: 0.9,
  sentence: 0.86,
  flat: 0.86,
  prose: 0.74,
};

/** Where a list of benefits ends is the hardest to tell. */
const LESS_FOR_BENEFITS = 0.06;
/** Entries told apart in different ways are seldom all of one list: duties, least of all. */
const LESS_IF_MIXED: Readonly<Record<keyof ItemLists, number>> = {
  requirements: 0.1,
  preferred: 0.1,
  responsibilities: 0.26,
  benefits: 0.16,
};

function sureOf(entries: readonly ListEntry[], list: keyof ItemLists): number {
  const mean = entries.reduce((total, { style }) => total + SURE[style], 0) / entries.length;
  const isMixed = new Set(entries.map(({ style }) => style)).size > 1;
  const less = (list === 'benefits' ? LESS_FOR_BENEFITS : 0) + (isMixed ? LESS_IF_MIXED[list] : 0);
  return Math.round((mean - less) * 100) / 100;
}
