import { type JobRecord, sourceName } from '../../src/record/job-record.js';
import { CATEGORIES, DEGREES, SENIORITIES, WORKPLACES } from '../../src/record/values.js';
import type { ReportJob } from '../../src/report/report-job.js';

// Made-up jobs in any number, the same on every machine.

const CITIES = [
  ['Zürich', 'CH', 47.37, 8.54],
  ['London', 'GB', 51.5, -0.12],
  ['San Jose', 'US', 37.34, -121.89],
  ['Toronto', 'CA', 43.7, -79.4],
  ['Tokyo', 'JP', 35.68, 139.69],
  ['Stockholm', 'SE', 59.33, 18.07],
] as const;
const SKILLS = ['Python', 'C++', 'PyTorch', 'CUDA', 'ROS 2', 'SLAM', 'NeRF', 'JAX', 'OpenCV', 'Docker'];
const SUBJECTS = ['perception', 'mapping', 'rendering', 'tracking', 'retrieval', 'simulation', 'planning'];

/** Jobs with texts of about the length that postings have. */
export function* manyJobs(count: number): Generator<ReportJob> {
  const random = numbers(7);
  for (let number = 0; number < count; number++) yield oneJob(number, random);
}

function oneJob(number: number, random: () => number): ReportJob {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const [city, country, lat, lon] = pick(CITIES);
  const subject = pick(SUBJECTS);
  const category = pick(CATEGORIES);
  const seniority = pick([...SENIORITIES, null]);
  const title = `${seniority ?? 'new'} ${category} for ${subject} ${number}`;
  const company = `Company ${Math.floor(random() ** 2 * Math.max(3, count(number)))}`;
  const skills = [...new Set([pick(SKILLS), pick(SKILLS), pick(SKILLS)])];
  const requirements = skills.map((skill) => `Sound knowledge of ${skill} and of ${pick(SUBJECTS)}`);
  const filler = Array.from(
    { length: 350 },
    () => `word${Math.floor(random() ** 3 * 30_000).toString(36)}`,
  ).join(' ');
  const text = `${company} looks for a ${title} in ${city}.\n\n${requirements.join('\n')}\n\n${filler}`;
  const source = {
    uri: `board-${number % 100}.txt`,
    ordinal: 1 + Math.floor(number / 100),
    start: 0,
    end: text.length,
    capturedAt: null,
  };
  const evidence = (quote: string, field: string) => ({
    [field]: {
      rule: `${field}.made`,
      kind: 'prose' as const,
      confidence: 0.9,
      quote,
      start: text.indexOf(quote),
      end: text.indexOf(quote) + quote.length,
      source: sourceName(source),
    },
  });
  const day = new Date(Date.UTC(2024, 0, 1 + Math.floor(random() * 150))).toISOString();
  const record: JobRecord = {
    id: (number * 7919 + 0x100000).toString(16).padStart(16, '0'),
    title,
    company,
    locations: [{ raw: city, city, region: null, country, lat, lon }],
    workplace: pick([...WORKPLACES, null]),
    category,
    seniority,
    degreeMin: pick([...DEGREES, null]),
    yearsMin: pick([null, 1, 3, 5, 8]),
    requirements,
    preferred: [`Some ${pick(SKILLS)}`],
    skills,
    deadline: random() < 0.3 ? `2024-0${1 + Math.floor(random() * 9)}-15` : null,
    applyUrl: `https://jobs.example/${number}`,
    description: text,
    sources: [source],
    firstSeen: day,
    lastSeen: day,
    status: 'open',
    evidence: { ...evidence(title, 'title'), ...evidence(company, 'company') },
  };
  return { record, postings: [{ source: sourceName(source), start: 0, text }] };
}

function count(number: number): number {
  return 3 + number / 10;
}

/** Numbers from 0 to 1 that look random and are the same each time (Park and Miller's generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 0x7fffffff;
    return state / 0x7fffffff;
  };
}
