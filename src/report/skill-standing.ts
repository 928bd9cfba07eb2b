import type { Evidence } from '../record/evidence.js';
import type { JobRecord } from '../record/job-record.js';
import { PhraseTable, tokenize } from '../text/tokens.js';

/** How a job asks for a skill. */
export const STANDINGS = ['required', 'preferred', 'elsewhere'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * How a job asks for each of its skills: `required` where an entry of its requirements names it, `preferred` where an
 * entry of what it would like to see does and none of its requirements, `elsewhere` where neither list does (a skill
 * of its duties, say). An entry names a skill by the skill's own name, or by other words that the evidence of the skill
 * rests on: the page may write `k8s`.
 */
export function skillStandings(job: JobRecord): Map<string, Standing> {
  const skills = stringsOf(job.skills);
  const required = namedBy(job, 'requirements', skills);
  const preferred = namedBy(job, 'preferred', skills);
  return new Map(
    skills.map((skill) => [
      skill,
      required.has(skill) ? 'required' : preferred.has(skill) ? 'preferred' : 'elsewhere',
    ]),
  );
}

function namedBy(job: JobRecord, list: string, skills: readonly string[]): Set<string> {
  const named = new Set<string>();
  const table = new PhraseTable(skills.map((skill) => [skill, skill] as const));
  for (const entry of stringsOf(job[list])) {
    const tokens = tokenize(entry);
    for (let at = 0; at < tokens.length; at++) {
      const match = table.at(tokens, at);
      const words = match && tokens.slice(at, at + match.length).map(({ text }) => text);
      for (const skill of match?.values ?? []) if (words && isSame(skill, words)) named.add(skill);
    }
  }
  for (const skill of standingIn(job.evidence.skills, job.evidence[list], skills)) named.add(skill);
  return named;
}

/** A short name is an everyday word as well (Go, R): it has to be written as it is. */
const SHORT = 5;

function isSame(skill: string, words: readonly string[]): boolean {
  const written = tokenize(skill).map(({ text }) => text);
  return skill.length > SHORT || written.every((word, index) => word === words[index]);
}

/** The skills whose words stand in an entry of a list of the same posting. */
function standingIn(
  words: Evidence | undefined,
  list: Evidence | undefined,
  skills: readonly string[],
): string[] {
  const [spans, entries] = [words?.spans, list?.spans];
  if (!spans || !entries || words?.source !== list?.source || spans.length !== skills.length) return [];
  return skills.filter((_, index) => {
    const [start, end] = spans[index] as readonly [number, number];
    return entries.some(([from, to]) => from <= start && end <= to);
  });
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
