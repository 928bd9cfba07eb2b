import { foldCase } from '../text/fold.js';
import { TITLE_FILLERS, TITLE_FORMS, TITLE_RANKS } from '../vocabulary/title-forms.js';

/** How two titles differ, or null where both may be the same job's. */
export type TitleDifference = 'rank' | 'title' | null;

/**
 * Compares titles as sets of words: order, punctuation, number and abbreviations don't count (`Sr. ML Engineers` =
 * `Senior Machine Learning Engineer`). One title may say more than the other (`Software Engineer`, `Software
 * Engineer, Point Clouds`), since one of them may have been read out of prose; but not another rank.
 */
export function titleDifference(a: string, b: string): TitleDifference {
  const left = titleWords(a);
  const right = titleWords(b);
  if (left.size === 0 || right.size === 0) return null;
  const onlyLeft = [...left].filter((word) => !right.has(word));
  const onlyRight = [...right].filter((word) => !left.has(word));
  if (onlyLeft.some(isRank) || onlyRight.some(isRank)) return 'rank';
  return onlyLeft.length > 0 && onlyRight.length > 0 ? 'title' : null;
}

/** The words of a title as they are compared; linear. */
export function titleWords(title: string): ReadonlySet<string> {
  const words = new Set<string>();
  const folded = foldCase(title.slice(0, MAX_TITLE))
    .replace(/post-doc/g, 'postdoc')
    .replace(/\bph\.? ?d\b\.?/g, 'phd');
  for (const part of folded.replace(/'/g, '').split(/[^\p{L}\p{N}+#]+/u)) {
    const word = TITLE_FORMS.has(part) ? part : singular(part);
    for (const form of TITLE_FORMS.get(word) ?? [word]) {
      if (form !== '' && !TITLE_FILLERS.has(form)) words.add(form);
    }
  }
  return words;
}

/** UTF-16 units; what is longer is no title. */
const MAX_TITLE = 300;

function isRank(word: string): boolean {
  return TITLE_RANKS.has(word);
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is|ics)$/.test(word) ? word.slice(0, -1) : word;
}
