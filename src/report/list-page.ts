import { groupBy } from '../text/group-by.js';
import { jobPath } from './listing/job-path.js';
import { type Listing, namesIn } from './listing/listing.js';
import { h } from './listing/markup.js';
import { orderOf } from './listing/order.js';
import { clipped } from './listing/shown-text.js';
import { pageHtml } from './page-frame.js';
import type { Site } from './site.js';

/** Every job as a link, under its company: what can be read without a script. */
export function listPage(listing: Listing, site: Site): string {
  const today = listing.madeAt.slice(0, 10);
  const companies = groupBy(
    orderOf(listing, 'company', today),
    (row) => namesIn(listing, 'company', row)[0] ?? 'Company not stated',
  );
  return pageHtml({ title: 'All jobs', up: '', site }, [
    h('h1', {}, 'All jobs'),
    [...companies].map(([company, rows]) => [
      h('h2', { dir: 'auto' }, clipped(company)),
      h(
        'ul',
        {},
        rows.map((row) => {
          const places = [...new Set(namesIn(listing, 'locations', row))].join(' · ');
          return h(
            'li',
            {},
            h(
              'a',
              { dir: 'auto', href: jobPath(listing.ids[row] ?? '') },
              clipped(namesIn(listing, 'title', row)[0] ?? 'Title not stated'),
            ),
            places === '' ? null : [', ', h('bdi', {}, clipped(places))],
          );
        }),
      ),
    ]),
  ]);
}
