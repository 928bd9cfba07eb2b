import { type Cluster, cluster, type Pair } from '../../src/dedupe/cluster.js';
import { decide } from '../../src/dedupe/decide.js';
import type { Profile } from '../../src/dedupe/profile.js';
import { traitLine, vetoOf } from '../../src/dedupe/vetoes.js';
import { candidatePairs } from './candidate-pairs.js';

/**
 * The jobs among few postings, all in memory: candidates by band keys, the decision on each, clusters. Of postings
 * that agree in words and traits only one is compared with the others.
 */
export function findRepeats(profiles: readonly Profile[]): Cluster[] {
  const distinct = new Map(
    profiles.map((profile) => [`${profile.fingerprint} ${traitLine(profile.traits)}`, profile]),
  );
  const accepted: Pair[] = [];
  for (const [a, b] of candidatePairs(distinct.values())) {
    if (vetoOf(a.traits, b.traits) !== null) continue;
    const decision = decide(a, b);
    if (decision.same) accepted.push({ a: a.key, b: b.key, decision });
  }
  return cluster(profiles, accepted);
}
