import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/layouts/page-facts.js';

const closed = 'The ECCV 2026 conference is not accepting applications to post at this time.';

describe('readFacts', () => {
  it.each([
    ['a career website', 'Skip to content\n\nECCV 2026 Career Website\n\nWelcome', null, 'ECCV', 2026, null],
    ['its notice', `ECCV 2026 Career Website\r\n\r\n${closed}\r\n`, null, 'ECCV', 2026, closed],
    [
      'a notice in a paragraph',
      `ICML 2025 Jobs\nHello there. ${closed} Good bye.`,
      null,
      'ICML',
      2025,
      closed,
    ],
    ['a title', 'Openings', 'NeurIPS 2023 | Jobs', 'NeurIPS', 2023, null],
    ['a board that nobody knows', 'RoboFest 2027 Job Board', null, 'RoboFest', 2027, null],
    ['a year in short', "CVPR'24 exhibitors are hiring", null, 'CVPR', 2024, null],
    ['papers', 'You have papers at CVPR 2024 and ICCV 2023.\nCVPR, ICCV 2023', null, null, null, null],
    [
      'an employer that takes no agencies',
      'We are not accepting applications from agencies at this time.',
      null,
      null,
      null,
      null,
    ],
    ['nothing', '', null, null, null, null],
    ['what stands too far down', `${'word '.repeat(1200)}\nCVPR 2024 Career Website`, null, null, null, null],
  ])('reads %s', (_name, text, title, venue, year, notice) => {
    expect(readFacts(text, title)).toEqual({ venue, year, notice });
  });

  it.each([' ', 'A', '.', '\n', 'CVPR '])('is quick on a head of %j', (piece) => {
    const before = performance.now();
    readFacts(piece.repeat(200_000), piece.repeat(200_000));
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
