import type { Command } from '../command.js';
import { count } from '../count.js';
import { networkOf, networkOptions } from '../network-options.js';
import { tuneEngine } from '../tune-engine.js';

/** A pure filter: pages in, one NDJSON record a posting out, nothing stored. */
export const parse: Command = {
  name: 'parse',
  summary: 'read pages and print one NDJSON record a posting; store nothing',
  description:
    'Reads career pages (files, folders, web addresses, or - for stdin) and prints one JSON record a line for each posting, as it is read. ' +
    'Nothing is stored and repeats are not merged: for that, use ingest.',
  arguments: [
    {
      name: '[pages...]',
      doc: 'files, folders, web addresses, boards by name (greenhouse:NAME) or - for stdin (the default when input is piped)',
    },
  ],
  options: networkOptions,
  readsStdin: true,
  examples: [
    ['cvpr-jobs parse page.txt | jq .title', 'the titles on one page'],
    ['cat page.html | cvpr-jobs parse - | jq .', 'as a filter'],
    ["cvpr-jobs parse seeds/ | jq -r 'select(.salary) | [.company, .salary.raw] | @tsv'", 'what is paid'],
  ],
  async run({ io, voice, args, options }) {
    tuneEngine();
    const [{ parsePages }, { printData }] = await Promise.all([
      import('../../intake/parse-pages.js'),
      import('../print.js'),
    ]);
    const paths = args.length > 0 ? args : ['-'];
    let postings = 0;
    const lines = async function* () {
      for await (const { record } of parsePages(paths, {
        report: voice.report,
        stdin: io.stdin as AsyncIterable<Uint8Array>,
        network: networkOf({ options }),
        onPage: (uri) => voice.progress(`reading ${uri}, ${count(postings, 'posting')}`),
      })) {
        postings++;
        yield `${JSON.stringify(record)}\n`;
      }
    };
    await printData(io, lines());
    voice.clear();
    if (voice.failed() === 0) return 0;
    return postings > 0 ? 3 : 1;
  },
};
