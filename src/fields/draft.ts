import type { Block, Hint, Mark, PageFacts } from '../record/page.js';
import type { Section } from '../record/section.js';
import type { Span } from '../record/span.js';
import { compileHeadings } from '../text/heading-patterns.js';
import { compileLexicon } from '../text/heading-runs.js';
import { findHeadings } from '../text/headings.js';
import type { ItemWords } from '../text/item-words.js';
import { type Line, splitLines } from '../text/lines.js';
import { cutSections } from '../text/sections.js';
import { splitSentences } from '../text/sentences.js';
import { PhraseTable, type Token, tokenize } from '../text/tokens.js';
import { Trigrams } from '../text/trigrams.js';
import { unmark } from '../text/unmark.js';
import { unwrap } from '../text/unwrap.js';
import { COUNTRY_NAMES } from '../vocabulary/company-contexts.js';
import { ENTRY_WITH_COLON, HEADING_LEXICON, HEADINGS, LEAD_CUES } from '../vocabulary/headings.js';
import { ITEM_OPENERS, TAKES_NAME } from '../vocabulary/item-words.js';
import { LANGUAGE_NAMES, MONTHS_AND_DAYS, SUBJECTS, VENUES } from '../vocabulary/names.js';
import { SKILLS } from '../vocabulary/skills.js';
import { nameSections } from './support/name-sections.js';

/** A posting opened for reading: its text and the structure found in it. All offsets are into `text`. */
export interface Draft {
  readonly text: string;
  /** Non-empty lines, trimmed. */
  readonly lines: readonly Line[];
  /** Sentences, in order; they never cross a line. */
  readonly sentences: readonly Span[];
  readonly tokens: readonly Token[];
  /** The whole posting cut at its headings, in order, without gaps; the first may have no heading. */
  readonly sections: readonly Section[];
  readonly hints: readonly Hint[];
  readonly marks: readonly Mark[];
  readonly page: PageFacts;
  /** Whether a pattern may match in the text or in a part of it: a cheap look that spares reading all of it. False is certain. */
  may(pattern: RegExp): boolean;
  /** The value that an earlier field came to, or null. */
  value<T>(field: string): T | null;
  /** Where the value of an earlier field stands in the text, or null. */
  where(field: string): Span | null;
  /** What several fields need and one works out: computed at the first call, kept with the draft. */
  once<T>(key: string, compute: (draft: Draft) => T): T;
}

/** What the fields read so far have come to; the pipeline fills it as it goes. */
export interface Known {
  readonly value: unknown;
  readonly span: Span | null;
}

export function openDraft(
  block: Block,
  page: PageFacts,
  known: ReadonlyMap<string, Known> = new Map(),
): Draft {
  // what HTML has not said by its elements, plain text may say by its marks and hide by its width
  const text = block.marks.length > 0 ? block.text : unwrap(unmark(block.text));
  const lines = splitLines(text);
  const sentences = splitSentences(text);
  const memory = new Map<string, unknown>();
  const draft: Draft = {
    text,
    lines,
    sentences,
    tokens: tokenize(text),
    sections: nameSections(
      text,
      cutSections(text, findHeadings(text, lines, sentences, block.marks, HEADING_PATTERNS)),
      sentences,
      ITEM_WORDS,
      block.hints.filter(({ field }) => field === 'title'),
    ),
    hints: block.hints,
    marks: block.marks,
    page,
    may: (pattern) => draft.once('trigrams', () => new Trigrams(text)).mayMatch(pattern),
    value: <T>(field: string) => (known.get(field)?.value ?? null) as T | null,
    where: (field) => known.get(field)?.span ?? null,
    once: <T>(key: string, compute: (draft: Draft) => T) => {
      if (!memory.has(key)) memory.set(key, compute(draft));
      return memory.get(key) as T;
    },
  };
  return draft;
}

const HEADING_PATTERNS = compileHeadings(
  HEADINGS,
  LEAD_CUES,
  ENTRY_WITH_COLON,
  compileLexicon(HEADING_LEXICON),
);

const NAMES = new PhraseTable<string>(
  [
    ...SKILLS.filter((skill) => skill.group !== 'method').flatMap((skill) =>
      skill.spellings.map((spelling) => spelling.text),
    ),
    ...SUBJECTS,
    ...VENUES,
    ...LANGUAGE_NAMES,
    ...COUNTRY_NAMES,
    ...MONTHS_AND_DAYS,
  ].map((name) => [name, name] as const),
);
const TOOLS = new Set(
  SKILLS.filter((skill) => skill.group === 'language' || skill.group === 'framework').map((skill) =>
    skill.name.toLowerCase(),
  ),
);
const LANGUAGES = new Set(LANGUAGE_NAMES);

export const ITEM_WORDS: ItemWords = {
  openers: ITEM_OPENERS,
  isName: (word) => NAMES.get(word).length > 0,
  isTool: (word) => TOOLS.has(word.toLowerCase()),
  takesName: (word) =>
    TAKES_NAME.has(word.toLowerCase()) || /(?:ing|ed|ive|al|ous|ful|ent|ant|ble|ern|ic)$/.test(word),
  shortest: 3,
  isLanguage: (word) => LANGUAGES.has(word),
};
