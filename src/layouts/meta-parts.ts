import { foldCase } from '../text/fold.js';
import { CURRENCY_CODES, CURRENCY_SIGNS } from '../vocabulary/currencies.js';
import { DEPARTMENTS } from '../vocabulary/departments.js';
import { EMPLOYMENT_HINTS } from '../vocabulary/employment-words.js';
import { gazetteer } from '../vocabulary/gazetteer.js';
import { placeKey } from '../vocabulary/place-key.js';
import { placeName } from '../vocabulary/places.js';

export type PartKind =
  | 'locations'
  | 'employmentType'
  | 'salary'
  | 'workplace'
  | 'passing'
  | 'unit'
  | 'unknown';

/** What a part of a line such as `Company · Place · Full-time` is about, as far as its words tell. */
export function kindOfPart(part: string): PartKind {
  const words = part.trim();
  if (words.length > MAX_PART) return 'unknown';
  if (PAY.test(words)) return 'salary';
  if (PASSING.test(words)) return 'passing';
  if (WORKPLACE.test(words)) return 'workplace';
  if (words.length <= 40 && EMPLOYMENT.test(words) && !/\b(?:at|in) /.test(words)) return 'employmentType';
  if (isPlace(words)) return 'locations';
  // "Hardware", "Research & Development": whoever offers the job has many
  if (DEPARTMENTS.has(foldCase(words))) return 'passing';
  if (UNIT.test(words)) return 'unit';
  return 'unknown';
}

const MAX_PART = 90;

const SIGNS = CURRENCY_SIGNS.map(([sign]) => sign.replace(/[$.()]/g, '\\$&')).join('|');
const CODES = CURRENCY_CODES.slice(0, 60).join('|');
const PAY = new RegExp(
  `(?:${SIGNS}|\\b(?:${CODES})\\b) ?\\d|\\d[\\d.,' kK]{0,12}(?:€|£|kr\\b|\\b(?:${CODES})\\b)`,
  'u',
);
const EMPLOYMENT = new RegExp(
  `${EMPLOYMENT_HINTS.join('|')}|^(?:permanent|temporary|internship|freelance)$`,
  'i',
);
const WORKPLACE =
  /^(?:(?:fully |100 ?% )?remote|hybrid|on-?site|in[- ]office|home[- ]?office|work from home)(?: work| first| possible)?$/i;
/** Dates, ages, numbers and badges: of the advertisement, and not of the job. */
const PASSING =
  /^(?:posted|published|updated|added|new|hot|urgent|featured|sponsored|today|yesterday|just now|ref|id|job id|req|no|deadline|closing|apply by|closes|as soon as possible|asap|immediately|(?:open )?until filled|rolling|ongoing|vor \d|il y a)\b|\bago$|^[#\d\s./,:-]{1,20}$|^\d{1,2}\.? \p{L}{3,9}\.? \d{4}$|^\p{L}{3,9}\.? \d{1,2},? \d{4}$/iu;
/** A part of an employer, and no place. */
const UNIT =
  /\b(?:school|department|dept|institute|faculty|university|universität|lab|laboratory|group|team|cent(?:er|re)|college|division|chair|inc|gmbh|ltd)\b/i;

/** Names that are places beyond doubt: ending in a country or region, or a city of some size. */
function isPlace(words: string): boolean {
  const plain = words
    .replace(/\s?\([^()]{0,30}\)$/, '')
    .replace(/^(?:remote|hybrid|based)(?: in)?[,:]? /i, '');
  if (!/^\p{Lu}/u.test(plain)) return false;
  const parts = plain.split(/\s?[,/;]\s?/).filter((part) => part !== '');
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (LEGAL.test(last)) return false;
  if (parts.length > 1 && (/^\p{Lu}{2,3}$/u.test(last) || placeName(placeKey(last)) !== undefined))
    return true;
  return parts.length <= 3 && first.length > 3 && (placeName(placeKey(first)) !== undefined || isCity(first));
}

const LEGAL = /^(?:inc|llc|ltd|gmbh|ag|co|sa|bv|nv|ab|as|oy|corp|plc)\.?$/i;
const CITY_OF_SIZE = 40_000;

function isCity(name: string): boolean {
  return (gazetteer().lookup(placeKey(name))[0]?.population ?? 0) >= CITY_OF_SIZE;
}
