import type { Mark } from '../record/page.js';
import type { Span } from '../record/span.js';
import { findBeside } from './beside.js';
import { cardTitle, readCardData, readCardFacts, saysJobFacts } from './card-facts.js';
import { type CardGroup, groupElements } from './card-groups.js';
import { type Card as WholeCard, withCompanions } from './companions.js';
import { type Actions, repeatedActions } from './html-actions.js';
import { applyHint, iconHint, isWeb } from './html-apply.js';
import { type Cut, firstOfEach, marksWithin, toBlocks } from './html-block.js';
import { findPostingEnd } from './html-end.js';
import { readLabelledFacts } from './html-facts.js';
import { hasJobWord, isGroupHeading, isSectionHeading } from './html-words.js';
import type { Layout, PageText } from './layout.js';
import { readMetaLine, titleAlone } from './meta-line.js';
import { addEmployer } from './page-employer.js';
import { readFacts } from './page-facts.js';
import { plainTitle } from './plain-title.js';
import { type Columns, isHeaderRow, readCells, readColumns } from './table-facts.js';

/** A list of cards: elements of one name, each with a title and mostly a place, a company or a way to apply. */
export const htmlCards: Layout = {
  name: 'html-cards',
  doc: 'HTML: repeated cards, each with a title and an Apply link or the like',
  divide(page) {
    if (page.format !== 'html') return null;
    const cards = bestCards(page);
    if (!cards) return null;
    return { blocks: toBlocks(page, addEmployer(page, cards)), facts: readFacts(page.text, page.title) };
  },
};

interface Card extends Cut {
  readonly isJob: boolean;
}

/** One element of a group, with the title found in it. */
interface Titled extends Span {
  readonly card: Mark;
  readonly marks: readonly Mark[];
  readonly title: Title | null;
  /** It holds one posting, as far as its titles tell. */
  readonly isOne: boolean;
}

type Title = Span & {
  readonly kind?: string;
  readonly level?: number;
  readonly name?: string;
  readonly rule?: string;
};

/** The group that covers most of the page, if nearly all of its elements are one posting each. */
function bestCards(page: PageText): readonly Card[] | null {
  const isBeside = findBeside(page.marks);
  const groups = groupElements(page.marks)
    .map((group) =>
      withCompanions(
        page,
        group.filter((mark) => !isBeside(mark)),
      ),
    )
    .map((group) => ({ group, covered: group.reduce((sum, mark) => sum + mark.end - mark.start, 0) }))
    .filter(({ group }) => group.length >= 2)
    .sort((a, b) => b.covered - a.covered)
    .slice(0, MAX_GROUPS);
  for (const findTitle of [shownTitle, plainTitle]) {
    for (const { group, covered } of groups) {
      const cards = readCards(page, group, findTitle);
      if (!cards) continue;
      const isMost = covered * 2 >= page.text.length;
      if (findTitle === plainTitle && !isMost && hasTitlesOutside(page)) continue;
      if (isMost || !isAboutOneJob(page, group)) return cards;
    }
  }
  return null;
}

/** Groups that are looked into, the largest first: the cards of a page are seldom deeper than this. */
const MAX_GROUPS = 16;

type FindTitle = (text: string, card: Mark, inside: readonly Mark[]) => Title | null;

/** A title that its element's name, its heading or its label tells. */
function shownTitle(text: string, card: Mark, inside: readonly Mark[]): Title | null {
  const title = cardTitle(text, inside);
  return title ? titleAlone(text, title) : labelledTitle(text, card, inside);
}

function labelledTitle(text: string, card: Mark, inside: readonly Mark[]): Title | null {
  return readLabelledFacts(text, inside, card).find(({ field }) => field === 'title') ?? null;
}

function readCards(page: PageText, group: readonly WholeCard[], findTitle: FindTitle): Card[] | null {
  const { text } = page;
  let columns = columnsAbove(page, group[0]);
  const units: Titled[] = [];
  for (const card of group) {
    const marks = marksWithin(page.marks, card).filter((mark) => mark !== card.own);
    if (card.name?.startsWith('tr') && isHeaderRow(text, card, marks)) columns ??= readColumns(text, card);
    else units.push(titledCard(text, card, marks, columns, findTitle));
  }
  const whole = units.filter(({ title, isOne }) => title && isOne);
  if (whole.length < 2 || whole.length < units.length * 0.7) return null;
  const actions = repeatedActions(text, units);
  const cards = units.flatMap((unit) => readCard(text, unit, actions, columns));
  const jobs = cards.filter((card) => card.isJob).length;
  return jobs < units.length * 0.6 || jobs < 2 ? null : cards;
}

