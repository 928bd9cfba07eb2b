import type { CommandOption } from './command.js';

/** What every command understands, before its name or behind it. */
export const GLOBAL_OPTIONS: readonly CommandOption[] = [
  {
    flags: '--db <path>',
    doc: 'the database file (default: jobs.db in the XDG data folder)',
    isPath: true,
  },
  { flags: '-q, --quiet', doc: 'say nothing on stderr but errors' },
  {
    flags: '--config <file>',
    doc: 'read settings from this file alone (see cvpr-jobs config)',
    isPath: true,
  },
];
