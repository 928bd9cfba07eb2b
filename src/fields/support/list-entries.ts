import type { Section, SectionKind } from '../../record/section.js';
import { foldQuotes } from '../../text/fold.js';
import { type Item, recoverItems } from '../../text/items.js';
import { trimSpan } from '../../text/lines.js';
import { WISH } from '../../vocabulary/requirement-words.js';
import { type Draft, ITEM_WORDS } from '../draft.js';
import { isTerms, leavesList } from './leaves-list.js';

/** The entries under one heading, up to the first sentence that has left the list. */
export function entriesOf(draft: Draft, section: Section): Item[] {
  const kept: Item[] = [];
  for (const item of recoverItems(draft.text, section.body, draft.sentences, ITEM_WORDS)) {
    const cut = cutGluedSentence(draft.text, item);
    const words = plain(draft, cut);
    if (isTerms(words, section.kind)) continue;
    if (leavesList(words, section.kind, cut.style === 'bullet')) break;
    if (words !== '' && !/^[\p{P}\p{S}\s]*$/u.test(words)) {
      const { items, ended } = apart(draft, cut, section.kind);
      kept.push(...items);
      if (ended) break;
    }
    if (cut !== item) break;
  }
  return kept;
}

/** "... exposure to SystemVerilogThe base pay is ...": pages glue the next paragraph to the last entry. */
function cutGluedSentence(text: string, item: Item): Item {
  const glued =
    /(?:The|We|You|Our|This|These|If|In|At|All|Please|Your|As|It|Note)(?<=[\p{Ll}\d)]\p{Lu}\p{Ll}+)\s+\p{Ll}/u.exec(
      text.slice(item.start, item.end),
    );
  return glued ? { ...item, end: item.start + glued.index } : item;
}

/**
 * One bullet may hold more than its entry: a wish behind a demand ("You speak English; Dutch is a bonus."), or, the
 * last one, the sentence that follows the list.
 */
function apart(draft: Draft, item: Item, kind: SectionKind): { items: Item[]; ended: boolean } {
  if (item.style !== 'bullet' || (kind !== 'requirements' && kind !== 'preferred'))
    return { items: [item], ended: false };
  const parts = sentencesOf(draft, item).flatMap((sentence) => halves(draft, sentence));
  const items: Item[] = [];
  for (const [i, part] of parts.entries()) {
    if (i > 0 && leavesList(plain(draft, part), kind, false)) return { items, ended: true };
    const last = items[items.length - 1];
    if (last && isWish(draft, last) === isWish(draft, part))
      items[items.length - 1] = { ...last, end: part.end };
    else items.push(part);
  }
  return { items, ended: false };
}

function sentencesOf(draft: Draft, item: Item): Item[] {
  const parts = draft.sentences
    .filter((s) => s.start < item.end && s.end > item.start)
    .map((s) => ({ ...item, start: Math.max(s.start, item.start), end: Math.min(s.end, item.end) }));
  return parts.length > 0 ? parts : [item];
}

function halves(draft: Draft, part: Item): Item[] {
  const at = draft.text.slice(part.start, part.end).indexOf('; ');
  if (at < 0) return [part];
  const first = { ...part, end: part.start + at };
  const second = { ...part, ...trimSpan(draft.text, part.start + at + 1, part.end) };
  return isWish(draft, first) === isWish(draft, second) ? [part] : [first, second];
}

function isWish(draft: Draft, item: Item): boolean {
  return WISH.test(plain(draft, item).replace(/\([^()]{0,200}\)/g, ' '));
}

function plain(draft: Draft, item: Item): string {
  return foldQuotes(draft.text.slice(item.start, item.end));
}
