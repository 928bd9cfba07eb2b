import { Parser } from 'htmlparser2';
import { foldSpace } from '../fold.js';
import { capTokens } from './cap-tokens.js';
import { resolveLinks } from './links.js';

/** A link of a page, the parts of its frame included (pagers stand in `<nav>`, which is no text of the page). */
export interface Anchor {
  /** Absolute as far as the page allows. */
  readonly href: string;
  /** Lower case. */
  readonly rel: string;
  /** Its words, or those of the picture in it. */
  readonly text: string;
  /** `aria-label` or `title`. */
  readonly label: string;
}

/** Every link of an HTML page, in order. Linear. */
export function readAnchors(html: string, pageUrl: string): Anchor[] {
  const found: Anchor[] = [];
  let open: { attributes: Record<string, string>; text: string } | null = null;
  let base: string | undefined;
  const add = (attributes: Record<string, string>, text: string) => {
    if (attributes.href === undefined || found.length >= MOST) return;
    found.push({
      href: attributes.href,
      rel: (attributes.rel ?? '').toLowerCase(),
      text: foldSpace(text),
      label: foldSpace(attributes['aria-label'] ?? attributes.title ?? ''),
    });
  };
  const close = () => {
    if (open) add(open.attributes, open.text);
    open = null;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'base') base ??= attributes.href;
      else if (name === 'link' || name === 'area') add(attributes, attributes.alt ?? '');
      else if (name === 'img' && open) open.text += ` ${attributes.alt ?? ''} `;
      else if (name === 'a') {
        close();
        open = { attributes, text: '' };
      }
    },
    ontext(text) {
      if (open && open.text.length < MOST_TEXT) open.text += text.slice(0, MOST_TEXT);
    },
    onclosetag(name) {
      if (name === 'a') close();
    },
    onend: close,
  });
  parser.write(capTokens(html));
  parser.end();
  const resolve = resolveLinks(base, pageUrl);
  return found.flatMap((anchor) => {
    const href = resolve(anchor.href);
    return href === null ? [] : [{ ...anchor, href }];
  });
}

const MOST = 20_000;
const MOST_TEXT = 200;
