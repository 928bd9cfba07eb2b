import stringWidth from 'string-width';

/** How many columns a terminal gives a text: wide characters and emoji take two, marks on letters none. */
export function columnsOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/** The text if it fits, else as much of it as leaves room for an ellipsis; never half a character. */
export function shorten(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  return width < 1 ? '' : `${cut(text, width - 1)[0].trimEnd()}…`;
}

/** The text, cut or filled with spaces to exactly this width. */
export function pad(text: string, width: number): string {
  const fitting = shorten(text, width);
  return fitting + ' '.repeat(Math.max(0, width - columnsOf(fitting)));
}

/** Lines no wider than this, broken between words; a word wider than a line (an address, Chinese) is broken anywhere. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (let word of text.split(' ')) {
    let wide = columnsOf(word);
    if (line !== '' && used + 1 + wide > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    while (line === '' && wide > width) {
      const [piece, rest] = cut(word, width);
      if (piece === '') break;
      lines.push(piece);
      word = rest;
      wide = columnsOf(rest);
    }
    line = line === '' ? word : `${line} ${word}`;
    used = used === 0 ? wide : used + 1 + wide;
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

const PLAIN = /^[\x20-\x7e]*$/;
/** A terminal shows no more than this of anything: what lies behind is not measured character by character. */
const MOST = 2000;

/** As many whole characters (as people count them) as the width takes, and the rest. */
function cut(text: string, width: number): [fitting: string, rest: string] {
  if (PLAIN.test(text)) return [text.slice(0, width), text.slice(width)];
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.slice(0, MOST));
  let used = 0;
  let end = 0;
  for (const { segment } of segments) {
    used += columnsOf(segment);
    if (used > width) break;
    end += segment.length;
  }
  return [text.slice(0, end), text.slice(end)];
}
