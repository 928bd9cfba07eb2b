import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floorsOf, raise, underFloor } from '../../scripts/gate/floors.js';
import { Tally } from '../../scripts/gate/tally.js';

const scores = fc.dictionary(
  fc.constantFrom('title', 'company', 'skills'),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

describe('floors', () => {
  it('are never lowered, and never put above the score by more than they were', () => {
    fc.assert(
      fc.property(scores, scores, (floors, held) => {
        const raised = raise(floors, held);
        for (const [measure, score] of Object.entries(held)) {
          expect(raised[measure]).toBeGreaterThanOrEqual(floors[measure] ?? 0);
          expect(raised[measure]).toBeLessThanOrEqual(Math.max(floors[measure] ?? 0, score));
        }
      }),
    );
  });

  it('name what fell under them, and what is no longer measured', () => {
    expect(underFloor({ title: 0.9, company: 0.8, gone: 1 }, { title: 0.89, company: 0.8 })).toEqual([
      'title 0.8900 < 0.9',
      'gone is no longer measured',
    ]);
  });

  it('hold the accuracy of whole answers and the F1 of values', () => {
    const tally = new Tally();
    tally.judge('salary', 'a#1', true, null, [null], { wanted: false });
    tally.judge('salary', 'a#2', false, 5, [6]);
    tally.list('skills', 'a#1', ['C++', 'Go'], ['C++', 'Rust']);
    expect(floorsOf(tally.scores())).toEqual({ salary: 0.5, 'salary F1': 0, skills: 0.5 });
  });
});
