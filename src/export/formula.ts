/**
 * The cell as text that no spreadsheet runs: one that begins with = + - @ (plain or full-width, also behind spaces
 * or invisible characters) or with a tab or line break gets an apostrophe in front.
 * A plain negative number, such as a longitude, stays a number.
 */
export function escapeFormula(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `escapeFormula`. */
export function unescapeFormula(cell: string): string {
  return cell.startsWith("'") && escapeFormula(cell.slice(1)) === cell ? cell.slice(1) : cell;
}

const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫])/u;
const NUMBER = /^-\d{1,20}(?:\.\d{1,20})?$/;
