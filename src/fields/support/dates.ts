import type { Span } from '../../record/span.js';
import { foldCase } from '../../text/fold.js';
import { MONTHS, SEASONS, TO_WORDS } from '../../vocabulary/months.js';

/** A date as it stands in a text; always with its year, for a date without one is not read. */
export interface DateMention extends Span {
  /** `YYYY-MM-DD`, or `YYYY-MM` where no day is given. */
  readonly value: string;
  /** Whether day and month may stand the other way round: `07/08/2024`. */
  readonly eitherWay?: boolean;
  /** The months from this date to the one that ends the stretch, both counted: `May to August` is 4. */
  readonly months?: number;
}

/** Reads the dates of a text in order; `monthFirst` decides `04/07/2024`. */
export function readDates(text: string, monthFirst: boolean): DateMention[] {
  const dates: DateMention[] = [];
  for (const match of text.matchAll(YEAR)) {
    const found =
      isoDate(text, match.index) ??
      namedDate(text, match.index, match[0]) ??
      numericDate(text, match.index, match[0], monthFirst);
    if (found) dates.push(...earlierEnd(text, found), found);
  }
  for (const match of text.matchAll(SHORT_YEAR)) {
    const value = dayAndMonth(match[1], match[3], `20${match[4]}`, match[2] === '/' && monthFirst);
    const span = { start: match.index, end: match.index + match[0].length };
    if (value) dates.push({ value, ...eitherWay(match[1], match[2], match[3]), ...span });
  }
  return dates.sort((a, b) => a.start - b.start);
}

/** Whether a page writes `month/day/year`: it does where a date of the kind can't be read otherwise. */
export function writesMonthFirst(text: string): boolean {
  return /(?<!\d)(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01])\/(?:20)?\d\d(?!\d)/.test(text);
}

const YEAR = /(?<!\d)20[1-4]\d(?!\d)/g;
const SHORT_YEAR = /(?<![\d./-])(\d{1,2})([./])(\d{1,2})\2([2-4]\d)(?![\d/])/g;
const REACH = 48;
const TO = TO_WORDS.join('|');
const NAME = '(?<![\\p{L}])(\\p{L}{3,10})';
const DAY = '(?<![\\d.,:])(\\d{1,2})';

const ISO =
  /^(20\d\d)(?:([-/.])(\d{1,2})\2(\d{1,2})(?![\d-])|-(0[1-9]|1[0-2])(?![\d-])|\s?年\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?)/;

function isoDate(text: string, at: number): DateMention | null {
  const match = ISO.exec(text.slice(at, at + 20));
  if (!match) return null;
  const value = isoOf(match[1], match[3] ?? match[5] ?? match[6], match[4] ?? match[7]);
  return value ? { value, start: at, end: at + match[0].length } : null;
}

const DAY_MONTH = new RegExp(
  `${DAY}(?:st|nd|rd|th|er|ère|º|ª|°|\\.|:e)?[\\s-]{0,2}(?:of |de |di |den |d['’])?${NAME}\\.?[\\s,-]{0,2}(?:de |del |of )?$`,
  'iu',
);
const MONTH_DAY = new RegExp(
  `${NAME}\\.?\\s{1,2}(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?[-–]\\s?\\d{1,2}(?:st|nd|rd|th)?)?\\s?,?\\s{0,2}(?:of )?$`,
  'iu',
);
const MONTH_MONTH = new RegExp(`${NAME}\\.?\\s?(?:${TO})\\s?(\\p{L}{3,10})\\.?\\)?,?\\s{0,2}$`, 'iu');
const MONTH = new RegExp(`${NAME}\\.?[\\s,-]{0,2}(?:of |de |del )?$`, 'iu');
const SEASON = new RegExp(`(?<![\\p{L}])(?:${SEASONS.join('|')})(?: term| semester)?,?\\s{0,2}$`, 'iu');
const SEASON_MONTHS = new RegExp(
  `^20\\d\\d,?\\s?[(:,–-]\\s?(?:from )?(\\p{L}{3,10})\\.?\\s?(?:${TO})\\s?(\\p{L}{3,10})`,
  'iu',
);

