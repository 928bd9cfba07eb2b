import { derivedId } from './fingerprint.js';
import type { Decision, Profile, Traits } from './profile.js';
import { agreements, traitLine, vetoOf } from './vetoes.js';

/** Two postings that were compared, by their keys. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly decision: Decision;
}

/** The postings of one job. */
export interface Cluster {
  /** The job's id: the smallest fingerprint of its postings, or one derived from it (see `cluster`). */
  readonly id: string;
  /** Keys of its postings, sorted. */
  readonly members: readonly string[];
}

/**
 * Joins postings into jobs. Accepted pairs are taken from the most alike down, and two groups are joined only
 * where no veto holds between any two of their members: A = B and B = C make no A = C against what A and C state.
 * The result, sorted by id, depends neither on the order of the profiles nor on that of the pairs.
 *
 * Ids are unique. Where vetoes keep apart groups of one smallest fingerprint (the same text advertised for two
 * cities), the group whose traits come first in alphabetical order keeps it as its id; each other one takes
 * the hash of the fingerprint and of its own traits.
 */
export function cluster(profiles: Iterable<Profile>, pairs: Iterable<Pair>): Cluster[] {
  const groups = new Map<string, Group>();
  const twins = new Map<string, Group>();
  for (const profile of profiles) {
    const twin = identity(profile);
    const group: Group = twins.get(twin) ?? { members: [], traits: new Map() };
    twins.set(twin, group);
    group.members.push(profile);
    group.traits.set(traitLine(profile.traits), profile.traits);
    groups.set(profile.key, group);
  }
  const byKey = new Map([...twins.values()].flatMap(({ members }) => members.map((one) => [one.key, one])));
  for (const { a, b } of inOrder(pairs, byKey)) join(groups, a.key, b.key);
  return named([...new Set(groups.values())]);
}

interface Group {
  readonly members: Profile[];
  /** The different sets of traits among the members: what vetoes are asked of. */
  readonly traits: Map<string, Traits>;
}

/** Postings that agree in words and traits are one from the start, compared or not. */
function identity(profile: Profile): string {
  return `${profile.fingerprint} ${traitLine(profile.traits)}`;
}

function join(groups: Map<string, Group>, a: string, b: string): void {
  const left = groups.get(a);
  const right = groups.get(b);
  if (left === undefined || right === undefined || left === right) return;
  for (const x of left.traits.values()) {
    for (const y of right.traits.values()) if (vetoOf(x, y) !== null) return;
  }
  const [into, from] = left.members.length >= right.members.length ? [left, right] : [right, left];
  for (const member of from.members) {
    into.members.push(member);
    groups.set(member.key, into);
  }
  for (const [line, traits] of from.traits) into.traits.set(line, traits);
}

interface Link {
  readonly a: Profile;
  readonly b: Profile;
  readonly score: number;
  readonly agreements: number;
  readonly order: string;
}

/** The accepted pairs: higher score first, then more agreeing traits, then by fingerprints and traits. */
function inOrder(pairs: Iterable<Pair>, byKey: ReadonlyMap<string, Profile>): Link[] {
  const links: Link[] = [];
  for (const { a: keyA, b: keyB, decision } of pairs) {
    const a = byKey.get(keyA);
    const b = byKey.get(keyB);
    if (!decision.same || a === undefined || b === undefined) continue;
    const order = [identity(a), identity(b)].sort().join('\n');
    links.push({ a, b, score: decision.score, agreements: agreements(a.traits, b.traits), order });
  }
  return links.sort((x, y) => y.score - x.score || y.agreements - x.agreements || compare(x.order, y.order));
}

function named(groups: readonly Group[]): Cluster[] {
  const ranked = groups.map((group) => ({ group, ...firstOf(group) }));
  ranked.sort((x, y) => compare(x.print, y.print) || compare(x.trait, y.trait));
  const clusters = ranked.map(({ group, print, trait }, i) => ({
    id: ranked[i - 1]?.print === print ? derivedId(print, trait) : print,
    members: group.members.map((member) => member.key).sort(),
  }));
  return clusters.sort((x, y) => compare(x.id, y.id));
}

/** The smallest fingerprint of a group, and the first of the traits that go with it: together no other group's. */
function firstOf(group: Group): { print: string; trait: string } {
  const all = group.members.map((member) => ({ print: member.fingerprint, trait: traitLine(member.traits) }));
  return all.reduce((x, y) => ((compare(x.print, y.print) || compare(x.trait, y.trait)) <= 0 ? x : y));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
