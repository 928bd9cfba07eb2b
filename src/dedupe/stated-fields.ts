import type { Salary } from '../record/values.js';
import { sameCompany } from './company-names.js';
import { titleWords } from './titles.js';
import { placesOf } from './traits.js';
import { noSharedPlace } from './vetoes.js';

/**
 * The fields that a job takes from the page behind its apply link, each with the test whether two values of it
 * contradict each other. Values that are only worded otherwise, or of which one says more, do not.
 */
export const STATED_FIELDS: Readonly<Record<string, (own: unknown, stated: unknown) => boolean>> = {
  title: (own, stated) => !sameWords(titleWords(String(own)), titleWords(String(stated))),
  company: (own, stated) => !sameCompany(String(own), String(stated)),
  locations: (own, stated) => noSharedPlace(placesOf(own), placesOf(stated)),
  employmentType: (own, stated) => own !== stated,
  salary: (own, stated) => otherPay(own as Salary, stated as Salary),
  deadline: (own, stated) => !isPart(String(own), String(stated)),
};

/** Whether a record has a value there. */
export function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}

export function sameWords(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((word) => b.has(word));
}

function otherPay(own: Salary, stated: Salary): boolean {
  return PAY_PARTS.some((part) => own[part] !== null && stated[part] !== null && own[part] !== stated[part]);
}

const PAY_PARTS = ['min', 'max', 'currency', 'period'] as const;

/** `2024-07` and `2024-07-15` say the same, as far as the one goes. */
function isPart(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
