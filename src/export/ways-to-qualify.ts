import { DEGREES, type Degree, type Qualification } from '../record/values.js';
import { node } from './json-ld-node.js';

/** What a record says of the ways to qualify; of another version it may say less. */
interface Qualified {
  readonly qualifications?: readonly Qualification[] | null;
  readonly degreeMin?: Degree | null;
  readonly yearsMin?: number | null;
}

/**
 * The ways to qualify for a job, joined by OR, in the words of schema.org, which has one degree and one length of
 * experience: both are asked for, or with `experienceInPlaceOfEducation` one of them. Other alternatives ("a PhD, or a
 * master's degree and five years") can't be said: then there stands what each of the ways asks for at the least, so
 * that nobody who qualifies is turned away.
 */
export function waysToQualify({ qualifications, degreeMin, yearsMin }: Qualified): object {
  const stated = { degree: degreeMin ?? null, years: yearsMin ?? null };
  const ways = qualifications?.length ? qualifications : [stated];
  const degrees = ways.flatMap(({ degree }) => degree ?? []);
  const years = ways.flatMap(({ years }) => years ?? []);
  const isEither =
    degrees.length > 0 &&
    years.length > 0 &&
    ways.every(({ degree, years }) => (degree === null) !== (years === null));
  return {
    educationRequirements: isEither || degrees.length === ways.length ? education(lowestOf(degrees)) : null,
    experienceRequirements: isEither || years.length === ways.length ? experience(Math.min(...years)) : null,
    experienceInPlaceOfEducation: isEither ? true : null,
  };
}

function lowestOf(degrees: readonly Degree[]): Degree | undefined {
  return DEGREES.find((degree) => degrees.includes(degree));
}

function education(degree: Degree | undefined): object | null {
  return degree === undefined ? null : node('EducationalOccupationalCredential', CREDENTIALS[degree]);
}

function experience(years: number): object | null {
  const monthsOfExperience = Math.round(years * 12);
  return monthsOfExperience > 0 ? node('OccupationalExperienceRequirements', { monthsOfExperience }) : null;
}

/** Master's and doctor's degrees are one category there; the name tells them apart. */
const CREDENTIALS: Readonly<Record<Degree, { credentialCategory: string; name: string }>> = {
  bachelor: { credentialCategory: 'bachelor degree', name: "Bachelor's degree" },
  master: { credentialCategory: 'postgraduate degree', name: "Master's degree" },
  phd: { credentialCategory: 'postgraduate degree', name: 'PhD' },
};
