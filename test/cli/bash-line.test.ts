import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bashReplies, readBashLine } from '../../src/cli/completion/bash-line.js';
import { skipLoudly } from '../support/root.js';

const BREAKS = ' \t\n"\'@><=;|&(:';

describe('a line of bash up to the cursor', () => {
  it.each<[line: string, words: readonly string[], quote: string, kept: string]>([
    ['cvpr-jobs', [], '', ''],
    ['cvpr-jobs ', [''], '', ''],
    ['cvpr-jobs  list  --st', ['list', '--st'], '', ''],
    ['A=1 B="x y" cvpr-jobs sho', ['sho'], '', ''],
    ['cvpr-jobs list --status=op', ['list', '--status=op'], '', '--status='],
    ['cvpr-jobs list --status=', ['list', '--status='], '', '--status='],
    ['cvpr-jobs list --source https://x.ex', ['list', '--source', 'https://x.ex'], '', 'https:'],
    ['cvpr-jobs list --source "https://x.ex', ['list', '--source', 'https://x.ex'], '"', ''],
    ['cvpr-jobs list --company "Siemens H', ['list', '--company', 'Siemens H'], '"', ''],
    ["cvpr-jobs list --company 'Siemens H", ['list', '--company', 'Siemens H'], "'", ''],
    ['cvpr-jobs list --company Siemens\\ H', ['list', '--company', 'Siemens H'], '', ''],
    ['cvpr-jobs list --company="Siemens H', ['list', '--company=Siemens H'], '"', '--company='],
    ['cvpr-jobs list --company "a \\"b\\" \\$c', ['list', '--company', 'a "b" $c'], '"', ''],
    ['cvpr-jobs list --company "a\\b', ['list', '--company', 'a\\b'], '"', ''],
    ["cvpr-jobs list --company '' ", ['list', '--company', '', ''], '', ''],
  ])('%s', (line, words, quote, kept) => expect(readBashLine(line, BREAKS)).toEqual({ words, quote, kept }));

  const text = fc.string({ unit: fc.constantFrom(...' \t"\'\\$`!=:;|&<>()#~*?[]{}aZé株🏔️'), maxLength: 12 });

  it('is taken apart as bash takes it apart, whatever quotes are used', (context) => {
    if (spawnSync('bash', ['--version']).status !== 0) skipLoudly(context, 'bash is not installed');
    const quoted = fc.tuple(text, fc.constantFrom('"' as const, "'" as const, '' as const));
    fc.assert(
      fc.property(fc.array(quoted, { minLength: 1, maxLength: 20 }), (all) => {
        const words = all.map(([word]) => word.replace(/\t/g, ' '));
        // the escapes of a reply, and the quotes that it stands in
        const typed = all.map(([, quote], at) => {
          const [reply] = bashReplies({ words: [''], quote, kept: '' }, [[words[at] as string, '']]);
          return quote === '' && words[at] === '' ? "''" : `${quote}${reply}${quote}`;
        });
        expect(readBashLine(`cvpr-jobs ${typed.join(' ')} `, BREAKS).words).toEqual([...words, '']);
        const { stdout } = spawnSync('bash', ['-c', `printf '%s\\0' ${typed.join(' ')}`], {
          encoding: 'utf8',
        });
        expect(stdout.split('\0').slice(0, -1)).toEqual(words);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is put in', () => {
  const replies = (line: string, ...words: string[]) =>
    bashReplies(
      readBashLine(`cvpr-jobs ${line}`, BREAKS),
      words.map((word) => [word, '']),
    );
  it.each<[string, readonly string[], readonly string[]]>([
    ['list --company sie', ['Siemens Healthineers'], ['Siemens\\ Healthineers']],
    ['list --company "sie', ['Siemens Healthineers'], ['Siemens Healthineers']],
    ['list --status=o', ['--status=open'], ['open']],
    ['list --source https://x', ['https://x/a', 'https://x/b'], ['//x/a', '//x/b']],
    ['list --country d', ['DE', 'DK', 'Denmark'], ['dE', 'dK', 'denmark']],
    ['list --country D', ['DE', 'Denmark'], ['DE', 'Denmark']],
    ['list --country d', ['DE'], ['DE']],
  ])('%s %j: %j', (line, words, put) => expect(replies(line, ...words)).toEqual(put));
});
