import type { Diagnostic, Report } from '../record/diagnostic.js';
import type { Io } from './io.js';
import { forTerminal, linesForTerminal } from './terminal-text.js';

/** Speaks to a person on stderr: progress, counts, warnings, errors. Never on stdout. */
export interface Voice {
  /** A line; silent with --quiet. */
  say(line: string): void;
  /** A warning or error; errors are heard even with --quiet. */
  readonly report: Report;
  /** One line that is rewritten in place; shown on a terminal only, and only after a second of work. */
  progress(line: string): void;
  /** Takes the progress line away. */
  clear(): void;
  /** How many inputs failed so far. */
  readonly failed: () => number;
}

export function makeVoice(io: Io, quiet: boolean, now: () => number): Voice {
  const started = now();
  let last = 0;
  let shown = false;
  let failed = 0;
  const write = (text: string) => void io.stderr.write(text);
  const voice: Voice = {
    say(line) {
      if (quiet) return;
      voice.clear();
      write(`${linesForTerminal(line)}\n`);
    },
    report(diagnostic) {
      if (diagnostic.severity === 'error') failed++;
      else if (quiet) return;
      voice.clear();
      write(`${describe(diagnostic)}\n`);
    },
    progress(line) {
      const at = now();
      if (quiet || !io.stderr.isTTY || at - started < 1000 || at - last < 100) return;
      last = at;
      shown = true;
      write(`\r\u001b[2K${forTerminal(line).slice(0, (io.stderr.columns ?? 80) - 1)}`);
    },
    clear() {
      if (!shown) return;
      shown = false;
      write('\r\u001b[2K');
    },
    failed: () => failed,
  };
  return voice;
}

/** `warning: page.txt: what is the matter`; the input is named once. */
function describe({ severity, uri, message }: Diagnostic): string {
  const [name, text] =
    uri === '-' ? ['stdin', message.replace(/(?<!\S)-(?=:|\s|$)/, 'stdin')] : [uri, message];
  const isNamed =
    ` ${text} `.includes(` ${name} `) || ` ${text}`.includes(` ${name}:`) || text.includes(` ${name};`);
  return forTerminal(isNamed ? `${severity}: ${text}` : `${severity}: ${name}: ${text}`);
}
