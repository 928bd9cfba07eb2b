import { identity } from '../dedupe/candidate-keys.js';
import { decide } from '../dedupe/decide.js';
import type { JobRecord, Status } from '../record/job-record.js';
import type { Repeat, Ruling, Store } from '../store/store.js';
import { isInForce, postingsBySide } from './apply-rulings.js';
import { type LoadedPosting, loadPosting } from './load-postings.js';
import { postingName } from './posting-names.js';
import { speakingPostings } from './speaking-postings.js';
import { type DiffHunk, wordDiff } from './word-diff.js';

/** Two postings that are alike, and what was made of it. */
export interface Likeness {
  /** As `uri#ordinal`. */
  readonly a: string;
  readonly b: string;
  /** Jaccard similarity of their 5-word shingles, 0 to 1. */
  readonly score: number;
  readonly reasons: readonly string[];
  /** Where their words differ; null where they differ too much to say. */
  readonly diff: readonly DiffHunk[] | null;
}

/** A job with its repeats and its look-alikes: why postings are one job, and why others are not. */
export interface Kinship {
  readonly id: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly status: Status;
  /** The lowest of its repeats, or null where it has none. */
  readonly score: number | null;
  readonly postings: readonly string[];
  readonly repeats: readonly Likeness[];
  readonly apart: readonly LookAlike[];
}

/** Another job that is kept apart although the wording is alike. */
export interface LookAlike extends Likeness {
  readonly id: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly status: Status;
}

/** The properties of a kinship, in the order in which they are written. */
export const KINSHIP_PROPERTIES: readonly (keyof Kinship)[] = [
  'id',
  'title',
  'company',
  'status',
  'score',
  'postings',
  'repeats',
  'apart',
];

/** The kin of a job: each posting with the one before it that it is most alike, and the jobs it might be taken for. */
export async function readKinship(store: Store, job: JobRecord): Promise<Kinship> {
  const postings = (await speakingPostings(store, job.id)).map(loadPosting);
  const found = await store.repeatsOf(job.id);
  const pairs = await byWords(store, found);
  const rulings = (await store.rulingsOfJob(job.id)).filter(isInForce);
  const known: Known = { pairs, rulings };
  const repeats: Likeness[] = [];
  for (const [index, posting] of postings.entries()) {
    if (index > 0) repeats.push(await repeatOf(posting, postings.slice(0, index), known));
  }
  return {
    id: job.id,
    title: textOf(job.title),
    company: textOf(job.company),
    status: job.status,
    score: repeats.length > 0 ? Math.min(...repeats.map(({ score }) => score)) : null,
    postings: postings.map(nameOf),
    repeats,
    apart: await lookAlikes(store, job, postings, known),
  };
}

/** What was decided about the postings of a job: by their wording, and by people. */
interface Known {
  /** By `pairOf`. */
  readonly pairs: ReadonlyMap<string, Repeat>;
  readonly rulings: readonly Ruling[];
}

/** Of copies one was compared with others and stands for all: what was decided on it holds for each. */
async function byWords(store: Store, found: readonly Repeat[]): Promise<Map<string, Repeat>> {
  const ends = await store.postings(new Set(found.flatMap(({ a, b }) => [a, b])));
  const loaded = new Map(ends.map((posting) => [posting.id, loadPosting(posting)]));
  return new Map(
    found.flatMap((pair) => {
      const [a, b] = [loaded.get(pair.a), loaded.get(pair.b)];
      return a && b ? [[pairOf(a, b), pair] as const] : [];
    }),
  );
}

async function repeatOf(
  posting: LoadedPosting,
  earlier: readonly LoadedPosting[],
  { pairs, rulings }: Known,
): Promise<Likeness> {
  const links = earlier.map((other) => {
    const pair = pairs.get(pairOf(other, posting));
    const joined = pair?.same ? pair : undefined;
    return { other, joined, score: pair?.score ?? decide(other.profile, posting.profile).score };
  });
  const rank = ({ joined, score }: (typeof links)[number]) => Number(joined !== undefined) + score / 2;
  const best = links.reduce((x, y) => (rank(y) > rank(x) ? y : x));
  const said = wordOn(rulings, 'together', best.other, posting);
  const reasons = [
    ...(said ? [said] : []),
    ...(best.joined?.reasons ?? (said ? [] : ['joined by way of another posting'])),
  ];
  return likeness(best.other, posting, best.score, reasons);
}

/** The other jobs of which a posting is alike one of this job's, by their ids; the most alike pair of each. */
async function lookAlikes(
  store: Store,
  job: JobRecord,
  own: readonly LoadedPosting[],
  { pairs, rulings }: Known,
): Promise<LookAlike[]> {
  const apart = rulings
    .filter(({ kind }) => kind === 'apart')
    .flatMap((ruling) => postingsBySide(ruling).flat());
  const ids = new Set([...[...pairs.values()].flatMap(({ a, b }) => [a, b]), ...apart]);
  const jobIds = new Set((await store.postings(ids)).flatMap(({ jobId }) => jobId ?? []));
  jobIds.delete(job.id);
  const alike: LookAlike[] = [];
  for (const id of [...jobIds].sort()) {
    const other = await store.job(id);
    const { title, company, status } = other;
    const best = mostAlike(own, (await speakingPostings(store, id)).map(loadPosting), { pairs, rulings });
    if (best === null) continue;
    alike.push({ id, title: textOf(title), company: textOf(company), status, ...(await best) });
  }
  return alike;
}

function mostAlike(
  own: readonly LoadedPosting[],
  others: readonly LoadedPosting[],
  { pairs, rulings }: Known,
): Promise<Likeness> | null {
  const found = own.flatMap((mine) =>
    others.flatMap((other) => {
      const pair = pairs.get(pairOf(mine, other));
      const said = wordOn(rulings, 'apart', mine, other);
      if (pair === undefined && said === null) return [];
      const reasons = [...(said ? [said] : []), ...(pair?.reasons ?? [])];
      if (pair?.same && said === null) reasons.push(THIRD);
      return [{ mine, other, score: pair?.score ?? decide(mine.profile, other.profile).score, reasons }];
    }),
  );
  if (found.length === 0) return null;
  const best = found.reduce((x, y) => (y.score > x.score ? y : x));
  return likeness(best.mine, best.other, best.score, best.reasons);
}

const THIRD = 'but another posting of one of the two says something else';

/** What a person said of two postings, newest first: for people to read. */
function wordOn(
  rulings: readonly Ruling[],
  kind: Ruling['kind'],
  a: LoadedPosting,
  b: LoadedPosting,
): string | null {
  const sideOf = (ruling: Ruling, { posting }: LoadedPosting) =>
    postingsBySide(ruling).findIndex((side) => side.includes(posting.id));
  const ruling = rulings.find((each) => {
    const [left, right] = [sideOf(each, a), sideOf(each, b)];
    return each.kind === kind && left >= 0 && right >= 0 && left !== right;
  });
  return ruling ? `a person said so on ${ruling.saidAt.slice(0, 10)}` : null;
}

async function likeness(
  a: LoadedPosting,
  b: LoadedPosting,
  score: number,
  reasons: readonly string[],
): Promise<Likeness> {
  return { a: nameOf(a), b: nameOf(b), score, reasons, diff: await wordDiff(a.posting.text, b.posting.text) };
}

/** Names a pair of postings by their words and traits. */
function pairOf(a: LoadedPosting, b: LoadedPosting): string {
  return [identity(a.profile), identity(b.profile)].sort().join('\n');
}

function nameOf({ posting }: LoadedPosting): string {
  return postingName(posting);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
