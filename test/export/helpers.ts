import fc from 'fast-check';
import type { ExportColumn, Piece } from '../../src/export/format.js';
import type { JobRecord } from '../../src/record/job-record.js';

export function record(id: string, values: Partial<JobRecord> = {}): JobRecord {
  return {
    id,
    title: 'Engineer',
    company: null,
    skills: [],
    salary: null,
    sources: [],
    firstSeen: null,
    lastSeen: null,
    status: 'open',
    evidence: {},
    ...values,
  };
}

const text = (key: string, field?: string): ExportColumn => ({
  key,
  doc: '',
  ...(field !== undefined && { field }),
  cell: (job) => (job[key] == null ? '' : String(job[key])),
});

const pay = (key: string, part: 'min' | 'max'): ExportColumn => ({
  key,
  doc: '',
  field: 'salary',
  cell: (job) => String((job.salary as { min?: number; max?: number } | null)?.[part] ?? ''),
});

export const COLUMNS: readonly ExportColumn[] = [
  text('id'),
  text('title', 'title'),
  text('company', 'company'),
  pay('salaryMin', 'min'),
  pay('salaryMax', 'max'),
];

export async function* stream<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

/** All that a text format writes. */
export async function join(pieces: AsyncIterable<Piece>): Promise<string> {
  let all = '';
  for await (const piece of pieces) {
    if (typeof piece !== 'string') throw new Error('bytes where text was expected');
    all += piece;
  }
  return all;
}

/** Words as hostile pages have them: they steer, break out, or are not Unicode. */
export const HOSTILE_WORDS: readonly string[] = [
  '</script><script>alert(1)</script>',
  '<!-- -->',
  'a ]]> b ]]> c',
  '<![CDATA[ x ]]>',
  '&amp; &lt; &#0; &nbsp;',
  '"quoted" \'single\'',
  'line\nbreak\r\nand\rreturn',
  'two\n\nparagraphs',
  '=cmd()',
  'nul \0 and \u0001 \u000b \u001b[2J \u0085 \u009b',
  'half \ud800 pair',
  '\udc00',
  '\ufffe\uffff',
  'line\u2028paragraph\u2029end',
  '\u202ertl',
  '😀 👩‍🚀',
  '# heading #',
  '#',
  '- item',
  '1. one',
  '1) one',
  '+ item',
  '* item * *em* **strong** _em_ __strong__ a__b snake_case',
  '***',
  '---',
  '===',
  '___',
  '> quote',
  '```\ncode\n```',
  '~~~',
  '~~gone~~',
  '    indented',
  '[link](javascript:alert(1)) ![image](x) [ref]: y',
  '[ref]: https://evil.example',
  '<https://evil.example> <b onclick=x>bold</b>',
  'trailing backslash \\',
  'a | b\n--|--\n1 | 2',
  '`code` ``',
  '__proto__',
  'constructor',
  '',
  ' ',
];

/** Any string, and above all those. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(...HOSTILE_WORDS),
  fc
    .array(fc.constantFrom(...HOSTILE_WORDS, ' ', '\n', 'x'), { maxLength: 4 })
    .map((words) => words.join('')),
  fc.string({ unit: fc.constantFrom(...'#*_-+=~`>|<&![]()\\ \n1.x'), maxLength: 12 }),
);
