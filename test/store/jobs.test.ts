import { describe, expect, it } from 'vitest';
import type { JobFilter } from '../../src/store/store.js';
import { collect, newStore, record, storeJobs } from './helpers.js';

const place = (raw: string, city: string | null, region: string | null, country: string | null) => ({
  raw,
  city,
  region,
  country,
  lat: null,
  lon: null,
});

const RECORDS = [
  record('a1', {
    title: 'Ingénieur de recherche',
    company: 'Société Générale',
    locations: [place('Zürich, Schweiz', 'Zürich', null, 'CH')],
    degreeMin: 'phd',
  }),
  record('a2', {
    title: 'Engineer, 100% remote_work',
    company: 'Helm.ai',
    locations: [place('Austin, Texas', 'Austin', 'TX', 'US')],
    degreeMin: 'bachelor',
    category: 'engineering',
  }),
  record('b1', {
    title: 'C++ engineer',
    company: null,
    locations: [place('Canada', null, null, 'CA'), place('Sydney', 'Sydney', 'NSW', 'AU')],
    degreeMin: 'master',
    category: 'engineering',
  }),
  record('b2', {
    title: 'Postdoc',
    status: 'gone',
    category: 'postdoc',
    locations: [place('Remote', null, null, null)],
  }),
];

describe('jobs', () => {
  it.each<[JobFilter, string[]]>([
    [{}, ['a1', 'a2', 'b1']],
    [{ status: 'gone' }, ['b2']],
    [{ status: 'all' }, ['a1', 'a2', 'b1', 'b2']],
    [{ status: 'all', limit: 2 }, ['a1', 'a2']],
    [{ limit: 0 }, []],
    [{ company: 'SOCIETE gen' }, ['a1']],
    [{ company: 'helm' }, ['a2']],
    [{ location: 'zurich' }, ['a1']],
    [{ location: 'ch' }, ['a1']],
    [{ location: 'US' }, ['a2']],
    [{ location: 'ca' }, ['b1']],
    [{ location: 'austin, texas' }, ['a2']],
    [{ location: 'NSW' }, ['b1']],
    [{ category: 'engineering' }, ['a2', 'b1']],
    [{ category: ['postdoc', 'research'], status: 'all' }, ['a1', 'b2']],
    [{ degree: 'bachelor', status: 'all' }, ['a2', 'b2']],
    [{ degree: 'master' }, ['a2', 'b1']],
    [{ degree: 'phd' }, ['a1', 'a2', 'b1']],
    [{ text: 'INGENIEUR  drive' }, ['a1']],
    [{ text: 'c++' }, ['b1']],
    [{ text: '100%' }, ['a2']],
    [{ text: 'remote_wo*' }, ['a2']],
    [{ text: "'; drop table job; --" }, []],
    [{ text: 'engineer', company: 'helm', location: 'us', degree: 'phd' }, ['a2']],
  ])('%o', async (filter, ids) => {
    const store = await newStore();
    await storeJobs(store, RECORDS);
    expect((await collect(store.jobs(filter))).map(({ id }) => id)).toEqual(ids);
  });

  it('come from one state of the store, whatever is written meanwhile', async () => {
    const store = await newStore();
    await storeJobs(
      store,
      Array.from({ length: 900 }, (_, i) => record(`job${String(i).padStart(4, '0')}`)),
    );
    let n = 0;
    for await (const { id } of store.jobs()) {
      if (n++ === 0) await storeJobs(store, [record('job0500b'), record('zzz')], 'b.txt');
      expect(id).not.toMatch(/b$|zzz/);
    }
    expect(n).toBe(900);
    expect(await store.counts()).toMatchObject({ jobs: 902 });
  });

  it('can be left early', async () => {
    const store = await newStore();
    await storeJobs(store, RECORDS);
    for await (const { id } of store.jobs()) {
      expect(id).toBe('a1');
      break;
    }
    await storeJobs(store, [record('c')], 'c.txt');
  });
});

describe('job', () => {
  it('takes an id or a prefix that only one job has', async () => {
    const store = await newStore();
    await storeJobs(store, [...RECORDS, record('a1b')]);
    expect(await store.job('b2')).toMatchObject({ id: 'b2' });
    expect(await store.job('a1')).toMatchObject({ id: 'a1' });
    expect(await store.job(' a2 ')).toMatchObject({ id: 'a2' });
    await expect(store.job('b')).rejects.toMatchObject({
      code: 'ID_AMBIGUOUS',
      message: expect.stringMatching(/b1 C\+\+ engineer\n\s+b2 Postdoc \(Wayve\)/),
    });
    for (const unknown of ['x', '', '%', '_1', "'", 'constructor']) {
      await expect(store.job(unknown)).rejects.toMatchObject({ code: 'ID_UNKNOWN' });
    }
  });
});
