import type { Markup, MarkupElement } from '../listing/markup.js';
import { shownText } from '../listing/shown-text.js';

/** Markup as nodes of the page; text is text and never read as HTML. */
export function toNodes(markup: Markup): Node[] {
  if (markup === null) return [];
  if (typeof markup === 'string') return [document.createTextNode(shownText(markup))];
  return isList(markup) ? markup.flatMap(toNodes) : [toElement(markup)];
}

export function toElement({ tag, attributes, children }: MarkupElement): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flatMap(toNodes));
  return element;
}

/** An element that the page is known to have. */
export function byId<E extends HTMLElement>(id: string): E {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no #${id}`);
  return element as E;
}

function isList(markup: MarkupElement | readonly Markup[]): markup is readonly Markup[] {
  return Array.isArray(markup);
}
