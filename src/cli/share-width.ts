/** What a column of a table asks for. */
export interface Claim {
  /** The width of its longest cell; 0 for a column with nothing in it, which is not shown. */
  readonly natural: number;
  /** Less than this is of no use. */
  readonly least: number;
  /** What it should have before columns that are no more than an extra are shown at all. */
  readonly fair: number;
  readonly extra?: boolean;
}

/** The widths of columns with gaps between them, together no wider than this; 0 for those that are left out, last ones first. */
export function shareWidth(claims: readonly Claim[], width: number, gap: number): number[] {
  const shown = choose(claims, width, gap);
  const room = width - gap * (shown.length - 1);
  const chosen = shown.map((index) => claims[index]).filter((claim) => claim !== undefined);
  let widths = chosen.map(({ natural, least }) => Math.min(natural, least, room));
  for (const target of [fairOf, ({ natural }: Claim) => natural]) {
    widths = raise(widths, chosen.map(target), room);
  }
  const all = claims.map(() => 0);
  for (const [place, index] of shown.entries()) all[index] = widths[place] ?? 0;
  return all;
}

function choose(claims: readonly Claim[], width: number, gap: number): number[] {
  let shown = [...claims.keys()].filter((index) => (claims[index]?.natural ?? 0) > 0);
  while (shown.length > 1) {
    const chosen = shown.flatMap((index) => claims[index] ?? []);
    const need = chosen.some(({ extra }) => extra) ? fairOf : leastOf;
    if (total(chosen.map(need)) + gap * (shown.length - 1) <= width) break;
    shown = shown.slice(0, -1);
  }
  return shown;
}

/** Gives what is left of the room to those that are under their target, in proportion to what they lack. */
function raise(widths: readonly number[], targets: readonly number[], room: number): number[] {
  const wants = widths.map((width, place) => Math.max(0, (targets[place] ?? 0) - width));
  const wanted = total(wants);
  const spare = Math.min(wanted, Math.max(0, room - total(widths)));
  if (wanted === 0) return [...widths];
  const raised = widths.map((width, place) => width + Math.floor((spare * (wants[place] ?? 0)) / wanted));
  let rest = spare - (total(raised) - total(widths));
  return raised.map((width, place) => (width < (targets[place] ?? 0) && rest-- > 0 ? width + 1 : width));
}

function fairOf({ natural, fair }: Claim): number {
  return Math.min(natural, fair);
}

function leastOf({ natural, least }: Claim): number {
  return Math.min(natural, least);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
