import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAddress, canonicalLink } from '../../src/text/web-address.js';

describe('canonicalLink', () => {
  const base = 'https://jobs.example/careers/';
  it.each([
    ['?page=1&page=1&page=2', 'https://jobs.example/careers/?page=2'],
    ['?page=1&amp;page=2', 'https://jobs.example/careers/?page=2'],
    ['?page=1&amp%253Bpage=3', 'https://jobs.example/careers/?page=3'],
    ['?b=2&a=1', 'https://jobs.example/careers/?a=1&b=2'],
    ['?team=a&team=b', 'https://jobs.example/careers/?team=a&team=b'],
    ['?team=a&team=a', 'https://jobs.example/careers/?team=a'],
    ['?page=2#list', 'https://jobs.example/careers/?page=2'],
    ['#list', 'https://jobs.example/careers/'],
    ['?city=M%fcnchen&b=1', 'https://jobs.example/careers/?b=1&city=M%FCnchen'],
    ['?q=a+b%2Bc,d', 'https://jobs.example/careers/?q=a+b%2Bc,d'],
    ['?archive&page=2', 'https://jobs.example/careers/?archive&page=2'],
    ['?q=a=b', 'https://jobs.example/careers/?q=a=b'],
    ['?', 'https://jobs.example/careers/'],
    ['?archive', 'https://jobs.example/careers/?archive'],
    ['/jobs;jsessionid=AB12?p=2', 'https://jobs.example/jobs?p=2'],
    ['?PHPSESSID=abc&page=2', 'https://jobs.example/careers/?page=2'],
    ['?sid=0123456789abcdef0123', 'https://jobs.example/careers/'],
    ['?sid=pbt20er98s', 'https://jobs.example/careers/'],
    ['?sid=research', 'https://jobs.example/careers/?sid=research'],
    ['?utm_source=x&gclid=y&page=2', 'https://jobs.example/careers/?page=2'],
    ['https://JOBS.example:443/a%7eb/%e4', 'https://jobs.example/a~b/%E4'],
    ['http://user:secret@jobs.example/', 'http://jobs.example/'],
    ['../other/', 'https://jobs.example/other/'],
    ['mailto:a@b.example', null],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['http://', null],
    [`?q=${'x'.repeat(2000)}`, null],
  ])('%s', (href, expected) => {
    expect(canonicalLink(href, base)).toBe(expected);
  });

  const names = fc.constantFrom(
    'page',
    'p',
    'offset',
    'team',
    'q',
    'amp;page',
    'utm_source',
    'sid',
    'ä b',
    '',
  );
  const pairs = fc.array(fc.tuple(names, fc.string({ maxLength: 8 })), { maxLength: 8 });
  const addresses = fc
    .tuple(fc.webPath(), pairs)
    .map(([path, query]) => new URL(`https://jobs.example${path}?${new URLSearchParams(query)}`));

  it('is its own canonical form', () => {
    fc.assert(
      fc.property(addresses, (url) => {
        const once = canonicalAddress(url);
        expect(canonicalAddress(new URL(once))).toBe(once);
      }),
    );
  });

  it('does not depend on the order of different parameters', () => {
    fc.assert(
      fc.property(fc.uniqueArray(names, { maxLength: 6 }), (unique) => {
        const search = (order: readonly string[]) =>
          new URL(
            `https://jobs.example/?${new URLSearchParams(order.map((name) => [name, 'x'] as [string, string]))}`,
          );
        const once = new Set(unique.map((name) => name.replace('amp;', '')));
        expect(canonicalAddress(search([...once].reverse()))).toBe(canonicalAddress(search([...once])));
      }),
    );
  });

  it('keeps the values of every parameter that is neither a pager nor a mark', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 8 }), { maxLength: 6 }), (values) => {
        const url = new URL(
          `https://jobs.example/?${new URLSearchParams(values.map((value) => ['team', value] as [string, string]))}`,
        );
        expect(new URL(canonicalAddress(url)).searchParams.getAll('team')).toEqual([...new Set(values)]);
      }),
    );
  });
});
