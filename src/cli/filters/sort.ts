import { SORT_KEYS, type Sort } from '../../store/job-filter.js';
import { choicesOf, splitNames } from '../choices.js';
import type { Completing, Named } from '../command.js';

/** `company,-newest`: what comes first, and what decides between equals; a minus turns it round. */
export function readSort(list: string): readonly Sort[] {
  const names = splitNames(list);
  const keys = choicesOf('sort key', names.map((name) => name.replace(/^-/, '')).join(','), SORT_KEYS);
  return keys.map((key, place) => ({ key, reverse: names[place]?.startsWith('-') === true }));
}

/** The keys, turned round where a minus is typed. */
export function sortWords({ typed }: Completing): readonly Named[] {
  const isReverse = /(?:^|,)-[^,]*$/.test(typed);
  return SORT_KEYS.map((key) => (isReverse ? [`-${key}`, 'the other way round'] : [key, '']));
}
