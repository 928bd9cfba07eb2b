import { card } from '../listing/card.js';
import type { Listing } from '../listing/listing.js';
import { CARDS } from '../listing/state.js';
import { byId, toElement } from './dom.js';

/** The list of cards, and the button that adds to it. */
export class Results {
  readonly #listing: Listing;
  readonly #today: string;
  readonly #cards = byId('cards');
  readonly #more = byId<HTMLButtonElement>('more');
  #rows: readonly number[] = [];
  #search = '';

  /** @param showMore is called with the number of cards that are to be there */
  constructor(listing: Listing, today: string, showMore: (cards: number) => void) {
    this.#listing = listing;
    this.#today = today;
    this.#more.addEventListener('click', () => {
      const first = this.#drawn;
      showMore(first + CARDS);
      // who came here with the keyboard goes on where the list went on
      this.#cards.children[first]?.querySelector('a')?.focus();
    });
  }

  /** Shows so many of these rows; `search` is the address that their pages lead back to. */
  show(rows: readonly number[], cards: number, search: string): void {
    this.#rows = rows;
    this.#search = search;
    this.#cards.replaceChildren();
    this.#drawUpTo(cards);
  }

  /** Shows more of the same. */
  extend(cards: number, search: string): void {
    this.#search = search;
    // the first ones lead back to the longer list as well
    for (const link of this.#cards.querySelectorAll<HTMLAnchorElement>('h3 a')) link.search = search;
    this.#drawUpTo(cards);
  }

  get #drawn(): number {
    return this.#cards.children.length;
  }

  #drawUpTo(cards: number): void {
    const next = this.#rows.slice(this.#drawn, cards);
    this.#cards.append(...next.map((row) => toElement(card(this.#listing, row, this.#today, this.#search))));
    const left = this.#rows.length - this.#drawn;
    this.#more.hidden = left === 0;
    this.#more.textContent = `Show ${Math.min(CARDS, left)} more of ${left.toLocaleString('en')}`;
  }
}
