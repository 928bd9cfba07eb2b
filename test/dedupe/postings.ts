import { makeProfile } from '../../src/dedupe/make-profile.js';
import type { Profile } from '../../src/dedupe/profile.js';
import type { JobRecord } from '../../src/record/job-record.js';

/** A posting of some 90 words whose particulars are given. */
export function posting({
  title = 'Vision Engineer',
  place = 'Turku, Finland',
  season = 'soon',
  visa = 'Visas are our problem, not yours.',
} = {}): string {
  return `${place}

Lumikello sorts berries with cameras that see what pickers feel. Its farms lie on three continents, and every berry is looked at twice.

As a ${title}, you will start ${season} and take over the ripeness model, from the first label to the last valve.

Responsibilities:
  • Keep the label guideline short enough to be read
  • Halve the time that a berry is in the air
  • Travel to one harvest a year

Requirements:
  • Python and C++, both in anger
  • A project that failed, and what you made of it

${visa}`;
}

export function profileOf(key: string, text: string, record: Record<string, unknown> = {}): Profile {
  return makeProfile(key, text, record);
}

export function place(city: string | null, country: string | null) {
  return { raw: city ?? country ?? '', city, region: null, country, lat: null, lon: null };
}

/** A whole record with the given fields; one posting, open. */
export function recordOf(
  id: string,
  fields: Record<string, unknown>,
  confidence: Record<string, number> = {},
): JobRecord {
  const evidence = Object.fromEntries(
    Object.entries(confidence).map(([field, sure]) => [
      field,
      {
        rule: `${field}.test`,
        kind: 'prose' as const,
        confidence: sure,
        quote: id,
        start: 0,
        end: 4,
        source: `${id}.txt#1`,
      },
    ]),
  );
  return {
    ...fields,
    id,
    sources: [{ uri: `${id}.txt`, ordinal: 1, start: 0, end: 100, capturedAt: null }],
    firstSeen: '2024-06-01T00:00:00.000Z',
    lastSeen: '2024-06-02T00:00:00.000Z',
    status: 'open',
    evidence,
  };
}

/** Numbers from 0 to 1, the same in every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
