import type { ChalkInstance } from 'chalk';
import type { Count, JobStats, SkillCount } from '../report/job-stats.js';
import { STANDINGS, type Standing } from '../report/skill-standing.js';
import type { Dimension, DimensionName } from '../report/stat-dimensions.js';
import { type TopCounts, topOf } from '../report/top-counts.js';
import { bar, barParts } from './bar.js';
import { columnsOf, pad } from './fit.js';
import { type Sheet, type SheetOptions, sheet } from './sheet.js';
import { cellText } from './terminal-text.js';

/** Counts for a person: under a heading for each thing that jobs are counted by, a value a line, with a bar. */
export function statsSheet(
  stats: JobStats,
  dimensions: readonly (Dimension & { readonly name: DimensionName })[],
  top: number,
  options: SheetOptions,
): string {
  const page = sheet(options, 0);
  if (stats.jobs === 0) return '';
  for (const dimension of dimensions) {
    page.heading(`Jobs by ${dimension.doc}`);
    section(page, topOf<Count>(stats.by[dimension.name], dimension, top), stats.jobs, options);
  }
  return page.text();
}

/** Widest that a value is shown, and as much of the line as it may take. */
const VALUE = { most: 32, share: 0.4 };
/** Columns of a bar; without room for the least a line is a value and its figures. */
const BAR = { least: 6, most: 50 };
const NOT_SAID = 'not said';
/** Columns of `100%`. */
const SHARE = 4;
const GAP = '  ';

function section(page: Sheet, { shown, rest }: TopCounts<Count>, jobs: number, options: SheetOptions): void {
  const { width, paint } = options;
  const labels = shown.map(({ value }) => cellText(value ?? NOT_SAID));
  const most = Math.max(...shown.map((count) => count.jobs));
  const digits = String(most).length;
  const beside = width - MARGIN - digits - SHARE - 2 * GAP.length;
  const label = Math.min(Math.max(...labels.map(columnsOf)), VALUE.most, width * VALUE.share, beside) | 0;
  const room = Math.min(beside - label - GAP.length, BAR.most);
  for (const [index, count] of shown.entries()) {
    const words = pad(labels[index] ?? '', label);
    const cells = [
      count.value === null ? paint.dim(words) : words,
      String(count.jobs).padStart(digits),
      `${Math.round((100 * count.jobs) / jobs)}%`.padStart(SHARE),
      ...(room < BAR.least ? [] : [drawnBar(count, room / most, paint)]),
    ];
    page.drawn(cells.join(GAP));
  }
  if (rest > 0) page.drawn(paint.dim(`and ${rest} more`));
  if (shown.some(isSkill) && room >= BAR.least) page.drawn(legend(paint));
}

/** Columns that a sheet leaves free on the left. */
const MARGIN = 2;

/** What the parts of a bar are drawn with. */
const STANDING_INK: Readonly<
  Record<Standing, { ink: string; paint: (paint: ChalkInstance) => ChalkInstance }>
> = {
  required: { ink: '█', paint: ({ green }) => green },
  preferred: { ink: '▒', paint: ({ cyan }) => cyan },
  elsewhere: { ink: '░', paint: ({ dim }) => dim },
};

function drawnBar(count: Count, columnsEach: number, paint: ChalkInstance): string {
  if (!isSkill(count)) return (count.value === null ? paint.dim : paint.green)(bar(count.jobs * columnsEach));
  const parts = barParts(
    STANDINGS.map((standing) => count[standing]),
    columnsEach,
  );
  return STANDINGS.map((standing, index) => inkOf(standing, parts[index] ?? 0, paint)).join('');
}

function legend(paint: ChalkInstance): string {
  return STANDINGS.map((standing) => `${inkOf(standing, 1, paint)} ${standing}`).join(GAP);
}

function inkOf(standing: Standing, columns: number, paint: ChalkInstance): string {
  const { ink, paint: brush } = STANDING_INK[standing];
  return columns === 0 ? '' : brush(paint)(ink.repeat(columns));
}

function isSkill(count: Count): count is SkillCount {
  return 'required' in count && count.value !== null;
}
