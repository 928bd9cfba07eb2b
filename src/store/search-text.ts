import { foldCase } from '../text/fold.js';
import { storable } from '../text/well-formed.js';

/** Text as it is searched: without case and diacritics. */
export function searchText(parts: readonly unknown[]): string {
  return storable(foldCase(parts.filter((part) => typeof part === 'string').join('\n')));
}

/** Its words alone, a space on either side of each, so that a whole word can be asked for. */
export function searchWords(parts: readonly unknown[]): string {
  return ` ${searchText(parts)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** A LIKE pattern (escaped by `!`) for text that holds this. */
export function containing(text: string): string {
  return `%${text.replace(/[!%_]/g, '!$&')}%`;
}
