import { CvprJobsError } from '../record/errors.js';

/** An ISO time as a person reads it, in UTC: `2024-06-08 09:30`. */
export function minute(time: string): string {
  return time.slice(0, 16).replace('T', ' ');
}

/**
 * The moment that words for a time mean, as ISO time: an age (`90m`, `12h`, `7d`, `2w`), a day (`2024-06-01`, `today`,
 * `yesterday`, from its beginning) or a time (`2024-06-01T08:00+02:00`, `2024-06-01 08:00`); in UTC, as all times here
 * are shown, unless it names its zone. USAGE for what is no time, no day of the calendar, or still to come.
 */
export function momentOf(words: string, now: Date): string {
  const days = DAYS[words.toLowerCase()];
  if (days !== undefined)
    return `${new Date(now.getTime() - days * DAY).toISOString().slice(0, 10)}T00:00:00.000Z`;
  const [, amount, unit] = /^(\d{1,4})(m|h|d|w)$/.exec(words) ?? [];
  if (amount && unit) return new Date(now.getTime() - Number(amount) * (UNITS[unit] ?? 0)).toISOString();
  const time = parsed(words);
  if (Number.isNaN(time))
    throw new CvprJobsError(
      'USAGE',
      `${JSON.stringify(words)} is no time`,
      'Give an age (12h, 7d, 2w), a day (2024-06-01) or a time (2024-06-01T08:00Z).',
    );
  if (time > now.getTime())
    throw new CvprJobsError(
      'USAGE',
      `${JSON.stringify(words)} is still to come`,
      `It is ${minute(now.toISOString())} in UTC. Give a time that has passed.`,
    );
  return new Date(time).toISOString();
}

function parsed(words: string): number {
  const [, day, time = '00:00', zone = 'Z'] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|[+-]\d\d:?\d\d)?)?$/.exec(words) ?? [];
  if (day === undefined) return Number.NaN;
  const begin = Date.parse(`${day}T00:00Z`);
  // what JavaScript takes the 30th of February for is another day
  const isDay = !Number.isNaN(begin) && new Date(begin).toISOString().startsWith(day);
  return isDay ? Date.parse(`${day}T${time}${zone}`) : Number.NaN;
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
