import { stringifyJson } from '../text/well-formed.js';
import type { Format } from './format.js';
import { selectProperties } from './select.js';

/** One array; each record on a line of its own, so that it can be read and compared line by line. */
export const json: Format = {
  name: 'json',
  doc: 'one JSON array, a record a line',
  extension: 'json',
  mediaType: 'application/json',
  heeds: ['fields', 'pretty'],
  async *write(records, _columns, options) {
    let before = '[\n';
    for await (const record of selectProperties(records, options)) {
      yield before + (options.pretty ? indented(record) : stringifyJson(record));
      before = ',\n';
    }
    yield before === '[\n' ? '[]\n' : '\n]\n';
  },
};

/** JSON escapes line breaks inside strings, so every one of these is between values. */
function indented(record: object): string {
  return stringifyJson(record, 2).replace(/^/gm, '  ');
}
