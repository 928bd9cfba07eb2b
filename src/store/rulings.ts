import type { Kysely } from 'kysely';
import type { PostingName } from '../record/ruling.js';
import { storable, stringifyJson } from '../text/well-formed.js';
import { type Batched, rowBatches, valueBatches } from './batches.js';
import type { Tables } from './schema.js';
import type { Anchor, AnchorInput, HeardRuling, Ruling, RulingInput, RulingMatch } from './store.js';
import { asBytes, decodeJson, decodeText } from './stored-text.js';

export async function addRuling(on: Batched, ruling: RulingInput): Promise<number> {
  const id = await insertRuling(on.db, ruling);
  await addAnchors(on, id, ruling.sides, { from: 0, imported: 0 });
  return id;
}

/** A word is known by its kind and its time. Where it was taken back, here or there, it is so for good. */
export async function hearRuling(on: Batched, ruling: RulingInput): Promise<HeardRuling> {
  const { db } = on;
  const { kind, saidAt, takenBackAt } = ruling;
  const known = await db
    .selectFrom('ruling')
    .select(['id', 'taken_back_at'])
    .where('kind', '=', kind)
    .where('said_at', '=', saidAt)
    .executeTakeFirst();
  if (known === undefined) return { id: await addRuling(on, ruling), isNews: true };
  const { id } = known;
  const isTakenBack = takenBackAt !== undefined && known.taken_back_at === null;
  if (isTakenBack) await takeBackRuling(db, id, takenBackAt);
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
  return { id, isNews: isTakenBack || sides.some(({ length }) => length > 0) };
}

async function insertRuling(db: Kysely<Tables>, { kind, saidAt, takenBackAt }: RulingInput): Promise<number> {
  const { id } = await db
    .insertInto('ruling')
    .values({ kind, said_at: saidAt, taken_back_at: takenBackAt ?? null })
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
      fingerprint: posting.fingerprint,
      ...lookOf(posting),
    }));
  for (const batch of rowBatches(on, rows)) await on.db.insertInto('ruling_posting').values(batch).execute();
}

/** What is known of a posting besides its name. */
function lookOf({ pageSha256, ordinal, start, end, text, traits }: AnchorInput) {
  return {
    page_sha256: pageSha256,
    ordinal,
    start_offset: start,
    end_offset: end,
    text: storable(text),
    traits: stringifyJson(traits),
  };
}

/** Keeps what postings that were known by their names look like. */
export async function completeAnchors(
  { db }: Batched,
  anchors: readonly Omit<Anchor, 'side'>[],
): Promise<void> {
  for (const anchor of anchors) {
    await db
      .updateTable('ruling_posting')
      .set(lookOf(anchor))
      .where('ruling_id', '=', anchor.rulingId)
      .where('position', '=', anchor.position)
      .execute();
  }
}

/** The word stays in the store, but from now on it binds nothing. */
export async function takeBackRuling(db: Kysely<Tables>, id: number, at: string): Promise<void> {
  await db.updateTable('ruling').set({ taken_back_at: at }).where('id', '=', id).execute();
}

/** The rulings that touch any of these postings, each with all postings that it matches; newest first. */
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

