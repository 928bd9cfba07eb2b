import { CvprJobsError } from '../record/errors.js';

/** Whatever went wrong while an input was read, as an error that names the input and the next step. */
export function readFailure(error: unknown, uri: string): CvprJobsError {
  if (error instanceof CvprJobsError) return error;
  const code = String((error as NodeJS.ErrnoException | null)?.code ?? '');
  const [why, hint] = code.startsWith('Z_') ? DAMAGED_GZIP : (REASONS[code] ?? [messageOf(error), TRY_AGAIN]);
  const kind = code === 'ENOENT' || code === 'ENOTDIR' ? 'INPUT_MISSING' : 'INPUT_UNREADABLE';
  return new CvprJobsError(kind, `cannot read ${uri}: ${why}`, hint, { cause: error });
}

type Reason = readonly [why: string, hint: string];

const TRY_AGAIN = 'Check that the file is still there and can be read.';
const DAMAGED_GZIP: Reason = ['the gzip file is damaged or cut off', 'Fetch or pack the file again.'];

const REASONS: Readonly<Record<string, Reason>> = {
  ENOENT: ['no such file', 'Check the path, or give - to read from stdin.'],
  ENOTDIR: ['no such file', 'Check the path, or give - to read from stdin.'],
  EACCES: ['permission denied', 'Make the file readable for this user.'],
  EPERM: ['permission denied', 'Make the file readable for this user.'],
  EISDIR: ['it is a folder', 'Give the folder to a command that takes folders, or name a file in it.'],
  EMFILE: ['too many open files', 'Close other programs, or raise the limit (ulimit -n).'],
};

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
