import { CvprJobsError } from '../record/errors.js';

/** An ISO time as a person reads it, in UTC: `2024-06-08 09:30`. */
export function minute(time: string): string {
  return time.slice(0, 16).replace('T', ' ');
}

/**
 * The moment that words for a time mean, as ISO time: an age (`90m`, `12h`, `7d`, `2w`), a day (`2024-06-01`, `today`,
 * `yesterday`, from its beginning in UTC) or an ISO time.
 */
export function momentOf(words: string, now: Date): string {
  const days = DAYS[words.toLowerCase()];
  if (days !== undefined)
    return `${new Date(now.getTime() - days * DAY).toISOString().slice(0, 10)}T00:00:00.000Z`;
  const [, amount, unit] = /^(\d{1,4})(m|h|d|w)$/.exec(words) ?? [];
  if (amount && unit) return new Date(now.getTime() - Number(amount) * (UNITS[unit] ?? 0)).toISOString();
  const isDay = /^\d{4}-\d\d-\d\d$/.test(words);
  const time = isDay || /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(words) ? Date.parse(words) : Number.NaN;
  const isTime = !Number.isNaN(time) && (!isDay || new Date(time).toISOString().startsWith(words));
  // east of Greenwich tomorrow may have begun
  if (isTime && time <= now.getTime() + DAY) return new Date(time).toISOString();
  if (isTime) {
    throw new CvprJobsError(
      'USAGE',
      `${words} is yet to come, and nothing can have been since then`,
      'Give a time that is over: an age (12h, 7d, 2w), a day (2024-06-01) or a time (2024-06-01T08:00Z).',
    );
  }
  throw new CvprJobsError(
    'USAGE',
    `${JSON.stringify(words)} is no time`,
    'Give an age (12h, 7d, 2w), a day (2024-06-01) or a time (2024-06-01T08:00Z).',
  );
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const DAYS: Readonly<Record<string, number | undefined>> = { today: 0, yesterday: 1 };
const UNITS: Readonly<Record<string, number>> = {
  m: MINUTE,
  h: 60 * MINUTE,
  d: DAY,
  w: 7 * DAY,
};
