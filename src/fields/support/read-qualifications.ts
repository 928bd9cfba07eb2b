import type { Span } from '../../record/span.js';
import type { Degree, Qualification } from '../../record/values.js';
import { DEGREES } from '../../record/values.js';
import { foldQuotes } from '../../text/fold.js';
import type { Draft } from '../draft.js';
import { type DegreeMention, degreesIn } from './degrees.js';
import { fieldOfStudy } from './field-of-study.js';
import { readItemLists } from './item-lists.js';
import { numberOf, type YearsMention, yearsIn } from './years.js';

/** The ways to qualify for a job, joined by OR, with the words they rest on. */
export interface Qualifications {
  readonly alternatives: readonly Qualification[];
  readonly spans: readonly Span[];
}

/** Reads the degrees and years that the requirements ask for, as alternatives; null when they ask for neither. */
export function readQualifications(draft: Draft): Qualifications | null {
  return draft.once('qualifications', compute);
}

interface Found extends Span {
  readonly degree: Degree | null;
  readonly years: number | null;
  readonly field: string | null;
}

function compute(draft: Draft): Qualifications | null {
  const entries = readItemLists(draft).requirements.filter((entry) => entry.end - entry.start < 1500);
  const texts = entries.map((entry) => read(entry.start, draft.text.slice(entry.start, entry.end)));
  const readings = (texts.some(({ degrees }) => degrees.length > 0) ? texts : [...texts, ...offers(draft)])
    .map(alternativesIn)
    .filter((found) => found.some((f) => f.degree !== null));
  // an entry that spells out alternatives says more than a first one with a single degree
  const withDegree =
    readings.find((found) => found.length > 1 && found.some((f) => f.years !== null)) ?? readings[0];
  const years = mostYears(texts);
  if (!withDegree)
    return years
      ? { alternatives: [{ degree: null, years: years.years, field: null }], spans: [years] }
      : null;
  // "Honours degree in X" in one entry, "six years, or a PhD and three years" in the next: the years go with the degree
  const single = readings[0] !== withDegree && readings[0]?.length === 1 ? readings[0][0] : undefined;
  if (single && withDegree[0]?.degree === null && !withDegree.some((f) => f.degree === single.degree))
    withDegree[0] = { ...withDegree[0], degree: single.degree };
  const bare = withDegree.every((f) => f.years === null);
  const filled = bare && years ? withDegree.map((f) => ({ ...f, years: years.years })) : withDegree;
  return {
    alternatives: filled.map(({ degree, years: y, field }) => ({ degree, years: y, field })),
    spans: [
      ...filled.map(({ start, end }) => ({ start, end })),
      ...(bare && years ? [{ start: years.start, end: years.end }] : []),
    ],
  };
}

/** Sentences that offer the job to somebody with a degree: "We are looking for a Research Scientist with a PhD in ...". */
function offers(draft: Draft): Entry[] {
  if (!draft.may(SOUGHT)) return [];
  return draft.sentences
    .map(({ start, end }) => ({
      start,
      text: foldQuotes(draft.text.slice(start, Math.min(end, start + 700))),
    }))
    .filter(({ text }) => SOUGHT.test(text))
    .map(({ start, text }) => read(start, text));
}

/** An entry with plain quotes and the degrees and years in it. */
interface Entry {
  readonly at: number;
  readonly text: string;
  readonly degrees: readonly DegreeMention[];
  readonly years: readonly YearsMention[];
}

function read(at: number, words: string): Entry {
  const text = foldQuotes(words);
  return { at, text, degrees: degreesIn(text), years: yearsIn(text) };
}

const SOUGHT =
  /\b(?:looking for|seek(?:s|ing)?|hiring|recruit(?:s|ing)?|invit(?:es?|ing) applications|candidates?|applicants?|we (?:need|want|welcome)|someone|position (?:for|requires?)|role requires?|suitable for)\b.{0,200}\b(?:with|holding|who (?:has|have|holds?)|requires?|having|has|have)\b.{0,60}\b(?:ph\.?d|doctora|master|m\.?sc|bachelor|b\.?sc|degree)/i;

