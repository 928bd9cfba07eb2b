import { type ListingState, readState, writeState } from '../listing/state.js';

/** How a state came about: by a press, which makes an entry of the history; by typing, one for all letters; as more of the same, none. */
export type Change = 'pressed' | 'typed' | 'more';

/** The state in the address, and in the entry of the history how far the reader had scrolled. */
export class Address {
  #typing = false;
  /** The list is drawn: before, the page is too short to be where the reader was. */
  #drawn = false;

  constructor() {
    // the list is drawn by the script, at times after the browser would scroll
    history.scrollRestoration = 'manual';
    addEventListener('scrollend', () => this.#keepPlace());
    addEventListener('pagehide', () => this.#keepPlace());
  }

  read(): ListingState {
    return readState(location.search);
  }

  /** Writes the state where it differs from the address. */
  write(state: ListingState, change: Change): void {
    const search = writeState(state);
    if (search === writeState(this.read())) return;
    const target = `${location.pathname}${search}`;
    if (change === 'more' || (change === 'typed' && this.#typing)) {
      history.replaceState(history.state, '', target);
    } else {
      this.#keepPlace();
      history.pushState(null, '', target);
    }
    this.#typing = change === 'typed';
  }

  /** The reader went back or forth. */
  onMove(moved: () => void): void {
    addEventListener('popstate', () => {
      this.#typing = false;
      moved();
    });
  }

  /** Scrolls to where the reader was when this entry of the history was left, or else to the job that the address names. */
  restorePlace(): void {
    this.#drawn = true;
    const place: unknown = history.state?.place;
    if (typeof place === 'number') scrollTo({ top: place, behavior: 'instant' });
    else if (/^#job-/.test(location.hash)) {
      const link = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      link?.scrollIntoView({ behavior: 'instant' });
      link?.focus({ preventScroll: true });
    }
  }

  #keepPlace(): void {
    if (this.#drawn && history.state?.place !== scrollY) history.replaceState({ place: scrollY }, '');
  }
}
