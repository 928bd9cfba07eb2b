import type { Candidate } from '../../record/evidence.js';
import {
  ACADEMIC_FORMS,
  ACADEMIC_SIGN,
  HELPS_US,
  HOST_WORDS,
  NOT_OURS,
} from '../../vocabulary/company-contexts.js';
import { NO_COMPANY } from '../../vocabulary/organisations.js';
import type { Draft } from '../draft.js';
import { candidate } from '../field.js';
import { plainText } from '../support/plain-text.js';
import { isForClient } from './name-runs.js';

/** A university, institute or agency that hosts the post: "... at the University of X", "X University is hiring". */
export function* institutions(draft: Draft): Generator<Candidate<string>> {
  const text = plainText(draft);
  if (!draft.may(ACADEMIC_SIGN) || !ACADEMIC_SIGN.test(text) || isForClient(draft)) return;
  const taken: number[] = [];
  for (const form of ACADEMIC_FORMS) {
    if (!draft.may(form)) continue;
    for (const match of text.matchAll(form)) {
      const name = match[0].replace(/^(?:The|At|In|Join|Our|From|With) /, '');
      if (!name.includes(' ') && NO_COMPANY.has(name.toLowerCase())) continue;
      const at = match.index + match[0].indexOf(name);
      if (taken.some((end) => at < end && end <= at + name.length + 60)) continue;
      const before = text.slice(Math.max(0, at - 70), at);
      if (NOT_OURS.test(before) || ELSEWHERE.test(before)) continue;
      if (HELPS_US.test(text.slice(at + name.length, at + name.length + 40))) continue;
      const opening = /(?:^|[.!?:\n] {0,3})(?:The |Das |Der |Die |Le |La |L')?$/.test(before);
      if (!opening && !HOST.test(before)) continue;
      taken.push(at + name.length);
      yield candidate(name, at, at + name.length, opening || HOST_WORDS.test(before) ? 0.9 : 0.7);
    }
  }
}

const ELSEWHERE =
  /\b(?:from|with|by|to|campus (?:of|at)|on campus at|near|courses? at|offers? at|and) (?:the )?$/i;
const HOST = /\b(?:at|of|within|in|der|an der|am|à|de|del|dell'|da|do) (?:the |l'|la )?$|, $/i;
