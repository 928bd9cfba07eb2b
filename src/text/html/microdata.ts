import type { CheerioAPI } from 'cheerio/slim';
import { type Element, isTag, isText, type ParentNode } from 'domhandler';

/**
 * The postings that a page's microdata or RDFa Lite describes, in the form that JSON-LD has:
 * `{ "@type": "JobPosting", title: ... }`.
 * A property that stands several times is a list. Texts of some length come as HTML.
 */
export function readMicrodata($: CheerioAPI, root: ParentNode): readonly object[] {
  const found: object[] = [];
  const walk = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (!isTag(child)) continue;
      if (JOB_POSTING.test(typeOf(child) ?? '')) found.push(itemOf($, child));
      else walk(child);
    }
  };
  walk(root);
  return found;
}

/** RDFa names the vocabulary elsewhere, or by a prefix. */
const JOB_POSTING = /^\s*(?:https?:\/\/schema\.org\/|schema:)?JobPosting\s*$/i;

/** The type of the thing that an element describes: of microdata, or of RDFa. */
function typeOf({ attribs }: Element): string | undefined {
  return attribs.itemtype ?? attribs.typeof;
}

function isThing({ attribs }: Element): boolean {
  return attribs.itemscope !== undefined || attribs.typeof !== undefined;
}

/** The names of the properties that an element states, without the prefix of their vocabulary. */
function propertiesOf({ attribs }: Element): string[] {
  const names = (attribs.itemprop ?? attribs.property)?.trim().split(/\s+/).slice(0, MAX_NAMES) ?? [];
  return names.map((name) => name.replace(/^schema:/, ''));
}

type Item = Record<string, unknown>;

function itemOf($: CheerioAPI, element: Element): Item {
  const item: Item = {
    '@type':
      typeOf(element)
        ?.trim()
        .replace(/^.*[/#:]/, '') ?? '',
  };
  const walk = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (!isTag(child)) continue;
      const names = propertiesOf(child);
      if (names.length > 0) {
        const value = statedBy($, child, names[0] ?? '');
        for (const name of names) add(item, name, value);
      }
      if (!isThing(child) && !names.some((name) => LONG.test(name))) walk(child);
    }
  };
  walk(element);
  return item;
}

const MAX_NAMES = 4;
const MAX_VALUES = 50;

function add(item: Item, name: string, value: unknown): void {
  if (value === '' || name.startsWith('@')) return;
  const known = Object.hasOwn(item, name) ? item[name] : undefined;
  if (known === undefined) item[name] = value;
  else if (!Array.isArray(known)) item[name] = [known, value];
  else if (known.length < MAX_VALUES) known.push(value);
}

function statedBy($: CheerioAPI, element: Element, name: string): unknown {
  const { attribs } = element;
  if (isThing(element)) return itemOf($, element);
  const stated = attribs.content ?? attribs.datetime ?? (LINKS.has(element.name) ? attribs.href : undefined);
  if (stated !== undefined) return stated.trim();
  return LONG.test(name) ? ($(element).html() ?? '') : shortText(element).trim();
}

/** The text of an element, as far as a short value may go. */
function shortText(element: Element): string {
  let text = '';
  const walk = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (text.length > MAX_SHORT) return;
      if (isText(child)) text += child.data.slice(0, MAX_SHORT);
      else if (isTag(child)) walk(child);
    }
  };
  walk(element);
  return text;
}

const MAX_SHORT = 1000;
const LINKS: ReadonlySet<string> = new Set(['a', 'link', 'area']);
const LONG = /^(?:description|responsibilities|qualifications|skills|jobBenefits|\w{1,30}Requirements)$/;
