import { SKILLS } from '../../vocabulary/skills.js';
import { splitNames, unknown } from '../choices.js';
import type { Named } from '../command.js';
import { plain } from '../known-words.js';

/** Canonical names of skills by any of their spellings. */
export function readSkills(list: string): readonly string[] {
  const names = splitNames(list);
  if (names.length === 0) throw unknown('skill', list, NAMES);
  return [...new Set(names.map(skillOf))];
}

export function skillWords(): readonly Named[] {
  return plain(NAMES);
}

const NAMES = SKILLS.map(({ name }) => name);

function skillOf(name: string): string {
  const key = keyOf(name);
  const found =
    SKILLS.find((skill) => keyOf(skill.name) === key) ??
    SKILLS.find(({ spellings }) => spellings.some(({ text }) => keyOf(text) === key));
  if (found) return found.name;
  throw unknown('skill', name, NAMES);
}

/** Case, hyphens and spaces make no difference, as when postings are read. */
function keyOf(name: string): string {
  return name.toLowerCase().replace(/[\s-]+/g, ' ');
}
