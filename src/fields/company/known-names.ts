import type { Candidate } from '../../record/evidence.js';
import type { Span } from '../../record/span.js';
import { isUpper, isWordUnit } from '../../text/letters.js';
import { NOT_OURS } from '../../vocabulary/company-contexts.js';
import type { Draft } from '../draft.js';
import { candidate } from '../field.js';
import { hostNames } from '../support/hosts.js';
import { isForClient, KNOWN } from './name-runs.js';

/** The only known employer that the posting names, if more than once: one mention may be of a customer, a rival or a product. */
export function* knownName(draft: Draft): Generator<Candidate<string>> {
  const hits = new Map<string, { count: number; start: number; end: number }>();
  for (let i = 0; i < draft.tokens.length; i++) {
    const token = draft.tokens[i];
    if (!token || !isUpper(token.text.charCodeAt(0))) continue;
    const hit = KNOWN.at(draft.tokens, i);
    if (!hit) continue;
    const last = draft.tokens[i + hit.length - 1] ?? token;
    i += hit.length - 1;
    if (NOT_OURS.test(draft.text.slice(Math.max(0, token.start - 40), token.start))) continue;
    const name = hit.values[0] as string;
    const known = hits.get(name);
    if (known) known.count++;
    else hits.set(name, { count: 1, start: token.start, end: last.end });
  }
  if (hits.size !== 1 || isForClient(draft)) return;
  for (const [value, hit] of hits) {
    if (hit.count > 1) yield candidate(value, hit.start, hit.end, 0.6);
  }
}

/** A firm's own mail or web address: "careers@acme-robotics.co.uk". */
export function* hostName(draft: Draft): Generator<Candidate<string>> {
  if (!hasAddress(draft) || isForClient(draft)) return;
  for (const host of hostNames(draft.text)) {
    const written = findName(draft, host.words, host.start);
    const name = written && draft.text.slice(written.start, written.end);
    // "bosch-campus.com", where the text speaks of Bosch
    const first =
      written || host.words.length < 2 ? null : findName(draft, host.words.slice(0, 1), host.start);
    const firstName = first && draft.text.slice(first.start, first.end);
    if (written && name && /\p{Lu}/u.test(name)) yield candidate(name, written.start, written.end, 0.8);
    else if (first && firstName && /\p{Lu}/u.test(firstName) && host.own)
      yield candidate(firstName, first.start, first.end, 0.62);
    else if (host.own)
      yield candidate(
        host.words.map((w) => w.charAt(0).toUpperCase() + w.slice(1)).join(' '),
        host.start,
        host.end,
        0.58,
      );
  }
}

/** A cheap look before the addresses are read. */
function hasAddress(draft: Draft): boolean {
  return draft.text.includes('@') || draft.text.includes('://') || draft.may(AT_IN_BRACKETS);
}

const AT_IN_BRACKETS = /[[(]at[\])]/i;

/** Where the words of a host first stand before an offset, written in one or with a space, a point or a hyphen between. A pattern for each host would take longer to compile than the whole posting to read. */
function findName(draft: Draft, words: readonly string[], until: number): Span | null {
  const lower = draft.once('lower-case', () => lowerCase(draft.text));
  const first = words[0] as string;
  for (let at = lower.indexOf(first); at >= 0 && at < until; at = lower.indexOf(first, at + 1)) {
    if (isWordUnit(lower.charCodeAt(at - 1))) continue;
    let end = at + first.length;
    const whole = words.slice(1).every((word) => {
      const gap = ' .-'.includes(lower.charAt(end)) ? 1 : 0;
      if (!lower.startsWith(word, end + gap)) return false;
      end += gap + word.length;
      return true;
    });
    if (whole && (end === until || (end < until && !isWordUnit(lower.charCodeAt(end)))))
      return { start: at, end };
  }
  return null;
}

/** Lower case of the same length: one capital has a lower case of two units. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/İ/g, '\0').toLowerCase();
}
