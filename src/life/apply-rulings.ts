import { decide } from '../dedupe/decide.js';
import { profileOf } from '../dedupe/make-profile.js';
import type { Profile, Traits } from '../dedupe/profile.js';
import type { RuledPostings } from '../dedupe/rulings.js';
import { vetoOf } from '../dedupe/vetoes.js';
import type { RecordedRuling } from '../record/ruling.js';
import type { Anchor, Ruling, RulingMatch, WriteTransaction } from '../store/store.js';
import { hearRulings, type Told } from './hear-rulings.js';
import type { LoadedPosting, LoadPostings } from './load-postings.js';
import { isOfExport } from './made-of.js';

/**
 * Finds out which rulings these postings fall under, and keeps it. A person spoke of postings as they stood then; one
 * falls under what was said when it has the same words, whichever source brought it and unless it states something
 * else; on the same source also when it has the same place on the same page (better rules may cut it otherwise), or
 * words that make it a repeat of the old one (its text has changed a little since). Of several that it may be, it is
 * the one that it is most alike. Records of exports say themselves where they stand.
 *
 * @returns the ids of other postings that fall under what was heard of now
 */
export async function matchRulings(
  tx: WriteTransaction,
  postings: readonly LoadedPosting[],
  load: LoadPostings,
): Promise<number[]> {
  const told = await hearRulings(tx, postings);
  const found = await tx.anchors(namesOf(postings));
  if (found.length === 0 && told.matches.length === 0 && told.news.length === 0) return [];
  const news = [...told.news, ...(await completeAnchors(tx, postings, found))];
  const near = news.length > 0 ? await load(await tx.postingsNear(new Set(news))) : [];
  if (near.length > 0) await completeAnchors(tx, near, await tx.anchors(namesOf(near)));
  const all = [...new Map([...postings, ...near].map((one) => [one.posting.id, one])).values()];
  const toldAll = near.length > 0 ? await hearRulings(tx, all) : told;
  const anchors = await tx.anchors(namesOf(all));
  const known = anchors.map((anchor) => ({
    anchor,
    profile: anchor.text === '' ? null : profileOf('', anchor.text, anchor.traits as Traits),
  }));
  const seen = all.flatMap((one) => matchesOf(one, known, toldAll));
  await tx.setRulingMatches(
    all.map(({ posting }) => posting.id),
    [...toldAll.matches, ...seen],
  );
  return near.map(({ posting }) => posting.id);
}

/** Rulings in force, as clustering takes them: by the keys of profiles, the newest first. */
export function ruledPostings(rulings: readonly Ruling[]): RuledPostings[] {
  return rulings.filter(isInForce).map(({ kind, sides, copies, names }) => ({
    kind,
    sides: Array.from({ length: Math.max(sides.length, copies.length) }, (_, side) => ({
      name: names[side] ?? '',
      keys: (sides[side] ?? []).map(String),
      copies: (copies[side] ?? []).map(String),
    })),
  }));
}

/** The stored postings of each side, copies among them. */
export function postingsBySide({ sides, copies }: Ruling): number[][] {
  return Array.from({ length: Math.max(sides.length, copies.length) }, (_, side) => [
    ...(sides[side] ?? []),
    ...(copies[side] ?? []),
  ]);
}

export function isInForce({ takenBackAt }: Ruling): boolean {
  return takenBackAt === null;
}

/** The rulings that concern a job, as its record carries them; also such as were taken back, so that this travels too. */
export function recordedRulings(
  job: readonly LoadedPosting[],
  rulings: readonly Ruling[],
): { rulings?: readonly RecordedRuling[] } {
  const own = new Set(job.map(({ posting }) => posting.id));
  const recorded = rulings.flatMap(({ kind, saidAt, takenBackAt, sides, saidOf }): RecordedRuling[] => {
    const on = sides.flatMap((ids, side) => (ids.some((id) => own.has(id)) ? [side] : []));
    if (on.length === 0) return [];
    return [{ kind, saidAt, ...(takenBackAt !== null && { takenBackAt }), on, sides: saidOf }];
  });
  return recorded.length > 0 ? { rulings: recorded } : {};
}

/** Learns of anchors that an export named what they look like. Gives their rulings. */
async function completeAnchors(
  tx: WriteTransaction,
  postings: readonly LoadedPosting[],
  anchors: readonly Anchor[],
): Promise<number[]> {
  const complete = anchors.flatMap((anchor) => {
    if (anchor.pageSha256 !== '') return [];
    const one = postings.find(
      ({ posting }) =>
        posting.fingerprint === anchor.fingerprint &&
        posting.sourceUri === anchor.sourceUri &&
        !isOfExport(posting),
    );
    return one ? [{ ...one.posting, rulingId: anchor.rulingId, position: anchor.position }] : [];
  });
  if (complete.length > 0) await tx.completeAnchors(complete);
  return complete.map(({ rulingId }) => rulingId);
}

function namesOf(postings: readonly LoadedPosting[]) {
  return {
    sourceUris: new Set(postings.map(({ posting }) => posting.sourceUri)),
    fingerprints: new Set(postings.map(({ posting }) => posting.fingerprint)),
  };
}

interface Known {
  readonly anchor: Anchor;
  /** Null where only its name is known. */
  readonly profile: Profile | null;
}

/** How a posting was recognised (on its source 3: its words, 2: its place, 1: nearly its words; elsewhere 0: its words), and how well. */
interface Likeness {
  readonly anchor: Anchor;
  readonly by: number;
  readonly degree: number;
}

function matchesOf(one: LoadedPosting, known: readonly Known[], { isTold }: Told): RulingMatch[] {
  const best = new Map<number, Likeness[]>();
  for (const each of known) {
    const { rulingId } = each.anchor;
    const likeness = isTold(one, rulingId) ? null : likenessOf(one, each);
    if (likeness === null) continue;
    const equals = best.get(rulingId) ?? [];
    const [first] = equals;
    const order = first ? likeness.by - first.by || likeness.degree - first.degree : 1;
    if (order > 0) best.set(rulingId, [likeness]);
    else if (order === 0) equals.push(likeness);
  }
  return [...best].flatMap(([rulingId, [first, ...equals]]) => {
    // as much like one side as like the other: nobody said on which it stands
    if (!first || equals.some(({ anchor }) => anchor.side !== first.anchor.side)) return [];
    const isCopy = first.anchor.sourceUri !== one.posting.sourceUri;
    return [{ rulingId, postingId: one.posting.id, side: first.anchor.side, isCopy }];
  });
}

function likenessOf({ posting, profile }: LoadedPosting, { anchor, profile: known }: Known): Likeness | null {
  const hasItsWords = anchor.fingerprint === posting.fingerprint;
  if (anchor.sourceUri !== posting.sourceUri) {
    // the same text may be advertised for two places; what an export names was not seen here yet
    const isOther = anchor.pageSha256 !== '' && known && vetoOf(known.traits, profile.traits) !== null;
    return hasItsWords && !isOther ? { anchor, by: 0, degree: 1 } : null;
  }
  if (hasItsWords) return { anchor, by: 3, degree: Number(posting.ordinal === anchor.ordinal) };
  if (anchor.pageSha256 === posting.pageSha256) {
    const shared = Math.min(anchor.end, posting.end) - Math.max(anchor.start, posting.start);
    const longer = Math.max(anchor.end - anchor.start, posting.end - posting.start);
    return shared * 2 > longer ? { anchor, by: 2, degree: shared / longer } : null;
  }
  if (known === null) return null;
  const decision = decide(known, profile);
  return decision.same ? { anchor, by: 1, degree: decision.score } : null;
}
