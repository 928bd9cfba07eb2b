import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { chooseEncoding } from '../../src/sources/encoding.js';

// What servers and pages claim of their bytes, right and wrong: the encoding that they are read in.

/** The bytes of a text in an encoding that Node only decodes. */
function encode(label: string, text: string): Buffer {
  const decoder = new TextDecoder(label);
  const known = new Map<string, number[]>();
  for (let byte = 0; byte < 256; byte++) known.set(decoder.decode(Uint8Array.of(byte)), [byte]);
  for (let first = 0x81; first < 0xff; first++) {
    for (let second = 0x40; second < 0xff; second++) {
      const sign = decoder.decode(Uint8Array.of(first, second));
      if ([...sign].length === 1 && !known.has(sign)) known.set(sign, [first, second]);
    }
  }
  return Buffer.from([...text].flatMap((sign) => known.get(sign) ?? []));
}

const latin = (text: string) => Buffer.from(text, 'latin1');
const page = (text: string, meta = '') => `<html><head>${meta}</head><body><p>${text}</p></body></html>`;
const FRENCH = page('Générale, café, naïf: ingénieur à Orléans, été, où, déjà vu.');
const JAPANESE = page('東京で研究者を募集しています。画像認識のエンジニア。');
const CHINESE = page('上海招聘计算机视觉工程师，要求硕士以上学历。');
const ASCII = page('Research Engineer in Lund. We build arms that pick tomatoes, and you teach them to see.');
const wide = (text: string) => Buffer.from(text, 'utf16le');

const TABLE: readonly (readonly [claim: string, stated: string | null, bytes: Buffer, encoding: string])[] = [
  ['utf-16, and it is ASCII', 'utf-16', latin(ASCII), 'utf-8'],
  ['utf-16le, and it is ASCII', 'utf-16le', latin(ASCII), 'utf-8'],
  ['utf-16, and it is UTF-8', 'utf-16', Buffer.from(FRENCH), 'utf-8'],
  ['utf-16, and it is windows-1252', 'utf-16be', latin(FRENCH), 'windows-1252'],
  ['utf-16, and it is', 'utf-16', wide(ASCII), 'utf-16le'],
  ['utf-16, and it is the other one', 'utf-16le', wide(ASCII).swap16(), 'utf-16be'],
  ['utf-8, and it is UTF-16', 'utf-8', wide(ASCII), 'utf-16le'],
  ['utf-8, and it is', 'utf-8', Buffer.from(JAPANESE), 'utf-8'],
  ['utf-8, and it is windows-1252', 'utf-8', latin(FRENCH), 'windows-1252'],
  [
    'utf-8, and the meta is right',
    'utf-8',
    encode('shift_jis', page('東京の研究者', '<meta charset=shift_jis>')),
    'shift_jis',
  ],
  ['latin1, and it is', 'iso-8859-1', latin(FRENCH), 'windows-1252'],
  ['latin1, and it is UTF-8', 'iso-8859-1', Buffer.from(FRENCH), 'utf-8'],
  ['latin1, and it is ASCII', 'iso-8859-1', latin(ASCII), 'windows-1252'],
  ['shift_jis, and it is', 'shift_jis', encode('shift_jis', JAPANESE), 'shift_jis'],
  ['shift_jis, and it is UTF-8', 'shift_jis', Buffer.from(JAPANESE), 'utf-8'],
  ['shift_jis, and it is windows-1252', 'shift_jis', latin(FRENCH), 'windows-1252'],
  ['gb18030, and it is', 'gb18030', encode('gb18030', CHINESE), 'gb18030'],
  ['gb2312, and it is', 'gb2312', encode('gbk', CHINESE), 'gbk'],
  ['gb18030, and it is windows-1252', 'gb18030', latin(FRENCH), 'windows-1252'],
  ['big5, and it is windows-1252', 'big5', latin(FRENCH), 'windows-1252'],
  ['euc-jp, and it is', 'euc-jp', encode('euc-jp', JAPANESE), 'euc-jp'],
  ['a name that nobody knows', 'klingon', latin(FRENCH), 'windows-1252'],
  ['shift_jis, against a mark', 'shift_jis', Buffer.from(`\ufeff${FRENCH}`), 'utf-8'],
  ['utf-8, against a mark of UTF-16', 'utf-8', wide(`\ufeff${ASCII}`), 'utf-16le'],
  [
    'nothing, meta latin1, and it is UTF-8',
    null,
    Buffer.from(page('été à Orléans', '<meta charset=iso-8859-1>')),
    'utf-8',
  ],
  [
    'nothing, meta utf-8, and it is windows-1252',
    null,
    latin(page('été à Orléans', '<meta charset=utf-8>')),
    'windows-1252',
  ],
  [
    'nothing, meta shift_jis, and it is windows-1252',
    null,
    latin(page('été à Orléans, déjà', '<meta charset=shift_jis>')),
    'windows-1252',
  ],
  [
    'latin2, meta latin1: the server is asked first',
    'iso-8859-2',
    latin(page('\xb3', '<meta charset=iso-8859-1>')),
    'iso-8859-2',
  ],
  ['koi8-r, and it may be', 'koi8-r', encode('koi8-r', page('Инженер в Новосибирск')), 'koi8-r'],
  ['iso-2022-jp, and it is', 'iso-2022-jp', latin('<p>\x1b$BEl5~\x1b(B</p>'), 'iso-2022-jp'],
];

describe('a claimed charset', () => {
  it.each(TABLE)('%s (%s)', async (_claim, stated, bytes, encoding) => {
    expect((await chooseEncoding(bytes, true, true, stated)).name).toBe(encoding);
  });

  it('is judged by a head that ends in mid-character as by the whole', async () => {
    for (const [, stated, bytes, encoding] of TABLE) {
      const head = bytes.subarray(0, bytes.length - 15);
      expect((await chooseEncoding(head, true, false, stated)).name).toBe(encoding);
    }
  });
});
