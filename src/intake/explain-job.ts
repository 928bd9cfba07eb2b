import { FIELDS } from '../fields/index.js';
import type { Loser, Resolved } from '../fields/resolve.js';
import { readStatements } from '../life/read-statements.js';
import { MERGE_RULES } from '../life/settle-jobs.js';
import { speakingPostings } from '../life/speaking-postings.js';
import { isFromApplyPage } from '../life/with-apply-pages.js';
import type { ReadPosting } from '../pipeline.js';
import type { Evidence } from '../record/evidence.js';
import { type JobRecord, sourceName } from '../record/job-record.js';
import type { Span } from '../record/span.js';
import { wordsAt } from '../record/words-at.js';
import type { Store, StoredPosting } from '../store/store.js';
import { newOutcome } from './divide-page.js';
import { FROM_APPLY_PAGE, statedElsewhere } from './explain-stated.js';
import { readKept } from './read-page.js';

/** Why a job's record says what it says. */
export interface Explanation {
  readonly job: JobRecord;
  /** The postings that the record is made of, as they stand on their pages: of several captures of a page, one. */
  readonly postings: readonly ExplainedPosting[];
  readonly fields: readonly ExplainedField[];
}

/** A posting and the words in it that the job's values rest on. */
export interface ExplainedPosting {
  /** `uri#ordinal` */
  readonly source: string;
  /** Offset of the text in its page, to which all spans refer. */
  readonly start: number;
  readonly text: string;
  /** False where the rules of this version no longer find this posting on its page: it is to be parsed again. */
  readonly found: boolean;
}

export interface ExplainedField {
  readonly field: string;
  readonly value: unknown;
  readonly evidence: Evidence | null;
  /** Why there is no value, where there is none; or what else has to be known of how it came about. */
  readonly reason: string | null;
  /** What else was proposed, and why it lost. */
  readonly others: readonly Other[];
}

/** A proposal that is not the job's value. */
export interface Other extends Span {
  readonly value: unknown;
  readonly rule: string;
  readonly kind: Evidence['kind'];
  readonly confidence: number;
  readonly quote: string;
  readonly source: string;
  readonly reason: string;
}

/**
 * Reads the postings of a job once more and says of each field which words won, what else was proposed and why
 * that lost: on its own posting, and between the postings.
 *
 * @param idOrPrefix as for `store.job`; throws ID_UNKNOWN, ID_AMBIGUOUS
 */
export async function explainJob(store: Store, idOrPrefix: string): Promise<Explanation> {
  const job = await store.job(idOrPrefix);
  const speaking = await speakingPostings(store, job.id);
  const statedOf = await readStatements(store, speaking);
  const stated = speaking.flatMap((posting) => statedOf(posting) ?? []);
  const postings = await readAgain(store, speaking);
  return {
    job,
    postings: postings.map(({ posting, read }) => ({
      source: sourceName(posting),
      start: posting.start,
      text: posting.text,
      found: read !== null,
    })),
    fields: FIELDS.map(({ name }) => explainField(name, job, postings, stated)),
  };
}

interface Reread {
  readonly posting: StoredPosting;
  readonly read: ReadPosting | null;
}

async function readAgain(store: Store, postings: readonly StoredPosting[]): Promise<Reread[]> {
  const read = new Map<string, ReadPosting>();
  for (const pageId of new Set(postings.map((posting) => posting.pageId))) {
    const page = await store.page(pageId);
    if (page === null) continue;
    for (const one of await readKept(page, () => undefined, newOutcome()))
      read.set(`${pageId} ${one.block.start} ${one.block.end}`, one);
  }
  return postings.map((posting) => ({
    posting,
    read: read.get(`${posting.pageId} ${posting.start} ${posting.end}`) ?? null,
  }));
}

function explainField(
  field: string,
  job: JobRecord,
  postings: readonly Reread[],
  stated: readonly JobRecord[],
): ExplainedField {
  const value = job[field] ?? null;
  const evidence = job.evidence[field] ?? null;
  const own = postings.find(({ posting }) => sourceName(posting) === evidence?.source);
  const others: Other[] = [];
  for (const one of postings) {
    const resolved = one.read?.resolved.get(field);
    if (!one.read || !resolved) continue;
    const { winner } = resolved;
    if (winner && one !== own) {
      const reason = reasonBetween(field, winner, evidence, value);
      others.push(toOther({ ...winner, reason }, one.read, one.posting));
    }
    for (const loser of resolved.others) others.push(toOther(loser, one.read, one.posting));
  }
  return {
    field,
    value,
    evidence,
    reason: isFromApplyPage(job, field) ? FROM_APPLY_PAGE : reasonOf(field, evidence, own, postings),
    others: [...others, ...statedElsewhere(field, job, stated)],
  };
}

/** Why the value that another posting of the job gives is not the job's. */
function reasonBetween(
  field: string,
  winner: NonNullable<Resolved['winner']>,
  evidence: Evidence | null,
  value: unknown,
): string {
  if (JSON.stringify(winner.value) === JSON.stringify(value)) return 'says the same';
  if (MERGE_RULES.union.includes(field)) return 'joined with the others';
  if (evidence === null) return 'read by rules that are newer than the record: see `cvpr-jobs reparse`';
  if (winner.confidence < evidence.confidence) return 'less sure';
  const group = MERGE_RULES.together.find((names) => names.includes(field));
  return group && group[0] !== field ? `taken from the posting that gave the ${group[0]}` : 'no surer';
}

function reasonOf(
  field: string,
  evidence: Evidence | null,
  own: Reread | undefined,
  postings: readonly Reread[],
): string | null {
  if (evidence?.kind === 'corpus')
    return 'its own words name none; a sentence that it shares with another posting does';
  const resolved = (own ?? postings[0])?.read?.resolved.get(field);
  if (evidence === null) return resolved?.reason ?? null;
  const winner = resolved?.winner;
  return own?.read && winner?.rule !== evidence.rule
    ? 'the rules of this version read it differently: see `cvpr-jobs reparse`'
    : null;
}

function toOther(proposal: Loser, { block }: ReadPosting, posting: StoredPosting): Other {
  const { value, rule, kind, confidence, reason } = proposal;
  return {
    value,
    rule,
    kind,
    confidence,
    quote: proposal.quote ?? wordsAt(block, proposal),
    start: block.start + proposal.start,
    end: block.start + proposal.end,
    source: sourceName(posting),
    reason,
  };
}
