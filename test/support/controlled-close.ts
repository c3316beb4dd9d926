/**
 * A Close that answers when the test says so. What depends on the order in which things happen is tested by that
 * order, never by a clock.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator, type EmulatorCore, type EmulatorOptions } from '../../emulator/index.ts';
import { readConfig } from '../../src/config/config.ts';
import { startServer } from '../../src/http/server.ts';
import type { Logger } from '../../src/telemetry/log.ts';
import { TestClock } from './clock.ts';
import type { Answer } from './gateway.ts';

/** A request that waits for its answer. */
export interface PendingRequest {
  /** `GET /lead/lead_x/`, without the query. */
  readonly line: string;
  readonly headers: IncomingMessage['headers'];
  /** Answers as the emulator would. */
  answer(): void;
  /** Answers this. */
  reply(status: number, body: unknown): void;
  /** For answers that are none. */
  readonly response: ServerResponse;
  /** Settles when whoever asked went away without an answer. */
  readonly disconnected: Promise<unknown>;
}

export interface ControlledClose {
  /** As the gateway wants it: with the path of the API. */
  readonly url: string;
  readonly apiKey: string;
  /** The next request that nobody took yet, of this line if one is given; waits until it comes. */
  next(line?: string): Promise<PendingRequest>;
  /** Lines of the requests that came and that nobody took. */
  readonly pending: readonly string[];
  /** Answers all pending requests, and from now on each request at once. */
  answerAll(): void;
  /** Changes rows, as a write does. */
  readonly write: EmulatorCore['write'];
  close(): Promise<void>;
}

const BASE = '/api/v1';

export async function startControlledClose(options: EmulatorOptions = {}): Promise<ControlledClose> {
  const emulator = createEmulator({ strict: true, ...options });
  const untaken: PendingRequest[] = [];
  const wanted: { readonly line: string | undefined; readonly take: (request: PendingRequest) => void }[] = [];
  let isOpen = false;

  const hold = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url = '/' } = request;
    const body = Buffer.concat(await request.toArray()).toString();
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const held: PendingRequest = {
      line: `${method} ${url.slice(BASE.length).split('?', 1)[0]}`,
      headers: request.headers,
      answer: () => {
        const answer = emulator.handle({ method, url, headers, body });
        response.writeHead(answer.status, answer.headers).end(answer.body);
      },
      reply: (status, json) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
      },
      response,
      disconnected: once(response, 'close'),
    };
    if (isOpen) return held.answer();
    const index = wanted.findIndex(({ line }) => line === undefined || line === held.line);
    const [waiter] = index < 0 ? [] : wanted.splice(index, 1);
    if (waiter === undefined) untaken.push(held);
    else waiter.take(held);
  };

  const server = createServer((request, response) => void hold(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`,
    apiKey: emulator.apiKey,
    write: emulator.write,
    next: (line) => {
      const index = untaken.findIndex((held) => line === undefined || line === held.line);
      const [held] = index < 0 ? [] : untaken.splice(index, 1);
      return held === undefined ? new Promise((take) => wanted.push({ line, take })) : Promise.resolve(held);
    },
    get pending() {
      return untaken.map(({ line }) => line);
    },
    answerAll: () => {
      isOpen = true;
      for (const held of untaken.splice(0)) held.answer();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface ControlledGateway {
  readonly url: string;
  readonly close: ControlledClose;
  execute(query: string, options?: { headers?: Record<string, string>; signal?: AbortSignal }): Promise<Answer>;
  /** Moves the clock by which catalogues age. */
  advance(milliseconds: number): void;
  /** The gateway alone. */
  stopGateway(): Promise<void>;
  stop(): Promise<void>;
}

export interface ControlledGatewayOptions {
  readonly emulator?: EmulatorOptions;
  readonly environment?: Readonly<Record<string, string>>;
  /** Null passes through the callers' own. */
  readonly apiKey?: null;
  readonly log?: Logger;
}

/** A gateway before such a Close. */
export async function startControlledGateway({
  emulator = {},
  environment = {},
  apiKey,
  log,
}: ControlledGatewayOptions = {}): Promise<ControlledGateway> {
  const close = await startControlledClose(emulator);
  const clock = new TestClock();
  const server = await startServer({
    config: readConfig({ PORT: '0', LOG_LEVEL: 'silent', ...environment }),
    closeUrl: close.url,
    apiKey: apiKey === null ? undefined : close.apiKey,
    clock,
    random: () => 0,
    ...(log === undefined ? {} : { log }),
  });
  return {
    url: server.url,
    close,
    async execute(query, { headers = {}, signal } = {}) {
      const response = await fetch(server.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
        ...(signal === undefined ? {} : { signal }),
      });
      return { ...((await response.json()) as Answer), status: response.status, headers: response.headers };
    },
    advance: (milliseconds) => {
      clock.advance(milliseconds);
    },
    stopGateway: () => server.close(),
    async stop() {
      // What is still held would keep the gateway waiting.
      await close.close();
      await server.close();
    },
  };
}
