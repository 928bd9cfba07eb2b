import type { Salary } from '../record/values.js';

/** What is paid in a year of full time, least and most; null where the page does not say for what time it pays, or in what currency. */
export function yearlyPay(
  salary: Partial<Salary> | null,
): { currency: string; least: number; most: number } | null {
  const { min, max, currency, period } = salary ?? {};
  const times = TIMES_A_YEAR[period ?? ''];
  const sums = [min, max].filter((sum) => typeof sum === 'number' && Number.isFinite(sum)) as number[];
  if (times === undefined || !currency || sums.length === 0) return null;
  return { currency, least: Math.min(...sums) * times, most: Math.max(...sums) * times };
}

/** 52 weeks of 40 hours. */
const TIMES_A_YEAR: Readonly<Record<string, number>> = { hour: 2080, day: 260, week: 52, month: 12, year: 1 };
