import type { Fact } from './feed.js';

// What feeds state, each in the one form that all layouts of feeds share.

/** A fact that is only shown, or the words of a field; none for nothing. */
export function fact(label: string, field: string | null, words: string | null | undefined): Fact[] {
  return words?.trim() ? [{ label, field, words: words.trim() }] : [];
}

/** The places of a job, each as the feed writes it. `Remote` is shown, but no place. */
export function places(stated: readonly (string | null | undefined)[]): Fact[] {
  const shown = [...new Set(stated.flatMap((place) => place?.trim() || []))];
  if (shown.length === 0) return [];
  const named = shown.filter((place) => !NO_PLACE.test(place));
  const value = named.length === 1 ? named[0] : named;
  return [
    { label: 'Location', field: named.length > 0 ? 'locations' : null, words: shown.join('; '), value },
  ];
}

const NO_PLACE =
  /^(?:(?:fully |100% )?remote(?: (?:job|work|position))?|anywhere|worldwide|hybrid|on-?site)$/i;

/** The parts of one place, joined as an address is: `Lund, Skåne, SE`. */
export function place(...parts: readonly (string | null | undefined)[]): string {
  return [...new Set(parts.flatMap((part) => part?.trim() || []))].join(', ');
}

export function workplace(stated: { remote?: unknown; hybrid?: unknown; onsite?: unknown }): Fact[] {
  const words = stated.hybrid ? 'Hybrid' : stated.remote ? 'Remote' : stated.onsite ? 'On-site' : null;
  return fact('Workplace', 'workplace', words);
}

/** Codes of an employment such as `FullTime`, `full_time` or `FULL_TIME` as words: `full time`. */
export function employment(code: string | null | undefined): Fact[] {
  const words = code
    ?.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/_/g, ' ')
    .replace(/\bfulltime\b/i, 'full time')
    .replace(/\bparttime\b/i, 'part time');
  return fact(
    'Employment type',
    'employmentType',
    words && /\p{Ll}/u.test(words) ? words : words?.toLowerCase(),
  );
}

export interface Pay {
  readonly currency?: string | null | undefined;
  readonly min?: number | null | undefined;
  readonly max?: number | null | undefined;
  /** Any word that begins with hour, day, week, month or year. */
  readonly period?: string | null | undefined;
}

/** Pay in figures. Zero is what boards write for nothing. */
export function pay({ currency, min, max, period }: Pay): Fact[] {
  const sums = [min, max].flatMap((sum) => sum || []);
  if (sums.length === 0) return [];
  const unit = /hour|day|week|month|year/i.exec(period ?? '')?.[0].toLowerCase();
  const code = /^[A-Z]{3}$/.test(currency ?? '') ? currency : null;
  const words = [code, sums.join(' - '), unit && `per ${unit}`].filter(Boolean).join(' ');
  if (min && max && min > max)
    return [
      {
        label: 'Salary',
        field: null,
        words,
        problem: `the least pay, ${min}, is more than the most, ${max}`,
      },
    ];
  const value = { currency: code, minValue: min || null, maxValue: max || null, unitText: unit ?? '' };
  return [{ label: 'Salary', field: 'salary', words, value }];
}
