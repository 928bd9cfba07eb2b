import type { LookupFunction } from 'node:net';
import { CvprJobsError } from '../../record/errors.js';
import { canonicalLink } from '../../text/web-address.js';
import type { Address } from './address.js';
import { type Clock, REAL_CLOCK } from './clock.js';
import { isPrivateHost, type Lead } from './connect.js';
import { FetchFailure, fetchFailure, statusError } from './failure.js';
import { Hosts } from './hosts.js';
import { HTTP_LIMITS, type HttpLimits } from './limits.js';
import type { Trip } from './permitted.js';
import { isPrivateAddress } from './private-address.js';
import { ROBOT } from './robots.js';
import { send } from './send.js';
import { openWay, type Way, type WayOptions } from './way.js';

export interface HttpOptions {
  readonly limits?: Partial<HttpLimits>;
  /** What the program calls itself to servers. */
  readonly userAgent?: string;
  readonly ignoreRobots?: boolean;
  readonly clock?: Clock;
  /** Names to addresses. */
  readonly lookup?: LookupFunction;
  readonly isPrivate?: (address: string) => boolean;
  /** From 0 to 1. */
  readonly random?: () => number;
}

/** What a server says of the state of a page, to be asked about later. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface Answer extends Validators {
  /** The canonical address of the page, redirects followed. */
  readonly url: string;
  /** The page is as it was when the validators were given; there is no body. */
  readonly unchanged: boolean;
  /** Unpacked. */
  readonly body: Uint8Array;
  readonly contentType: string;
  /** ISO time. */
  readonly fetchedAt: string;
}

/** Where requests that start at one address may go. */
export interface Site {
  /** Fetches a page. Throws FetchFailure, also for an answer that is no page (404). */
  get(url: string, known?: Validators | null): Promise<Answer>;
  /** Throws FetchFailure where robots.txt forbids the address. */
  check(url: string): Promise<void>;
}

/** Fetches pages politely: see `limits.ts` for how long, how much and how often. */
export class HttpClient {
  private readonly shared: Omit<WayOptions, 'ledBy'>;
  private readonly ways = new Map<Lead, Way>();

  constructor({ limits, clock = REAL_CLOCK, lookup, ...options }: HttpOptions = {}) {
    const all = { ...HTTP_LIMITS, ...limits };
    this.shared = {
      limits: all,
      clock,
      hosts: new Hosts(clock, all),
      random: options.random ?? Math.random,
      userAgent: options.userAgent ?? ROBOT,
      ignoreRobots: options.ignoreRobots ?? false,
      isPrivate: options.isPrivate ?? isPrivateAddress,
      ...(lookup && { lookup }),
    };
  }

  /**
   * Begins at an address. From one of the public internet no redirect, link or name leads into a private network;
   * from one of a private network, which only its user can have meant, it may.
   *
   * @param start null for addresses that stand in a file, which may have come from anywhere: they lead into no private
   *   network either
   */
  async site(start: Address | null): Promise<Site> {
    const way = this.way(await this.leadOf(start));
    return {
      get: (url, known) => {
        const isOwn = start?.authorization && new URL(url).origin === new URL(start.url).origin;
        const own = isOwn && start.authorization ? { authorization: start.authorization } : {};
        return this.get(way, url, { ...own, ...conditions(known) });
      },
      check: (url) => way.check(url).catch((error) => this.fail(error, url, [])),
    };
  }

  async close(): Promise<void> {
    await Promise.all([...this.ways.values()].map((way) => way.close()));
  }

  private async leadOf(start: Address | null): Promise<Lead> {
    if (start === null) return 'file';
    return (await isPrivateHost(new URL(start.url).hostname, this.shared)) ? 'private' : 'public';
  }

  private way(ledBy: Lead): Way {
    const way = this.ways.get(ledBy) ?? openWay({ ...this.shared, ledBy });
    this.ways.set(ledBy, way);
    return way;
  }

  private async get(way: Way, url: string, headers: Record<string, string>): Promise<Answer> {
    const trip: Trip = { hops: [] };
    try {
      const answer = await send(way.pages, url, { 'user-agent': this.shared.userAgent, ...headers }, trip);
      const { statusCode: status } = answer;
      const unchanged = status === 304 && ('if-none-match' in headers || 'if-modified-since' in headers);
      // nobody asked for a part
      const isWhole = status >= 200 && status <= 299 && status !== 206;
      if (!unchanged && !isWhole) throw statusError(status, answer.headers);
      const body = await answer.body.bytes();
      if (!unchanged && body.length === 0) throw empty();
      const text = (name: string) => [answer.headers[name] ?? ''].flat()[0] ?? '';
      return {
        url: canonicalLink(trip.hops.at(-1) ?? url) ?? url,
        unchanged,
        body,
        contentType: text('content-type').toLowerCase(),
        fetchedAt: new Date(this.shared.clock.now()).toISOString(),
        etag: text('etag') || null,
        lastModified: text('last-modified') || null,
      };
    } catch (error) {
      return this.fail(error, url, trip.hops);
    }
  }

  private fail(error: unknown, url: string, hops: readonly string[]): never {
    if (error instanceof FetchFailure) throw error;
    throw fetchFailure(error, url, hops, this.shared.limits, this.shared.clock.now());
  }
}

function conditions(known: Validators | null | undefined): Record<string, string> {
  return {
    ...(known?.etag && { 'if-none-match': known.etag }),
    ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
  };
}

function empty(): CvprJobsError {
  return new CvprJobsError('INPUT_EMPTY', 'the server sends an empty page', 'Check the address.');
}
