/**
 * A sum as pages write it into structured data: `60000`, `"60,000"`, `"50.000"`, `"50.000,00"`, `"50'000"`, `"120k"`,
 * `"€ 60 000"`. A sign with three digits behind it parts thousands: no pay is stated to a thousandth. Null for what is
 * no single sum above zero.
 */
export function readAmount(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) && value > 0 ? value : null;
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return null;
  const [, whole, , part = '', thousands] = SUM.exec(value.trim()) ?? [];
  if (whole === undefined) return null;
  const sum = Number(`${whole.replace(/\D/g, '')}.${part || '0'}`) * (thousands ? 1000 : 1);
  return Number.isFinite(sum) && sum > 0 ? sum : null;
}

const MAX_LENGTH = 40;
/** A currency before or behind it; groups of three digits, parted in one way; one or two digits behind a point or comma. */
const SUM =
  /^(?:[A-Z]{3}|\p{Sc})?\s?(\d{1,3}(?:([.,'’ \u00a0\u202f])\d{3})(?:\2\d{3}){0,3}|\d{1,12})(?:[.,](\d{1,2}))?\s?(k)?\s?(?:[A-Z]{3}|\p{Sc})?$/iu;
