import fc from 'fast-check';

/** Pieces that postings are made of, and such as break careless readers. */
const PIECES = [
  ...['\n', '\n\n', '\r\n', ' ', '  ', '\t', '\u00a0', '\u200b', '\ufeff', '\u2028'],
  ...[
    '.',
    '. ',
    '!',
    '? ',
    ': ',
    '; ',
    ', ',
    ' - ',
    '-',
    ' – ',
    '— ',
    '• ',
    '· ',
    '✅ ',
    '* ',
    '1. ',
    'a) ',
    '(',
    ')',
  ],
  ...[
    'a',
    'A',
    'ä',
    'ß',
    'İ',
    'ﬁ',
    '日本',
    '。',
    '🙂',
    '👩‍🔬',
    '\ud83d',
    '\udc00',
    '\0',
    '\u202e',
    '"',
    '’',
    '“',
    '<b>',
    '&amp;',
  ],
  ...[
    'Requirements',
    'Preferred Qualifications: ',
    "What you'll do",
    'Responsibilities ',
    'NICE TO HAVE ',
    'Wir bieten',
  ],
  ...[
    'Experience with C++ and C#',
    'Ability to build models',
    'a PhD or 3+ years',
    'Node.js',
    'e.g. ',
    'Dr. Smith ',
  ],
  ...[
    'You will train networks.The work',
    'We are hiring a Vision Engineer',
    'At Nimbus Optics, we ',
    'Zürich, Schweiz',
  ],
  ...[
    '$120,000 - $150,000',
    'by 1. September 2026',
    'a@b.io',
    'https://x.io/?q=1',
    'Apply',
    'Apply\n',
    'visa',
    '5 - 7',
    '401(k)',
  ],
];

/** Texts that look like postings without being any: words of adverts, marks, spaces and halves of characters. */
export function postingLike(maxPieces = 60): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  );
  return fc.array(piece, { maxLength: maxPieces }).map((pieces) => pieces.join(''));
}

/** Any text at all: strings of any characters, lone surrogates among them, and texts like postings. */
export function anyText(maxPieces = 60): fc.Arbitrary<string> {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 });
  return fc.oneof(
    { weight: 3, arbitrary: postingLike(maxPieces) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 120 }) },
    { weight: 1, arbitrary: units.map((codes) => String.fromCharCode(...codes)) },
  );
}
