import { type ListingState, readState, writeState } from '../listing/state.js';

/** The state in the address: pressing a filter makes an entry of the history, typing one for all of its letters. */
export class Address {
  #typing = false;

  read(): ListingState {
    return readState(location.search);
  }

  /** Writes the state where it differs from the address. */
  write(state: ListingState, typed: boolean): void {
    const search = writeState(state);
    if (search === writeState(this.read())) return;
    const target = `${location.pathname}${search}`;
    if (typed && this.#typing) history.replaceState(null, '', target);
    else history.pushState(null, '', target);
    this.#typing = typed;
  }

  /** The reader went back or forth. */
  onMove(moved: () => void): void {
    addEventListener('popstate', () => {
      this.#typing = false;
      moved();
    });
  }
}
