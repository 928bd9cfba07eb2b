import type { Report } from '../record/diagnostic.js';
import type { FoundPage } from '../store/store.js';
import { byTime, type Doubt, doubtsAbout } from './captures.js';

/** Says why a capture marks nothing as gone, if so; that no layout knows the first one of a source has been said. */
export function warnIfDoubted(captures: readonly FoundPage[], pageId: number, report: Report): void {
  const page = captures.find(({ id }) => id === pageId);
  const doubts = doubtsAbout(captures);
  const doubt = doubts.get(pageId);
  if (page === undefined || doubt === undefined) return;
  const trusted = byTime(captures).findLast(({ id }) => !doubts.has(id));
  if (trusted === undefined) {
    if (doubt === 'empty') report({ ...WARNING, uri: page.uri, code: 'page.no-postings', message: NONE });
    return;
  }
  const { code, what, until = '' } = WORDS[doubt](page.postingCount, trusted.postingCount);
  const message = `${what}; it was kept, and marks no job as gone${until}`;
  report({ ...WARNING, uri: page.uri, code, message });
}

const WARNING = { severity: 'warning' } as const;
const NONE = 'no posting was found on this page';

interface Words {
  readonly code: `page.${string}`;
  readonly what: string;
  readonly until?: string;
}

const WORDS: Readonly<Record<Doubt, (has: number, had: number) => Words>> = {
  empty: () => ({ code: 'page.no-postings', what: `${NONE}, which had some before` }),
  unlike: () => ({ code: 'page.changed', what: 'this page is no longer what it was' }),
  cut: () => ({ code: 'page.cut', what: 'this page breaks off, which it did not do before' }),
  shrunk: (has, had) => ({
    code: 'page.shrunk',
    what: `this page has ${has} postings, and had ${had} before`,
    until: ' until another capture agrees',
  }),
};
