import { CvprJobsError } from '../../record/errors.js';
import type { DayRange, JobFilter } from '../../store/job-filter.js';
import type { Named } from '../command.js';

/**
 * `has`, `before DAY`, `after DAY` (the day itself left out) or `DAY..DAY` (both included, either may be missing),
 * where a day is `2024-06-30`, `today`, or so many days or weeks from now (`14d`, `2w`); days are those of UTC.
 */
export function readDeadline(words: string, now: Date): Partial<JobFilter> {
  const text = words.trim().toLowerCase();
  if (text === 'has') return { deadline: {} };
  const [, side, day] = /^(before|after)[ :]+(\S+)$/.exec(text) ?? [];
  if (side === 'before') return { deadline: { to: dayOf(day, words, now, -1) } };
  if (side === 'after') return { deadline: { from: dayOf(day, words, now, 1) } };
  const [, from, to] = /^(\S*?)\.\.(\S*)$/.exec(text) ?? [];
  if (!from && !to) throw unclear(words);
  const range: DayRange = {
    ...(from && { from: dayOf(from, words, now, 0) }),
    ...(to && { to: dayOf(to, words, now, 0) }),
  };
  if (range.from !== undefined && range.to !== undefined && range.from > range.to) {
    throw new CvprJobsError(
      'USAGE',
      `${JSON.stringify(words)} ends before it begins`,
      `Turn it round: --deadline ${to}..${from}.`,
    );
  }
  return { deadline: range };
}

/** Some of what may be asked, for completion. */
export const DEADLINE_WORDS: readonly Named[] = [
  ['has', 'a deadline is stated'],
  ['today..', 'not over'],
  ['today..2w', 'within two weeks'],
];

const DAY = 24 * 60 * 60 * 1000;

function dayOf(day: string | undefined, words: string, now: Date, by: number): string {
  const [, amount, unit] = /^(\d{1,4})([dw])$/.exec(day ?? '') ?? [];
  const time =
    day === 'today'
      ? now.getTime()
      : amount
        ? now.getTime() + Number(amount) * (unit === 'w' ? 7 : 1) * DAY
        : /^\d{4}-\d\d-\d\d$/.test(day ?? '')
          ? Date.parse(day as string)
          : Number.NaN;
  if (Number.isNaN(time)) throw unclear(words);
  const iso = new Date(time).toISOString().slice(0, 10);
  // the 31st of February is no day
  if (/^\d{4}-/.test(day ?? '') && iso !== day) throw unclear(words);
  return new Date(Date.parse(iso) + by * DAY).toISOString().slice(0, 10);
}

function unclear(words: string): CvprJobsError {
  return new CvprJobsError(
    'USAGE',
    `${JSON.stringify(words)} is no deadline`,
    'Give has, "before 2024-07-01", "after today", or 2024-06-01..2024-06-30; 14d and 2w count from now. --missing deadline finds jobs without one.',
  );
}
