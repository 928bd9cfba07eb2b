import { expect, it } from 'vitest';
import { remoteFrom } from '../../src/fields/remote-from.js';
import { makeDraft } from '../support/draft.js';

it.each<[names: unknown, codes: readonly string[] | null]>([
  [['USA'], ['US']],
  [
    ['Canada', 'DE', 'Deutschland'],
    ['CA', 'DE'],
  ],
  [
    ['European Union', 'Norway'],
    ['EU', 'NO'],
  ],
  [
    ['GBR', 'Kenya'],
    ['GB', 'KE'],
  ],
  [['Atlantis'], null],
  [[7, null], null],
  ['USA', null],
])('the structure of a page names %j', (names, codes) => {
  expect(remoteFrom.fromHint?.(names, makeDraft(''))).toEqual(codes);
});
