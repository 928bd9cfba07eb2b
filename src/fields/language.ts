import type { Candidate } from '../record/evidence.js';
import { isWhite } from '../text/letters.js';
import { STOP_WORDS } from '../vocabulary/stop-words.js';
import type { Draft } from './draft.js';
import { candidate, defineField, scalarColumn } from './field.js';

/** The language a posting is written in, by its script or by its commonest words. */
export const language = defineField<string | null>({
  name: 'language',
  doc: 'Language of the posting, ISO 639-1',
  schema: (z) =>
    z
      .string()
      .regex(/^[a-z]{2}$/)
      .nullable(),
  empty: null,
  rules: [
    { name: 'script', kind: 'vocabulary', read: readScript },
    { name: 'stop-words', kind: 'vocabulary', read: readStopWords },
  ],
  fromHint: (value) =>
    typeof value === 'string' ? (/^[a-z]{2}(?![a-z])/i.exec(value)?.[0].toLowerCase() ?? null) : null,
  columns: [scalarColumn('language', 'language of the posting, ISO 639-1')],
});

/** How much of a posting is read. */
const SAMPLE = 900;
/** The least number of letters of a script, or of words, that tell a language. */
const LETTERS = 12;
const WORDS = 8;
const HITS = 3;

function* readScript(draft: Draft): Generator<Candidate<string>> {
  const counts = { ja: 0, ko: 0, han: 0, ru: 0, el: 0, ar: 0, he: 0, latin: 0 };
  const end = Math.min(draft.text.length, SAMPLE);
  for (let i = 0; i < end; i++) {
    const code = draft.text.charCodeAt(i);
    if (code < 0x250) counts.latin++;
    else if (code >= 0x3040 && code < 0x3100) counts.ja++;
    else if (code >= 0x4e00 && code < 0xa000) counts.han++;
    else if (code >= 0xac00 && code < 0xd7b0) counts.ko++;
    else if (code >= 0x400 && code < 0x530) counts.ru++;
    else if (code >= 0x370 && code < 0x400) counts.el++;
    else if (code >= 0x600 && code < 0x700) counts.ar++;
    else if (code >= 0x590 && code < 0x600) counts.he++;
  }
  const { han, latin, ...scripts } = counts;
  if (counts.ja * 8 > han) scripts.ja += han;
  const own = Object.entries({ ...scripts, zh: counts.ja * 8 > han ? 0 : han });
  const [name, count] = own.reduce((best, each) => (each[1] > best[1] ? each : best));
  // a character of these scripts says about as much as a Latin syllable
  if (count >= LETTERS && count * 3 > latin) yield candidate(name, 0, draft.text.length, 0.9);
}

const BY_WORD = new Map<string, string[]>();
for (const [name, words] of Object.entries(STOP_WORDS)) {
  for (const word of words.split(' ')) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), name]);
}

/** Whether a unit stands between words: white space or one of `.,;:()'’"/-`. */
function isMark(code: number): boolean {
  if (code >= 97 && code <= 122) return false;
  return isWhite(code) || MARKS.has(code);
}

const MARKS = new Set([...'.,;:()\'’"/-'].map((mark) => mark.charCodeAt(0)));

function* readStopWords(draft: Draft): Generator<Candidate<string>> {
  const counts = new Map<string, number>();
  const sample = draft.text.slice(0, SAMPLE).toLowerCase();
  let words = 0;
  for (let from = 0; from < sample.length; from++) {
    let to = from;
    while (to < sample.length && !isMark(sample.charCodeAt(to))) to++;
    if (to === from) continue;
    words++;
    for (const name of BY_WORD.get(sample.slice(from, to)) ?? [])
      counts.set(name, (counts.get(name) ?? 0) + 1);
    from = to;
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || words < WORDS || best[1] < HITS || best[1] * 12 < words) return;
  if (second && second[1] === best[1]) return;
  yield candidate(best[0], 0, draft.text.length, 0.97);
}
