import { barX, type Markish, text } from '@observablehq/plot';
import type { MarkupElement } from '../listing/markup.js';
import type { Drawer } from './draw.js';
import { shortened } from './figure.js';

/** A bar, in parts from left to right. */
export interface Bar {
  readonly label: string;
  readonly parts: readonly number[];
}

/** Width of the drawings, in pixels of their text (see `figures.css`): on a telephone they stand nearly as they are. */
export const WIDTH = 360;
const LABELS = 138;
/** What fits into them at 13.5 pixels an em, with a gap before the bar. */
const LABEL_EMS = 9.6;
const ROW = 25;
const TOTALS = 46;
/** What a digit takes, and what is left free beside a figure within a part, in pixels. */
const DIGIT = 8.6;
const MARGIN = 4;

/** Lying bars with their figures; of several parts, each has its own colour (`--part-1` and so on) and figure. */
export function drawBars(drawer: Drawer, bars: readonly Bar[], name: string): MarkupElement {
  const parts = bars.flatMap(partsOf);
  const longest = Math.max(1, ...parts.map(({ to }) => to));
  const several = bars.some(({ parts: each }) => each.length > 1);
  const marks: Markish[] = [0, 1, 2].map((part) =>
    barX(
      parts.filter((each) => each.part === part),
      {
        y: 'row',
        x1: 'from',
        x2: 'to',
        fill: `var(--part-${part + 1})`,
        insetTop: 3,
        insetBottom: 3,
        insetRight: several ? 1 : 0,
        rx: 2,
      },
    ),
  );
  const totals = bars.map(({ parts: each }, row) => ({
    row,
    total: each.reduce((sum, part) => sum + part, 0),
  }));
  marks.push(
    text(totals, {
      y: 'row',
      x: 'total',
      text: ({ total }) => total.toLocaleString('en'),
      dx: 5,
      textAnchor: 'start',
      fontWeight: 600,
    }),
  );
  if (several) {
    const pixels = (WIDTH - LABELS - TOTALS) / longest;
    const roomy = parts.filter(
      ({ from, to }) => (to - from) * pixels >= String(to - from).length * DIGIT + MARGIN,
    );
    marks.push(
      text(roomy, {
        y: 'row',
        x: ({ from, to }) => (from + to) / 2,
        text: ({ from, to }) => String(to - from),
        fill: 'var(--on-part)',
      }),
    );
  }
  return drawer.draw(
    {
      width: WIDTH,
      height: bars.length * ROW + 8,
      margin: 4,
      marginLeft: LABELS,
      marginRight: TOTALS,
      x: { axis: null, domain: [0, longest] },
      y: {
        label: null,
        domain: bars.map((_, row) => row),
        tickSize: 0,
        tickFormat: (row: number) => shortened(bars[row]?.label ?? '', LABEL_EMS),
      },
      marks,
    },
    name,
  );
}

function partsOf({ parts }: Bar, row: number) {
  let from = 0;
  return parts.flatMap((jobs, part) => {
    const here = { row, part, from, to: from + jobs };
    from = here.to;
    return jobs > 0 ? [here] : [];
  });
}
