import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../store/helpers.js';
import { parseFile } from '../support/golden.js';

const card = (title: string) =>
  `<div class="job-card"><h3>${title}</h3><p>As a ${title}, you will grind lenses for whales and test them at sea.</p>
  <ul><li>Five years of experience in optics</li><li>Python</li></ul><a href="https://x.example/1">Apply</a></div>`;

async function titlesOf(main: string): Promise<unknown[]> {
  const path = join(temporaryFolder(), 'board.html');
  writeFileSync(path, `<html><body><main>${main}</main></body></html>`);
  return (await parseFile(path)).records.map(({ title }) => title);
}

describe('a board that lists little', () => {
  it.each([
    ['Open positions', 'Optics Engineer'],
    ['Engineering vacancies (1)', 'Optics Engineer'],
  ])('under %j has one job, called by its own heading', async (heading, title) => {
    expect(await titlesOf(`<h1>${heading}</h1>${card(title)}`)).toEqual([title]);
  });

  it('has none where it has nothing but its heading', async () => {
    expect(await titlesOf('<h1>Open positions</h1><p>Check back later.</p>')).toEqual([]);
  });
});
