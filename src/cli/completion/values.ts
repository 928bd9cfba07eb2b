import { EVENT_CAUSES, EVENT_KINDS } from '../../record/job-event.js';
import { CATEGORIES, EMPLOYMENT_TYPES, SENIORITIES, WORKPLACES } from '../../record/values.js';
import { DIMENSIONS } from '../../report/stat-dimensions.js';
import { FACETS, SORT_KEYS, VISA } from '../../store/job-filter.js';

/** A word that may stand somewhere, and what it means. */
export type Named = readonly [word: string, meaning: string];

/** The names that options take, several joined by commas, by the name of the option. Loaded when one is asked for. */
export const LISTS: ReadonlyMap<string, () => Promise<readonly Named[]> | readonly Named[]> = new Map<
  string,
  () => Promise<readonly Named[]> | readonly Named[]
>([
  ['category', () => plain(CATEGORIES)],
  ['workplace', () => plain(WORKPLACES)],
  ['seniority', () => plain(SENIORITIES)],
  ['employment-type', () => plain(EMPLOYMENT_TYPES)],
  ['visa', () => plain(VISA)],
  ['sort', () => plain(SORT_KEYS)],
  ['facets', () => plain(FACETS)],
  ['kind', () => plain(EVENT_KINDS)],
  ['cause', () => plain(EVENT_CAUSES)],
  ['by', () => DIMENSIONS.map(({ name, doc }) => [name, doc])],
  ['skill', async () => plain((await import('../../vocabulary/skills.js')).SKILLS.map(({ name }) => name))],
  ['field', fields],
  ['fields', fields],
  ['has', fields],
  ['missing', fields],
]);

/** What `--json` of a command names, where it lists anything but jobs. */
export const JSON_LISTS: ReadonlyMap<string, () => Promise<readonly string[]>> = new Map<
  string,
  () => Promise<readonly string[]>
>([
  ['changes', async () => (await import('../../record/job-event.js')).EVENT_PROPERTIES],
  ['duplicates', async () => (await import('../../life/read-kinship.js')).KINSHIP_PROPERTIES],
  ['sources', async () => (await import('../../life/read-sources.js')).SOURCE_PROPERTIES],
  ['stats', async () => (await import('../stat-rows.js')).STAT_PROPERTIES],
  ['config', async () => (await import('../settings-table.js')).SETTING_PROPERTIES],
]);

/** What a record can be asked for. */
export async function fields(): Promise<readonly Named[]> {
  const [{ FIELDS }, { PROPERTIES }] = await Promise.all([
    import('../../fields/index.js'),
    import('../../columns.js'),
  ]);
  const docs = new Map(FIELDS.map(({ name, doc }) => [name, doc]));
  return PROPERTIES.map((name) => [name, docs.get(name) ?? '']);
}

export function plain(words: readonly string[]): readonly Named[] {
  return words.map((word) => [word, '']);
}
