// What people said about postings binds what the wording says: which postings are one job, and which are not.

/** A person's word on postings, by their keys. */
export interface RuledPostings {
  /** All of them are one job, or those of different sides are different jobs. */
  readonly kind: 'together' | 'apart';
  readonly sides: readonly {
    /** The same in every store and in any order of pages. */
    readonly name: string;
    readonly keys: readonly string[];
    /** Of postings of the same words, of which nothing was said themselves: what they follow counts least. */
    readonly copies?: readonly string[];
  }[];
}

/** By ruling, the sides on which members of a group stand. */
export type Sides = ReadonlyMap<number, ReadonlySet<number>>;

/** Postings that a person called one job, with what else was said of them; one that only splits name stands alone. */
export interface Bond {
  readonly keys: readonly string[];
  readonly sides: Sides;
}

/**
 * The bonds of all postings that rulings name. The newest word counts: an older one holds as far as no newer one
 * contradicts it.
 *
 * @param rulings the newest first
 */
export function bondsOf(rulings: readonly RuledPostings[]): Map<string, Bond> {
  const bonds = new Map<string, Bond>();
  const bondOf = (key: string): Bond => {
    const bond = bonds.get(key) ?? { keys: [key], sides: new Map() };
    bonds.set(key, bond);
    return bond;
  };
  const put = (bond: Bond) => {
    for (const key of bond.keys) bonds.set(key, bond);
  };
  const bind = (one: string, other: string) => {
    const [left, right] = [bondOf(one), bondOf(other)];
    if (left !== right && mayJoin(left.sides, right.sides))
      put({ keys: [...left.keys, ...right.keys], sides: joinSides(left.sides, right.sides) });
  };
  const place = (key: string, ruling: number, side: number) => {
    const bond = bondOf(key);
    put({ ...bond, sides: joinSides(bond.sides, new Map([[ruling, new Set([side])]])) });
  };
  // where a newer word parts them, the parts stay together each by itself, whichever posting comes first
  const bindAll = (keys: readonly string[]) => {
    const heads: string[] = [];
    for (const key of keys) {
      const head = heads.find((each) => mayJoin(bondOf(each).sides, bondOf(key).sides));
      if (head === undefined) heads.push(key);
      else bind(head, key);
    }
  };
  const inOrder = (keys: readonly string[]) => {
    const names = new Map(keys.map((key) => [key, sidesName(bondOf(key).sides)]));
    return keys.toSorted((a, b) => compare(names.get(a) ?? '', names.get(b) ?? ''));
  };
  for (const [ruling, { kind, sides }] of rulings.entries()) {
    if (kind === 'together') bindAll(inOrder(sides.flatMap(({ keys }) => keys)));
    else for (const [side, { keys }] of sides.entries()) for (const key of keys) place(key, ruling, side);
  }
  for (const [ruling, { kind, sides }] of rulings.entries()) {
    if (kind === 'together') {
      const copies = sides.flatMap((side) => side.copies ?? []);
      if (copies.length > 0) bindAll([...inOrder(sides.flatMap(({ keys }) => keys)), ...inOrder(copies)]);
      continue;
    }
    for (const [side, { copies = [] }] of sides.entries())
      for (const key of copies) if (!bondOf(key).sides.has(ruling)) place(key, ruling, side);
  }
  return bonds;
}

/** What a bond's sides are called in any store; those of which nothing was said come last. */
function sidesName(sides: Sides): string {
  const parts = [...sides].map(([ruling, own]) => `${ruling}:${[...own].sort((a, b) => a - b).join('+')}`);
  return parts.length > 0 ? parts.sort().join(' ') : '~';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether no ruling keeps two groups apart: sides that a newer word joined count as one. */
export function mayJoin(a: Sides, b: Sides): boolean {
  for (const [ruling, sides] of a) {
    const others = b.get(ruling);
    if (others !== undefined && ![...sides].some((side) => others.has(side))) return false;
  }
  return true;
}

export function joinSides(a: Sides, b: Sides): Sides {
  if (b.size === 0) return a;
  const joined = new Map(a);
  for (const [ruling, sides] of b) joined.set(ruling, new Set([...(joined.get(ruling) ?? []), ...sides]));
  return joined;
}

/** By posting, what tells it from others that say the same: the names of its sides. */
export function ruledNames(rulings: readonly RuledPostings[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { name, keys } of rulings.flatMap(({ sides }) => sides)) {
    for (const key of keys) {
      const known = names.get(key)?.split('\n') ?? [];
      names.set(key, [...new Set([...known, name])].sort().join('\n'));
    }
  }
  return names;
}
