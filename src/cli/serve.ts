/** The command `serve`: reads the configuration, starts the gateway, and stops it on a signal. */
import { flushCompileCache } from 'node:module';
import { type Config, ConfigError, readConfig } from '../config/config.ts';
import { BOARD, EXPLORER } from '../http/pages/page.ts';
import { type Server, startServer } from '../http/server.ts';
import { createLogger, type Logger } from '../telemetry/log.ts';
import { command, ENV_FILE, expectNone, type Io, loadEnvFile, UsageError } from './command.ts';
import type { Demo } from './demo.ts';
import { keepYoungGenerationSmall } from './young-generation.ts';

export const serve = command({
  forms: ['[serve] [options]'],
  about: `Starts the gateway. It takes its configuration from environment variables:
CLOSE_API_KEY is the key of one organization. CLOSE_API_URL without a key forwards each caller's credential to Close.`,
  options: {
    demo: { type: 'boolean', help: 'Without a configured Close: start an emulator of Close with sample data.' },
    'no-play': { type: 'boolean', help: 'With --demo: no changes that happen by themselves, as on a working day.' },
    port: { type: 'string', value: 'PORT', help: 'Port to listen on, 0 for any free port. Default: PORT, or 4000.' },
    host: { type: 'string', value: 'HOST', help: 'Address to listen on. Default: HOST, or 127.0.0.1.' },
    'env-file': ENV_FILE,
  },
  run: async (
    positionals,
    { demo: allowsDemo = false, 'no-play': isSteady = false, port, host, 'env-file': file },
    { env, out },
  ) => {
    expectNone(positionals);
    if (port !== undefined && !isPort(port)) {
      throw new UsageError(`--port must be a whole number from 0 to 65535, not "${port}".`);
    }
    loadEnvFile(file);
    const given = { ...(port === undefined ? {} : { PORT: port }), ...(host === undefined ? {} : { HOST: host }) };
    const config = readConfig({ ...env, ...given });
    if (config.CLOSE_API_URL === null && !allowsDemo) throw new ConfigError(NOT_CONFIGURED);
    await start(config, { out, play: !isSteady });
    return 0;
  },
});

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;

const NOT_CONFIGURED = `Close is not configured. There are two ways to start:
  With an account: set CLOSE_API_KEY to an API key of your organization. Or set CLOSE_API_URL=https://api.close.com/api/v1
  without a key, to forward each caller's own credential to Close.
  With sample data: pass --demo. It needs no account.`;

interface Start extends Pick<Io, 'out'> {
  /** Whether the demo changes by itself. */
  readonly play: boolean;
}

async function start(config: Config, options: Start): Promise<void> {
  const log = createLogger(config.LOG_LEVEL);
  // The state of the process is unknown after an uncaught exception, so it exits and the supervisor starts another.
  const onUncaught = (error: unknown) => {
    log.error({ err: error }, 'uncaught exception');
    process.exit(1);
  };
  process.on('uncaughtException', onUncaught);
  try {
    await run(config, { log, ...options });
  } catch (error) {
    process.off('uncaughtException', onUncaught);
    throw error;
  }
}

async function run(config: Config, { log, out, play }: Start & { readonly log: Logger }): Promise<void> {
  // Imported dynamically, so that the emulator is not loaded with a real Close.
  const demo =
    config.CLOSE_API_URL === null
      ? await (await import('./demo.ts'))
          .startDemo(config.EMULATOR_PORT, { play })
          .catch(explain(config, 'EMULATOR_PORT'))
      : null;
  const starting = keepYoungGenerationSmall(() =>
    startServer({
      config,
      log,
      closeUrl: demo?.emulator.url ?? config.CLOSE_API_URL ?? '',
      apiKey: demo?.emulator.apiKey ?? config.CLOSE_API_KEY,
      checksKey: demo === null && config.STARTUP_CHECK,
      ...(demo === null ? {} : { isDemo: true, exampleVariables: demo.variables, pages: [EXPLORER, BOARD] }),
    }),
  );
  const server = await starting.catch(async (error: unknown) => {
    await demo?.emulator.close();
    return explain(config, 'PORT')(error);
  });
  const stop = async (signal: string) => {
    log.info({ signal }, 'stopping');
    await server.close();
    await demo?.emulator.close();
    // Timers and requests that are still pending serve no caller.
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(signal));
  announce({ config, server, demo, log, out });
  // Written now, because the process may be killed before Node writes it on exit.
  flushCompileCache();
}

interface Started {
  readonly config: Config;
  readonly server: Server;
  readonly demo: Demo | null;
  readonly log: Logger;
  readonly out: Io['out'];
}

/** Plain text for a person at a terminal, a JSON line for a log collector. */
function announce({ config, server: { url, organization }, demo, log, out }: Started): void {
  const close = config.CLOSE_API_URL === null ? null : withoutCredentials(config.CLOSE_API_URL);
  if (demo === null && !process.stdout.isTTY) {
    log.info({ url, close, organization }, 'listening');
    return;
  }
  const lines = [`GraphQL:  ${url}`];
  if (config.INTROSPECTION) lines.push(`Explorer: ${url} (open it in a browser)`);
  if (demo === null) lines.push(`Close:    ${close}${organization === null ? '' : ` (${organization.name})`}`);
  else lines.push(`Emulator: ${demo.emulator.url} (sample data; set CLOSE_API_KEY to use a real account)`);
  out(`${lines.join('\n')}\n`);
}

/** A URL can contain a user name and password. */
function withoutCredentials(address: string): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`;
}

/** Throws a `ConfigError` that explains why the gateway cannot listen. Rethrows every other error. */
function explain(config: Config, variable: 'PORT' | 'EMULATOR_PORT'): (error: unknown) => never {
  return (error) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const port = `${variable} ${config[variable]}`;
    if (code === 'EADDRINUSE')
      throw new ConfigError(`${port} is in use by another process. Set ${variable} to a free port.`);
    if (code === 'EACCES') throw new ConfigError(`${port} requires privileges. Set ${variable} to a port above 1023.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new ConfigError(`HOST ${config.HOST} is not an address of this machine.`);
    throw error;
  };
}
