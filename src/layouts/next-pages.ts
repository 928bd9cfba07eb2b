import { foldCase } from '../text/fold.js';
import type { Anchor } from '../text/html/anchors.js';
import { PAGER_NAMES } from '../text/web-address.js';
import { MORE_WORDS, NEXT_ARROWS, NEXT_WORDS, PAGER_SEGMENTS } from '../vocabulary/pager-words.js';

/**
 * The addresses of a list's further pages, in the order of the page: what is marked or called "next", and the
 * numbers of a pager.
 */
export function nextPages(anchors: readonly Anchor[]): string[] {
  return [...new Set(anchors.filter(isNext).map(({ href }) => href))];
}

function isNext(anchor: Anchor): boolean {
  const { href, rel, text, label } = anchor;
  if (!URL.canParse(href)) return false;
  if (rel.split(/\s+/).includes('next')) return true;
  const names = [text, label].filter((words) => words !== '').map((words) => words.replace(NEXT_ARROWS, ''));
  if (names.some((name) => NEXT_WORDS.has(foldCase(name)))) return true;
  const number = /^(?:page |seite |p\. ?)?(\d{1,4})$/i.exec(text)?.[1];
  const paged = pageOf(new URL(href));
  if (paged === null) return false;
  if (number !== undefined) return paged === 'some' || paged === Number(number);
  return names.some((name) => name === '' || MORE_WORDS.has(foldCase(name)));
}

/**
 * The page of a list that an address names: its number, or `some` where that is counted in postings or from nought.
 * Null where it names none: a bare number may be anything, such as a job's.
 */
function pageOf(url: URL): number | 'some' | null {
  for (const [name, value] of url.searchParams)
    if (PAGER_NAMES.test(name.replace(/^amp;/, '')) && /^\d{1,6}$/.test(value)) return 'some';
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  const last = segments.at(-1) ?? '';
  const glued = /^([a-z]{1,6})[-_]?(\d{1,4})(?:\.\w{1,5})?$/i.exec(last);
  if (glued) return PAGER_SEGMENTS.test(glued[1] as string) ? Number(glued[2]) : null;
  return /^\d{1,4}$/.test(last) && PAGER_SEGMENTS.test(segments.at(-2) ?? '') ? Number(last) : null;
}
