/** The forms that a page comes in. */
export type PageFormat = 'text' | 'html' | 'json';

/** What a page is, from its name and the first characters of its text. */
export function formatOf(name: string, head: string): PageFormat {
  if (HTML_NAME.test(name)) return 'html';
  if (JSON_START.test(head)) return 'json';
  if (looksLikeHtml(head)) return 'html';
  return JSON_NAME.test(name) ? 'json' : 'text';
}

const HTML_NAME = /\.(?:html?|xhtml|xht)(?:\.gz)?$/i;

const JSON_NAME = /\.(?:json|ndjson|jsonl)(?:\.gz)?$/i;
/** No prose begins like this. */
const JSON_START = /^\s{0,512}(?:\{\s{0,512}"|\[\s{0,512}(?:\{\s{0,512}"|\]\s*$))/;

const SNIFFED = 4096;

/** A document's first tags, or as many tags near the start as no prose has. */
function looksLikeHtml(head: string): boolean {
  const start = head.slice(0, SNIFFED);
  if (/^[\s\ufeff]{0,512}<(?:!doctype\s+html|html|head|body)[\s>]/i.test(start)) return true;
  if (/<(?:html|body)(?:\s[^<>]{0,256})?>/i.test(start)) return true;
  const opened = start.match(BLOCK_TAG)?.length ?? 0;
  const closed = start.match(BLOCK_END)?.length ?? 0;
  return opened >= 3 && closed >= 2;
}

const BLOCK_TAG =
  /<(?:div|p|ul|ol|li|h[1-6]|table|tr|td|section|article|main|nav|header|span|a|meta|link)(?:\s[^<>]{0,256})?>/gi;
const BLOCK_END = /<\/(?:div|p|ul|ol|li|h[1-6]|table|tr|td|section|article|main|nav|header|span|a)>/gi;
