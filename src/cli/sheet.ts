import type { ChalkInstance } from 'chalk';
import { columnsOf, pad, shorten, wrap } from './fit.js';
import { cellText } from './terminal-text.js';

export interface SheetOptions {
  /** Columns to fill; without limit nothing is wrapped or cut. */
  readonly width: number;
  readonly paint: ChalkInstance;
}

type Style = (line: string) => string;

/** Lays text out in lines, labels on the left. All text is made safe for a terminal here, before it is measured or painted. */
export interface Sheet {
  line(text: string, style?: Style): void;
  gap(): void;
  /** A line that has been made safe, measured and painted already. */
  drawn(line: string): void;
  heading(text: string): void;
  /** A label and its text; nothing when the text is empty. Each of its lines is painted alone. */
  row(label: string, text: string, style?: Style): void;
  /** Words of a page under a row, in one line. */
  quote(text: string): void;
  /** A label, what supports it (padded, so that it stands in columns), and the words it rests on, beside it or under it. */
  cited(label: string, support: string, quote: string): void;
  /** A heading and its items; nothing when there are none. */
  list(
    heading: string,
    items: readonly string[],
    bullet?: string,
    style?: (line: string, item: number) => string,
  ): void;
  text(): string;
}

export function sheet({ width, paint }: SheetOptions, labels: number): Sheet {
  const lines: string[] = [];
  const beside = width - MARGIN.length - labels >= NARROW;
  const indent = beside ? MARGIN.length + labels : 2 * MARGIN.length;
  const room = width - indent;
  /** Wrapped text behind `first`, its other lines under its beginning. */
  const hang = (first: string, under: number, text: string, wide: number, style: Style) => {
    for (const [index, line] of wrap(cellText(text), wide).entries()) {
      lines.push((index === 0 ? first : ' '.repeat(under)) + style(line));
    }
  };
  const page: Sheet = {
    line(text, style = asItIs) {
      for (const line of wrap(cellText(text), width)) lines.push(style(line));
    },
    drawn(line) {
      lines.push(MARGIN + line);
    },
    gap() {
      if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
    },
    heading(text) {
      page.gap();
      const words = cellText(text).replace(/^./, (first) => first.toUpperCase());
      for (const line of wrap(words, width)) lines.push(paint.bold(line));
    },
    row(label, text, style = asItIs) {
      if (text === '') return;
      const first = MARGIN + paint.dim(beside ? pad(label, labels) : label);
      if (!beside) lines.push(first);
      hang(beside ? first : ' '.repeat(indent), indent, text, room, style);
    },
    quote(text) {
      lines.push(' '.repeat(indent) + paint.dim(`“${shorten(cellText(text), room - 2)}”`));
    },
    cited(label, support, quote) {
      const free = room - columnsOf(support) - GAP.length;
      if (beside && free >= QUOTE) {
        const words = `“${shorten(cellText(quote), free - 2)}”`;
        lines.push(MARGIN + paint.dim(pad(label, labels)) + support + GAP + paint.dim(words));
      } else {
        page.row(label, support);
        page.quote(quote);
      }
    },
    list(heading, items, bullet = '- ', style = asItIs) {
      if (items.length === 0) return;
      page.heading(heading);
      const inside = MARGIN.length + bullet.length;
      for (const [index, item] of items.entries())
        hang(MARGIN + bullet, inside, item, width - inside, (line) => style(line, index));
    },
    text: () => `${lines.join('\n')}\n`,
  };
  return page;
}

const GAP = '  ';
/** A quote with less room than this goes under its row. */
const QUOTE = 24;
const asItIs: Style = (line) => line;
const MARGIN = '  ';
/** With less room than this beside the labels, text goes under them. */
const NARROW = 20;
