import { describe, expect, it } from 'vitest';
import { calibrate } from '../../scripts/gate/calibration.js';
import { Tally } from '../../scripts/gate/tally.js';

describe('a tally', () => {
  it.each<[what: string, answers: [ok: boolean, got: unknown, wanted: boolean][], want: object]>([
    ['a value that is right', [[true, 'x', true]], { accuracy: 1, precision: 1, recall: 1, f1: 1 }],
    ['an empty answer that is right', [[true, null, false]], { accuracy: 1, precision: 1, recall: 1, f1: 1 }],
    ['a value that is lost', [[false, null, true]], { accuracy: 0, precision: 1, recall: 0, f1: 0 }],
    ['a value that is invented', [[false, 'x', false]], { accuracy: 0, precision: 0, recall: 1, f1: 0 }],
    [
      'a wrong value for another: invented and lost',
      [
        [true, 'x', true],
        [false, 'y', true],
      ],
      { accuracy: 0.5, precision: 0.5, recall: 0.5, f1: 0.5 },
    ],
  ])('counts %s', (_, answers, want) => {
    const tally = new Tally();
    for (const [ok, got, wanted] of answers) tally.judge('title', 'a#1', ok, got, [], { wanted });
    expect(tally.scores().get('title')).toMatchObject(want);
  });

  it('leaves entries out of account that a reader may give or not', () => {
    const tally = new Tally();
    tally.list('skills', 'a#1', ['C++', 'Vision'], ['C++'], { neutral: new Set(['Vision']) });
    expect(tally.scores().get('skills')).toMatchObject({ precision: 1, recall: 1 });
    expect(tally.misses).toEqual([]);
  });
});

describe('calibrate', () => {
  it('sets the mean confidence of like values beside the part of them that is right', () => {
    const given = [0.9, 0.92, 0.94, 0.6].map((confidence, i) => ({
      measure: 'title',
      confidence,
      right: i !== 1,
    }));
    expect(calibrate(given)).toEqual([
      { from: 0.5, to: 0.7, n: 1, confidence: 0.6, right: 1 },
      { from: 0.9, to: 0.95, n: 3, confidence: expect.closeTo(0.92), right: expect.closeTo(2 / 3) },
    ]);
  });
});
