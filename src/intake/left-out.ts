import type { Report } from '../record/diagnostic.js';
import type { OpenedInput } from '../sources/read.js';

/** A page that nobody named and no layout knows is most likely one of something else. */
export function leftOut({ uri }: OpenedInput, report: Report): void {
  report({
    severity: 'warning',
    code: 'layout.left-out',
    uri,
    message: 'no layout knows this page; it was left out',
  });
}
