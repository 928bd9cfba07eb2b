/** What the link to the following page of a list is called, folded, arrows apart. */
export const NEXT_WORDS: ReadonlySet<string> = new Set([
  'next',
  'next page',
  'older',
  'older posts',
  'go to next page',
  'weiter',
  'nachste',
  'nachste seite',
  'suivant',
  'suivante',
  'page suivante',
  'siguiente',
  'pagina siguiente',
  'successivo',
  'successiva',
  'avanti',
  'proxima',
  'volgende',
  'nasta',
  'naesta',
  '下一页',
  '次へ',
]);

/** What it is called too; but cards call the way to a single posting so as well. */
export const MORE_WORDS: ReadonlySet<string> = new Set([
  'more',
  'more jobs',
  'more results',
  'more openings',
  'load more',
  'load more jobs',
  'show more',
  'show more jobs',
  'view more jobs',
  'mehr anzeigen',
]);

/** Path segments before the number of a page: `/careers/page/2`. */
export const PAGER_SEGMENTS = /^(?:page|pages|p|pg|seite|pagina)$/i;

/** Arrows behind the word, or in its place (which cards have as well). */
export const NEXT_ARROWS = /[\s›»→⟩>]{1,8}$/u;
