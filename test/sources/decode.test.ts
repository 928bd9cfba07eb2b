import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, decodeChunks } from '../../src/sources/decode.js';
import { chooseEncoding } from '../../src/sources/encoding.js';

const bytes = (...parts: (number[] | string)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('decode', () => {
  it.each([
    ['ASCII', bytes('plain'), false, 'plain', 'utf-8'],
    ['UTF-8', Buffer.from('Zürich – 東京 🚗'), false, 'Zürich – 東京 🚗', 'utf-8'],
    ['a UTF-8 mark', bytes([0xef, 0xbb, 0xbf], 'a'), false, 'a', 'utf-8'],
    ['a UTF-16LE mark', bytes([0xff, 0xfe, 0x41, 0, 0xe9, 0]), false, 'Aé', 'utf-16le'],
    ['a UTF-16BE mark', bytes([0xfe, 0xff, 0, 0x41, 0, 0xe9]), false, 'Aé', 'utf-16be'],
    [
      'UTF-16LE without a mark',
      Buffer.from('Lead Engineer, Zürich', 'utf16le'),
      false,
      'Lead Engineer, Zürich',
      'utf-16le',
    ],
    ['UTF-16BE without a mark', utf16be('Lead Engineer, Zürich'), false, 'Lead Engineer, Zürich', 'utf-16be'],
    ['windows-1252', bytes('\x80 100\x97200 \x93caf\xe9\x94'), false, '€ 100—200 “café”', 'windows-1252'],
    [
      'a meta charset',
      bytes('<meta charset="iso-8859-2">\xb3'),
      true,
      '<meta charset="iso-8859-2">ł',
      'iso-8859-2',
    ],
    [
      'latin1 in HTML means windows-1252',
      bytes('<meta charset=latin1>\x93'),
      true,
      '<meta charset=latin1>“',
      'windows-1252',
    ],
    [
      'Shift JIS',
      bytes('<meta charset="shift_jis">', [0x93, 0x8c]),
      true,
      '<meta charset="shift_jis">東',
      'shift_jis',
    ],
    [
      'a false UTF-16 claim',
      bytes('<meta charset="utf-16le">x'),
      true,
      '<meta charset="utf-16le">x',
      'utf-8',
    ],
    [
      'an unknown charset',
      bytes('<meta charset="klingon">\xe9'),
      true,
      '<meta charset="klingon">é',
      'windows-1252',
    ],
    ['no charset, valid UTF-8', Buffer.from('<html>é'), true, '<html>é', 'utf-8'],
    [
      'UTF-8 with one broken byte',
      Buffer.concat([Buffer.from('Zürich, Köln, Łódź, Malmö, “Orléans”, '), bytes('\xe9')]),
      false,
      'Zürich, Köln, Łódź, Malmö, “Orléans”, \ufffd',
      'utf-8',
    ],
    ['line ends and NULs kept', bytes('a\r\nb\x00c\rd'), false, 'a\r\nb\x00c\rd', 'utf-8'],
    ['nothing', bytes(''), false, '', 'utf-8'],
  ])('reads %s', async (_name, input, html, text, encoding) => {
    expect(await decode(input, html)).toEqual({ text, encoding });
  });

  it('says once that bytes are damaged, and goes on', async () => {
    let warnings = 0;
    const text = await join(
      decodeChunks(
        from([bytes('ok '), bytes('\xff'), bytes('\xe9 end')]),
        { name: 'utf-8', bom: 0 },
        () => warnings++,
      ),
    );
    expect(text).toBe('ok \ufffd\ufffd end');
    expect(warnings).toBe(1);
  });

  const encoders = {
    'utf-8': { encode: (text: string) => Buffer.from(text), mark: [0xef, 0xbb, 0xbf] },
    'utf-16le': { encode: (text: string) => Buffer.from(text, 'utf16le'), mark: [0xff, 0xfe] },
    'utf-16be': { encode: utf16be, mark: [0xfe, 0xff] },
  };
  const anyText = fc.string({ unit: 'binary', maxLength: 200 }).filter((text) => !text.startsWith('\ufeff'));

  it.each(Object.entries(encoders))(
    'gives %s back however it is cut into chunks',
    async (name, { encode, mark }) => {
      await fc.assert(
        fc.asyncProperty(anyText, fc.array(fc.nat(40)), fc.boolean(), async (text, sizes, marked) => {
          const encoded = encode(text);
          const input = marked ? Buffer.concat([Buffer.from(mark), encoded]) : encoded;
          const encoding = marked ? await chooseEncoding(input, false, true) : { name, bom: 0 };
          expect(encoding.name).toBe(name);
          expect(await join(decodeChunks(from(cut(input, sizes)), encoding))).toBe(text);
        }),
      );
    },
  );

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (input, html) => {
        expect(typeof (await decode(input, html)).text).toBe('string');
      }),
    );
  });
});

function cut(input: Buffer, sizes: number[]): Buffer[] {
  const parts: Buffer[] = [];
  let at = 0;
  for (const size of sizes) {
    parts.push(input.subarray(at, at + size));
    at += size;
  }
  return [...parts, input.subarray(at)];
}

async function* from(parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}

async function join(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}
