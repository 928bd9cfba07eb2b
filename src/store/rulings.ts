import { type Kysely, sql } from 'kysely';
import { storable, stringifyJson } from '../text/well-formed.js';
import { type Batched, rowBatches, valueBatches } from './batches.js';
import type { Tables } from './schema.js';
import type { Anchor, Ruling, RulingInput, RulingMatch } from './store.js';
import { asBytes, decodeJson, decodeText } from './stored-text.js';

export async function addRuling(on: Batched, { kind, saidAt, sides }: RulingInput): Promise<number> {
  const { id } = await on.db
    .insertInto('ruling')
    .values({ kind, said_at: saidAt, taken_back_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = sides
    .flatMap((postings, side) => postings.map((posting) => ({ posting, side })))
    .map(({ posting, side }, position) => ({
      ruling_id: id,
      position,
      side,
      source_uri: posting.sourceUri,
      page_sha256: posting.pageSha256,
      ordinal: posting.ordinal,
      start_offset: posting.start,
      end_offset: posting.end,
      fingerprint: posting.fingerprint,
      text: storable(posting.text),
      traits: stringifyJson(posting.traits),
    }));
  for (const batch of rowBatches(on, rows)) await on.db.insertInto('ruling_posting').values(batch).execute();
  return id;
}

/** The word stays in the store, but from now on it binds nothing. */
export async function takeBackRuling(db: Kysely<Tables>, id: number, at: string): Promise<void> {
  await db.updateTable('ruling').set({ taken_back_at: at }).where('id', '=', id).execute();
}

/** The rulings in force that touch any of these postings, each with all postings that it matches; newest first. */
export async function readRulings(on: Batched, postingIds: Iterable<number>): Promise<Ruling[]> {
  const touching = new Set<number>();
  for (const ids of valueBatches(on, postingIds)) {
    const rows = await on.db
      .selectFrom('ruling_match')
      .select('ruling_id')
      .distinct()
      .where('posting_id', 'in', ids)
      .execute();
    for (const { ruling_id } of rows) touching.add(ruling_id);
  }
  return rulingsWithIds(on, touching);
}

export async function rulingsOfJob(on: Batched, jobId: string): Promise<Ruling[]> {
  const rows = await on.db.selectFrom('posting').select('id').where('job_id', '=', jobId).execute();
  return readRulings(
    on,
    rows.map(({ id }) => id),
  );
}

export async function readAnchors(on: Batched, sourceUris: Iterable<string>): Promise<Anchor[]> {
  const anchors: Anchor[] = [];
  for (const uris of valueBatches(on, sourceUris)) {
    const rows = await on.db
      .selectFrom('ruling_posting')
      .innerJoin('ruling', 'ruling.id', 'ruling_id')
      .select([
        'ruling_id',
        'side',
        'source_uri',
        'page_sha256',
        'ordinal',
        'start_offset',
        'end_offset',
        'fingerprint',
        asBytes('text').as('text'),
        asBytes('traits').as('traits'),
      ])
      .where('source_uri', 'in', uris)
      .where('taken_back_at', 'is', null)
      .orderBy('ruling_id')
      .orderBy('position')
      .execute();
    for (const row of rows) {
      anchors.push({
        rulingId: row.ruling_id,
        side: row.side,
        sourceUri: row.source_uri,
        pageSha256: row.page_sha256,
        ordinal: row.ordinal,
        start: row.start_offset,
        end: row.end_offset,
        fingerprint: row.fingerprint,
        text: decodeText(row.text),
        traits: decodeJson(row.traits),
      });
    }
  }
  return anchors;
}

export async function addRulingMatches(on: Batched, matches: readonly RulingMatch[]): Promise<void> {
  const rows = matches.map(({ rulingId, postingId, side }) => ({
    ruling_id: rulingId,
    posting_id: postingId,
    side,
  }));
  for (const batch of rowBatches(on, rows)) {
    await on.db
      .insertInto('ruling_match')
      .values(batch)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function rulingsWithIds(on: Batched, rulingIds: Iterable<number>): Promise<Ruling[]> {
  const found = new Map<number, { kind: Ruling['kind']; saidAt: string; sides: number[][] }>();
  for (const ids of valueBatches(on, rulingIds)) {
    const rows = await on.db
      .selectFrom('ruling_match')
      .innerJoin('ruling', 'ruling.id', 'ruling_id')
      .select(['ruling_id', 'posting_id', 'side', 'kind', 'said_at'])
      .where('ruling_id', 'in', ids)
      .where('taken_back_at', 'is', null)
      .orderBy('posting_id')
      .execute();
    for (const row of rows) {
      const ruling = found.get(row.ruling_id) ?? { kind: row.kind, saidAt: row.said_at, sides: [] };
      found.set(row.ruling_id, ruling);
      while (ruling.sides.length <= row.side) ruling.sides.push([]);
      ruling.sides[row.side]?.push(row.posting_id);
    }
  }
  const names = await namesOf(on, found.keys());
  return [...found]
    .map(([id, ruling]) => ({ id, ...ruling, names: names.get(id) ?? [] }))
    .sort((a, b) => b.id - a.id);
}

/** By ruling, a name for each side, from what its postings say and where they stood: the same in every store. */
async function namesOf(on: Batched, rulingIds: Iterable<number>): Promise<Map<number, string[]>> {
  const names = new Map<number, string[]>();
  for (const ids of valueBatches(on, rulingIds)) {
    const rows = await on.db
      .selectFrom('ruling_posting')
      .select(['ruling_id', 'side', sql<string>`min(fingerprint || ' ' || source_uri)`.as('name')])
      .where('ruling_id', 'in', ids)
      .groupBy(['ruling_id', 'side'])
      .orderBy('side')
      .execute();
    for (const { ruling_id, name } of rows) names.set(ruling_id, [...(names.get(ruling_id) ?? []), name]);
  }
  return names;
}
