import type { Config } from '../config/config.ts';
import { importOptional } from '../config/optional-packages.ts';
import type { Logger } from '../telemetry/log.ts';
import { MemoryState } from './memory-state.ts';
import { Connection, reasonOf } from './redis/connection.ts';
import { RedisState } from './redis/redis-state.ts';
import type { SharedState } from './shared-state.ts';

type Settings = Pick<Config, 'REDIS_URL' | 'REDIS_PREFIX' | 'REDIS_TIMEOUT_MS' | 'SHARED_SECRET' | 'REQUEST_SECONDS'>;

interface Context {
  readonly log: Logger;
  readonly requestsPerCredential: number;
  readonly closeUrl: string;
}

/**
 * The state that the configuration asks for. A store that cannot be reached delays the start by a second and does not
 * prevent it. Throws `ConfigError` without the package that the store needs.
 */
export async function openState(
  config: Settings,
  { log, requestsPerCredential, closeUrl: given }: Context,
): Promise<SharedState> {
  const { REDIS_URL: url, REDIS_PREFIX: prefix, REDIS_TIMEOUT_MS: callMs } = config;
  const [secret] = config.SHARED_SECRET;
  if (url === undefined || secret === undefined) return new MemoryState();
  const library = await redisLibrary();
  const requestMs = config.REQUEST_SECONDS * 1000;
  const { origin, pathname } = new URL(given);
  const closeUrl = `${origin}${pathname.replace(/\/+$/, '')}`;
  const state = new RedisState({
    library,
    url,
    prefix,
    callMs,
    secret,
    closeUrl,
    requestsPerCredential,
    requestMs,
    log,
  });
  await state.start();
  return state;
}

const PING_MS = 2_000;

/**
 * Milliseconds in which a store answers, or the reason why it does not. It takes no part in what copies share. Throws
 * `ConfigError` without the package that the store needs.
 */
export async function pingStore(url: string): Promise<number | string> {
  const connection = new Connection(await redisLibrary(), url, () => undefined);
  try {
    await connection.open();
    const startedAt = performance.now();
    await connection.send(['PING'], PING_MS);
    return performance.now() - startedAt;
  } catch (error) {
    return reasonOf(error);
  } finally {
    connection.close();
  }
}

/** Imported only here, so that a gateway without shared state neither needs nor loads it. */
const redisLibrary = () => importOptional('REDIS_URL', ['@redis/client'], () => import('@redis/client'));
