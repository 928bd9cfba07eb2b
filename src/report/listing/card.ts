import { jobPath } from './job-path.js';
import { type Listing, namesIn, valueIn } from './listing.js';
import { h, type Markup, type MarkupElement } from './markup.js';
import { lastDayOf } from './order.js';
import { clipped } from './shown-text.js';

/** Skills that a card names. */
const SKILLS = 6;
const PLACES = 3;

/**
 * One job as it stands in the list.
 *
 * @param today YYYY-MM-DD, for deadlines that have passed
 * @param search of the address of the list, which the job's page leads back to
 */
export function card(listing: Listing, row: number, today: string, search = ''): MarkupElement {
  const title = namesIn(listing, 'title', row)[0];
  const company = namesIn(listing, 'company', row)[0];
  return h(
    'li',
    { class: 'card' },
    h(
      'h3',
      {},
      h(
        'a',
        {
          id: `job-${listing.ids[row]}`,
          href: jobPath(listing.ids[row] ?? '') + search,
          dir: 'auto',
          class: title === undefined ? 'untitled' : null,
        },
        title === undefined ? 'Title not stated' : clipped(title, 180),
      ),
      isNew(listing, row) ? h('span', { class: 'badge' }, 'New') : null,
    ),
    h(
      'p',
      { class: 'who' },
      h(
        'span',
        { class: company === undefined ? 'muted' : 'company', dir: 'auto' },
        company === undefined ? 'Company not stated' : clipped(company, 120),
      ),
      placesOf(listing, row),
    ),
    h('ul', { class: 'chips', 'aria-label': 'In short' }, chipsOf(listing, row)),
    skillsOf(listing, row),
    deadlineOf(listing, row, today),
  );
}

function placesOf(listing: Listing, row: number): Markup {
  const places = [...new Set(namesIn(listing, 'locations', row))];
  if (places.length === 0) return null;
  const more = places.length > PLACES ? ` and ${places.length - PLACES} more` : '';
  const words = clipped(places.slice(0, PLACES).join(' · ')) + more;
  // apart from both, so that it stands between them where they are written from the right
  return [h('span', { class: 'muted' }, ' · '), h('span', { class: 'places', dir: 'auto' }, words)];
}

/** In a fixed order, so that cards can be compared at a glance. */
const CHIPS = ['category', 'workplace', 'degree', 'seniority'] as const;

function chipsOf(listing: Listing, row: number): Markup {
  return [
    ...CHIPS.flatMap((name) =>
      namesIn(listing, name, row).map((value) =>
        h('li', { class: `chip ${name}` }, name === 'degree' ? `Degree: ${value}` : value),
      ),
    ),
    valueIn(listing, 'status', row) === 'gone' ? h('li', { class: 'chip gone' }, 'Gone') : null,
  ];
}

function skillsOf(listing: Listing, row: number): Markup {
  const skills = namesIn(listing, 'skill', row);
  if (skills.length === 0) return null;
  const more = skills.length > SKILLS ? `, +${skills.length - SKILLS}` : '';
  return h(
    'p',
    { class: 'skills' },
    h('span', { class: 'sr' }, 'Skills: '),
    clipped(skills.slice(0, SKILLS).join(', ')) + more,
  );
}

function deadlineOf(listing: Listing, row: number, today: string): Markup {
  const deadline = valueIn(listing, 'deadline', row);
  if (deadline === null) return null;
  const passed = lastDayOf(deadline) < today;
  return h(
    'p',
    { class: passed ? 'deadline passed' : 'deadline' },
    passed ? 'Closed ' : 'Apply by ',
    h('time', { datetime: deadline }, deadline),
  );
}

function isNew(listing: Listing, row: number): boolean {
  const day = valueIn(listing, 'firstSeen', row);
  return listing.newSince !== null && day !== null && day >= listing.newSince.slice(0, 10);
}
