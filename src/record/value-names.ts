// What people read in place of the record's codes: the one home of these words, for pages and terminal alike.

/** A value of a field in words: `US` is United States, `applied-science` Applied science, `phd` PhD. Free text stays as it is. */
export function valueName(field: string, value: string): string {
  if (AREAS.has(field)) return areaName(value);
  if (field === 'language') return languageName(value);
  if (!WORDED.has(field)) return value;
  const words = IRREGULAR[value] ?? value.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The English name of a country or of a group of them (EU); the code itself where it has none. */
export function areaName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (AREA_NAMES.of(code) ?? code) : code;
}

/** The English name of a language by its ISO 639-1 code; the code itself where it has none. */
export function languageName(code: string): string {
  return /^[a-z]{2,3}$/.test(code) ? (LANGUAGE_NAMES.of(code) ?? code) : code;
}

const AREAS: ReadonlySet<string> = new Set(['country', 'remoteFrom']);
/** Fields of closed lists, whose values are words of our own and not of the page; `degree` is the facet of `degreeMin`. */
const WORDED: ReadonlySet<string> = new Set([
  'category',
  'workplace',
  'seniority',
  'employmentType',
  'degree',
  'degreeMin',
  'status',
]);
const IRREGULAR: Readonly<Record<string, string>> = {
  bachelor: "Bachelor's",
  master: "Master's",
  phd: 'PhD',
  onsite: 'On site',
};
const AREA_NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });
const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });
