import type { Line } from '../text/lines.js';

/** `-----`, `* * *`, `======`. */
export function isRule({ text }: Pick<Line, 'text'>): boolean {
  return RULE.test(text);
}

const RULE = /^(?:[-=_*~#+.•─━═—–] ?){3,400}$/u;

/** Whether a rule stands right below a short line that it marks as a heading: as long as that, or one of two around it. */
export function underlines(lines: readonly Line[], index: number): boolean {
  const [rule, above, before] = [lines[index], lines[index - 1], lines[index - 2]];
  if (!rule || !above || rule.afterBlank || isRule(above) || above.text.length > MAX_HEADING) return false;
  if (before && isRule(before) && !above.afterBlank) return true;
  // Markdown's underline of a first heading may be of any length
  if (/^={3,80}$/.test(rule.text)) return above.afterBlank;
  return above.afterBlank && Math.abs(above.text.length - rule.text.length) <= SLACK;
}

const MAX_HEADING = 120;
/** Characters by which hand-drawn lines miss the length of their headings. */
const SLACK = 4;
