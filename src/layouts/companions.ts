import type { Mark } from '../record/page.js';
import { type CardGroup, kindOfName } from './card-groups.js';
import { hasJobWord } from './html-words.js';
import type { PageText } from './layout.js';

/** A card with what stands behind it and belongs to it. */
export interface Card extends Mark {
  /** The element of the page that the card is. */
  readonly own: Mark;
}

/**
 * Cards whose details stand in an element of their own behind each of them (a row and a row that folds out, a button
 * and its panel): where one kind of element follows nearly every card, each card reaches to its end.
 */
export function withCompanions({ text, marks }: PageText, group: CardGroup): Card[] {
  const isNamed = ({ start, end }: Mark) => hasJobWord({ start, end: Math.min(end, start + HEAD) }, text);
  if (group.filter(isNamed).length < group.length * NEARLY_ALL)
    return group.map((card) => ({ ...card, own: card }));
  const behind = group.map((card, i) => firstBehind(marks, card, group[i + 1]?.start));
  const kinds = new Map<string, number>();
  for (const mark of behind) {
    if (mark === null) continue;
    const kind = kindOfName(mark.name ?? '');
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const [kind] = [...kinds].find(([, count]) => count >= group.length * NEARLY_ALL) ?? [null];
  return group.map((card, i) => {
    const companion = behind[i];
    const joins = kind !== null && companion && kindOfName(companion.name ?? '') === kind;
    return { ...card, end: joins ? companion.end : card.end, own: card };
  });
}

const NEARLY_ALL = 0.7;
/** The beginning of a card, where it names its job; what names none (a button) has no details of its own. */
const HEAD = 200;

/** The element that fills what lies between a card and the next one; for the last card, one that follows at once. */
function firstBehind(marks: readonly Mark[], card: Mark, next: number | undefined): Mark | null {
  const until = next ?? card.end + GAP;
  const from = firstFrom(marks, card.end);
  for (let i = from; i < marks.length; i++) {
    const mark = marks[i] as Mark;
    if (mark.start >= until) return null;
    if (mark.kind === 'element' && mark.end > mark.start)
      return next === undefined || (mark.end <= next && next - mark.end <= GAP) ? mark : null;
  }
  return null;
}

/** White space between elements that follow each other. */
const GAP = 8;

/** The first mark that starts at an offset or behind it; the marks stand in the order of their starts. */
function firstFrom(marks: readonly Mark[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as Mark).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
