import { foldQuotes } from './fold.js';

/** What kind of character a UTF-16 unit is: the classes that the tokenizer and the readers of names ask for. */
const LETTER = 1;
const UPPER = 2;
const LOWER = 4;
const DIGIT = 8;
const WHITE = 16;
const KNOWN = 128;

/**
 * The classes of all units, each worked out when it first occurs: a lookup here takes a nanosecond where a
 * pattern with a Unicode class calls out of its compiled code. Halves of surrogate pairs have no class.
 */
const CLASSES = new Uint8Array(0x10000);

function classOf(code: number): number {
  // NaN (a unit behind the end of a text) indexes nothing
  return CLASSES[code] || classify(code);
}

function classify(code: number): number {
  if (!(code >= 0)) return KNOWN;
  const char = String.fromCharCode(code);
  const kind =
    KNOWN |
    (/\p{L}/u.test(char) ? LETTER : 0) |
    (/\p{Lu}/u.test(char) ? UPPER : 0) |
    (/\p{Ll}/u.test(char) ? LOWER : 0) |
    (/\p{N}/u.test(char) ? DIGIT : 0) |
    (/\s/.test(char) ? WHITE : 0);
  CLASSES[code] = kind;
  return kind;
}

/** `\p{L}` */
export function isLetter(code: number): boolean {
  return (classOf(code) & LETTER) !== 0;
}

/** `\p{Lu}` */
export function isUpper(code: number): boolean {
  return (classOf(code) & UPPER) !== 0;
}

/** `\p{Ll}` */
export function isLower(code: number): boolean {
  return (classOf(code) & LOWER) !== 0;
}

/** `[\p{L}\p{N}]` */
export function isWordUnit(code: number): boolean {
  return (classOf(code) & (LETTER | DIGIT)) !== 0;
}

/** `[\p{Ll}\p{N}]` */
export function isLowerOrDigit(code: number): boolean {
  return (classOf(code) & (LOWER | DIGIT)) !== 0;
}

/** `\s`; `isSpace` of the lines knows more kinds. */
export function isWhite(code: number): boolean {
  return (classOf(code) & WHITE) !== 0;
}

/** Half of a character that takes two units; of these the tables know nothing. */
export function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** Whether a letter or digit of two units begins at `at`. */
export function isLongLetter(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) as number));
}

const FOLDS = new Uint16Array(0x10000);

/**
 * A unit folded so far that any two which a pattern may take for the same, with its case ignored and quotes,
 * dashes and white space made plain, are the same.
 */
export function foldUnit(code: number): number {
  return FOLDS[code] || fold(code);
}

function fold(code: number): number {
  const char = String.fromCharCode(code);
  const lower = char === 'ſ' ? 's' : foldQuotes(char).toLowerCase();
  const folded = /[\s\u200b-\u200d\u2060\ufeff]/.test(char) ? 32 : lower.charCodeAt(0);
  FOLDS[code] = folded;
  return folded;
}
