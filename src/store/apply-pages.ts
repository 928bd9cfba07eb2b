import { type Kysely, sql } from 'kysely';
import type { JobRecord } from '../record/job-record.js';
import { storable, stringifyJson } from '../text/well-formed.js';
import { type Batched, rowBatches, valueBatches } from './batches.js';
import type { Tables } from './schema.js';
import { asBytes, decodeJson, decodeText } from './stored-text.js';

// Pages behind apply links. They are kept as captures of sources of a kind of their own; what they state of a posting
// is no posting, so that nothing takes it for a job.

/** The kind of these sources. */
export const APPLY_KIND = 'apply';

/** What an apply page states of one posting as structured data. */
export interface Statement {
  /** Counts from 1 on its page. */
  readonly ordinal: number;
  readonly text: string;
  /** The stated fields alone, with their evidence. */
  readonly record: JobRecord;
}

/** A posting that is applied for at an address. */
export interface Applicant {
  readonly id: number;
  readonly pageId: number;
  readonly fingerprint: string;
  readonly address: string;
}

/** What can be asked about apply pages. Addresses are canonical. */
export interface ApplyReader {
  /** The postings that are applied for at these addresses, ids ascending. */
  applicants(addresses: Iterable<string>): Promise<Applicant[]>;
  /** By source, what the newest of its captures that states anything does state; sources without are left out. */
  statements(sourceUris: Iterable<string>): Promise<Map<string, Statement[]>>;
}

export async function readApplicants(on: Batched, addresses: Iterable<string>): Promise<Applicant[]> {
  const found: Applicant[] = [];
  for (const batch of valueBatches(on, addresses)) {
    const rows = await on.db
      .selectFrom('posting')
      .select(['id', 'page_id', 'fingerprint', 'apply_address'])
      .where('apply_address', 'in', batch)
      .execute();
    for (const { id, page_id, fingerprint, apply_address } of rows)
      found.push({ id, pageId: page_id, fingerprint, address: apply_address as string });
  }
  return found.sort((a, b) => a.id - b.id);
}

export async function readStatements(
  on: Batched,
  sourceUris: Iterable<string>,
): Promise<Map<string, Statement[]>> {
  const newest = new Map<string, { page: number; seen: string; statements: Statement[] }>();
  for (const batch of valueBatches(on, sourceUris)) {
    const rows = await on.db
      .selectFrom('statement')
      .innerJoin('page', 'page.id', 'statement.page_id')
      .innerJoin('source', 'source.id', 'page.source_id')
      .select([
        'source.uri',
        'statement.page_id',
        'page.captured_at',
        'page.added_at',
        'ordinal',
        asBytes('statement.text').as('text'),
        asBytes('statement.record').as('record'),
      ])
      .where('source.uri', 'in', batch)
      .orderBy('statement.page_id')
      .orderBy('ordinal')
      .execute();
    for (const row of rows) {
      const seen = row.captured_at ?? row.added_at;
      const known = newest.get(row.uri);
      if (known !== undefined && known.page !== row.page_id && known.seen > seen) continue;
      const statements = known?.page === row.page_id ? known.statements : [];
      statements.push({
        ordinal: row.ordinal,
        text: decodeText(row.text),
        record: decodeJson(row.record),
      });
      newest.set(row.uri, { page: row.page_id, seen, statements });
    }
  }
  return new Map([...newest].map(([uri, { statements }]) => [uri, statements]));
}

/** Makes these all that a page states. */
export async function setStatements(
  on: Batched,
  pageId: number,
  statements: readonly Statement[],
): Promise<void> {
  await on.db.deleteFrom('statement').where('page_id', '=', pageId).execute();
  const rows = statements.map(({ ordinal, text, record }) => ({
    page_id: pageId,
    ordinal,
    text: storable(text),
    record: stringifyJson(record),
  }));
  for (const batch of rowBatches(on, rows)) await on.db.insertInto('statement').values(batch).execute();
  await on.db
    .updateTable('page')
    .set({ posting_count: sql<number>`${statements.length}` })
    .where('id', '=', pageId)
    .execute();
}

/** Files a posting that an older version stored under the address it is applied for at. */
export async function setApplyAddress(db: Kysely<Tables>, postingId: number, address: string): Promise<void> {
  await db
    .updateTable('posting')
    .set({ apply_address: address })
    .where('id', '=', postingId)
    .where('apply_address', 'is', null)
    .execute();
}
