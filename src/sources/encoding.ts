import { Buffer, isUtf8 } from 'node:buffer';
import { wholeUtf8 } from './utf8.js';

/** How bytes are to be read: the encoding's name (lower case) and the length of the byte order mark. */
export interface Encoding {
  readonly name: string;
  readonly bom: number;
}

/**
 * Decides on an encoding: a byte order mark; bytes that are plainly UTF-16; the charset that the server stated; the one
 * that the page itself states (HTML, in a `<meta>`); UTF-8 where the bytes are valid UTF-8; windows-1252. As browsers
 * do it, but that no statement is believed which the bytes disprove. A head that is not all there is may end in
 * mid-character.
 */
export async function chooseEncoding(
  head: Uint8Array,
  html: boolean,
  isAll: boolean,
  stated: string | null = null,
): Promise<Encoding> {
  const marked = byteOrderMark(head);
  if (marked) return marked;
  const wide = wideWithoutMark(head);
  if (wide) return wide;
  const whole = isAll ? head : wholeUtf8(head);
  const seems = isUtf8(whole) || isNearlyUtf8(whole) ? 'utf-8' : 'windows-1252';
  const isPlain = !whole.some((byte) => byte >= 0x80 || byte === ESCAPE);
  const believed = stated === null ? null : await believedCharset(stated, whole, seems, isPlain);
  if (believed) return { name: believed, bom: 0 };
  if (!html || !declaresOther(head)) return { name: seems, bom: 0 };
  const { getEncoding } = await import('encoding-sniffer');
  const name = getEncoding(head.subarray(0, META_WITHIN), { defaultEncoding: seems }).toLowerCase();
  return { name: (await believedCharset(name, whole, seems, isPlain)) ?? seems, bom: 0 };
}

/**
 * The charset that a server or a page states, unless the bytes disprove it: many state one for whatever they send.
 * Valid UTF-8 with letters beyond ASCII is nothing else; UTF-16 has NULs; what a charset of East Asia decodes into
 * is no text where its characters stand alone among Latin letters.
 */
async function believedCharset(
  stated: string,
  head: Uint8Array,
  seems: 'utf-8' | 'windows-1252',
  isPlain: boolean,
): Promise<string | null> {
  if (seems === 'utf-8' && !isPlain && !head.includes(ESCAPE)) return 'utf-8';
  if (/^utf-?8$/i.test(stated)) return seems === 'utf-8' ? 'utf-8' : null;
  const { decodeBuffer, getEncoding } = await import('encoding-sniffer');
  const none = 'x-user-defined';
  const name = getEncoding(new Uint8Array(0), {
    transportLayerEncodingLabel: stated,
    defaultEncoding: none,
  }).toLowerCase();
  if (name === none || name === 'utf-8' || name.startsWith('utf-16')) return null;
  if (!SEVERAL_BYTES.test(name)) return name;
  const text = decodeBuffer(Buffer.from(head.subarray(0, SAMPLE)), { userEncoding: name });
  return isLikelyText(text) ? name : null;
}

/** Begins the shifts of ISO-2022-JP, whose other bytes are all ASCII. */
const ESCAPE = 0x1b;
const SAMPLE = 1 << 14;
const SEVERAL_BYTES = /^(?:big5|euc|gb|iso-2022|shift)/;

/** Whether few of the characters beyond ASCII stand alone at a Latin letter, and few bytes gave none. */
function isLikelyText(text: string): boolean {
  const foreign = text.match(/[A-Za-z]?\P{ASCII}+[A-Za-z]?/gu) ?? [];
  const unlikely = foreign.filter((run) => /\ufffd|^[A-Za-z].[A-Za-z]?$|^.[A-Za-z]$/su.test(run)).length;
  return unlikely * 2 <= foreign.length;
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
export function wideWithoutMark(head: Uint8Array): Encoding | null {
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
  if (odd > most && even <= few) return { name: 'utf-16le', bom: 0 };
  if (even > most && odd <= few) return { name: 'utf-16be', bom: 0 };
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

/** Whether the page declares another charset than UTF-8: only that makes loading the sniffer worth while. */
function declaresOther(head: Uint8Array): boolean {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, META_WITHIN)).toString(
    'latin1',
  );
  const charsets = start.match(/(?:charset|encoding)\s{0,8}=[\s"']{0,8}[^\s"'>]{0,24}/gi) ?? [];
  return charsets.some((charset) => !/=[\s"']{0,8}utf-?8[;/?]{0,2}$/i.test(charset));
}
