import type { Report } from '../record/diagnostic.js';
import { byTime, type Doubt, doubtsAbout, superseded, timeOf, trustedOf } from './captures.js';
import type { KeptCapture } from './read-captures.js';

/**
 * Says why a page that was just read says nothing about what is open, if so: whenever it is read, as long as that is
 * the case. That no layout knows it is said when it is read.
 */
export function warnOfCapture(
  captures: readonly KeptCapture[],
  pageId: number,
  { capturedAt, isArchived, noPosting }: Seen,
  report: Report,
): void {
  const page = captures.find(({ id }) => id === pageId);
  if (page === undefined) return;
  const newest = byTime(captures).at(-1);
  const trusted = trustedOf(captures);
  const warn = (code: `page.${string}`, message: string) =>
    report({ severity: 'warning', uri: page.uri, code, message });
  if (newest !== undefined && newest.id !== pageId) {
    if (noPosting !== undefined) warn('page.no-postings', noPosting);
    else if (!isArchived && superseded(captures).has(pageId))
      warn('page.older', older(capturedAt, timeOf(trusted ?? newest)));
    return;
  }
  const doubt = doubtsAbout(captures).get(pageId);
  if (doubt === undefined) return;
  if (trusted === null) {
    if (doubt === 'empty') warn('page.no-postings', noPosting ?? NONE);
    return;
  }
  const { code, what, until = '' } = WORDS[doubt](page.postingCount, trusted.postingCount, noPosting);
  warn(code, `${what}; it was kept, and marks no job as gone${until}`);
}

export interface Seen {
  readonly capturedAt: string;
  /** It is from an archive, which may hold pages of any age. */
  readonly isArchived: boolean;
  /** That it has no posting and why, where it was read anew. */
  readonly noPosting?: string;
}

/** Somebody put an old file back, or reads old captures later: the time of the file can't tell. */
function older(time: string, newest: string): string {
  return (
    `its time is ${time}, and a capture of ${newest} was read before, which goes on saying what is open; ` +
    'if this page is the one that stands there now, give the file a new time (touch) and read it again'
  );
}

function postings(count: number): string {
  return count === 1 ? '1 posting' : `${count} postings`;
}

const NONE = 'no posting was found on this page';

interface Words {
  readonly code: `page.${string}`;
  readonly what: string;
  readonly until?: string;
}

const WORDS: Readonly<Record<Doubt, (has: number, had: number, noPosting?: string) => Words>> = {
  empty: (_, had, noPosting = NONE) => ({
    code: 'page.no-postings',
    what: `${noPosting} (it had ${had} before)`,
  }),
  unlike: () => ({ code: 'page.changed', what: 'this page is no longer what it was' }),
  cut: () => ({
    code: 'page.cut',
    what: 'this page breaks off, which it did not do before',
    until: ' until the next capture ends alike',
  }),
  bare: () => ({
    code: 'page.bare',
    what: 'the postings of this page come without the texts that they had',
    until: ' until the next capture agrees',
  }),
  shrunk: (has, had) => ({
    code: 'page.shrunk',
    what: `this page has ${postings(has)}, and had ${had} before`,
    until: ' until the next capture agrees',
  }),
};
