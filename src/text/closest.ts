/** The name most like a mistyped one, or null when none is near. */
export function closest(wrong: string, names: readonly string[]): string | null {
  const asked = wrong.slice(0, 40).toLowerCase();
  let best: string | null = null;
  // two letters of three are another word
  let least = (asked.length <= 3 ? 1 : Math.max(2, Math.floor(asked.length / 3))) + 1;
  for (const name of names) {
    const distance = edits(asked, name.toLowerCase());
    if (distance < least) {
      best = name;
      least = distance;
    }
  }
  // What was begun but not finished is near as well: `req` for `requirements`, `--out` for `--output`.
  const begun = names.filter((name) => asked.length > 1 && name.toLowerCase().startsWith(asked));
  const isPlain = begun.length === 1 && asked.length > 3 && least > 1;
  return isPlain ? (begun[0] ?? null) : (best ?? begun[0] ?? null);
}

/** Letters to put in, take out or change, or neighbours to swap (optimal string alignment). */
function edits(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? (before[j - 2] ?? 0) + 1 : changed;
      next.push(Math.min(changed, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
