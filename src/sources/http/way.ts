import type { LookupFunction } from 'node:net';
import { Agent, type Dispatcher, interceptors } from 'undici';
import { CvprJobsError } from '../../record/errors.js';
import type { Clock } from './clock.js';
import { guardedConnector, type Lead } from './connect.js';
import { deadline } from './deadline.js';
import { whyFailed } from './failure.js';
import type { Hosts } from './hosts.js';
import { inTurn } from './in-turn.js';
import type { HttpLimits } from './limits.js';
import { permitted } from './permitted.js';
import { isUnreachable } from './reasons.js';
import { retryOptions } from './retry.js';
import { type RobotsAnswer, RobotsRules } from './robots.js';
import { send } from './send.js';
import { wholeBody } from './whole-body.js';

export interface WayOptions {
  readonly limits: HttpLimits;
  readonly hosts: Hosts;
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly userAgent: string;
  readonly ignoreRobots: boolean;
  /** Who leads: whether hosts of a private network may be talked to, and what is said where they may not. */
  readonly ledBy: Lead;
  readonly isPrivate: (address: string) => boolean;
  /** Names to addresses. */
  readonly lookup?: LookupFunction;
}

/** What requests go through. */
export interface Way {
  readonly pages: Dispatcher;
  /** Throws where robots.txt forbids an address. */
  readonly check: (url: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The interceptors around an agent, the innermost first. */
export function openWay(options: WayOptions): Way {
  const { limits, hosts, clock } = options;
  const agent = new Agent({
    connect: guardedConnector({ ...options, connectMs: limits.connectMs }),
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.idleMs,
  });
  const oneHop = agent.compose(
    wholeBody(limits),
    deadline(limits.totalMs),
    inTurn(hosts),
    interceptors.retry(retryOptions(limits, hosts, clock, options.random)),
  );
  const check = robotsCheck(oneHop, options);
  const pages = oneHop.compose(
    permitted(check),
    interceptors.redirect({ maxRedirections: limits.maxRedirects }),
  );
  return { pages, check, close: () => agent.destroy() };
}

/** robots.txt goes the same way as pages, but that nobody is asked for leave to read it. */
function robotsCheck(oneHop: Dispatcher, options: WayOptions): (url: string) => Promise<void> {
  const { limits, hosts, clock, userAgent } = options;
  const dispatcher = oneHop.compose(
    permitted(async () => undefined),
    interceptors.redirect({ maxRedirections: ROBOTS_REDIRECTS }),
  );
  const fetchRobots = async (url: string): Promise<RobotsAnswer> => {
    try {
      const { statusCode, body } = await send(dispatcher, url, { 'user-agent': userAgent });
      return { status: statusCode, text: await body.text() };
    } catch (error) {
      if (isUnreachable(error)) throw error;
      return { unreadable: whyFailed(error, limits, clock.now()) };
    }
  };
  const robots = new RobotsRules(fetchRobots);
  return async (url) => {
    if (options.ignoreRobots) return;
    const { refusal, delayMs } = await robots.check(url);
    hosts.slowDown(new URL(url).host, Math.min(delayMs, limits.maxWaitMs));
    if (refusal !== null) throw forbidden(refusal);
  };
}

/** RFC 9309 (2.3.1.2) asks for five; a file behind more counts as not there. */
const ROBOTS_REDIRECTS = 5;

function forbidden(refusal: string): CvprJobsError {
  return new CvprJobsError(
    'FETCH_REFUSED',
    refusal,
    'Ask the site, or save the page and give the file; --ignore-robots fetches it all the same.',
  );
}
