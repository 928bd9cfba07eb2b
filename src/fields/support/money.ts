import type { Span } from '../../record/span.js';
import type { PayPeriod } from '../../record/values.js';
import {
  CODE_ALIASES,
  CURRENCY_CODES,
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  MILLIONS_PAID,
} from '../../vocabulary/currencies.js';
import { TO_WORDS } from '../../vocabulary/months.js';
import { BETWEEN_WORDS, PERIOD_ADVERBS, PERIOD_WORDS, RISING_WORDS } from '../../vocabulary/pay-words.js';
import { atEnd, literal } from './patterns.js';

/** A sum of money as written, with its currency (a code, or a sign that the place must explain) and period. */
export interface Sum extends Span {
  readonly min: number;
  readonly max: number;
  readonly currency: string | null;
  readonly period: PayPeriod | null;
  readonly range: boolean;
  /** Millions (but those of small units, such as yen) and percentages: never pay. */
  readonly big: boolean;
  /** How the number is written: `65.000` and `180k` look like pay even without a currency. */
  readonly grouped: boolean;
  /** What a `k` or an `M` behind the figure made of it; 1 where nothing stands there. */
  readonly scale: number;
}

/** Reads the sums of a text, ranges joined; numbers without any currency are kept, for a label may name it. */
export function readSums(text: string): Sum[] {
  const sums: Sum[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const previous = sums.at(-1);
    const next = readFigure(text, match, previous);
    if (!next) continue;
    const joined = previous && joins(text, previous, next) ? join(previous, next) : null;
    if (joined) sums[sums.length - 1] = joined;
    else sums.push(next);
  }
  return sums.filter((sum) => sum.currency !== null || sum.grouped);
}

