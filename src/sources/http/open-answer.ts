import type { Report } from '../../record/diagnostic.js';
import { CvprJobsError } from '../../record/errors.js';
import { archiveOf } from '../open-pages.js';
import { type OpenedInput, openBytes, openPage } from '../read.js';
import type { Answer } from './client.js';

/** A page that was fetched when it says it was modified. */
export type FetchedInput = OpenedInput & { readonly modifiedAt: string };

/** A fetched page, open for reading. What servers say of it is believed as far as the bytes bear it out. */
export async function openAnswer(answer: Answer, report: Report): Promise<FetchedInput> {
  const { url: uri, body, contentType } = answer;
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim());
  const charset = parameters
    .map((one) => /^charset\s?=\s?["']?([\w.:-]{1,40})["']?$/.exec(one)?.[1])
    .find(Boolean);
  const input = { uri, path: null };
  const unpacked = await openBytes(input, { stdin: bytes(body), report });
  if (archiveOf(uri, unpacked.head)) {
    await unpacked.close();
    throw new CvprJobsError(
      'INPUT_NOT_A_PAGE',
      `${uri} is an archive of pages`,
      'Save it and give the file.',
    );
  }
  const opened = {
    ...(await openPage(input, unpacked, { report }, { charset: charset ?? null })),
    modifiedAt: answer.fetchedAt,
  };
  if (PAGE_TYPES.has(type) || (isJson(type) && opened.format === 'json')) return opened;
  if (opened.format === 'html') {
    report({
      severity: 'warning',
      code: 'http.wrong-type',
      uri,
      message: `the server calls it ${type}, and it is HTML; it was read as that`,
    });
    return opened;
  }
  await opened.close();
  throw new CvprJobsError(
    'INPUT_NOT_A_PAGE',
    `${uri} is not a page: the server calls it ${type}`,
    'Give the address of a career page.',
  );
}

function isJson(type: string): boolean {
  return /^(?:application|text)\/(?:[\w.-]{1,40}\+)?(?:x-)?(?:nd)?json$/.test(type);
}

/** What servers call pages, and what they call anything. */
const PAGE_TYPES: ReadonlySet<string> = new Set([
  '',
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'application/octet-stream',
  'application/gzip',
  'application/x-gzip',
]);

async function* bytes(body: Uint8Array): AsyncGenerator<Uint8Array> {
  yield body;
}