/** The alternatives of one entry: one a degree, each with the years of its own clause; years behind an "or" stand alone. */
function alternativesIn({ at, text, degrees: all, years }: Entry): Found[] {
  if (all.length === 0) return [];
  const several = new Set(all.map((d) => d.degree)).size > 1;
  const degrees = all.filter(
    (d) =>
      !leadsTo(text, d, all) &&
      (several ||
        !/\b(?:after (?:the|your|a)|of which an?|beyond (?:the|a)|since (?:the|your)) $/i.test(
          text.slice(Math.max(0, d.start - 14), d.start),
        )),
  );
  const found: Found[] = [];
  degrees.forEach((degree, i) => {
    if (found.some((f) => f.degree === degree.degree)) return;
    const next = degrees
      .slice(i + 1)
      .find((d) => d.degree !== degree.degree && alternativeBetween(text, degree, d));
    const clauseEnd = next?.start ?? text.length;
    const clause = text.slice(degree.end, clauseEnd);
    const own = years.find(
      (y) => y.start >= degree.end && y.start < clauseEnd && !standsAlone(text, y.start),
    );
    // the nearest: "3 years with a Master's, or one year with a PhD"
    const leading = years.findLast(
      (y) =>
        y.end <= degree.start &&
        /^[^.;]{0,60}\b(?:with|and|plus|after) (?:an?|the|your)? ?$/i.test(text.slice(y.end, degree.start)),
    );
    const implied = /^[^.;]{0,60}\b(?:plus|and|\+|with) (\d{1,2}|[a-z]{3,9})(?=[.,;)]|$)/.exec(clause);
    const count =
      own?.years ??
      leading?.years ??
      (implied && found.some((f) => f.years !== null) ? numberOf(implied[1] ?? '') : null);
    found.push({
      degree: degree.degree,
      years: count,
      field: fieldIn(clause),
      start: at + degree.start,
      end: at + (own?.end ?? degree.end),
    });
  });
  shareYears(text, at, found);
  const first = degrees[0];
  const leading =
    first &&
    years.find(
      (y) =>
        y.end <= first.start &&
        found[0]?.years !== y.years &&
        /\b(?:or|oder|ou),? (?:an? )?$/i.test(text.slice(y.end, first.start)),
    );
  if (leading)
    found.unshift({
      degree: null,
      years: leading.years,
      field: null,
      start: at + leading.start,
      end: at + leading.end,
    });
  const alone = years.find(
    (y) =>
      degrees.some((d) => d.end <= y.start) &&
      standsAlone(text, y.start) &&
      !LEADS_DEGREE.test(text.slice(y.end, y.end + 40)),
  );
  if (alone && found.length > 0)
    found.push({
      degree: null,
      years: alone.years,
      field: null,
      start: at + alone.start,
      end: at + alone.end,
    });
  return found;
}

/** "Abgeschlossenes Hochschulstudium, herausragende Promotion": without an "or" both are asked for, and the higher says which. */
function leadsTo(text: string, degree: DegreeMention, all: readonly DegreeMention[]): boolean {
  if (!/studium/i.test(text.slice(degree.start, degree.end))) return false;
  return all.some(
    (other) =>
      other.degree === 'phd' &&
      other.start > degree.end &&
      other.start - degree.end < 200 &&
      !/\b(?:oder|or|bzw)\b|[.;:]/.test(text.slice(degree.end, other.start)),
  );
}

/** Behind years that go with the degree after them: "... or one year with a PhD". */
const LEADS_DEGREE =
  /^[^.,;]{0,20}\b(?:with|after) (?:an?|the|your)? ?(?:ph|m\.?s|master|b\.?s|bachelor|doctor)/i;

/** "BS/MS with 6+ years", "B.Sc. or M.Sc. ... 2 years": degrees named in one breath share what follows. */
function shareYears(text: string, at: number, found: Found[]): void {
  for (let i = found.length - 2; i >= 0; i--) {
    const [one, next] = [found[i] as Found, found[i + 1] as Found];
    if (one.years !== null || next.years === null) continue;
    if (/^'?s?\s?(?:\/|or|and\/or|,|oder|ou)\s?$/.test(text.slice(one.end - at, next.start - at)))
      found[i] = { ...one, years: next.years };
  }
}

/** "..., or five years of practice": the years replace the degree. */
function standsAlone(text: string, start: number): boolean {
  return /\b(?:or|oder|ou)(?:,? (?:failing that|alternatively|else|instead),?)?(?: (?!and\b|with\b|plus\b|an?\b)[\w',-]+){0,3} $/i.test(
    text.slice(Math.max(0, start - 40), start),
  );
}

/** Two degrees are alternatives when "or", a comma or a slash stands between them, not when one follows the other. */
function alternativeBetween(text: string, a: DegreeMention, b: DegreeMention): boolean {
  const between = text.slice(a.end, b.start);
  return between.length < 400 && /\bor\b|\boder\b|\bou\b|\/|,|\band\/or\b/i.test(between);
}

const FIELD =
  /^(?:(?!years)[^.;:()]){0,40}?\b(?:in|of|der|en) (?:the )?(?!one of|any of|process|obtaining)([\p{L}][^.;()]{2,110}?)(?=,? (?:and|with|plus|or (?:an? )?equivalent|or,|completed|awarded|from|by the|who|that|combined) ?(?:\d|[a-z]+ years|at least|equivalent|experience|an?\b)?|, \d|[.;(]|$)/iu;

function fieldIn(clause: string): string | null {
  const words = FIELD.exec(clause)?.[1]?.trim();
  return words ? fieldOfStudy(words) : null;
}

function mostYears(texts: readonly Entry[]): (Span & { years: number }) | null {
  let most: (Span & { years: number }) | null = null;
  for (const { at, years } of texts) {
    const found = years[0];
    if (found && (!most || found.years > most.years))
      most = { years: found.years, start: at + found.start, end: at + found.end };
  }
  return most;
}

/** The lowest degree that suffices, with the years that go with it. */
export function lowest(alternatives: readonly Qualification[]): Qualification | null {
  const withDegree = alternatives.filter((a) => a.degree !== null);
  if (withDegree.length === 0) return alternatives[0] ?? null;
  return withDegree.reduce((low, a) => (rank(a.degree) < rank(low.degree) ? a : low));
}

function rank(degree: Degree | null): number {
  return degree === null ? -1 : DEGREES.indexOf(degree);
}
