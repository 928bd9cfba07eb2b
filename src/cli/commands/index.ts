import type { Command } from '../command.js';
import { explain } from './explain.js';
import { exportJobs } from './export.js';
import { ingest } from './ingest.js';
import { list } from './list.js';
import { parse } from './parse.js';
import { reparse } from './reparse.js';
import { schema } from './schema.js';
import { show } from './show.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [ingest, list, show, explain, exportJobs, parse, reparse, schema];
