import { describe, expect, it } from 'vitest';
import { SOURCE_COLUMNS } from '../../src/cli/sources-table.js';
import type { SourceState } from '../../src/life/read-sources.js';

// What the table says is the matter with a source.

const SOURCE: SourceState = {
  uri: 'a.txt',
  state: 'ok',
  kind: 'file',
  captures: 2,
  postings: 8,
  firstCaptured: '2024-06-01T00:00:00.000Z',
  lastCaptured: '2024-06-08T00:00:00.000Z',
  lastRead: '2024-06-09T00:00:00.000Z',
  lastError: { at: '2024-06-05T00:00:00.000Z', code: 'INPUT_EMPTY', message: 'the file is empty' },
  failures: 1,
  doubt: null,
};

const CASES: readonly (readonly [what: string, source: Partial<SourceState>, trouble: string])[] = [
  ['an error that is over', {}, ''],
  ['one that is not', { state: 'failing' }, '2024-06-05T00:00:00.000Z the file is empty'],
  ['a file that was deleted', { state: 'missing' }, '2024-06-05T00:00:00.000Z the file is empty'],
  [
    'a capture that is not trusted, whatever failed before',
    { state: 'doubtful', doubt: 'shrunk' },
    'newest capture: most postings are missing',
  ],
  [
    'both',
    { state: 'failing', doubt: 'cut' },
    '2024-06-05T00:00:00.000Z the file is empty; newest capture: breaks off',
  ],
];

describe('the trouble with a source', () => {
  const trouble = SOURCE_COLUMNS.find(({ head }) => head === 'TROUBLE');
  it.each(CASES)('%s', (_, source, expected) => {
    expect(trouble?.cell({ ...SOURCE, ...source })).toBe(expected);
  });
});
