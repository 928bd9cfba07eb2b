import type { JobRecord } from '../record/job-record.js';
import { h, type Markup } from './listing/markup.js';
import type { LabelOf } from './posting-text.js';

/** Characters of a quote that are shown. */
const QUOTE = 160;

/** What each value rests on, for who wants to know exactly. */
export function evidenceTable({ evidence }: JobRecord, labelOf: LabelOf): Markup {
  const rows = Object.entries(evidence)
    // the description is the whole posting: its words would say nothing more
    .filter(([field]) => field !== 'description')
    .map(([field, { kind, rule, confidence, quote }]) =>
      h(
        'tr',
        {},
        h('th', { scope: 'row' }, labelOf(field)),
        h('td', { dir: 'auto' }, h('q', {}, quote.length > QUOTE ? `${quote.slice(0, QUOTE)}…` : quote)),
        h('td', {}, kind),
        h('td', {}, rule),
        h('td', { class: 'number' }, confidence.toFixed(2)),
      ),
    );
  if (rows.length === 0) return null;
  const head = ['field', 'words', 'kind', 'rule', 'confidence'].map((words) =>
    h('th', { scope: 'col' }, words),
  );
  return h(
    'details',
    { class: 'evidence' },
    h('summary', {}, 'What each value rests on'),
    h(
      'div',
      { class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'What each value rests on' },
      h('table', {}, h('thead', {}, h('tr', {}, head)), h('tbody', {}, rows)),
    ),
  );
}
