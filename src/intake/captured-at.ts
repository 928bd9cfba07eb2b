import type { Report } from '../record/diagnostic.js';
import type { OpenedInput } from '../sources/read.js';

/**
 * When a page was captured: as its archive, server or file says, but never after it was read. A time in the future
 * would make it the newest capture whatever came after it.
 */
export function capturedAt(
  { uri, modifiedAt }: Pick<OpenedInput, 'uri' | 'modifiedAt'>,
  readAt: string,
  report: Report,
): string {
  if (modifiedAt === null || modifiedAt <= readAt) return modifiedAt ?? readAt;
  if (Date.parse(modifiedAt) - Date.parse(readAt) > CLOCKS_DIFFER) {
    const message = `its time, ${modifiedAt}, lies in the future; it was taken as captured now`;
    report({ severity: 'warning', code: 'page.from-the-future', uri, message });
  }
  return readAt;
}

/** By how much the clocks of two machines may differ without a word, in ms. */
const CLOCKS_DIFFER = 60_000;
