import { join } from 'node:path';
import Database from 'libsql';
import { expect, it } from 'vitest';
import { collect, newStore, page, posting, record, temporaryFolder } from './helpers.js';

it('the index of words follows the jobs: set, set anew, merged away, rolled back', async () => {
  const path = join(temporaryFolder(), 'jobs.db');
  const store = await newStore(path);
  const found = async (text: string) => (await collect(store.jobs({ text }))).map(({ id }) => id);
  const postings = await store.write(async (tx) => {
    const ids = await tx.addPostings(await tx.addPage(page('a.txt')), [posting(1), posting(2)]);
    await tx.setJobs([
      { id: 'a', record: record('a', { description: 'lidar' }), postingIds: ids.slice(0, 1) },
      { id: 'b', record: record('b', { description: 'radar' }), postingIds: ids.slice(1) },
    ]);
    return ids;
  });
  expect([await found('lidar'), await found('radar')]).toEqual([['a'], ['b']]);

  await store.write((tx) =>
    tx.setJobs([{ id: 'a', record: record('a', { description: 'sonar' }), postingIds: postings }]),
  );
  expect([await found('lidar'), await found('radar'), await found('sonar')]).toEqual([[], [], ['a']]);

  const failing = store.write(async (tx) => {
    await tx.setJobs([{ id: 'a', record: record('a', { description: 'laser' }), postingIds: postings }]);
    throw new Error('on the way');
  });
  await expect(failing).rejects.toThrow('on the way');
  expect([await found('laser'), await found('sonar')]).toEqual([[], ['a']]);

  const database = new Database(path);
  // compares the index with the words that it is of, and fails where they differ
  database.exec("insert into job_text (job_text, rank) values ('integrity-check', 1)");
  expect(database.prepare('select count(*) as n from job_search').all()).toEqual([{ n: 1 }]);
  expect(database.prepare('select count(*) as n from job_key').all()).toEqual([{ n: 1 }]);
  database.close();
});
