import { foldCase } from '../text/fold.js';
import type { Anchor } from '../text/html/anchors.js';
import { PAGER_NAMES } from '../text/web-address.js';
import { NEXT_ARROWS, NEXT_WORDS, PAGER_SEGMENTS } from '../vocabulary/pager-words.js';

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
  if (isCalledNext(text) || isCalledNext(label)) return true;
  const number = /^(?:page |seite |p\. ?)?(\d{1,4})$/i.exec(text)?.[1];
  return number !== undefined && isNumbered(new URL(href), Number(number));
}

function isCalledNext(words: string): boolean {
  const name = words.replace(NEXT_ARROWS, '');
  return name === '' ? words !== '' : NEXT_WORDS.has(foldCase(name));
}

/** Whether the address names a page of a list by its number: a bare number may be anything, such as a job's. */
function isNumbered(url: URL, number: number): boolean {
  for (const [name, value] of url.searchParams)
    if (PAGER_NAMES.test(name.replace(/^amp;/, '')) && /^\d{1,6}$/.test(value)) return true;
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  const last = segments.at(-1) ?? '';
  const glued = /^([a-z]{1,6})[-_]?(\d{1,4})(?:\.\w{1,5})?$/i.exec(last);
  if (glued) return PAGER_SEGMENTS.test(glued[1] as string) && Number(glued[2]) === number;
  return Number(last) === number && PAGER_SEGMENTS.test(segments.at(-2) ?? '');
}