/** The postings that rulings were about: those of these sources, and those of these words. */
export async function readAnchors(
  on: Batched,
  { sourceUris, fingerprints }: { sourceUris: Iterable<string>; fingerprints: Iterable<string> },
): Promise<Anchor[]> {
  const anchors = new Map<string, Anchor>();
  const wanted = [
    ...valueBatches(on, sourceUris).map((values) => ({ column: 'source_uri', values }) as const),
    ...valueBatches(on, fingerprints).map((values) => ({ column: 'fingerprint', values }) as const),
  ];
  for (const { column, values } of wanted) {
    const rows = await on.db
      .selectFrom('ruling_posting')
      .select([
        'ruling_id',
        'position',
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
      .where(column, 'in', values)
      .execute();
    for (const row of rows) {
      anchors.set(`${row.ruling_id} ${row.position}`, {
        rulingId: row.ruling_id,
        position: row.position,
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
  return [...anchors.values()].sort((a, b) => a.rulingId - b.rulingId || a.position - b.position);
}

/** The stored postings that may be among those that rulings are about: of their words, or on their sources. */
export async function postingsNear(on: Batched, rulingIds: Iterable<number>): Promise<number[]> {
  const near = new Set<number>();
  for (const ids of valueBatches(on, rulingIds)) {
    const anchors = on.db.selectFrom('ruling_posting').where('ruling_id', 'in', ids);
    const rows = [
      ...(await on.db
        .selectFrom('posting')
        .select('id')
        .where('fingerprint', 'in', anchors.select('fingerprint'))
        .execute()),
      ...(await on.db
        .selectFrom('posting')
        .innerJoin('page', 'page.id', 'posting.page_id')
        .innerJoin('source', 'source.id', 'page.source_id')
        .select('posting.id')
        .where('source.uri', 'in', anchors.select('source_uri'))
        .execute()),
      ...(await on.db
        .selectFrom('ruling_match')
        .select('posting_id as id')
        .where('ruling_id', 'in', ids)
        .execute()),
    ];
    for (const { id } of rows) near.add(id);
  }
  return [...near].sort((a, b) => a - b);
}

/** Makes these all that is known of where these postings stand. */
export async function setRulingMatches(
  on: Batched,
  postingIds: Iterable<number>,
  matches: readonly RulingMatch[],
): Promise<void> {
  for (const ids of valueBatches(on, postingIds))
    await on.db.deleteFrom('ruling_match').where('posting_id', 'in', ids).execute();
  const rows = matches.map(({ rulingId, postingId, side, isCopy }) => ({
    ruling_id: rulingId,
    posting_id: postingId,
    side,
    is_copy: Number(isCopy),
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
  const found = new Map<
    number,
    Pick<Ruling, 'kind' | 'saidAt' | 'takenBackAt'> & { sides: number[][]; copies: number[][] }
  >();
  for (const ids of valueBatches(on, rulingIds)) {
    const rows = await on.db
      .selectFrom('ruling_match')
      .innerJoin('ruling', 'ruling.id', 'ruling_id')
      .select(['ruling_id', 'posting_id', 'side', 'is_copy', 'kind', 'said_at', 'taken_back_at'])
      .where('ruling_id', 'in', ids)
      .orderBy('posting_id')
      .execute();
    for (const row of rows) {
      const ruling = found.get(row.ruling_id) ?? {
        kind: row.kind,
        saidAt: row.said_at,
        takenBackAt: row.taken_back_at,
        sides: [],
        copies: [],
      };
      found.set(row.ruling_id, ruling);
      placeOn(row.is_copy === 1 ? ruling.copies : ruling.sides, row.side, row.posting_id);
    }
  }
  const saidOf = await readSaidOf(on, found.keys());
  return [...found]
    .map(([id, ruling]) => {
      const sides = saidOf.get(id) ?? [];
      return { id, ...ruling, saidOf: sides, names: sides.map(nameOfSide) };
    })
    .sort((a, b) => (a.saidAt < b.saidAt ? 1 : a.saidAt > b.saidAt ? -1 : a.kind < b.kind ? -1 : 1));
}

/** From what the postings of a side say and where they stood: the same in every store. */
function nameOfSide(postings: readonly PostingName[]): string {
  return postings.map(({ fingerprint, uri }) => `${fingerprint} ${uri}`).sort()[0] ?? '';
}

/** By ruling, the postings of each side. What exports brought later counts only on a side of which nothing else is known. */
async function readSaidOf(on: Batched, rulingIds: Iterable<number>): Promise<Map<number, PostingName[][]>> {
  const saidOf = new Map<number, PostingName[][]>();
  for (const ids of valueBatches(on, rulingIds)) {
    const rows = await on.db
      .selectFrom('ruling_posting')
      .select(['ruling_id', 'side', 'imported', 'source_uri', 'fingerprint'])
      .where('ruling_id', 'in', ids)
      .orderBy('imported')
      .orderBy('position')
      .execute();
    const named = new Set(
      rows.filter((row) => row.imported === 0).map((row) => `${row.ruling_id} ${row.side}`),
    );
    for (const row of rows) {
      if (row.imported === 1 && named.has(`${row.ruling_id} ${row.side}`)) continue;
      const sides = saidOf.get(row.ruling_id) ?? [];
      saidOf.set(row.ruling_id, sides);
      placeOn(sides, row.side, { fingerprint: row.fingerprint, uri: row.source_uri });
    }
  }
  return saidOf;
}

function placeOn<T>(sides: T[][], side: number, one: T): void {
  while (sides.length <= side) sides.push([]);
  sides[side]?.push(one);
}