/** `1'234.50`, `3 100`, `65.000`, `12,00,000`, `180`: groups of three behind one and the same separator, or none. */
const NUMBER =
  /(?<![\d.,])(?:\d{1,3}([.,'’\u00a0\u202f ])\d{3}(?:\1\d{3}){0,3}|\d{1,2}(?:,\d{2}){1,3},\d{3}|\d{1,9})(?!\d)(?:[.,]\d{1,2}(?!\d))?/g;

const SCALE =
  /\s?(?:(k(?![\p{L}\d])|tsd\.?(?![\p{L}\d])|thousand(?![\p{L}\d])|t(?=\s?(?:€|eur(?![\p{L}]))))|(lpa|lakhs?|lacs?)(?![\p{L}\d])|([万만])|(%|millions?|milliards?|mio|mrd|billions?|bn|mn|mm|m|b)(?![\p{L}\d]))/iuy;

/** `128'000.–`, `45.000,--`: a stroke for the cents. */
const NO_CENTS = /[.,](?:-{1,2}|–|—)(?!\d)/y;

const SIGNS = CURRENCY_SIGNS.map(([sign]) => literal(sign)).join('|');
const BEFORE = new RegExp(
  `(?:(${SIGNS})|(?<![A-Za-z])(${CURRENCY_CODES.join('|')}))[.\\s]{0,2}(${SIGNS})?\\s?$`,
);
const AFTER = new RegExp(
  `\\s?(?:(${CURRENCY_CODES.join('|')}|${SIGNS})(?![A-Za-z]|\\s?\\d)|(${CURRENCY_WORDS.map(([word]) => literal(word)).join('|')}))`,
  'iy',
);
const CODES = new Map<string, string>(
  [...CURRENCY_SIGNS, ...CURRENCY_WORDS].map(([sign, code]) => [sign.toLowerCase(), code]),
);

function readFigure(text: string, match: RegExpExecArray, previous: Sum | undefined): Sum | null {
  const digits = match[0];
  let start = match.index;
  let end = start + digits.length;
  const figure = toNumber(digits);
  end += sticky(NO_CENTS, text, end)?.[0].length ?? 0;
  const scale = sticky(SCALE, text, end);
  end += scale?.[0].length ?? 0;
  const before = BEFORE.exec(text.slice(Math.max(0, start - 8), start));
  const after = sticky(AFTER, text, end);
  if (before) start -= before[0].length;
  if (after) end += after[0].length;
  const currency = codeOf(before?.[2] ?? before?.[1], after?.[1] ?? after?.[2], scale?.[2]);
  // `¥9.5M–13M`: the sign before the first figure is that of the second
  const small =
    previous !== undefined && (previous.scale === 1e6 || (previous.scale === 1 && previous.min < 1000));
  const shared = small && match.index - previous.end < 8 ? previous.currency : null;
  const millions =
    figure <= (MILLIONS_PAID[currency ?? shared ?? ''] ?? 0) &&
    /^\s?m(?:illions?|n)?$/i.test(scale?.[4] ?? '');
  const times = scale?.[1] ? 1e3 : scale?.[2] ? 1e5 : scale?.[3] ? 1e4 : millions ? 1e6 : 1;
  const value = figure * times;
  if (!before && /[\p{L}\d#/_]/u.test(text[start - 1] ?? '') && !after) return null;
  const period = readPeriod(text, end);
  const grouped = value >= 1000 && (match[1] !== undefined || digits.length >= 5 || scale?.[1] !== undefined);
  return {
    start,
    end: period?.end ?? end,
    min: value,
    max: value,
    currency,
    period: period?.value ?? null,
    range: false,
    big: scale?.[4] !== undefined && !millions,
    grouped,
    scale: times,
  };
}

/** The more telling of the currency words at either side: `$145,000 CAD` is CAD. */
function codeOf(
  before: string | undefined,
  after: string | undefined,
  lakh: string | undefined,
): string | null {
  const codes = [after, before].map((word) =>
    word ? (CODES.get(word.toLowerCase()) ?? word.toUpperCase()) : null,
  );
  const code =
    codes.find((each) => each && /^[A-Z]{3}$/.test(each)) ?? codes[0] ?? codes[1] ?? (lakh ? 'INR' : null);
  return code ? (CODE_ALIASES[code] ?? code) : null;
}

function toNumber(digits: string): number {
  const decimals = /[.,](\d{1,2})$/.exec(digits);
  const whole = (decimals ? digits.slice(0, decimals.index) : digits).replace(/\D/g, '');
  return Number(decimals ? `${whole}.${decimals[1]}` : whole);
}

const FILLER =
  '(?:(?:gross|base|brutto|brute?s?|bruto|lordi?|nett?o?s?|before tax|pre-?tax|tax[- ]free|USD|FTE|CAD)(?:[\\s,]{1,2}|(?=/))){0,2}';
const PERIODS = Object.entries(PERIOD_WORDS) as [PayPeriod, readonly string[]][];
const ADVERBS = Object.entries(PERIOD_ADVERBS) as [PayPeriod, readonly string[]][];
const PERIOD = new RegExp(
  `\\+?[\\s,]{0,2}\\(?${FILLER}(?:(?:/\\s?|(?:per|an?|pro|par|im|in der|al|all['’]|por|je|à l['’]|de l['’]|each|every)\\s{0,2})(?:${PERIODS.map(
    ([name, words]) => `(?<${name}>${words.join('|')})`,
  ).join(
    '|',
  )})|${ADVERBS.map(([name, words]) => `(?<${name}ly>${words.join('|')})`).join('|')})(?![\\p{L}\\d])`,
  'iuy',
);

/** `/yr`, `per hour`, `im Monat`, `annually`: what stands just after a figure. */
function readPeriod(text: string, at: number): { value: PayPeriod; end: number } | null {
  const match = sticky(PERIOD, text, at);
  for (const [name, value] of Object.entries(match?.groups ?? {})) {
    if (value !== undefined)
      return { value: name.replace(/ly$/, '') as PayPeriod, end: at + (match?.[0].length ?? 0) };
  }
  return null;
}

const PLAIN_GAP = new RegExp(
  `^[\\s,]{0,2}(?:\\([^()\\n]{1,30}\\)\\s?)?${FILLER}[\\s,]{0,2}(?:${TO_WORDS.join('|')}|${RISING_WORDS.join('|')}|~|〜|bis zu|up to|a)\\s{0,2}$`,
  'iu',
);
const AND_GAP = new RegExp(`^[\\s,]{0,2}${FILLER}\\s{0,2}(?:and|und|et|y|e|en|och)\\s{1,2}$`, 'iu');
const FAR_GAP = /^\s?(?:in|for|at|\()[^.;\d$€£]{2,70}\s(?:up )?to\s{1,2}$/iu;
const MAX_GAP = /^[\s,;|/–-]{0,3}max(?:imum|\.)?(?: of)?:?\s{1,2}$/iu;
const BETWEEN = atEnd(BETWEEN_WORDS, '[\\s:]{0,2}');

function joins(text: string, first: Sum, second: Sum): boolean {
  if (first.range || first.big || second.big) return false;
  const grouped = second.grouped && (first.grouped || (second.scale > 1 && first.min < 1000));
  if (first.currency === null && second.currency === null && !grouped) return false;
  const gap = text.slice(first.end, second.start);
  if (gap.length > 90) return false;
  if (PLAIN_GAP.test(gap) || MAX_GAP.test(gap) || FAR_GAP.test(gap)) return true;
  return AND_GAP.test(gap) && BETWEEN.test(text.slice(Math.max(0, first.start - 12), first.start));
}

/** One sum of two: a `k`, a currency or a period that only one carries holds for both. */
function join(first: Sum, second: Sum): Sum | null {
  let min = first.min;
  if (first.scale === 1 && second.scale > 1 && min * second.scale <= second.min) min *= second.scale;
  else if (min < 1000 && second.min >= 1000 && min * 1000 <= second.min) min *= 1000;
  const currency =
    first.currency === '$' || first.currency === null ? (second.currency ?? first.currency) : first.currency;
  if (min > second.min || min === 0 || second.min / min > 10) return null;
  if (
    first.currency &&
    second.currency &&
    first.currency !== second.currency &&
    first.currency !== '$' &&
    second.currency !== '$'
  )
    return null;
  return {
    start: first.start,
    end: second.end,
    min,
    max: second.min,
    currency,
    period: second.period ?? first.period,
    range: true,
    big: false,
    grouped: second.grouped,
    scale: second.scale,
  };
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
