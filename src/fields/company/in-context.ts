import type { Candidate } from '../../record/evidence.js';
import { NAME_CONTEXTS, NOT_OURS, OWN_THINGS } from '../../vocabulary/company-contexts.js';
import { LEGAL_FORM } from '../../vocabulary/organisations.js';
import type { Draft } from '../draft.js';
import { candidate } from '../field.js';
import { companyIn, KNOWN, mentions, type NameRun, nameRuns, plainText } from './name-runs.js';

/** Characters looked at on either side of a name. */
const REACH = 64;

/** "At X, we", "We are X", "the team at X", "join X", "bei der X GmbH": a name that its surroundings make the employer's. */
export function* named(draft: Draft): Generator<Candidate<string>> {
  const text = plainText(draft);
  for (const run of nameRuns(draft)) {
    const confidence = contextOf(text, run);
    if (confidence === 0) continue;
    const value = companyIn(draft, run.text);
    if (value !== null) yield candidate(value, run.start, run.start + value.length, confidence);
  }
}

function contextOf(text: string, run: NameRun): number {
  const before = text.slice(Math.max(0, run.start - REACH), run.start);
  const after = text.slice(run.end, run.end + REACH);
  let best = 0;
  const words = run.text.split(' ');
  if (words.length > 1 && LEGAL_FORM.test(words[words.length - 1] as string) && !NOT_OURS.test(before))
    best = 0.93;
  for (const context of NAME_CONTEXTS) {
    if (context.confidence <= best) continue;
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
    if (!/^'s? \p{L}/u.test(text.slice(run.end, run.end + 4))) continue;
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
        : KNOWN.get(value).length > 0
          ? 0.7
          : 0;
    if (confidence > 0) yield candidate(value, run.start, run.start + value.length, confidence);
  }
}

/** "What you'll bring to X", "Why X?", "About X", "Life at X": in a heading or alone on a line. */
export function* inHeading(draft: Draft): Generator<Candidate<string>> {
  const text = plainText(draft);
  for (const run of nameRuns(draft)) {
    const before = text.slice(Math.max(0, run.start - REACH), run.start);
    const lead = /(?:\b(?:to|at|with|why|join|joining) |(?:^|\n)[ *#]{0,6}(?:about|welcome to) )$/i.exec(
      before,
    );
    if (!lead) continue;
    const heading = draft.sections.find(
      (s) => s.heading && s.heading.start <= run.start && run.start < s.heading.end,
    )?.heading;
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
