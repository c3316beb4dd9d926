/** The entry point: reads the configuration, starts the gateway, and stops it on a signal. */
import { existsSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { type Config, ConfigError, readConfig } from './config/config.ts';
import { startServer } from './http/server.ts';
import { createLogger } from './telemetry/log.ts';

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const log = createLogger(config.LOG_LEVEL);
  // The state of the process is unknown after an uncaught exception, so it exits and the supervisor starts another.
  process.on('uncaughtException', (error) => {
    log.error({ err: error }, 'uncaught exception');
    process.exit(1);
  });
  // Imported dynamically, so that the emulator is not loaded with a real Close.
  const demo =
    config.CLOSE_API_URL === null
      ? await (await import('./demo.ts')).startDemo(config.EMULATOR_PORT).catch(explain(config, 'EMULATOR_PORT'))
      : null;
  const server = await startServer({
    config,
    log,
    closeUrl: demo?.emulator.url ?? config.CLOSE_API_URL ?? '',
    apiKey: demo?.emulator.apiKey ?? config.CLOSE_API_KEY,
    ...(demo === null ? {} : { exampleVariables: demo.variables }),
  }).catch(async (error: unknown) => {
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

  const lines = [`GraphQL:  ${server.url}`];
  if (config.INTROSPECTION) lines.push(`GraphiQL: ${server.url} (open it in a browser)`);
  const close = config.CLOSE_API_URL === null ? null : withoutCredentials(config.CLOSE_API_URL);
  if (demo === null) lines.push(`Close:    ${close}`);
  else lines.push(`Emulator: ${demo.emulator.url} (sample data; set CLOSE_API_KEY to use a real account)`);
  // Plain text for a person at a terminal, a JSON line for a log collector.
  if (demo !== null || process.stdout.isTTY) process.stdout.write(`${lines.join('\n')}\n`);
  else log.info({ url: server.url, close }, 'listening');
  // Written now, because the process may be killed before Node writes it on exit.
  flushCompileCache();
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

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
});
