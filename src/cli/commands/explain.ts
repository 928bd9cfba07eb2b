import type { Explanation } from '../../intake/explain-job.js';
import type { Command, Context } from '../command.js';
import type { ExitCode, Io } from '../io.js';
import { splitNames } from '../options.js';
import { tuneEngine } from '../tune-engine.js';
import { withStore } from '../with-store.js';

/** Widest that a person reads with ease; a pipe gets lines of this width too, for the marks stand under them. */
const READABLE = 100;

/** Why one job's record says what it says, on the text of its postings. */
export const explain: Command = {
  name: 'explain',
  summary: 'show why a job is read as it is: what won, what lost, and the words',
  description:
    'Shows the postings of one job with the words marked that its values rest on; then, field by field, what won, ' +
    'what else was proposed and why it lost, and why a field is empty. The rules of this version read the kept page again.',
  arguments: [{ name: '<id>', doc: 'the id of a job, or its beginning; see list' }],
  options: [
    {
      flags: '--field <names>',
      doc: 'speak of these fields only, joined by commas',
      isList: true,
      repeated: 'all',
      known: async () => (await import('../field-words.js')).fieldWords(),
      parse: splitNames,
    },
    { flags: '--json', doc: 'print the explanation as JSON', takesWordsElsewhere: true },
  ],
  examples: [
    ['cvpr-jobs explain 38f3d769', 'the whole posting, marked, and every field'],
    ['cvpr-jobs explain 38f3d769 --field title,company', 'why this title, and why this company'],
    [
      'cvpr-jobs explain 38f3d769 --json | jq -r \'.fields[] | select(.value == null) | .field + ": " + .reason\'',
      'why fields are empty',
    ],
  ],
  async run(context) {
    const { io, options, args, voice } = context;
    tuneEngine();
    const only = await fieldsOf(options);
    const id = (args[0] ?? '').trim();
    return withStore<ExitCode>(context, async (store) => {
      const [{ explainJob }, { printData, printLayout }] = await Promise.all([
        import('../../intake/explain-job.js'),
        import('../print.js'),
      ]);
      const whole = await explainJob(store, id);
      if (!whole.job.id.startsWith(id.toLowerCase()))
        voice.say(`${id} became part of ${whole.job.id}, which is explained`);
      const fields = whole.fields.filter(({ field }) => only === null || only.has(field));
      const asked = { ...whole, fields };
      const written = options.json
        ? await printData(io, inPieces(await asJson(asked)))
        : await printLayout(io, inPieces(await asSheet(asked, io)));
      if (written === 'whole') voice.say(`from ${store.location}`);
      return 0;
    });
  },
};

/** The fields that the command line names, or null for all of them; throws USAGE for a name that is none. */
async function fieldsOf({ field }: Context['options']): Promise<ReadonlySet<string> | null> {
  if (!Array.isArray(field)) return null;
  const [{ FIELDS }, { namesAmong }] = await Promise.all([
    import('../../fields/index.js'),
    import('../../export/select.js'),
  ]);
  const known = FIELDS.map(({ name }) => name);
  return new Set(namesAmong(field as readonly string[], known));
}

async function asJson({ job, postings, fields }: Explanation): Promise<string> {
  const { stringifyJson } = await import('../../text/well-formed.js');
  return `${stringifyJson({ id: job.id, postings, fields }, 2)}\n`;
}

async function asSheet(explanation: Explanation, { stdout, env }: Io): Promise<string> {
  const [{ explanationSheet }, { coloursFor }, { widthOf }] = await Promise.all([
    import('../explanation-sheet.js'),
    import('../colours.js'),
    import('../terminal-width.js'),
  ]);
  const width = Math.min(widthOf(stdout, env), READABLE);
  return explanationSheet(explanation, { width, paint: coloursFor(stdout, env) });
}

async function* inPieces(text: string): AsyncGenerator<string> {
  yield text;
}
