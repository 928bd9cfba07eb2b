import { wordsOf } from './words.js';

/** What the search box asks for: all of its terms have to hold. */
export interface Term {
  /** The name before the colon, or null: anything that the job says. */
  readonly field: string | null;
  readonly words: readonly string[];
  /** In quotes, and where it must not hold: these words whole; else words that begin so. */
  readonly whole: boolean;
  /** With a minus in front: must not hold. */
  readonly not: boolean;
}

/** `python -intern company:wayve title:"research scientist"` as terms. What is no known field is words like any other. */
export function parseQuery(text: string, fields: readonly string[]): Term[] {
  const terms: Term[] = [];
  for (const [, minus, name, quoted, plain] of text.slice(0, LONGEST).matchAll(TERM)) {
    const field = name === undefined || ALL_TEXT.test(name) ? null : fieldNamed(name, fields);
    const value = quoted ?? plain ?? '';
    const isName = name !== undefined && (field !== null || ALL_TEXT.test(name));
    const words = wordsOf(name === undefined || isName ? value : `${name} ${value}`);
    if (words.length === 0) continue;
    terms.push({ field, words, whole: quoted !== undefined || minus === '-', not: minus === '-' });
  }
  return terms;
}

/** Names of what every word is looked up in. */
const ALL_TEXT = /^(?:description|text)$/i;

/** Characters of a query that are read. */
const LONGEST = 1000;
const TERM = /(?:^|(?<=\s))(-?)(?:([a-zA-Z]{2,30}):\s{0,3})?(?:"([^"]*)"?|(\S+))/g;

/** The field of that name, or the first that begins so: `loc` is `locations`. */
function fieldNamed(name: string, fields: readonly string[]): string | null {
  const wanted = name.toLowerCase();
  const named = (matches: (field: string) => boolean) => fields.find((each) => matches(each.toLowerCase()));
  return named((field) => field === wanted) ?? named((field) => field.startsWith(wanted)) ?? null;
}
