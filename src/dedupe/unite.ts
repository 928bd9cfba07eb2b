import { foldCase, foldSpace } from '../text/fold.js';

/**
 * The entries of several lists, each once, in the order of the lists. Entries are equal where they differ in case
 * or white space only; objects (places, contacts) where they agree in all but how the page writes them (`raw`).
 * An object that says less than another list's (`Seattle` beside `Seattle, WA, US`) is left out, unless a list
 * has both.
 */
export function unite(lists: readonly (readonly unknown[])[]): unknown[] {
  const entries = new Map<string, Entry>();
  lists.forEach((list, at) => {
    for (const value of list) {
      const facts = factsOf(value);
      const key = JSON.stringify(facts);
      const entry = entries.get(key) ?? { value, facts, lists: new Set() };
      entry.lists.add(at);
      entries.set(key, entry);
    }
  });
  const all = [...entries.values()];
  return all.filter((one) => !all.some((other) => saysLess(one, other))).map(({ value }) => value);
}

interface Entry {
  readonly value: unknown;
  readonly facts: readonly Fact[];
  /** The lists that have it. */
  readonly lists: Set<number>;
}

/** A property and its value, folded. */
type Fact = readonly [name: string, value: string];

/** Properties that say nothing new beside the others. */
const MINOR: ReadonlySet<string> = new Set(['raw', 'lat', 'lon']);

function factsOf(value: unknown): Fact[] {
  if (value === null || typeof value !== 'object') return [['', fold(value)]];
  const facts = Object.entries(value)
    .filter(([, inner]) => inner !== null && inner !== undefined && inner !== '')
    .map(([name, inner]): Fact => [name, fold(inner)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const main = facts.filter(([name]) => !MINOR.has(name));
  return main.length > 0 ? main : facts;
}

function saysLess(one: Entry, other: Entry): boolean {
  if (one.facts.length >= other.facts.length) return false;
  for (const list of one.lists) if (other.lists.has(list)) return false;
  return one.facts.every(([name, value]) =>
    other.facts.some((fact) => fact[0] === name && fact[1] === value),
  );
}

function fold(value: unknown): string {
  return typeof value === 'string' ? foldCase(foldSpace(value)) : JSON.stringify(value);
}
