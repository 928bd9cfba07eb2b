/** The canonical form of a web address, or null where it leads to no web page. See `canonicalAddress`. */
export function canonicalLink(href: string, base?: string): string | null {
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const address = canonicalAddress(url);
  return address.length <= MAX_LENGTH ? address : null;
}

/** Longer ones are the work of a pager that adds to its own address. */
const MAX_LENGTH = 2000;

/**
 * One address for all spellings of it: no user, no fragment, no session, no marks of a campaign; escapes in one
 * form; parameters in order, each pair once, and of a pager's own parameters the last value, which is the one that
 * servers read.
 */
export function canonicalAddress(given: URL): string {
  const url = new URL(given);
  url.username = '';
  url.password = '';
  url.hash = '';
  url.pathname = withNormalEscapes(url.pathname.replace(/;(?:jsessionid|phpsessid|sid)=[^/;]{0,200}/gi, ''));
  url.search = canonicalQuery(url.search.slice(1));
  return url.search === '' ? url.href.replace(/\?$/, '') : url.href;
}

/** Pairs stay in their own spelling: they may be escaped in another encoding than UTF-8. */
function canonicalQuery(query: string): string {
  const pairs = new Map<string, { name: string; pair: string }>();
  for (const piece of query.split('&')) {
    const pair = withNormalEscapes(piece.replace(ESCAPED_AND, ''));
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    if (pair === '' || isMark(name, value)) continue;
    pairs.set(PAGER_NAMES.test(name) ? name : pair, { name, pair });
  }
  // a stable sort: values of one name stay in their order
  return [...pairs.values()]
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ pair }) => pair)
    .join('&');
}

/** `&amp;page=2` read as a parameter `amp;page`, or escaped once more each time the link is followed. */
const ESCAPED_AND = /^(?:amp(?:;|%(?:25){0,8}3B))+/i;

/** Parameters that say which page of a list is meant. */
export const PAGER_NAMES =
  /^(?:page|p|pg|paged|pageno|page_?num(?:ber)?|page_?index|current_?page|seite|offset|start|from|skip|first|startrow)$/i;

function isMark(name: string, value: string): boolean {
  if (/^(?:utm_\w+|gclid|fbclid|msclkid|mc_[ce]id|_ga)$/i.test(name)) return true;
  if (/^(?:phpsessid|jsessionid|aspsessionid\w*|cfid|cftoken|session_?id)$/i.test(name)) return true;
  // a name that says it needs less of a value that looks drawn by lot
  if (/^(?:sid|sess|session)$/i.test(name)) return /^[\da-z-]{8,}$/i.test(value) && /\d/.test(value);
  return /^s$/i.test(name) && /^[\da-z-]{16,}$/i.test(value) && /\d/.test(value);
}

function withNormalEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const letter = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[\w.~-]/.test(letter) ? letter : escaped.toUpperCase();
  });
}
