import { type Random, randomOf } from './random.js';
import {
  CITIES,
  CLAIMS,
  COURTESIES,
  ENDS,
  employerName,
  PARTNERS,
  RANKS,
  ROLES,
  SEASONS,
  TEAMS,
  THINGS,
  VERBS,
  WISHES,
} from './words.js';

/** An advertisement in parts, so that one of them can be changed. */
export interface Advert {
  readonly company: string;
  readonly role: string;
  readonly rank: string;
  /** Null where the title names none. */
  readonly team: string | null;
  /** A post at a university; its title is the degree stage. */
  readonly stage: 'phd' | 'postdoc' | null;
  readonly city: readonly [city: string, country: string] | null;
  readonly season: string | null;
  readonly reference: string | null;
  /** Whether a reader can tell the title; about a third of real postings don't say it. */
  readonly titled: boolean;
  readonly blurb: readonly string[];
  readonly duties: readonly string[];
  readonly wishes: readonly string[];
  readonly courtesy: string;
}

/** An advertisement that resembles no other more than employers and their phrases make it. */
export function originalAdvert(seed: number, index: number): Advert {
  const random = randomOf(seed, index);
  const company = companyOf(random);
  const size = random.next();
  // 15 % short ones of some 40 words without a blurb, 60 % of some 200 words, 25 % of some 400
  const [duties, wishes] = size < 0.15 ? [2, 1] : size < 0.75 ? [7, 5] : [16, 11];
  const stage = random.next() < 0.08 ? random.pick(['phd', 'postdoc'] as const) : null;
  return {
    company: employerName(company),
    role: random.pick(ROLES),
    rank: random.pick(RANKS),
    team: random.next() < 0.5 ? random.pick(TEAMS) : null,
    stage,
    city: random.next() < 0.7 ? random.pick(CITIES) : null,
    season: random.next() < 0.1 ? `${random.pick(SEASONS)} ${2024 + random.below(3)}` : null,
    reference: random.next() < 0.3 ? `R-${10_000 + random.below(90_000)}` : null,
    titled: random.next() < 0.65,
    blurb: size < 0.15 ? [] : blurbOf(seed, company),
    duties: Array.from({ length: duties }, () => dutyOf(random)),
    wishes: Array.from({ length: wishes }, () => wishOf(random)),
    courtesy: size < 0.15 ? '' : random.pick(COURTESIES),
  };
}

/** A third of all postings are those of five employers, whatever the size of the board; a third those of small ones. */
function companyOf(random: Random): number {
  const kind = random.next();
  if (kind < 0.3) return random.below(5);
  return kind < 0.7 ? 5 + random.below(200) : 205 + random.below(20_000);
}

/** An employer's own sentences, the same in all its postings; the five large ones say so much that it is half of each. */
export function blurbOf(seed: number, company: number): string[] {
  const random = randomOf(seed ^ 0x5eed, company);
  const count = company < 5 ? 12 : 2 + random.below(5);
  return Array.from(
    { length: count },
    () =>
      `${random.pick(CLAIMS)} ${random.pick(PARTNERS)} should ${random.pick(VERBS)} ${random.pick(THINGS)} ${random.pick(ENDS)}.`,
  );
}

export function dutyOf(random: Random): string {
  const verb = random.pick(VERBS);
  return `${verb.charAt(0).toUpperCase()}${verb.slice(1)} ${random.pick(THINGS)} with ${random.pick(PARTNERS)} ${random.pick(ENDS)}`;
}

function wishOf(random: Random): string {
  return `${random.pick(WISHES)} ${random.pick(THINGS)} and ${random.pick(PARTNERS)} ${random.pick(ENDS)}`;
}

export function titleOf({ role, rank, team, stage }: Advert): string {
  if (stage !== null) return `${stage === 'phd' ? 'PhD Student' : 'Postdoctoral Researcher'}, ${role}`;
  return `${rank} ${role}${team === null ? '' : `, ${team}`}`.trim();
}

/** The advertisement as a page shows it; `named`, with its employer in it. */
export function textOf(advert: Advert, { named = false } = {}): string {
  const { company, city, season, reference, blurb, duties, wishes, courtesy } = advert;
  return [
    city === null ? '' : city.join(', '),
    [...(named ? [`At ${company}, we hire for this on the first of the month.`] : []), ...blurb].join(' '),
    `${advert.titled ? `As a ${titleOf(advert)} you will start` : 'You will start'} ${season === null ? 'soon' : `in ${season}`} and answer for this:`,
    ['Responsibilities:', ...duties.map((duty) => `  • ${duty}`)].join('\n'),
    ['Requirements:', ...wishes.map((wish) => `  • ${wish}`)].join('\n'),
    courtesy,
    reference === null ? '' : `Job ID: ${reference}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** What a reader takes from it, as far as telling repeats from look-alikes needs it. */
export function fieldsOf(advert: Advert): Record<string, unknown> {
  const { titled, stage, rank, city } = advert;
  return {
    title: titled ? titleOf(advert) : null,
    company: advert.company,
    category: stage ?? (titled ? 'engineering' : null),
    seniority: titled && stage === null && rank !== '' ? rank.toLowerCase() : null,
    locations:
      city === null
        ? []
        : [{ raw: city.join(', '), city: city[0], region: null, country: city[1], lat: null, lon: null }],
  };
}
