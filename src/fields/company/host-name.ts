import type { Candidate } from '../../record/evidence.js';
import type { Span } from '../../record/span.js';
import { isWordUnit } from '../../text/letters.js';
import { INSTITUTION_NOUN } from '../../vocabulary/company-contexts.js';
import { gazetteer } from '../../vocabulary/gazetteer.js';
import { placeKey } from '../../vocabulary/place-key.js';
import type { Draft } from '../draft.js';
import { candidate } from '../field.js';
import { type Host, hostNames } from '../support/hosts.js';
import { companyIn, isForClient, nameRuns } from './name-runs.js';

/** A firm's own mail or web address: "careers@acme-robotics.co.uk". */
export function* hostName(draft: Draft): Generator<Candidate<string>> {
  if (!hasAddress(draft) || isForClient(draft)) return;
  for (const host of hostNames(draft.text)) {
    const written = writtenOut(draft, host);
    // "bosch-campus.com", where the text speaks of Bosch
    const first =
      host.words.length < 2 ? null : writtenOut(draft, { ...host, words: host.words.slice(0, 1) });
    if (written) yield candidate(written.text, written.start, written.end, 0.8);
    else if (first && host.own && !isCity(first.text))
      yield candidate(first.text, first.start, first.end, 0.62);
    else if (host.own && mayBeFirm(host.words))
      yield candidate(host.words.map(capitalised).join(' '), host.start, host.end, 0.58);
  }
}

/**
 * What the text calls the owner of a host: "Papercrane Pictures" of papercrane.example, "NAVER LABS Europe" of
 * naverlabs.example; null where nothing in capitals is called so.
 */
function writtenOut(draft: Draft, host: Host): (Span & { text: string }) | null {
  const found = findName(draft, host.words, host.start);
  const letters = host.words.join('');
  for (const run of nameRuns(draft)) {
    if (run.start > host.start) break;
    const words = run.text.split(' ');
    for (let count = 1; count <= words.length; count++) {
      if (onlyLetters(words.slice(0, count).join('')) !== letters) continue;
      let longer = words.length;
      while (longer > count && !INSTITUTION_NOUN.test(words[longer - 1] as string)) longer--;
      const text = words.slice(0, longer).join(' ');
      if (companyIn(draft, text) === text) return { text, start: run.start, end: run.start + text.length };
    }
  }
  const text = found && draft.text.slice(found.start, found.end);
  return found && text && /\p{Lu}/u.test(text) ? { text, ...found } : null;
}

function onlyLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** "mnf-tuebingen" is a faculty in a place and "unimore-ricerca" a desk: of several words the last has to be one of a firm's. */
function mayBeFirm(words: readonly string[]): boolean {
  return words.length === 1 || INSTITUTION_NOUN.test(capitalised(words[words.length - 1] as string));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function isCity(name: string): boolean {
  return gazetteer()
    .lookup(placeKey(name))
    .some(({ population }) => population > 20_000);
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
