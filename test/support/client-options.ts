import type { ClientOptions } from '../../src/close/client.ts';
import { SYSTEM_CLOCK } from '../../src/close/clock.ts';

/** The options of the gateway by default, with the shortest pauses. */
export const CLIENT_OPTIONS: Omit<ClientOptions, 'url'> = {
  requestTimeoutMs: 15_000,
  connectTimeoutMs: 2_000,
  connections: 128,
  requestsPerCredential: 32,
  credentials: 1000,
  maxResponseBytes: 10 * 1024 * 1024,
  clock: SYSTEM_CLOCK,
  random: () => 0,
};
