import type { Clock } from './clock.js';

/** What is held against one host: its queue, and when it may be asked next. */
interface Host {
  running: number;
  nextStart: number;
  delayMs: number;
  waiting: (() => void)[];
  /** Why nothing more is asked of it in this run. */
  closed: Error | null;
  turning: boolean;
}

/**
 * Keeps requests to one host apart: so many at a time, so long between their starts, first come first served.
 * Hosts know nothing of each other, so a slow one holds up no other.
 */
export class Hosts {
  private readonly hosts = new Map<string, Host>();

  constructor(
    private readonly clock: Clock,
    private readonly limits: { readonly delayMs: number; readonly perHost: number },
  ) {}

  /** Waits for a turn; the function given back ends it. Throws what the host was set aside with. */
  async turn(name: string): Promise<() => void> {
    const host = this.host(name);
    await new Promise<void>((resolve) => {
      host.waiting.push(resolve);
      void this.next(host);
    });
    let ended = false;
    const end = () => {
      if (ended) return;
      ended = true;
      host.running--;
      void this.next(host);
    };
    if (!host.closed) return end;
    end();
    throw host.closed;
  }

  /** The host asked for more time between requests. Never shortens it. */
  slowDown(name: string, delayMs: number): void {
    const host = this.host(name);
    host.delayMs = Math.max(host.delayMs, delayMs);
  }

  /** The host asked to be left alone for a while. */
  pause(name: string, ms: number): void {
    const host = this.host(name);
    host.nextStart = Math.max(host.nextStart, this.clock.now() + ms);
  }

  /** Nothing more is asked of the host: everything in its queue, now and later, ends with this error. */
  setAside(name: string, error: Error): void {
    const host = this.host(name);
    host.closed ??= error;
    void this.next(host);
  }

  private async next(host: Host): Promise<void> {
    if (host.turning) return;
    host.turning = true;
    while (host.waiting.length > 0 && (host.closed || host.running < this.limits.perHost)) {
      const wait = host.closed ? 0 : host.nextStart - this.clock.now();
      if (wait > 0) {
        await this.clock.sleep(wait);
        continue; // someone may have asked for a pause meanwhile
      }
      host.nextStart = this.clock.now() + host.delayMs;
      host.running++;
      host.waiting.shift()?.();
    }
    host.turning = false;
  }

  private host(name: string): Host {
    const known = this.hosts.get(name);
    if (known) return known;
    const fresh: Host = {
      running: 0,
      nextStart: 0,
      delayMs: this.limits.delayMs,
      waiting: [],
      closed: null,
      turning: false,
    };
    this.hosts.set(name, fresh);
    return fresh;
  }
}
