import type { SectionKind } from '../../record/section.js';
import { apartFrom, type Span, spanAt } from '../../record/span.js';
import { foldQuotes } from '../../text/fold.js';
import { type Item, recoverItems } from '../../text/items.js';
import { HAVE_OPENERS } from '../../vocabulary/item-words.js';
import { type Draft, ITEM_WORDS } from '../draft.js';
import { leavesList } from './leaves-list.js';
import { asks } from './list-entries.js';

/** Entries that a paragraph needs to be taken for a list of requirements. */
const LEAST = 3;

/**
 * Lists of requirements that no heading was recognised for: paragraphs most of whose entries read like what is asked
 * of a person. The words of the unknown heading in front of the first entry are left out.
 */
export function unheadedLists(draft: Draft, listed: readonly Span[]): Item[][] {
  const found: Item[][] = [];
  for (const line of apartFrom(draft.lines, listed)) {
    if (line.end - line.start < 90) continue;
    const section = spanAt(draft.sections, line.start);
    if (section && SETTLED.has(section.kind)) continue;
    const run = listIn(draft, line);
    if (run.length > 0) found.push(run);
  }
  return found;
}

/** "PhD scholarship in ...": what is offered, not what is asked. */
const OFFER =
  /^(?:\S+ ){0,4}(?:positions?|scholarships?|studentships?|fellowships?|internships?|openings?|vacanc(?:y|ies))\b/i;

const SETTLED: ReadonlySet<SectionKind> = new Set([
  'responsibilities',
  'benefits',
  'documents',
  'application',
  'legal',
  'areas',
  'salary',
]);

function listIn(draft: Draft, line: Span): Item[] {
  const items = recoverItems(draft.text, line, draft.sentences, ITEM_WORDS).map((item) =>
    fromFirstEntry(draft, item),
  );
  const words = items.map((item) => foldQuotes(draft.text.slice(item.start, item.end)));
  const first = words.findIndex((entry) => asks(entry) && !OFFER.test(entry));
  if (first < 0 || first > 3) return [];
  let last = first;
  let asking = 0;
  for (let i = first; i < items.length && !leavesList(words[i] ?? '', 'requirements', false); i++) {
    last = i;
    if (asks(words[i] ?? '')) asking++;
  }
  const run = items.slice(first, last + 1);
  return asking >= LEAST && asking * 5 >= run.length * 3 ? run : [];
}

/** "What success takes | PhD in ...": an entry from the capitalised word that can begin one, when other words stand before it. */
function fromFirstEntry(draft: Draft, item: Item): Item {
  const text = draft.text.slice(item.start, item.end);
  if (asks(foldQuotes(text))) return item;
  for (const match of text.slice(0, 80).matchAll(/ (?=\p{Lu})/gu)) {
    const rest = text.slice(match.index + 1);
    const first = /^[\p{L}'-]+/u.exec(rest)?.[0].toLowerCase() ?? '';
    if (HAVE_OPENERS.has(first) && asks(foldQuotes(rest)))
      return { ...item, start: item.start + match.index + 1 };
  }
  return item;
}
