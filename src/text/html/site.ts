import type { Element } from 'domhandler';
import { foldSpace } from '../fold.js';

/** Whose site it is, as its metadata or the words for its logo say. */
export function siteOf(found: ReadonlyMap<string, readonly Element[]>): string | null {
  const stated = found.get('meta')?.find(({ attribs }) => attribs.property === 'og:site_name');
  const logo = found.get('img')?.slice(0, MAX_IMAGES).find(isLogo);
  const words = foldSpace((stated?.attribs.content || logo?.attribs.alt || '').slice(0, MAX_NAME));
  return words.replace(/^(?:logo(?: of)?|home) | (?:logo|home)$/gi, '') || null;
}

const MAX_IMAGES = 8;
const MAX_NAME = 200;

function isLogo({ attribs, parent }: Element): boolean {
  if (!attribs.alt) return false;
  if (/logo|brand/i.test([attribs.class, attribs.id, attribs.alt, attribs.src?.slice(-100)].join(' ')))
    return true;
  return parent !== null && 'attribs' in parent && parent.attribs.href === '/';
}
