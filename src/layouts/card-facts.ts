import type { Hint, Mark } from '../record/page.js';
import { contains, type Span } from '../record/span.js';
import { foldSpace } from '../text/fold.js';
import { trimSpan } from '../text/lines.js';
import { marksWithin } from './html-block.js';
import { hasJobWord, isGroupHeading, isSectionHeading } from './html-words.js';

/** The words that name a card's job: an element that is called so, or else its first heading that is no section's. */
export function cardTitle(text: string, inside: readonly Mark[]): Mark | null {
  const named = inside.filter(
    (mark) => isCalled(mark, TITLE_NAMES) && isShort(mark, text) && !isSectionHeading(mark, text),
  );
  const best = named.find((mark) => hasJobWord(mark, text)) ?? named[0];
  if (best) return best;
  const headings = inside.filter((mark) => mark.kind === 'heading' && !isSectionHeading(mark, text));
  return headings.find((mark) => !isGroupHeading(mark, text)) ?? headings[0] ?? null;
}

/** What the elements of a card are called: company, place, pay. The innermost and first of each field. Offsets of the page. */
export function readCardFacts(
  text: string,
  inside: readonly Mark[],
  title: Span | null,
  isControl: (mark: Mark) => boolean,
): Hint[] {
  const hints: Hint[] = [];
  const links = inside.filter((mark) => mark.kind === 'link' && isControl(mark));
  if (title) hints.push(hintOf('title', title, text));
  for (const [field, names] of FIELD_NAMES) {
    const found = inside.find(
      (mark) =>
        isCalled(mark, names) &&
        !(field === 'company' && NOT_COMPANY.test(mark.name ?? '')) &&
        isShort(mark, text) &&
        !isLabel(mark, text) &&
        !(title && contains(mark, title)) &&
        marksWithin(links, mark).length === 0,
    );
    const span = found && field === 'company' ? withoutSite(found, inside, text) : found;
    if (span) hints.push(hintOf(field, span, text));
  }
  return hints;
}

/** Whether a card says the things that postings say, apart from its title. */
export function saysJobFacts(hints: readonly Hint[]): boolean {
  return hints.some((hint) => hint.field !== 'title');
}

/** The name of a company without the link to its site that stands before or behind it: `Website | Acme`. */
function withoutSite(found: Mark, inside: readonly Mark[], text: string): Span {
  const site = inside.find(
    (mark) =>
      mark.kind === 'element' && NOT_COMPANY.test(mark.name ?? '') && contains(found, mark) && mark !== found,
  );
  if (!site) return found;
  const [before, behind] = [trimSpan(text, found.start, site.start), trimSpan(text, site.end, found.end)];
  return before.end > before.start ? before : behind;
}

const MAX_FACT = 160;

const TITLE_NAMES = /(?<!sub|sub-|sub_|section|section-|section_)title|job-?name|position-?name|headline/;

/** Elements that are called by the company and hold something else of it. */
const NOT_COMPANY =
  /location|place|size|industry|about|desc|logo|url|website|rating|review|btn|button|info|wrap/;

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
  [
    'employmentType',
    /employment|job-?type|contract-?type|work-?type|position-?type|(?:^|[ _-])(?:type|contract|hours)(?:[ _-]|$)/,
  ],
  ['workplace', /workplace|work-?mode|work-?model|(?:^|[ _-])(?:remote|mode)(?:[ _-]|$)/],
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

/** What the data of a card's elements state: in the words of the page where it shows them. Offsets of the page. */
export function readCardData(text: string, card: Mark, inside: readonly Mark[]): Hint[] {
  const hints = new Map<string, Hint>();
  const stated = [card, ...inside].flatMap((mark) => Object.entries(mark.data ?? {}));
  for (const [name, value] of stated.slice(0, MAX_DATA)) {
    const field = FIELD_NAMES.find(([, names]) => names.test(name))?.[0];
    if (field === undefined || hints.has(field)) continue;
    const hint = shownHint(field, value, text, card) ?? unseenHint(field, value, card);
    if (hint) hints.set(field, hint);
  }
  return [...hints.values()];
}

const MAX_DATA = 24;

function shownHint(field: string, value: string, text: string, card: Span): Hint | null {
  const shown = text.slice(card.start, Math.min(card.end, card.start + MAX_SHOWN)).toLowerCase();
  const plain = value.toLowerCase();
  const at = [plain, plain.replace(/[-_]/g, ' ')]
    .map((form) => shown.indexOf(form))
    .find((index) => index >= 0);
  if (at === undefined) return null;
  const start = card.start + at;
  return {
    ...hintOf('title', { start, end: start + value.length }, text),
    field,
    rule: `card-data-${field.toLowerCase()}`,
  };
}

const MAX_SHOWN = 2000;

/** A name that nobody sees; a code such as `full_time` or `ghent-be` is none. */
function unseenHint(field: string, value: string, { start }: Span): Hint | null {
  if (!/^\p{Lu}/u.test(value) || /_/.test(value)) return null;
  const rule = `card-data-${field.toLowerCase()}`;
  return { field, value: foldSpace(value), start, end: start, quote: value, rule, kind: 'structured' };
}

/** A value with the label that stands in the same element left out (`Location: Ghent`). */
function hintOf(field: string, span: Span, text: string): Hint {
  const label = field === 'title' ? null : /^[\p{L} ]{2,24}:\s{0,4}/u.exec(text.slice(span.start, span.end));
  const start = span.start + (label?.[0].length ?? 0);
  const value = foldSpace(text.slice(start, span.end));
  return { field, value, start, end: span.end, rule: `card-${field.toLowerCase()}`, kind: 'structured' };
}
