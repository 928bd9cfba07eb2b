import type { Report } from '../record/diagnostic.js';
import { CvprJobsError } from '../record/errors.js';
import { NO_FACTS } from '../record/page.js';
import { type OpenedInput, readAll } from '../sources/read.js';
import { isProblem, parseJsonDocument } from '../text/json-document.js';
import type { Divided, DividedPosting } from './divide-page.js';
import { exportedRecords, readRecords } from './exported-records.js';

/**
 * JSON -> postings: the feed of a job board, or records that were exported. A document that is none of these, or
 * of which no posting can be read, is an error that names the place; a posting that can't be read is reported.
 */
export async function* divideJson(
  opened: OpenedInput,
  report: Report,
  outcome: Divided,
): AsyncGenerator<DividedPosting> {
  const { uri } = opened;
  const parsed = parseJsonDocument(await readAll(opened, MAX_JSON_CHARS));
  if (isProblem(parsed)) {
    const where = parsed.line === null ? '' : ` at line ${parsed.line}`;
    throw new CvprJobsError(
      'INPUT_UNREADABLE',
      `${uri} is no valid JSON: ${parsed.why}${where}`,
      'Save or fetch it again.',
    );
  }
  const { value, lines } = parsed;
  const broken = parsed.problems.map(({ line, why }) => ({ path: `line ${line}`, why }));
  const records = exportedRecords(value);
  const { z } = await import('zod');
  const reading = records
    ? { name: 'records', entries: records.length, ...readRecords(z, records, lines) }
    : await readAsFeed(z, value, uri, lines);
  if (reading === null) throw unknownDocument(uri, value);
  outcome.layout = reading.name;
  outcome.facts = NO_FACTS;
  outcome.text = reading.text;
  outcome.bare = 'bare' in reading && reading.bare;
  const problems = [...broken, ...reading.problems];
  const notes = 'notes' in reading ? reading.notes : [];
  for (const message of shortened(notes, 'more were left out'))
    report({ severity: 'warning', code: 'feed.note', uri, message });
  if (problems.length > 0) {
    if (reading.blocks.length === 0) throw changed(uri, reading.name, problems);
    outcome.partial = true;
    const lost = problems.map(({ path, why }) => `a posting was left out: ${path}: ${why}`);
    for (const message of shortened(lost, 'more postings were left out'))
      report({ severity: 'error', code: 'FEED_CHANGED', uri, message });
  }
  for (const block of reading.blocks) yield { block, facts: NO_FACTS };
}

/** Characters of a document: an export of some ten thousand jobs. */
const MAX_JSON_CHARS = 256 * 2 ** 20;

/** The first of several messages, and how many more there are. */
function shortened(messages: readonly string[], more: string): string[] {
  const rest = messages.length - MAX_REPORTED;
  return [...messages.slice(0, MAX_REPORTED), ...(rest > 0 ? [`${rest} ${more}`] : [])];
}

/** Postings and fields of one document that are named when they can't be read. */
const MAX_REPORTED = 5;

type Z = typeof import('zod')['z'];

async function readAsFeed(z: Z, value: unknown, uri: string, lines: readonly number[] | null) {
  const { readFeed } = await import('../layouts/feeds/read-feed.js');
  const reading = readFeed(z, value, uri, lines);
  return reading && { name: reading.feed.name, ...reading };
}

function changed(
  uri: string,
  name: string,
  problems: readonly { path: string; why: string }[],
): CvprJobsError {
  const [{ path, why } = { path: '', why: '' }] = problems;
  return new CvprJobsError(
    'FEED_CHANGED',
    `${uri} has not the shape of ${name === 'records' ? 'exported records' : `a feed of ${name}`}: ${path}: ${why}`,
    name === 'records' ? 'Export all fields (without --fields).' : 'See whether a newer cvpr-jobs reads it.',
  );
}

function unknownDocument(uri: string, value: unknown): CvprJobsError {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const names = typeof first === 'object' && first !== null ? Object.keys(first).slice(0, 6) : [];
  const has = names.length > 0 ? ` (it has ${names.join(', ')})` : '';
  return new CvprJobsError(
    'INPUT_NOT_A_PAGE',
    `${uri} is JSON, but no feed of a job board and no export of cvpr-jobs${has}`,
    'README.md lists the feeds that can be read.',
  );
}
