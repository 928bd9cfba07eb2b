import type { z as Zod } from 'zod';

/** A part of an entry that was left out, and why. */
export interface DroppedPart {
  readonly path: readonly PropertyKey[];
  readonly why: string;
}

/**
 * Reads an entry by its schema. A part that the schema can do without and that has another shape costs that part only,
 * and is named; what it can't do without throws zod's error.
 */
export function readLeniently<T>(
  schema: Zod.ZodType<T>,
  entry: unknown,
): { readonly value: T; readonly dropped: readonly DroppedPart[] } {
  const first = schema.safeParse(entry);
  if (first.success) return { value: first.data, dropped: [] };
  const copy = structuredClone(entry);
  const dropped: DroppedPart[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const read = schema.safeParse(copy);
    if (read.success) return { value: read.data, dropped };
    const known = new Set<string>();
    // from the last one on, so that the places of a list's other entries stay as they are
    for (const { path, message } of read.error.issues.toReversed()) {
      const part = partAt(copy, path);
      if (part.length === 0) throw first.error;
      if (known.has(part.join('\n'))) continue;
      known.add(part.join('\n'));
      drop(copy, part);
      dropped.push({ path: part, why: message });
    }
  }
  throw first.error;
}

/** Rounds of dropping; each takes away all that is known to be wrong, or what that stands in. */
const MAX_ROUNDS = 10;

/** What stands at a path, or where nothing does, what it would stand in; of no length for the entry as a whole. */
function partAt(entry: unknown, path: readonly PropertyKey[]): readonly PropertyKey[] {
  let length = path.length;
  while (length > 0 && path.slice(0, length).reduce(within, entry) === undefined) length--;
  return path.slice(0, length);
}

function drop(entry: unknown, path: readonly PropertyKey[]): void {
  const parent = path.slice(0, -1).reduce(within, entry);
  const key = path.at(-1) as PropertyKey;
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete (parent as Record<PropertyKey, unknown>)[key];
}

function within(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}
