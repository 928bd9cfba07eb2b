import { columnOf, FACETS, type FacetName, type Listing, labelOf, nameAt } from '../listing/listing.js';
import { h } from '../listing/markup.js';
import { clipped } from '../listing/shown-text.js';
import type { ListingState } from '../listing/state.js';
import { byId, toElement } from './dom.js';

/** What is chosen, above the list, each to be taken back by a press; and all of it by one. */
export function showChosen(
  listing: Listing,
  { chosen, query }: ListingState,
  remove: (name: FacetName, value: string) => void,
  clear: () => void,
): void {
  const list = byId('chosen');
  const buttons = FACETS.flatMap((name) =>
    (chosen.get(name) ?? []).map((value) => {
      const words = `${labelOf(listing, name)}: ${clipped(valueName(listing, name, value), 80)}`;
      return button(words, `Remove filter: ${words}`, 'chip remove', () => remove(name, value));
    }),
  );
  list.hidden = buttons.length === 0 && query.trim() === '';
  if (!list.hidden) buttons.push(button('Clear all', 'Clear all: search and filters', 'link', clear));
  list.replaceChildren(...buttons.map(inItem));
}

function button(words: string, name: string, kind: string, press: () => void): HTMLElement {
  const element = toElement(h('button', { type: 'button', class: kind, 'aria-label': name }, words));
  element.addEventListener('click', () => {
    press();
    // the button is gone: the search box is where one goes on
    byId('q').focus();
  });
  return element;
}

function inItem(element: HTMLElement): HTMLElement {
  const item = toElement(h('li'));
  item.append(element);
  return item;
}

function valueName(listing: Listing, name: FacetName, value: string): string {
  const column = columnOf(listing, name);
  const index = column?.values.indexOf(value) ?? -1;
  return column && index >= 0 ? nameAt(column, index) : value;
}
