/** A value that the reader gave, how sure it was, and whether the key agrees. */
export interface Given {
  readonly measure: string;
  /** 0 to 1 */
  readonly confidence: number;
  readonly right: boolean;
}

/** The values given with a confidence from one bound up to the next. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Mean of their confidences. */
  readonly confidence: number;
  /** The part of them that is right. */
  readonly right: number;
}

const BOUNDS = [0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1];

/** How often values are right that are given with a like confidence: a reliability diagram in numbers (Murphy & Winkler 1977). Empty bins are left out. */
export function calibrate(given: readonly Given[]): Bin[] {
  return BOUNDS.slice(0, -1).flatMap((from, index) => {
    const to = BOUNDS[index + 1] as number;
    const inside = given.filter(({ confidence }) => confidence >= from && confidence < to);
    if (inside.length === 0) return [];
    const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length;
    const right = inside.filter((one) => one.right).length / inside.length;
    return [{ from, to, n: inside.length, confidence: mean, right }];
  });
}
