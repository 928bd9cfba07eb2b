import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEXT_LAYOUTS } from '../../src/layouts/text-index.js';
import { golden, parseFile } from '../support/golden.js';
import { ROOT } from '../support/root.js';

const PAGES = `${ROOT}fixtures/text/`;

describe('the text page without a line that is exactly Apply', () => {
  it.each([
    ['digest.txt', ['1 of 3 messages announce no job, and were left out']],
    ['markdown.md', []],
    ['title-lines.txt', []],
    ['ruled.txt', []],
    ['one-posting-with-rules.txt', ['no layout knows this page; it was read as one posting']],
  ])('%s gives the records that its golden file shows', async (name, messages) => {
    const { records, said } = await parseFile(`${PAGES}${name}`);
    expect(said.map(({ message }) => message)).toEqual(messages);
    await expect(golden(records)).toMatchFileSnapshot(`${PAGES}${name.replace(/\.\w+$/, '')}.golden.txt`);
  });

  it('rests every value on words that stand at its place', async () => {
    for (const name of ['digest.txt', 'markdown.md', 'title-lines.txt', 'ruled.txt']) {
      const page = readFileSync(`${PAGES}${name}`, 'utf8');
      const { records } = await parseFile(`${PAGES}${name}`);
      const quotes = records.flatMap(({ evidence }) => Object.values(evidence));
      expect(quotes.length).toBeGreaterThan(10);
      for (const { quote, start, end } of quotes) expect(page.slice(start, end)).toBe(quote);
    }
  });
});

describe('a capture whose postings end otherwise', () => {
  const board = readFileSync(`${ROOT}fixtures/pages/open-1-board.txt`, 'utf8');
  const file = join(mkdtempSync(join(tmpdir(), 'text-pages-')), 'board.txt');
  const said = async (text: string) => {
    writeFileSync(file, text);
    const { records } = await parseFile(file);
    return records.map(({ id, title, company }) => ({ id, title, company }));
  };

  it.each([
    'Apply now »',
    'APPLY HERE',
    'Jetzt bewerben',
    '[ Apply for this job ]',
    '--------',
    '* * *',
    '=======',
  ])('with %j is divided as one with Apply', async (line) => {
    const before = await said(board);
    expect(before.length).toBeGreaterThan(5);
    expect(await said(board.replace(/^Apply$/gm, line))).toEqual(before);
  });
});

describe('what looks like several postings', () => {
  const rule = '-'.repeat(40);
  const head =
    'Optics Engineer, Tides\n\nHalle Lab - Oslo, Norway\n\nHalle Lab hires an Optics Engineer who looks at water, and at what swims in it, all year round, from a small boat.';
  const items = '- PhD in optics\n- five years of experience with Python, on ships or on land';

  it.each([
    [
      'a title over the first part alone',
      [head, `Qualifications\n\n${items}`, `Compensation\nSalary: 800,000 NOK\n\n${items}`],
      1,
    ],
    [
      'sections named after jobs',
      [head, `Engineering Duties\n\n${items}\n${items}`, `Scientist Qualifications\n\n${items}\n${items}`],
      1,
    ],
    ['a title over each part', [head, head.replace('Tides', 'Waves'), head.replace('Tides', 'Ice')], 3],
  ])('%s: %s', (_, parts, count) => {
    const text = parts.join(`\n\n${rule}\n\n`);
    const page = { uri: 'x', text, format: 'text', marks: [], title: null, structured: [] } as const;
    const found = TEXT_LAYOUTS.map((layout) => layout.divide(page)).find((division) => division !== null);
    expect(found?.blocks.length ?? 1).toBe(count);
  });

  it('are two under headings that are underlined at any length', () => {
    const text = ['Optics Engineer', 'Ice Engineer']
      .map((title) => `${title}\n====\n\n${head.slice(40)}\n\n${items}`)
      .join('\n\n');
    const page = { uri: 'x', text, format: 'text', marks: [], title: null, structured: [] } as const;
    const found = TEXT_LAYOUTS.map((layout) => layout.divide(page)).find((division) => division !== null);
    expect(found?.blocks.length).toBe(2);
  });
});

describe('the division of any text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '----------',
      '# Engineer',
      '1. PhD student',
      '**',
      'Apply now',
      'From: a',
      'Subject: Job: b',
    ),
    fc.string({ maxLength: 60 }),
    fc.constant('a word and another one '.repeat(12)),
  );

  it('cuts postings in their order, inside the page, none into another', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.join('\n');
        const page = { uri: 'x', text, format: 'text', marks: [], title: null, structured: [] } as const;
        for (const layout of TEXT_LAYOUTS) {
          let at = 0;
          for (const block of layout.divide(page)?.blocks ?? []) {
            expect(block.start).toBeGreaterThanOrEqual(at);
            expect(block.text).toBe(text.slice(block.start, block.end));
            at = block.end;
          }
        }
      }),
    );
  });
});
