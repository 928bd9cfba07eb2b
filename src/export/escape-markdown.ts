import { wellFormed } from '../text/well-formed.js';

/**
 * Text as one line of Markdown that shows it and does nothing else: no heading, list, link, image, emphasis, HTML,
 * entity or table. It may stand at the beginning of a block. CommonMark 0.31, and of GitHub's the strikethrough.
 */
export function escapeMarkdown(text: string): string {
  const line = wellFormed(text).replace(FOLDED, ' ').trim();
  return line.replace(SIGNS, '\\$&').replace(BLOCK_START, escapeStart).replace(CLOSING, '$1\\$2');
}

/** White space and controls: a line break would end the block, a NUL would be replaced. */
const FOLDED = /[\s\p{Cc}]+/gu;
/** What means something wherever it stands; `_` inside a word does not, and so words like `snake_case` stay readable. */
const SIGNS = /[\\`*[\]<>&~|]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;
/** What means something at the beginning of a line only: headings, items of lists, rules, underlines. */
const BLOCK_START = /^(?:[-+=#]|(\d{1,9})(?=[.)]))/;
/** A row of # at the end of a heading would be taken for its decoration. */
const CLOSING = /( )(#+)$/;

function escapeStart(sign: string, digits: string | undefined): string {
  return digits === undefined ? `\\${sign}` : `${digits}\\`;
}
