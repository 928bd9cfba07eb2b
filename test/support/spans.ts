import { expect } from 'vitest';
import type { Span } from '../../src/record/span.js';
import { isSpace } from '../../src/text/lines.js';

/** The words that spans stand for. */
export function wordsOf(text: string, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

/** Asserts that spans are in order, apart, not empty and inside of `within`. */
export function expectApart(spans: readonly Span[], within: Span): void {
  let at = within.start;
  for (const { start, end } of spans) {
    expect(start, 'begins before the one in front ends').toBeGreaterThanOrEqual(at);
    expect(end, 'is empty').toBeGreaterThan(start);
    at = end;
  }
  expect(at, 'ends outside').toBeLessThanOrEqual(within.end);
}

/** Asserts that everything between the spans is white space. */
export function expectCovered(text: string, spans: readonly Span[]): void {
  let at = 0;
  for (const { start, end } of [...spans, { start: text.length, end: text.length }]) {
    expect([...between(text, at, start)].filter((code) => !isSpace(code))).toEqual([]);
    at = end;
  }
}

function* between(text: string, from: number, to: number): Generator<number> {
  for (let i = from; i < to; i++) yield text.charCodeAt(i);
}
