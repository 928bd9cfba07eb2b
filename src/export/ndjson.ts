import { stringifyJson } from '../text/well-formed.js';
import type { Format } from './format.js';
import { selectProperties } from './select.js';

/** A JSON object a line, for jq, DuckDB and streams. */
export const ndjson: Format = {
  name: 'ndjson',
  doc: 'one JSON object a line',
  extension: 'ndjson',
  mediaType: 'application/x-ndjson',
  heeds: ['fields'],
  async *write(records, _columns, options) {
    for await (const record of selectProperties(records, options)) yield `${stringifyJson(record)}\n`;
  },
};
