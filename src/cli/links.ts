import type { Io } from './io.js';

/** Makes words lead to an address, where the terminal knows how and the address is one that is safe to follow. */
export type Link = (words: string, address: string) => string;

/** Links for what is written to stdout. */
export async function linksFor({ supportsLinks }: Pick<Io, 'supportsLinks'>): Promise<Link> {
  return (await supportsLinks?.()) ? linkTo : (words) => words;
}

/**
 * The words as a link, in the manner of OSC 8 (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda).
 * A page says where it leads: only web and mail addresses, as a browser would write them, so that nothing of them can
 * end the link or steer the terminal.
 */
export function linkTo(words: string, address: string): string {
  const href = URL.canParse(address) ? new URL(address).href : '';
  return SAFE.test(href) ? `${OSC_8}${href}${END}${words}${OSC_8}${END}` : words;
}

/** Terminals take no longer ones. */
const SAFE = /^(?:https?:\/\/|mailto:)[\x21-\x7e]{1,2000}$/;
const OSC_8 = '\u001b]8;;';
const END = '\u001b\\';
