import type { Command } from '../command.js';
import { ingest } from './ingest.js';
import { parse } from './parse.js';
import { reparse } from './reparse.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [ingest, parse, reparse];
