import type { Io } from './io.js';

const USUAL = 80;

/** How many columns a stream shows: COLUMNS, else what the terminal says; without limit for a pipe, where nothing is cut. */
export function widthOf(stream: Io['stdout'], env: Io['env']): number {
  if (!stream.isTTY) return Number.POSITIVE_INFINITY;
  const asked = /^[1-9]\d{0,3}$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : undefined;
  return asked ?? (stream.columns || USUAL);
}

/** Widest that a person reads with ease. */
const READABLE = 100;

/** The same for running text, which is not laid out wider than it is read with ease. */
export function readableWidthOf(stream: Io['stdout'], env: Io['env']): number {
  const width = widthOf(stream, env);
  return Number.isFinite(width) ? Math.min(width, READABLE) : width;
}
