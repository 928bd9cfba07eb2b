import type { Hint, Mark } from '../record/page.js';
import type { Span } from '../record/span.js';

/**
 * Where to apply. The words it rests on mostly stand behind the posting's text. What leads to no web page (a mail
 * address, an address relative to nobody knows what) is no value, but is to be named.
 */
export function applyHint(text: string, apply: Mark | null): Hint[] {
  const url = apply?.href;
  if (!apply || url === undefined || url.startsWith('#')) return [];
  return [hintOf(url, apply, text.slice(apply.start, apply.end))];
}

/** The same for a control that shows no words: an icon, or a form's button. Only its address can be quoted. */
export function iconHint(icon: string | undefined, at: number): Hint[] {
  return icon === undefined || !isWeb(icon) ? [] : [hintOf(icon, { start: at, end: at }, icon)];
}

function hintOf(value: string, { start, end }: Span, quote: string): Hint {
  return { field: 'applyUrl', value, start, end, quote, rule: 'apply-link', kind: 'structured' };
}

/** Whether an address leads to a web page. */
export function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
