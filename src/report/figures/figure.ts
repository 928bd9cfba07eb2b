import { h, type Markup } from '../listing/markup.js';
import { clipped, shownText } from '../listing/shown-text.js';

/** A picture with what it shows in words and figures. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  /** What the picture says, a sentence. */
  readonly note: string;
  /** Null where there is nothing to draw. */
  readonly picture: Markup;
  readonly columns: readonly string[];
  /** A row a value: its name, then figures. */
  readonly rows: readonly (readonly Markup[])[];
}

/** The figure on its page: title, picture, and the table behind it. */
export function figureMarkup({ id, title, note, picture, columns, rows }: Figure): Markup {
  return h(
    'figure',
    { id, class: 'figure', 'aria-labelledby': `${id}-title` },
    h('figcaption', {}, h('h2', { id: `${id}-title` }, title), h('p', { class: 'muted' }, note)),
    picture,
    rows.length === 0
      ? null
      : h('details', {}, h('summary', {}, 'The figures as a table'), tableOf(title, columns, rows)),
  );
}

function tableOf(title: string, columns: readonly string[], rows: Figure['rows']): Markup {
  return h(
    'div',
    { class: 'wide', tabindex: '0', role: 'region', 'aria-label': `${title}: table` },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          columns.map((words, index) => h('th', { scope: 'col', class: index > 0 ? 'number' : null }, words)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map(([name = '', ...figures]) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row', dir: 'auto' }, name),
            figures.map((figure) => h('td', { class: 'number' }, figure)),
          ),
        ),
      ),
    ),
  );
}

/**
 * A label that is no wider than so many ems: the drawing is made where no letter can be measured, so that wide ones
 * are counted as wide.
 */
export function shortened(label: string, most: number): string {
  const signs = [...LETTERS.segment(clipped(shownText(label)))].map(({ segment }) => segment);
  let width = 0;
  const fitting = signs.findIndex((sign, index) => {
    width += emsOf(sign);
    return width > most - (index < signs.length - 1 ? emsOf('…') : 0);
  });
  return fitting < 0 ? signs.join('') : `${signs.slice(0, fitting).join('').trimEnd()}…`;
}

const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** About as wide as common sans-serif faces draw it, rather more. */
function emsOf(sign: string): number {
  if (/^[iIjl.,:;'|!()[\]ftr -]$/.test(sign)) return 0.4;
  if (/^[mwMW@%…]$/.test(sign)) return 1;
  if (/^[A-Z&]$/.test(sign)) return 0.75;
  return /^[\u0020-\u024f\u0370-\u06ff]/.test(sign) ? 0.62 : 1.05;
}

/** `1 job`, `1,204 jobs` */
export function jobsWords(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'job' : 'jobs'}`;
}
