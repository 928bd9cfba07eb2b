import type { JobRecord } from '../record/job-record.js';
import { type Standing, skillStandings } from './skill-standing.js';
import { DIMENSIONS, type Dimension, type DimensionName } from './stat-dimensions.js';

/** How many jobs say one thing. */
export interface Count {
  /** null: the jobs that do not say; it stands last. */
  readonly value: string | null;
  readonly jobs: number;
}

/** How many jobs name a skill, and how they ask for it (see `skillStandings`); the three add up to `jobs`. */
export interface SkillCount extends Count, Readonly<Record<Standing, number>> {}

/** Jobs counted by each dimension. A job that says two things (two countries) counts once for each. */
export interface JobStats {
  readonly jobs: number;
  readonly by: { readonly [Name in DimensionName]: readonly (Name extends 'skill' ? SkillCount : Count)[] };
}

/** Counts jobs by everything that is worth a chart, in one pass. */
export async function tallyJobs(jobs: AsyncIterable<JobRecord> | Iterable<JobRecord>): Promise<JobStats> {
  const tallies = DIMENSIONS.map((dimension: Dimension) => ({
    dimension,
    counts: new Map<string | null, number>(),
  }));
  const standings = new Map<string, Record<Standing, number>>();
  let total = 0;
  for await (const job of jobs) {
    total++;
    for (const { dimension, counts } of tallies) {
      for (const value of valuesOf(job, dimension)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    for (const [skill, standing] of skillStandings(job)) {
      const of = standings.get(skill) ?? { required: 0, preferred: 0, elsewhere: 0 };
      of[standing]++;
      standings.set(skill, of);
    }
  }
  const by = Object.fromEntries(
    tallies.map(({ dimension, counts }) => [dimension.name, inOrder(counts, dimension.order)]),
  ) as unknown as JobStats['by'];
  return { jobs: total, by: { ...by, skill: by.skill.map((count) => withStanding(count, standings)) } };
}

/** What a job says, each thing once; null alone where it says nothing. */
function valuesOf(job: JobRecord, { read }: Dimension): ReadonlySet<string | null> {
  const said = new Set(read(job).filter((value) => value !== null));
  return said.size > 0 ? said : new Set([null]);
}

function inOrder(counts: ReadonlyMap<string | null, number>, order: Dimension['order']): Count[] {
  const rank = Array.isArray(order)
    ? ({ value }: Count) => order.indexOf(value as string)
    : ({ jobs }: Count) => (order === 'value' ? 0 : -jobs);
  return [...counts]
    .map(([value, jobs]) => ({ value, jobs }))
    .sort(
      (a, b) =>
        Number(a.value === null) - Number(b.value === null) ||
        rank(a) - rank(b) ||
        compare(a.value ?? '', b.value ?? ''),
    );
}

/** By code units: the same order on any machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function withStanding(
  { value, jobs }: Count,
  standings: ReadonlyMap<string, Readonly<Record<Standing, number>>>,
): SkillCount {
  const none = { required: 0, preferred: 0, elsewhere: 0 };
  return { value, jobs, ...((value === null ? undefined : standings.get(value)) ?? none) };
}
