// The keys of the fixtures, as fixtures/README.md describes them.
import type { Qualification, Salary } from '../../src/record/values.js';

export interface KeyPlace {
  readonly city: string | null;
  readonly aka?: readonly string[];
  readonly country: string | null;
}

export interface KeyPosting {
  readonly ordinal: number;
  readonly starts: string;
  readonly ends: string;
  readonly company: readonly (string | null)[];
  readonly companyFrom?: 'corpus';
  readonly title: readonly (string | null)[];
  readonly locations: { readonly must: readonly KeyPlace[]; readonly may: readonly KeyPlace[] };
  readonly qualifications?: readonly (readonly Qualification[])[];
  readonly salary: readonly (Omit<Salary, 'raw'> | null)[];
  readonly emails: readonly string[];
  readonly skills: { readonly must: readonly string[]; readonly may: readonly string[] };
  readonly requirements: readonly string[];
  readonly preferred: readonly string[];
  readonly eitherItems?: readonly string[];
  readonly alternativeCuts?: readonly { readonly item: string; readonly parts: readonly string[] }[];
  readonly responsibilities?: readonly string[];
  readonly benefits?: readonly string[];
  readonly [scalar: string]: unknown;
}

export interface KeyPage {
  readonly page: string;
  readonly half: 'open' | 'held';
  /** Pages that came together; those of a later batch have floors of their own, for they are others to score on. Default 1. */
  readonly batch?: number;
  readonly postings: readonly KeyPosting[];
}

export interface KeyRepeats {
  readonly clusters: readonly (readonly (readonly [page: string, ordinal: number])[])[];
  readonly apart: readonly (readonly [readonly [string, number], readonly [string, number], string])[];
}
