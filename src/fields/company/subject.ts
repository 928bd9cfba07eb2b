import type { Candidate } from '../../record/evidence.js';
import {
  HELPS_US,
  INSTITUTION_NOUN,
  INTRODUCTIONS,
  SENTENCE_VERB,
} from '../../vocabulary/company-contexts.js';
import { COMPANY_VERBS } from '../../vocabulary/company-verbs.js';
import { ACADEMIC_NAME, LEGAL_FORM } from '../../vocabulary/organisations.js';
import type { Draft } from '../draft.js';
import { candidate } from '../field.js';
import { plainText } from '../support/plain-text.js';
import { companyIn, KNOWN, mentions, nameRuns } from './name-runs.js';

/** "X is a ...", "X builds ...", "X was founded": a name that opens a sentence as its subject. */
export function* asSubject(draft: Draft): Generator<Candidate<string>> {
  const text = plainText(draft);
  for (const run of nameRuns(draft)) {
    const opening = opens(draft, text, run.start);
    if (opening === null) continue;
    const verb = VERB.exec(text.slice(run.end, run.end + 140));
    if (!verb) continue;
    const word = verb[1] ?? '';
    if (HELPS_US.test(text.slice(run.end, run.end + 40))) continue;
    if (opening === 'the' && !isInstitution(run.text) && mentions(draft, run.text) < 3) continue;
    const value = companyIn(draft, run.text);
    if (value === null || value !== run.text) continue;
    const known = KNOWN.get(value).length > 0;
    const auxiliary = /^(?:is|was|has|will)$/.test(word);
    if (!known && !auxiliary && !PAST.test(word) && !COMPANY_VERBS.has(word)) continue;
    const many = mentions(draft, value);
    const strong = auxiliary
      ? INTRODUCTIONS.test(text.slice(run.end + verb[0].length, run.end + verb[0].length + 24))
      : known || !SENTENCE_VERB.test(word) || SUPERLATIVE.test(text.slice(run.end + verb[0].length));
    if (strong || many > 1)
      yield candidate(value, run.start, run.end, strong ? (many > 1 ? 0.9 : 0.82) : 0.66);
  }
}

/** The verb behind a name, past "(MSR NYC)" or ", including its affiliates,". "are" makes a plural and no firm. */
const VERB =
  /^(?:,? \([^()\n]{1,30}\)|, (?:including|a|an|the|where|which|who|whose)\b[^.\n]{3,80},)? (is|was|has|will|came|grew|began|started|opened|launched|\p{Ll}{2,14}s)(?= )/u;
/** What nothing but a firm does: "X runs the largest fleet". */
const SUPERLATIVE =
  /^ (?:the|one of the) (?:(?:world|country|continent)(?:'s|’s) )?(?:largest|biggest|leading|first|only|oldest)\b/;
const PAST = /^(?:came|grew|began|started|opened|launched)$/;

/** Whether a sentence begins at the name: `the` after "The", null where it does not. */
function opens(draft: Draft, text: string, start: number): 'name' | 'the' | null {
  const before = text.slice(Math.max(0, start - 90), start);
  const the = /(?:^|[^\p{L}])The $/u.test(before);
  const bare = the ? before.slice(0, -4) : before;
  const at = start - (the ? 4 : 0);
  if (
    /(?:^|[.!?:"”)*\n]|\p{Extended_Pictographic}\ufe0f?)[\s"“(*•-]{0,4}$/u.test(bare) ||
    AFTER_OPENING.test(bare)
  )
    return the ? 'the' : 'name';
  return startsOf(draft).has(at) ? (the ? 'the' : 'name') : null;
}

/** Where the bodies of sections and the sentences of a posting begin. */
function startsOf(draft: Draft): ReadonlySet<number> {
  return draft.once(
    'starts',
    () => new Set([...draft.sections.map((s) => s.body.start), ...draft.sentences.map((s) => s.start)]),
  );
}

/** "Established in 2017, X is a ...": an opening clause before the subject. */
const AFTER_OPENING =
  /(?:Established|Founded|Born|Based|Headquartered|Launched|Started|Created|Since|From)\b[^,.\n]{0,60}, $/;

function isInstitution(name: string): boolean {
  return (
    ACADEMIC_NAME.test(name) || INSTITUTION_NOUN.test(name) || LEGAL_FORM.test(name.split(' ').pop() ?? '')
  );
}
