import { expect, it } from 'vitest';
import { htmlToText } from '../../../src/text/html/to-text.js';

// A saved page says where it was saved from; its relative links lead there.

const SAVED = '<!-- saved from url=(0035)https://saved.example/careers/list/ -->';
const CANONICAL = '<link rel="canonical" href="https://canonical.example/jobs/">';
const SHARED = '<meta property="og:url" content="https://shared.example/">';

it.each([
  ['nothing that tells', '', undefined, '/apply/1'],
  ['the comment of a browser', SAVED, undefined, 'https://saved.example/apply/1'],
  ['its canonical address', CANONICAL + SHARED, undefined, 'https://canonical.example/apply/1'],
  ['the address for sharing it', SHARED, undefined, 'https://shared.example/apply/1'],
  [
    'a base of its own',
    `${SAVED}<base href="https://base.example/x/">`,
    undefined,
    'https://base.example/apply/1',
  ],
  [
    'the address it was read at',
    SAVED + CANONICAL,
    'https://read.example/a/',
    'https://read.example/apply/1',
  ],
  ['a canonical address that is none', '<link rel=canonical href="/jobs/">', undefined, '/apply/1'],
  ['a file as where it was saved from', '<!-- saved from url=(0012)file:///home -->', undefined, '/apply/1'],
])('by %s', (_name, head, pageUrl, href) => {
  const { marks } = htmlToText(`<!doctype html>${head}<body><a href="/apply/1">Apply</a></body>`, pageUrl);
  expect(marks.find(({ kind }) => kind === 'link')?.href).toBe(href);
});
