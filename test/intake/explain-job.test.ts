import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Explanation, explainJob } from '../../src/intake/explain-job.js';
import { ingestPages } from '../../src/intake/ingest.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';

const HULLS =
  'We photograph the hulls of more than six hundred ships between two dry docks and every weld they pass becomes training data.';

const NAMED = `Bergen, Norway

${HULLS}

As a Senior SLAM Engineer, you will tell a crawler where on the hull it is. The Sonar group in Stavanger needs you too.

What you'll bring to Wayve
• Five years of practice with sonar or with cameras
• A Master's degree in robotics`;

const UNNAMED = `Oslo, Norway

${HULLS}

As a Simulation Engineer, you will model turbidity, barnacles and bad lighting for our crawlers.

Requirements
• Python and C++
• A degree in physics`;

const store = await storeOf({
  'a.txt': `Careers\n\n${NAMED}\n\nApply\n\n${UNNAMED}\n\nApply\n`,
  'b.txt': `Careers\n\n${NAMED.replace('a crawler', 'our crawler')}\n\nApply\n`,
});
const slam = await explainTitled('Senior SLAM Engineer');
const simulation = await explainTitled('Simulation Engineer');

describe('explainJob', () => {
  it('gives the postings of the job as they stand on their pages', () => {
    expect(slam.postings.map(({ source }) => source.split('/').at(-1))).toEqual(['a.txt#1', 'b.txt#1']);
    for (const { source, start, text, found } of slam.postings) {
      const page = readFileSync(source.split('#')[0] as string, 'utf8');
      expect(page.slice(start, start + text.length)).toBe(text);
      expect(found).toBe(true);
    }
  });

  it('says what won, and what lost on the same posting or between the postings', () => {
    const { value, evidence, others } = fieldOf(slam, 'title');
    expect(value).toBe('Senior SLAM Engineer');
    expect(evidence).toMatchObject({ rule: 'title.offered', quote: 'Senior SLAM Engineer' });
    expect(others).toContainEqual(
      expect.objectContaining({ value: 'Senior SLAM Engineer', reason: 'says the same' }),
    );
    for (const other of slam.fields.flatMap((field) => field.others)) {
      const page = readFileSync(other.source.split('#')[0] as string, 'utf8');
      expect(page.slice(other.start, other.end)).toBe(other.quote);
      expect(other.reason).not.toBe('');
    }
  });

  it('names what was less sure', () => {
    const { value, others } = fieldOf(slam, 'locations');
    expect(value).toMatchObject([{ city: 'Bergen' }]);
    expect(others).toContainEqual(
      expect.objectContaining({
        reason: 'less sure',
        value: [expect.objectContaining({ city: 'Stavanger' })],
      }),
    );
  });

  it('says why a field is empty', () => {
    expect(fieldOf(slam, 'salary')).toEqual({
      field: 'salary',
      value: null,
      evidence: null,
      reason: 'no rule found anything',
      others: [],
    });
  });

  it('names the posting that proves a company which the own words do not name', () => {
    const { value, evidence, reason } = fieldOf(simulation, 'company');
    expect(value).toBe('Wayve');
    expect(evidence?.kind).toBe('corpus');
    expect(evidence?.source).toMatch(/#1$/);
    expect(reason).toMatch(/another posting/);
  });

  it('takes the beginning of an id, and says so when there is none', async () => {
    expect((await explainJob(store, slam.job.id.slice(0, 10))).job.id).toBe(slam.job.id);
    await expect(explainJob(store, 'ffffffffffffffff')).rejects.toMatchObject({ code: 'ID_UNKNOWN' });
  });

  it('speaks of the newest capture of a page alone, whose words the record rests on', async () => {
    const page = `Careers\n\n${NAMED}\n\nApply\n`;
    const twice = await storeOf({ 'c.txt': page });
    const [path] = (await twice.sources()).map(({ uri }) => uri);
    writeFileSync(
      path as string,
      page.replace('Careers', 'Careers with us').replace('As a Senior', 'Hello! As a Senior'),
    );
    utimesSync(path as string, new Date(), new Date(Date.now() + 60_000));
    await ingestPages([path as string], twice, { report: () => undefined, now: () => new Date() });
    const jobs = [];
    for await (const job of twice.jobs()) jobs.push(job);
    const { postings, fields } = await explainJob(twice, jobs[0]?.id as string);
    expect(postings).toMatchObject([{ text: expect.stringContaining('Hello!') }]);
    for (const { evidence } of fields) {
      if (!evidence) continue;
      const [{ text, start }] = postings as [(typeof postings)[number]];
      expect(text.slice(evidence.start - start, evidence.end - start)).toBe(evidence.quote);
    }
  });

  it('still explains a job whose posting this version no longer finds', async () => {
    const [posting] = await store.postingsOf(simulation.job.id);
    if (!posting) throw new Error('the job has no posting');
    await store.write(async (tx) => {
      const dropped = await tx.dropPostings([posting.pageId]);
      const moved = { ...posting, end: posting.end - 1, record: posting.record as object, traits: {} };
      const [id] = await tx.addPostings(posting.pageId, [moved]);
      await tx.setJobs([{ id: simulation.job.id, record: simulation.job, postingIds: [id as number] }]);
      expect(dropped.jobIds).toContain(simulation.job.id);
    });
    const again = await explainJob(store, simulation.job.id);
    expect(again.postings).toMatchObject([{ found: false }]);
    expect(fieldOf(again, 'title').value).toBe('Simulation Engineer');
  });
});

function fieldOf({ fields }: Explanation, name: string) {
  const found = fields.find(({ field }) => field === name);
  if (!found) throw new Error(`there is no field ${name}`);
  return found;
}

async function explainTitled(title: string): Promise<Explanation> {
  for await (const job of store.jobs()) if (job.title === title) return explainJob(store, job.id);
  throw new Error(`there is no job ${title}`);
}

async function storeOf(pages: Record<string, string>): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-explain-'));
  const paths = Object.entries(pages).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const made = await openStore(join(folder, 'jobs.db'), { create: true });
  await ingestPages(paths, made, { report: () => undefined, now: () => new Date(0) });
  afterAll(async () => {
    await made.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return made;
}
