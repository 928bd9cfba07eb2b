import { marksOn } from './evidence-marks.js';
import { h, type Markup } from './listing/markup.js';
import { type FieldMark, type MarkedPiece, markText } from './mark-text.js';
import type { ReportJob, ReportPosting } from './report-job.js';

/** How a field is called, for the labels. */
export type LabelOf = (field: string) => string;

/**
 * The text of a posting, its marks labelled: the words that one value rests on are underlined once, entries of a list
 * with dots. The first mark of each field has the id `in-FIELD`, to which the facts lead.
 */
export function postingText(
  posting: ReportPosting,
  { record }: ReportJob,
  labelOf: LabelOf,
  leadsTo: Set<string>,
): Markup {
  const pieces = markText(posting.text, marksOn(posting, record));
  return h(
    'div',
    { class: 'posting', dir: 'auto' },
    pieces.map((piece) => pieceMarkup(piece, labelOf, leadsTo)),
  );
}

/** The fields that the text has marks of. */
export function markedFields(posting: ReportPosting, { record }: ReportJob): Set<string> {
  return new Set(marksOn(posting, record).map(({ field }) => field));
}

function pieceMarkup({ text, marks, begins }: MarkedPiece, labelOf: LabelOf, leadsTo: Set<string>): Markup {
  if (marks.length === 0) return text;
  const first = begins.filter(({ field }) => leadsTo.delete(field));
  const inner: Markup = [
    begins.length > 0 ? h('span', { class: 'label' }, labelsOf(begins, labelOf)) : null,
    text,
  ];
  return [
    first.slice(1).map(({ field }) => h('span', { id: `in-${field}` })),
    h(
      'mark',
      {
        id: first[0] ? `in-${first[0].field}` : null,
        class: classesOf(marks),
        title: labelsOf(marks, labelOf),
      },
      inner,
    ),
  ];
}

function labelsOf(marks: readonly FieldMark[], labelOf: LabelOf): string {
  return [...new Set(marks.map(({ field }) => labelOf(field)))].join(', ');
}

function classesOf(marks: readonly FieldMark[]): string {
  return marks.some(({ entry }) => !entry) ? 'value' : 'entry';
}
