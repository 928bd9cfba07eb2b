import { expect, it } from 'vitest';
import { webLink } from '../../src/export/web-link.js';

it.each([
  ['https://a.example/b?c=d#e', 'https://a.example/b?c=d#e'],
  ['HTTPS://A.example', 'https://a.example/'],
  ['https://a.example/ä?q=1|2&list[]=x', 'https://a.example/%C3%A4?q=1%7C2&list%5B%5D=x'],
  ['https://a.example/[b]{c}^d', 'https://a.example/%5Bb%5D%7Bc%7D%5Ed'],
  ['https://a.example/100%/%41%zz', 'https://a.example/100%25/%41%25zz'],
  ['https://a.example/#a#b', 'https://a.example/#a%23b'],
  ['http://[::1]:8080/x', 'http://[::1]:8080/x'],
  ['javascript:alert(1)', null],
  ['pages/a.txt', null],
  ['https://', null],
  [null, null],
])('%s: %s', (address, link) => {
  expect(webLink(address)).toBe(link);
  if (link !== null) expect(webLink(link)).toBe(link);
});
