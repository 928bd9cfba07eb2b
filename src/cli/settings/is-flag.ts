import type { Setup } from '../command.js';

/** Whether an option was given on this command line, and is no setting that was made for other commands as well. */
export function isFlag({ settings }: Setup, attribute: string): boolean {
  return settings.some((setting) => setting.attribute === attribute && setting.rank === 0);
}

/** Whether one option is said nearer to this command line than another. */
export function isNearer({ settings }: Setup, one: string, other: string): boolean {
  const rank = (name: string) =>
    settings.find(({ attribute }) => attribute === name)?.rank ?? Number.POSITIVE_INFINITY;
  return rank(one) < rank(other);
}
