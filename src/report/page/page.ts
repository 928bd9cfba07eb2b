import { JobFinder } from '../listing/filter.js';
import type { Listing } from '../listing/listing.js';
import { orderOf, type Sort } from '../listing/order.js';
import { CARDS, type ListingState, toggled, writeState } from '../listing/state.js';
import type { Lookups } from '../listing/term-rows.js';
import { OrderLookup } from '../listing/text-order.js';
import { type WordIndex, WordLookup } from '../listing/word-index.js';
import { Address, type Change } from './address.js';
import { showChosen } from './chosen.js';
import { byId } from './dom.js';
import { FacetPanel } from './facet-panel.js';
import { showFurther } from './further.js';
import { loadOrder } from './load-order.js';
import { Results } from './results.js';

declare global {
  /** From `data/jobs.js`. */
  var cvprJobs: Listing;
  /** From `data/words.js`, which comes later. */
  var cvprJobsWords: WordIndex | undefined;
}

const listing = globalThis.cvprJobs;
const today = new Date().toISOString().slice(0, 10);
const box = byId<HTMLInputElement>('q');
const sort = byId<HTMLSelectElement>('sort');
const address = new Address();
const results = new Results(listing, today, (cards) => showMore(cards));
const facets = new FacetPanel(listing, (name, value) => change(toggled(state, name, value)));
const orders = new Map<Sort, readonly number[]>();

let state = address.read();
let lookups: Lookups = { words: null, order: null };
let finder = new JobFinder(listing, lookups);
let announcing: ReturnType<typeof setTimeout> | undefined;

byId('search').hidden = false;
byId('search').addEventListener('submit', (event) => event.preventDefault());
box.addEventListener('input', () => change({ ...state, query: box.value, cards: CARDS }, 'typed'));
sort.addEventListener('change', () => change({ ...state, sort: sort.value as Sort, cards: CARDS }));
address.onMove(() => {
  state = address.read();
  drawAnew();
});
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  event.preventDefault();
  box.focus();
});
addEventListener('cvpr-jobs-words', takeWords);
drawAnew();

/** The words come after the page is usable; then what is asked for is looked for again. */
function takeWords(): void {
  const words = globalThis.cvprJobsWords;
  if (words !== undefined) take({ ...lookups, words: new WordLookup(words) });
}

/** Words in a row need the texts: once they are here, what is asked for by then is looked for. */
function takeOrder(): void {
  loadOrder().then(
    (texts) => {
      if (lookups.order === null) take({ ...lookups, order: new OrderLookup(texts) });
    },
    () => {
      byId('count').textContent = 'The texts could not be loaded: load the page again';
    },
  );
}

function take(more: Lookups): void {
  lookups = more;
  finder = new JobFinder(listing, lookups);
  if (state.query.trim() !== '') drawAnew();
}

/** Draws what the address asks for, where the reader was. */
function drawAnew(): void {
  if (render()) address.restorePlace();
}

function change(next: ListingState, how: Change = 'pressed'): void {
  state = next;
  address.write(state, how);
  render();
}

function showMore(cards: number): void {
  state = { ...state, cards };
  address.write(state, 'more');
  results.extend(cards, writeState(state));
}

/** Whether all that it takes is loaded. */
function render(): boolean {
  if (box.value !== state.query) box.value = state.query;
  sort.value = state.sort;
  const lacking = finder.lacks(state.query);
  if (lacking !== null) {
    byId('count').textContent = 'Searching…';
    if (lacking === 'order') takeOrder();
    return false;
  }
  const found = finder.find(state);
  const rows = ordered().filter((row) => found.shown[row] === 1);
  results.show(rows, state.cards, writeState(state));
  facets.show(state, found);
  showChosen(
    listing,
    state,
    (name, value) => change(toggled(state, name, value)),
    () => change({ query: '', chosen: new Map(), sort: state.sort, cards: CARDS }),
  );
  showFurther(found.further, (query) => change({ ...state, query, cards: CARDS }));
  announce(found.count);
  return true;
}

function ordered(): readonly number[] {
  const known = orders.get(state.sort);
  if (known) return known;
  const order = orderOf(listing, state.sort, today);
  orders.set(state.sort, order);
  return order;
}

/** The count is seen at once; a screen reader says it when the typing has stopped. */
function announce(count: number): void {
  const words =
    count === 0
      ? 'No job matches: take a word or a filter away'
      : `${count.toLocaleString('en')} ${count === 1 ? 'job' : 'jobs'}`;
  byId('count').textContent = words;
  clearTimeout(announcing);
  announcing = setTimeout(() => {
    byId('said').textContent = count === 0 ? words : `${words} found`;
  }, 500);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]), select, textarea');
}
