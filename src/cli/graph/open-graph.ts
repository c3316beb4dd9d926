/** Opens the graph for one command, with the configuration of the gateway. */
import { type Config, ConfigError, readConfig } from '../../config/config.ts';
import { LIMITS, type Limits } from '../../config/limits.ts';
import { requestOf } from '../../http/own-operation.ts';
import { type Service, startService } from '../../http/service.ts';
import { createLogger, type Logger } from '../../telemetry/log.ts';
import { type Io, loadEnvFile } from '../command.ts';
import type { Answer, Graph } from './graph.ts';

export interface GraphOptions {
  readonly envFile: string | undefined;
  readonly allowsDemo: boolean;
}

const NOT_CONFIGURED =
  'Close is not configured. Set CLOSE_API_KEY to the key of the organization, or pass --demo for sample data.';

interface OwnGateway {
  readonly config: Config;
  readonly service: Service;
  close(): Promise<void>;
}

/** The gateway of one command, which listens nowhere. Throws `ConfigError` without a key, and if Close refuses it. */
export async function openGateway(
  { envFile, allowsDemo }: GraphOptions,
  { env }: Pick<Io, 'env'>,
  adapt: (config: Config) => Config,
  log: Logger,
): Promise<OwnGateway> {
  loadEnvFile(envFile);
  const config = adapt(readConfig(env));
  if (config.CLOSE_API_URL !== null && config.CLOSE_API_KEY === undefined) {
    throw new ConfigError('Set CLOSE_API_KEY to the key of the organization.');
  }
  if (config.CLOSE_API_URL === null && !allowsDemo) throw new ConfigError(NOT_CONFIGURED);
  const demo = config.CLOSE_API_URL === null ? await (await import('../demo.ts')).startDemo(0) : null;
  const service = await startService({
    config,
    log,
    closeUrl: demo?.emulator.url ?? config.CLOSE_API_URL ?? '',
    apiKey: demo?.emulator.apiKey ?? config.CLOSE_API_KEY,
    checksKey: demo === null && config.STARTUP_CHECK,
    isDemo: demo !== null,
  }).catch(async (error: unknown) => {
    await demo?.emulator.close();
    throw error;
  });
  return {
    config,
    service,
    close: async () => {
      await service.stop(service.memory);
      await demo?.emulator.close();
    },
  };
}

/** The graph for a command that sends its own documents. */
export async function openGraph(options: GraphOptions, io: Io): Promise<Graph> {
  const { config, service, close } = await openGateway(options, io, unlimited, createLogger('silent'));
  return {
    schema: service.schema,
    maxNested: config.LIMIT_PAGE_BELOW_LIST,
    isReadOnly: config.READ_ONLY,
    execute: async (query, variables) => {
      const headers = new Headers({ 'x-cost': '1' });
      const response = await service.memory.fetch(requestOf({ query, variables }, { headers }));
      return (await response.json()) as Answer;
    },
    close,
  };
}

/** The configuration of a gateway that serves only its own process: what admits other callers is off. */
export const alone = (config: Config): Config => ({
  ...config,
  HOST: '127.0.0.1',
  GATEWAY_TOKEN: [],
  GATEWAY_TOKEN_FILE: undefined,
  JWT_ISSUER: undefined,
  JWT_ISSUERS_FILE: undefined,
});

/** The same without what limits or observes callers. */
const unlimited = (config: Config): Config => ({
  ...alone(config),
  ...PRESETS,
  PERSISTED_ONLY: false,
  PERSISTED_OPERATIONS: undefined,
  AUDIT_LOG: false,
  LIMIT_COST: config.LIMIT_COST,
  LIMIT_CALLER_OPERATIONS_PER_MINUTE: Number.MAX_SAFE_INTEGER,
  LIMIT_CALLER_COST_PER_MINUTE: Number.MAX_SAFE_INTEGER,
});

/** The operations of commands are made for these. */
const PRESETS = Object.fromEntries(Object.entries(LIMITS).map(([name, { max }]) => [name, max])) as {
  readonly [Name in keyof Limits]: number;
};
