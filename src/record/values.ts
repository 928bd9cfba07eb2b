import type { z as Zod } from 'zod';

// The shapes of the record's compound values, and the closed word lists of its fields.

export const CATEGORIES = [
  'internship',
  'phd',
  'postdoc',
  'faculty',
  'research',
  'applied-science',
  'engineering',
  'management',
  'product',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const SENIORITIES = ['intern', 'entry', 'mid', 'senior', 'staff', 'principal', 'manager'] as const;
export type Seniority = (typeof SENIORITIES)[number];

export const EMPLOYMENT_TYPES = ['full-time', 'part-time', 'contract', 'internship', 'temporary'] as const;
export type EmploymentType = (typeof EMPLOYMENT_TYPES)[number];

export const WORKPLACES = ['onsite', 'hybrid', 'remote'] as const;
export type Workplace = (typeof WORKPLACES)[number];

/** From the lowest to the highest. */
export const DEGREES = ['bachelor', 'master', 'phd'] as const;
export type Degree = (typeof DEGREES)[number];

export const PAY_PERIODS = ['hour', 'day', 'week', 'month', 'year'] as const;
export type PayPeriod = (typeof PAY_PERIODS)[number];

export interface Place {
  /** The place as the page writes it. */
  readonly raw: string;
  readonly city: string | null;
  /** State, province or land: a postal code where one is in use (CA, BC), else a name. */
  readonly region: string | null;
  /** ISO 3166-1 alpha-2 */
  readonly country: string | null;
  /** Degrees, WGS 84. */
  readonly lat: number | null;
  readonly lon: number | null;
}

/** One way to qualify. A record's list of them is joined by OR. */
export interface Qualification {
  readonly degree: Degree | null;
  readonly years: number | null;
  readonly field: string | null;
}

export interface Salary {
  readonly min: number | null;
  readonly max: number | null;
  /** ISO 4217 */
  readonly currency: string | null;
  readonly period: PayPeriod | null;
  readonly raw: string;
}

export interface Contact {
  readonly name: string | null;
  readonly email: string | null;
  readonly url: string | null;
}

export function placeSchema(z: typeof Zod) {
  return z.object({
    raw: z.string(),
    city: z.string().nullable(),
    region: z.string().nullable(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable(),
    lat: z.number().min(-90).max(90).nullable(),
    lon: z.number().min(-180).max(180).nullable(),
  });
}

export function qualificationSchema(z: typeof Zod) {
  return z.object({
    degree: z.enum(DEGREES).nullable(),
    years: z.number().min(0).nullable(),
    field: z.string().nullable(),
  });
}

export function salarySchema(z: typeof Zod) {
  return z.object({
    min: z.number().nullable(),
    max: z.number().nullable(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable(),
    period: z.enum(PAY_PERIODS).nullable(),
    raw: z.string(),
  });
}

export function contactSchema(z: typeof Zod) {
  return z.object({
    name: z.string().nullable(),
    email: z.string().nullable(),
    url: z.string().nullable(),
  });
}
