import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { explainError } from '../../src/cli/explain-error.js';
import type { Io } from '../../src/cli/io.js';
import { runProgram } from '../../src/cli/program.js';
import { CvprJobsError } from '../../src/record/errors.js';
import { openStore } from '../../src/store/open.js';
import { JOBS, storeOf } from './jobs.js';
import { run } from './run.js';

const db = await storeOf(JOBS);

function listener(said: string[]): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      said.push(String(chunk));
      done();
    },
  });
}

describe('errors', () => {
  const explained = (error: unknown, env: Io['env'] = {}) => {
    const said: string[] = [];
    const stderr = listener(said);
    return { code: explainError(error, { stderr, env }), said: said.join('') };
  };

  it('of a kind that a person can act on give the next step and no stack', () => {
    const error = new CvprJobsError('STORE_BUSY', 'x.db is \u001b[31min use', 'Wait.');
    expect(explained(error)).toEqual({ code: 1, said: 'cvpr-jobs: x.db is [31min use\nWait.\n' });
    expect(explained(new CvprJobsError('USAGE', 'a', 'b')).code).toBe(2);
  });

  it('that are faults of the program say how to report them; the stack only when asked for', () => {
    const error = new TypeError('x is undefined');
    expect(explained(error)).toEqual({
      code: 1,
      said:
        'cvpr-jobs: this should not have happened: x is undefined\n' +
        'Please report it, with what the same command says under CVPR_JOBS_DEBUG=1.\n',
    });
    expect(explained(error, { CVPR_JOBS_DEBUG: '1' }).said).toContain('manners.test.ts');
  });
});

it.each([
  [['list']],
  [['list', '--json']],
  [['export']],
  [['show', 'aaaa000000000001']],
  [['sources']],
  [['duplicates', 'aaaa000000000001', '--json']],
  [['schema']],
])('%s ends quietly when the reader has enough', async (argv) => {
  const said: string[] = [];
  const broken = () =>
    new Writable({
      write: (_chunk, _, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    });
  const stderr = listener(said);
  const io = { stdin: process.stdin, stdout: broken(), stderr, env: { CVPR_JOBS_DB: db }, argv };
  expect(await runProgram(argv, io)).toBe(0);
  expect(said.join('')).toBe('');
});

it('shows the job that took over a retired id, and says so', async () => {
  const path = await storeOf(JOBS.slice(0, 2));
  const store = await openStore(path);
  const [kept, gone] = [JOBS[0], JOBS[1]];
  if (!kept || !gone) throw new Error('no jobs');
  const postings = [...(await store.postingsOf(kept.id)), ...(await store.postingsOf(gone.id))];
  await store.write((tx) =>
    tx.setJobs([{ id: kept.id, record: kept, postingIds: postings.map(({ id }) => id) }]),
  );
  await store.close();
  const ran = await run(['show', gone.id, '--db', path]);
  expect(ran).toMatchObject({ code: 0 });
  expect(ran.stdout).toContain('Research Scientist, Perception');
  expect(ran.stderr).toContain(`${gone.id} became part of ${kept.id}`);
});
