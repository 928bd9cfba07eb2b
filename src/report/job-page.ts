import { marksOn, postingsToShow } from './evidence-marks.js';
import { evidenceTable } from './evidence-table.js';
import { factList } from './fact-list.js';
import { h, type Markup } from './listing/markup.js';
import { clipped } from './listing/shown-text.js';
import { pageHtml } from './page-frame.js';
import { postingText } from './posting-text.js';
import { LONG_LISTS, type ReportField, type ReportJob, stringsOf, textOf } from './report-job.js';
import { safeAddress, safeLink } from './safe-link.js';
import { shownPosting, shownSource } from './shown-source.js';
import type { Site } from './site.js';

/** The page of one job: what it is, what it asks for, and the text with the words marked that each value rests on. */
export function jobPage(job: ReportJob, fields: readonly ReportField[], site: Site): string {
  const { record } = job;
  const title = clipped(textOf(record.title) ?? 'Title not stated');
  const named = textOf(record.company);
  const company = named === null ? null : clipped(named);
  const labels = new Map(fields.map(({ name, label }) => [name, label]));
  const labelOf = (field: string) => labels.get(field) ?? field;
  const shown = shownPostings(job);
  const marked = new Set(shown.flatMap((posting) => marksOn(posting, record).map(({ field }) => field)));
  const leadsTo = new Set(marked);
  return pageHtml(
    {
      title: company === null ? title : `${title}, ${company}`,
      up: '../',
      scripts: ['back.js'],
      site,
      bodyClass: 'job',
    },
    [
      h('p', { class: 'back' }, h('a', { href: '../index.html', 'data-job': record.id }, 'All jobs')),
      h('h1', { dir: 'auto' }, title),
      h(
        'p',
        { class: 'lead', dir: 'auto' },
        company ?? 'The posting names no company',
        record.status === 'gone' ? h('span', { class: 'chip gone' }, 'Gone') : null,
      ),
      applyOf(record.applyUrl),
      h(
        'section',
        { 'aria-labelledby': 'facts' },
        h('h2', { id: 'facts' }, 'Facts'),
        factList(job, fields, marked),
      ),
      h(
        'div',
        { class: 'lists' },
        LONG_LISTS.map((name) => listOf(labelOf(name), stringsOf(record[name]))),
      ),
      shown.map((posting, index) => [
        h(
          'h2',
          { id: `posting-${index + 1}` },
          shown.length > 1 ? `The posting (${index + 1} of ${shown.length})` : 'The posting',
        ),
        h('p', { class: 'muted source' }, shownPosting(posting.source)),
        postingText(posting, job, labelOf, leadsTo),
      ]),
      shown.length === 0 ? plainText(record.description) : null,
      sourcesOf(job),
      evidenceTable(record, labelOf),
    ],
  );
}

/** Those that values rest on; the text of the others says the same in nearly the same words. */
function shownPostings({ postings, record }: ReportJob) {
  const all = postingsToShow(postings, record);
  const marked = all.filter((posting) => marksOn(posting, record).length > 0);
  return marked.length > 0 ? marked : all.slice(0, 1);
}

function applyOf(applyUrl: unknown): Markup {
  const address = textOf(applyUrl);
  if (address === null || safeAddress(address) === null) return null;
  return h('p', {}, safeLink(address, address.startsWith('mailto:') ? 'Apply by mail' : 'Apply', 'apply'));
}

function listOf(label: string, entries: readonly string[]): Markup {
  if (entries.length === 0) return null;
  const name = label.charAt(0).toUpperCase() + label.slice(1);
  return h(
    'section',
    {},
    h('h2', {}, name),
    h(
      'ul',
      { dir: 'auto' },
      entries.map((entry) => h('li', {}, entry)),
    ),
  );
}

function plainText(description: unknown): Markup {
  const text = textOf(description);
  return text === null
    ? null
    : [h('h2', {}, 'The posting'), h('div', { class: 'posting', dir: 'auto' }, text)];
}

function sourcesOf({ record: { sources, firstSeen, lastSeen } }: ReportJob): Markup {
  const seen = [
    firstSeen && `first seen ${firstSeen.slice(0, 10)}`,
    lastSeen && `last seen ${lastSeen.slice(0, 10)}`,
  ];
  return [
    h('h2', {}, 'Sources'),
    h('p', { class: 'muted' }, seen.filter(Boolean).join(', ')),
    h(
      'ul',
      { class: 'sources' },
      sources.map(({ uri, ordinal, capturedAt }) =>
        h(
          'li',
          {},
          safeLink(shownSource(uri)),
          `, posting ${ordinal}`,
          capturedAt === null ? null : `, captured ${capturedAt.slice(0, 10)}`,
        ),
      ),
    ),
  ];
}
