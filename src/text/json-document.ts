/** What a file of JSON holds: one document, or one a line (NDJSON). */
export interface JsonDocument {
  /** The document; of NDJSON the list of its lines' documents. */
  readonly value: unknown;
  /** NDJSON: the line that each document stands on, from 1; null for one document. */
  readonly lines: readonly number[] | null;
  /** NDJSON: lines that hold no JSON, with what is wrong with them. */
  readonly problems: readonly JsonProblem[];
}

export interface JsonProblem {
  /** From 1; null where it is not known. */
  readonly line: number | null;
  readonly why: string;
}

/** Reads JSON (RFC 8259) or NDJSON, each line of which is a document. A line that holds none costs that line only. */
export function parseJsonDocument(text: string): JsonDocument | JsonProblem {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return { value: JSON.parse(body), lines: null, problems: [] };
  } catch (error) {
    return parseLines(body) ?? problemOf(body, error);
  }
}

export function isProblem(read: JsonDocument | JsonProblem): read is JsonProblem {
  return 'why' in read;
}

/** The documents of NDJSON; null when the first line is no document by itself. */
function parseLines(body: string): JsonDocument | null {
  const values: unknown[] = [];
  const lines: number[] = [];
  const problems: JsonProblem[] = [];
  let at = 0;
  for (let line = 1; at < body.length; line++) {
    const end = body.indexOf('\n', at);
    const words = body.slice(at, end < 0 ? body.length : end).trim();
    at = end < 0 ? body.length : end + 1;
    if (words === '') continue;
    try {
      const value: unknown = JSON.parse(words);
      if (typeof value !== 'object' || value === null) return null;
      values.push(value);
      lines.push(line);
    } catch (error) {
      if (values.length === 0) return null;
      problems.push({ line, why: reasonOf(error) });
    }
  }
  return values.length > 0 ? { value: values, lines, problems } : null;
}

function problemOf(body: string, error: unknown): JsonProblem {
  const stated = /at position (\d{1,12})/.exec(String(error))?.[1];
  const offset = stated === undefined ? null : Number(stated);
  const whole = body.trimEnd();
  if (offset === null ? BREAKS_OFF.test(String(error)) : offset >= whole.length)
    return { line: lineAt(whole, whole.length), why: 'it breaks off' };
  return { line: offset === null ? null : lineAt(body, offset), why: reasonOf(error) };
}

const BREAKS_OFF = /unexpected end|unterminated/i;

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** What the parser says, without the stretch of the document that it repeats. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (BREAKS_OFF.test(message)) return 'it breaks off';
  const plain = (message.split('"')[0] ?? '')
    .replace(/(?: in JSON)? at position [^\n]{0,80}$/, '')
    .replace(/[,. ]{1,5}$/, '');
  return plain.length > 0 && plain.length < 80
    ? plain.charAt(0).toLowerCase() + plain.slice(1)
    : 'it is no JSON';
}
