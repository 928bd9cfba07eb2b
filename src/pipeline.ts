import { fingerprint } from './dedupe/fingerprint.js';
import { type Known, openDraft } from './fields/draft.js';
import { FIELDS, READING_ORDER } from './fields/index.js';
import { type Resolved, resolveField } from './fields/resolve.js';
import type { Evidence } from './record/evidence.js';
import type { JobRecord } from './record/job-record.js';
import { sourceName } from './record/job-record.js';
import type { Block, PageFacts } from './record/page.js';
import { wordsAt } from './record/words-at.js';

/** One posting, read. */
export interface ReadPosting {
  readonly block: Block;
  readonly record: JobRecord;
  /** By field: the winning proposal, the losers, and why. */
  readonly resolved: ReadonlyMap<string, Resolved>;
}

/** The page that a posting stands on, as far as reading it needs to know. */
export interface PageContext {
  readonly uri: string;
  readonly facts: PageFacts;
  /** ISO time, or null where it is not known. */
  readonly capturedAt: string | null;
}

/**
 * posting block -> draft -> record: opens the posting, lets every field read it, and puts the record together.
 * Pure: the same block and page give the same record.
 */
export function readPosting(block: Block, page: PageContext): ReadPosting {
  if (block.record) return { block, record: block.record, resolved: new Map() };
  const known = new Map<string, Known>();
  const draft = openDraft(block, page.facts, known);
  const resolved = new Map<string, Resolved>();
  for (const field of READING_ORDER) {
    const result = resolveField(field, draft);
    resolved.set(field.name, result);
    const span = result.winner && { start: result.winner.start, end: result.winner.end };
    known.set(field.name, { value: result.value, span });
  }
  return { block, resolved, record: toRecord(block, page, resolved) };
}

function toRecord(block: Block, page: PageContext, resolved: ReadonlyMap<string, Resolved>): JobRecord {
  const source = {
    uri: page.uri,
    ordinal: block.ordinal,
    start: block.start,
    end: block.end,
    capturedAt: page.capturedAt,
  };
  const values: Record<string, unknown> = {};
  const evidence: Record<string, Evidence> = {};
  for (const { name } of FIELDS) {
    const result = resolved.get(name);
    values[name] = result?.value ?? null;
    if (result?.winner) evidence[name] = toEvidence(block, result.winner, sourceName(source));
  }
  return {
    id: fingerprint(block.text),
    ...values,
    sources: [source],
    firstSeen: page.capturedAt,
    lastSeen: page.capturedAt,
    status: 'open',
    evidence,
  } as JobRecord;
}

function toEvidence(block: Block, winner: NonNullable<Resolved['winner']>, source: string): Evidence {
  return {
    rule: winner.rule,
    kind: winner.kind,
    confidence: winner.confidence,
    quote: winner.quote ?? wordsAt(block, winner),
    start: block.start + winner.start,
    end: block.start + winner.end,
    source,
    ...(winner.spans
      ? { spans: winner.spans.map((s) => [block.start + s.start, block.start + s.end] as const) }
      : {}),
  };
}
