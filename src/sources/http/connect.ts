import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { CvprJobsError } from '../../record/errors.js';

/**
 * Where requests come from: an address of a private network, which only its user can have given; one of a public site;
 * a link in a file, which may have come from anywhere. Only the first may go to hosts of a private network.
 */
export type Lead = 'private' | 'public' | 'file';

export interface ConnectOptions {
  readonly connectMs: number;
  readonly ledBy: Lead;
  readonly isPrivate: (address: string) => boolean;
  /** Names to addresses; the system's where left out. */
  readonly lookup?: LookupFunction;
}

/**
 * Opens connections, and looks at the very address that is about to be connected to: a name that is public when it
 * is checked and private when it is used (DNS rebinding) gains nothing by it.
 */
export function guardedConnector(options: ConnectOptions): buildConnector.connector {
  const { ledBy, isPrivate, lookup = systemLookup } = options;
  const connect = buildConnector({
    timeout: options.connectMs,
    lookup: ledBy === 'private' ? lookup : publicOnly(lookup, isPrivate, ledBy),
  });
  return (target, callback) => {
    const host = target.hostname.replace(/^\[|\]$/g, '');
    // an address in numbers is never looked up
    if (ledBy !== 'private' && isIP(host) !== 0 && isPrivate(host)) {
      callback(privateHost(host, host, ledBy), null);
      return;
    }
    connect(target, callback);
  };
}

/** Whether a host is, or its name stands for, an address of a private network. A name that can't be looked up is not. */
export async function isPrivateHost(
  hostname: string,
  { isPrivate, lookup = systemLookup }: Pick<ConnectOptions, 'isPrivate' | 'lookup'>,
): Promise<boolean> {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return isPrivate(host);
  return new Promise((resolve) => {
    lookup(host, { all: true }, (error, found) => {
      resolve(!error && addressesOf(found).some(({ address }) => isPrivate(address)));
    });
  });
}

function publicOnly(
  lookup: LookupFunction,
  isPrivate: (address: string) => boolean,
  ledBy: Guarded,
): LookupFunction {
  return (hostname: string, options: LookupOptions, callback) => {
    lookup(hostname, options, (error, found, family) => {
      const bad = error ? undefined : addressesOf(found).find(({ address }) => isPrivate(address));
      if (bad) callback(privateHost(hostname, bad.address, ledBy), [], 0);
      else callback(error, found, family);
    });
  };
}

function addressesOf(found: string | LookupAddress[]): { address: string }[] {
  return typeof found === 'string' ? [{ address: found }] : found;
}

type Guarded = Exclude<Lead, 'private'>;

const LEADS: Readonly<Record<Guarded, string>> = {
  public: 'a public site led to it',
  file: 'a link in a file led to it',
};

function privateHost(host: string, address: string, ledBy: Guarded): CvprJobsError {
  const which = host === address ? address : `${host} (${address})`;
  return new CvprJobsError(
    'FETCH_REFUSED',
    `${which} is an address of a private network, and ${LEADS[ledBy]}`,
    'If you trust it, give its address to the command yourself.',
  );
}
