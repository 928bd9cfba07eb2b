/** Counts of one measure: right and wrong answers, or for lists what was found, invented and lost. */
export interface Count {
  right: number;
  wrong: number;
  found: number;
  invented: number;
  lost: number;
}

export interface Score {
  /** Accuracy, or F1 for lists; 0 to 1. */
  readonly score: number;
  readonly n: number;
  readonly precision: number | null;
  readonly recall: number | null;
}

/** Collects counts by measure, and what was off. */
export class Tally {
  readonly counts = new Map<string, Count>();
  readonly misses: { measure: string; where: string; got: unknown; want: unknown }[] = [];

  judge(measure: string, where: string, ok: boolean, got: unknown, want: unknown): void {
    this.#count(measure)[ok ? 'right' : 'wrong']++;
    if (!ok) this.misses.push({ measure, where, got, want });
  }

  list(
    measure: string,
    where: string,
    got: readonly string[],
    want: readonly string[],
    neutral: ReadonlySet<string> = new Set(),
  ): void {
    const wanted = new Set(want);
    const given = new Set(got.filter((g) => wanted.has(g) || !neutral.has(g)));
    const invented = [...given].filter((g) => !wanted.has(g));
    const lost = [...wanted].filter((w) => !given.has(w));
    this.add(measure, where, given.size - invented.length, invented, lost);
  }

  add(
    measure: string,
    where: string,
    found: number,
    invented: readonly unknown[],
    lost: readonly unknown[],
  ): void {
    const count = this.#count(measure);
    count.found += found;
    count.invented += invented.length;
    count.lost += lost.length;
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
}

function toScore({ right, wrong, found, invented, lost }: Count): Score {
  if (right + wrong > 0)
    return { score: right / (right + wrong), n: right + wrong, precision: null, recall: null };
  const total = 2 * found + invented + lost;
  return {
    score: total === 0 ? 1 : (2 * found) / total,
    n: found + lost,
    precision: found / (found + invented || 1),
    recall: found / (found + lost || 1),
  };
}