/** Dates with the name of a month before the year. */
function namedDate(text: string, at: number, year: string): DateMention | null {
  const from = Math.max(0, at - REACH);
  const back = text.slice(from, at);
  const end = at + 4;
  const dayMonth = DAY_MONTH.exec(back);
  const day = dayMonth && isoOf(year, monthOf(dayMonth[2]), dayMonth[1]);
  if (day) return { value: day, start: from + dayMonth.index, end };
  const monthDay = MONTH_DAY.exec(back);
  const date = monthDay && isoOf(year, monthOf(monthDay[1]), monthDay[2]);
  if (date) return { value: date, start: from + monthDay.index, end };
  const stretch = MONTH_MONTH.exec(back);
  if (stretch && monthOf(stretch[1]) && monthOf(stretch[2])) {
    return stretchOf(year, stretch[1], stretch[2], from + stretch.index, end);
  }
  const season = SEASON.exec(back);
  const months = season && SEASON_MONTHS.exec(text.slice(at, at + 40));
  if (season && months && monthOf(months[1]) && monthOf(months[2])) {
    return stretchOf(year, months[1], months[2], from + season.index, at + months[0].length);
  }
  const month = MONTH.exec(back);
  const alone = month && isoOf(year, monthOf(month[1]), undefined);
  return alone ? { value: alone, start: from + month.index, end } : null;
}

function stretchOf(
  year: string,
  first: string | undefined,
  last: string | undefined,
  start: number,
  end: number,
): DateMention | null {
  const from = Number(monthOf(first));
  const to = Number(monthOf(last));
  const value = isoOf(from <= to ? year : String(Number(year) - 1), String(from), undefined);
  return value ? { value, start, end, months: ((to - from + 12) % 12) + 1 } : null;
}

function numericDate(text: string, at: number, year: string, monthFirst: boolean): DateMention | null {
  const from = Math.max(0, at - 10);
  const match = /(?<![\d./-])(\d{1,2})(\.\s?|\/|-)(?:(\d{1,2})\2)?$/.exec(text.slice(from, at));
  if (!match) return null;
  const value =
    match[3] === undefined
      ? match[2] === '/'
        ? isoOf(year, match[1], undefined)
        : null
      : dayAndMonth(match[1], match[3], year, match[2] === '/' && monthFirst);
  if (!value) return null;
  return { value, ...eitherWay(match[1], match[2], match[3]), start: from + match.index, end: at + 4 };
}

/** Only slashes are written in both orders. */
function eitherWay(first: string | undefined, mark: string | undefined, second: string | undefined) {
  const both = mark === '/' && second !== undefined && first !== second;
  return both && Number(first) <= 12 && Number(second) <= 12 ? { eitherWay: true } : {};
}

function dayAndMonth(
  first: string | undefined,
  second: string | undefined,
  year: string,
  monthFirst: boolean,
): string | null {
  const dayFirst = isoOf(year, second, first);
  const other = isoOf(year, first, second);
  return monthFirst ? (other ?? dayFirst) : (dayFirst ?? other);
}

const EARLIER_DAY_MONTH = new RegExp(
  `${DAY}(?:st|nd|rd|th|\\.|er)?\\s{1,2}(?:of |de )?${NAME}\\.?\\s?(?:${TO})\\s?$`,
  'iu',
);
const EARLIER_MONTH_DAY = new RegExp(`${NAME}\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?\\s?(?:${TO})\\s?$`, 'iu');

/** `June 3 - August 30, 2024`: the year at the end is that of both. */
function earlierEnd(text: string, later: DateMention): DateMention[] {
  const from = Math.max(0, later.start - REACH);
  const back = text.slice(from, later.start);
  const dayMonth = EARLIER_DAY_MONTH.exec(back);
  const monthDay = dayMonth ? null : EARLIER_MONTH_DAY.exec(back);
  const match = dayMonth ?? monthDay;
  const month = monthOf(dayMonth?.[2] ?? monthDay?.[1]);
  if (!match || !month) return [];
  const [year = '', laterMonth = ''] = later.value.split('-');
  const own = Number(month) > Number(laterMonth) ? String(Number(year) - 1) : year;
  const value = isoOf(own, month, dayMonth?.[1] ?? monthDay?.[2]);
  return value ? [{ value, start: from + match.index, end: from + match.index + match[0].length }] : [];
}

function monthOf(name: string | undefined): string | undefined {
  const month = name && MONTHS.get(foldCase(name));
  return month ? String(month) : undefined;
}

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isoOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const length = LENGTHS[Number(month) - 1];
  if (!year || length === undefined) return null;
  const start = `${year}-${String(Number(month)).padStart(2, '0')}`;
  if (day === undefined) return start;
  return Number(day) >= 1 && Number(day) <= length ? `${start}-${day.padStart(2, '0')}` : null;
}
