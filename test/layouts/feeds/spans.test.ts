import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FEEDS } from '../../../src/layouts/feeds/index.js';
import { writePostings } from '../../../src/layouts/feeds/write-postings.js';

const words = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom('R&amp;D <b>', '', '  ', 'a\nb', '\u0000x'),
);
const posting = fc.record({
  title: fc.option(words),
  facts: fc.array(
    fc.record({ label: fc.constant('Location'), words, field: fc.constantFrom('locations', null) }),
    {
      maxLength: 3,
    },
  ),
  body: fc.oneof(words, fc.constant('<h2>You</h2><ul><li>C++<li>Rust</ul>')),
  applyUrl: fc.constantFrom(null, 'https://a.example/1', 'mailto:x'),
});

it('writes postings so that every hint and mark stands where it says', () => {
  fc.assert(
    fc.property(fc.array(posting, { maxLength: 4 }), fc.nat(50), (postings, from) => {
      const { text, blocks } = writePostings(postings, from);
      const page = ' '.repeat(from) + text;
      expect(blocks).toHaveLength(postings.length);
      let at = from;
      for (const block of blocks) {
        expect(block.start).toBeGreaterThanOrEqual(at);
        expect(block.text).toBe(page.slice(block.start, block.end));
        for (const mark of block.marks) expect(mark.end).toBeLessThanOrEqual(block.text.length);
        for (const { value, start, end } of block.hints)
          expect(page.slice(block.start + start, block.start + end)).toBe(value);
        at = block.end;
      }
    }),
  );
});

it('knows each feed by a name, a host and at least two properties of its own', () => {
  expect(new Set(FEEDS.map(({ name }) => name)).size).toBe(FEEDS.length);
  for (const { telling, doc } of FEEDS) {
    expect(telling.length).toBeGreaterThan(3);
    expect(doc).toMatch(/^[A-Z]/);
  }
});
