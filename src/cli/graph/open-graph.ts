/** Opens the graph for one command, with the configuration of the gateway. */
import { randomBytes } from 'node:crypto';
import { type Config, ConfigError, readConfig } from '../../config/config.ts';
import { CORE_SCHEMA } from '../../graph/schema.ts';
import { startServer } from '../../http/server.ts';
import { createLogger } from '../../telemetry/log.ts';
import { type Io, loadEnvFile } from '../command.ts';
import type { Answer, Graph } from './graph.ts';

export interface GraphOptions {
  readonly envFile: string | undefined;
  readonly allowsDemo: boolean;
}

const NOT_CONFIGURED =
  'Close is not configured. Set CLOSE_API_KEY to the key of the organization, or pass --demo for sample data.';

/** Throws `ConfigError` without a key, and if Close refuses it. */
export async function openGraph({ envFile, allowsDemo }: GraphOptions, { env }: Io): Promise<Graph> {
  loadEnvFile(envFile);
  const config = readConfig(env);
  if (config.CLOSE_API_URL !== null && config.CLOSE_API_KEY === undefined) {
    throw new ConfigError('Set CLOSE_API_KEY to the key of the organization.');
  }
  if (config.CLOSE_API_URL === null && !allowsDemo) throw new ConfigError(NOT_CONFIGURED);
  const demo = config.CLOSE_API_URL === null ? await (await import('../demo.ts')).startDemo(0) : null;
  const token = randomBytes(32).toString('base64url');
  const server = await startServer({
    config: alone(config, token),
    log: createLogger('silent'),
    closeUrl: demo?.emulator.url ?? config.CLOSE_API_URL ?? '',
    apiKey: demo?.emulator.apiKey ?? config.CLOSE_API_KEY,
    checksKey: demo === null && config.STARTUP_CHECK,
    isDemo: demo !== null,
  }).catch(async (error: unknown) => {
    await demo?.emulator.close();
    throw error;
  });
  return {
    schema: CORE_SCHEMA,
    maxNested: config.LIMIT_PAGE_BELOW_LIST,
    isReadOnly: config.READ_ONLY,
    execute: async (query, variables) => {
      const response = await fetch(server.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-cost': '1' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
    close: async () => {
      await server.close();
      await demo?.emulator.close();
    },
  };
}

/** The configuration of a gateway that serves only this command: what limits or observes other callers is off. */
const alone = (config: Config, token: string): Config => ({
  ...config,
  PORT: 0,
  HOST: '127.0.0.1',
  GATEWAY_TOKEN: [token],
  JWT_ISSUER: undefined,
  JWT_ISSUERS_FILE: undefined,
  PERSISTED_ONLY: false,
  PERSISTED_OPERATIONS: undefined,
  METRICS_PORT: undefined,
  TYPED_CUSTOM_FIELDS: false,
  AUDIT_LOG: false,
  LIMIT_CALLER_OPERATIONS_PER_MINUTE: Number.MAX_SAFE_INTEGER,
  LIMIT_CALLER_COST_PER_MINUTE: Number.MAX_SAFE_INTEGER,
});
