import type { Kysely } from 'kysely';
import { readApplicants, readStatements, setApplyAddress, setStatements } from './apply-pages.js';
import { addAttempt } from './attempts.js';
import { component } from './component.js';
import { crawlWriter } from './crawls.js';
import { fileWriter } from './files.js';
import { dropKeys, pageAfter, readFiling, setFiling } from './filing.js';
import { findJob } from './find-job.js';
import { forgetSource, knowsSource } from './forget-source.js';
import { addKeys, bandsBetween, countKeys, postingsWithKeys } from './keys.js';
import { readMadeOf } from './made-of.js';
import { addPage, addSight, dropPostings, findPage, pagesOf, updatePage } from './pages.js';
import {
  addPostings,
  placesOf,
  postingsOfJob,
  postingsOfJobs,
  postingsOfPages,
  postingsOn,
  postingsWithFingerprints,
  readOutlines,
  readPostings,
} from './postings.js';
import { addRepeats, dropRepeats, readRepeats } from './repeats.js';
import {
  addRuling,
  completeAnchors,
  hearRuling,
  postingsNear,
  readAnchors,
  readRulings,
  setRulingMatches,
  takeBackRuling,
} from './rulings.js';
import type { Tables } from './schema.js';
import { setJobs } from './set-jobs.js';
import type { WriteTransaction } from './store.js';
import { noteVisit } from './visits.js';

/** The operations of one transaction, over a connection that has begun one. */
export function writeTransaction(db: Kysely<Tables>, maxVariables: number): WriteTransaction {
  const on = { db, maxVariables };
  return {
    ...crawlWriter(on),
    ...fileWriter(db),
    findPage: (sourceUri, sha256) => findPage(db, sourceUri, sha256),
    pagesOf: (sourceUri) => pagesOf(db, sourceUri),
    addPage: (page) => addPage(db, page),
    postingsOfPages: (pageIds) => postingsOfPages(on, pageIds),
    postingsOn: (pageIds) => postingsOn(on, pageIds),
    placesOf: (sourceUri) => placesOf(db, sourceUri),
    addSight: (pageId, sight) => addSight(db, pageId, sight),
    updatePage: (pageId, page) => updatePage(db, pageId, page),
    noteVisit: (url, pageUri, sha256, validators) => noteVisit(db, url, pageUri, sha256, validators),
    dropPostings: (pageIds) => dropPostings(on, pageIds),
    addAttempt: (attempt) => addAttempt(db, attempt),
    addPostings: (pageId, postings) => addPostings(on, pageId, postings),
    applicants: (addresses) => readApplicants(on, addresses),
    statements: (sourceUris) => readStatements(on, sourceUris),
    knowsSource: (uri) => knowsSource(db, uri),
    forgetSource: (uri) => forgetSource(db, uri),
    setStatements: (pageId, statements) => setStatements(on, pageId, statements),
    setApplyAddress: (postingId, address) => setApplyAddress(db, postingId, address),
    addBands: (keys) => addKeys(on, 'band', keys),
    addPhrases: (keys) => addKeys(on, 'phrase', keys),
    postingsWithBands: (keys) => postingsWithKeys(on, 'band', keys),
    bandsBetween: (ranges) => bandsBetween(on, ranges),
    postingsWithPhrases: (keys) => postingsWithKeys(on, 'phrase', keys),
    bandCounts: (keys) => countKeys(on, 'band', keys),
    phraseCounts: (keys) => countKeys(on, 'phrase', keys),
    postings: (ids) => readPostings(on, ids),
    outlines: (ids) => readOutlines(on, ids),
    job: (idOrPrefix) => findJob(db, idOrPrefix),
    postingsOf: (jobId) => postingsOfJob(db, jobId),
    postingsOfJobs: (jobIds) => postingsOfJobs(on, jobIds),
    postingsWithFingerprints: (fingerprints) => postingsWithFingerprints(on, fingerprints),
    filing: () => readFiling(db),
    setFiling: (filing) => setFiling(db, filing),
    dropKeys: () => dropKeys(db),
    pageAfter: (pageId) => pageAfter(db, pageId),
    addRepeats: (pairs) => addRepeats(on, pairs),
    dropRepeats: (pairs) => dropRepeats(on, pairs),
    repeats: (ids) => readRepeats(on, ids),
    component: (ids) => component(on, ids),
    addRuling: (ruling) => addRuling(on, ruling),
    hearRuling: (ruling) => hearRuling(on, ruling),
    takeBackRuling: (id, at) => takeBackRuling(db, id, at),
    rulings: (ids) => readRulings(on, ids),
    anchors: (of) => readAnchors(on, of),
    completeAnchors: (anchors) => completeAnchors(on, anchors),
    postingsNear: (rulingIds) => postingsNear(on, rulingIds),
    setRulingMatches: (postingIds, matches) => setRulingMatches(on, postingIds, matches),
    madeOf: (uris) => readMadeOf(on, uris),
    setJobs: (jobs, options) => setJobs(on, jobs, options),
  };
}
