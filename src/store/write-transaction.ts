import type { Kysely } from 'kysely';
import { component } from './component.js';
import { addKeys, postingsWithKeys } from './keys.js';
import { addPage, dropPages, dropPostings, findPage, pagesOf, updatePage } from './pages.js';
import { addPostings, postingsOfPages, readPostings } from './postings.js';
import { addRepeats, readRepeats } from './repeats.js';
import type { Tables } from './schema.js';
import { deleteJobsWithoutPostings, setJobs } from './set-jobs.js';
import type { WriteTransaction } from './store.js';
import { noteVisit } from './visits.js';

/** The operations of one transaction, over a connection that has begun one. */
export function writeTransaction(db: Kysely<Tables>, maxVariables: number): WriteTransaction {
  const on = { db, maxVariables };
  return {
    findPage: (sourceUri, sha256) => findPage(db, sourceUri, sha256),
    pagesOf: (sourceUri) => pagesOf(db, sourceUri),
    addPage: (page) => addPage(db, page),
    postingsOfPages: (pageIds) => postingsOfPages(on, pageIds),
    updatePage: (pageId, page) => updatePage(db, pageId, page),
    noteVisit: (url, pageUri, sha256, validators) => noteVisit(db, url, pageUri, sha256, validators),
    dropPostings: (pageIds) => dropPostings(on, pageIds),
    dropPages: (pageIds) => dropPages(on, pageIds),
    addPostings: (pageId, postings) => addPostings(on, pageId, postings),
    addBands: (keys) => addKeys(on, 'band', keys),
    addPhrases: (keys) => addKeys(on, 'phrase', keys),
    postingsWithBands: (keys) => postingsWithKeys(on, 'band', keys),
    postingsWithPhrases: (keys) => postingsWithKeys(on, 'phrase', keys),
    postings: (ids) => readPostings(on, ids),
    addRepeats: (pairs) => addRepeats(on, pairs),
    repeats: (ids) => readRepeats(on, ids),
    component: (ids) => component(on, ids),
    setJobs: (jobs, retired) => setJobs(on, jobs, retired),
    deleteJobsWithoutPostings: () => deleteJobsWithoutPostings(db),
  };
}
