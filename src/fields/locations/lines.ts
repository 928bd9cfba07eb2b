import type { Candidate } from '../../record/evidence.js';
import type { Span } from '../../record/span.js';
import type { Place } from '../../record/values.js';
import type { Line } from '../../text/lines.js';
import { trimSpan } from '../../text/lines.js';
import { COLON_LABEL, LINE_ENDERS, LOCATION_LABEL, NO_TOWN } from '../../vocabulary/place-words.js';
import type { Draft } from '../draft.js';
import type { Entry } from './entry.js';
import { CAMPUS } from './institutions.js';
import type { PlaceList } from './parse.js';
import { parsePlaces } from './parse.js';
import { resolvePlaces, writePlaces } from './resolve.js';
import { startsUpper } from './words.js';

/** `Location San Diego` at the head of the posting, `Standort: München` anywhere in it. */
export function* labelledPlaces(draft: Draft): Generator<Candidate<Place[]>> {
  const { text, lines } = draft;
  for (const [n, line] of lines.slice(0, HEAD_LINES).entries()) {
    const label = HEAD_LABEL.exec(line.text);
    if (!label) continue;
    const from = line.start + label[0].length;
    const next = lines[n + 1];
    const value = from < line.end ? { start: from, end: line.end } : next;
    if (value)
      yield* labelled(text, line.start, value, label[0].trimEnd().endsWith(':') || from === line.end);
  }
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    const label = INNER_LABEL.exec(text.slice(Math.max(0, colon - MAX_LABEL), colon));
    if (!label || !/\s/.test(text[colon + 1] ?? '')) continue;
    const start = colon - (label[1] ?? '').length;
    if (start === 0 || (text[start - 1] === '\n' && isHead(lines, start))) continue;
    const newline = text.indexOf('\n', colon);
    const end = Math.min(newline < 0 ? text.length : newline, colon + MAX_VALUE);
    const value = trimSpan(text, colon + 1, end);
    if (value.end > value.start) yield* labelled(text, start, value, true);
  }
}

/** The first line, or one of the first few, consists of places and nothing else. */
export function* linesOfPlaces(draft: Draft): Generator<Candidate<Place[]>> {
  const { text, lines } = draft;
  for (let n = 0; n < HEAD_LINES; n++) {
    const line = lines[n];
    if (!line || (n > 0 && (lines[n - 1]?.text.length ?? 0) > MAX_MIXED)) return;
    const first = parseLine(text, line, n === 0);
    if (!first) continue;
    const entries = [...first.entries];
    for (let more = n + 1; first.complete && more < n + HEAD_LINES; more++) {
      const next = lines[more];
      const list = next ? parseLine(text, next, false) : null;
      if (!list?.complete) break;
      entries.push(...list.entries);
    }
    yield written(text, entries, line.start, n === 0 && first.complete ? undefined : 0.8);
    return;
  }
}

/** `United States-Maryland-Linthicum`, `Germany, Berlin`: a line from the large to the small. */
export function* countryFirst({ lines }: Draft): Generator<Candidate<Place[]>> {
  for (const line of lines.slice(0, 2)) {
    const label = HEAD_LABEL.exec(line.text)?.[0].length ?? 0;
    const words = line.text.slice(label);
    const parts = words.length > 80 ? [] : words.split(/\s{0,2}(?:[-–,/>|])\s{0,2}/, 5);
    if (parts.length < 2 || parts.length > 4) continue;
    const country = resolvePlaces(parts[0] ?? '', 'labelled');
    const first = country?.complete && country.places.length === 1 ? country.places[0] : undefined;
    if (!first?.country || first.city) continue;
    const found = resolvePlaces([...parts].reverse().join(', '), 'labelled');
    const place = found?.complete && found.places.length === 1 ? found.places[0] : undefined;
    if (!place?.city || place.country !== first.country) continue;
    const start = line.start + label;
    yield {
      value: [{ ...place, raw: words }],
      start,
      end: line.end,
      spans: [{ start, end: line.end }],
      confidence: 0.94,
    };
    return;
  }
}

/** A short line of the head that ends in a place, or has one between its marks: `Acme · Oslo, Norway · Full-time`. */
export function* placesInLines(draft: Draft): Generator<Candidate<Place[]>> {
  for (const line of draft.lines.slice(0, HEAD_LINES)) {
    if (line.text.length > MAX_MIXED) return;
    if (/[.!?:]$/.test(line.text) || HEAD_LABEL.test(line.text)) continue;
    if (parseLine(draft.text, line, true)) return;
    const found = placesAfterMark(draft.text, line);
    if (found) yield written(draft.text, found, found[0]?.start ?? line.start, 0.7);
  }
}

/** The places that follow a mark of a line and reach to its end or to the next mark. */
export function placesAfterMark(text: string, line: Span): readonly Entry[] | null {
  for (const mark of text.slice(line.start, line.end).matchAll(MARK)) {
    const at = line.start + mark.index;
    if (CAMPUS.test(text.slice(Math.max(0, at - 60), at))) continue;
    const code = POSTCODE.exec(text.slice(at + mark[0].length, at + mark[0].length + 12));
    const from = at + mark[0].length + (code?.[0].length ?? 0);
    const list = parsePlaces(text, from, line.end, 'prose');
    const first = list.entries[0];
    if (!first || !CLOSED.test(text.slice(list.end, Math.min(line.end, list.end + 12)))) continue;
    if (list.entries.every((entry) => isFirm(entry))) return list.entries;
  }
  return null;
}

