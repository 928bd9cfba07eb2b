import type { JobRecord } from '../../src/record/job-record.js';
import type { Contact, Place, Qualification, Salary } from '../../src/record/values.js';
import { companyKey, jaccard, skillKey, titleKey, words } from './fold.js';
import type { KeyPlace, KeyPosting } from './key.js';
import type { Tally } from './tally.js';

type Judge = Pick<Tally, 'judge' | 'list' | 'add'>;

/** Fields of one value whose key is a list of accepted answers. */
const SCALARS = [
  'workplace',
  'category',
  'seniority',
  'employmentType',
  'degreeMin',
  'yearsMin',
  'visaSponsorship',
  'startDate',
  'deadline',
  'duration',
  'applyUrl',
  'booth',
  'language',
] as const;

/** Compares one record with its key, all fields. `company` is that of the stored job where only the collection proves it. */
export function judgePosting(
  tally: Judge,
  where: string,
  key: KeyPosting,
  record: JobRecord,
  storedCompany: unknown,
): void {
  const company = key.companyFrom === 'corpus' ? storedCompany : record.company;
  tally.judge('company', where, accepts(key.company, company, companyKey), company, key.company, {
    wanted: !key.company.includes(null),
    confidence: sureOf(record, 'company'),
  });
  judgeTitle(tally, where, key, record);
  for (const field of SCALARS) {
    const accepted = key[field] as readonly unknown[] | undefined;
    if (accepted)
      tally.judge(
        field,
        where,
        accepted.some((answer) => answer === (record[field] ?? null)),
        record[field],
        accepted,
        { wanted: !accepted.includes(null), confidence: sureOf(record, field) },
      );
  }
  judgePlaces(tally, where, key, record);
  if (key.qualifications?.some((list) => list.length > 1)) {
    const print = (list: readonly Qualification[]) =>
      list
        .map((q) => `${q.degree}:${q.years ?? ''}`)
        .sort()
        .join(' ');
    const got = (record.qualifications ?? []) as readonly Qualification[];
    tally.judge(
      'qualifications',
      where,
      key.qualifications.some((list) => print(list) === print(got) || (list.length === 0 && got.length <= 1)),
      print(got),
      key.qualifications.map(print),
      { confidence: sureOf(record, 'qualifications') },
    );
  }
  const salary = record.salary as Salary | null;
  tally.judge(
    'salary',
    where,
    key.salary.some((want) => sameSalary(salary, want)),
    salary,
    key.salary,
    { wanted: !key.salary.includes(null), confidence: sureOf(record, 'salary') },
  );
  tally.list(
    'emails',
    where,
    ((record.contacts ?? []) as readonly Contact[]).flatMap((c) => (c.email ? [c.email.toLowerCase()] : [])),
    key.emails.map((e) => e.toLowerCase()),
    { confidence: sureOf(record, 'contacts') },
  );
  tally.list('skills', where, (record.skills as string[]).map(skillKey), key.skills.must.map(skillKey), {
    neutral: new Set(key.skills.may.map(skillKey)),
    confidence: sureOf(record, 'skills'),
  });
  judgeItems(tally, where, key, record);
  judgeList(tally, 'responsibilities', where, key, record);
  judgeList(tally, 'benefits', where, key, record);
}

/** A posting that was not found: every answer is wrong, all that is on a list is lost. */
export function judgeMissing(tally: Judge, where: string, key: KeyPosting): void {
  const wrong: Judge = {
    judge: (measure, at, _right, _got, want, sure) => tally.judge(measure, at, false, null, want, sure),
    list: (...of) => tally.list(...of),
    add: (...of) => tally.add(...of),
  };
  judgePosting(wrong, where, key, NOTHING, null);
}

const LISTS = [
  'requirements',
  'preferred',
  'responsibilities',
  'benefits',
  'skills',
  'locations',
  'contacts',
];
const NOTHING = {
  title: null,
  company: null,
  salary: null,
  evidence: {},
  ...Object.fromEntries(LISTS.map((list) => [list, []])),
} as unknown as JobRecord;

/** How sure the reader is of a field's value. */
function sureOf(record: JobRecord, field: string): number | undefined {
  return record.evidence[field]?.confidence;
}

function accepts(answers: readonly (string | null)[], got: unknown, fold: (text: string) => string): boolean {
  if (got == null) return answers.includes(null);
  return answers.some((answer) => answer !== null && fold(answer) === fold(String(got)));
}

