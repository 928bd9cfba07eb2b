import type { Span } from '../../record/span.js';

/** An address of the web as it stands in a text; `url` always has its scheme. */
export interface Address extends Span {
  readonly url: string;
}

/** The http(s) addresses of a text, without the punctuation and the brackets that close around them. */
export function readAddresses(text: string): Address[] {
  const found: Address[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const written = trimmed(match[0]);
    const host = /^(?:https?:\/\/)?([^/?#]{3,255})/i.exec(written)?.[1] ?? '';
    if (!/\.[\p{L}-]{2,}(?::\d+)?$/iu.test(host) && !/^(?:https?:\/\/)(?:localhost|[\d.]+)/i.test(written))
      continue;
    const url = /^https?:/i.test(written) ? written : `https://${written}`;
    found.push({ url, start: match.index, end: match.index + written.length });
  }
  return found;
}

const ADDRESS = /(?<![\w@./-])(?:https?:\/\/|www\.)[^\s<>"'`“”„«»|\\^{}]{3,2000}/gi;
const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

function trimmed(address: string): string {
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1] as string;
    const opener = PAIRS[last];
    if (
      opener
        ? address.slice(0, end).split(opener).length >= address.slice(0, end).split(last).length
        : !/[.,;:!?…’'*·•]/.test(last)
    )
      break;
    if (address.length - end > 8) break;
  }
  return address.slice(0, end);
}
