const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of so many columns, to an eighth of one; something is never drawn as nothing. */
export function bar(columns: number): string {
  const eighths = Math.max(columns > 0 ? 1 : 0, Math.round(columns * 8));
  return '█'.repeat(eighths >> 3) + EIGHTHS[eighths & 7];
}

/** The whole columns that the parts of one bar get, together as many as the bar: one at least, of whatever has a part. */
export function barParts(parts: readonly number[], columnsEach: number): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  const scale = total > 0 ? Math.max(columnsEach, 1 / total) : 0;
  let sum = 0;
  return parts.map((part) => {
    const before = Math.round(sum * scale);
    sum += part;
    return Math.round(sum * scale) - before;
  });
}
