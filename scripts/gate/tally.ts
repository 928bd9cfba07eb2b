import type { Given } from './calibration.js';

/** Counts of one measure: whole answers right and wrong (an empty one can be right), and values or entries of lists. */
export interface Count {
  right: number;
  wrong: number;
  /** Values given that are right. */
  found: number;
  /** Values given that are not. */
  invented: number;
  /** Values that should have been given and were not, or not so. */
  lost: number;
}

export interface Score {
  /** Of whole answers, the part that is right; null for lists. */
  readonly accuracy: number | null;
  /** Of the values given. */
  readonly precision: number;
  /** Of the values that there are. */
  readonly recall: number;
  readonly f1: number;
  /** Answers, or for lists the entries that there are. */
  readonly n: number;
}

/** Collects counts by measure, what was off, and how sure the reader was of each value. */
export class Tally {
  readonly counts = new Map<string, Count>();
  readonly misses: { measure: string; where: string; got: unknown; want: unknown }[] = [];
  readonly given: Given[] = [];

  /** One answer; `wanted` is false where an empty one is accepted. `confidence` is the reader's, where it gave one. */
  judge(
    measure: string,
    where: string,
    ok: boolean,
    got: unknown,
    want: unknown,
    { wanted = true, confidence }: { wanted?: boolean; confidence?: number | undefined } = {},
  ): void {
    const count = this.#count(measure);
    count[ok ? 'right' : 'wrong']++;
    const isGiven = got !== null && got !== undefined;
    if (isGiven) count[ok ? 'found' : 'invented']++;
    if (wanted && !(isGiven && ok)) count.lost++;
    if (isGiven) this.#sure(measure, confidence, ok, 1);
    if (!ok) this.misses.push({ measure, where, got, want });
  }

  list(
    measure: string,
    where: string,
    got: readonly string[],
    want: readonly string[],
    {
      neutral = new Set(),
      confidence,
    }: { neutral?: ReadonlySet<string>; confidence?: number | undefined } = {},
  ): void {
    const wanted = new Set(want);
    const given = new Set(got.filter((g) => wanted.has(g) || !neutral.has(g)));
    const invented = [...given].filter((g) => !wanted.has(g));
    const lost = [...wanted].filter((w) => !given.has(w));
    this.add(measure, where, given.size - invented.length, invented, lost, confidence);
  }

  add(
    measure: string,
    where: string,
    found: number,
    invented: readonly unknown[],
    lost: readonly unknown[],
    confidence?: number,
  ): void {
    const count = this.#count(measure);
    count.found += found;
    count.invented += invented.length;
    count.lost += lost.length;
    this.#sure(measure, confidence, true, found);
    this.#sure(measure, confidence, false, invented.length);
    if (invented.length > 0 || lost.length > 0)
      this.misses.push({ measure, where, got: { invented }, want: { lost } });
  }

  scores(): Map<string, Score> {
    return new Map([...this.counts].map(([measure, count]) => [measure, toScore(count)]));
  }

  #count(measure: string): Count {
    const count = this.counts.get(measure) ?? { right: 0, wrong: 0, found: 0, invented: 0, lost: 0 };
    this.counts.set(measure, count);
    return count;
  }

  #sure(measure: string, confidence: number | undefined, right: boolean, times: number): void {
    if (confidence === undefined) return;
    for (let i = 0; i < times; i++) this.given.push({ measure, confidence, right });
  }
}

function toScore({ right, wrong, found, invented, lost }: Count): Score {
  const answers = right + wrong;
  const total = 2 * found + invented + lost;
  return {
    accuracy: answers > 0 ? right / answers : null,
    precision: share(found, found + invented),
    recall: share(found, found + lost),
    f1: total === 0 ? 1 : (2 * found) / total,
    n: answers > 0 ? answers : found + lost,
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
