import { escapeHtml } from '../text/html/escape.js';
import { wellFormed } from '../text/well-formed.js';
import type { Attribute, Markup, MarkupElement } from './listing/markup.js';
import { shownText } from './listing/shown-text.js';

/** Markup as HTML: the one place where text becomes HTML, and everything in it is escaped. */
export function toHtml(markup: Markup): string {
  if (markup === null) return '';
  if (typeof markup === 'string') return escapeHtml(wellFormed(shownText(markup)));
  return isList(markup) ? markup.map(toHtml).join('') : elementHtml(markup);
}

function elementHtml({ tag, attributes, children }: MarkupElement): string {
  const head = `<${tag}${Object.entries(attributes).map(attributeHtml).join('')}>`;
  return EMPTY.has(tag) ? head : `${head}${toHtml(children)}</${tag}>`;
}

function attributeHtml([name, value]: readonly [string, Attribute]): string {
  if (value === null) return '';
  return value === true ? ` ${name}` : ` ${name}="${escapeHtml(wellFormed(String(value)))}"`;
}

function isList(markup: MarkupElement | readonly Markup[]): markup is readonly Markup[] {
  return Array.isArray(markup);
}

/** Elements that have no end tag. */
const EMPTY: ReadonlySet<string> = new Set(['meta', 'link', 'input', 'br', 'hr', 'img']);
