import type { Candidate } from '../record/evidence.js';
import { spanAt } from '../record/span.js';
import type { PayPeriod, Place, Salary } from '../record/values.js';
import { PAY_PERIODS, salarySchema } from '../record/values.js';
import { foldSpace } from '../text/fold.js';
import { SIGN_BY_COUNTRY, SIGN_DEFAULT, YEARLY_FROM } from '../vocabulary/currencies.js';
import {
  AND_ALSO,
  FROM_AFTER,
  FROM_WORDS,
  NOT_PAY_WORDS,
  PAY_WORDS,
  PERIOD_ADVERBS,
  RANGE_VERBS,
  UP_TO_WORDS,
} from '../vocabulary/pay-words.js';
import type { Draft } from './draft.js';
import { candidate, defineField } from './field.js';
import type { Lead } from './support/clause.js';
import { leadOf, sentenceAt } from './support/clause.js';
import type { Sum } from './support/money.js';
import { readSums } from './support/money.js';
import { atEnd, lastMatch, wholeWords } from './support/patterns.js';

/** What the job pays, in the figures of the page: never converted, never reckoned up. */
export const salary = defineField<Salary | null>({
  name: 'salary',
  doc: 'Pay as stated: least and most, currency, the period it is paid for, and the words',
  schema: (z) => salarySchema(z).nullable(),
  empty: null,
  after: ['locations'],
  rules: [{ name: 'stated-pay', kind: 'prose', read: readPay }],
  fromHint: (value, draft) => (typeof value === 'string' ? fromText(value, draft) : fromObject(value)),
  columns: [
    column('min', 'salaryMin', 'least pay, in the figures of the page'),
    column('max', 'salaryMax', 'most pay, in the figures of the page'),
    column('currency', 'salaryCurrency', 'ISO 4217'),
    column('period', 'salaryPeriod', PAY_PERIODS.join(', ')),
  ],
});

function column(part: keyof Salary, key: string, doc: string) {
  return {
    key,
    doc,
    cell: (record: { readonly [field: string]: unknown }) =>
      String((record.salary as Salary | null)?.[part] ?? ''),
  };
}

const REACH = 110;
/** No posting states more sums than this. */
const MOST = 300;
const PAY = wholeWords(PAY_WORDS);
const NOT_PAY = wholeWords(NOT_PAY_WORDS);
const FROM = atEnd(FROM_WORDS, '[\\s:]{0,2}(?:an? )?(?:about |circa |ca\\.? )?');
const UP_TO = atEnd(UP_TO_WORDS, '[\\s:]{0,2}(?:an? )?');
const RANGE_VERB = new RegExp(RANGE_VERBS, 'i');
const FROM_NEXT = new RegExp(`^\\s?(?:${FROM_AFTER.join('|')})(?![\\p{L}\\d])|^\\+`, 'iu');
const ENDS_TALK = new RegExp(
  `[,;.:()•·|\\n]|\\s[-–*]\\s?(?=\\p{Lu})|(?<![\\p{L}])(?:${AND_ALSO.join('|')})(?![\\p{L}])`,
  'iu',
);

function* readPay(draft: Draft): Generator<Candidate<Salary>> {
  if (!/\d/.test(draft.text)) return;
  const sums = readSums(draft.text).slice(0, MOST);
  for (const [index, sum] of sums.entries()) {
    if (sum.big) continue;
    const lead = leadOf(draft, sum.start, REACH, sums[index - 1]?.end ?? 0);
    const confidence = trust(draft, sum, lead, sums[index + 1]?.start ?? draft.text.length);
    if (confidence === 0) continue;
    const whole = groups(draft, sum, sums.slice(index + 1, index + 4));
    yield salaryOf(draft, whole, lead, confidence);
  }
}

