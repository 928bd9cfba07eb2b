import { isBulletAt } from './bullets.js';
import { isLetter, isWhite, isWordUnit } from './letters.js';
import { trimSpan } from './lines.js';

/** Words after which a capital goes on with the sentence: what follows them is no heading and no new item. */
export const CONNECTORS: ReadonlySet<string> = new Set(
  (
    'a an the of in on at to for with and or by as from into via per like such including include includes using our your their its his her ' +
    'this that these those is are was be than within across between under over about around through against onto toward towards upon ' +
    'least minimum approximately roughly nearly almost some only not no plus minus versus vs e.g i.e both either any all ' +
    'sehr gute guten guter gutes fundierte fundiertes mehrjährige einschlägige erste praktische sichere hohe abgeschlossenes abgeschlossene ' +
    'der die das den dem des ein eine einer einem einen und oder in mit von für zu im am an auf bei als nach über unter sowie ihre ihr unsere ' +
    'de du des la le les et ou à au aux en dans avec pour par sur un une l d y o con para por el los las del e di da il lo gli della'
  ).split(' '),
);

export type Context = 'closed' | 'open' | 'inside';

/** What stands before a capital: the end of something (`closed`), the last word of an item (`open`), or a sentence it belongs to. */
export function contextBefore(text: string, at: number, lineStart: number): Context {
  let i = at - 1;
  if (i < lineStart) return 'closed';
  const gap = isWhite(text.charCodeAt(i));
  while (i >= lineStart && isWhite(text.charCodeAt(i))) i--;
  if (i < lineStart) return 'closed';
  const char = text[i] as string;
  if (CLOSES.includes(char) || isBulletAt(text, i)) return 'closed';
  if (!gap)
    return /[\p{Ll}\d)%+#]/u.test(char) && /^\p{Lu}\p{Ll}/u.test(text.slice(at, at + 2)) ? 'open' : 'inside';
  if (!isWordUnit(text.charCodeAt(i)) && !ENDS_WORD.includes(char)) return 'inside';
  let from = i + 1;
  while (from > lineStart && from > i - 19 && isLetterOrStop(text.charCodeAt(from - 1))) from--;
  return CONNECTORS.has(text.slice(from, i + 1).toLowerCase()) ? 'inside' : 'open';
}

const CLOSES = '.!?:;…*';
/** What a word may end in besides letters. */
const ENDS_WORD = ')]%+#"\'’”';

function isLetterOrStop(code: number): boolean {
  return code === 46 || isLetter(code);
}

/** The first offset that is neither white space, a quote, an asterisk nor a bullet. */
export function skipBullets(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && (isWhite(text.charCodeAt(i)) || '*"\''.includes(text[i] as string) || isBulletAt(text, i)))
    i++;
  return i;
}

/** The first offset from `from` that is no white space. */
export function nextVisible(text: string, from: number, to: number): number {
  return trimSpan(text, from, to).start;
}

/** Whether nothing but white space stands between two offsets. */
export function isBlank(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isWhite(text.charCodeAt(i))) return false;
  return true;
}

export function isCapitals(words: string): boolean {
  return /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words);
}
