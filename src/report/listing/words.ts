import { foldCase } from '../../text/fold.js';

/** Characters of a word that count; longer ones are addresses and the like. */
const LONGEST = 40;

/**
 * The words of a text as they are searched for: folded, `C++` and `C#` whole; of scripts that put no space between
 * words each character is one.
 */
export function wordsOf(text: string): string[] {
  return (foldCase(text).match(WORD) ?? []).map((word) => word.slice(0, LONGEST));
}

const WORD =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{N}])(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{N}+#])*/gu;
