import type { Command } from '../command.js';
import { changes } from './changes.js';
import { completion } from './completion.js';
import { config } from './config.js';
import { duplicates } from './duplicates.js';
import { explain } from './explain.js';
import { exportJobs } from './export.js';
import { forget } from './forget.js';
import { ingest } from './ingest.js';
import { list } from './list.js';
import { merge } from './merge.js';
import { parse } from './parse.js';
import { reparse } from './reparse.js';
import { report } from './report.js';
import { schema } from './schema.js';
import { search } from './search.js';
import { show } from './show.js';
import { sources } from './sources.js';
import { split } from './split.js';
import { stats } from './stats.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  ingest,
  list,
  search,
  show,
  explain,
  stats,
  exportJobs,
  report,
  changes,
  sources,
  forget,
  duplicates,
  split,
  merge,
  parse,
  reparse,
  schema,
  config,
  completion,
];
