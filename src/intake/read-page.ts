import type { ReadPosting } from '../pipeline.js';
import type { Report } from '../record/diagnostic.js';
import type { OpenedInput } from '../sources/read.js';
import type { StoredPage } from '../store/store.js';
import { type Divided, dividePage } from './divide-page.js';
import { readDivided } from './read-divided.js';

/**
 * Divides and reads one page to its end.
 *
 * @param outcome filled in on the way, as by `dividePage`
 * @param capturedAt ISO time that the records carry
 */
export async function readWhole(
  opened: OpenedInput,
  report: Report,
  outcome: Divided,
  capturedAt: string,
): Promise<ReadPosting[]> {
  const postings: ReadPosting[] = [];
  for await (const divided of dividePage(opened, report, outcome)) {
    const read = readDivided(divided, { uri: opened.uri, capturedAt }, outcome, report);
    if (read !== null) postings.push(read);
  }
  return postings;
}

/** Reads a page that the store keeps once more, without the file or address it came from. */
export async function readKept(page: StoredPage, report: Report, outcome: Divided): Promise<ReadPosting[]> {
  const opened: OpenedInput = {
    uri: page.uri,
    format: page.format,
    encoding: page.encoding ?? 'utf-8',
    modifiedAt: page.capturedAt,
    chunks: once(page.text),
    close: async () => undefined,
  };
  return readWhole(opened, report, outcome, page.capturedAt ?? page.addedAt);
}

export async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
