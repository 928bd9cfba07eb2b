import { Chalk, type ChalkInstance } from 'chalk';
import type { Io } from './io.js';

/** Paint for one stream: none in a pipe, with NO_COLOR or on a dumb terminal; FORCE_COLOR overrules all of these. */
export function coloursFor(stream: Io['stdout'], env: Io['env']): ChalkInstance {
  return new Chalk({ level: wantsColour(stream, env) ? 1 : 0 });
}

function wantsColour(stream: Io['stdout'], { FORCE_COLOR, NO_COLOR, TERM }: Io['env']): boolean {
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return stream.isTTY === true && !NO_COLOR && TERM !== 'dumb';
}
