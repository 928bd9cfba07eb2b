import type { Hint, Mark } from '../record/page.js';

/** Where to apply, if the control leads to the web. The words it rests on stand behind the posting's text. */
export function applyHint(apply: Mark | null): Hint[] {
  const url = apply?.href;
  if (!apply || url === undefined || !/^https?:\/\//i.test(url)) return [];
  return [
    {
      field: 'applyUrl',
      value: url,
      start: apply.start,
      end: apply.end,
      rule: 'apply-link',
      kind: 'structured',
    },
  ];
}
