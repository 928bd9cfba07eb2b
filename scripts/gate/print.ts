import type { Bin } from './calibration.js';
import { floorsOf } from './floors.js';
import type { Score, Tally } from './tally.js';

/** A measure a line: accuracy of whole answers, precision, recall and F1 of the values, and what is under its floor. */
export function scoreTable(
  scores: ReadonlyMap<string, Score>,
  floors: Readonly<Record<string, number>>,
): string {
  const head = ['measure', 'n', 'right', 'precision', 'recall', 'F1', ''];
  const rows = [...scores].map(([measure, score]) => [
    measure,
    String(score.n),
    score.accuracy === null ? '' : score.accuracy.toFixed(3),
    score.precision.toFixed(3),
    score.recall.toFixed(3),
    score.f1.toFixed(3),
    Object.entries(floorsOf(new Map([[measure, score]]))).some(
      ([name, held]) => held < (floors[name] ?? 0) - 1e-9,
    )
      ? 'UNDER'
      : '',
  ]);
  return table([head, ...rows]);
}

/** How often values of a confidence are right. */
export function calibrationTable(bins: readonly Bin[]): string {
  const head = ['confidence', 'values', 'mean', 'right'];
  const rows = bins.map(({ from, to, n, confidence, right }) => [
    `${from} to ${to}`,
    String(n),
    confidence.toFixed(3),
    right.toFixed(3),
  ]);
  return table([head, ...rows]);
}

export function missLines(misses: Tally['misses'], most: number, only: string | null): string[] {
  const short = (value: unknown) => JSON.stringify(value)?.slice(0, 700);
  return misses
    .filter(({ measure }) => only === null || measure === only)
    .slice(0, most)
    .map(
      ({ measure, where, got, want }) =>
        `  ${measure}  ${where}\n    got  ${short(got)}\n    want ${short(want)}`,
    );
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
