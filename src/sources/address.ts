import { isBoardName } from './boards.js';

/** Whether an input names something on a network and not a file. Stands apart, so that files load no more than it. */
export function isAddress(input: string): boolean {
  return /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(input) || isBoardName(input);
}
