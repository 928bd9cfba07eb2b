import type { Span } from '../../record/span.js';
import type { Degree } from '../../record/values.js';
import { DEGREE_WORDS } from '../../vocabulary/degrees.js';

export interface DegreeMention extends Span {
  readonly degree: Degree;
}

/** The degrees that a text names, in order; of overlapping readings the higher degree's. `text` with plain quotes. */
export function degreesIn(text: string): DegreeMention[] {
  const mentions: DegreeMention[] = [];
  for (const [degree, pattern] of DEGREE_WORDS) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      // "Hochschulstudium (Master)": what stands in brackets says which degree is meant
      if (
        /studium|degree/i.test(match[0]) &&
        /^[^.;()]{0,40}\([^()]{0,30}(?:Master|Diplom|M\.?Sc)/.test(text.slice(span.end, span.end + 80))
      )
        continue;
      // the "degree in" of "Master's degree in" names no other one
      if (!mentions.some((m) => m.start < span.end && span.start <= m.end + 1))
        mentions.push({ degree, ...span });
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}
