import { closest } from '../../text/closest.js';
import type { Command } from '../command.js';
import { GLOBAL_OPTIONS } from '../global-options.js';
import type { Io } from '../io.js';
import { nameOf, VARIABLE_PREFIX } from './option-name.js';

/** Variables that look like ours and are none: a mistyped one is not heard, and nothing else would say so. */
export function unknownVariables(env: Io['env'], commands: readonly Command[]): string[] {
  const options = [...GLOBAL_OPTIONS, ...commands.flatMap((command) => command.options)];
  const known = [...new Set(options.map((option) => nameOf(option).variable)), DEBUG];
  return Object.keys(env)
    .filter((name) => name.startsWith(VARIABLE_PREFIX) && !known.includes(name))
    .map((name) => {
      const near = closest(name, known);
      return `${name} sets nothing${near === null ? '' : ` (did you mean ${near}?)`}`;
    });
}

/** Of no option: it is for those who look for a mistake in this program. */
const DEBUG = 'CVPR_JOBS_DEBUG';
