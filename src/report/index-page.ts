import { card } from './listing/card.js';
import type { Listing } from './listing/listing.js';
import { h, type Markup } from './listing/markup.js';
import { SORTS } from './listing/order.js';
import { CARDS } from './listing/state.js';
import { pageHtml } from './page-frame.js';
import { searchHelp } from './search-help.js';
import { pathIn, type Site } from './site.js';

/** The front page: all jobs, with the newest as they are read without a script. */
export function indexPage(listing: Listing, site: Site): string {
  const today = listing.madeAt.slice(0, 10);
  const total = listing.ids.length;
  if (total === 0) return emptyPage(site);
  return pageHtml(
    {
      title: 'Jobs',
      up: '',
      current: 'index.html',
      scripts: ['jobs.js', 'page.js', 'words.js'],
      site,
      bodyClass: 'finder',
    },
    [
      h('h1', {}, 'Find a job'),
      searchForm(listing, pathIn(site, 'order.js')),
      h(
        'noscript',
        {},
        h(
          'p',
          { class: 'note' },
          'Searching needs JavaScript. ',
          h('a', { href: 'list.html' }, 'All jobs'),
          ' as a plain list.',
        ),
      ),
      h(
        'div',
        { class: 'columns' },
        h(
          'section',
          { id: 'facets', 'aria-labelledby': 'facets-title', hidden: true },
          h('h2', { id: 'facets-title' }, 'Narrow down'),
        ),
        h(
          'section',
          { class: 'results', 'aria-labelledby': 'count' },
          h('h2', { id: 'count' }, total === 1 ? '1 job' : `${total.toLocaleString('en')} jobs`),
          h('p', { id: 'said', class: 'sr', 'aria-live': 'polite' }),
          h('p', { id: 'further', class: 'muted further', hidden: true }),
          h('ul', { id: 'chosen', class: 'chosen', 'aria-label': 'Chosen filters', hidden: true }),
          h(
            'ol',
            { id: 'cards', class: 'cards' },
            listing.newest.slice(0, CARDS).map((row) => card(listing, row, today)),
          ),
          moreOf(total),
        ),
      ),
    ],
  );
}

/** Nothing to search, and nothing to narrow down. */
function emptyPage(site: Site): string {
  return pageHtml({ title: 'Jobs', up: '', current: 'index.html', site }, [
    h('h1', {}, '0 jobs'),
    h('p', { class: 'note' }, NO_JOBS),
  ]);
}

/** What pages say in place of jobs. */
export const NO_JOBS =
  'No job was there when this report was made, or none that its filters let through. The next report may have some.';

function searchForm({ fields }: Listing, order: string): Markup {
  return h(
    'form',
    { id: 'search', role: 'search', 'data-order': order, hidden: true },
    h(
      'p',
      { class: 'query' },
      h('label', { for: 'q' }, 'Search'),
      h('input', {
        id: 'q',
        type: 'search',
        placeholder: 'vision robot* country:DE',
        autocomplete: 'off',
        autocapitalize: 'none',
        spellcheck: 'false',
        'aria-describedby': 'help',
      }),
    ),
    h(
      'p',
      { class: 'order' },
      h('label', { for: 'sort' }, 'Order'),
      h(
        'select',
        { id: 'sort' },
        Object.entries(SORTS).map(([value, words]) => h('option', { value }, words)),
      ),
    ),
    searchHelp(fields),
  );
}

function moreOf(total: number): Markup {
  if (total <= CARDS)
    return h('p', { class: 'more' }, h('button', { id: 'more', type: 'button', hidden: true }, 'Show more'));
  return [
    h('p', { class: 'more' }, h('button', { id: 'more', type: 'button', hidden: true }, 'Show more')),
    h('noscript', {}, h('p', {}, h('a', { href: 'list.html' }, `All ${total.toLocaleString('en')} jobs`))),
  ];
}
