import type { FacetName } from './listing/listing.js';

/** A value as people read it: `US` is United States, `applied-science` Applied science. */
export function facetValueName(facet: FacetName | string, value: string): string {
  if (facet === 'country') return countryName(value);
  if (!WORDED.has(facet)) return value;
  if (value === 'phd') return 'PhD';
  if (value === 'onsite') return 'On site';
  const words = value.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The English name of a country, by its ISO 3166-1 code; the code itself where it has none. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (COUNTRY_NAMES.of(code) ?? code) : code;
}

/** What these say are words of our own and not of the page. */
const WORDED: ReadonlySet<string> = new Set(['category', 'workplace', 'seniority', 'degree']);
const COUNTRY_NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });
