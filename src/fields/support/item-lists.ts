import type { SectionKind } from '../../record/section.js';
import type { Span } from '../../record/span.js';
import { foldQuotes } from '../../text/fold.js';
import { WISH } from '../../vocabulary/requirement-words.js';
import type { Draft } from '../draft.js';
import { askingSentences } from './asking-sentences.js';
import { entriesOf } from './list-entries.js';
import type { ListEntry } from './list-entry.js';
import { offeredSentences } from './offered-sentences.js';
import { proseDuties } from './prose-duties.js';
import { unheadedLists } from './unheaded-lists.js';

/** The lists of a posting, each entry a span of its text, in the order of the page. */
export interface ItemLists {
  readonly requirements: readonly ListEntry[];
  readonly preferred: readonly ListEntry[];
  readonly responsibilities: readonly ListEntry[];
  readonly benefits: readonly ListEntry[];
}

type ListName = keyof ItemLists;

/** Reads all lists of a posting at once, since an entry belongs to one of them only. */
export function readItemLists(draft: Draft): ItemLists {
  return draft.once('item-lists', compute);
}

function compute(draft: Draft): ItemLists {
  const lists: Record<ListName, ListEntry[]> = {
    requirements: [],
    preferred: [],
    responsibilities: [],
    benefits: [],
  };
  const listed: Span[] = [];
  for (const section of draft.sections) {
    const name = LIST_OF[section.kind];
    if (!name) continue;
    for (const item of entriesOf(draft, section)) {
      listed.push(item);
      lists[destination(draft.text, item, name)].push(item);
    }
  }
  for (const run of unheadedLists(draft, listed)) {
    const start = run[0]?.start ?? 0;
    const after = lists.requirements.some((entry) => entry.start < start);
    for (const item of run) {
      listed.push(item);
      lists[destination(draft.text, item, after ? 'preferred' : 'requirements')].push(item);
    }
  }
  for (const asked of askingSentences(draft, listed)) {
    lists[asked.wish ? 'preferred' : 'requirements'].push({
      start: asked.start,
      end: asked.end,
      style: 'prose',
    });
  }
  if (lists.responsibilities.length === 0) lists.responsibilities.push(...proseDuties(draft, listed));
  for (const { start, end } of offeredSentences(draft, listed))
    lists.benefits.push({ start, end, style: 'prose' });
  for (const list of Object.values(lists)) list.sort((a, b) => a.start - b.start);
  return lists;
}

const LIST_OF: Partial<Record<SectionKind, ListName>> = {
  requirements: 'requirements',
  preferred: 'preferred',
  responsibilities: 'responsibilities',
  benefits: 'benefits',
};

/** An entry of a required list may be a wish, and the other way round. */
function destination(text: string, item: Span, list: ListName): ListName {
  if (list !== 'requirements' && list !== 'preferred') return list;
  const words = foldQuotes(text.slice(item.start, item.end));
  const plain = words.replace(/\([^()]{0,200}\)/g, ' ').trim();
  if (/\((?:preferred|desired|optional|nice to have|a plus|desirable|bonus)\)[.;]?$/i.test(words))
    return 'preferred';
  if (list === 'requirements' && WISH.test(plain)) return 'preferred';
  if (list === 'preferred' && /\b(?:is|are) (?:strictly )?(?:required|essential|mandatory)\b/i.test(plain))
    return 'requirements';
  return list;
}
