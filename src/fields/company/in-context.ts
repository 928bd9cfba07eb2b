import type { Candidate } from '../../record/evidence.js';
import { spanAt } from '../../record/span.js';
import { closingBefore, closingsOf } from '../../text/needles.js';
import { NAME_CONTEXTS, NOT_OURS, OWN_THINGS } from '../../vocabulary/company-contexts.js';
import { LEGAL_FORM } from '../../vocabulary/organisations.js';
import type { Draft } from '../draft.js';
import { candidate } from '../field.js';
import { plainText } from '../support/plain-text.js';
import { companyIn, KNOWN, mentions, type NameRun, nameRuns } from './name-runs.js';

/** Characters looked at on either side of a name. */
const REACH = 64;

/** "At X, we", "We are X", "the team at X", "join X", "bei der X GmbH": a name that its surroundings make the employer's. */
export function* named(draft: Draft): Generator<Candidate<string>> {
  const text = plainText(draft);
  const contexts = CONTEXTS.filter(
    ({ before, after }) => (!before || draft.may(before)) && (!after || draft.may(after)),
  );
  for (const run of nameRuns(draft)) {
    const confidence = contextOf(text, run, contexts);
    if (confidence === 0) continue;
    const value = companyIn(draft, run.text);
    if (value !== null) yield candidate(value, run.start, run.start + value.length, confidence);
  }
}

/** The contexts with the last letters that a text must have for them, which rule out nearly all at a glance. */
const CONTEXTS = NAME_CONTEXTS.map((context) => ({
  ...context,
  closings: context.before && closingsOf(context.before),
}));

function contextOf(text: string, run: NameRun, contexts: typeof CONTEXTS): number {
  const before = text.slice(Math.max(0, run.start - REACH), run.start);
  const after = text.slice(run.end, run.end + REACH);
  const closing = closingBefore(text, run.start);
  let best = 0;
  const lastWord = run.text.slice(run.text.lastIndexOf(' ') + 1);
  if (lastWord !== run.text && LEGAL_FORM.test(lastWord) && !NOT_OURS.test(before)) best = 0.93;
  for (const context of contexts) {
    if (context.confidence <= best) continue;
    if (context.closings && !context.closings.includes(closing)) continue;
    if (context.before && !context.before.test(before)) continue;
    if (context.after && !context.after.test(after)) continue;
    if (NOT_OURS.test(before)) continue;
    best = context.confidence;
  }
  return best;
}

/** "X's mission", "X's Multimedia group is seeking". */
export function* possessive(draft: Draft): Generator<Candidate<string>> {
  const text = plainText(draft);
  for (const run of nameRuns(draft)) {
    if (text.charCodeAt(run.end) !== 39 || !/^'s? \p{L}/u.test(text.slice(run.end, run.end + 4))) continue;
    const before = text.slice(Math.max(0, run.start - REACH), run.start);
    if (NOT_OURS.test(before)) continue;
    const value = companyIn(draft, run.text);
    if (value === null) continue;
    const opening = /(?:^|[.!?:)\n] {0,3})$/.test(before);
    const telling = OWN_THINGS.test(text.slice(run.end, run.end + REACH).replace(/^'s? /, ''));
    const confidence = telling
      ? 0.88
      : opening
        ? mentions(draft, value) > 1
          ? 0.84
          : 0.74
        : KNOWN.get(value).length > 0 && (mentions(draft, value) > 1 || !IN_A_LIST.test(before))
          ? 0.7
          : 0;
    if (confidence > 0) yield candidate(value, run.start, run.start + value.length, confidence);
  }
}

/** "knowledge of the NDK, of Qualcomm's SNPE": a tool among others, and its maker. */
const IN_A_LIST = /(?:\b(?:of|with|using|like|and|or)|,) $/;

const LEAD = /(?:\b(?:to|at|with|why|join|joining) |(?:^|\n)[ *#]{0,6}(?:about|welcome to) )$/i;
const LEAD_CLOSINGS = closingsOf(LEAD);

/** "What you'll bring to X", "Why X?", "About X", "Life at X": in a heading or alone on a line. */
export function* inHeading(draft: Draft): Generator<Candidate<string>> {
  const text = plainText(draft);
  for (const run of nameRuns(draft)) {
    if (LEAD_CLOSINGS && !LEAD_CLOSINGS.includes(closingBefore(text, run.start))) continue;
    const before = text.slice(Math.max(0, run.start - REACH), run.start);
    if (!LEAD.test(before)) continue;
    const section = spanAt(draft.sections, run.start);
    const heading = section?.heading && run.start < section.heading.end ? section.heading : null;
    const own =
      /(?:^|\n)[ *#]{0,6}(?:About|Why|Join|Welcome to|(?:[A-Z][a-z]+ ){1,2}at) $/.test(before) &&
      /^(?:[ *:?!]{0,6}(?:\n|$)| \p{Lu}\p{Ll})/u.test(text.slice(run.end, run.end + 8));
    if (!own && !(heading && /^\W{0,3}$/.test(text.slice(run.end, heading.end)))) continue;
    // "NICE TO HAVE": in a heading all of capitals a capital shows no name
    if (!/\p{Ll}/u.test(run.text) && !/\p{Ll}/u.test(before.slice(before.lastIndexOf('\n') + 1))) continue;
    const value = companyIn(draft, run.text);
    if (value !== null) yield candidate(value, run.start, run.start + value.length, heading ? 0.93 : 0.9);
  }
}
