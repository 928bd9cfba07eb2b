import type { Command } from '../command.js';

/** The record's contract for other programs. */
export const schema: Command = {
  name: 'schema',
  summary: 'print the JSON Schema of a record',
  description:
    'Prints the JSON Schema (draft 2020-12) that every record satisfies: those of parse, of export as json or ndjson, and of --json.',
  arguments: [],
  options: [],
  examples: [
    ['cvpr-jobs schema > job-record.schema.json', 'for a validator or a code generator'],
    ["cvpr-jobs schema | jq -r '.properties | keys[]'", 'the names of the fields'],
  ],
  async run({ io }) {
    const [{ jsonSchema }, { printData }] = await Promise.all([
      import('../../json-schema.js'),
      import('../print.js'),
    ]);
    const document = await jsonSchema();
    const text = async function* () {
      yield `${JSON.stringify(document, null, 2)}\n`;
    };
    await printData(io, text());
    return 0;
  },
};
