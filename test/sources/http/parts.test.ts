import { describe, expect, it } from 'vitest';
import { readAddress, withoutCredentials } from '../../../src/sources/http/address.js';
import { isOnBoard } from '../../../src/sources/http/board-scope.js';
import type { Clock } from '../../../src/sources/http/clock.js';
import { Hosts } from '../../../src/sources/http/hosts.js';
import { isPrivateAddress } from '../../../src/sources/http/private-address.js';
import { retryAfter } from '../../../src/sources/http/retry.js';

describe('an address', () => {
  it('is taken apart from its user and password', () => {
    expect(readAddress('https://ann:s%C3%A9same@jobs.example/?b=1&a=2')).toEqual({
      url: 'https://jobs.example/?a=2&b=1',
      authorization: `Basic ${Buffer.from('ann:sésame').toString('base64')}`,
    });
    expect(readAddress('http://jobs.example').authorization).toBeNull();
  });

  it.each([
    ['ftp://ann:secret@jobs.example/', 'cannot fetch ftp://jobs.example/: ftp: addresses are not fetched'],
    ['file:///etc/passwd', 'cannot fetch file:///etc/passwd: file: addresses are not fetched'],
    ['https://ann:secret@', 'cannot fetch https://: it is no web address'],
  ])('%s is refused, and its password not repeated', (given, message) => {
    expect(() => readAddress(given)).toThrow(expect.objectContaining({ code: 'FETCH_REFUSED', message }));
  });

  it('loses its password in messages only', () => {
    expect(withoutCredentials('https://a:b@c.example/@x?y=@')).toBe('https://c.example/@x?y=@');
    expect(withoutCredentials('https://c.example/a@b')).toBe('https://c.example/a@b');
  });
});

describe('isPrivateAddress', () => {
  it.each([
    '127.0.0.1',
    '127.255.0.9',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '[::1]',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fdff::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:a00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    '2001::1',
    'not an address',
    '',
  ])('%s', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each([
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.0.1',
    '192.167.0.1',
    '2606:4700::1111',
    '2a00:1450::8a',
  ])('not %s', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });
});

describe('isOnBoard', () => {
  it.each([
    ['/careers/', '/careers/?page=2', true],
    ['/careers', '/careers/?page=2', true],
    ['/careers/', '/careers', true],
    ['/careers/', '/careers/page/2', true],
    ['/careers/page/1', '/careers/page/2', true],
    ['/careers/index.html', '/careers/page-2.html', true],
    ['/jobs/p1.html', '/jobs/p2.html', true],
    ['/careers/', '/careers-blog/?page=2', false],
    ['/careers/', '/news/?page=2', false],
    ['/careers/', '/?page=2', false],
    ['/jobs.php', '/other.php?page=2', false],
    ['/', '/?page=2', true],
  ])('from %s to %s: %s', (start, to, expected) => {
    expect(isOnBoard(`https://jobs.example${to}`, `https://jobs.example${start}`)).toBe(expected);
  });

  it('never on another site', () => {
    for (const other of ['https://www.jobs.example/', 'http://jobs.example/', 'https://jobs.example:8443/'])
      expect(isOnBoard(other, 'https://jobs.example/')).toBe(false);
  });
});

describe('retryAfter', () => {
  const now = Date.parse('2024-06-01T00:00:00Z');
  it.each([
    [undefined, 0],
    ['', 0],
    ['7', 7000],
    [' 120 ', 120_000],
    ['-5', 0],
    ['soon', 0],
    ['Sat, 01 Jun 2024 00:00:30 GMT', 30_000],
    ['Fri, 31 May 2024 23:59:00 GMT', 0],
    ['99999999999999999999', 0],
  ])('%j is %d ms', (header, expected) => {
    expect(retryAfter({ headers: { 'retry-after': header } }, now)).toBe(expected);
  });
});

describe('Hosts', () => {
  it('keeps the starts of two hosts apart, each by its own delay and in order', async () => {
    const time = simulatedTime();
    const hosts = new Hosts(time.clock, { delayMs: 1000, perHost: 1 });
    hosts.slowDown('slow', 3000);
    hosts.slowDown('slow', 10); // never faster than before
    const started: string[] = [];
    const ask = async (host: string, name: string) => {
      const end = await hosts.turn(host);
      started.push(`${time.clock.now()} ${host} ${name}`);
      await time.clock.sleep(100);
      end();
    };
    const all = Promise.all(['a', 'b', 'c'].flatMap((name) => [ask('quick', name), ask('slow', name)]));
    await time.run();
    await all;
    expect(started).toEqual([
      '0 quick a',
      '0 slow a',
      '1000 quick b',
      '2000 quick c',
      '3000 slow b',
      '6000 slow c',
    ]);
  });

  it('lets so many run at a time, whatever they take', async () => {
    const time = simulatedTime();
    const hosts = new Hosts(time.clock, { delayMs: 10, perHost: 2 });
    const started: number[] = [];
    const ask = async () => {
      const end = await hosts.turn('host');
      started.push(time.clock.now());
      await time.clock.sleep(500);
      end();
      end();
    };
    const all = Promise.all([ask(), ask(), ask(), ask()]);
    await time.run();
    await all;
    expect(started).toEqual([0, 10, 500, 510]);
  });

  it('pauses a host, and sets one aside', async () => {
    const time = simulatedTime();
    const hosts = new Hosts(time.clock, { delayMs: 10, perHost: 1 });
    hosts.pause('host', 700);
    const first = hosts.turn('host').then((end) => ({ end, at: time.clock.now() }));
    await time.run();
    expect((await first).at).toBe(700);
    const second = hosts.turn('host');
    hosts.setAside('host', new Error('come back tomorrow'));
    await expect(second).rejects.toThrow('come back tomorrow');
    await expect(hosts.turn('host')).rejects.toThrow('come back tomorrow');
    (await hosts.turn('other'))();
  });
});

/** Time that passes when everyone sleeps. */
function simulatedTime(): { clock: Clock; run: () => Promise<void> } {
  let now = 0;
  const sleepers: { due: number; wake: () => void }[] = [];
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    clock: {
      now: () => now,
      sleep: (ms) => new Promise((wake) => sleepers.push({ due: now + ms, wake })),
    },
    run: async () => {
      for (await settle(); sleepers.length > 0; await settle()) {
        sleepers.sort((a, b) => a.due - b.due);
        now = Math.max(now, sleepers[0]?.due ?? now);
        sleepers.shift()?.wake();
      }
    },
  };
}
