import { Buffer } from 'node:buffer';
import { CvprJobsError } from '../../record/errors.js';
import { canonicalAddress } from '../../text/web-address.js';
import { BOARDS, type Boards } from '../boards.js';

/** A web address as it was given, taken apart. */
export interface Address {
  /** The canonical address: what is requested, stored and named. Never holds credentials. */
  readonly url: string;
  /** The `Authorization` that the address carried as user:password@, or null. For its own origin only. */
  readonly authorization: string | null;
}

/**
 * Reads an address that a person gave, or the name of a board. Throws FETCH_REFUSED for what is no http or https
 * address, USAGE for what can't be the name of a board.
 */
export function readAddress(given: string, boards: Boards = BOARDS): Address {
  const board = boards.addressOf(given);
  if (board) return { url: canonicalAddress(new URL(board.address)), authorization: null };
  if (!URL.canParse(given)) throw refused(given, 'it is no web address');
  const url = new URL(given);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refused(given, `${url.protocol} addresses are not fetched`);
  const { username, password } = url;
  const authorization =
    username === '' && password === ''
      ? null
      : `Basic ${Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64')}`;
  return { url: canonicalAddress(url), authorization };
}

/** An address for messages: without what it may carry of user and password. */
export function withoutCredentials(given: string): string {
  return given.replace(/^([a-z][a-z0-9+.-]{0,20}:\/\/)[^/?#]{0,2000}@/i, '$1');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function refused(given: string, why: string): CvprJobsError {
  return new CvprJobsError(
    'FETCH_REFUSED',
    `cannot fetch ${withoutCredentials(given)}: ${why}`,
    'Give an address that begins with https:// or http://, or save the page and give the file.',
  );
}
