import { describe, expect, it } from 'vitest';
import { nextPages } from '../../src/layouts/next-pages.js';
import { readAnchors } from '../../src/text/html/anchors.js';
import { expectLinear } from '../support/linear.js';

const at = (html: string) => nextPages(readAnchors(html, 'https://jobs.example/careers/'));
const HERE = 'https://jobs.example/careers/';

describe('the further pages of a list are what', () => {
  it.each([
    ['a link marked next', '<a href="?page=2" rel="next nofollow">go on</a>', [`${HERE}?page=2`]],
    ['the head says', '<head><link rel=next href="/careers/p2"></head>', ['https://jobs.example/careers/p2']],
    ['is called next', '<a href="?page=2">Next</a>', [`${HERE}?page=2`]],
    ['is called next in another language', '<a href="?seite=2">Nächste</a>', [`${HERE}?seite=2`]],
    ['has an arrow', '<a href="?page=2"><span>»</span></a>', [`${HERE}?page=2`]],
    ['loads more', '<a href="?start=20">Load more jobs</a>', [`${HERE}?start=20`]],
    ['is labelled next', '<a href="?page=2" aria-label="Next page"><i></i></a>', [`${HERE}?page=2`]],
    ['is called next, with an arrow', '<a href="?page=2">Next ›</a>', [`${HERE}?page=2`]],
    ['is a picture called next', '<a href="?page=2"><img src=x alt=next></a>', [`${HERE}?page=2`]],
    [
      'is numbered by a parameter',
      '<a href="?page=2">2</a><a href="?page=3">3</a>',
      [`${HERE}?page=2`, `${HERE}?page=3`],
    ],
    ['is numbered by an offset', '<a href="?offset=20">2</a>', [`${HERE}?offset=20`]],
    ['is numbered by the path', '<a href="/careers/page/2/">2</a>', [`${HERE}page/2/`]],
    ['is numbered by a file', '<a href="page-2.html">2</a>', [`${HERE}page-2.html`]],
    [
      'stands under another base',
      '<base href="https://jobs.example/x/"><a href="?page=2">2</a>',
      ['https://jobs.example/x/?page=2'],
    ],
  ])('%s', (_name, html, expected) => {
    expect(at(html)).toEqual(expected);
  });

  it.each([
    ['a number that is no page', '<a href="/careers/1234">1234</a>'],
    ['a year', '<a href="/careers/2024/">2024</a>'],
    ['a number in a filter', '<a href="?team=3">3</a>'],
    ['another number than it says', '<a href="/careers/page/7">2</a>'],
    ['words with "next" in them', '<a href="/blog/next">What comes next for robots</a>'],
    ['a link back', '<a href="?page=1" rel="prev">Previous</a>'],
    ['no link', '<a>Next</a><button>Next</button>'],
    ['a script', '<a href="javascript:next()">Next</a>'],
    ['more of a posting', '<a href="/careers/engineer">More</a>'],
    ['an arrow to a posting', '<a href="/careers/engineer-2">→</a>'],
    ['a link without words', '<a href="?page=2"></a>'],
    ['a posting', '<a href="/careers/engineer">Engineer</a>'],
  ])('not %s', (_name, html) => {
    expect(at(html)).toEqual([]);
  });

  it('are found in linear time', () => {
    for (const piece of [
      '<a href="?page=2">2',
      '<a>',
      '<nav><div>',
      '&amp;',
      '<a href="',
      '<a href="?p=1">> ',
    ])
      expectLinear(at, (length) => piece.repeat(length / piece.length));
  });
});
