/** What a file is when it cannot be a page (an image, an archive, a program), or null. */
export function binaryKind(head: Uint8Array): string | null {
  for (const [kind, magic] of MAGIC) {
    if (head.length >= magic.length && magic.every((byte, index) => byte === null || head[index] === byte)) {
      return kind;
    }
  }
  return null;
}

/** Whether decoded text holds so many control characters that no page can be behind it. A few are tolerated. */
export function isMostlyControl(head: string): boolean {
  const length = Math.min(head.length, LOOKED_AT);
  let controls = 0;
  for (let index = 0; index < length; index++) {
    if (isControl(head.charCodeAt(index))) controls++;
  }
  return controls > length / 10;
}

const LOOKED_AT = 8192;

function isControl(code: number): boolean {
  return (code < 32 && !(code >= 9 && code <= 13)) || (code >= 127 && code <= 159) || code === 0xfffd;
}

/** First bytes of the commonest files that are no pages; `null` stands for any byte. */
const MAGIC: readonly (readonly [kind: string, magic: readonly (number | null)[]])[] = [
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', ascii('GIF8')],
  ['a media file', [...ascii('RIFF'), null, null, null, null]],
  ['a PDF document', ascii('%PDF-')],
  ['a ZIP archive or Office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a ZIP archive', [0x50, 0x4b, 0x05, 0x06]],
  ['an Office document', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['a program', [0x7f, ...ascii('ELF')]],
  ['a program', [0x00, ...ascii('asm')]],
  ['a program', [0xca, 0xfe, 0xba, 0xbe]],
  ['an SQLite database', [...ascii('SQLite format 3'), 0]],
  ['gzip inside gzip', [0x1f, 0x8b]],
  ['a bzip2 archive', [...ascii('BZh'), null, 0x31, 0x41, 0x59, 0x26]],
  ['an xz archive', [0xfd, ...ascii('7zXZ'), 0]],
  ['a Zstandard archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['a 7-Zip archive', [...ascii('7z'), 0xbc, 0xaf, 0x27, 0x1c]],
];

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
