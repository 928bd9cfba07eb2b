import { describe, it } from 'vitest';
import { applyUrl } from '../../src/fields/apply-url.js';
import { booth } from '../../src/fields/booth.js';
import { contacts } from '../../src/fields/contacts.js';
import { deadline } from '../../src/fields/deadline.js';
import { description } from '../../src/fields/description.js';
import { duration } from '../../src/fields/duration.js';
import { employmentType } from '../../src/fields/employment-type.js';
import type { Field } from '../../src/fields/field.js';
import { language } from '../../src/fields/language.js';
import { remoteFrom } from '../../src/fields/remote-from.js';
import { salary } from '../../src/fields/salary.js';
import { startDate } from '../../src/fields/start-date.js';
import { urls } from '../../src/fields/urls.js';
import { visaSponsorship } from '../../src/fields/visa-sponsorship.js';
import { workAuthorization } from '../../src/fields/work-authorization.js';
import { workplace } from '../../src/fields/workplace.js';
import { splitLines } from '../../src/text/lines.js';
import { makeDraft } from '../support/draft.js';
import { expectLinear } from '../support/linear.js';

const FIELDS: readonly Field<unknown>[] = [
  salary,
  startDate,
  deadline,
  duration,
  visaSponsorship,
  workAuthorization,
  workplace,
  remoteFrom,
  employmentType,
  contacts,
  applyUrl,
  urls,
  booth,
  language,
  description,
] as readonly Field<unknown>[];

/** The text as one sentence, the worst case of rules that look around inside a sentence; opening it is not measured here. */
function openAsOne(text: string) {
  const small = makeDraft('', { values: { title: 'Intern', workplace: 'remote', duration: '1 year' } });
  const memory = new Map<string, unknown>();
  const draft = { ...small, text, lines: splitLines(text), sentences: [{ start: 0, end: text.length }] };
  return {
    ...draft,
    once<T>(key: string, compute: (draft: typeof small) => T): T {
      if (!memory.has(key)) memory.set(key, compute(this as typeof small));
      return memory.get(key) as T;
    },
  };
}

describe('every rule reads hostile text in linear time', () => {
  for (const field of FIELDS) {
    it(field.name, { timeout: 60_000 }, () => {
      expectLinear((text) => {
        const draft = openAsOne(text);
        for (const rule of field.rules) for (const _ of rule.read(draft));
      });
    });
  }
});
