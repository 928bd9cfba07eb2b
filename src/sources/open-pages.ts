import { Buffer } from 'node:buffer';
import { CvprJobsError } from '../record/errors.js';
import type { Archive, ArchivedPage } from './archive.js';
import { peek } from './bytes.js';
import type { PageFormat } from './kind.js';
import { mhtml } from './mhtml.js';
import { type OpenedBytes, type OpenedInput, openBytes, openPage, type ReadOptions } from './read.js';
import { readFailure } from './read-failure.js';
import type { Input } from './walk.js';
import { warc } from './warc.js';

/** What holds several pages. */
export const ARCHIVES: readonly Archive[] = [warc, mhtml];

/**
 * The pages of an input: itself, or those of the archive that it is, each under its own address and with the time
 * of its capture, one at a time. A page of an archive that can't be read is reported, and the others go on.
 */
export async function* openPages(input: Input, options: ReadOptions = {}): AsyncGenerator<OpenedInput> {
  const opened = await openBytes(input, options);
  const archive = archiveOf(input.uri, opened.head);
  if (archive) yield* pagesOf(archive, input, opened, options);
  else yield await openPage(input, opened, options);
}

/** The kind of archive that begins with these bytes; null for a page. */
export function archiveOf(uri: string, head: Uint8Array): Archive | null {
  const shown = Buffer.from(head.subarray(0, SHOWN)).toString('latin1');
  return ARCHIVES.find(({ knows }) => knows(uri, shown)) ?? null;
}

const SHOWN = 8192;

async function* pagesOf(
  archive: Archive,
  input: Input,
  opened: OpenedBytes,
  options: ReadOptions,
): AsyncGenerator<OpenedInput> {
  const say = (problem: string, message: string) =>
    options.report?.({
      // what is missing of an archive may be postings, and nobody would look for them
      severity: problem === 'cut' ? 'error' : 'warning',
      code: `archive.${problem}`,
      uri: input.uri,
      message,
    });
  let count = 0;
  try {
    for await (const page of archive.pages(opened.bytes, say)) {
      count++;
      const uri = page.address ?? (count === 1 ? input.uri : `${input.uri}#${count}`);
      try {
        yield await openArchived(page, uri, opened, options);
      } catch (error) {
        const why = error instanceof CvprJobsError ? error.message : `${uri}: ${String(error)}`;
        say('page-left-out', `a page was left out: ${why}`);
      }
    }
  } catch (error) {
    throw named(readFailure(error, input.uri), input.uri);
  } finally {
    await opened.close();
  }
  if (count === 0) say('no-pages', 'the archive holds no page');
}

async function openArchived(
  page: ArchivedPage,
  uri: string,
  archive: OpenedBytes,
  options: ReadOptions,
): Promise<OpenedInput> {
  const bytes = await peek(once(page.bytes), page.bytes.length);
  const opened = await openPage(
    { uri, path: uri },
    { ...bytes, modifiedAt: page.capturedAt ?? archive.modifiedAt },
    options,
    {
      format: formatOf(page.mediaType),
      charset: page.charset,
    },
  );
  return { ...opened, fromArchive: true, incidental: page.incidental, truncated: page.truncated ?? false };
}

function formatOf(mediaType: string): PageFormat | null {
  if (/html/.test(mediaType)) return 'html';
  return /json$/.test(mediaType) ? 'json' : null;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Errors of an archive's own reader do not know its name. */
function named(error: CvprJobsError, uri: string): CvprJobsError {
  if (error.message.includes(uri)) return error;
  return new CvprJobsError(error.code, `cannot read ${uri}: ${error.message}`, error.hint, { cause: error });
}
