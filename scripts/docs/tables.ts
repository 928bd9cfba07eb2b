import { z } from 'zod';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { COLUMNS, PROPERTIES } from '../../src/columns.js';
import { formats } from '../../src/export/index.js';
import { FIELDS } from '../../src/fields/index.js';
import { FEEDS } from '../../src/layouts/feeds/index.js';
import { HTML_LAYOUTS } from '../../src/layouts/html-index.js';
import { TEXT_LAYOUTS } from '../../src/layouts/text-index.js';
import { recordJsonSchema } from '../../src/record/schema.js';
import { BOARD_SERVICES } from '../../src/sources/boards.js';
import { ARCHIVES } from '../../src/sources/open-pages.js';

/** The generated tables of README.md, by the name of their part. */
export const TABLES: ReadonlyMap<string, () => string> = new Map([
  ['fields', fields],
  ['columns', columns],
  ['commands', commands],
  ['inputs', inputs],
  ['boards', boards],
  [
    'formats',
    () =>
      table(
        ['format', 'what it writes'],
        [...formats.values()].map(({ name, doc }) => [code(name), doc]),
      ),
  ],
]);

/** As much of JSON Schema as the record uses. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly format?: string;
}

function fields(): string {
  const { properties = {} } = recordJsonSchema(z, FIELDS) as Schema;
  const docs = new Map(COLUMNS.map(({ key, doc }) => [key, doc]));
  return table(
    ['field', 'type', 'what it is'],
    PROPERTIES.map((name) => {
      const schema = properties[name];
      const doc = schema?.description ?? docs.get(name);
      if (!schema || !doc) throw new Error(`the field ${name} has no ${schema ? 'doc' : 'schema'}`);
      return [code(name), typeOf(schema), sentence(doc)];
    }),
  );
}

function columns(): string {
  return table(
    ['column', 'what stands in it'],
    COLUMNS.map(({ key, doc }) => [code(key), doc]),
  );
}

function commands(): string {
  return table(
    ['command', 'what it does'],
    COMMANDS.map(({ name, arguments: args, summary }) => [
      code([name, ...args.map((arg) => arg.name)].join(' ')),
      summary,
    ]),
  );
}

/** What can be read, with the name that the store gives it. */
function inputs(): string {
  return table(
    ['kind', 'what it is', 'for example'],
    [
      [
        code('capture'),
        'Text: each posting ends with a line that is exactly `Apply`',
        code('cvpr-jobs ingest board.txt'),
      ],
      ...TEXT_LAYOUTS.map(({ name, doc }) => [
        code(name),
        sentence(doc),
        code('cvpr-jobs ingest pasted.txt'),
      ]),
      ...HTML_LAYOUTS.map(({ name, doc }) => [
        code(name),
        sentence(doc),
        code('cvpr-jobs ingest saved.html'),
      ]),
      ...FEEDS.map(({ name, doc }) => [code(name), sentence(doc), code(`cvpr-jobs ingest ${name}.json`)]),
      [
        code('records'),
        'Our own exports, as ndjson or json with all fields: the same jobs come out',
        code('cvpr-jobs ingest jobs.ndjson'),
      ],
      ...ARCHIVES.map(({ name, doc }) => [code(name), sentence(doc), code(`cvpr-jobs ingest pages.${name}`)]),
    ],
  );
}

function boards(): string {
  return table(
    ['board', 'public address of its feed'],
    BOARD_SERVICES.map(({ name, feed }) => [
      code(`${name}:NAME`),
      code(feed('NAME').replace('https://name.', 'https://NAME.')),
    ]),
  );
}

/** The type in the words of a person: `string or null`, `{raw, city}[]`. */
function typeOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map(code).join(', ');
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ');
  if (schema.type === 'array') return schema.items ? `${typeOf(schema.items)}[]` : 'list';
  if (schema.properties) return code(`{${Object.keys(schema.properties).join(', ')}}`);
  if (schema.type === 'object') {
    const each = schema.additionalProperties;
    return typeof each === 'object' ? `by name: ${typeOf(each)}` : 'object';
  }
  if (schema.format === 'date-time') return 'ISO time';
  return [schema.type ?? 'any'].flat().join(' or ');
}

/** Aligned as the formatter aligns it, or the two would undo each other's work. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const [first, ...rest] = cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)));
  const rule = widths.map((width) => '-'.repeat(width));
  return [first ?? [], rule, ...rest].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}

function sentence(doc: string): string {
  return doc.charAt(0).toUpperCase() + doc.slice(1).replace(/\.$/, '');
}
