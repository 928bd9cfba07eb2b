import type { BoardPosting } from './board.js';

interface Minhash {
  update(shingle: string): void;
}
interface Peer {
  Minhash: new (config: { numPerm: number }) => Minhash;
  LshIndex: new (config: {
    bandSize: number;
  }) => {
    insert(key: string, hash: Minhash): void;
    query(hash: Minhash): string[];
  };
}

/**
 * Groups of postings that the npm package `minhash` brings together: candidates without any decision, so that
 * their precision says nothing; null where it is not
 * installed (`npm install --no-save minhash`).
 */
export async function candidatesOfPeer(
  count: number,
  posting: (index: number) => BoardPosting,
): Promise<number[][] | null> {
  const name = 'minhash';
  const loaded = (await import(name).catch(() => null)) as { default?: Peer } | null;
  if (!loaded?.default) return null;
  const { Minhash, LshIndex } = loaded.default;
  const index = new LshIndex({ bandSize: 4 });
  const groups = new Map<number, number[]>();
  for (let i = 0; i < count; i++) {
    const words =
      posting(i)
        .text.toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    const hash = new Minhash({ numPerm: 128 });
    for (let from = 0; from + 5 <= words.length; from++) hash.update(words.slice(from, from + 5).join(' '));
    index.insert(`${i}`, hash); // before the query, which fails on a band that nobody is in
    const met = index.query(hash).map(Number);
    const group = met.map((other) => groups.get(other)).find((known) => known !== undefined) ?? [];
    group.push(i);
    groups.set(i, group);
  }
  return [...new Set(groups.values())].filter(({ length }) => length > 1);
}
