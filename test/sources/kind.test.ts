import { describe, expect, it } from 'vitest';
import { formatOf } from '../../src/sources/kind.js';

describe('formatOf', () => {
  it.each([
    ['a.html', 'anything', 'html'],
    ['a.HTM', '', 'html'],
    ['a.xhtml.gz', '', 'html'],
    ['-', '  <!DOCTYPE html><title>x', 'html'],
    ['page.txt', '<html lang="en">', 'html'],
    ['-', '<!-- saved -->\n<head><body class="a">', 'html'],
    ['-', '<div><p>One</p><p>Two</p></div>', 'html'],
    ['page.txt', 'London\n\nWe use a < b and b > c, <p> and templates such as vector<int>', 'text'],
    ['html', 'Plain words', 'text'],
    ['-', '', 'text'],
  ])('%s holding %j is %s', (name, head, format) => {
    expect(formatOf(name, head)).toBe(format);
  });
});
