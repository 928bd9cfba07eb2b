import { foldCase } from './fold.js';

/** The words of a text: for each its hash and its span (UTF-16 offsets), in order. */
export interface Words {
  readonly hashes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * One 32-bit hash a word, in order. A word is a run of letters and digits of any script, folded: case,
 * diacritics and apostrophes don't count (`you’ll` = `You'll`). Marks of punctuation and bullets part words
 * and are no words themselves, so that a flattened list has the words of the list it was; `+` and `#` count
 * at the end of a word (C++, C#). Chinese and Japanese characters are a word each. Linear; no string a word.
 */
export function wordHashes(text: string): Uint32Array {
  const hashes = new Uint32Array(text.length);
  return hashes.slice(0, scan(text, hashes, null, null));
}

/** The words with their places. */
export function locateWords(text: string): Words {
  const hashes = new Uint32Array(text.length);
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  const count = scan(text, hashes, starts, ends);
  return { hashes: hashes.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) };
}

export function countWords(text: string): number {
  return wordHashes(text).length;
}

/** Scatters the bits of a 32-bit number (the finaliser of MurmurHash3, Appleby 2011). */
export function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

// What a code unit is. From FIRST_LETTER on, an entry of the table is the folded letter itself.
const UNKNOWN = 0;
const BREAK = 1;
const SKIP = 2;
const SUFFIX = 3;
const SOLO = 4;
const EXPANDS = 5;
const FIRST_LETTER = 16;

/** Remembers `classify`, which is pure, so that each code unit is looked up once. */
const CLASSES = new Uint16Array(65536);

// FNV-1a (Fowler, Noll, Vo), over UTF-16 units instead of bytes.
const FNV_BASIS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

function scan(
  text: string,
  hashes: Uint32Array,
  starts: Uint32Array | null,
  ends: Uint32Array | null,
): number {
  let count = 0;
  let hash = FNV_BASIS;
  let start = -1;
  let end = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let kind = CLASSES[code] as number;
    if (kind === UNKNOWN) kind = CLASSES[code] = classify(code);
    if (kind >= FIRST_LETTER) {
      if (start < 0) start = i;
      hash = Math.imul(hash ^ kind, FNV_PRIME);
      end = i + 1;
      continue;
    }
    if (kind === SKIP || (kind === SUFFIX && start < 0)) continue;
    if (kind === SUFFIX || kind === EXPANDS) {
      const point = text.codePointAt(i) ?? code;
      const letters = kind === SUFFIX ? text.charAt(i) : lettersOf(point);
      if (letters !== '') {
        if (start < 0) start = i;
        for (let j = 0; j < letters.length; j++) hash = Math.imul(hash ^ letters.charCodeAt(j), FNV_PRIME);
        if (point > 0xffff) i++;
        end = i + 1;
        continue;
      }
    }
    if (start >= 0) {
      if (starts && ends) {
        starts[count] = start;
        ends[count] = end;
      }
      hashes[count++] = mix(hash);
      hash = FNV_BASIS;
      start = -1;
    }
    if (kind === SOLO) {
      if (starts && ends) {
        starts[count] = i;
        ends[count] = i + 1;
      }
      hashes[count++] = mix(Math.imul(FNV_BASIS ^ code, FNV_PRIME));
    }
  }
  if (start >= 0) {
    if (starts && ends) {
      starts[count] = start;
      ends[count] = end;
    }
    hashes[count++] = mix(hash);
  }
  return count;
}

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdbff) return EXPANDS;
  if (code === 0x2b || code === 0x23) return SUFFIX;
  const character = String.fromCharCode(code);
  if (INVISIBLE.test(character)) return SKIP;
  if (IDEOGRAPH.test(character)) return SOLO;
  if (!WORD.test(character)) return BREAK;
  if (code >= 0xac00 && code <= 0xd7a3) return code; // Hangul, which NFKD would take apart
  const folded = foldCase(character);
  return folded.length === 1 && WORD.test(folded) ? folded.charCodeAt(0) : EXPANDS;
}

/** The folded letters of a character that has several (ß, ligatures) or lies beyond U+FFFF (bold, script). */
function lettersOf(point: number): string {
  if (point >= 0x1f000 && point <= 0x1faff) return ''; // emoji
  const character = String.fromCodePoint(point);
  if (!WORD.test(character)) return '';
  return [...foldCase(character)].filter((letter) => WORD.test(letter)).join('');
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Apostrophes, soft hyphens and zero-width characters; combining accents and variation selectors. */
const INVISIBLE =
  /['`\u00ad\u00b4\u02bc\u200b\u200c\u2018\u2019\u2032\u2060\ufeff]|\u200d|[\u0300-\u036f]|[\u20d0-\u20ff]|[\ufe00-\ufe0f]/;
