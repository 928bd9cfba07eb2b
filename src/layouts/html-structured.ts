import type { Block, Hint } from '../record/page.js';
import type { Span } from '../record/span.js';
import { foldCase, foldSpace } from '../text/fold.js';
import type { FeedPosting } from './feeds/feed.js';
import { notesOn, writePostings } from './feeds/write-postings.js';
import { isWeb } from './html-apply.js';
import { htmlCards } from './html-cards.js';
import { htmlHeadings } from './html-headings.js';
import { htmlSingle } from './html-single.js';
import type { Division, Layout, PageText } from './layout.js';
import { readFacts } from './page-facts.js';
import { findPostings } from './structured/find-postings.js';
import { tooMuchOf, toPosting } from './structured/to-posting.js';

/**
 * A page that describes its postings for machines, as schema.org's JobPosting. What is stated there goes with the
 * posting that readers see; where they see less of it (a stub, a page that a script fills in), it is the posting.
 */
export const htmlStructured: Layout = {
  name: 'html-structured',
  doc: "HTML with schema.org's JobPosting, as JSON-LD, microdata or RDFa",
  divide(page) {
    const { stated } = statedOn(page);
    if (stated.length === 0) return null;
    const seen = seenOn(page);
    const written = writePostings(stated, page.text.length + GAP.length);
    const blocks = combine(page, stated, written.blocks, seen);
    return {
      blocks: blocks.map((block, index) => ({ ...block, ordinal: index + 1 })),
      facts: seen?.facts ?? readFacts(page.text, page.title),
      text: page.text + GAP + written.text,
    };
  },
};

/** What a page states for machines and could not be taken, each for a person. */
export function notesOnData(page: Pick<PageText, 'structured'>): readonly string[] {
  return page.structured.length === 0 ? [] : statedOn(page).notes;
}

interface Stated {
  readonly stated: readonly FeedPosting[];
  readonly notes: readonly string[];
}

function statedOn({ structured }: Pick<PageText, 'structured'>): Stated {
  const { postings, notes } = findPostings(structured);
  const all = distinct(postings.map(toPosting));
  const stated = all.filter(saysSomething);
  const nameless = all.filter(({ title }) => title === null).length;
  const bare = all.length - stated.length - nameless;
  const told = [
    ...notes,
    ...count(nameless, 'without a title'),
    ...count(bare, 'that states nothing but a title'),
    ...postings.flatMap(tooMuchOf),
    ...notesOn(stated),
  ];
  const more = told.length - MAX_NOTES;
  return { stated, notes: more > 0 ? [...told.slice(0, MAX_NOTES), `and ${more} more of the kind`] : told };
}

function count(number: number, kind: string): string[] {
  return number === 0 ? [] : [`JobPosting ${kind} left out${number === 1 ? '' : `, ${number} times`}`];
}

/** What readers see, and the layout that finds it. */
interface Seen extends Division {
  readonly layout: Layout;
}

function seenOn(page: PageText): Seen | null {
  for (const layout of VISIBLE) {
    const division = layout.divide(page);
    if (division) return { ...division, layout };
  }
  return null;
}

const VISIBLE: readonly Layout[] = [htmlCards, htmlHeadings, htmlSingle];
const GAP = '\n\n';
const MAX_NOTES = 5;

/** Of postings that are stated twice (as JSON-LD and as microdata) the first. */
function distinct(postings: readonly FeedPosting[]): FeedPosting[] {
  const known = new Set<string>();
  return postings.filter((posting) => {
    const places = posting.facts.find(({ field }) => field === 'locations')?.words ?? '';
    const key = JSON.stringify([foldedTitle(posting.title), foldCase(places), posting.body.length > 0]);
    return !known.has(key) && known.add(key);
  });
}

function saysSomething({ title, facts, body }: FeedPosting): boolean {
  return title !== null && (facts.length > 0 || body !== '');
}

