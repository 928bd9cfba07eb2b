import { similarity } from '../../src/dedupe/similarity.js';
import { shingles } from '../../src/text/shingles.js';
import { type BoardPosting, isLookAlike } from './board.js';

/** Lower ends of the bands of Jaccard similarity that recall is told for. */
export const JACCARD_BANDS = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1];

export interface Score {
  /** Pairs of postings that were put into one job. */
  readonly found: number;
  /** Those of them that are one job. */
  readonly right: number;
  /** Pairs in one job of which one is a look-alike of the other's. */
  readonly lookAlikesMerged: number;
  readonly lookAlikes: number;
  /** By `JACCARD_BANDS`: pairs that are one job, and those of them that were found. */
  readonly bands: readonly { readonly from: number; readonly pairs: number; readonly found: number }[];
  /** Some wrong pairs, to be looked at. */
  readonly wrong: readonly (readonly [number, number])[];
}

/** Counts all pairs of postings that are one job, or were taken for one. */
export function score(
  count: number,
  posting: (index: number) => BoardPosting,
  jobs: readonly (readonly number[])[],
): Score {
  const foundJob = new Map<number, number>();
  for (const [job, members] of jobs.entries()) for (const member of members) foundJob.set(member, job);
  const trueJobs = new Map<string, number[]>();
  const families = new Uint32Array(count);
  let lookAlikes = 0;
  for (let i = 0; i < count; i++) {
    const { job, kind, root } = posting(i);
    families[i] = root;
    if (isLookAlike(kind)) lookAlikes++;
    const others = trueJobs.get(job);
    if (others === undefined) trueJobs.set(job, [i]);
    else others.push(i);
  }
  let [found, right, lookAlikesMerged] = [0, 0, 0];
  const wrong: [number, number][] = [];
  for (const [a, b] of jobs.flatMap(pairsOf)) {
    found++;
    if (posting(a).job === posting(b).job) right++;
    else {
      if (families[a] === families[b]) lookAlikesMerged++;
      if (wrong.length < 10) wrong.push([a, b]);
    }
  }
  const bands = JACCARD_BANDS.map((from) => ({ from, pairs: 0, found: 0 }));
  for (const members of trueJobs.values()) {
    const sets = members.map((member) => shingles(posting(member).text));
    for (const [i, j] of pairsOf(members.map((_, at) => at))) {
      const { jaccard } = similarity(sets[i] as Uint32Array, sets[j] as Uint32Array);
      const band = bands.findLast(({ from }) => jaccard >= from) as (typeof bands)[number];
      const job = foundJob.get(members[i] as number);
      band.pairs++;
      if (job !== undefined && job === foundJob.get(members[j] as number)) band.found++;
    }
  }
  return { found, right, lookAlikesMerged, lookAlikes, bands, wrong };
}

function pairsOf(members: readonly number[]): [number, number][] {
  return members.flatMap((a, i) => members.slice(i + 1).map((b): [number, number] => [a, b]));
}
