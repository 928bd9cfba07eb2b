import type { Section, SectionKind } from '../../record/section.js';
import type { Span } from '../../record/span.js';
import { foldQuotes } from '../../text/fold.js';
import type { ItemWords } from '../../text/item-words.js';
import { recoverItems } from '../../text/items.js';
import { DO_OPENERS, HAVE_OPENERS } from '../../vocabulary/item-words.js';
import { ATTRIBUTE, OFFERED, PAPERS } from '../../vocabulary/requirement-words.js';
import { leavesList } from './leaves-list.js';

/**
 * Gives sections whose headings no vocabulary knows ("What makes us grin:", "YOUR TOOLBOX") the kind that their
 * entries show: attributes of a person, duties, or what is offered. A list of attributes behind one that is
 * already required holds wishes. What stands under the title is the posting's beginning.
 */
export function nameSections(
  text: string,
  sections: readonly Section[],
  sentences: readonly Span[],
  words: ItemWords,
  titles: readonly Span[] = [],
): Section[] {
  const named: Section[] = [];
  for (const section of sections) {
    const kind =
      section.kind !== 'unknown'
        ? section.kind
        : isTitle(section, titles)
          ? 'other'
          : kindOf(text, section, named, sentences, words);
    named.push(kind === section.kind ? section : { ...section, kind });
  }
  return named;
}

function isTitle({ heading }: Section, titles: readonly Span[]): boolean {
  return heading !== null && titles.some(({ start, end }) => heading.start >= start && heading.end <= end);
}

/** Entries looked at, and characters of the section. */
const SAMPLE = 5;
const SAMPLE_CHARS = 1200;

function kindOf(
  text: string,
  section: Section,
  before: readonly Section[],
  sentences: readonly Span[],
  words: ItemWords,
): SectionKind {
  const body = {
    start: section.body.start,
    end: Math.min(section.body.end, section.body.start + SAMPLE_CHARS),
  };
  const items = recoverItems(text, body, sentences, words).slice(0, SAMPLE);
  let asks = 0;
  let duties = 0;
  let offers = 0;
  let papers = 0;
  for (const item of items) {
    const entry = foldQuotes(text.slice(item.start, Math.min(item.end, item.start + 300)));
    const first = /^[\p{L}'-]+/u.exec(entry)?.[0].toLowerCase() ?? '';
    const second = /^you (\p{L}+)/iu.exec(entry)?.[1]?.toLowerCase() ?? '';
    if (
      item.style !== 'bullet' &&
      leavesList(entry, 'requirements', false) &&
      !OFFERED.test(entry) &&
      !PAPERS.test(entry)
    )
      continue;
    if (PAPERS.test(entry)) papers++;
    else if (OFFERED.test(entry)) offers++;
    else if (second !== '' && DO_OPENERS.has(second) && !HAVE_OPENERS.has(second)) duties++;
    else if (DO_OPENERS.has(first) && !HAVE_OPENERS.has(first)) duties++;
    else if (ATTRIBUTE.test(entry) || /^(?:an?|some|you)$/.test(first) || HAVE_OPENERS.has(first)) asks++;
  }
  const most = Math.max(asks, duties, offers, papers);
  if (most === 0 || most * 2 < items.length) return 'other';
  if (most === papers) return 'documents';
  if (most === offers) return 'benefits';
  if (most === duties) return 'responsibilities';
  return before.some((one) => one.kind === 'requirements') ? 'preferred' : 'requirements';
}
