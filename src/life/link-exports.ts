import type { Pair } from '../dedupe/cluster.js';
import type { PostingName } from '../record/ruling.js';
import type { WriteTransaction } from '../store/store.js';
import type { LoadedPosting, LoadPostings } from './load-postings.js';
import { isOfExport, nameOf, standsFor } from './made-of.js';

export interface ExportLinks {
  readonly pairs: readonly Pair[];
  /** The postings of these pairs that were not among those given. */
  readonly missing: readonly number[];
}

/** The records of exports among these postings and in the store, each with the postings that it was made of. */
export async function linkExports(
  tx: WriteTransaction,
  loaded: readonly LoadedPosting[],
  load: LoadPostings,
): Promise<ExportLinks> {
  const known = new Set(loaded.map(({ posting }) => posting.id));
  const holders = new Map<string, Set<number>>();
  const put = (name: PostingName, id: number) => {
    const ids = holders.get(nameOf(name)) ?? new Set();
    holders.set(nameOf(name), ids.add(id));
  };
  for (const { posting } of loaded) for (const name of standsFor(posting)) put(name, posting.id);
  const uris = new Set(loaded.flatMap(({ posting }) => standsFor(posting).map(({ uri }) => uri)));
  const records = new Set<number>();
  for (const { postingId, ...name } of await tx.madeOf(uris)) {
    if (!holders.has(nameOf(name))) continue;
    put(name, postingId);
    records.add(postingId);
  }
  for (const { posting } of loaded) if (isOfExport(posting)) records.add(posting.id);
  if (records.size === 0) return { pairs: [], missing: [] };
  const wanted = loaded
    .filter(({ posting }) => isOfExport(posting))
    .flatMap(({ posting }) => standsFor(posting));
  const ids = await tx.postingsWithFingerprints(new Set(wanted.map(({ fingerprint }) => fingerprint)));
  for (const { posting } of await load(ids.filter((id) => !known.has(id))))
    for (const name of standsFor(posting)) if (holders.has(nameOf(name))) put(name, posting.id);
  const pairs: Pair[] = [];
  for (const [, members] of [...holders].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const record of members) {
      if (!records.has(record)) continue;
      for (const other of members)
        if (other !== record) pairs.push({ a: String(record), b: String(other), decision: MADE_OF });
    }
  }
  const all = new Set([...holders.values()].flatMap((members) => (members.size > 1 ? [...members] : [])));
  return { pairs, missing: [...all].filter((id) => !known.has(id)) };
}

const MADE_OF: Pair['decision'] = {
  same: true,
  score: 1,
  containment: 1,
  reasons: ['the exported job was made of it'],
  veto: null,
};

/** The records of exports that were made of what these sources showed: newer captures may have overtaken them. */
export async function recordsMadeOf(
  tx: WriteTransaction,
  postings: readonly LoadedPosting[],
): Promise<number[]> {
  const uris = new Set(postings.map(({ posting }) => posting.sourceUri));
  return [...new Set((await tx.madeOf(uris)).map(({ postingId }) => postingId))];
}
