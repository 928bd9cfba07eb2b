import { expect, it } from 'vitest';
import { closest } from '../../src/text/closest.js';

it.each<[wrong: string, names: readonly string[], near: string | null]>([
  ['titel', ['title', 'tiles'], 'title'],
  ['cvs', ['csv', 'json'], 'csv'],
  ['zhs', ['bash', 'zsh', 'fish'], 'zsh'],
  ['compny', ['country', 'company'], 'company'],
  ['req', ['title', 'requirements'], 'requirements'],
  ['--out', ['--sort', '--output'], '--output'],
  ['FIRSTSEN', ['lastSeen', 'firstSeen'], 'firstSeen'],
  // of a short word nothing is left after two letters
  ['ZZ', ['EU', 'EEA'], null],
  ['foo', ['Go', 'C++'], null],
  ['x', ['xy'], 'xy'],
  ['nonsense', ['title', 'company'], null],
])('%s of %j: %s', (wrong, names, near) => expect(closest(wrong, names)).toBe(near));
