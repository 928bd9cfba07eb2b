import { JobFinder } from '../listing/filter.js';
import type { Listing, ListingWords } from '../listing/listing.js';
import { orderOf, type Sort } from '../listing/order.js';
import { type ListingState, toggled } from '../listing/state.js';
import { WordLookup } from '../listing/word-index.js';
import { Address } from './address.js';
import { showChosen } from './chosen.js';
import { byId } from './dom.js';
import { FacetPanel } from './facet-panel.js';
import { Results } from './results.js';

declare global {
  /** From `data/jobs.js`. */
  var cvprJobs: Listing;
  /** From `data/words.js`, which comes later. */
  var cvprJobsWords: ListingWords | undefined;
}

const listing = globalThis.cvprJobs;
const today = new Date().toISOString().slice(0, 10);
const box = byId<HTMLInputElement>('q');
const sort = byId<HTMLSelectElement>('sort');
const address = new Address();
const results = new Results(listing, today);
const facets = new FacetPanel(listing, (name, value) => change(toggled(state, name, value)));
const orders = new Map<Sort, readonly number[]>();

let state = address.read();
let finder = new JobFinder(listing, new Map());
let announcing: ReturnType<typeof setTimeout> | undefined;

byId('search').hidden = false;
byId('search').addEventListener('submit', (event) => event.preventDefault());
box.addEventListener('input', () => change({ ...state, query: box.value }, true));
sort.addEventListener('change', () => change({ ...state, sort: sort.value as Sort }));
address.onMove(() => {
  state = address.read();
  render();
});
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  event.preventDefault();
  box.focus();
});
addEventListener('cvpr-jobs-words', takeWords);
takeWords();
render();

/** The words come after the page is usable; then what is asked for is looked for again. */
function takeWords(): void {
  const words = globalThis.cvprJobsWords;
  if (words === undefined) return;
  finder = new JobFinder(
    listing,
    new Map(Object.entries(words).map(([name, index]) => [name, new WordLookup(index)])),
  );
  if (state.query.trim() !== '') render();
}

function change(next: ListingState, typed = false): void {
  state = next;
  address.write(state, typed);
  render();
}

function render(): void {
  if (box.value !== state.query) box.value = state.query;
  sort.value = state.sort;
  if (globalThis.cvprJobsWords === undefined && state.query.trim() !== '') {
    byId('count').textContent = 'Searching…';
    return;
  }
  const found = finder.find(state);
  results.show(ordered().filter((row) => found.shown[row] === 1));
  facets.show(state, found);
  showChosen(
    listing,
    state,
    (name, value) => change(toggled(state, name, value)),
    () => change({ query: '', chosen: new Map(), sort: state.sort }),
  );
  announce(found.count);
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
