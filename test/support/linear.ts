import { expect } from 'vitest';

/** Runs that make careless patterns explode. */
const PIECES = [
  ' ',
  'a',
  'A ',
  '1',
  '1 ',
  '12,',
  '@',
  '.',
  '• ',
  '\n',
  '-',
  '$1',
  'a@',
  'to ',
  '2024 ',
  'Ab ',
  'remote ',
  '(',
  'http://a',
  'apply by ',
  'one ',
];

/** Asserts that `fn` stays quick on long hostile input: doubling it must not run away. Generous, to be no flake. */
export function expectLinear(fn: (text: string) => unknown, makeInput?: (length: number) => string): void {
  const makers = makeInput ? [makeInput] : PIECES.map((piece) => (length: number) => repeat(piece, length));
  for (const make of makers) {
    for (const length of [50_000, 100_000]) {
      const text = make(length);
      const begin = performance.now();
      fn(text);
      const took = performance.now() - begin;
      expect(took, `${length} characters of ${JSON.stringify(text.slice(0, 12))}`).toBeLessThan(10_000);
    }
  }
}

function repeat(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}