/** How surely a sum is the pay of the job: by the words before it, after it, and by its size; 0 when it is not. */
function trust(draft: Draft, sum: Sum, lead: Lead, limit: number): number {
  const pay = lastMatch(PAY, lead.text);
  const not = lastMatch(NOT_PAY, lead.text);
  const sentence = sentenceAt(draft, sum.start);
  const tail =
    draft.text.slice(sum.end, Math.min(sentence.end, limit, sum.end + 48)).split(ENDS_TALK, 1)[0] ?? '';
  const item = sum.range && isItem(draft, sum);
  if (lastMatch(NOT_PAY, item ? (/^\W{0,3}\w+/.exec(tail)?.[0] ?? '') : tail)) return 0;
  const paid =
    pay !== null && (not === null || pay.end > not.end || (pay.end === not.end && pay.start < not.start));
  if (not && !paid) return 0;
  const near = paid && pay !== null && !/(?:\bplus\b|\+)/i.test(lead.text.slice(pay.end));
  if (sum.currency === null) {
    return near && pay && lead.text.length - pay.end <= 30 && plausible(sum) ? (sum.range ? 0.75 : 0.6) : 0;
  }
  if (near || (sum.max >= 100 && lastMatch(PAY, tail))) return sum.max < 5 ? 0 : sum.range ? 0.92 : 0.86;
  if (!plausible(sum)) return 0;
  if (sum.period) return sum.range ? 0.8 : 0.62;
  if (sum.range && (sum.grouped || sum.scale > 1) && opensItem(draft, sum.start)) return 0.66;
  if (item) return 0.56;
  if (sum.range && followsPay(draft, sentence.start, lead.text)) return 0.68;
  if (sentence.end - sentence.start >= 60) return 0;
  // a line of its own, such as "Up to €90k"
  const bounded =
    FROM.test(lead.text) || UP_TO.test(lead.text) || FROM_NEXT.test(draft.text.slice(sum.end, sum.end + 20));
  return sum.range ? 0.65 : bounded && lead.text.length < 16 ? 0.6 : 0;
}

