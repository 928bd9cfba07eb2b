import type { Mark } from '../record/page.js';
import type { Span } from '../record/span.js';
import { trimSpan } from '../text/lines.js';
import type { Actions } from './html-actions.js';
import { isMoreControl, isSectionHeading } from './html-words.js';

/** Where a posting's text ends, and the link or button behind which the application waits. */
export interface PostingEnd {
  readonly end: number;
  readonly apply: Mark | null;
}

/** Small things that stand behind the way to apply: `Share`, `Save this job`, a date. */
const MAX_BEHIND = 160;

/**
 * Cuts a posting at its last control, when nothing but small things follow; `upToApply` cuts there
 * whatever follows. A control at the top of a posting ends nothing, but still says where to apply.
 */
export function findPostingEnd(
  text: string,
  marks: readonly Mark[],
  within: Span,
  actions: Actions,
  upToApply = false,
): PostingEnd {
  const controls = marks.filter(actions.isControl);
  const last = controls.at(-1);
  if (!last) return { end: beforeMore(text, marks, within), apply: null };
  const ways = controls.filter(actions.isApply);
  const apply = ways.findLast(({ href }) => /^https?:/i.test(href ?? '')) ?? ways.at(-1) ?? null;
  const behind = trimSpan(text, last.end, within.end);
  const halfway = (within.start + within.end) / 2;
  const goesOn = marks.some((mark) => mark.start > last.end && beginsSection(mark, text));
  const ends = (behind.end - behind.start <= MAX_BEHIND && !goesOn) || (upToApply && last.start > halfway);
  const end = ends ? firstOfRow(controls, text) : within.end;
  return { end: beforeMore(text, marks, { start: within.start, end }), apply };
}

/** A heading, or bold words that stand over a section. */
function beginsSection(mark: Mark, text: string): boolean {
  return mark.kind === 'heading' || (mark.kind === 'strong' && isSectionHeading(mark, text));
}

/** Where a posting ends without the `View more` that a stub of it ends with. */
function beforeMore(text: string, marks: readonly Mark[], within: Span): number {
  const { end } = trimSpan(text, within.start, within.end);
  const more = marks.findLast((mark) => mark.end === end && isMoreControl(mark, text));
  return more && more.start > within.start ? more.start : within.end;
}

/** Controls that stand side by side (`Apply` and `Apply by email`) end the posting together. */
function firstOfRow(controls: readonly Mark[], text: string): number {
  let end = controls.at(-1)?.start ?? 0;
  for (const control of controls.toReversed()) {
    const between = trimSpan(text, control.end, end);
    if (control.end <= end && between.end - between.start > 4) break;
    end = Math.min(end, control.start);
  }
  return end;
}
