import { spawn } from 'node:child_process';
import type { Writable } from 'node:stream';

export interface PagerOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The terminal; the pager writes to it itself. */
  readonly stdout: Writable;
}

/**
 * Shows a text with the user's pager (`PAGER`, a command line for the shell, as git takes it; else less, which leaves
 * what it showed on the screen), and waits until it is left. False where there is no pager: then nothing was shown.
 */
export function page(text: string, { env, stdout }: PagerOptions): Promise<boolean> {
  const asked = env.PAGER;
  if (asked === '' || asked === 'cat') return Promise.resolve(false);
  const [command, args] = asked === undefined ? ['less', ['-FRX']] : [asked, []];
  return new Promise((done) => {
    const pager = spawn(command, args, {
      shell: asked !== undefined,
      stdio: ['pipe', stdout, 'inherit'],
      // what git sets for a pager that is not told otherwise: colours as they are, and no waiting for what fits
      env: { LESS: 'FRX', LV: '-c', ...env },
    });
    // an interrupt is the pager's to act on: while it runs, this program stays
    const stay = () => undefined;
    process.on('SIGINT', stay);
    const end = (shown: boolean) => {
      process.off('SIGINT', stay);
      done(shown);
    };
    pager.on('error', () => end(false));
    pager.on('close', (code) => end(code !== NOT_FOUND));
    // left before it had read everything
    pager.stdin.on('error', () => undefined);
    pager.stdin.end(text);
  });
}

/** How a shell says that there is no such program. */
const NOT_FOUND = 127;