/** Whether a range of yearly pay stands for itself in a flattened list: `You Get $150K–$190K Options`. */
function isItem(draft: Draft, sum: Sum): boolean {
  const year = YEARLY_FROM[sum.currency ?? ''] ?? 10_000;
  if (sum.min < 2 * year || sum.min > 100 * year || sum.max > 2.5 * sum.min) return false;
  const before = draft.text.slice(Math.max(0, sum.start - 24), sum.start);
  const next = draft.text.slice(sum.end, sum.end + 3);
  return (
    /(?:^|[\s•])\p{Lu}[\p{L}'’]*[ :]{1,2}$/u.test(before) && /^(?:$|\s{1,2}\p{Lu}|\s?[+•\n])/u.test(next)
  );
}

/** `Base pay is one part of it. For this role it lies between $150,000 and $200,000`: the sentence before names it. */
function followsPay(draft: Draft, start: number, lead: string): boolean {
  if (!RANGE_VERB.test(lead)) return false;
  const before = draft.text.slice(Math.max(0, start - 140), start);
  return lastMatch(PAY, before) !== null && lastMatch(NOT_PAY, before) === null;
}

/** Whether a line, or what stands under a heading, begins with the sum: `What we offer £78k–£96k in the UK`. */
function opensItem(draft: Draft, at: number): boolean {
  const section = spanAt(draft.sections, at);
  const lead = draft.text.slice(Math.max(section?.body.start ?? 0, at - 12), at);
  return /(?:^|\n)[^\p{L}\p{N}\n]{0,4}$/u.test(lead) && (lead.length < 12 || lead.includes('\n'));
}

/** Whether the size alone fits pay for the period (a year where none is given). */
function plausible(sum: Sum): boolean {
  const year = YEARLY_FROM[sum.currency ?? ''] ?? 10_000;
  const least = { hour: year / 2000, day: year / 300, week: year / 60, month: year / 15, year };
  return sum.max >= least[sum.period ?? 'year'];
}

const GROUPS = /^\s?(?:[([]|for|in|if|when)[^.;]{2,50}(?:and|or|,|;|\/|\))\s{0,2}$/iu;

/** `$30/hour for undergraduates and $38/hour for graduates`: one sum from the least to the most of them. */
function groups(draft: Draft, sum: Sum, next: readonly Sum[]): Sum {
  let whole = sum;
  for (const other of next) {
    const gap = draft.text.slice(whole.end, other.start);
    if (sum.range || other.range || other.big || other.currency !== sum.currency || !GROUPS.test(gap)) break;
    if (lastMatch(NOT_PAY, gap) || (other.period && sum.period && other.period !== sum.period)) break;
    if (other.max > whole.min * 3 || other.max * 3 < whole.max) break;
    whole = {
      ...whole,
      end: other.end,
      min: Math.min(whole.min, other.min),
      max: Math.max(whole.max, other.max),
      period: whole.period ?? other.period,
      range: true,
    };
  }
  return whole;
}

function salaryOf(draft: Draft, sum: Sum, lead: Lead, confidence: number): Candidate<Salary> {
  const from = sum.range ? null : FROM.exec(lead.text);
  const upTo = sum.range || from ? null : UP_TO.exec(lead.text);
  const next = sum.range ? null : FROM_NEXT.exec(draft.text.slice(sum.end, sum.end + 20));
  const start = lead.start + ((from ?? upTo)?.index ?? lead.text.length);
  const end = sum.end + (next?.[0].length ?? 0);
  const currency = currencyOf(draft, sum.currency ?? labelled(lead.text));
  const value: Salary = {
    min: upTo ? null : sum.min,
    max: from || next ? null : sum.max,
    currency,
    period: sum.period ?? periodBefore(lead.text) ?? periodBySize(sum, currency),
    raw: foldSpace(draft.text.slice(start, end)),
  };
  return candidate(value, start, end, confidence);
}

/** `Salary (EUR): 60,000`: the label names the currency. */
function labelled(lead: string): string | null {
  return (
    /\b([A-Z]{3})\b\W{0,4}$/
      .exec(lead)?.[1]
      ?.replace(/^(?!USD|EUR|GBP|CHF|CAD|AUD|SEK|NOK|DKK|SGD|JPY|INR).*$/, '') || null
  );
}

/** A bare sign means the money of the country that all places of the job lie in. */
function currencyOf(draft: Draft, sign: string | null): string | null {
  if (sign === null || /^[A-Z]{3}$/.test(sign)) return sign;
  const countries = new Set((draft.value<readonly Place[]>('locations') ?? []).map((place) => place.country));
  const [only] = countries;
  const local = countries.size === 1 && only ? SIGN_BY_COUNTRY[sign]?.[only] : undefined;
  return local ?? SIGN_DEFAULT[sign] ?? null;
}

const ADVERBS = (Object.entries(PERIOD_ADVERBS) as [PayPeriod, readonly string[]][]).map(
  ([period, words]) => [period, wholeWords(words)] as const,
);

function periodBefore(lead: string): PayPeriod | null {
  let found: PayPeriod | null = null;
  let at = Math.max(0, lead.length - 60);
  const near = lead.slice(at);
  at = -1;
  for (const [period, pattern] of ADVERBS) {
    const last = lastMatch(pattern, near);
    if (last && last.end > at) {
      at = last.end;
      found = period;
    }
  }
  return found;
}

function periodBySize(sum: Sum, currency: string | null): PayPeriod | null {
  return sum.min >= (YEARLY_FROM[currency ?? ''] ?? 10_000) ? 'year' : null;
}

function fromText(text: string, draft: Draft): Salary | null {
  const sum = readSums(text.slice(0, 300)).find((each) => !each.big);
  if (!sum) return null;
  const value = text.slice(0, 300);
  const lead = { start: 0, end: sum.start, text: value.slice(0, sum.start) };
  const here = { ...draft, text: value, value: draft.value.bind(draft), where: draft.where.bind(draft) };
  return { ...salaryOf(here, sum, lead, 1).value, raw: foldSpace(value) };
}

/** The `MonetaryAmount` of schema.org. */
function fromObject(value: unknown): Salary | null {
  const amount = value as {
    currency?: unknown;
    value?: unknown;
    minValue?: unknown;
    maxValue?: unknown;
    unitText?: unknown;
  } | null;
  if (typeof amount !== 'object' || amount === null) return null;
  const inner =
    typeof amount.value === 'object' && amount.value !== null
      ? (amount.value as Record<string, unknown>)
      : amount;
  const single = number(inner.value);
  const min = number(inner.minValue) ?? single;
  const max = number(inner.maxValue) ?? single;
  if (min === null && max === null) return null;
  const currency =
    typeof amount.currency === 'string' && /^[A-Z]{3}$/.test(amount.currency) ? amount.currency : null;
  const unit = String(inner.unitText ?? amount.unitText ?? '').toLowerCase();
  const period = PAY_PERIODS.find((each) => unit.startsWith(each)) ?? null;
  return {
    min,
    max,
    currency,
    period,
    raw: [currency, [min, max].filter((each) => each !== null).join(' - ')].filter(Boolean).join(' '),
  };
}

function number(value: unknown): number | null {
  const read = typeof value === 'string' ? Number(value.replace(/,/g, '')) : value;
  return typeof read === 'number' && Number.isFinite(read) && read > 0 ? read : null;
}
