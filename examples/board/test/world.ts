/** A gateway that runs only the documents of the board, over an emulator that records what it is asked. */
import { join } from 'node:path';
import { demoSeed, type Emulator, type EmulatorOptions, type Seed, startEmulator } from '../../../emulator/index.ts';
import type { Clock } from '../../../src/close/clock.ts';
import { readConfig } from '../../../src/config/config.ts';
import { BOARD } from '../../../src/http/pages/page.ts';
import { startServer } from '../../../src/http/server.ts';

export const MANIFEST = join(import.meta.dirname, '..', 'trusted-documents.json');

export interface World {
  readonly emulator: Emulator;
  readonly seed: Seed;
  /** The endpoint. */
  readonly url: string;
  /** The page. */
  readonly page: string;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly seed?: Seed;
  readonly emulator?: EmulatorOptions;
  readonly environment?: Readonly<Record<string, string>>;
  readonly clock?: Clock;
}

export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const { seed = demoSeed(), clock } = options;
  const emulator = await startEmulator({ seed, strict: true, rateLimit: null, ...options.emulator });
  const config = readConfig({
    PORT: '0',
    PERSISTED_OPERATIONS: MANIFEST,
    PERSISTED_ONLY: 'true',
    POLL_SECONDS: '1',
    LOG_LEVEL: 'silent',
    ...options.environment,
  });
  const server = await startServer({
    config,
    closeUrl: emulator.url,
    apiKey: emulator.apiKey,
    pages: [BOARD],
    ...(clock === undefined ? {} : { clock }),
  });
  return {
    emulator,
    seed,
    url: server.url,
    page: server.url.replace(/graphql$/, 'board'),
    async close() {
      await server.close();
      await emulator.close();
    },
  };
}

/** Requests as `GET /opportunity/:id/`, sorted: independent requests arrive in any order. */
export const linesOf = ({ requests }: Emulator): readonly string[] =>
  requests.map(({ method, path }) => `${method} ${path.replace(/\b[a-z]{4}_\w+/g, ':id')}`).sort();

export const isPoll = (line: string): boolean => line === 'GET /event/';
