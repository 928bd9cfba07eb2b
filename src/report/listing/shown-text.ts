/**
 * Characters that steer how a text is shown and are none of it: controls but tab and line breaks, and those that turn
 * the letters behind them around, by which `gpj.exe` can be made to read as `exe.jpg`. Marks of direction that scripts
 * written from the right need stay.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const STEERING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A posting's text as pages show it. */
export function shownText(text: string): string {
  return text.replace(STEERING, '');
}

/** A title or a name that leaves room for others: some postings are one line of a hundred thousand letters. */
export function clipped(text: string, most = 250): string {
  if (text.length <= most) return text;
  // never half a character
  return `${text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}
