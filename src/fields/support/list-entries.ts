import type { Section, SectionKind } from '../../record/section.js';
import { touching } from '../../record/span.js';
import { foldQuotes } from '../../text/fold.js';
import { type Item, recoverItems } from '../../text/items.js';
import { trimSpan } from '../../text/lines.js';
import { HAVE_OPENERS } from '../../vocabulary/item-words.js';
import { ATTRIBUTE, WISH } from '../../vocabulary/requirement-words.js';
import { type Draft, ITEM_WORDS } from '../draft.js';
import { isTerms, leavesList } from './leaves-list.js';

/** The entries under one heading, up to the first sentence that has left the list. */
export function entriesOf(draft: Draft, section: Section): Item[] {
  const kept: Item[] = [];
  const words = section.kind === 'benefits' ? OFFER_WORDS : ITEM_WORDS;
  const found = recoverItems(draft.text, section.body, draft.sentences, words);
  for (const [i, item] of found.entries()) {
    const cut = cutGluedSentence(draft.text, item);
    const said = plain(draft, cut);
    if (isTerms(said, section.kind) || DANGLING.test(said)) continue;
    if (
      section.kind === 'responsibilities' &&
      kept[0] &&
      toldApart(kept[0]) &&
      !toldApart(cut) &&
      TELLS.test(said)
    )
      break;
    if (leavesList(said, section.kind, cut.style === 'bullet')) {
      if (goesOn(draft, found.slice(i + 1, i + 4), section.kind)) continue;
      break;
    }
    if (said !== '' && !/^[\p{P}\p{S}\s]*$/u.test(said)) {
      const { items, ended } = apart(draft, cut, section.kind);
      kept.push(...items);
      if (ended) break;
    }
    if (cut !== item) break;
  }
  return kept;
}

/** Whether marks or capitals tell an entry from its neighbours, and not the end of a sentence. */
function toldApart({ style }: Item): boolean {
  return style !== 'sentence';
}

/** A sentence behind a list of duties that tells of the team or the post: "Two of our deployments are in the Baltic". */
const TELLS =
  /^(?:the|this|these|it|our|we|as|there|one|two|three|four|some|most|you'd be|you would be|(?:what|where|if|when) )\b/i;

/** What is offered is short: "Company pension Subsidized canteen". */
const OFFER_WORDS = { ...ITEM_WORDS, shortest: 2 };

/** Whether the list plainly goes on behind a sentence that seemed to leave it. */
function goesOn(draft: Draft, next: readonly Item[], kind: SectionKind): boolean {
  if (kind !== 'requirements' && kind !== 'preferred') return false;
  return (
    next.filter((item) => asks(plain(draft, item)) && !leavesList(plain(draft, item), kind, false)).length >=
    2
  );
}

/** Whether words read like what is asked of a person: "Experience with ...", "A degree in ...". */
export function asks(words: string): boolean {
  const first = /^[\p{L}'-]+/u.exec(words)?.[0].toLowerCase() ?? '';
  return (HAVE_OPENERS.has(first) || /^\d/.test(words)) && ATTRIBUTE.test(words);
}

/** The start of a sentence that goes on in the next list: "Furthermore, we expect that you". */
const DANGLING = /\b(?:that you|if you|who|you should|you must|you will|to have)$/i;

/** "... exposure to SystemVerilogThe base pay is ...": pages glue the next paragraph to the last entry. */
function cutGluedSentence(text: string, item: Item): Item {
  const glued = GLUED.exec(text.slice(item.start, item.end));
  return glued ? { ...item, end: item.start + glued.index + glued[0].length } : item;
}

/** The start of a sentence glued to an entry, without a space or, where its verb shows it, without a full stop. */
const GLUED =
  /[\p{Ll}\d)](?=(?:The|We|You|Our|This|These|If|In|At|All|Please|Your|As|It|Note)\s+\p{Ll})|[\p{Ll})](?= (?:We (?:pay|offer|are|will|do|can|sponsor)|This (?:role|position|job|is)|The (?:base|salary|pay|position|role|range|rate)|Our (?:recruiters?|salary|offer)|Salary|Compensation) )/u;

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
  const parts = touching(draft.sentences, item).map((s) => ({
    ...item,
    start: Math.max(s.start, item.start),
    end: Math.min(s.end, item.end),
  }));
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
