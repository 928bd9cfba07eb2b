import type { Piece } from '../export/format.js';
import { json } from '../export/json.js';
import { ndjson } from '../export/ndjson.js';
import type { JobRecord } from '../record/job-record.js';

/**
 * What `--json` (one array) and `--ndjson` (an object a line) print: whole items, or of each the properties that
 * `--json` names. An unknown name is a USAGE error.
 */
export function writeItems<T extends object>(
  items: AsyncIterable<T>,
  properties: readonly string[],
  options: Readonly<Record<string, unknown>>,
): AsyncIterable<Piece> {
  const fields = Array.isArray(options.json) ? (options.json as readonly string[]) : properties;
  const format = options.ndjson === true ? ndjson : json;
  // the writers look at nothing but the properties they are told of
  return format.write(items as AsyncIterable<object> as AsyncIterable<JobRecord>, [], { fields, properties });
}
