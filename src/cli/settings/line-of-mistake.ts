import { parse } from '@humanwhocodes/momoa';

/** The line, counted from 1, on which a text that `JSON.parse` refuses is no JSON: Node itself does not always say. */
export function lineOfMistake(text: string): number {
  const last = text.trimEnd().split('\n').length;
  try {
    parse(text);
    return last;
  } catch (error) {
    const { line } = error as Error & { readonly line?: number };
    return line === undefined || isAtEnd(error) ? last : line;
  }
}

/** What ends too soon is wrong at its end, though its last sign is blamed. */
function isAtEnd(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Unexpected end of input');
}
