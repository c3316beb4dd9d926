/** The gateway as its callers meet it, over a real socket, with an emulator behind it that tells what it was asked. */
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
import { type Server, startServer } from '../../src/http/server.ts';
import type { Logger } from '../../src/telemetry/log.ts';
import { TestClock } from './clock.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what an operation answers is for its test to know
  readonly data: any;
  readonly errors?: readonly { message: string; path?: unknown[]; extensions?: Record<string, unknown> }[];
  readonly extensions?: {
    readonly upstream?: readonly { trip: number; method: string; path: string; query: string }[];
  };
}

export interface TestGateway {
  readonly url: string;
  readonly emulator: Emulator;
  /** Runs an operation; `upstream` then holds what it caused, and nothing else. */
  execute(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
  /** The requests that reached Close since the last operation began, in the order in which they came. */
  readonly upstream: readonly RecordedRequest[];
  /** The same as short lines: `GET /lead/`. */
  readonly lines: readonly string[];
  /** Moves the clock by which catalogues age. */
  advance(milliseconds: number): void;
  close(): Promise<void>;
}

export interface TestOptions {
  readonly emulator?: EmulatorOptions;
  readonly environment?: Readonly<Record<string, string>>;
  /** The key the gateway holds: the emulator's own unless told; null passes through the callers' own. */
  readonly apiKey?: string | null;
  /** Hears of errors that nobody foresaw, which fail the test unless told; null leaves them to the log. */
  readonly report?: ((error: unknown) => void) | null;
  readonly log?: Logger;
  /** Called when the emulator runs and the gateway does not yet. */
  readonly prepare?: (emulator: Emulator) => void;
  /** Milliseconds since 1970, for the gateway's today. */
  readonly wallClock?: () => number;
}

const SEED = demoSeed();

export async function startGateway({
  emulator: options = {},
  environment = {},
  apiKey,
  report,
  log,
  wallClock,
  prepare,
}: TestOptions = {}): Promise<TestGateway> {
  const emulator = await startEmulator({ seed: SEED, strict: true, ...options });
  prepare?.(emulator);
  const config: Config = readConfig({ PORT: '0', SHOW_UPSTREAM: '1', ...environment });
  const unforeseen: unknown[] = [];
  const clock = new TestClock();
  const server: Server = await startServer({
    config,
    closeUrl: emulator.url,
    apiKey: apiKey === null ? undefined : (apiKey ?? emulator.apiKey),
    ...(report === null ? {} : { report: report ?? ((error) => unforeseen.push(error)) }),
    clock: wallClock === undefined ? clock : Object.assign(clock, { wall: wallClock }),
    random: () => 0,
    ...(log === undefined ? {} : { log }),
  });
  return {
    url: server.url,
    emulator,
    async execute(query, variables = {}, headers = {}) {
      emulator.clearRequests();
      const response = await fetch(server.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await response.json()) as Answer;
      if (unforeseen.length > 0) throw unforeseen[0];
      return { ...answer, status: response.status, headers: response.headers };
    },
    get upstream() {
      return emulator.requests;
    },
    get lines() {
      return emulator.requests.map(({ method, path }) => `${method} ${path}`);
    },
    advance: (milliseconds) => clock.advance(milliseconds),
    async close() {
      await server.close();
      await emulator.close();
    },
  };
}

/** One of the operations that the project promises a budget for. */
export function operation(name: string): string {
  return readFileSync(join(import.meta.dirname, '..', '..', 'operations', `${name}.graphql`), 'utf8');
}

/** How many round trips an operation took: a request that starts after another's answer is one more. */
export function trips({ extensions }: Answer): number {
  return Math.max(0, ...(extensions?.upstream ?? []).map(({ trip }) => trip));
}
