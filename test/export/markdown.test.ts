import { type Node, Parser } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/export/escape-markdown.js';
import { markdown } from '../../src/export/markdown.js';
import type { JobRecord } from '../../src/record/job-record.js';
import { wellFormed } from '../../src/text/well-formed.js';
import { COLUMNS, hostile, join, record, stream } from './helpers.js';

// Read back by commonmark.js, the reference parser.

const write = (...records: readonly JobRecord[]) => join(markdown.write(stream(records), COLUMNS, {}));

/** The kinds of nodes and their words, in the order of the document. */
function read(text: string): readonly (readonly [kind: string, words: string])[] {
  const nodes: [string, string][] = [];
  const walker = new Parser().parse(text).walker();
  for (let event = walker.next(); event; event = walker.next()) {
    const { node, entering } = event;
    if (entering && LEAVES.has(node.type)) nodes.push([node.type, wordsOf(node)]);
    else if (entering && !CONTAINERS.has(node.type)) nodes.push([node.type, node.literal ?? '']);
  }
  return nodes;
}

const LEAVES = new Set(['heading', 'paragraph']);
const CONTAINERS = new Set(['document', 'list', 'item', 'block_quote', 'text', 'softbreak']);

function wordsOf(node: Node): string {
  let words = '';
  for (let child = node.firstChild; child; child = child.next) words += child.literal ?? wordsOf(child);
  return words;
}

/** What a reader should see of words on one line. */
const folded = (words: string) =>
  wellFormed(words)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

describe('escapeMarkdown', () => {
  it.each([
    ['C++ and C#', 'C++ and C#'],
    ['snake_case _em_', 'snake_case \\_em\\_'],
    ['1. one', '1\\. one'],
    ['# a #', '\\# a \\#'],
    ['<b>&amp;', '\\<b\\>\\&amp;'],
    ['two\nlines', 'two lines'],
    ['$5-$10, e.g. 3.5', '$5-$10, e.g. 3.5'],
  ])('%j becomes %j', (words, expected) => expect(escapeMarkdown(words)).toBe(expected));

  it.each(['', '# ', '- ', '  - ', '> ', 'Label: '])('is shown as it is after %j', (before) => {
    fc.assert(
      fc.property(hostile, (words) => {
        const nodes = read(`${before}${escapeMarkdown(words)}\n`);
        const shown = folded(words);
        const label = before === 'Label: ' ? 'Label: ' : '';
        const expected = `${label}${shown}`.trim();
        expect(nodes.map(([, text]) => text).join('')).toBe(expected);
        expect(nodes.every(([kind]) => LEAVES.has(kind))).toBe(true);
        expect(nodes.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('markdown', () => {
  it('is a heading a job, its facts, its lists and its text', async () => {
    const text = await write(
      record('a', {
        title: 'Engineer',
        company: 'Wayve',
        locations: [{ raw: 'Paris, France' }, { raw: 'London' }],
        skills: ['C++', 'Python'],
        requirements: ['a degree in a field that has to do with seeing', 'years of it'],
        salary: { min: 1, max: 2, raw: '£1 to £2' },
        applyUrl: 'https://wayve.example/apply?a=1&b=2',
        contacts: [{ name: 'Jo', email: 'jo@wayve.example', url: null }],
        description: 'We drive.\n\nYou drive.',
      }),
      record('b', { title: null }),
    );
    expect(text).toBe(
      [
        '## Engineer, Wayve',
        '',
        '- Id: a',
        '- Skills: C++, Python',
        '- Salary: £1 to £2',
        '- Status: open',
        '- Locations: Paris, France; London',
        '- Requirements:',
        '  - a degree in a field that has to do with seeing',
        '  - years of it',
        '- Apply url: <https://wayve.example/apply?a=1&b=2>',
        '- Contacts: Jo, jo@wayve.example',
        '',
        '> We drive.',
        '>',
        '> You drive.',
        '',
        '## (no title)',
        '',
        '- Id: b',
        '- Status: open',
        '',
      ].join('\n'),
    );
  });

  it('takes the fields that are asked for', async () => {
    const jobs = [record('a', { company: 'Wayve', skills: ['C++'] })];
    const text = await join(markdown.write(stream(jobs), COLUMNS, { fields: ['skills', 'title'] }));
    expect(text).toBe('## Engineer, Wayve\n\n- Skills: C++\n');
  });

  it('shows whatever a record holds as text: a heading a job, and only links that are addresses', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, fc.array(hostile), hostile, async (title, company, items, text) => {
        const values = {
          title,
          company,
          requirements: items,
          description: `${text}\n\n${text}`,
          applyUrl: text,
        };
        const nodes = read(await write(record('a', values), record('b', values)));
        expect(nodes.filter(([kind]) => kind === 'heading')).toHaveLength(2);
        expect(nodes[0]).toEqual([
          'heading',
          folded(
            [folded(title) === '' ? '(no title)' : title, company]
              .filter((part) => folded(part) !== '')
              .join(', '),
          ),
        ]);
        const others = nodes.filter(([kind]) => !LEAVES.has(kind));
        expect(others.every(([kind]) => kind === 'link' && /^https?:\/\//.test(text))).toBe(true);
        const shown = nodes.map(([, words]) => words).join('\n');
        for (const item of items) expect(shown).toContain(folded(item));
      }),
    );
  });

  it.each([
    'https://a.example/&copy;',
    'https://a.example/<b>',
    'javascript:alert(1)',
    'https://a.example/ b',
  ])('%j is no link', async (applyUrl) => {
    const nodes = read(await write(record('a', { applyUrl })));
    expect(nodes.filter(([kind]) => !LEAVES.has(kind))).toEqual([]);
    expect(nodes.map(([, words]) => words)).toContain(`Apply url: ${applyUrl}`);
  });
});
