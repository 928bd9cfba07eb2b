import type { Span } from '../record/span.js';
import { PhraseTable, type Token } from '../text/tokens.js';
import { ALONE_AFTER, ALONE_BEFORE, EVERYDAY, NOT_AFTER, NOT_BEFORE } from '../vocabulary/skill-context.js';
import { SKILLS, type Skill, type Spelling } from '../vocabulary/skills.js';
import type { Draft } from './draft.js';
import { defineField, listColumn } from './field.js';

/** Languages, frameworks, tools, platforms and named methods, by their canonical names. */
export const skills = defineField<readonly string[]>({
  name: 'skills',
  doc: 'Canonical names of the languages, tools, platforms and methods that the posting names.',
  schema: (z) => z.array(z.string().min(1)).readonly(),
  empty: [],
  rules: [
    {
      name: 'vocabulary',
      kind: 'vocabulary',
      *read(draft) {
        const found = findSkills(draft);
        const first = found[0];
        if (!first) return;
        yield {
          value: found.map((f) => f.name),
          start: first.start,
          end: first.end,
          confidence: 0.95,
          spans: found.map(({ start, end }) => ({ start, end })),
        };
      },
    },
  ],
  columns: [listColumn('skills', 'skills, joined by " | "')],
});

interface Hit extends Span {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  /** A word of everyday language: counts only in the company of other skills. */
  readonly doubtful: boolean;
}

const TABLE = new PhraseTable<{ skill: Skill; spelling: Spelling }>(
  SKILLS.flatMap((skill) => skill.spellings.map((spelling) => [spelling.text, { skill, spelling }] as const)),
);

function findSkills(draft: Draft): (Span & { name: string })[] {
  const hits: Hit[] = [];
  const off = draft.sections.filter((section) => section.kind === 'legal' || section.kind === 'benefits');
  for (let i = 0; i < draft.tokens.length; i++) {
    const hit = hitAt(draft, i);
    if (!hit) continue;
    if (!off.some((section) => section.start <= hit.start && hit.start < section.end)) hits.push(hit);
    i = hit.last;
  }
  const named = new Map<string, Span & { name: string }>();
  for (const [i, hit] of hits.entries()) {
    if (hit.doubtful && !inCompany(draft, hit, hits.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS + 1)))
      continue;
    if (!named.has(hit.name)) named.set(hit.name, { name: hit.name, start: hit.start, end: hit.end });
  }
  return [...named.values()];
}

function hitAt(draft: Draft, i: number): Hit | null {
  const match = TABLE.at(draft.tokens, i);
  if (!match) return null;
  const first = draft.tokens[i] as Token;
  const last = draft.tokens[i + match.length - 1] as Token;
  const written = draft.text.slice(first.start, last.end);
  // ".NET" is no "net pay": what begins with a stop must have it, and not from the sentence before
  const dotted = /(?:^|[\s(,/|])\.$/.test(draft.text.slice(Math.max(0, first.start - 2), first.start));
  if (written.length > 60 || /[\n,;]/.test(written)) return null;
  const fit = match.values.find(
    ({ spelling }) =>
      (!spelling.exact || /^[\p{Lu}]/u.test(written)) && (dotted || !spelling.text.startsWith('.')),
  );
  if (!fit) return null;
  if (fit.spelling.exact && /^[a-z]{2,4}s?$/.test(fit.spelling.text) && !/^\p{Lu}{2}/u.test(written))
    return null;
  if (fit.spelling.exact && /^[A-Z]{2,5}$/.test(fit.spelling.text) && !/^\p{Lu}{2}/u.test(written))
    return null;
  const after = draft.text.slice(last.end, last.end + 24);
  const before = draft.text.slice(Math.max(0, first.start - 24), first.start);
  if (NOT_AFTER.test(`${before}│${written}`) || NOT_BEFORE.test(`${written}│${after}`)) return null;
  const everyday = EVERYDAY.has(written.toLowerCase()) && fit.spelling.exact;
  return {
    name: fit.skill.name,
    start: fit.spelling.text.startsWith('.') ? first.start - 1 : first.start,
    end: last.end,
    first: i,
    last: i + match.length - 1,
    doubtful: everyday,
  };
}

/** How many hits either side can stand within reach of one: bounds the work on pages that name thousands. */
const NEIGHBOURS = 8;

/** Another skill within reach of commas and "and", or words that only go with a language ("programming in", "written"). */
function inCompany(draft: Draft, hit: Hit, around: readonly Hit[]): boolean {
  if (
    ALONE_AFTER.test(draft.text.slice(Math.max(0, hit.start - 32), hit.start)) &&
    !/^ (?:20\d\d|office|team|area)\b/.test(draft.text.slice(hit.end, hit.end + 10))
  )
    return true;
  if (ALONE_BEFORE.test(draft.text.slice(hit.end, hit.end + 16))) return true;
  if (
    ENTRY_BEFORE.test(draft.text.slice(Math.max(0, hit.start - 4), hit.start)) &&
    ENTRY_AFTER.test(draft.text.slice(hit.end, hit.end + 4))
  )
    return true;
  return around.some(
    (other) =>
      other !== hit &&
      other.name !== hit.name &&
      !/[.;:!?\n]/.test(gapBetween(draft, hit, other)) &&
      near(draft, hit, other),
  );
}

/** A list entry that is nothing but the name: "💡 Rust". */
const ENTRY_BEFORE = /(?:^|[•·;\n-]|\p{Extended_Pictographic}\ufe0f?)\s*$/u;
const ENTRY_AFTER = /^\s*(?:$|[•·;.\n]|\p{Extended_Pictographic})/u;

function near(draft: Draft, a: Hit, b: Hit): boolean {
  const gap = gapBetween(draft, a, b);
  return (
    gap.length < 48 &&
    /^(?:\s*(?:,|\/|\+|&|and|or|und|oder|et|ou|of|de|\()\s*(?:modern |embedded |some |basic |advanced |a little |one of )?|\s*[\p{L}\p{N}.+#-]+\s*(?=,|\/|and|or|\))){1,5}\s*$/u.test(
      gap,
    )
  );
}

function gapBetween(draft: Draft, a: Hit, b: Hit): string {
  return a.start < b.start ? draft.text.slice(a.end, b.start) : draft.text.slice(b.end, a.start);
}