function judgeTitle(tally: Judge, where: string, key: KeyPosting, record: JobRecord): void {
  const got = record.title as string | null;
  const longer =
    got !== null &&
    key.title.some((answer) => answer !== null && titleKey(got).startsWith(`${titleKey(answer)} `));
  tally.judge('title', where, accepts(key.title, got, titleKey) || longer, got, key.title, {
    wanted: !key.title.includes(null),
    confidence: sureOf(record, 'title'),
  });
}

function judgePlaces(tally: Judge, where: string, key: KeyPosting, record: JobRecord): void {
  const print = (city: string | null, country: string | null) => `${words(city ?? '')}|${country ?? ''}`;
  const all = [...key.locations.must, ...key.locations.may];
  const name = (place: Place) => {
    const hit = all.find(
      (want: KeyPlace) =>
        want.country === place.country &&
        [want.city, ...(want.aka ?? [])].some((city) => words(city ?? '') === words(place.city ?? '')),
    );
    return hit ? print(hit.city, hit.country) : print(place.city, place.country);
  };
  const got = ((record.locations ?? []) as readonly Place[])
    .filter((place) => place.city || place.country)
    .map(name);
  const must = key.locations.must.filter((p) => p.city || p.country).map((p) => print(p.city, p.country));
  tally.list('locations', where, got, must, {
    neutral: new Set(key.locations.may.map((p) => print(p.city, p.country))),
    confidence: sureOf(record, 'locations'),
  });
}

function sameSalary(got: Salary | null, want: Omit<Salary, 'raw'> | null): boolean {
  if (got === null || want === null) return got === want;
  return (
    got.min === want.min &&
    got.max === want.max &&
    got.currency === want.currency &&
    (want.period == null || got.period === want.period)
  );
}

interface Given {
  readonly text: string;
  readonly list: string;
  used: boolean;
}

/** Finds the entry that best matches a text, among those not taken; 0.8 of the words have to agree. */
function take(given: readonly Given[], text: string): Given | null {
  let best: Given | null = null;
  let score = 0.8;
  for (const one of given) {
    if (one.used) continue;
    const s = jaccard(one.text, text);
    if (s >= score) [best, score] = [one, s];
  }
  return best;
}

function judgeItems(tally: Judge, where: string, key: KeyPosting, record: JobRecord): void {
  const given: Given[] = ['requirements', 'preferred'].flatMap((list) =>
    (record[list] as string[]).map((text) => ({ text, list, used: false })),
  );
  const wanted = [
    ...key.requirements.map((text) => ({ text, list: 'requirements' })),
    ...key.preferred.map((text) => ({ text, list: 'preferred' })),
  ];
  const lost: string[] = [];
  let found = 0;
  for (const want of wanted) {
    const hits = matches(given, want.text, key);
    if (hits.length === 0) {
      lost.push(want.text);
      continue;
    }
    for (const hit of hits) hit.used = true;
    found++;
    const right = hits.some((hit) => hit.list === want.list);
    tally.judge(
      'required or preferred',
      where,
      right,
      hits.map((hit) => hit.list),
      want.text,
    );
  }
  for (const text of key.eitherItems ?? []) {
    const hit = take(given, text) ?? given.find((one) => !one.used && words(text).includes(words(one.text)));
    if (hit) hit.used = true;
  }
  tally.add(
    'requirement items',
    where,
    found,
    given.filter((one) => !one.used).map((one) => one.text),
    lost,
    sureOf(record, 'requirements') ?? sureOf(record, 'preferred'),
  );
}

function matches(given: readonly Given[], text: string, key: KeyPosting): Given[] {
  const whole = take(given, text);
  if (whole) return [whole];
  for (const cut of key.alternativeCuts ?? []) {
    if (cut.item !== text) continue;
    const parts = cut.parts.map((part) => take(given, part));
    if (parts.every((part) => part !== null) && new Set(parts).size === parts.length) return parts as Given[];
  }
  return [];
}

function judgeList(
  tally: Judge,
  list: 'responsibilities' | 'benefits',
  where: string,
  key: KeyPosting,
  record: JobRecord,
): void {
  const want = key[list];
  if (!want) return;
  const given: Given[] = (record[list] as string[]).map((text) => ({ text, list, used: false }));
  const lost: string[] = [];
  let found = 0;
  for (const text of want) {
    const hits = matches(given, text, key);
    for (const hit of hits) hit.used = true;
    if (hits.length > 0) found++;
    else lost.push(text);
  }
  // duties in prose are told from the rest by taste: what a record gives beyond a listed key counts only where there is a list
  tally.add(
    list,
    where,
    found,
    want.length > 0 ? given.filter((one) => !one.used).map((one) => one.text) : [],
    lost,
    sureOf(record, list),
  );
}
