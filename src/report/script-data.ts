import { stringifyJson } from '../text/well-formed.js';

/**
 * A script that hands data to the page: a page opened from disk may load scripts, but not fetch files. The data is a
 * JSON text within a string, which engines read faster than a literal of that size.
 *
 * @param name of the global variable
 */
export function dataScript(name: string, data: unknown): string {
  return `globalThis.${name}=JSON.parse(${asciiSafe(JSON.stringify(stringifyJson(data)))});\n`;
}

/** No `</script`, no `<!--`, no end of a line: the text stays one string wherever it is pasted. */
function asciiSafe(literal: string): string {
  return literal.replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
