import type { Hint, Mark } from '../record/page.js';
import { findBeside } from './beside.js';
import { cardTitle, readCardFacts, saysJobFacts } from './card-facts.js';
import { type CardGroup, groupElements } from './card-groups.js';
import { applyHint } from './html-apply.js';
import { type Cut, marksWithin, toBlocks } from './html-block.js';
import { findPostingEnd } from './html-end.js';
import { readLabelledFacts } from './html-facts.js';
import { hasJobWord, isSectionHeading } from './html-words.js';
import type { Layout, PageText } from './layout.js';
import { readFacts } from './page-facts.js';

/** A list of cards: elements of one name, each with a title and mostly a place, a company or a way to apply. */
export const htmlCards: Layout = {
  name: 'html-cards',
  doc: 'HTML: repeated cards, each with a title and an Apply link or the like',
  divide(page) {
    if (page.format !== 'html') return null;
    const cards = bestCards(page);
    if (!cards) return null;
    return { blocks: toBlocks(page, cards), facts: readFacts(page.text, page.title) };
  },
};

interface Card extends Cut {
  readonly isJob: boolean;
}

/** The group that covers most of the page, if nearly all of its elements are one posting each. */
function bestCards(page: PageText): readonly Card[] | null {
  const isBeside = findBeside(page.marks);
  const groups = groupElements(page.marks)
    .map((group) => group.filter((mark) => !isBeside(mark)))
    .map((group) => ({ group, covered: group.reduce((sum, mark) => sum + mark.end - mark.start, 0) }))
    .filter(({ group }) => group.length >= 2)
    .sort((a, b) => b.covered - a.covered)
    .slice(0, MAX_GROUPS);
  for (const { group, covered } of groups) {
    const cards = readCards(page, group);
    if (cards && (covered * 2 >= page.text.length || !isAboutOneJob(page, group))) return cards;
  }
  return null;
}

/** Groups that are looked into, the largest first: the cards of a page are seldom deeper than this. */
const MAX_GROUPS = 16;

function readCards(page: PageText, group: CardGroup): Card[] | null {
  const cards = group.map((mark) => readCard(page, mark)).filter((card) => card !== null);
  const jobs = cards.filter((card) => card.isJob).length;
  if (cards.length < 2 || cards.length < group.length * 0.7 || jobs < cards.length * 0.6) return null;
  return cards;
}

/** One card, or null if it is none: it has no title, or several. */
function readCard(page: PageText, card: Mark): Card | null {
  const { text } = page;
  const inside = marksWithin(page.marks, card).filter((mark) => mark !== card);
  const title = cardTitle(text, inside);
  if (!title || countTitles(text, inside, title) > 1) return null;
  const { end, apply } = findPostingEnd(text, inside, card);
  if (end <= title.start) return null;
  const named = readCardFacts(text, inside, title);
  const labelled = readLabelledFacts(text, inside, card).filter(
    ({ field }) => !named.some((hint) => hint.field === field),
  );
  const facts: Hint[] = [...named, ...labelled].filter((hint) => hint.end <= end);
  const isJob = apply !== null || saysJobFacts(facts) || hasJobWord(title, text);
  return { start: card.start, end, hints: [...facts, ...applyHint(apply)], isJob };
}

/** How many things in a card are titles in the same way as the one found: more than one, and it holds several postings. */
function countTitles(text: string, inside: readonly Mark[], title: Mark): number {
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
  const headline = page.marks.find((mark) => mark.kind === 'heading' && mark.level === 1);
  if (!headline || !hasJobWord(headline, page.text)) return false;
  return !group.some((card) => card.start <= headline.start && headline.end <= card.end);
}
