import type { Candidate } from '../record/evidence.js';
import { BASE_CONFIDENCE, type EvidenceKind } from '../record/evidence.js';
import type { Span } from '../record/span.js';
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

/** What a field came to: the winning proposal, or none, and all others with the reason they lost. */
export interface Resolved {
  readonly value: unknown;
  readonly winner: Proposal | null;
  readonly others: readonly (Proposal & { readonly reason: string })[];
  /** Why the field is empty, where it is. */
  readonly reason: string | null;
}

/** Under this confidence a field stays empty. */
export const FLOOR = 0.5;

/** Runs all rules of a field over a draft and decides between what they propose. */
export function resolveField(field: Field<unknown>, draft: Draft): Resolved {
  const proposals = [...fromHints(field, draft), ...fromRules(field, draft)];
  const ranked = strengthen(proposals).sort(
    (a, b) => b.confidence - a.confidence || a.start - b.start || b.end - a.end,
  );
  const winner = ranked[0];
  if (!winner) return { value: field.empty, winner: null, others: [], reason: 'no rule found anything' };
  if (winner.confidence < FLOOR) {
    return {
      value: field.empty,
      winner: null,
      others: ranked.map((p) => ({ ...p, reason: `confidence ${p.confidence} is under the floor ${FLOOR}` })),
      reason: 'nothing found was sure enough',
    };
  }
  const others = ranked
    .slice(1)
    .map((p) => ({ ...p, reason: sameValue(p.value, winner.value) ? 'says the same' : 'less sure' }));
  return { value: winner.value, winner, others, reason: null };
}

function* fromHints(field: Field<unknown>, draft: Draft): Generator<Proposal> {
  for (const hint of draft.hints) {
    if (hint.field !== field.name) continue;
    const raw = field.fromHint
      ? field.fromHint(hint.value, draft)
      : typeof hint.value === 'string'
        ? hint.value.trim() || null
        : null;
    if (raw === null || raw === undefined) continue;
    const value = field.clean ? field.clean(raw, draft) : raw;
    if (value === null) continue;
    yield {
      value,
      start: hint.start,
      end: hint.end,
      rule: `${field.name}.${hint.rule}`,
      kind: hint.kind,
      confidence: BASE_CONFIDENCE[hint.kind],
      ...(hint.quote === undefined ? {} : { quote: hint.quote }),
    };
  }
}

function* fromRules(field: Field<unknown>, draft: Draft): Generator<Proposal> {
  for (const rule of field.rules) {
    for (const found of rule.read(draft) as Iterable<Candidate<NonNullable<unknown>>>) {
      const value = field.clean ? field.clean(found.value, draft) : found.value;
      if (value === null) continue;
      yield {
        value,
        start: found.start,
        end: found.end,
        rule: `${field.name}.${rule.name}`,
        kind: rule.kind,
        confidence: found.confidence ?? BASE_CONFIDENCE[rule.kind],
        ...(found.spans ? { spans: found.spans } : {}),
      };
    }
  }
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
