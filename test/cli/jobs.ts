import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { JobRecord } from '../../src/record/job-record.js';
import { openStore } from '../../src/store/open.js';
import { record, storeJobs } from '../store/helpers.js';

/** A small store of made-up jobs for the tests of one file. */
export async function storeOf(jobs: readonly JobRecord[]): Promise<string> {
  const folder = newFolder();
  const path = join(folder, 'jobs.db');
  const store = await openStore(path, { create: true });
  if (jobs.length > 0) await storeJobs(store, jobs);
  await store.close();
  return path;
}

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const place = (raw: string, country: string | null = null) => ({
  raw,
  city: raw,
  region: null,
  country,
  lat: null,
  lon: null,
});

/** Steers a terminal, in all the ways a page may try. */
export const HOSTILE =
  '\u001b[2J\u001b]0;owned\u0007Eng\u009b31mineer\r\nroot# \u202erm -rf\u2028\ttab\u0000';

export const JOBS: readonly JobRecord[] = [
  record('aaaa000000000001', {
    title: 'Research Scientist, Perception',
    company: 'Wayve',
    locations: [place('London', 'GB')],
    workplace: 'hybrid',
    seniority: 'senior',
    degreeMin: 'phd',
    requirements: ['Python', 'A doctorate in computer vision or years of work that amount to the same'],
    preferred: ['C++'],
    skills: ['Python', 'C++'],
    salary: { min: 120000, max: 150000, currency: 'USD', period: 'year', raw: '$120,000-$150,000' },
    visaSponsorship: true,
    contacts: [{ name: 'Jane Doe', email: 'jane@example.org', url: null }],
    evidence: {
      title: {
        rule: 'title.offered',
        kind: 'prose',
        confidence: 0.82,
        quote:
          'As a Research Scientist, Perception, you will do many things that take longer to say than a line',
        start: 10,
        end: 60,
        source: 'a.txt#1',
      },
    },
  }),
  record('aaaa000000000002', {
    title: '計算機視覚の研究員を募集しています。東京オフィスで働く深層学習エンジニアの求人',
    company: '株式会社プリファードネットワークス',
    locations: [place('東京都千代田区', 'JP')],
    category: 'engineering',
    degreeMin: 'master',
  }),
  record('aaaa000000000003', {
    title:
      '👩‍🚀 Robotics 🤖 Engineer 🇨🇭 with a title that goes on and on 👨‍👩‍👧‍👦 until nothing fits any more',
    company: 'Zurich 🏔️ Robotics',
    locations: [place('Zürich', 'CH'), place('Remote')],
    category: 'internship',
    workplace: 'remote',
    seniority: 'intern',
  }),
  record('bbbb000000000004', {
    title: HOSTILE,
    company: HOSTILE,
    locations: [place(HOSTILE)],
    requirements: [HOSTILE],
  }),
  record('bbbb000000000005', { title: null, company: null, status: 'gone' }),
];
