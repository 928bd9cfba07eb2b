import type { SourceState } from '../life/read-sources.js';
import type { TableColumn } from './table.js';
import { minute } from './times.js';

/** What a table of sources shows of each. */
export const SOURCE_COLUMNS: readonly TableColumn<SourceState>[] = [
  { head: 'SOURCE', cell: ({ uri }) => uri, least: 12, fair: 30 },
  {
    head: 'STATE',
    cell: ({ state }) => state,
    paint: (text, { yellow }) => (/^(?:ok|overtaken)$/.test(text.trim()) ? text : yellow(text)),
    least: 9,
    fair: 9,
  },
  {
    head: 'TROUBLE',
    cell: troubleOf,
    least: 10,
    fair: 24,
  },
  { head: 'CAPTURES', cell: ({ captures }) => String(captures) },
  { head: 'POSTINGS', cell: ({ postings }) => String(postings) },
  { head: 'CAPTURED', cell: ({ lastCaptured }) => lastCaptured ?? '', short: minute },
  { head: 'READ', cell: ({ lastRead }) => lastRead ?? '', short: minute },
];

/** What is the matter now; an error that is over is none. */
function troubleOf({ state, lastError, doubt }: SourceState): string {
  if (state === 'overtaken') return 'its board no longer leads to it';
  const error = (state === 'failing' || state === 'missing') && lastError;
  return [error && `${error.at} ${error.message}`, doubt && `newest capture: ${DOUBTS[doubt]}`]
    .filter(Boolean)
    .join('; ');
}

const DOUBTS: Readonly<Record<NonNullable<SourceState['doubt']>, string>> = {
  empty: 'no postings',
  unlike: 'no longer what it was',
  cut: 'breaks off',
  bare: 'the texts of its postings are missing',
  shrunk: 'most postings are missing',
  partial: 'not all of its board was read',
  broken: 'a page of its board shows less than before',
};
