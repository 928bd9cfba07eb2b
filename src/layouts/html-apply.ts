import type { Hint, Mark } from '../record/page.js';
import type { Span } from '../record/span.js';

/** Where to apply, if the control leads to the web. The words it rests on mostly stand behind the posting's text. */
export function applyHint(text: string, apply: Mark | null): Hint[] {
  const url = apply?.href;
  if (!apply || url === undefined || !isWeb(url)) return [];
  return [hintOf(url, apply, text.slice(apply.start, apply.end))];
}

/** The same for a control that shows no words: an icon, or a form's button. Only its address can be quoted. */
export function iconHint(icon: string | undefined, at: number): Hint[] {
  return icon === undefined || !isWeb(icon) ? [] : [hintOf(icon, { start: at, end: at }, icon)];
}

function hintOf(value: string, { start, end }: Span, quote: string): Hint {
  return { field: 'applyUrl', value, start, end, quote, rule: 'apply-link', kind: 'structured' };
}

function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
