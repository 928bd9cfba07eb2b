import type { FieldNamed } from '../../text/search-query.js';

/** A field as the search box knows it. */
export interface ListingField {
  /** As it is written before a colon: `company`. */
  readonly name: string;
  /** What people call it. */
  readonly label: string;
  /** Other names that it goes by. */
  readonly also: readonly string[];
}

/** The field of a name, or the first that begins so: `skills` and `ski` are `skill`. Two letters are too few to begin with. */
export function fieldNamer(fields: readonly ListingField[]): FieldNamed {
  const names = fields.flatMap(({ name, also }) =>
    [name, ...also].map((each) => [each.toLowerCase(), name] as const),
  );
  return (written) => {
    const wanted = written.toLowerCase();
    const found =
      names.find(([each]) => each === wanted) ??
      (wanted.length > 2 ? names.find(([each]) => each.startsWith(wanted)) : undefined);
    return found?.[1] ?? null;
  };
}
