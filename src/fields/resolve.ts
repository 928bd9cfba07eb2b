import type { Candidate } from '../record/evidence.js';
import { BASE_CONFIDENCE, type EvidenceKind } from '../record/evidence.js';
import type { Span } from '../record/span.js';
import { withoutSteering } from '../text/steering.js';
import type { Draft } from './draft.js';
import type { Field } from './field.js';

/** A candidate with the rule that proposed it, after cleaning. */
export interface Proposal extends Span {
  readonly value: unknown;
  /** `field.rule` */
  readonly rule: string;
  readonly kind: EvidenceKind;
  readonly confidence: number;
  readonly spans?: readonly Span[];
  /** The words, where they stand outside the posting (an Apply link behind it). */
  readonly quote?: string;
}

/** A proposal that did not win, and why. */
export interface Loser extends Proposal {
  readonly reason: string;
}

/** What a field came to: the winning proposal, or none, and all others with the reason they lost. */
export interface Resolved {
  readonly value: unknown;
  readonly winner: Proposal | null;
  readonly others: readonly Loser[];
  /** Why the field is empty, where it is. */
  readonly reason: string | null;
}

/** Under this confidence a field stays empty. */
export const FLOOR = 0.5;

/** Runs all rules of a field over a draft and decides between what they propose. */
export function resolveField(field: Field<unknown>, draft: Draft): Resolved {
  const rejected: Loser[] = [];
  const proposals = [...proposed(field, draft)].flatMap((proposal) => {
    const value = field.clean ? field.clean(proposal.value as NonNullable<unknown>, draft) : proposal.value;
    const kept = value === null ? null : unsteered({ ...proposal, value });
    if (kept !== null) return [kept];
    rejected.push({ ...proposal, reason: 'rejected when it was cleaned' });
    return [];
  });
  const ranked = strengthen(proposals).sort(
    (a, b) => b.confidence - a.confidence || a.start - b.start || b.end - a.end,
  );
  const winner = ranked[0];
  if (!winner) {
    const reason =
      rejected.length > 0 ? 'all that was found was rejected when it was cleaned' : 'no rule found anything';
    return { value: field.empty, winner: null, others: rejected, reason };
  }
  if (winner.confidence < FLOOR) {
    const unsure = ranked.map((p) => ({ ...p, reason: `under the floor of ${FLOOR}` }));
    const reason = 'nothing found was sure enough';
    return { value: field.empty, winner: null, others: [...unsure, ...rejected], reason };
  }
  const others = ranked
    .slice(1)
    .map((p) => ({ ...p, reason: sameValue(p.value, winner.value) ? 'says the same' : 'less sure' }));
  return { value: winner.value, winner, others: [...others, ...rejected], reason: null };
}

/** Without the characters that only steer how text is shown; null where nothing else was there. */
function unsteered(proposal: Proposal): Proposal | null {
  const value: unknown = withoutSteering(proposal.value);
  const says = (one: unknown) => typeof one !== 'string' || one.trim() !== '';
  if (!Array.isArray(value)) return says(value) ? { ...proposal, value } : null;
  if (value.every(says)) return { ...proposal, value };
  const entries: unknown[] = value;
  const spans = proposal.spans?.filter(
    (_, i) => proposal.spans?.length !== entries.length || says(entries[i]),
  );
  const left = entries.filter(says);
  return left.length === 0 ? null : { ...proposal, value: left, ...(spans && { spans }) };
}

/** What the page's structure states, then what the rules find; not yet cleaned. */
function* proposed(field: Field<unknown>, draft: Draft): Generator<Proposal> {
  for (const hint of draft.hints) {
    if (hint.field !== field.name) continue;
    const value = field.fromHint ? field.fromHint(hint.value, draft) : wordsOf(hint.value);
    if (value === null || value === undefined) continue;
    const { start, end, kind, quote } = hint;
    yield {
      value,
      start,
      end,
      rule: `${field.name}.${hint.rule}`,
      kind,
      confidence: BASE_CONFIDENCE[kind],
      ...(quote === undefined ? {} : { quote }),
    };
  }
  for (const { name, kind, read } of field.rules) {
    for (const { value, start, end, confidence, spans } of read(draft) as Iterable<Candidate<unknown>>) {
      yield {
        value,
        start,
        end,
        rule: `${field.name}.${name}`,
        kind,
        confidence: confidence ?? BASE_CONFIDENCE[kind],
        ...(spans ? { spans } : {}),
      };
    }
  }
}

function wordsOf(hint: unknown): string | null {
  return typeof hint === 'string' ? hint.trim() || null : null;
}

/** Values that several rules or places agree on gain a third of what they lack, once for each further witness, twice at most. */
function strengthen(proposals: readonly Proposal[]): Proposal[] {
  // one proposal has no witness; the keys of long lists cost more than all the rest
  const keys = proposals.length > 1 ? proposals.map((p) => keyOf(p.value)) : [''];
  const witnesses = new Map<string, number>();
  for (const key of keys) witnesses.set(key, (witnesses.get(key) ?? 0) + 1);
  return proposals.map((p, i) => {
    const more = Math.min(2, (witnesses.get(keys[i] as string) ?? 1) - 1);
    const confidence = 1 - (1 - p.confidence) * (2 / 3) ** more;
    return { ...p, confidence: Math.round(Math.min(0.99, confidence) * 1000) / 1000 };
  });
}

function keyOf(value: unknown): string {
  return typeof value === 'string' ? value.toLowerCase() : JSON.stringify(value);
}

function sameValue(a: unknown, b: unknown): boolean {
  return keyOf(a) === keyOf(b);
}
