import type { Found } from '../listing/filter.js';
import {
  columnOf,
  FACETS,
  type FacetName,
  type Listing,
  type ListingColumn,
  labelOf,
  nameAt,
} from '../listing/listing.js';
import { h } from '../listing/markup.js';
import { clipped } from '../listing/shown-text.js';
import type { ListingState } from '../listing/state.js';
import { byId, toElement } from './dom.js';

/** Values of a facet that are shown at first, and at most. */
const FEW = 8;
const MANY = 300;

/** The filters beside the list: each value with the number of jobs that it would show. */
export class FacetPanel {
  readonly #listing: Listing;
  readonly #toggle: (name: FacetName, value: string) => void;
  readonly #opened = new Set<FacetName>();
  readonly #groups = new Map<FacetName, HTMLElement>();

  constructor(listing: Listing, toggle: (name: FacetName, value: string) => void) {
    this.#listing = listing;
    this.#toggle = toggle;
    const panel = byId('facets');
    for (const name of FACETS) {
      if ((columnOf(listing, name)?.values.length ?? 0) === 0) continue;
      const group = toElement(h('fieldset', {}, h('legend', {}, labelOf(listing, name))));
      const values = toElement(h('div', {}));
      group.append(values);
      panel.append(group);
      this.#groups.set(name, values);
    }
    panel.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#toggle(target.name as FacetName, target.value);
    });
    panel.hidden = false;
    foldOnSmallScreens(panel);
  }

  show(state: ListingState, found: Found): void {
    for (const [name, group] of this.#groups) this.#showGroup(name, group, state, found);
  }

  #showGroup(name: FacetName, group: HTMLElement, state: ListingState, found: Found): void {
    const column = columnOf(this.#listing, name) as ListingColumn;
    const counts = found.counts.get(name) ?? new Uint32Array();
    const chosen = new Set(state.chosen.get(name) ?? []);
    const indexes = [...column.values.keys()]
      .filter((index) => (counts[index] ?? 0) > 0 || chosen.has(column.values[index] ?? ''))
      .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || compare(nameAt(column, a), nameAt(column, b)));
    const most = this.#opened.has(name) ? MANY : FEW;
    const shown = indexes.filter((index, rank) => rank < most || chosen.has(column.values[index] ?? ''));
    const focused = group.contains(document.activeElement) ? document.activeElement : null;
    group.replaceChildren(...shown.map((index) => checkbox(name, column, index, counts[index] ?? 0, chosen)));
    if (indexes.length > FEW) group.append(this.#moreButton(name, indexes.length, state, found));
    if (focused instanceof HTMLElement) refocus(group, focused);
  }

  #moreButton(name: FacetName, total: number, state: ListingState, found: Found): HTMLElement {
    const open = this.#opened.has(name);
    const words = open
      ? 'Show fewer'
      : total > MANY
        ? `Show ${MANY} of ${total.toLocaleString('en')}`
        : `Show all ${total}`;
    const button = toElement(
      h(
        'button',
        { type: 'button', class: 'link', 'aria-expanded': String(open), 'data-value': 'more' },
        words,
      ),
    );
    button.addEventListener('click', () => {
      if (open) this.#opened.delete(name);
      else this.#opened.add(name);
      this.#showGroup(name, this.#groups.get(name) as HTMLElement, state, found);
    });
    return button;
  }
}

function checkbox(
  name: FacetName,
  column: ListingColumn,
  index: number,
  count: number,
  chosen: ReadonlySet<string>,
): HTMLElement {
  const value = column.values[index] ?? '';
  const input = h('input', {
    type: 'checkbox',
    name,
    value,
    'data-value': value,
    checked: chosen.has(value) ? true : null,
  });
  const words = h('span', { class: 'value', dir: 'auto' }, clipped(nameAt(column, index), 80));
  return toElement(
    h(
      'label',
      {},
      input,
      words,
      h(
        'span',
        { class: 'count' },
        count.toLocaleString('en'),
        h('span', { class: 'sr' }, count === 1 ? ' job' : ' jobs'),
      ),
    ),
  );
}

/** The group is drawn anew under the reader's hand: the same box, or the button, keeps the focus. */
function refocus(group: HTMLElement, { dataset: { value } }: HTMLElement): void {
  const same = [...group.querySelectorAll<HTMLElement>('[data-value]')].find(
    (each) => each.dataset.value === value,
  );
  (same ?? group.querySelector<HTMLElement>('[data-value]'))?.focus();
}

/** On a small screen the filters are behind a button, so that the jobs come first. */
function foldOnSmallScreens(panel: HTMLElement): void {
  const button = toElement(
    h(
      'button',
      { type: 'button', id: 'fold', class: 'fold', 'aria-expanded': 'false', 'aria-controls': 'facets' },
      'Filters',
    ),
  );
  panel.before(button);
  button.addEventListener('click', () => {
    const open = panel.classList.toggle('open');
    button.setAttribute('aria-expanded', String(open));
  });
}

const { compare } = new Intl.Collator('en', { numeric: true });
