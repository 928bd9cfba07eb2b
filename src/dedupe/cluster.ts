import { derivedId } from './fingerprint.js';
import type { Decision, Profile, Traits } from './profile.js';
import {
  type Bond,
  bondsOf,
  joinSides,
  mayJoin,
  type RuledPostings,
  ruledNames,
  type Sides,
} from './rulings.js';
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
 * A person's word stands above both: what it calls one job is one, whatever the postings state, and what it keeps
 * apart is never joined.
 *
 * Ids are unique. Where vetoes keep apart groups of one smallest fingerprint (the same text advertised for two
 * cities), the group whose traits come first in alphabetical order keeps it as its id; each other one takes
 * the hash of the fingerprint and of its own traits.
 *
 * @param rulings what people said, the newest first
 */
export function cluster(
  profiles: Iterable<Profile>,
  pairs: Iterable<Pair>,
  rulings: readonly RuledPostings[] = [],
): Cluster[] {
  const names = ruledNames(rulings);
  const bonds = bondsOf(rulings);
  const jobs = new Map<Bond, Job>();
  const groups = new Map<string, Group>();
  const twins = new Map<string, Group>();
  const label = ({ key, traits }: Profile) => [traitLine(traits), names.get(key)].filter(Boolean).join('\n');
  const identity = (profile: Profile) => `${profile.fingerprint} ${label(profile)}`;
  for (const profile of profiles) {
    const bond = bonds.get(profile.key);
    const twin = twins.get(identity(profile));
    const group = twin ?? newGroup(bond, jobs);
    if (twin === undefined) twins.set(identity(profile), group);
    else if (bond !== undefined) {
      unite(group.job, jobOf(bond, jobs));
      jobs.set(bond, group.job);
    }
    group.members.push(profile);
    group.traits.set(traitLine(profile.traits), profile.traits);
    groups.set(profile.key, group);
  }
  const byKey = new Map([...twins.values()].flatMap(({ members }) => members.map((one) => [one.key, one])));
  const all = rulings.length > 0 ? [...pairs, ...copies(twins.values())] : pairs;
  for (const { a, b } of inOrder(all, byKey, identity)) join(groups, a.key, b.key);
  return named([...new Set([...groups.values()].map(({ job }) => job))], label);
}

/** Postings that no veto tells apart. */
interface Group {
  readonly members: Profile[];
  /** The different sets of traits among the members: what vetoes are asked of. */
  readonly traits: Map<string, Traits>;
  job: Job;
}

/** One group, or those that a person called one job. */
interface Job {
  readonly groups: Set<Group>;
  sides: Sides;
}

function newGroup(bond: Bond | undefined, jobs: Map<Bond, Job>): Group {
  const job = bond === undefined ? { groups: new Set<Group>(), sides: new Map() } : jobOf(bond, jobs);
  const group: Group = { members: [], traits: new Map(), job };
  job.groups.add(group);
  return group;
}

function jobOf(bond: Bond, jobs: Map<Bond, Job>): Job {
  const job = jobs.get(bond) ?? { groups: new Set(), sides: bond.sides };
  jobs.set(bond, job);
  return job;
}

function unite(into: Job, from: Job): void {
  if (into === from) return;
  for (const group of from.groups) {
    group.job = into;
    into.groups.add(group);
  }
  into.sides = joinSides(into.sides, from.sides);
}

function join(groups: Map<string, Group>, a: string, b: string): void {
  const left = groups.get(a);
  const right = groups.get(b);
  if (left === undefined || right === undefined || left === right) return;
  if (left.job !== right.job && !mayJoin(left.job.sides, right.job.sides)) return;
  for (const x of left.traits.values()) {
    for (const y of right.traits.values()) if (vetoOf(x, y) !== null) return;
  }
  const [into, from] = left.members.length >= right.members.length ? [left, right] : [right, left];
  unite(into.job, from.job);
  into.job.groups.delete(from);
  for (const member of from.members) {
    into.members.push(member);
    groups.set(member.key, into);
  }
  for (const [line, traits] of from.traits) into.traits.set(line, traits);
}

/** Exact copies of which only some were ruled on: they are alike, but nothing makes them one from the start. */
function* copies(groups: Iterable<Group>): Generator<Pair> {
  const known = new Map<string, Profile[]>();
  for (const { members } of groups) {
    const [first] = members;
    if (first === undefined) continue;
    const words = `${first.fingerprint} ${traitLine(first.traits)}`;
    const others = known.get(words) ?? [];
    for (const { key } of others) yield { a: key, b: first.key, decision: COPY };
    known.set(words, [...others, first]);
  }
}

const COPY: Decision = { same: true, score: 1, containment: 1, reasons: ['exact copy'], veto: null };

interface Link {
  readonly a: Profile;
  readonly b: Profile;
  readonly score: number;
  readonly agreements: number;
  readonly order: string;
}

/** The accepted pairs: higher score first, then more agreeing traits, then by fingerprints and traits. */
function inOrder(
  pairs: Iterable<Pair>,
  byKey: ReadonlyMap<string, Profile>,
  identity: (profile: Profile) => string,
): Link[] {
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

function named(jobs: readonly Job[], label: (profile: Profile) => string): Cluster[] {
  const ranked = jobs.map((job) => {
    const members = [...job.groups].flatMap((group) => group.members);
    return { members, ...firstOf(members, label) };
  });
  ranked.sort((x, y) => compare(x.print, y.print) || compare(x.trait, y.trait));
  const clusters = ranked.map(({ members, print, trait }, i) => ({
    id: ranked[i - 1]?.print === print ? derivedId(print, trait) : print,
    members: members.map((member) => member.key).sort(),
  }));
  return clusters.sort((x, y) => compare(x.id, y.id));
}

/** The smallest fingerprint of a job, and the first of the labels that go with it: together no other job's. */
function firstOf(
  members: readonly Profile[],
  label: (profile: Profile) => string,
): { print: string; trait: string } {
  const all = members.map((member) => ({
    print: member.fingerprint,
    rank: member.rank ?? member.fingerprint,
    trait: label(member),
  }));
  return all.reduce((x, y) => {
    const order = compare(x.rank, y.rank) || Number(x.print !== x.rank) - Number(y.print !== y.rank);
    return (order || compare(x.trait, y.trait)) <= 0 ? x : y;
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
