import type { Span } from '../record/span.js';
import { trimSpan } from './lines.js';

/**
 * Cuts text into sentences. They never cross a line. A full stop ends a sentence when a space or the line's
 * end follows and the word before it is no abbreviation, or when a capital follows without a space, as pages
 * glue the end of one element to the next ("experience.The work").
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let from = 0;
  const cut = (to: number) => {
    const span = trimSpan(text, from, to);
    if (span.end > span.start) sentences.push(span);
    from = to;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) cut(i + 1);
    else if (code === 0x3002) cut(i + 1);
    else if ((code === 46 || code === 33 || code === 63) && endsSentence(text, i)) {
      let to = i + 1;
      while (to < text.length && CLOSERS.has(text[to] as string)) to++;
      cut(to);
      i = to - 1;
    }
  }
  cut(text.length);
  return sentences;
}

const CLOSERS = new Set([')', ']', '"', "'", '”', '’', '»', '.', '!', '?']);

/** Words whose full stop ends no sentence. Lower case, without the stop. */
const ABBREVIATIONS = new Set(
  (
    'e.g i.e dr prof mr mrs ms sr jr st vs approx ca cf etc inc ltd co corp dept univ nr fig al u.s u.k u.s.a ph.d ' +
    'm.sc b.sc m.s b.s m.a b.a d.c bzw z.b d.h u.a inkl evtl ggf tel incl excl yrs'
  ).split(' '),
);

/** Abbreviations after which a new sentence may well begin: they end one when a capitalised word follows. */
const MAY_END = new Set([
  'etc',
  'inc',
  'ltd',
  'co',
  'corp',
  'ph.d',
  'm.sc',
  'b.sc',
  'm.s',
  'b.s',
  'al',
  'u.s',
  'u.k',
  'u.s.a',
]);

function endsSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  let next = at + 1;
  while (next < text.length && CLOSERS.has(text[next] as string)) next++;
  const follower = text[next];
  if (follower === undefined || follower === '\n') return true;
  const glued = !/\s/.test(follower);
  if (glued && (code !== 46 || !gluedEnd(text, at, next))) return false;
  if (code !== 46) return true;
  const word = wordBefore(text, at);
  if (!glued) {
    if (/^[a-z]$/i.test(word) && !/^[aiI]$/.test(word)) {
      // an initial ("J. Smith"), unless a language or the like ends the sentence ("Python and C. We")
      return (
        /^[CRcr]$/.test(word) && /\b(?:and|or|in|und|oder|et) $/.test(text.slice(Math.max(0, at - 6), at - 1))
      );
    }
    const plain = word.toLowerCase();
    if (ABBREVIATIONS.has(plain)) return MAY_END.has(plain) && startsSentence(text, next);
    if (/^\d{1,2}$/.test(word) && /^\s[a-zäöüA-ZÄÖÜ]/.test(text.slice(next, next + 2))) {
      // "1. September 2024" is a German date, "1. Design" an item
      return !/^\s(?:Jan|Feb|M[aä]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])/.test(
        text.slice(next, next + 5),
      );
    }
    return !/^\s+[a-z(]/.test(text.slice(next, next + 3)) || /[!?]/.test(text[at] as string);
  }
  return true;
}

/** `experience.The work`: lower case or a bracket before the stop, a capitalised word after it, not a name like `Node.js`. */
function gluedEnd(text: string, at: number, next: number): boolean {
  const before = text[at - 1] ?? '';
  if (!/[\p{Ll}\d)%\]]/u.test(before)) return false;
  if (!/^\p{Lu}(?:\p{Ll}+|\s|['’])/u.test(text.slice(next, next + 12))) return false;
  return !/[@/]|www|https?/.test(
    text
      .slice(Math.max(0, at - 24), at)
      .split(/\s/)
      .pop() ?? '',
  );
}

function startsSentence(text: string, from: number): boolean {
  return /^\s+(?:\p{Lu}\p{Ll}|[AI]\s|\p{Lu}{2})/u.test(text.slice(from, from + 5));
}

function wordBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 24 && /[\p{L}\p{N}.]/u.test(text[start - 1] as string)) start--;
  return text.slice(start, at).replace(/^\.+/, '');
}
