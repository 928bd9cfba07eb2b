import { type Kysely, sql } from 'kysely';
import { storable, stringifyJson } from '../text/well-formed.js';
import { type Batched, rowBatches, valueBatches } from './batches.js';
import type { Tables } from './schema.js';
import type { Anchor, Ruling, RulingInput, RulingMatch } from './store.js';
import { asBytes, decodeJson, decodeText } from './stored-text.js';

export async function addRuling(on: Batched, ruling: RulingInput): Promise<number> {
  const id = await insertRuling(on.db, ruling);
  await addAnchors(on, id, ruling.sides, { from: 0, imported: 0 });
  return id;
}

export async function importRuling(on: Batched, ruling: RulingInput): Promise<void> {
  const { db } = on;
  const known = await db
    .selectFrom('ruling')
    .select(['id', 'taken_back_at'])
    .where('kind', '=', ruling.kind)
    .where('said_at', '=', ruling.saidAt)
    .executeTakeFirst();
  if (known !== undefined && known.taken_back_at !== null) return;
  const id = known?.id ?? (await insertRuling(db, ruling));
  const anchors = await db
    .selectFrom('ruling_posting')
    .select(['position', 'side', 'source_uri', 'fingerprint'])
    .where('ruling_id', '=', id)
    .execute();
  const nameOf = (side: number, uri: string, fingerprint: string) => `${side} ${fingerprint} ${uri}`;
  const names = new Set(anchors.map((row) => nameOf(row.side, row.source_uri, row.fingerprint)));
  const sides = ruling.sides.map((postings, side) =>
    postings.filter((one) => !names.has(nameOf(side, one.sourceUri, one.fingerprint))),
  );
  const from = Math.max(0, ...anchors.map(({ position }) => position + 1));
  await addAnchors(on, id, sides, { from, imported: 1 });
}

async function insertRuling(db: Kysely<Tables>, { kind, saidAt }: RulingInput): Promise<number> {
  const { id } = await db
    .insertInto('ruling')
    .values({ kind, said_at: saidAt, taken_back_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function addAnchors(
  on: Batched,
  rulingId: number,
  sides: RulingInput['sides'],
  { from, imported }: { readonly from: number; readonly imported: number },
): Promise<void> {
  const rows = sides
    .flatMap((postings, side) => postings.map((posting) => ({ posting, side })))
    .map(({ posting, side }, index) => ({
      ruling_id: rulingId,
      position: from + index,
      side,
      imported,
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
    .sort((a, b) => (a.saidAt < b.saidAt ? 1 : a.saidAt > b.saidAt ? -1 : b.id - a.id));
}

/**
 * By ruling, a name for each side, from what its postings say and where they stood: the same in every store. What an
 * export brought later changes no name.
 */
async function namesOf(on: Batched, rulingIds: Iterable<number>): Promise<Map<number, string[]>> {
  const names = new Map<number, string[]>();
  for (const ids of valueBatches(on, rulingIds)) {
    const rows = await on.db
      .selectFrom('ruling_posting')
      .select([
        'ruling_id',
        'side',
        sql<string>`min(imported || fingerprint || ' ' || source_uri)`.as('name'),
      ])
      .where('ruling_id', 'in', ids)
      .groupBy(['ruling_id', 'side'])
      .orderBy('side')
      .execute();
    for (const { ruling_id, side, name } of rows) {
      const named = names.get(ruling_id) ?? [];
      names.set(ruling_id, named);
      while (named.length < side) named.push('');
      named[side] = name.slice(1);
    }
  }
  return names;
}
