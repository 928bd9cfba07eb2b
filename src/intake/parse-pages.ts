import type { ReadPosting } from '../pipeline.js';
import type { Report } from '../record/diagnostic.js';
import { isAddress } from '../sources/address.js';
import type { NetworkOptions } from '../sources/http/options.js';
import { openPages } from '../sources/open-pages.js';
import type { OpenedInput } from '../sources/read.js';
import { type Input, walkInputs } from '../sources/walk.js';
import { dividePage, newOutcome } from './divide-page.js';
import { pageFailure } from './page-failure.js';
import { readDivided } from './read-divided.js';
import { reportNoPostings } from './why-no-posting.js';

export interface ParseOptions {
  readonly report: Report;
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** How web addresses are fetched. */
  readonly network?: NetworkOptions;
  /** Called when a page is opened. */
  readonly onPage?: (uri: string) => void;
}

/**
 * source -> page -> posting blocks -> records, one at a time and in order. An input that fails is reported and
 * the others go on.
 */
export async function* parsePages(
  paths: readonly string[],
  options: ParseOptions,
): AsyncGenerator<ReadPosting> {
  const addresses = paths.filter(isAddress);
  const files = paths.filter((path) => !isAddress(path));
  for (const input of await walkInputs(files, options.report)) {
    options.onPage?.(input.uri);
    try {
      const pages = openPages(input, {
        report: options.report,
        ...(options.stdin ? { stdin: options.stdin } : {}),
      });
      for await (const opened of pages) yield* parseOne(opened, input, options.report);
    } catch (error) {
      options.report(pageFailure(error, input));
    }
  }
  if (addresses.length === 0) return;
  const { parseBoards } = await import('./parse-boards.js');
  yield* parseBoards(addresses, options);
}

async function* parseOne(opened: OpenedInput, input: Input, report: Report): AsyncGenerator<ReadPosting> {
  const outcome = newOutcome();
  let count = 0;
  try {
    const page = { uri: opened.uri, capturedAt: opened.modifiedAt };
    for await (const divided of dividePage(opened, report, outcome)) {
      const read = readDivided(divided, page, outcome, report);
      if (read === null) continue;
      count++;
      yield read;
    }
  } catch (error) {
    report(pageFailure(error, { ...input, ...opened }));
    return;
  }
  if (count === 0) reportNoPostings(opened, outcome, report);
}
