import { describe, expect, it } from 'vitest';
import { momentOf } from '../../src/cli/times.js';

const NOW = new Date('2024-07-01T12:00:00Z');

const TIMES: readonly (readonly [words: string, moment: string])[] = [
  ['7d', '2024-06-24T12:00:00.000Z'],
  ['24h', '2024-06-30T12:00:00.000Z'],
  ['2w', '2024-06-17T12:00:00.000Z'],
  ['90m', '2024-07-01T10:30:00.000Z'],
  ['today', '2024-07-01T00:00:00.000Z'],
  ['Yesterday', '2024-06-30T00:00:00.000Z'],
  ['0d', '2024-07-01T12:00:00.000Z'],
  ['2024-06-01', '2024-06-01T00:00:00.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ['2024-06-01T08:00', '2024-06-01T08:00:00.000Z'],
  ['2024-06-01 08:00', '2024-06-01T08:00:00.000Z'],
  ['2024-06-01T08:00Z', '2024-06-01T08:00:00.000Z'],
  ['2024-06-01T08:00:30.5Z', '2024-06-01T08:00:30.500Z'],
  ['2024-06-01T08:00+02:00', '2024-06-01T06:00:00.000Z'],
  ['2024-06-01T08:00-0430', '2024-06-01T12:30:00.000Z'],
  ['2024-06-01 08:00 +02:00', '2024-06-01T06:00:00.000Z'],
];

const NO_TIMES = [
  ...['', '7', 'd', '7 d', '-3d', '1.5d', '12345d', 'tomorrow', '2024-06', '2024-6-1', '20240601'],
  ...[
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '2024-02-30T08:00Z',
    '2024-06-01T25:00Z',
    '2024-06-01T08:61Z',
  ],
  ...['2024-06-01T8:00', '2024-06-01T08:00Zulu', '2024-06-01T08:00 GMT', '2024-06-01T08:00+99:00'],
];

describe('words for a time', () => {
  it.each(TIMES)('%j is %s, wherever the machine stands', (words, moment) => {
    expect(momentOf(words, NOW)).toBe(moment);
  });

  it.each(NO_TIMES)('%j is none', (words) => {
    expect(() => momentOf(words, NOW)).toThrow(
      expect.objectContaining({ code: 'USAGE', message: expect.stringContaining('is no time') }),
    );
  });

  it.each(['2024-07-02', '2030-01-01', '2024-07-01T12:00:01Z', '2024-07-01T13:00-01:00'])(
    '%j is still to come',
    (words) => {
      expect(() => momentOf(words, NOW)).toThrow(expect.objectContaining({ code: 'USAGE' }));
    },
  );
});