/** What is stated and what is seen, each posting once. */
function combine(
  page: PageText,
  stated: readonly FeedPosting[],
  written: readonly Block[],
  seen: Seen | null,
): Block[] {
  const free = new Set(seen?.blocks ?? []);
  const isOne = stated.length === 1 && (free.size === 1 || namesPage(page, stated[0]));
  const joined = written.map((block, index) => {
    const partner = partnerOf(stated[index], free) ?? (isOne && free.size === 1 ? [...free][0] : undefined);
    if (!partner) return { block, partner: null };
    free.delete(partner);
    return { block: isFuller(partner, block) ? withHints(partner, block) : block, partner };
  });
  const matched = joined.filter(({ partner }) => partner !== null).length;
  // where nothing fits, what is seen is mostly what is stated under other titles; not where many cards stand beside few
  const isListOfOthers = seen?.layout === htmlCards && seen.blocks.length >= 2 * stated.length;
  const others = isOne || (matched === 0 && !isListOfOthers) ? [] : [...free];
  const at = ({ block, partner }: (typeof joined)[number]) => (partner ?? block).start;
  return [...joined, ...others.map((block) => ({ block, partner: null }))]
    .sort((a, b) => at(a) - at(b))
    .map(({ block }) => block);
}

/** The page's headline or title names the one job that is stated: what else it shows are other jobs. */
function namesPage(page: PageText, posting: FeedPosting | undefined): boolean {
  const title = foldedTitle(posting?.title ?? null);
  const headline = page.marks.find(({ kind, level }) => kind === 'heading' && level === 1);
  const words = [page.title ?? '', headline ? page.text.slice(headline.start, headline.end) : ''];
  return title !== '' && words.some((each) => foldedTitle(each).includes(title));
}

function partnerOf(posting: FeedPosting | undefined, free: ReadonlySet<Block>): Block | undefined {
  const title = foldedTitle(posting?.title ?? null);
  if (title === '') return undefined;
  const alike = [...free].filter(({ hints }) => {
    const shown = hints.find(({ field }) => field === 'title')?.value;
    return typeof shown === 'string' && foldedTitle(shown) === title;
  });
  if (alike.length < 2) return alike[0];
  const places = posting?.facts.find(({ field }) => field === 'locations')?.words.split(/[,;]/)[0] ?? '';
  return alike.find(({ text }) => places !== '' && text.includes(places)) ?? alike[0];
}

function foldedTitle(title: string | null): string {
  return foldSpace(foldCase((title ?? '').slice(0, 400)).replace(/[^\p{L}\p{N}]+/gu, ' '));
}

/** Whether readers see about as much of a posting's text as is stated; the facts above it are in lines without a gap. */
function isFuller(seen: Block, { text }: Block): boolean {
  const gap = text.indexOf(GAP);
  return gap < 0 || seen.text.length >= (text.length - gap) * 0.8;
}

/** A posting that is seen with what is stated of it: in its own words where it shows them. */
function withHints(seen: Block, stated: Block): Block {
  const own = stated.hints.map((hint) => shownHint(seen, stated, hint));
  const fields = new Set(own.map(({ field }) => field));
  // the control that readers use says better where to apply than the address of the page
  const kept = seen.hints.filter(({ field }) => field === 'applyUrl' || !fields.has(field));
  const applies = kept.some(({ field, value }) => field === 'applyUrl' && isWeb(String(value)));
  return { ...seen, hints: [...own.filter(({ field }) => !applies || field !== 'applyUrl'), ...kept] };
}

function shownHint(seen: Block, stated: Block, hint: Hint): Hint {
  const words = quoteOf(stated, hint);
  const at = seen.text.slice(0, MAX_SHOWN).indexOf(words);
  const span: Span =
    at >= 0
      ? { start: at, end: at + words.length }
      : { start: hint.start + stated.start - seen.start, end: hint.end + stated.start - seen.start };
  return { ...hint, ...span, quote: words, rule: 'job-posting' };
}

const MAX_SHOWN = 4000;

function quoteOf({ text }: Block, { quote, start, end }: Hint): string {
  return quote ?? text.slice(start, end);
}
