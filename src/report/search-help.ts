import type { ListingField } from './listing/listing-fields.js';
import { h, type Markup } from './listing/markup.js';

/** What can be written into the search box. */
export function searchHelp(fields: readonly ListingField[]): Markup {
  return [
    h(
      'p',
      { id: 'help', class: 'help' },
      'All words have to be there, anywhere in a job. ',
      SIGNS.map(([written, meaning], index) => [
        h('code', {}, written),
        ` ${meaning}${index < SIGNS.length - 1 ? ', ' : '.'}`,
      ]),
    ),
    h(
      'details',
      { class: 'help' },
      h('summary', {}, 'Fields to search in'),
      h('p', {}, 'The beginning of a name will do: ', h('code', {}, 'visa:yes'), '.'),
      h(
        'ul',
        { class: 'names' },
        fields.map(({ name, label }) =>
          h('li', {}, h('code', {}, `${name}:`), label === name ? null : ` ${label}`),
        ),
      ),
    ),
  ];
}

const SIGNS = [
  ['"two words"', 'stand in a row'],
  ['begin*', 'may go on'],
  ['-word', 'is nowhere'],
  ['field:word', 'is in that field'],
] as const;
