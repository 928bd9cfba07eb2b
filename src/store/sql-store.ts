import { setImmediate } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { CvprJobsError } from '../record/errors.js';
import { readApplicants, readStatements } from './apply-pages.js';
import { readSources } from './attempts.js';
import type { Connection } from './connection.js';
import { counts } from './counts.js';
import { countJobs, readFacets } from './facets.js';
import { fileReader, filesUnder } from './files.js';
import { readFiling } from './filing.js';
import { findJob } from './find-job.js';
import { pagesOf, readPage, readPages } from './pages.js';
import { postingsOfJob, postingsOn, readPostings } from './postings.js';
import { readEvents } from './read-events.js';
import { readJobs } from './read-jobs.js';
import { repeatsOfJob } from './repeats.js';
import { rulingsOfJob } from './rulings.js';
import { finishRun, lastRun, startRun } from './runs.js';
import type { Tables } from './schema.js';
import type { Store, WriteTransaction } from './store.js';
import { readVisit } from './visits.js';
import { writeTransaction } from './write-transaction.js';

/** How often a transaction is tried to begin; each try waits for as long as the database waits for a lock. */
const TRIES = 3;

/** The store over a connection of any dialect. */
export function sqlStore(connection: Connection): Store {
  const { writer, reader, explain, location } = connection;

  const reading = { db: reader, maxVariables: connection.maxVariables };
  const counting = { db: reader, fullText: connection.fullText };

  async function explained<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw explain(error);
    }
  }

  async function* explainedStream<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
    try {
      yield* items;
    } catch (error) {
      throw explain(error);
    }
  }

  async function write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    if (connection.readonly)
      throw new CvprJobsError('USAGE', `${location} was opened to be read`, 'Open it anew.');
    const result = await explained(() =>
      writer.connection().execute(async (db) => {
        await begin(db, connection);
        try {
          const result = await work(writeTransaction(db, connection.maxVariables));
          await sql`commit`.execute(db);
          return result;
        } catch (error) {
          // After some errors, such as a full disk, the database has rolled back by itself.
          await sql`rollback`.execute(db).catch(() => undefined);
          throw error;
        }
      }),
    );
    await rest();
    return result;
  }

  return {
    location,
    write,
    jobs: (filter = {}) => explainedStream(readJobs(connection, filter)),
    countJobs: (filter) => explained(() => countJobs(counting, filter)),
    facets: (filter, facets) => explained(() => readFacets(counting, filter, facets)),
    job: (idOrPrefix) => explained(() => findJob(reader, idOrPrefix)),
    postingsOf: (jobId) => explained(() => postingsOfJob(reader, jobId)),
    postings: (ids) => explained(() => readPostings(reading, ids)),
    repeatsOf: (jobId) => explained(() => repeatsOfJob(reader, jobId)),
    pages: () => explainedStream(readPages(reader)),
    page: (id) => explained(() => readPage(reader, id)),
    pagesOf: (sourceUri) => explained(() => pagesOf(reader, sourceUri)),
    postingsOn: (pageIds) => explained(() => postingsOn(reading, pageIds)),
    counts: () => explained(() => counts(reader)),
    events: (filter = {}) => explainedStream(readEvents(connection.snapshot, filter)),
    sources: () => explained(() => readSources(reader)),
    filesUnder: (folder, path) => explained(() => filesUnder(reader, folder, path)),
    fileAt: (path) => explained(() => fileReader(reader).fileAt(path)),
    fileNamed: (uri) => explained(() => fileReader(reader).fileNamed(uri)),
    rulingsOfJob: (jobId) => explained(() => rulingsOfJob(reading, jobId)),
    filing: () => explained(() => readFiling(reader)),
    lastRun: (command) => explained(() => lastRun(reader, command)),
    visit: (url) => explained(() => readVisit(reader, url)),
    applicants: (addresses) => explained(() => readApplicants(reading, addresses)),
    statements: (sourceUris) => explained(() => readStatements(reading, sourceUris)),
    startRun: (run) => explained(() => startRun(writer, run)),
    finishRun: (id, result) => explained(() => finishRun(writer, id, result)),
    close: () => explained(connection.close),
  };
}

/**
 * A turn of the event loop. What a query took outside of JavaScript is given back between turns only, and over SQLite
 * nothing else waits for one: without it a long run grows by a kilobyte a query.
 */
async function rest(): Promise<void> {
  await setImmediate();
}

async function begin(db: Kysely<Tables>, connection: Connection): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await sql.raw(connection.begin).execute(db);
      return;
    } catch (error) {
      if (tries === TRIES || !connection.isBusy(error)) throw error;
    }
  }
}
