import { valueName } from '../record/value-names.js';
import type { Contact } from '../record/values.js';
import type { FacetName } from './listing/listing.js';
import { h, type Markup } from './listing/markup.js';
import { LONG_LISTS, type ReportField, type ReportJob, stringsOf } from './report-job.js';
import { safeLink } from './safe-link.js';

/** The facts of a job, a row each; `marked` fields lead to their words in the text. */
export function factList(
  { record }: ReportJob,
  fields: readonly ReportField[],
  marked: ReadonlySet<string>,
): Markup {
  const rows = fields.flatMap(({ name, label, words }) => {
    if (ELSEWHERE.has(name)) return [];
    const said = words(record);
    if (said === '') return [];
    const way = marked.has(name)
      ? h(
          'a',
          { class: 'way', href: `#in-${name}`, 'aria-label': `${label}: show the words in the text` },
          'in the text',
        )
      : null;
    return [
      h(
        'div',
        {},
        h('dt', {}, label),
        h('dd', {}, h('bdi', {}, valueMarkup(name, record[name], said)), ' ', way),
      ),
    ];
  });
  return h('dl', { class: 'facts' }, rows);
}

/** What has a place of its own on the page. */
const ELSEWHERE: ReadonlySet<string> = new Set(['title', 'company', 'description', ...LONG_LISTS]);

/** The facet that a field's values can be looked up in. */
const FACET_OF: Readonly<Record<string, FacetName>> = {
  category: 'category',
  workplace: 'workplace',
  seniority: 'seniority',
  degreeMin: 'degree',
  skills: 'skill',
};

function valueMarkup(name: string, value: unknown, words: string): Markup {
  const facet = FACET_OF[name];
  const values = typeof value === 'string' ? [value] : stringsOf(value);
  if (facet !== undefined && values.length > 0) return joined(values.map((each) => facetLink(facet, each)));
  if (name === 'contacts' && Array.isArray(value)) return joined(value.map(contactMarkup));
  if (name === 'urls' || name === 'applyUrl') return joined(values.map((address) => safeLink(address)));
  return words;
}

function facetLink(facet: FacetName, value: string): Markup {
  const search = new URLSearchParams({ [facet]: value }).toString();
  return h('a', { href: `../index.html?${search}` }, valueName(facet, value));
}

function contactMarkup({ name, email, url }: Contact): Markup {
  return joined(
    [name, email && safeLink(`mailto:${email}`, email), url && safeLink(url)].filter(
      (part) => part !== null && part !== '',
    ),
    ' ',
  );
}

function joined(parts: readonly Markup[], between = ', '): Markup {
  return parts.map((part, index) => [index > 0 ? between : null, part]);
}
