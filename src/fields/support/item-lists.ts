import type { Section, SectionKind } from '../../record/section.js';
import type { Span } from '../../record/span.js';
import { foldQuotes } from '../../text/fold.js';
import { type Item, recoverItems } from '../../text/items.js';
import { ITEM_OPENERS, OFF_LIST, PROSE_OPENERS } from '../../vocabulary/item-words.js';
import { ASKING_SENTENCE, ATTRIBUTE, CONDITION, NOT_ASKING, WISH } from '../../vocabulary/requirement-words.js';
import { type Draft, ITEM_WORDS } from '../draft.js';
import { askingSentences } from './asking-sentences.js';
import { proseDuties } from './prose-duties.js';

/** The lists of a posting, each entry a span of its text, in the order of the page. */
export interface ItemLists {
  readonly requirements: readonly ListEntry[];
  readonly preferred: readonly ListEntry[];
  readonly responsibilities: readonly ListEntry[];
  readonly benefits: readonly ListEntry[];
}

export interface ListEntry extends Span {
  /** `section`: stands under a heading; `prose`: a sentence that asks for it. */
  readonly from: 'section' | 'prose';
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
      lists[destination(draft.text, item, name)].push({ start: item.start, end: item.end, from: 'section' });
    }
  }
  for (const asked of askingSentences(draft, listed)) {
    lists[asked.wish ? 'preferred' : 'requirements'].push({
      start: asked.start,
      end: asked.end,
      from: 'prose',
    });
  }
  if (lists.responsibilities.length === 0) lists.responsibilities.push(...proseDuties(draft, listed));
  for (const list of Object.values(lists)) list.sort((a, b) => a.start - b.start);
  return lists;
}

const LIST_OF: Partial<Record<SectionKind, ListName>> = {
  requirements: 'requirements',
  preferred: 'preferred',
  responsibilities: 'responsibilities',
  benefits: 'benefits',
};

/** The entries under one heading, up to the first sentence that has left the list. */
function entriesOf(draft: Draft, section: Section): Item[] {
  const kept: Item[] = [];
  for (const item of recoverItems(draft.text, section.body, draft.sentences, ITEM_WORDS)) {
    const cut = cutGluedSentence(draft.text, item);
    const words = foldQuotes(draft.text.slice(cut.start, cut.end));
    if (isTerms(words, section.kind)) continue;
    if (leavesList(words, section.kind, cut)) break;
    if (words.length > 0 && !/^[\p{P}\p{S}\s]*$/u.test(words)) kept.push(...apart(draft.text, cut));
    if (cut !== item) break;
  }
  return kept;
}

/** "You speak English; Dutch is a bonus.": one bullet that asks and wishes is two entries. */
function apart(text: string, item: Item): Item[] {
  const at = text.slice(item.start, item.end).indexOf('; ');
  if (item.style !== 'bullet' || at < 0) return [item];
  const [first, second] = [text.slice(item.start, item.start + at), text.slice(item.start + at + 2, item.end)];
  if (WISH.test(foldQuotes(first)) === WISH.test(foldQuotes(second))) return [item];
  return [
    { ...item, end: item.start + at },
    { ...item, start: item.start + at + 2 },
  ];
}

/** "... exposure to SystemVerilogThe base pay is ...": pages glue the next paragraph to the last entry. */
function cutGluedSentence(text: string, item: Item): Item {
  const glued =
    /[\p{Ll}\d)](?=(?:The|We|You|Our|This|These|If|In|At|All|Please|Your|As|It|Note)\s+\p{Ll})/u.exec(
      text.slice(item.start, item.end),
    );
  return glued ? { ...item, end: item.start + glued.index + glued[0].length } : item;
}

