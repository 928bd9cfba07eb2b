import type { Section } from '../record/section.js';
import type { Heading } from './heading-view.js';
import { trimSpan } from './lines.js';

/** Cuts a posting at its headings: every character belongs to exactly one section. */
export function cutSections(text: string, headings: readonly Heading[]): Section[] {
  const sections: Section[] = [];
  const first = headings[0]?.start ?? text.length;
  if (first > 0)
    sections.push({ kind: 'intro', heading: null, start: 0, end: first, body: trimSpan(text, 0, first) });
  headings.forEach((heading, i) => {
    const end = headings[i + 1]?.start ?? text.length;
    sections.push({
      kind: heading.kind,
      heading: { start: heading.start, end: heading.end },
      start: heading.start,
      end,
      body: trimSpan(text, heading.bodyStart, end),
    });
  });
  return sections;
}
