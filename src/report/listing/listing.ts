import type { ListingField } from './listing-fields.js';

/** The jobs as the page keeps them: column by column, each value once. */
export interface Listing {
  /** When the report was made, ISO time. */
  readonly madeAt: string;
  /** By row, the job's id. */
  readonly ids: readonly string[];
  /** What is drawn, narrowed down and put in order. */
  readonly columns: readonly ListingColumn[];
  /** What is searched, in the order in which it is named: each is a column, or stands in the texts. */
  readonly fields: readonly ListingField[];
  /** All rows, newest first. */
  readonly newest: readonly number[];
  /** From this moment on (ISO time) jobs first seen are called new. */
  readonly newSince: string | null;
}

export interface ListingColumn {
  /** That of its field. */
  readonly name: string;
  /** What jobs say, each value once, in the order in which it first occurred. */
  readonly values: readonly string[];
  /** What people read instead of them, where that differs: then the values are codes, and found whole. */
  readonly names?: readonly string[];
  /** More words by which a value is found. */
  readonly also?: readonly string[];
  /** By row: an index into `values`, -1 for nothing, several as a list. */
  readonly rows: readonly (number | readonly number[])[];
}

/** What the page's filters are: names of columns, in the order in which they stand. */
export const FACETS = [
  'category',
  'country',
  'company',
  'workplace',
  'seniority',
  'degree',
  'skill',
] as const;
export type FacetName = (typeof FACETS)[number];

export function columnOf(listing: Listing, name: string): ListingColumn | undefined {
  return listing.columns.find((column) => column.name === name);
}

/** What people call a field, as it begins a line. */
export function labelOf({ fields }: Listing, field: string): string {
  const label = fields.find(({ name }) => name === field)?.label ?? field;
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** Indexes of what a row says in a column. */
export function indexesAt(column: ListingColumn, row: number): readonly number[] {
  const at = column.rows[row] ?? -1;
  if (typeof at !== 'number') return at;
  return at < 0 ? [] : [at];
}

export function nameAt(column: ListingColumn, index: number): string {
  return column.names?.[index] ?? column.values[index] ?? '';
}

/** What a row says in a column, as people read it. */
export function namesIn(listing: Listing, name: string, row: number): string[] {
  const column = columnOf(listing, name);
  return column ? indexesAt(column, row).map((index) => nameAt(column, index)) : [];
}

/** The first thing that a row says in a column, as it stands in the data. */
export function valueIn(listing: Listing, name: string, row: number): string | null {
  const column = columnOf(listing, name);
  const [index] = column ? indexesAt(column, row) : [];
  return index === undefined ? null : (column?.values[index] ?? null);
}
