import type { Candidate } from '../record/evidence.js';
import type { Span } from '../record/span.js';
import { placeKey } from '../vocabulary/place-key.js';
import { placeName } from '../vocabulary/places.js';
import { REMOTE_REGIONS } from '../vocabulary/remote-regions.js';
import { NOT_REMOTE_WORK } from '../vocabulary/workplace-words.js';
import type { Draft } from './draft.js';
import { candidate, defineField, listColumn } from './field.js';
import { literal } from './support/patterns.js';
import { placeLines } from './support/place-lines.js';

/** The countries or regions that a remote job is open to; empty where it is none or names none. */
export const remoteFrom = defineField<readonly string[]>({
  name: 'remoteFrom',
  doc: 'Country or region codes that a remote job is open to, such as US or EU',
  schema: (z) => z.array(z.string().regex(/^[A-Z]{2,6}$/)),
  empty: [],
  after: ['workplace'],
  rules: [
    { name: 'place-line', kind: 'positional', read: readPlaceLine },
    { name: 'statement', kind: 'prose', read: readStatement },
  ],
  fromHint: readNames,
  columns: [listColumn('remoteFrom', 'codes of the countries or regions that a remote job is open to')],
});

const NAMES = [...REMOTE_REGIONS.keys()].sort((a, b) => b.length - a.length).map(literal);
const REGION = new RegExp(`(?<![\\p{L}.])(?:${NAMES.join('|')})(?![\\p{L}])`, 'giu');
const REMOTE = new RegExp(`(?<![\\p{L}])remote(?:ly)?(?!${NOT_REMOTE_WORK})(?![\\p{L}])`, 'giu');
/** What may stand between `remote` and the regions, and between two of them. */
const OPENER =
  /^[\s,:(–-]{0,3}(?:(?:from|within|in|across|anywhere in|anywhere within|work|based in|only|the|any\w* in|inside|throughout|-)\s{1,2}){0,4}/i;
const JOINER = /^\s?(?:,|\/|;|&|and|or|or the|\|)\s?(?:the )?$/i;

function* readPlaceLine(draft: Draft): Generator<Candidate<readonly string[]>> {
  for (const line of placeLines(draft)) {
    for (const match of line.text.matchAll(REMOTE)) {
      const found =
        regionsAfter(line.text, match.index + match[0].length) ?? regionBefore(line.text, match.index);
      if (found) yield listed(found, line.start);
    }
  }
}

function* readStatement(draft: Draft): Generator<Candidate<readonly string[]>> {
  if (draft.value<string>('workplace') !== 'remote') return;
  for (const match of draft.text.matchAll(/remote(?:ly)?|work from|anywhere|wherever/gi)) {
    const found = regionsAfter(draft.text, match.index + match[0].length);
    if (found) yield listed(found, 0);
  }
}

/** The countries and regions that a page's structure names; what is neither is left out. */
function readNames(names: unknown): readonly string[] | null {
  if (!Array.isArray(names)) return null;
  const codes = names.flatMap((name) => {
    const words = String(name).slice(0, 100);
    const { countries = [], countryCodes = [] } = placeName(placeKey(words)) ?? {};
    const known = new Set(CODE.test(words) ? [...countries, ...countryCodes] : countries);
    return REMOTE_REGIONS.get(words.toLowerCase()) ?? (known.size === 1 ? [...known] : []);
  });
  return codes.length > 0 ? [...new Set(codes)] : null;
}

const CODE = /^[A-Z]{2,3}$/;

interface Region extends Span {
  readonly code: string;
}

/** `Remote (EU)`, `remote within the US or Canada`, `Remote - Germany`. */
function regionsAfter(text: string, at: number): Region[] | null {
  const next = text.slice(at, at + 110);
  const opener = OPENER.exec(next)?.[0].length ?? 0;
  const regions: Region[] = [];
  let reached = opener;
  for (const match of next.matchAll(REGION)) {
    const gap = next.slice(reached, match.index);
    if (regions.length === 0 ? gap.trim() !== '' : !JOINER.test(gap)) break;
    reached = match.index + match[0].length;
    regions.push({ code: codeOf(match[0]), start: at + match.index, end: at + reached });
  }
  return regions.length > 0 ? regions : null;
}

/** `US Remote`, `Germany (remote)`. */
function regionBefore(text: string, at: number): Region[] | null {
  const from = Math.max(0, at - 30);
  const back = text.slice(from, at);
  const match = [...back.matchAll(REGION)].at(-1);
  if (!match || !/^[\s(–-]{0,3}$/.test(back.slice(match.index + match[0].length))) return null;
  return [{ code: codeOf(match[0]), start: from + match.index, end: from + match.index + match[0].length }];
}

function codeOf(name: string): string {
  return REMOTE_REGIONS.get(name.toLowerCase()) ?? '';
}

function listed(regions: readonly Region[], by: number): Candidate<readonly string[]> {
  const unique = regions.filter(
    (region, index) => regions.findIndex((other) => other.code === region.code) === index,
  );
  const spans = unique.map((region) => ({ start: region.start + by, end: region.end + by }));
  const first = spans[0] as Span;
  const last = spans.at(-1) as Span;
  return {
    ...candidate(unique.map((region) => region.code) as readonly string[], first.start, last.end),
    spans,
  };
}
