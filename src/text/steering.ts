/**
 * A value without the characters that steer how text is shown and say nothing: control characters other than tab and
 * line break, and the marks, embeddings, overrides and isolates of bidirectional text, with which a title can be made to
 * read backwards in whatever shows it. Texts inside lists and objects are cleaned too.
 */
export function withoutSteering<T>(value: T): T {
  if (typeof value === 'string') return (STEERS.test(value) ? value.replace(STEERING, '') : value) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((entry: unknown) => withoutSteering(entry)) as T;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutSteering(inner)])) as T;
}

const CLASS =
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]';
const STEERS = new RegExp(CLASS);
const STEERING = new RegExp(CLASS, 'g');
