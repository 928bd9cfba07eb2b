// Numbers as text that is small as JSON: groups of five bits, the lowest first; a sixth bit says that more follow.

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, DIGITS.indexOf(String.fromCharCode(code))),
);

/** A number from 0 to 2^31 - 1. */
export function encodeNumber(number: number): string {
  let code = '';
  let rest = number;
  for (; rest >= 32; rest >>>= 5) code += DIGITS[32 + (rest & 31)];
  return code + DIGITS[rest];
}

/**
 * Reads the numbers of a code, up to one between two others if there is one.
 *
 * @param into room for as many as the code has characters
 * @returns how many there are
 */
export function decodeNumbers(code: string, into: Uint32Array, over = 0, under = 0): number {
  let count = 0;
  let number = 0;
  let shift = 0;
  for (let at = 0; at < code.length; at++) {
    const value = VALUES[code.charCodeAt(at)] as number;
    number |= (value & 31) << shift;
    shift += 5;
    if (value >= 32) continue;
    if (number < under && number > over) break;
    into[count++] = number;
    number = 0;
    shift = 0;
  }
  return count;
}

/** Whether the character there is the last of its number. */
export function endsNumber(code: string, at: number): boolean {
  return (VALUES[code.charCodeAt(at)] as number) < 32;
}
