import type { Count, JobStats, SkillCount } from '../report/job-stats.js';
import type { Dimension, DimensionName } from '../report/stat-dimensions.js';
import { topOf } from '../report/top-counts.js';
import type { TableColumn } from './table.js';

/** One count, as a program reads it. */
export interface StatRow {
  readonly by: string;
  /** null: the jobs that do not say. */
  readonly value: string | null;
  readonly jobs: number;
  /** How many jobs were counted in all. */
  readonly of: number;
  /** Of a skill: how many jobs require it, would like to see it, or name it elsewhere; else null. */
  readonly required: number | null;
  readonly preferred: number | null;
  readonly elsewhere: number | null;
}

/** The properties of a row, in the order in which they are written. */
export const STAT_PROPERTIES: readonly (keyof StatRow)[] = [
  'by',
  'value',
  'jobs',
  'of',
  'required',
  'preferred',
  'elsewhere',
];

/** The cells of a row in a pipe. */
export const STAT_COLUMNS: readonly TableColumn<StatRow>[] = STAT_PROPERTIES.map((name) => ({
  head: name,
  cell: (row) => String(row[name] ?? ''),
}));

/** A row a count, those of one thing in their order. */
export function* statRows(
  stats: JobStats,
  dimensions: readonly (Dimension & { readonly name: DimensionName })[],
  top: number,
): Generator<StatRow> {
  if (stats.jobs === 0) return;
  for (const dimension of dimensions) {
    const counts: readonly (Count & Partial<SkillCount>)[] = stats.by[dimension.name];
    for (const { value, jobs, ...standings } of topOf(counts, dimension, top).shown) {
      const standing: Partial<SkillCount> = value === null ? {} : standings;
      const { required = null, preferred = null, elsewhere = null } = standing;
      yield { by: dimension.name, value, jobs, of: stats.jobs, required, preferred, elsewhere };
    }
  }
}
