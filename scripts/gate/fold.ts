import { foldCase, foldSpace } from '../../src/text/fold.js';
import { SKILLS } from '../../src/vocabulary/skills.js';

/** Words for comparing: lower case, no punctuation but what makes names (C++, C#). */
export function words(text: string): string {
  return foldCase(foldSpace(text))
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}+#']+/gu, ' ')
    .trim();
}

export function companyKey(name: string): string {
  return words(name)
    .replace(/\b(?:inc|ltd|llc|gmbh|corp|corporation|limited|co|ag|plc|se)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

export function titleKey(title: string): string {
  return words(title)
    .replace(/\bsr\b/g, 'senior')
    .replace(/\bjr\b/g, 'junior')
    .replace(/\bfull[ -]?stack\b/g, 'fullstack')
    .replace(/\bml\b/g, 'machine learning')
    .replace(/\bpost[ -]?doc(?:toral)?\b/g, 'postdoctoral')
    .replace(/\s+/g, ' ')
    .trim();
}

const SPELLINGS = new Map(
  SKILLS.flatMap((skill) => skill.spellings.map((s) => [words(s.text), words(skill.name)] as const)),
);

/** One key for all spellings of a skill that the vocabulary knows. */
export function skillKey(skill: string): string {
  const key = words(skill);
  return SPELLINGS.get(key) ?? key;
}

export function jaccard(a: string, b: string): number {
  const A = new Set(words(a).split(' '));
  const B = new Set(words(b).split(' '));
  let both = 0;
  for (const word of A) if (B.has(word)) both++;
  return both / (A.size + B.size - both || 1);
}
