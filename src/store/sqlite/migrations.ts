import type { Migration } from './migration.js';
import { initial } from './steps/001-initial.js';
import { lifeOfJobs } from './steps/002-life-of-jobs.js';
import { jsonPages } from './steps/003-json-pages.js';
import { visits } from './steps/004-visits.js';
import { search } from './steps/005-search.js';
import { applyPages } from './steps/006-apply-pages.js';
import { sightsAndImportedRulings } from './steps/007-sights-and-imported-rulings.js';
import { crawlsAndFiles } from './steps/008-crawls-and-files.js';
import { rulingsThatTravel } from './steps/009-rulings-that-travel.js';

/** The steps in the order in which they are taken; one file each. */
export const MIGRATIONS: readonly Migration[] = [
  initial,
  lifeOfJobs,
  jsonPages,
  visits,
  search,
  applyPages,
  sightsAndImportedRulings,
  crawlsAndFiles,
  rulingsThatTravel,
];
