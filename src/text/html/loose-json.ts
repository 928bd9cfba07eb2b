import { isProblem, parseJsonDocument } from '../json-document.js';
import { decodeEntities } from './escape.js';

/**
 * Reads JSON as pages write it into their scripts: in CDATA or an HTML comment, with `//` and block comments, commas and
 * semicolons too many, line breaks inside strings, or escaped as HTML. It drops what is no JSON and guesses nothing:
 * undefined where something else is wrong, and for `null`. Linear.
 * @param onProblem hears what is wrong where it can't be read
 */
export function parseLooseJson(script: string, onProblem?: (why: string) => void): unknown {
  const body = withoutWrapping(script);
  const value =
    parsed(body) ??
    parsed(tidied(body)) ??
    (ESCAPED.test(body) ? parsed(tidied(decodeEntities(body))) : undefined);
  if (value === undefined && onProblem) {
    const read = parseJsonDocument(tidied(body));
    if (isProblem(read)) onProblem(read.why);
  }
  return value;
}

const ESCAPED = /&(?:quot|#34|#x22);/i;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Without the CDATA, comment signs and semicolons around it. */
function withoutWrapping(script: string): string {
  return script
    .trim()
    .replace(/^(?:\/\/|\/\*)?\s{0,8}(?:<!\[CDATA\[|<!--)\s{0,8}(?:\*\/)?/i, '')
    .replace(/(?:\/\/|\/\*)?\s{0,8}(?:\]\]>|-->)\s{0,8}(?:\*\/)?$/, '')
    .replace(/[;\s]{1,64}$/, '');
}

/** Without comments and commas that nothing follows; control characters in strings escaped. */
function tidied(text: string): string {
  const parts: string[] = [];
  let from = 0;
  let comma = -1;
  const keep = (to: number) => parts.push(text.slice(from, to));
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') {
      comma = -1;
      at = endOfString(text, at, (control) => {
        keep(control);
        parts.push(escaped(text.charCodeAt(control)));
        from = control + 1;
      });
    } else if (sign === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) {
      keep(at);
      const end = text[at + 1] === '/' ? text.indexOf('\n', at) : text.indexOf('*/', at + 2) + 1;
      at = end <= at ? text.length : end;
      from = at + 1;
      parts.push(' ');
    } else if (sign === ',') {
      keep(at);
      from = at + 1;
      parts.push(comma < 0 ? ',' : '');
      if (comma < 0) comma = parts.length - 1;
    } else if (sign === '}' || sign === ']') {
      if (comma >= 0) parts[comma] = '';
      comma = -1;
    } else if (sign !== undefined && !/\s/.test(sign)) comma = -1;
  }
  keep(text.length);
  return parts.join('');
}

/** The offset of a string's closing quote; `onControl` hears of each control character in it. */
function endOfString(text: string, start: number, onControl: (at: number) => void): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at;
    else if (code < 32) onControl(at);
  }
  return text.length;
}

const BACKSLASH = 92;
const QUOTE = 34;

function escaped(code: number): string {
  return code === 10 ? '\\n' : code === 9 ? '\\t' : ' ';
}
