/** Starts the gateway on a real socket, with an emulator that records its requests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  demoSeed,
  type Emulator,
  type EmulatorOptions,
  type RecordedRequest,
  startEmulator,
} from '../../emulator/index.ts';
import { type Config, readConfig } from '../../src/config/config.ts';
import type { Page } from '../../src/http/pages/page.ts';
import { type Server, startServer } from '../../src/http/server.ts';
import type { Logger } from '../../src/telemetry/log.ts';
import { TestClock } from './clock.ts';
import { EMPTY_EXPLORER } from './pages.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the shape depends on the operation of each test
  readonly data: any;
  readonly errors?: readonly { message: string; path?: unknown[]; extensions?: Record<string, unknown> }[];
  readonly extensions?: {
    readonly upstream?: readonly { trip: number; method: string; path: string; query: string }[];
  };
}

export interface TestGateway {
  readonly url: string;
  /** The URL of the metrics. Null without `METRICS_PORT`. */
  readonly metricsUrl: string | null;
  readonly emulator: Emulator;
  /** Executes an operation. Clears `upstream` first. */
  execute(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
  /** The requests that the emulator received since the last operation started. */
  readonly upstream: readonly RecordedRequest[];
  /** The same as short lines without parameters: `GET /lead/`. */
  readonly lines: readonly string[];
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves the clock that expires catalogues. */
  advance(milliseconds: number): void;
  /** Stops the gateway only. `close` may follow. */
  stop(): Promise<void>;
  /** Stops the gateway and starts another, which has no state and another URL. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface TestOptions {
  readonly emulator?: EmulatorOptions;
  readonly environment?: Readonly<Record<string, string>>;
  /** The gateway's API key. Default: the emulator's. Null: the gateway passes through the credentials of its clients. */
  readonly apiKey?: string | null;
  /** Receives unexpected errors. By default they fail the test. Null: they are only logged. */
  readonly report?: ((error: unknown) => void) | null;
  readonly log?: Logger;
  /** Called after the emulator and before the gateway has started. */
  readonly prepare?: (emulator: Emulator) => void;
  /** The URL of Close. Default: the emulator's. */
  readonly closeUrl?: (emulator: Emulator) => string;
  /** Default: a page without scripts in the place of the explorer. */
  readonly pages?: readonly Page[];
  /** Milliseconds since 1970. Default: the emulator's clock. */
  readonly wallClock?: () => number;
}

const SEED = demoSeed();

/** The default time in tests, so that no test depends on today's date. It runs on, and no test takes until midnight. */
const NOW = Date.parse('2026-12-01T12:00:00Z');
const startedAt = performance.now();
export const testTime = (): number => NOW + Math.floor(performance.now() - startedAt);

export async function startGateway({
  emulator: options = {},
  environment = {},
  apiKey,
  report,
  log,
  wallClock,
  closeUrl,
  prepare,
  pages = [EMPTY_EXPLORER],
}: TestOptions = {}): Promise<TestGateway> {
  const emulator = await startEmulator({ seed: SEED, strict: true, clock: testTime, ...options });
  prepare?.(emulator);
  const config: Config = readConfig({ PORT: '0', SHOW_UPSTREAM: '1', ...environment });
  const unexpected: unknown[] = [];
  const clock = Object.assign(new TestClock(), { wall: wallClock ?? options.clock ?? testTime });
  const start = (): Promise<Server> =>
    startServer({
      config,
      closeUrl: closeUrl?.(emulator) ?? emulator.url,
      apiKey: apiKey === null ? undefined : (apiKey ?? emulator.apiKey),
      ...(report === null ? {} : { report: report ?? ((error) => unexpected.push(error)) }),
      clock,
      pages,
      random: () => 0,
      ...(log === undefined ? {} : { log }),
    });
  let server = await start();
  let isStopped = false;
  const stop = async () => {
    if (!isStopped) await server.close();
    isStopped = true;
  };
  return {
    get url() {
      return server.url;
    },
    get metricsUrl() {
      return server.metricsUrl;
    },
    emulator,
    async execute(query, variables = {}, headers = {}) {
      emulator.clearRequests();
      const response = await fetch(server.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await response.json()) as Answer;
      if (unexpected.length > 0) throw unexpected[0];
      takeRequestIds(answer, response.headers);
      return { ...answer, status: response.status, headers: response.headers };
    },
    get upstream() {
      return emulator.requests;
    },
    get lines() {
      return emulator.requests.map(({ method, path }) => `${method} ${path}`);
    },
    now: () => clock.wall(),
    advance: (milliseconds) => clock.advance(milliseconds),
    stop,
    async restart() {
      await stop();
      server = await start();
      isStopped = false;
    },
    async close() {
      await stop();
      await emulator.close();
    },
  };
}

/** Each error has the id of its response. Tests compare errors without it. */
function takeRequestIds({ errors = [] }: Answer, headers: Headers): void {
  const id = headers.get('x-request-id');
  for (const { extensions } of errors) {
    if (id === null || extensions?.requestId !== id) throw new Error('An error has not the id of its request.');
    delete extensions.requestId;
  }
}

/** The document of a canonical operation. */
export function operation(name: string): string {
  return readFileSync(join(import.meta.dirname, '..', '..', 'operations', `${name}.graphql`), 'utf8');
}

/** The round trips of an operation: a request that starts after the response to another adds one. */
export function trips({ extensions }: Answer): number {
  return Math.max(0, ...(extensions?.upstream ?? []).map(({ trip }) => trip));
}
