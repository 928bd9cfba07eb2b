import type { Mark } from '../record/page.js';
import type { SectionKind } from '../record/section.js';
import type { HeadingPatterns } from './heading-patterns.js';
import type { Heading, HeadingView } from './heading-view.js';

/** The headings that HTML marks: elements h1 to h6, bold lines, labels. */
export function fromMarks(view: HeadingView, marks: readonly Mark[]): Heading[] {
  const headings: Heading[] = [];
  for (const mark of marks) {
    if (mark.kind !== 'heading' && mark.kind !== 'strong' && mark.kind !== 'label') continue;
    const words = view.lower
      .slice(mark.start, mark.end)
      .replace(/^[^\p{L}\p{N}]{1,8}/u, '')
      .replace(/[\s:?!.…]{1,8}$/, '');
    if (words.length === 0 || words.length > 120) continue;
    const kind =
      MARKED.get(words) ?? classify(view.patterns, words) ?? (mark.kind === 'heading' ? 'unknown' : null);
    if (kind === null) continue;
    let end = mark.end;
    while (/[\s:]/.test(view.text[end] ?? '') && view.text[end] !== '\n') end++;
    headings.push({ kind, start: mark.start, end: mark.end, bodyStart: end });
  }
  return headings;
}

/** Headings that are one only where HTML marks them. */
const MARKED: ReadonlyMap<string, SectionKind> = new Map([
  ['you', 'requirements'],
  ['we', 'benefits'],
  ['us', 'company'],
]);

/** The kind of a heading that stands by itself, or null. `words`: lower case, plain quotes, no closing mark. */
export function classify(patterns: HeadingPatterns, words: string): SectionKind | null {
  for (const group of [patterns.phrases, patterns.words, patterns.leads]) {
    for (const [kind, pattern] of group) {
      pattern.lastIndex = 0;
      const match = pattern.exec(words);
      if (
        match &&
        (match[0].length === words.length ||
          /^ (?:to|at|in|with|for|from|if|here|you)\b/.test(words.slice(match[0].length)))
      )
        return kind;
    }
  }
  if (patterns.entryWithColon.test(words)) return null;
  return patterns.cues.find(([, cue]) => cue.test(words))?.[0] ?? null;
}
