import { createHash } from 'node:crypto';

/** What all pages of a report share. */
export interface Site {
  /** When it was made, ISO time. */
  readonly madeAt: string;
  /** Where the style sheet, scripts, icon and data are, from the folder of the report, by their plain names. */
  readonly paths: ReadonlyMap<string, string>;
}

/** Where a file is, by its plain name: `report.css` is `assets/report.0b1c2d3e.css`. */
export function pathIn({ paths }: Site, name: string): string {
  const path = paths.get(name);
  if (path === undefined) throw new Error(`the report has no ${name}`);
  return path;
}

/**
 * A name that is another for another text: a page never meets the data or the style of another report, neither while
 * one is being replaced nor out of a browser's memory.
 */
export function hashedPath(folder: string, name: string, text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return `${folder}/${name.replace(/(?=\.\w+$)/, `.${hash}`)}`;
}
