// Strings from hostile pages may hold half a surrogate pair or a NUL; files and databases take neither.

const LONE_SURROGATE = /\p{Surrogate}/gu;
const UNSTORABLE = /[\p{Surrogate}\0]/gu;

/** Lone surrogates become U+FFFD; the length, and so every offset, stays the same. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd');
}

/** Well-formed and without NUL, which ends a string in SQLite and is refused by PostgreSQL. The length stays the same. */
export function storable(text: string): string {
  return text.replace(UNSTORABLE, '\ufffd');
}

/** `JSON.stringify` whose strings are all well-formed Unicode: strict readers refuse an escaped half pair. */
export function stringifyJson(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, null, indent);
  // JSON.stringify escapes a surrogate only when it stands alone.
  return json.includes('\\ud') ? json.replace(/\\(?:(ud[89a-f][0-9a-f]{2})|.)/g, soften) : json;
}

function soften(escaped: string, surrogate: string | undefined): string {
  return surrogate === undefined ? escaped : '\ufffd';
}
