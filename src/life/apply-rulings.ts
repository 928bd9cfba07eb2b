import { decide } from '../dedupe/decide.js';
import { profileOf } from '../dedupe/make-profile.js';
import type { Profile, Traits } from '../dedupe/profile.js';
import type { RuledPostings } from '../dedupe/rulings.js';
import type { JobRecord, Split } from '../record/job-record.js';
import type { Anchor, Ruling, RulingMatch, StoredPosting, WriteTransaction } from '../store/store.js';
import type { LoadedPosting } from './load-postings.js';

/**
 * Finds out which rulings these postings fall under, and keeps it. A person spoke of postings as they stood then;
 * one falls under what was said when it stands on the same source and is the same posting still: the same words,
 * the same place on the same page (better rules may cut it otherwise), or words that make it a repeat of the old
 * one (its text has changed a little since). Of several that it may be, it is the one that it is most alike.
 */
export async function matchRulings(tx: WriteTransaction, postings: readonly LoadedPosting[]): Promise<void> {
  const anchors = await tx.anchors(new Set(postings.map(({ posting }) => posting.sourceUri)));
  if (anchors.length === 0) return;
  const known = anchors.map((anchor) => ({
    anchor,
    profile: profileOf('', anchor.text, anchor.traits as Traits),
  }));
  await tx.addRulingMatches(postings.flatMap((one) => matchesOf(one, known)));
}

/** Rulings as clustering takes them: by the keys of profiles, the newest first. */
export function ruledPostings(rulings: readonly Ruling[]): RuledPostings[] {
  return rulings.map(({ kind, sides, names }) => ({
    kind,
    sides: sides.map((ids, side) => ({ name: names[side] ?? '', keys: ids.map(String) })),
  }));
}

/** The splits that concern a job; one that a newer word overruled, so that the job stands on both sides, is none. */
export function splitsOf(
  job: readonly LoadedPosting[],
  rulings: readonly Ruling[],
): { splits?: readonly Split[] } {
  const splits = rulings.flatMap(({ kind, saidAt, sides }) => {
    const on = sides.flatMap((ids, side) =>
      job.some(({ posting }) => ids.includes(posting.id)) ? [side] : [],
    );
    return kind === 'apart' && on.length === 1 ? [{ saidAt, side: on[0] as number }] : [];
  });
  return splits.length > 0 ? { splits } : {};
}

/** Keeps the splits that exported jobs bring along. */
export async function importSplits(tx: WriteTransaction, written: readonly number[]): Promise<void> {
  const sides = new Map<string, StoredPosting[][]>();
  for (const posting of await tx.postings(written)) {
    for (const { saidAt, side } of (posting.record as JobRecord).splits ?? []) {
      const all = sides.get(saidAt) ?? [];
      sides.set(saidAt, all);
      while (all.length <= side) all.push([]);
      all[side]?.push(posting);
    }
  }
  for (const [saidAt, all] of sides) await tx.importRuling({ kind: 'apart', saidAt, sides: all });
}

interface Known {
  readonly anchor: Anchor;
  readonly profile: Profile;
}

/** How a posting was recognised (3: its words, 2: its place, 1: nearly its words), and how well. */
interface Likeness {
  readonly anchor: Anchor;
  readonly by: number;
  readonly degree: number;
}

function matchesOf(one: LoadedPosting, known: readonly Known[]): RulingMatch[] {
  const best = new Map<number, Likeness[]>();
  for (const each of known) {
    const likeness = likenessOf(one, each);
    if (likeness === null) continue;
    const equals = best.get(likeness.anchor.rulingId) ?? [];
    const [first] = equals;
    const order = first ? likeness.by - first.by || likeness.degree - first.degree : 1;
    if (order > 0) best.set(likeness.anchor.rulingId, [likeness]);
    else if (order === 0) equals.push(likeness);
  }
  return [...best].flatMap(([rulingId, [first, ...equals]]) => {
    // as much like one side as like the other: nobody said on which it stands
    if (!first || equals.some(({ anchor }) => anchor.side !== first.anchor.side)) return [];
    return [{ rulingId, postingId: one.posting.id, side: first.anchor.side }];
  });
}

function likenessOf({ posting, profile }: LoadedPosting, known: Known): Likeness | null {
  const { anchor } = known;
  if (anchor.sourceUri !== posting.sourceUri) return null;
  if (anchor.fingerprint === posting.fingerprint)
    return { anchor, by: 3, degree: posting.ordinal === anchor.ordinal ? 1 : 0 };
  if (anchor.pageSha256 === posting.pageSha256) {
    const shared = Math.min(anchor.end, posting.end) - Math.max(anchor.start, posting.start);
    const longer = Math.max(anchor.end - anchor.start, posting.end - posting.start);
    return shared * 2 > longer ? { anchor, by: 2, degree: shared / longer } : null;
  }
  const decision = decide(known.profile, profile);
  return decision.same ? { anchor, by: 1, degree: decision.score } : null;
}
