/** Control characters (C0 but tab, DEL, C1), bidi overrides and line breaks: nothing a page says may steer a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const STEERING = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Text made safe for one line of a terminal. */
export function forTerminal(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ').replace(STEERING, '');
}

/** The same for text of several lines, which stay. */
export function linesForTerminal(text: string): string {
  return text.replace(STEERING, (character) => (character === '\n' ? '\n' : ''));
}

/** Text made safe character by character, so that offsets into it stay what they were: what steers, and every white space, is a space. */
export function inPlace(text: string): string {
  return text.replace(STEERING, ' ').replace(/\s/g, ' ');
}

/** A cell or an item: one line, and its spaces single, so that neither a tab nor a gap can be taken for a border. */
export function cellText(text: string): string {
  return forTerminal(text).replace(/\s+/g, ' ').trim();
}
