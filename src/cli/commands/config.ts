import type { Command } from '../command.js';
import { count } from '../count.js';
import { jsonOptionFor, ndjsonOption } from '../options.js';
import { printList } from '../print-list.js';
import type { SettingRow } from '../settings-table.js';

/** What is set, and where. */
export const config: Command = {
  name: 'config',
  summary: 'show which settings are in force, and where each comes from',
  description:
    'Lists what is set for each command, and where: on this command line, in the environment, or in a file. Every option ' +
    'of every command can be set. A file is JSON: {"contact": "you@example.org", "list": {"limit": 20}} sets the first for ' +
    'every command that has it, the second for list alone. Asked are, one after the other: the flag; the environment ' +
    '(CVPR_JOBS_MAX_PAGES for --max-pages); the project, in .cvpr-jobsrc.json or cvpr-jobs.config.json in the working folder ' +
    'or above it; the user, in config.json in the XDG folder for settings (~/.config/cvpr-jobs). In a pipe, tabs stand between ' +
    'setting, value and where it comes from.',
  arguments: [],
  options: [
    { flags: '--all', doc: 'list also what nobody has set, with its usual value' },
    jsonOptionFor(async () => (await import('../settings-table.js')).SETTING_PROPERTIES, 'setting,value'),
    ndjsonOption,
  ],
  examples: [
    ['cvpr-jobs config', 'what is set, and where'],
    ['CVPR_JOBS_DELAY=3 cvpr-jobs config', 'what an environment would set'],
    ["cvpr-jobs config --all --json | jq -r '.[].setting'", 'everything that can be set'],
  ],
  async run(context) {
    const { io, options, voice, setup } = context;
    const { SETTING_COLUMNS, SETTING_PROPERTIES, settingRows } = await import('../settings-table.js');
    const all = await settingRows(setup, io.env, 'config');
    const rows = options.all === true ? all : all.filter(({ from }) => from !== 'default');
    const items = (async function* (): AsyncGenerator<SettingRow> {
      yield* rows;
    })();
    const listing = { items, columns: SETTING_COLUMNS, properties: () => SETTING_PROPERTIES };
    const written = await printList(listing, context);
    if (written !== 'whole') return 0;
    const files = setup.files.length > 0 ? setup.files.map(({ path }) => path).join(', ') : 'no file';
    voice.say(`${count(rows.length, 'setting')}; read ${files}`);
    return 0;
  },
};
