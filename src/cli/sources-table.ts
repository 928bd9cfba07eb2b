import type { SourceState } from '../life/read-sources.js';
import type { TableColumn } from './table.js';
import { minute } from './times.js';

/** What a table of sources shows of each. */
export const SOURCE_COLUMNS: readonly TableColumn<SourceState>[] = [
  { head: 'SOURCE', cell: ({ uri }) => uri, least: 12, fair: 30 },
  {
    head: 'STATE',
    cell: ({ state }) => state,
    paint: (text, { yellow }) => (text.trim() === 'ok' ? text : yellow(text)),
    least: 8,
    fair: 8,
  },
  {
    head: 'LAST ERROR',
    cell: ({ lastError, doubt }) =>
      lastError ? `${lastError.at} ${lastError.message}` : doubt ? `newest capture: ${doubt}` : '',
    least: 10,
    fair: 24,
  },
  { head: 'CAPTURES', cell: ({ captures }) => String(captures) },
  { head: 'POSTINGS', cell: ({ postings }) => String(postings) },
  { head: 'CAPTURED', cell: ({ lastCaptured }) => lastCaptured ?? '', short: minute },
  { head: 'READ', cell: ({ lastRead }) => lastRead ?? '', short: minute },
];
