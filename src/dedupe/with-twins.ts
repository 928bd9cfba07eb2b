import { groupBy } from '../text/group-by.js';
import { identity } from './candidate-keys.js';
import type { Pair } from './cluster.js';
import type { Profile } from './profile.js';
import { type RuledPostings, ruledNames } from './rulings.js';

/**
 * Of postings with the same words and traits one was compared with others and stands for all. Where a person spoke
 * of some of them, they are no longer all one job: gives the pairs for each that something else was said of.
 */
export function withTwins(
  pairs: readonly Pair[],
  profiles: readonly Profile[],
  rulings: readonly RuledPostings[],
): Pair[] {
  const names = ruledNames(rulings);
  const twins = new Map<string, string[]>();
  for (const all of groupBy(profiles, identity).values()) {
    const different = new Map(all.map(({ key }) => [names.get(key) ?? '', key]));
    for (const { key } of all) twins.set(key, [...new Set([key, ...different.values()])]);
  }
  return pairs.flatMap((pair) =>
    (twins.get(pair.a) ?? []).flatMap((a) =>
      (twins.get(pair.b) ?? []).flatMap((b) => (a === b ? [] : [{ ...pair, a, b }])),
    ),
  );
}
