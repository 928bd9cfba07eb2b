import type { Element } from 'domhandler';

/**
 * Where a page says that it stands, for one that was saved and whose address nobody knows: what the browser noted when
 * it saved it, else its canonical address, else the one for sharing it. Undefined where none is a web address.
 */
export function statedAddress(
  html: string,
  found: ReadonlyMap<string, readonly Element[]>,
): string | undefined {
  const noted = SAVED_FROM.exec(html.slice(0, HEAD))?.[1];
  const canonical = found.get('link')?.find(({ attribs }) => /^\s*canonical\s*$/i.test(attribs.rel ?? ''));
  const shared = found.get('meta')?.find(({ attribs }) => attribs.property?.toLowerCase() === 'og:url');
  return [noted, canonical?.attribs.href, shared?.attribs.content]
    .map((address) => address?.trim() ?? '')
    .find((address) => WEB.test(address) && URL.canParse(address));
}

/** `<!-- saved from url=(0031)https://example.org/careers/ -->` at the top of what browsers save. */
const SAVED_FROM = /<!--\s{0,8}saved from url=\(\d{1,6}\)(\S{1,2000})\s{0,8}-->/i;
const HEAD = 4096;
const WEB = /^https?:\/\//i;
