import { type Span, touching } from '../record/span.js';
import { afterBullet, isBulletAt } from './bullets.js';
import { flatCuts } from './flat-entries.js';
import type { ItemWords } from './item-words.js';
import { isSpace, trimSpan } from './lines.js';
import { findListMarks } from './list-marks.js';

/** How the entries of a list are told apart. */
export type ItemStyle = 'bullet' | 'line' | 'semicolon' | 'sentence' | 'flat';

export interface Item extends Span {
  readonly style: ItemStyle;
}

/**
 * The entries of a list as a page left them: with bullets, on lines, between semicolons, as sentences, or run
 * together without any mark, which leaves only the capitals to go by.
 *
 * @param body the text under a heading; `sentences` those of the whole posting.
 */
export function recoverItems(text: string, body: Span, sentences: readonly Span[], words: ItemWords): Item[] {
  const bullets = findListMarks(text, body);
  if (bullets.length > 0) return bulletItems(text, body, bullets, sentences, words);
  const items: Item[] = [];
  for (const sentence of touching(sentences, body)) {
    const start = Math.max(sentence.start, body.start);
    const end = Math.min(sentence.end, body.end);
    if (end > start) items.push(...splitSentence(text, trimSpan(text, start, end), words));
  }
  return items;
}

/** Splits one sentence: at semicolons, else where a capital begins a new entry. */
export function splitSentence(text: string, sentence: Span, words: ItemWords): Item[] {
  const runs = splitSlashes(text, sentence);
  if (runs.length > 3) return runs.map((part) => ({ ...part, style: 'semicolon' as const }));
  const parts = splitSemicolons(text, sentence);
  const cuts = flatCuts(text, sentence, words);
  // "Fluent English; French is not required Prior exposure ...": a semicolon inside one of many entries
  const isRun = cuts.length > parts.length && wordCount(text, sentence) >= cuts.length * LONG_ENTRY;
  if (parts.length > 1 && !isRun) return parts.map((part) => ({ ...part, style: 'semicolon' as const }));
  if (cuts.length === 0) return [{ ...sentence, style: 'sentence' }];
  const bounds = [sentence.start, ...cuts, sentence.end];
  return bounds
    .slice(0, -1)
    .map((start, i) => ({ ...trimSpan(text, start, bounds[i + 1] as number), style: 'flat' as const }))
    .filter((item) => item.end > item.start);
}

function bulletItems(
  text: string,
  body: Span,
  starts: readonly number[],
  sentences: readonly Span[],
  words: ItemWords,
): Item[] {
  const items: Item[] = [];
  const lead = trimSpan(text, body.start, starts[0] as number);
  if (lead.end > lead.start) {
    for (const part of recoverItems(text, lead, sentences, words)) items.push(part);
  }
  const slack = /\s*(?:\d{1,2}[.)]|[a-z]\)|\(\d{1,2}\)|[*+o](?=\s))\s*/y;
  starts.forEach((mark, i) => {
    let from = afterBullet(text, mark);
    if (from === mark) {
      slack.lastIndex = mark;
      from = slack.test(text) ? slack.lastIndex : mark;
    }
    const limit = starts[i + 1] ?? body.end;
    const broken = paragraphBreak(text, from, limit);
    const entry = trimTail(text, trimSpan(text, from, broken));
    if (entry.end > entry.start) items.push({ ...entry, style: 'bullet' });
    const isLast = starts[i + 1] === undefined;
    if (broken < limit && !(isLast && LEAVES_LIST.test(text.slice(broken, Math.min(limit, broken + 400))))) {
      for (const part of recoverItems(text, trimSpan(text, broken, limit), sentences, words))
        items.push(part);
    }
  });
  return items;
}

/** An entry ends at a blank line, at a line that begins a new sentence (a wrapped line goes on), and where the next element is glued to its full stop. */
function paragraphBreak(text: string, from: number, to: number): number {
  const slice = text.slice(from, to);
  const match = /\n\s{0,40}\n|\n(?=[ \t]{0,12}[\p{Lu}$€£])|(?<=[\p{Ll}\d)]\.)(?=\p{Lu}\p{Ll}+\s)/u.exec(
    slice,
  );
  return match ? from + match.index : to;
}

/** Behind the last bullet and a blank line: prose again, which is no entry. */
const LEAVES_LIST = /^[^\S\n]{0,20}\n\s{0,40}\n\s{0,20}\S[^\n]*[.!?:;]/;

/** Drops marks that belong to the next heading or separate the entries: a trailing emoji, a semicolon. */
function trimTail(text: string, span: Span): Span {
  let end = span.end;
  while (end > span.start) {
    const char = text[end - 1] as string;
    if (
      char === ';' ||
      char === ',' ||
      isSpace(text.charCodeAt(end - 1)) ||
      (char !== '-' && isBulletAt(text, end - 1))
    )
      end--;
    else break;
  }
  return { start: span.start, end };
}

function splitSemicolons(text: string, sentence: Span): Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let from = sentence.start;
  for (let i = sentence.start; i < sentence.end; i++) {
    const char = text[i];
    if (char === '(') depth++;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (char === ';' && depth === 0) {
      parts.push(trimSpan(text, from, i));
      from = i + 1;
    }
  }
  parts.push(trimSpan(text, from, sentence.end));
  return parts
    .map((part) =>
      /^(?:and|or) /.test(text.slice(part.start, part.start + 4)) && parts.length > 1
        ? trimSpan(text, part.start + 3, part.end)
        : part,
    )
    .filter((part) => part.end > part.start);
}

/** Words of an entry, on average, in a run of entries that one or two semicolons happen to stand in. */
const LONG_ENTRY = 6;

function wordCount(text: string, { start, end }: Span): number {
  return text.slice(start, end).split(/\s+/).length;
}

/** `HBO diploma / 2 years' experience / driving licence B`: entries between free slashes. */
function splitSlashes(text: string, sentence: Span): Span[] {
  const parts: Span[] = [];
  let from = sentence.start;
  for (const { index } of text.slice(sentence.start, sentence.end).matchAll(/ \/ /g)) {
    parts.push(trimSpan(text, from, sentence.start + index));
    from = sentence.start + index + 3;
  }
  return [...parts, trimSpan(text, from, sentence.end)].filter((part) => part.end > part.start);
}
