import type { z as Zod } from 'zod';

/** What a person says of postings: all are one job, or those of different sides are different jobs. */
export const RULING_KINDS = ['together', 'apart'] as const;
export type RulingKind = (typeof RULING_KINDS)[number];

/** A posting by what survives its page: its words, and the address that it was read at. */
export interface PostingName {
  readonly fingerprint: string;
  readonly uri: string;
}

/**
 * A word of a person (`cvpr-jobs merge`, `cvpr-jobs split`) on postings of a job, whole in each job that it concerns:
 * so it travels with an export of any of them. Two that have one kind and one time are the same word.
 */
export interface RecordedRuling {
  readonly kind: RulingKind;
  /** ISO time. */
  readonly saidAt: string;
  /** When it was taken back (`--undo`), ISO time: from then on it binds nothing, wherever it is heard of. */
  readonly takenBackAt?: string | undefined;
  /** The sides on which postings of this job stand. */
  readonly on: readonly number[];
  /** By side, the postings that it was said of. */
  readonly sides: readonly (readonly PostingName[])[];
}

/** As exports of earlier builds have it: only splits, and of the sides only that of the job. */
export interface Split {
  readonly saidAt: string;
  readonly side: number;
}

/** Sides that an export may name: far more than a person ever takes apart. */
const MOST_SIDES = 9999;

export function rulingSchema(z: typeof Zod) {
  const side = z.int().min(0).max(MOST_SIDES);
  const posting = z.object({
    fingerprint: z.string().describe('of its words'),
    uri: z.string().describe('where it was read'),
  });
  return z.object({
    kind: z.enum(RULING_KINDS).describe('together: one job (merge); apart: different jobs (split)'),
    saidAt: z.iso.datetime(),
    takenBackAt: z.iso.datetime().optional().describe('it was taken back, and binds nothing'),
    on: z.array(side).describe('the sides on which postings of this job stand'),
    sides: z
      .array(z.array(posting))
      .max(MOST_SIDES + 1)
      .describe('by side, the postings that it was said of'),
  });
}

/** What exports of earlier builds may carry: a list of `Split`. */
export function splitsSchema(z: typeof Zod) {
  return z.array(z.object({ saidAt: z.iso.datetime(), side: z.int().min(0).max(MOST_SIDES) })).optional();
}
