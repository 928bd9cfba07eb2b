/**
 * The form under which place names are compared: lower case, no marks, no points, hyphens as spaces,
 * `Saint` and `Sankt` as `st`. The gazetteer is built with this very function.
 */
export function placeKey(name: string): string {
  const plain = PLAIN.test(name) ? name.toLowerCase() : unmark(name);
  return SHORTENED.test(plain) ? plain.replace(SHORTENED_WORDS, (word) => SHORT[word] ?? word) : plain;
}

const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;
const SHORTENED = /\b(?:saint|sankt|sainte|fort|mount)\b/;
const SHORTENED_WORDS = /\b(?:saint|sankt|sainte|fort|mount)\b/g;
const SHORT: Readonly<Record<string, string>> = {
  saint: 'st',
  sankt: 'st',
  sainte: 'ste',
  fort: 'ft',
  mount: 'mt',
};

/** One pass over the characters: patterns with Unicode classes take milliseconds to compile. */
function unmark(name: string): string {
  const text = name.normalize('NFKD').toLowerCase();
  let key = '';
  let space = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isMark(code)) continue;
    if (!isLetterOrDigit(code)) {
      space = key !== '';
      continue;
    }
    if (space) key += ' ';
    space = false;
    key += code < 128 ? text[i] : (LETTERS[text[i] as string] ?? text[i]);
  }
  return key;
}

/** Combining marks, points and apostrophes, which vanish without a trace. */
function isMark(code: number): boolean {
  if (code < 128) return code === 46 || code === 39 || code === 96;
  return (code >= 0x300 && code <= 0x36f) || (code >= 0x2b0 && code <= 0x2ff) || APOSTROPHES.includes(code);
}

const APOSTROPHES = [0x2018, 0x2019, 0xb4];

function isLetterOrDigit(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return (
    (code >= 0xc0 && code < 0x2000) || (code >= 0x3040 && code < 0xd800) || (code >= 0xf900 && code < 0xfb00)
  );
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'e',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
};
