/** How much two shingle sets have in common. */
export interface Similarity {
  /** Shared ones as a share of all, 0 to 1. */
  readonly jaccard: number;
  /** Shared ones as a share of the smaller set, 0 to 1. */
  readonly containment: number;
}

/** Both arrays ascending and without repeats; one merge, linear. Empty sets have nothing in common. */
export function similarity(a: Uint32Array, b: Uint32Array): Similarity {
  if (a.length === 0 || b.length === 0) return { jaccard: 0, containment: 0 };
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return {
    jaccard: shared / (a.length + b.length - shared),
    containment: shared / Math.min(a.length, b.length),
  };
}
