import { CvprJobsError } from '../../record/errors.js';
import type { Sum } from '../../store/job-filter.js';
import { CODE_ALIASES, CURRENCY_CODES, CURRENCY_SIGNS } from '../../vocabulary/currencies.js';
import { unknown } from '../choices.js';

/** `90000 EUR`, `EUR 90,000`, `120k USD`, `£60k`: a sum a year. Without a currency nothing can be compared. */
export function readSum(words: string): Sum {
  const text = words.trim();
  const [figure] = FIGURE.exec(text) ?? [];
  if (figure === undefined) throw unclear(words);
  const rest = text.replace(figure, '').trim();
  const thousands = /k$/i.test(figure);
  const amount = Number(figure.replace(/[,_'\s]|k$/gi, '')) * (thousands ? 1000 : 1);
  if (!Number.isFinite(amount)) throw unclear(words);
  return { amount, currency: currencyOf(rest, words) };
}

const FIGURE = /\d{1,9}(?:[,_' ]\d{3}){0,3}(?:\.\d{1,2})?\s?k?(?![\d.])/i;

function currencyOf(name: string, words: string): string {
  const code = name.toUpperCase();
  if (CURRENCY_CODES.includes(code)) return CODE_ALIASES[code] ?? code;
  const sign = CURRENCY_SIGNS.find(([each]) => each.toUpperCase() === code)?.[1];
  // a sign that several currencies share says nothing
  if (sign !== undefined && CURRENCY_CODES.includes(sign)) return sign;
  if (/^[A-Z]{3}$/.test(code)) throw unknown('currency', name, CURRENCY_CODES);
  throw unclear(words);
}

function unclear(words: string): CvprJobsError {
  return new CvprJobsError(
    'USAGE',
    `${JSON.stringify(words)} is no sum of one currency`,
    'Give a sum a year with the code of its currency: "90000 EUR", "120k USD". Currencies are not converted.',
  );
}
