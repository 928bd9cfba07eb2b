import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Clock } from '../../src/sources/http/clock.js';

// Real servers on loopback, and a clock that lets nobody wait.

export type Answerer = (request: IncomingMessage, response: ServerResponse) => void;

export interface Loopback {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Paths with queries in the order they were asked for, robots.txt apart. */
  readonly asked: string[];
  readonly robotsAsked: () => number;
  readonly headers: IncomingMessage['headers'][];
  /** What is answered; may be changed at any time. */
  answer: Answerer;
  robots: Answerer;
  readonly close: () => Promise<void>;
}

/** A server that the end of the test closes. Without a robots.txt of its own it has none. */
export async function serve(answer: Answerer, host = '127.0.0.1'): Promise<Loopback> {
  const asked: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  let robotsAsked = 0;
  const server = createServer((request, response) => {
    // a client that hangs up is part of the game
    response.on('error', () => undefined);
    if (request.url === '/robots.txt') {
      robotsAsked++;
      loopback.robots(request, response);
      return;
    }
    asked.push(request.url ?? '');
    headers.push(request.headers);
    loopback.answer(request, response);
  });
  const port = await listen(server, host);
  const close = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  const loopback: Loopback = {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    asked,
    headers,
    robotsAsked: () => robotsAsked,
    answer,
    robots: status(404),
    close,
  };
  onTestFinished(close);
  return loopback;
}

/** A port where something takes connections and does with them as it is told. */
export async function listenRaw(onSocket: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    onSocket(socket);
  });
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return listen(server, '127.0.0.1');
}

/** Whether servers can listen at an address; says so where they can't. */
export async function hasAddress(host: string): Promise<boolean> {
  const server = createTcpServer();
  const has = await listen(server, host).then(
    () => true,
    () => false,
  );
  server.close();
  if (!has) process.stderr.write(`SKIPPED: this machine has no ${host}, and what needs it is untested\n`);
  return has;
}

/** A clock that stands still but for the waits asked of it, and remembers them (ms). */
export function patientClock(): Clock & { readonly waits: number[] } {
  let now = Date.parse('2024-06-01T00:00:00Z');
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    sleep: async (ms) => {
      waits.push(ms);
      now += ms;
    },
  };
}

export function status(code: number, headers: Record<string, string> = {}): Answerer {
  return (_request, response) => {
    response.writeHead(code, headers);
    response.end(`<html><body>status ${code}</body></html>`);
  };
}

export function send(
  body: string | Uint8Array,
  type = 'text/html; charset=utf-8',
  headers: Record<string, string> = {},
): Answerer {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': type, ...headers });
    response.end(body);
  };
}

function listen(server: Server | ReturnType<typeof createTcpServer>, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, () => resolve((server.address() as AddressInfo).port));
  });
}
