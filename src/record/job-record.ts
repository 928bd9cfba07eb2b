import type { z as Zod } from 'zod';
import type { Evidence } from './evidence.js';
import { evidenceSchema } from './evidence.js';
import { type RecordedRuling, rulingSchema } from './ruling.js';
import type { Span } from './span.js';

/** One posting that a record rests on. */
export interface Source extends Span {
  readonly uri: string;
  /** Counts from 1 on its page. */
  readonly ordinal: number;
  /** ISO time, or null where it is not known. */
  readonly capturedAt: string | null;
  /** Of its words. Left out where it is the id of the record. */
  readonly fingerprint?: string | undefined;
}

export const STATUSES = ['open', 'gone'] as const;
export type Status = (typeof STATUSES)[number];

/** What every record carries besides its fields. */
export interface Envelope {
  /** The smallest posting fingerprint of the job. */
  readonly id: string;
  readonly sources: readonly Source[];
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly status: Status;
  readonly evidence: Readonly<Record<string, Evidence>>;
  /** What people said of its postings, the newest first. Left out where nobody said anything, so of nearly all. */
  readonly rulings?: readonly RecordedRuling[];
}

/** The names of these properties; every other one of a record is a field. */
export const ENVELOPE: ReadonlySet<string> = new Set<keyof Envelope | 'splits'>([
  'id',
  'sources',
  'firstSeen',
  'lastSeen',
  'status',
  'evidence',
  'rulings',
  'splits', // in records that earlier builds stored
]);

/** A record as it leaves the program: the envelope and one property a field, absent as `null` or `[]`. */
export type JobRecord = Envelope & { readonly [field: string]: unknown };

/** One column of the flat formats (CSV, tables). */
export interface Column {
  readonly key: string;
  readonly doc: string;
  /** The cell: plain text, "" where the record has nothing. */
  readonly cell: (record: JobRecord) => string;
}

/** The name under which evidence names a posting. */
export function sourceName(source: Pick<Source, 'uri' | 'ordinal'>): string {
  return `${source.uri}#${source.ordinal}`;
}

export function envelopeSchemas(z: typeof Zod) {
  return {
    id: z.string().describe('the smallest posting fingerprint of the job'),
    sources: z
      .array(
        z.object({
          uri: z.string(),
          ordinal: z.int().min(1).describe('counts from 1 on its page'),
          start: z.int().min(0).describe('UTF-16 offset into the decoded text of the page'),
          end: z.int().min(0),
          capturedAt: z.iso.datetime().nullable(),
          fingerprint: z.string().optional().describe('of its words, where it is not the id of the job'),
        }),
      )
      .min(1)
      .describe('every posting of the job'),
    firstSeen: z.iso.datetime().nullable().describe('when a posting of the job was first captured'),
    lastSeen: z.iso.datetime().nullable().describe('when one was last captured'),
    status: z.enum(STATUSES).describe('gone: no longer on the newest capture of any of its sources'),
    evidence: z.record(z.string(), evidenceSchema(z)).describe('by field: the words that its value rests on'),
    rulings: z
      .array(rulingSchema(z))
      .optional()
      .describe('what people said of its postings (merge, split), the newest first'),
  };
}
