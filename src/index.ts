// The library's public face. What a database or zod needs is loaded when it is asked for.

export { COLUMNS } from './columns.js';
export type { Format, FormatOptions, Piece } from './export/format.js';
export { type Lacking, lackingForGoogle } from './export/google-jobs.js';
export { formats } from './export/index.js';
export { toJobPosting } from './export/job-posting.js';
export { newestFirst } from './export/newest-first.js';
export { FIELDS } from './fields/index.js';
export { type ExplainedField, type Explanation, explainJob } from './intake/explain-job.js';
export { type IngestOptions, type IngestSummary, ingestPages } from './intake/ingest.js';
export { type ParseOptions, parsePages } from './intake/parse-pages.js';
export { type ReparseOptions, type ReparseSummary, reparsePages } from './intake/reparse.js';
export { jsonSchema } from './json-schema.js';
export { type Kinship, type Likeness, type LookAlike, readKinship } from './life/read-kinship.js';
export { readSourceStates, type SourceState } from './life/read-sources.js';
export { mergeJobs, type Ruled, type RuleOptions, splitJob, takeBack } from './life/rule-on-jobs.js';
export { type PageContext, type ReadPosting, readPosting } from './pipeline.js';
export type { FieldChange } from './record/changes.js';
export type { Diagnostic, Report } from './record/diagnostic.js';
export { CvprJobsError, type ErrorCode } from './record/errors.js';
export type { Evidence } from './record/evidence.js';
export type { JobEvent } from './record/job-event.js';
export type { JobRecord, Source } from './record/job-record.js';
export type { Block, PageFacts } from './record/page.js';
export type { Contact, Place, Qualification, Salary } from './record/values.js';
export type { NetworkOptions } from './sources/http/options.js';
export type { Facet, FacetCount, JobFilter, Sort } from './store/job-filter.js';
export type { EventFilter, Store } from './store/store.js';

/** Opens the database at a path; `create` makes it where there is none. */
export async function openStore(
  path: string,
  how: { readonly?: boolean; create?: boolean } = {},
): Promise<import('./store/store.js').Store> {
  const { openStore: open } = await import('./store/open.js');
  return open(path, how);
}
