import type { HeadingVocabulary, SectionKind } from '../record/section.js';
import type { HeadingLexicon } from './heading-runs.js';
import { openingAt, openingsOf } from './needles.js';

/** Patterns of headings by how sure they are of one; in each group the first that fits wins. */
interface PatternGroups {
  readonly phrases: readonly (readonly [SectionKind, RegExp])[];
  readonly words: readonly (readonly [SectionKind, RegExp])[];
  readonly leads: readonly (readonly [SectionKind, RegExp])[];
}

/** The vocabulary of headings, compiled once. */
export interface HeadingPatterns extends PatternGroups {
  /** The patterns that can match where a text goes on with these three letters; `''`: with any others. */
  readonly byOpening: ReadonlyMap<string, PatternGroups>;
  readonly cues: readonly (readonly [SectionKind, RegExp])[];
  readonly entryWithColon: RegExp;
  readonly lexicon: HeadingLexicon;
}

export function compileHeadings(
  vocabulary: readonly HeadingVocabulary[],
  cues: HeadingPatterns['cues'],
  entryWithColon: RegExp,
  lexicon: HeadingLexicon,
): HeadingPatterns {
  const compile = (pick: (v: HeadingVocabulary) => readonly string[]) =>
    vocabulary
      .filter((v) => pick(v).length > 0)
      .map((v) => [v.kind, new RegExp(`(?:${pick(v).join('|')})(?![a-zà-ÿ0-9'])`, 'y')] as const);
  const groups = {
    phrases: compile((v) => v.phrases),
    words: compile((v) => v.words),
    leads: compile((v) => v.leads),
  };
  return { ...groups, byOpening: sortByOpening(groups), cues, entryWithColon, lexicon };
}

/** Nearly every capital of a posting begins no heading; one look at its first letters saves trying all patterns there. */
function sortByOpening(groups: PatternGroups): Map<string, PatternGroups> {
  const openings = new Map<RegExp, ReadonlySet<string> | null>();
  for (const [, pattern] of [...groups.phrases, ...groups.words, ...groups.leads]) {
    const list = openingsOf(pattern);
    openings.set(pattern, list && new Set(list));
  }
  const fitting = (opening: string, group: PatternGroups['phrases']) =>
    group.filter(([, pattern]) => openings.get(pattern)?.has(opening) ?? true);
  const sorted = new Map<string, PatternGroups>();
  for (const opening of ['', ...[...openings.values()].flatMap((list) => [...(list ?? [])])]) {
    if (sorted.has(opening)) continue;
    sorted.set(opening, {
      phrases: fitting(opening, groups.phrases),
      words: fitting(opening, groups.words),
      leads: fitting(opening, groups.leads),
    });
  }
  return sorted;
}

/** The patterns that can match at an offset of a text in lower case. */
export function patternsAt(patterns: HeadingPatterns, lower: string, at: number): PatternGroups {
  const { byOpening } = patterns;
  return byOpening.get(openingAt(lower, at)) ?? (byOpening.get('') as PatternGroups);
}
