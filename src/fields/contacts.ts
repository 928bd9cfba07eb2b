import type { Candidate } from '../record/evidence.js';
import type { Span } from '../record/span.js';
import type { Contact } from '../record/values.js';
import { contactSchema } from '../record/values.js';
import type { Draft } from './draft.js';
import { defineField } from './field.js';
import { readAddresses } from './support/addresses.js';
import { sentenceAt } from './support/clause.js';
import type { Email } from './support/emails.js';
import { readEmails } from './support/emails.js';
import type { Person } from './support/people.js';
import { belongsTo, CUE as CONTACT_CUE, nameBefore, readContacts, titledPeople } from './support/people.js';

/** Whom to write to: mail addresses, and the people whom the reader is told to turn to. People merely named are none. */
export const contacts = defineField<readonly Contact[]>({
  name: 'contacts',
  doc: 'People and mail addresses that the reader is told to turn to',
  schema: (z) => z.array(contactSchema(z)),
  empty: [],
  fromHint: (hint) => (Array.isArray(hint) ? (hint as readonly Contact[]) : null),
  rules: [{ name: 'told-to-write', kind: 'prose', read: readAll }],
  columns: [
    {
      key: 'emails',
      doc: 'mail addresses to write to',
      cell: (record) =>
        ((record.contacts as readonly Contact[] | undefined) ?? [])
          .flatMap((each) => each.email ?? [])
          .join(' | '),
    },
  ],
});

/** How addresses give their sign without it: in brackets, or as a word before a `dot`. */
const WRITTEN_OUT = [/[[({<](?:at|ät|arobase|arroba)/i, /[[({<] (?:at|ät|arobase|arroba)/i, /\bdot\b/i];
const MOST = 20;
/** How far a name may stand from the address that is its own. */
const NEAR = 90;

interface Found extends Span, Contact {}

function* readAll(draft: Draft): Generator<Candidate<readonly Contact[]>> {
  const emails = dedupe([
    ...(draft.text.includes('@') || WRITTEN_OUT.some(draft.may) ? readEmails(draft.text) : []),
    ...mailLinks(draft),
  ]);
  const people = draft.may(CONTACT_CUE) ? readContacts(draft.text) : [];
  const found: Found[] = emails.slice(0, MOST).map((each) => {
    const person = ownerOf(draft, each, emails, people);
    return {
      name: person?.name ?? null,
      email: each.email,
      url: null,
      start: Math.min(each.start, person && near(person, each) ? person.start : each.start),
      end: Math.max(each.end, person && near(person, each) ? person.end : each.end),
    };
  });
  for (const person of people) {
    if (found.length >= MOST || found.some((each) => each.name === person.name)) continue;
    found.push({
      name: person.name,
      email: null,
      url: pageOf(draft, person),
      start: person.start,
      end: person.end,
    });
  }
  if (found.length === 0) return;
  found.sort((a, b) => a.start - b.start);
  const spans = found.map(({ start, end }) => ({ start, end }));
  yield {
    value: found.map(({ name, email, url }) => ({ name, email, url })),
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
    confidence: 0.95,
    spans,
  };
}

/** Whose address it is: the name just before it, the person to turn to in the same sentence, or the one whose name it bears. */
function ownerOf(
  draft: Draft,
  email: Email,
  emails: readonly Email[],
  people: readonly Person[],
): Person | null {
  const bearer = [...people, ...titledPeople(draft.text)].find((person) =>
    belongsTo(email.email, person.name),
  );
  if (bearer) return bearer;
  const before = /[(<[]\s?$/.test(draft.text.slice(Math.max(0, email.start - 3), email.start))
    ? nameBefore(draft.text, email.start)
    : null;
  if (before) return before;
  const sentence = sentenceAt(draft, email.start);
  const told = people.filter(
    (person) => person.start >= sentence.start && person.end <= sentence.end && near(person, email),
  );
  const only = told.length === 1 ? told[0] : undefined;
  return only && emails.filter((each) => near(only, each)).length === 1 ? only : null;
}

function near(person: Span, email: Span): boolean {
  return Math.max(person.start, email.start) - Math.min(person.end, email.end) <= NEAR;
}

/** The address in brackets just behind a name. */
function pageOf(draft: Draft, person: Person): string | null {
  const next = draft.text.slice(person.end, person.end + 260);
  const address = /^\s?[([,:]/.test(next) ? readAddresses(next)[0] : undefined;
  return address && address.start <= 4 ? address.url : null;
}

function mailLinks(draft: Draft): Email[] {
  return draft.marks.flatMap((mark) => {
    const to =
      mark.kind === 'link' && mark.end > mark.start
        ? /^mailto:([^?]{3,254})/i.exec(mark.href ?? '')?.[1]
        : undefined;
    return to
      ? readEmails(decoded(to)).map(({ email }) => ({ email, start: mark.start, end: mark.end }))
      : [];
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function dedupe(emails: readonly Email[]): Email[] {
  const unique = new Map<string, Email>();
  for (const each of emails)
    if (!unique.has(each.email.toLowerCase())) unique.set(each.email.toLowerCase(), each);
  return [...unique.values()];
}
