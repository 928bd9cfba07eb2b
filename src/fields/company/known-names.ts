import type { Candidate } from '../../record/evidence.js';
import { isUpper } from '../../text/letters.js';
import { NOT_OURS } from '../../vocabulary/company-contexts.js';
import type { Draft } from '../draft.js';
import { candidate } from '../field.js';
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
