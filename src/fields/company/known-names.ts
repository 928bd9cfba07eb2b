import type { Candidate } from '../../record/evidence.js';
import { NOT_OURS } from '../../vocabulary/company-contexts.js';
import type { Draft } from '../draft.js';
import { candidate } from '../field.js';
import { hostNames } from '../support/hosts.js';
import { isForClient, KNOWN } from './name-runs.js';

/** The only known employer that the posting names, if more than once or at its beginning. */
export function* knownName(draft: Draft): Generator<Candidate<string>> {
  const hits = new Map<string, { count: number; start: number; end: number }>();
  for (let i = 0; i < draft.tokens.length; i++) {
    const token = draft.tokens[i];
    if (!token || !/^\p{Lu}/u.test(token.text)) continue;
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
  const opening = draft.sentences[2]?.end ?? draft.text.length;
  for (const [value, hit] of hits) {
    if (hit.count > 1) yield candidate(value, hit.start, hit.end, 0.6);
    else if (hit.start < opening) yield candidate(value, hit.start, hit.end, 0.52);
  }
}

/** A firm's own mail or web address: "careers@acme-robotics.co.uk". */
export function* hostName(draft: Draft): Generator<Candidate<string>> {
  if (isForClient(draft)) return;
  for (const host of hostNames(draft.text)) {
    const written = new RegExp(
      `(?<![\\p{L}\\p{N}])${host.words.map(escape).join('[ .-]?')}(?![\\p{L}\\p{N}])`,
      'iu',
    ).exec(draft.text.slice(0, host.start));
    if (written && /\p{Lu}/u.test(written[0]))
      yield candidate(written[0], written.index, written.index + written[0].length, 0.8);
    else if (host.own)
      yield candidate(
        host.words.map((w) => w.charAt(0).toUpperCase() + w.slice(1)).join(' '),
        host.start,
        host.end,
        0.58,
      );
  }
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
