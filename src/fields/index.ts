import { applyUrl } from './apply-url.js';
import { benefits } from './benefits.js';
import { booth } from './booth.js';
import { category } from './category.js';
import { company } from './company.js';
import { contacts } from './contacts.js';
import { deadline } from './deadline.js';
import { degreeMin } from './degree-min.js';
import { description } from './description.js';
import { duration } from './duration.js';
import { employmentType } from './employment-type.js';
import type { Field } from './field.js';
import { language } from './language.js';
import { locations } from './locations.js';
import { preferred } from './preferred.js';
import { qualifications } from './qualifications.js';
import { remoteFrom } from './remote-from.js';
import { requirements } from './requirements.js';
import { responsibilities } from './responsibilities.js';
import { salary } from './salary.js';
import { seniority } from './seniority.js';
import { skills } from './skills.js';
import { startDate } from './start-date.js';
import { title } from './title.js';
import { urls } from './urls.js';
import { visaSponsorship } from './visa-sponsorship.js';
import { workAuthorization } from './work-authorization.js';
import { workplace } from './workplace.js';
import { yearsMin } from './years-min.js';

/** Every field of the record, in the order in which records, columns and help name them. */
export const FIELDS: readonly Field<unknown>[] = freeze([
  title,
  company,
  locations,
  workplace,
  remoteFrom,
  category,
  seniority,
  employmentType,
  requirements,
  preferred,
  responsibilities,
  benefits,
  qualifications,
  degreeMin,
  yearsMin,
  skills,
  salary,
  visaSponsorship,
  workAuthorization,
  startDate,
  deadline,
  duration,
  contacts,
  applyUrl,
  urls,
  booth,
  language,
  description,
]);

/** The same fields in the order in which they are read: each after those whose values it asks for. */
export const READING_ORDER: readonly Field<unknown>[] = readingOrder(FIELDS);

// biome-ignore lint/suspicious/noExplicitAny: a list of fields of different values has no narrower type
function freeze(fields: readonly Field<any>[]): readonly Field<unknown>[] {
  return Object.freeze([...fields]);
}

function readingOrder(fields: readonly Field<unknown>[]): readonly Field<unknown>[] {
  const placed = new Set<string>();
  const order: Field<unknown>[] = [];
  let waiting = [...fields];
  while (waiting.length > 0) {
    const ready = waiting.filter((field) => (field.after ?? []).every((name) => placed.has(name)));
    if (ready.length === 0)
      throw new Error(`fields wait for each other: ${waiting.map((field) => field.name).join(', ')}`);
    for (const field of ready) {
      placed.add(field.name);
      order.push(field);
    }
    waiting = waiting.filter((field) => !placed.has(field.name));
  }
  return Object.freeze(order);
}
