import { CvprJobsError } from '../record/errors.js';
import type { ExitCode, Io } from './io.js';
import { linesForTerminal } from './terminal-text.js';

/** Says on stderr what went wrong and what to do about it. */
export function explainError(error: unknown, { stderr, env }: Pick<Io, 'stderr' | 'env'>): ExitCode {
  const say = (text: string) => void stderr.write(`${linesForTerminal(text)}\n`);
  if (error instanceof CvprJobsError) {
    say(`cvpr-jobs: ${error.message}\n${error.hint}`);
    return error.code === 'USAGE' ? 2 : 1;
  }
  say(`cvpr-jobs: this should not have happened: ${error instanceof Error ? error.message : String(error)}`);
  if (env.CVPR_JOBS_DEBUG === '1') say(error instanceof Error ? (error.stack ?? '') : '');
  else say('Please report it, with what the same command says under CVPR_JOBS_DEBUG=1.');
  return 1;
}
