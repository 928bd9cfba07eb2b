/** Numbers from 0 to 1 that follow from a seed and a number alone (mulberry32 from a mixed start). */
export interface Random {
  next(): number;
  /** A whole number below `end`. */
  below(end: number): number;
  pick<T>(list: readonly T[]): T;
}

/** @param stream which of the many independent rows of numbers that a seed has */
export function randomOf(seed: number, stream: number): Random {
  let state = scatter(scatter(seed | 0) ^ Math.imul(stream + 1, 0x9e3779b1));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    return scatter(state) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return { next, below, pick: (list) => list[below(list.length)] as (typeof list)[number] };
}

function scatter(value: number): number {
  let t = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  t = Math.imul(t ^ (t >>> 13), 0xc2b2ae35);
  return (t ^ (t >>> 16)) >>> 0;
}
