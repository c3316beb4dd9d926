/**
 * A Close whose responses the test controls one by one. Tests of concurrency control the order of events instead of
 * waiting.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator, type EmulatorCore, type EmulatorOptions } from '../../emulator/index.ts';
import type { Clock } from '../../src/close/clock.ts';
import { readConfig } from '../../src/config/config.ts';
import type { Page } from '../../src/http/pages/page.ts';
import { startServer } from '../../src/http/server.ts';
import type { Logger } from '../../src/telemetry/log.ts';
import { TestClock } from './clock.ts';
import type { Answer } from './gateway.ts';
import { EMPTY_EXPLORER } from './pages.ts';

/** A request without a response yet. */
export interface PendingRequest {
  /** `GET /lead/lead_x/`, without the query. */
  readonly line: string;
  readonly headers: IncomingMessage['headers'];
  /** Responds as the emulator does. */
  answer(): void;
  /** Sends this response. */
  reply(status: number, body: unknown): void;
  /** The raw response, for invalid ones. */
  readonly response: ServerResponse;
  /** Settles when the response is sent or the client disconnects. */
  readonly disconnected: Promise<unknown>;
}

export interface ControlledClose {
  /** The base URL of the API, as the gateway expects it. */
  readonly url: string;
  readonly apiKey: string;
  /** Takes the next pending request, optionally the next one with this line. Waits until it arrives. */
  next(line?: string): Promise<PendingRequest>;
  /** The lines of the requests that arrived and that the test has not taken. */
  readonly pending: readonly string[];
  /** Answers all pending requests, and from now on each request at once. */
  answerAll(): void;
  /** Changes rows of the emulator as a write does. */
  readonly write: EmulatorCore['write'];
  close(): Promise<void>;
}

const BASE = '/api/v1';

export async function startControlledClose(options: EmulatorOptions = {}): Promise<ControlledClose> {
  const emulator = createEmulator({ strict: true, ...options });
  const pending: PendingRequest[] = [];
  const waiting: { readonly line: string | undefined; readonly take: (request: PendingRequest) => void }[] = [];
  let answersAtOnce = false;

  const receive = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url = '/' } = incoming;
    const body = Buffer.concat(await incoming.toArray()).toString();
    const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
    const request: PendingRequest = {
      line: `${method} ${url.slice(BASE.length).split('?', 1)[0]}`,
      headers: incoming.headers,
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
    if (answersAtOnce) return request.answer();
    const index = waiting.findIndex(({ line }) => line === undefined || line === request.line);
    const [waiter] = index < 0 ? [] : waiting.splice(index, 1);
    if (waiter === undefined) pending.push(request);
    else waiter.take(request);
  };

  const server = createServer((request, response) => void receive(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`,
    apiKey: emulator.apiKey,
    write: emulator.write,
    next: (line) => {
      const index = pending.findIndex((request) => line === undefined || line === request.line);
      const [request] = index < 0 ? [] : pending.splice(index, 1);
      return request === undefined ? new Promise((take) => waiting.push({ line, take })) : Promise.resolve(request);
    },
    get pending() {
      return pending.map(({ line }) => line);
    },
    answerAll: () => {
      answersAtOnce = true;
      for (const request of pending.splice(0)) request.answer();
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
  /** Advances the clock that decides when cached catalogues are stale. */
  advance(milliseconds: number): void;
  /** Stops the gateway but not the controlled Close. */
  stopGateway(): Promise<void>;
  stop(): Promise<void>;
}

export interface ControlledGatewayOptions {
  readonly emulator?: EmulatorOptions;
  readonly environment?: Readonly<Record<string, string>>;
  /** Null for a gateway that forwards the credentials of its callers. */
  readonly apiKey?: null;
  readonly log?: Logger;
  /** Default: a page without scripts in the place of the explorer. */
  readonly pages?: readonly Page[];
  /** Default: the system clock, which `advance` moves too. */
  readonly clock?: Clock;
}

/** Starts a gateway in front of a controlled Close. */
export async function startControlledGateway({
  emulator = {},
  environment = {},
  apiKey,
  log,
  clock: given,
  pages = [EMPTY_EXPLORER],
}: ControlledGatewayOptions = {}): Promise<ControlledGateway> {
  const close = await startControlledClose(emulator);
  const clock = new TestClock();
  const server = await startServer({
    config: readConfig({ PORT: '0', LOG_LEVEL: 'silent', ...environment }),
    closeUrl: close.url,
    apiKey: apiKey === null ? undefined : close.apiKey,
    clock: given ?? clock,
    random: () => 0,
    pages,
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
      // The gateway waits for pending requests when it stops.
      await close.close();
      await server.close();
    },
  };
}
