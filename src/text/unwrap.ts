import { splitLines } from './lines.js';

/**
 * Text whose lines were broken at a fixed width (mail, plain-text saves), with the breaks inside sentences turned into
 * spaces. Every offset keeps its meaning. Text that is not broken so comes back as it is.
 *
 * A break is taken for the width's where the first word of the next line would not have fitted any more, as programs
 * do that put `format=flowed` (RFC 3676) to rights.
 */
export function unwrap(text: string): string {
  const lines = splitLines(text);
  const width = widthOf(lines.map((line) => line.indent + line.text.length));
  if (width === null) return text;
  const breaks: number[] = [];
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (!next || next.afterBlank || BEGINS.test(next.text)) return;
    const first = next.text.search(/\s|$/);
    if (line.indent + line.text.length + 1 + first <= width || LABEL_ALONE.test(line.text)) return;
    if (/[.!?:;]$/.test(line.text) && /^\p{Lu}/u.test(next.text)) return;
    breaks.push(text.indexOf('\n', line.end));
  });
  return blank(text, breaks);
}

/** The width in characters that lines were broken at; null where they were not: some line is longer, or few come near it. */
function widthOf(lengths: readonly number[]): number | null {
  let width = 0;
  for (const length of lengths) width = Math.max(width, length);
  if (width < NARROWEST || width > WIDEST) return null;
  const near = lengths.filter((length) => length > width - RAGGED).length;
  return near >= ENOUGH && near * 4 >= lengths.filter((length) => length > width / 2).length ? width : null;
}

const NARROWEST = 58;
const WIDEST = 132;
/** Characters that a long word leaves free at the end of a line. */
const RAGGED = 14;
const ENOUGH = 3;

/** What begins something of its own, whatever stands before it: an item, a label, a quoted line. */
const BEGINS =
  /^(?:[-–—*•·▪◦‣>#|+o]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s|[\p{Lu}][\p{L} /]{1,24}:(?:\s|$)|https?:\/\/)/u;
const LABEL_ALONE = /^[\p{L} ]{1,30}:$/u;

function blank(text: string, offsets: readonly number[]): string {
  let from = 0;
  let out = '';
  for (const at of offsets) {
    out += `${text.slice(from, at)} `;
    from = at + 1;
  }
  return out + text.slice(from);
}
