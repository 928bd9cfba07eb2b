import { describe, expect, it } from 'vitest';
import { HTML_LAYOUTS } from '../../src/layouts/html-index.js';
import type { Block } from '../../src/record/page.js';
import { htmlToText } from '../../src/text/html/to-text.js';
import { LISTING_PAGES } from './listing-pages.js';

function blocksOf(html: string): { text: string; blocks: readonly Block[] } {
  const page = { uri: 'page.html', format: 'html' as const, ...htmlToText(html) };
  for (const layout of HTML_LAYOUTS) {
    const division = layout.divide(page);
    if (division) return { text: page.text, blocks: division.blocks };
  }
  return { text: page.text, blocks: [] };
}

describe('a listing page', () => {
  it.each(LISTING_PAGES)('of $name is read', ({ html, postings }) => {
    const { text, blocks } = blocksOf(html);
    const found = blocks.map((block, index) => {
      const { starts, ends, ...hints } = postings[index] ?? {};
      const stated = Object.fromEntries(block.hints.map(({ field, value }) => [field, value]));
      return {
        ...Object.fromEntries(Object.keys(hints).map((field) => [field, stated[field]])),
        ...(starts === undefined
          ? {}
          : { starts: block.text.startsWith(starts) ? starts : block.text.slice(0, 60) }),
        ...(ends === undefined ? {} : { ends: block.text.endsWith(ends) ? ends : block.text.slice(-60) }),
      };
    });
    expect(found).toEqual(postings);
    for (const block of blocks) {
      expect(block.text).toBe(text.slice(block.start, block.end));
      for (const hint of block.hints) {
        const isInside = hint.start >= 0 && hint.end <= block.text.length && hint.end > hint.start;
        if (!isInside) expect(hint.quote).toBeTruthy();
      }
    }
  });

  it.each([
    ['a board', '<title>Robotics jobs | EuroJobs</title><h1>Robotics jobs</h1>'],
    ['a conference', '<title>ICCV 2025 careers</title><h1>Jobs at ICCV 2025</h1>'],
    ['a newsletter', '<title>Jobs | Pixels Weekly</title><h1>Jobs</h1>'],
  ])('of %s does not lend its name to the postings', (_name, head) => {
    const cards = ['Lens Engineer', 'Lamp Engineer'].map(
      (t) => `<div class=c><h3>${t}</h3><p>Text of the job.</p><a href="https://a.example">Go</a></div>`,
    );
    const { blocks } = blocksOf(head + cards.join(''));
    expect(blocks).toHaveLength(2);
    for (const { hints } of blocks) expect(hints.map(({ field }) => field)).not.toContain('company');
  });
});
