import type { Hint, Mark } from '../record/page.js';
import type { Span } from '../record/span.js';
import { foldSpace } from '../text/fold.js';
import { hasJobWord, isSectionHeading } from './html-words.js';

/** The words that name a card's job: an element that is called so, or else its first heading that is no section's. */
export function cardTitle(text: string, inside: readonly Mark[]): Mark | null {
  const named = inside.filter(
    (mark) => isCalled(mark, TITLE_NAMES) && isShort(mark, text) && !isSectionHeading(mark, text),
  );
  const best = named.find((mark) => hasJobWord(mark, text)) ?? named[0];
  return best ?? inside.find((mark) => mark.kind === 'heading' && !isSectionHeading(mark, text)) ?? null;
}

/** What the elements of a card are called: company, place, pay. The innermost and first of each field. Offsets of the page. */
export function readCardFacts(text: string, inside: readonly Mark[], title: Span | null): Hint[] {
  const hints: Hint[] = [];
  if (title) hints.push(hintOf('title', title, text));
  for (const [field, names] of FIELD_NAMES) {
    const found = inside.find((mark) => isCalled(mark, names) && isShort(mark, text) && !isLabel(mark, text));
    if (found && !(title && found.start === title.start && found.end === title.end))
      hints.push(hintOf(field, found, text));
  }
  return hints;
}

/** Whether a card says the things that postings say, apart from its title. */
export function saysJobFacts(hints: readonly Hint[]): boolean {
  return hints.some((hint) => hint.field !== 'title');
}

const MAX_FACT = 160;

const TITLE_NAMES = /(?<!sub|sub-|sub_|section|section-|section_)title|job-?name|position-?name|headline/;

/** What elements with a field's value in them are called. `place` must not be found in `workplace` or `marketplace`. */
const FIELD_NAMES: readonly (readonly [field: string, names: RegExp])[] = [
  [
    'company',
    /compan(?:y|ies)|organi[sz](?:er|ation)|employer|institution|(?:^|[ _-])org(?:[ _-]|$)|hiringorgan/,
  ],
  [
    'locations',
    /location|(?:^|[ _-])(?:place|places|city|cities|where)(?:[ _-]|$)|joblocation|addresslocality/,
  ],
  ['salary', /salary|compensation|stipend|(?:^|[ _-])(?:pay|wage)(?:[ _-]|$)/],
  ['deadline', /deadline|closing|closes|valid-?through|expir(?:y|es)|apply-?by/],
  ['startDate', /start-?date|starting|jobstart/],
  ['employmentType', /employment|job-?type|contract-?type|work-?type|position-?type/],
];

function isCalled(mark: Mark, names: RegExp): boolean {
  return mark.kind === 'element' && mark.name !== undefined && names.test(mark.name);
}

function isShort(mark: Span, text: string): boolean {
  return mark.end - mark.start <= MAX_FACT && !text.slice(mark.start, mark.end).includes('\n');
}

function isLabel(mark: Span, text: string): boolean {
  return text[mark.end - 1] === ':';
}

/** A value with the label that stands in the same element left out (`Location: Ghent`). */
function hintOf(field: string, span: Span, text: string): Hint {
  const label = field === 'title' ? null : /^[\p{L} ]{2,24}:\s{0,4}/u.exec(text.slice(span.start, span.end));
  const start = span.start + (label?.[0].length ?? 0);
  const value = foldSpace(text.slice(start, span.end));
  return { field, value, start, end: span.end, rule: `card-${field.toLowerCase()}`, kind: 'structured' };
}
