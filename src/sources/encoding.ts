import { Buffer, isUtf8 } from 'node:buffer';
import { wholeUtf8 } from './utf8.js';

/** How bytes are to be read: the encoding's name (lower case) and the length of the byte order mark. */
export interface Encoding {
  readonly name: string;
  readonly bom: number;
}

/**
 * Decides on an encoding as a browser does: a byte order mark, then the charset that the server stated, then (HTML
 * only) the `<meta>` charset, then UTF-8 where the bytes are valid UTF-8, else windows-1252. A head that is not all
 * there is may end in mid-character.
 */
export async function chooseEncoding(
  head: Uint8Array,
  html: boolean,
  isAll: boolean,
  stated: string | null = null,
): Promise<Encoding> {
  const marked = byteOrderMark(head);
  if (marked) return marked;
  const believed = stated === null ? null : await believedCharset(stated, isAll ? head : wholeUtf8(head));
  if (believed) return { name: believed, bom: 0 };
  const wide = html ? null : wideWithoutMark(head);
  if (wide) return { name: wide, bom: 0 };
  const fallback = isUtf8(isAll ? head : wholeUtf8(head)) || isNearlyUtf8(head) ? 'utf-8' : 'windows-1252';
  const declared = html ? declaredCharset(head) : 'none';
  if (declared === 'utf-8') return { name: 'utf-8', bom: 0 };
  if (declared === 'none') return { name: fallback, bom: 0 };
  const { getEncoding } = await import('encoding-sniffer');
  const name = getEncoding(head.subarray(0, META_WITHIN), { defaultEncoding: fallback }).toLowerCase();
  // It answers utf-8 to names that nobody knows, and to a claim of UTF-16 that the page itself disproves.
  return { name: name === 'utf-8' ? fallback : name, bom: 0 };
}

/** What a server states, unless the bytes disprove it: many servers state one charset for whatever they send. */
async function believedCharset(stated: string, head: Uint8Array): Promise<string | null> {
  const foreign = head.some((byte) => byte >= 0x80);
  if (foreign && (isUtf8(head) || isNearlyUtf8(head))) return 'utf-8';
  if (/^utf-?8$/i.test(stated)) return foreign ? null : 'utf-8';
  const { getEncoding } = await import('encoding-sniffer');
  const none = 'x-user-defined';
  const name = getEncoding(new Uint8Array(0), {
    transportLayerEncodingLabel: stated,
    defaultEncoding: none,
  }).toLowerCase();
  return name === none || name === 'utf-8' ? null : name;
}

/** Browsers look for the charset in the first 1024 bytes. */
const META_WITHIN = 1024;

export function byteOrderMark(head: Uint8Array): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { name: 'utf-8', bom: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', bom: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', bom: 2 };
  return null;
}

/** UTF-16 without a mark: every other byte is NUL, as in text of mostly Latin letters. */
function wideWithoutMark(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(head.length, 4096) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (head[index] === 0) even++;
    if (head[index + 1] === 0) odd++;
  }
  const most = length * 0.35;
  const few = length * 0.02;
  if (odd > most && even <= few) return 'utf-16le';
  if (even > most && odd <= few) return 'utf-16be';
  return null;
}

/** UTF-8 with a broken byte here and there: the other characters are worth more than those. */
function isNearlyUtf8(head: Uint8Array): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('utf8');
  let foreign = 0;
  let broken = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) broken++;
    else if (code >= 128) foreign++;
  }
  return foreign > broken * 4;
}

/** What the page declares, as far as it can be told without the sniffer: only another charset makes loading it worth while. */
function declaredCharset(head: Uint8Array): 'utf-8' | 'none' | 'other' {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, META_WITHIN)).toString(
    'latin1',
  );
  const charsets = start.match(/(?:charset|encoding)\s{0,8}=[\s"']{0,8}[^\s"'>]{0,24}/gi) ?? [];
  if (charsets.length === 0) return 'none';
  return charsets.every((charset) => /=[\s"']{0,8}utf-?8[;/?]{0,2}$/i.test(charset)) ? 'utf-8' : 'other';
}
