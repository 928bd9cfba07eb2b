import type { Named } from '../command.js';

/** A command line as bash hands it over, up to the cursor. */
export interface BashLine {
  /** The words after the name of the program, their quotes taken away; the last one is not finished. */
  readonly words: readonly string[];
  /** The quote that is open at the cursor. */
  readonly quote: '' | '"' | "'";
  /** What of the last word readline leaves alone: it puts words in after it. */
  readonly kept: string;
}

/**
 * Reads the line of a command, up to the cursor, as bash does: quotes, backslashes, and settings before the command
 * (`A=1 cvpr-jobs ...`). Its own array of words still has the quotes, and cuts `--source=https://...` into five.
 *
 * @param breaks `COMP_WORDBREAKS`: where readline takes a new word to begin
 */
export function readBashLine(line: string, breaks: string): BashLine {
  const words: string[] = [];
  let word: string | null = null;
  let kept = 0;
  let quote: BashLine['quote'] = '';
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] as string;
    const next = line[at + 1] ?? '';
    if (quote !== '' && sign === quote) quote = '';
    else if (quote === "'" || (quote === '"' && !(sign === '\\' && '"\\$`'.includes(next)))) word += sign;
    else if (sign === '\\') {
      word = (word ?? '') + next;
      at++;
    } else if (sign === '"' || sign === "'") {
      quote = sign;
      word ??= '';
      kept = word.length;
    } else if (/\s/.test(sign)) {
      if (word !== null) words.push(word);
      word = null;
      kept = 0;
    } else {
      word = (word ?? '') + sign;
      if (breaks.includes(sign)) kept = word.length;
    }
  }
  const all = [...words, word ?? ''];
  const command = all.findIndex((each) => !/^\w+=/.test(each));
  return { words: all.slice(command + 1), quote, kept: (word ?? '').slice(0, kept) };
}

/**
 * Whole words as readline is to put them in: what it keeps left out, the rest escaped for the quotes it stands in.
 * Where several begin alike but for their case, they take the case that is typed: readline would take back what it
 * shares with none.
 */
export function bashReplies({ words, quote, kept }: BashLine, found: readonly Named[]): readonly string[] {
  const typed = words.at(-1) ?? '';
  const isOne = found.length === 1;
  const isAsTyped = found.every(([word]) => word.startsWith(typed));
  return found.map(([word]) => {
    const spelled = isOne || isAsTyped ? word : typed + word.slice(typed.length);
    return ESCAPES[quote](spelled.slice(kept.length));
  });
}

const ESCAPES: Readonly<Record<BashLine['quote'], (text: string) => string>> = {
  '': (text) => text.replace(/[^\w@%+=:,./\u0080-\u{10ffff}-]/gu, '\\$&'),
  '"': (text) => text.replace(/["\\$`]/g, '\\$&'),
  "'": (text) => text.replaceAll("'", "'\\''"),
};
