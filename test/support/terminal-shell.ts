import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * A shell that a person would sit at: interactive, on a terminal that `script` of util-linux lends. Keys are sent to it,
 * and a key of its own (Ctrl-X d) writes the line as it then stands into a file, whatever the screen shows.
 */
export class TerminalShell {
  /** Where it is, and at home. */
  readonly folder = mkdtempSync(join(tmpdir(), 'cvpr-jobs-shell-'));
  readonly #child: ChildProcessWithoutNullStreams;
  #shown = '';

  constructor(shell: ShellName, setup: string, env: NodeJS.ProcessEnv) {
    const { start, begin, dump } = SHELLS[shell];
    const file = join(this.folder, 'start');
    writeFileSync(file, `${begin}\n${setup}\n${dump(this.#line)}\n`);
    writeFileSync(this.#line, '');
    this.#child = spawn('script', ['-qec', `stty rows 30 cols 120; ${start(file)}`, '/dev/null'], {
      cwd: this.folder,
      env: { ...env, TERM: 'xterm', HOME: this.folder, ZDOTDIR: this.folder },
    });
    this.#child.stdout.setEncoding('utf8').on('data', (text) => {
      this.#shown += text;
    });
    this.#child.stdin.on('error', () => undefined);
  }

  /** The line after these keys; the line is empty again then. */
  async type(keys: string): Promise<string> {
    await this.#until(() => this.#shown.includes(PROMPT), 'its prompt');
    writeFileSync(this.#line, '');
    this.#child.stdin.write(`${keys}\u0018d`);
    await this.#until(() => this.#read().endsWith('\n'), `the line after ${JSON.stringify(keys)}`);
    return this.#read().slice(0, -1);
  }

  async close(): Promise<void> {
    const ended = new Promise((done) => this.#child.once('close', done));
    this.#child.kill();
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }

  get #line(): string {
    return join(this.folder, 'line');
  }

  #read(): string {
    return readFileSync(this.#line, 'utf8');
  }

  async #until(isSo: () => boolean, what: string): Promise<void> {
    for (let tries = 0; tries < 1200 && !isSo(); tries++) await setTimeout(25);
    if (!isSo()) throw new Error(`the shell never gave ${what}; it shows ${JSON.stringify(this.#shown)}`);
  }
}

export type ShellName = 'bash' | 'zsh' | 'fish';

/** No shell prints it while it starts: the words of the file that sets it have a quote in between. */
const PROMPT = 'READY> ';

const SHELLS: Readonly<
  Record<ShellName, { start: (file: string) => string; begin: string; dump: (file: string) => string }>
> = {
  bash: {
    start: (file) => `bash --rcfile '${file}' -i`,
    begin: `PS1='REA''DY> '; bind 'set bell-style none'; bind 'set completion-query-items 0'; bind 'set page-completions off'`,
    dump: (file) =>
      `__dump() { printf '%s\\n' "$READLINE_LINE" > '${file}'; READLINE_LINE=; }; bind -x '"\\C-xd": __dump'`,
  },
  zsh: {
    // what it is to read at its start it looks for in ZDOTDIR
    start: (file) => `cp '${file}' "$ZDOTDIR/.zshrc"; zsh -d -i`,
    begin: `PS1='REA''DY> '; unsetopt beep; autoload -U compinit; compinit -u -D`,
    dump: (file) =>
      `dump() { print -r -- "$BUFFER" > '${file}'; BUFFER=; zle redisplay }; zle -N dump; bindkey '^Xd' dump`,
  },
  fish: {
    start: (file) => `fish --no-config -i -C "source '${file}'"`,
    begin: `function fish_prompt; echo 'REA''DY> '; end; function fish_greeting; end`,
    dump: (file) => `function dump; commandline > '${file}'; commandline ''; end; bind \\cxd dump`,
  },
};
