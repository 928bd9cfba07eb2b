import { card } from '../listing/card.js';
import type { Listing } from '../listing/listing.js';
import { byId, toElement } from './dom.js';

/** Cards that are drawn at a time: however many jobs there are, the page holds few elements. */
const STEP = 40;

/** The list of cards, and the button that adds to it. */
export class Results {
  readonly #listing: Listing;
  readonly #today: string;
  readonly #cards = byId('cards');
  readonly #more = byId<HTMLButtonElement>('more');
  #rows: readonly number[] = [];
  #drawn = 0;

  constructor(listing: Listing, today: string) {
    this.#listing = listing;
    this.#today = today;
    this.#more.addEventListener('click', () => {
      const first = this.#drawn;
      this.#draw();
      // who came here with the keyboard goes on where the list went on
      this.#cards.children[first]?.querySelector('a')?.focus();
    });
  }

  /** Shows these rows, the first of them at once. */
  show(rows: readonly number[]): void {
    this.#rows = rows;
    this.#drawn = 0;
    this.#cards.replaceChildren();
    this.#draw();
  }

  #draw(): void {
    const next = this.#rows.slice(this.#drawn, this.#drawn + STEP);
    this.#cards.append(...next.map((row) => toElement(card(this.#listing, row, this.#today))));
    this.#drawn += next.length;
    const left = this.#rows.length - this.#drawn;
    this.#more.hidden = left === 0;
    this.#more.textContent = `Show ${Math.min(STEP, left)} more of ${left.toLocaleString('en')}`;
  }
}