/** The columns of a table whose header row is of another kind than its rows. */
function columnsAbove({ text, marks }: PageText, first: Mark | undefined): Columns | null {
  if (!first?.name?.startsWith('tr')) return null;
  const row = marks.findLast(
    (mark) => mark.kind === 'element' && mark.end <= first.start && mark.name?.startsWith('tr'),
  );
  return row && isHeaderRow(text, row, marksWithin(marks, row)) ? readColumns(text, row) : null;
}

function titledCard(
  text: string,
  card: Mark,
  marks: readonly Mark[],
  columns: Columns | null,
  findTitle: FindTitle,
): Titled {
  const cell = columns && readCells(text, card, columns).find(({ field }) => field === 'title');
  const title = findTitle(text, card, marks) ?? cell ?? null;
  const hasMore = title !== null && (title.start > card.start || title.end < card.end);
  const isOne = hasMore && countTitles(text, marks, title) <= 1;
  return { card, start: card.start, end: card.end, marks, title, isOne };
}

/** One card; none if it has neither a title nor a way to apply. */
function readCard(text: string, unit: Titled, actions: Actions, columns: Columns | null): Card[] {
  const { card, marks, title } = unit;
  const found = findPostingEnd(text, marks, card, actions);
  if (!title && !found.apply) return [];
  const end = title && found.end <= title.end ? card.end : found.end;
  const facts = firstOfEach([
    ...readCardFacts(text, marks, title, actions.isControl),
    ...readCardData(text, card, marks),
    ...readLabelledFacts(text, marks, card),
    ...(columns ? readCells(text, card, columns) : []),
    ...(title && !columns ? readMetaLine(text, marks, title, end) : []),
  ]).filter((hint) => hint.end <= end);
  const isJob = found.apply !== null || saysJobFacts(facts) || (title !== null && hasJobWord(title, text));
  const link = applyHint(text, found.apply);
  const icon = card.icon ?? marks.findLast((mark) => mark.icon !== undefined)?.icon;
  const byIcon = link.some(({ value }) => isWeb(String(value))) ? [] : iconHint(icon, end);
  const apply = byIcon.length > 0 ? byIcon : link;
  return [{ start: card.start, end, hints: [...facts, ...apply], isJob }];
}

/** How many things in a card are titles in the same way as the one found: more than one, and it holds several postings. */
function countTitles(text: string, inside: readonly Mark[], title: Title): number {
  if (title.kind === undefined || title.rule !== undefined) return 1;
  const alike = inside.filter(
    (mark) =>
      mark.kind === title.kind &&
      mark.level === title.level &&
      mark.name === title.name &&
      !isSectionHeading(mark, text),
  );
  return title.kind === 'element'
    ? alike.length
    : alike.filter((mark) => mark === title || hasJobWord(mark, text)).length;
}

/** A headline that names a job, outside the cards: they are other jobs below it. */
function isAboutOneJob(page: PageText, group: CardGroup): boolean {
  const headline = page.marks.find((mark) => mark.kind === 'heading' && (mark.level ?? 6) <= 2);
  if (!headline || !hasJobWord(headline, page.text) || isGroupHeading(headline, page.text)) return false;
  if (headline.level !== 1 && isSectionHeading(headline, page.text)) return false;
  return !group.some((card) => card.start <= headline.start && headline.end <= card.end);
}

/** Headings that name jobs: they, and not cards without any, are the postings. */
function hasTitlesOutside(page: PageText): boolean {
  const { text } = page;
  const titles = page.marks.filter(
    (mark) =>
      mark.kind === 'heading' &&
      hasJobWord(mark, text) &&
      !isSectionHeading(mark, text) &&
      !isGroupHeading(mark, text),
  );
  return titles.filter(({ level }) => level !== 1).length >= 2;
}
