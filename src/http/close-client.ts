import { type ClientOptions, CloseClient } from '../close/client.ts';
import { SYSTEM_CLOCK } from '../close/clock.ts';
import type { Config } from '../config/config.ts';

/** The `Authorization` for an API key of Close. */
export const authorizationOf = (apiKey: string): string => `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`;

/** Maximum requests in flight for one credential. */
export const REQUESTS_PER_CREDENTIAL = 32;

type Parts = Partial<Pick<ClientOptions, 'clock' | 'random' | 'state' | 'observers'>>;

/** The client of a process, with the timeouts of its configuration. */
export const createCloseClient = (
  config: Config,
  url: string,
  { clock = SYSTEM_CLOCK, random = Math.random, ...parts }: Parts = {},
): CloseClient =>
  new CloseClient({
    url,
    requestTimeoutMs: config.REQUEST_SECONDS * 1000,
    connectTimeoutMs: config.CONNECT_SECONDS * 1000,
    connections: 128,
    requestsPerCredential: REQUESTS_PER_CREDENTIAL,
    credentials: 1000,
    maxResponseBytes: 10 * 1024 * 1024,
    storageOrigins: config.MEDIA_ORIGINS,
    clock,
    random,
    ...parts,
    propagatesTraces: config.TRACE_PROPAGATE,
  });
