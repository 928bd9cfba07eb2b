import { describe, expect, it } from 'vitest';
import { golden, parseFile } from '../support/golden.js';
import { ROOT } from '../support/root.js';

const PAGES = `${ROOT}fixtures/html/`;

describe('the HTML page', () => {
  it.each([
    'filled-by-script',
    'microdata',
    'board-with-stubs',
    'legacy-encoding',
    'portal-job',
    'career-site-job',
    'bold-sections',
    'lab-list',
    'table-rowspan',
    'accordion',
  ])('%s gives the records that its golden file shows', async (name) => {
    const { records, said } = await parseFile(`${PAGES}${name}.html`);
    expect(said).toEqual([]);
    await expect(golden(records)).toMatchFileSnapshot(`${PAGES}${name}.golden.txt`);
  });
});
