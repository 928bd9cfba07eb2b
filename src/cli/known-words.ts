import type { Facet } from '../store/job-filter.js';
import type { Completing, Named } from './command.js';
import { count } from './count.js';

// Words that options know of, to be completed.

/** Words that say what they mean. */
export function plain(words: readonly string[]): readonly Named[] {
  return words.map((word) => [word, '']);
}

/** What the stored jobs say of something, most frequent first. */
export function storedValues(facet: Facet): (asked: Completing) => Promise<readonly Named[]> {
  return async ({ store }) => {
    const counts = (await (await store())?.facets({ status: 'all' }, [facet])) ?? [];
    return counts.flatMap(({ value, count: n }): Named[] =>
      value === null ? [] : [[value, count(n, 'job')]],
    );
  };
}

/** The addresses of the pages that were read. */
export async function storedSources({ store }: Completing): Promise<readonly Named[]> {
  return plain(((await (await store())?.sources()) ?? []).map(({ uri }) => uri));
}

/** Some ages, as `momentOf` reads them. */
export function ageWords(): readonly Named[] {
  return [
    ['today', 'from its beginning, UTC'],
    ['yesterday', 'from its beginning, UTC'],
    ['1d', 'a day'],
    ['7d', 'seven days'],
    ['2w', 'two weeks'],
  ];
}