const HEAD_LINES = 6;
const MAX_VALUE = 300;
const MAX_MIXED = 140;
const HEAD_LABEL = new RegExp(
  `^(?:📍|(?:${LOCATION_LABEL}|${COLON_LABEL})\\s*[:–-](?=\\s|$)|${LOCATION_LABEL}(?=\\s|$))\\s*`,
  'i',
);
const INNER_LABEL = new RegExp(
  `(?:^|[^a-z\\u00c0-\\u024f])((?:${LOCATION_LABEL}|${COLON_LABEL})\\s{0,3})$`,
  'i',
);
const MAX_LABEL = 48;
const MARK = /\s[-–—|•·*]\s|[,;([|•·]\s?|\s(?:in|at)\s/g;
/** `80333 München`, `CH-8092 Zürich`, `223 63 Lund` */
const POSTCODE = /^(?:[A-Z]{1,2}-)?(?:\d{3} \d{2}|\d{4,6}) (?=\p{Lu})/u;
const CLOSED = /^\s*[)\]]?\s*(?:$|\.(?:\s|$)|[·•|;*–—-]\s|[(])/;

/** Whether a line that starts there is one of those whose labels were read already. */
function isHead(lines: readonly Line[], start: number): boolean {
  return lines.slice(0, HEAD_LINES).some((line) => line.start === start);
}

function* labelled(text: string, start: number, value: Span, firm: boolean): Generator<Candidate<Place[]>> {
  const list = parsePlaces(text, value.start, value.end, 'labelled');
  const rest = text.slice(list.end, value.end).replace(/^[\s).]+/, '');
  if (list.entries.length > 0) {
    const ended = list.complete || list.entries.at(-1)?.qualified || LINE_ENDERS.test(rest);
    if (ended || firm) yield written(text, list.entries, start, list.complete ? undefined : 0.86);
    return;
  }
  if (list.vague) return;
  const found = placesAfterMark(text, value);
  if (found && rest.length < MAX_MIXED) {
    yield written(text, found, start, 0.8);
  } else if (firm && isNameLike(rest)) {
    const raw = rest.replace(/\s+/g, ' ').trim();
    const place = { raw, city: null, region: null, country: null, lat: null, lon: null };
    const span = { start: value.end - rest.length, end: value.end };
    yield { value: [place], start, end: value.end, spans: [span], confidence: 0.6 };
  }
}

/** A name that the gazetteer cannot place, and not the beginning of a sentence. */
function isNameLike(value: string): boolean {
  return startsUpper(value) && value.length <= 60 && !NO_TOWN.test(value) && !/[.!?:]/.test(value);
}

function parseLine(text: string, line: Line, first: boolean): PlaceList | null {
  const end = Math.min(line.end, line.start + MAX_VALUE);
  const list = parsePlaces(text, line.start, end, first ? 'line' : 'prose');
  if (list.entries.length === 0) return null;
  // "AI" and "ML" are countries too
  if (list.entries.every((entry) => BARE_CODE.test(text.slice(entry.start, entry.end)))) return null;
  if (list.complete && end === line.end) return list;
  // flattened: `London Who we are ...`
  const rest = text.slice(list.end, list.end + 40);
  // `Turin, Italy (Politecnico di Torino)`, `Lund, Sweden | Faculty of Engineering`
  if (
    first &&
    list.entries.every(isFirm) &&
    list.entries.some((entry) => entry.qualified) &&
    isRemarkOnly(text.slice(list.end, line.end))
  )
    return { ...list, complete: false };
  return first && /^[\s,.)]*\s/.test(rest) && LINE_ENDERS.test(rest.trimStart())
    ? { ...list, complete: false }
    : null;
}

const BARE_CODE = /^(?!US$|UK$|EU$)[A-Z]{2}$/;

/** What stands behind the places of a line: words in brackets or after a stroke, and no sentence. */
function isRemarkOnly(rest: string): boolean {
  return (
    rest.length <= 80 &&
    /^\s{0,2}(?:[([][^()[\]]{2,70}[)\]]|(?:[–—|•·]|-(?=\s))[^.!?]{2,70})\s{0,2}$/.test(rest)
  );
}

/** A city with its region or country, a large city, or remote work. */
function isFirm(entry: Entry): boolean {
  if (entry.kind === 'remote') return true;
  return entry.qualified ? entry.city !== null : (entry.option.city?.population ?? 0) > 100_000;
}

function written(
  text: string,
  entries: readonly Entry[],
  start: number,
  confidence?: number,
): Candidate<Place[]> {
  const { places, spans } = writePlaces(text, entries);
  const end = Math.max(...spans.map((span) => span.end));
  return confidence === undefined
    ? { value: places, start, end, spans }
    : { value: places, start, end, spans, confidence };
}