const MONEY = /^(?:[$€£¥₹]|(?:EUR|USD|GBP|CHF|CAD|AUD|JPY|SEK|NOK|DKK|SGD|INR|R\$)\s?\d)/;
/** An amount of pay anywhere: "Canada: CAD 132,000-181,500 per year." */
const PAY = /(?:[$€£¥]|\b(?:EUR|USD|GBP|CHF|CAD|AUD|JPY|SEK|NOK|DKK|SGD|INR|BRL)) ?\d[\d.,' ]{2,12}\d|\b\d[\d.,' ]{2,12}\d ?(?:[€£¥]|EUR|USD|GBP|CHF|CAD)/;
const NAMED_SUBJECT =
  /^(?:\p{Lu}[\p{L}\p{N}.&'-]{0,24} ){1,4}(?:is|are|was|were|has|have|will|can|does|do|sponsors|offers|provides|hires|pays|believes|values|works|has been|may)\b/u;
const POSSESSIVE_SUBJECT =
  /^(?:\p{Lu}[\p{L}\p{N}.&-]{0,24} ){0,3}\p{Lu}[\p{L}\p{N}.&-]{0,24}'s? (?:mission|vision|team|culture|values|goal|benefits|compensation|commitment)\b/u;
const FINITE =
  /\b(?:is|are|was|were|will|could|would|may|have|has|do|does|must|should|sits?|begins?|lasts?|takes?|opens?|closes?|comes?|goes?|sponsors|receives?|encourages?|welcomes?|offers?|we (?:reply|read|hire|pay|believe|want|love|need|expect|work|build|value)|pays|bieten|bietet|suchen|sind|ist|werden|wird|haben|hat|offrons|proposons|est|sont|cannot|starts)\b/i;

/** Short notes on the terms of the job that a page puts behind a list. */
const TERMS =
  /^(?:full|part)-?\s?time\b|^(?:remote|hybrid|on-?\s?site)\b|^(?:annual|yearly|monthly|gross) (?:income|salary|pay)|^(?:cv|résumé|curriculum)\b|^write to\b|^(?:start|starts|deadline|closing date|salary|pay|reference|location|duration)\b ?:/i;
const ADDRESS = /[\w.+-]{1,64}(?:@| ?[[(]at[\])] ?)[\w-]{1,64}\.|https?:\/\//;

/** A note on the terms of the job in the middle of a list: "Full-time dedication; ...". */
function isTerms(words: string, kind: SectionKind): boolean {
  return (kind === 'requirements' || kind === 'preferred') && TERMS.test(words);
}

/** Whether a sentence no longer belongs to the list it follows: it speaks of the firm, the pay, the process. */
function leavesList(words: string, kind: SectionKind, item: Item): boolean {
  if ((MONEY.test(words) || PAY.test(words)) && kind !== 'benefits') return true;
  const first = /^[\p{L}'-]+/u.exec(words)?.[0].toLowerCase() ?? '';
  const asks = kind === 'requirements' || kind === 'preferred';
  if (asks && ADDRESS.test(words) && item.style !== 'bullet') return true;
  if (item.style === 'bullet')
    return (
      /^(?:we|our|write|apply|please)$/.test(first) &&
      /^(?:we|our|please|write to|apply (?:by|to|at|via|with|now))\b/i.test(words) &&
      kind !== 'benefits' &&
      asks
    );
  if (asks && ASKING_SENTENCE.some((pattern) => pattern.test(words)) && ATTRIBUTE.test(words) && !NOT_ASKING.test(words)) return false;
  if (asks && (WISH.test(words) || CONDITION.test(words)) && ATTRIBUTE.test(words) && !PLAIN_OFF.test(words))
    return false;
  if (kind === 'benefits')
    return /^(?:apply|to apply|questions|visit|please (?:note|send|apply|submit)|note)\b/i.test(words);
  if (POSSESSIVE_SUBJECT.test(words)) return true;
  if (kind === 'responsibilities')
    return (
      /^(?:we|our|salary|compensation|the (?:salary|pay|base)|to apply|please|about|join us)\b/i.test(
        words,
      ) || MONEY.test(words)
    );
  if (PROSE_OPENERS.has(first) && (FINITE.test(words) || OFF_LIST.test(words))) return true;
  if (!ITEM_OPENERS.has(first) && NAMED_SUBJECT.test(words)) return true;
  return OFF_LIST.test(words) && !KEEP.test(words) && !ITEM_OPENERS.has(first) && (PROSE_OPENERS.has(first) || FINITE.test(words));
}

const PLAIN_OFF = /\b(?:salary|compensation|applications? (?:from|will|are)|sponsor)\b/i;
const KEEP =
  /\b(?:right to work|authori[sz]ation|authori[sz]ed|clearance|citizenship|eligib|work permit (?:is )?required)\b/i;

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
