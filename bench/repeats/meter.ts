import { makeProfile } from '../../src/dedupe/make-profile.js';
import { boardPosting } from './board.js';

/** What a piece of work cost: CPU milliseconds, and how often a fixed piece of work could have been done instead. */
export interface Cost {
  readonly ms: number;
  readonly yards: number;
}

/**
 * Measures CPU time against a yardstick: a fixed piece of work (256 postings made comparable) that is done again and
 * again in between. On a busy machine CPU time grows by half, since others use the same caches and cores; both grow
 * then, and what one costs in the other stays.
 */
export class Meter {
  readonly costs: Cost[] = [];
  #pending: number[] = [];
  #yard: number;

  /** @param every pieces of work between two uses of the yardstick */
  constructor(readonly every: number) {
    for (let i = 0; i < 40; i++) yardstick();
    this.#yard = cpuOf(yardstick);
  }

  /** Takes down what one piece of work has cost. */
  note(ms: number): void {
    this.#pending.push(ms);
    if (this.#pending.length === this.every) this.settle();
  }

  /** Measures the yardstick once more, for what was noted since. */
  settle(): void {
    if (this.#pending.length === 0) return;
    const now = cpuOf(yardstick);
    const yard = (this.#yard + now) / 2;
    this.#yard = now;
    for (const ms of this.#pending.splice(0)) this.costs.push({ ms, yards: ms / yard });
  }
}

/** CPU milliseconds of this process, all its threads included. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function total(costs: readonly Cost[]): Cost {
  return costs.reduce((a, b) => ({ ms: a.ms + b.ms, yards: a.yards + b.yards }), { ms: 0, yards: 0 });
}

function cpuOf(work: () => void): number {
  const begin = cpuTime();
  work();
  return cpuTime() - begin;
}

const FIXED = Array.from({ length: 256 }, (_, i) => boardPosting(1, i));

function yardstick(): void {
  for (const { text, fields } of FIXED) makeProfile('', text, fields);
}
