import { atom } from './atom.js';
import { csv } from './csv.js';
import type { Format } from './format.js';
import { json } from './json.js';
import { jsonld } from './jsonld.js';
import { markdown } from './markdown.js';
import { ndjson } from './ndjson.js';
import { parquet } from './parquet.js';

/** The formats by name; the choices of `--format` are these keys. A map, so that no odd name finds what isn't one. */
export const formats: ReadonlyMap<string, Format> = new Map(
  [json, ndjson, csv, markdown, parquet, jsonld, atom].map((format) => [format.name, format]),
);
