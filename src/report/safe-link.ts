import { h, type Markup } from './listing/markup.js';

/** A link where the address leads to a web page or a mailbox; any other address (`javascript:`) stays the text it is. */
export function safeLink(address: string, words: string = address, kind: string | null = null): Markup {
  const href = safeAddress(address);
  if (href === null) return words;
  return h('a', { href, rel: 'noopener noreferrer nofollow', class: kind }, words);
}

/** The address in the form in which browsers read it, or null. */
export function safeAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return SAFE.has(protocol) ? href : null;
}

const SAFE: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);
