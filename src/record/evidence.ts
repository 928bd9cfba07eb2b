import type { z as Zod } from 'zod';
import type { Span } from './span.js';

/** What sort of words a value rests on, strongest first. */
export const EVIDENCE_KINDS = [
  'structured',
  'labelled',
  'positional',
  'prose',
  'vocabulary',
  'corpus',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** The confidence of a rule of each kind that does not state its own; from 0 to 1. */
export const BASE_CONFIDENCE: Readonly<Record<EvidenceKind, number>> = {
  structured: 0.97,
  labelled: 0.92,
  positional: 0.88,
  prose: 0.8,
  vocabulary: 0.75,
  corpus: 0.85,
};

/** The words that one value of a record rests on. `page.slice(start, end) === quote`, always. */
export interface Evidence extends Span {
  /** `field.rule` */
  readonly rule: string;
  readonly kind: EvidenceKind;
  /** 0 to 1 */
  readonly confidence: number;
  readonly quote: string;
  /** The posting that the words stand in, as `uri#ordinal`. */
  readonly source: string;
  /** For a list: the words of each entry, in the list's order, in the same posting. */
  readonly spans?: readonly (readonly [start: number, end: number])[];
}

/** A value that a rule proposes, with the words it rests on: offsets into the posting's own text. */
export interface Candidate<T> extends Span {
  readonly value: T;
  /** 0 to 1; the base confidence of the rule's kind where left out. */
  readonly confidence?: number;
  /** For a list: the words of each entry. */
  readonly spans?: readonly Span[];
}

export function evidenceSchema(z: typeof Zod) {
  return z.object({
    rule: z.string().describe('field.rule that gave the value'),
    kind: z.enum(EVIDENCE_KINDS),
    confidence: z.number().min(0).max(1),
    quote: z.string().describe('the words themselves: page.slice(start, end)'),
    start: z.int().min(0),
    end: z.int().min(0),
    source: z.string().describe('uri#ordinal of the posting that the words stand in'),
    spans: z
      .array(z.tuple([z.int().min(0), z.int().min(0)]))
      .optional()
      .describe('for a list: one span an entry'),
  });
}
