import { splitNames, unknown } from '../choices.js';
import type { Completing, Named } from '../command.js';

/** ISO 639-1 codes of languages by code or English name. */
export function readLanguages(list: string): readonly string[] {
  const names = splitNames(list);
  if (names.length === 0) throw unknown('language', list, [...CODES.keys()]);
  return names.map((name) => {
    const asked = name.toLowerCase();
    const code = CODES.get(asked) ?? [...CODES.values()].find((each) => each === asked);
    if (code === undefined) throw unknown('language', name, [...CODES.keys()]);
    return code;
  });
}

/** Codes with their names; once something is typed the names too, as they are as good. */
export function languageWords({ typed }: Pick<Completing, 'typed'>): readonly Named[] {
  const codes = ALL.split(' ').map((code): Named => [code, NAMES.of(code) ?? '']);
  return /(?:^|,)$/.test(typed) ? codes : [...codes, ...codes.map(([code, name]): Named => [name, code])];
}

/** ISO 639-1 */
const ALL =
  'ar bg bn ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko lt lv mk ms mt nb nl no pl ' +
  'pt ro ru sk sl sq sr sv ta te th tr uk ur uz vi zh';

const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

const CODES: ReadonlyMap<string, string> = new Map(
  ALL.split(' ').map((code) => [(NAMES.of(code) ?? code).toLowerCase(), code]),
);
