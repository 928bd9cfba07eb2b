import type { LookupFunction } from 'node:net';
import { Agent, type Dispatcher, interceptors } from 'undici';
import { CvprJobsError } from '../../record/errors.js';
import { canonicalLink } from '../../text/web-address.js';
import type { Address } from './address.js';
import { type Clock, REAL_CLOCK } from './clock.js';
import { guardedConnector, isPrivateHost } from './connect.js';
import { deadline } from './deadline.js';
import { FetchFailure, fetchFailure, isUnreachable, statusError, whyFailed } from './failure.js';
import { Hosts } from './hosts.js';
import { inTurn } from './in-turn.js';
import { HTTP_LIMITS, type HttpLimits } from './limits.js';
import { permitted, type Trip } from './permitted.js';
import { isPrivateAddress } from './private-address.js';
import { retryOptions } from './retry.js';
import { ROBOT, RobotsRules } from './robots.js';
import { ENCODINGS, wholeBody } from './whole-body.js';

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
  private readonly limits: HttpLimits;
  private readonly hosts: Hosts;
  private readonly clock: Clock;
  private readonly ways = new Map<boolean, Way>();

  constructor(private readonly options: HttpOptions = {}) {
    this.limits = { ...HTTP_LIMITS, ...options.limits };
    this.clock = options.clock ?? REAL_CLOCK;
    this.hosts = new Hosts(this.clock, this.limits);
  }

  /**
   * Begins at an address. From one of the public internet no redirect, link or name leads into a private network;
   * from one of a private network, which only its user can have meant, it may.
   */
  async site({ url: start, authorization }: Address): Promise<Site> {
    const allowPrivate = await isPrivateHost(new URL(start).hostname, this.guard());
    const way = this.way(allowPrivate);
    return {
      get: (url, known) => {
        const own = authorization && new URL(url).origin === new URL(start).origin ? { authorization } : {};
        return this.get(way, url, { ...own, ...conditions(known) });
      },
      check: (url) => this.checkRobots(way, url).catch((error) => this.fail(error, url, [])),
    };
  }

  async close(): Promise<void> {
    await Promise.all([...this.ways.values()].map(({ agent }) => agent.destroy()));
  }

  private async get(way: Way, url: string, headers: Record<string, string>): Promise<Answer> {
    const trip: Trip = { hops: [] };
    try {
      const answer = await this.request(way.pages, url, headers, trip);
      const { statusCode: status } = answer;
      const unchanged = status === 304 && ('if-none-match' in headers || 'if-modified-since' in headers);
      if (!unchanged && (status < 200 || status > 299)) throw statusError(status, answer.headers);
      const body = await answer.body.bytes();
      if (!unchanged && body.length === 0) throw empty();
      const text = (name: string) => [answer.headers[name] ?? ''].flat()[0] ?? '';
      return {
        url: canonicalLink(trip.hops.at(-1) ?? url, url) ?? url,
        unchanged,
        body,
        contentType: text('content-type').toLowerCase(),
        fetchedAt: new Date(this.clock.now()).toISOString(),
        etag: text('etag') || null,
        lastModified: text('last-modified') || null,
      };
    } catch (error) {
      return this.fail(error, url, trip.hops);
    }
  }

  private request(
    dispatcher: Dispatcher,
    url: string,
    headers: Record<string, string>,
    trip: Trip,
  ): Promise<Dispatcher.ResponseData<Trip>> {
    const { origin, pathname, search } = new URL(url);
    return dispatcher.request<Trip>({
      origin,
      path: pathname + search,
      method: 'GET',
      headers: {
        'user-agent': this.options.userAgent ?? ROBOT,
        accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5',
        'accept-encoding': ENCODINGS,
        'accept-language': 'en,*;q=0.5',
        ...headers,
      },
      opaque: trip,
    });
  }

  private async checkRobots(way: Way, url: string): Promise<void> {
    if (this.options.ignoreRobots) return;
    const { refusal, delayMs } = await way.robots.check(url);
    this.hosts.slowDown(new URL(url).host, Math.min(delayMs, this.limits.maxWaitMs));
    if (refusal === null) return;
    throw new CvprJobsError(
      'FETCH_REFUSED',
      refusal,
      'Ask the site, or save the page and give the file; --ignore-robots fetches it all the same.',
    );
  }

  private fail(error: unknown, url: string, hops: readonly string[]): never {
    if (error instanceof FetchFailure) throw error;
    throw fetchFailure(error, url, hops, this.limits, this.clock.now());
  }

  private guard() {
    const { isPrivate = isPrivateAddress, lookup } = this.options;
    return { isPrivate, ...(lookup && { lookup }) };
  }

  private way(allowPrivate: boolean): Way {
    const known = this.ways.get(allowPrivate);
    if (known) return known;
    const made = this.makeWay(allowPrivate);
    this.ways.set(allowPrivate, made);
    return made;
  }

  /** The interceptors around an agent, the innermost first. */
  private makeWay(allowPrivate: boolean): Way {
    const { limits, hosts, clock, options } = this;
    const agent = new Agent({
      connect: guardedConnector({ connectMs: limits.connectMs, allowPrivate, ...this.guard() }),
      headersTimeout: limits.headersMs,
      bodyTimeout: limits.idleMs,
    });
    const oneTry = agent.compose(
      wholeBody(limits.maxBytes),
      deadline(limits.totalMs),
      inTurn(hosts),
      interceptors.retry(retryOptions(limits, hosts, clock, options.random ?? Math.random)),
    );
    const robotsFiles = oneTry.compose(
      permitted(async () => undefined),
      interceptors.redirect({ maxRedirections: ROBOTS_REDIRECTS }),
    );
    const robots = new RobotsRules(async (url) => {
      try {
        const { statusCode, body } = await this.request(robotsFiles, url, {}, { hops: [] });
        return { status: statusCode, text: await body.text() };
      } catch (error) {
        if (isUnreachable(error)) throw error;
        return { unreadable: whyFailed(error, limits, clock.now()) };
      }
    });
    const way: Way = {
      agent,
      robots,
      pages: oneTry.compose(
        permitted((url) => this.checkRobots(way, url)),
        interceptors.redirect({ maxRedirections: limits.maxRedirects }),
      ),
    };
    return way;
  }
}

/** An agent and what is composed around it. */
interface Way {
  readonly agent: Agent;
  readonly pages: Dispatcher;
  readonly robots: RobotsRules;
}

/** RFC 9309 (2.3.1.2) asks for five; a file behind more counts as not there. */
const ROBOTS_REDIRECTS = 5;

function conditions(known: Validators | null | undefined): Record<string, string> {
  return {
    ...(known?.etag && { 'if-none-match': known.etag }),
    ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
  };
}

function empty(): CvprJobsError {
  return new CvprJobsError('INPUT_EMPTY', 'the server sends an empty page', 'Check the address.');
}
