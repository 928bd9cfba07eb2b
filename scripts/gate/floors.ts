import type { Group } from './run.js';
import type { Score } from './tally.js';

/** By group of pages and measure, what a score may not fall under. */
export type Floors = Readonly<Record<Group, Readonly<Record<string, number>>>>;

/** What floors hold of the scores: the accuracy of whole answers, and F1 wherever values are given or asked for. */
export function floorsOf(scores: ReadonlyMap<string, Score>): Record<string, number> {
  return Object.fromEntries(
    [...scores].flatMap(([measure, { accuracy, f1 }]): [string, number][] =>
      accuracy === null
        ? [[measure, f1]]
        : [
            [measure, accuracy],
            [`${measure} F1`, f1],
          ],
    ),
  );
}

/** What is under its floor, in words; a measure that is gone counts as under it. */
export function underFloor(
  floors: Readonly<Record<string, number>>,
  held: Readonly<Record<string, number>>,
): string[] {
  return Object.entries(floors).flatMap(([measure, floor]) => {
    const score = held[measure];
    if (score === undefined) return [`${measure} is no longer measured`];
    return score < floor - 1e-9 ? [`${measure} ${score.toFixed(4)} < ${floor}`] : [];
  });
}

/** The floors, none lower than before, cut to thousandths. */
export function raise(
  floors: Readonly<Record<string, number>>,
  held: Readonly<Record<string, number>>,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(held).map(([measure, score]) => [
      measure,
      Math.max(floors[measure] ?? 0, Math.floor(score * 1000) / 1000),
    ]),
  );
}
