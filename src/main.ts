/** The command: reads the configuration, starts, stops. */
import { existsSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { type Config, ConfigError, readConfig } from './config/config.ts';
import { startServer } from './http/server.ts';
import { createLogger } from './telemetry/log.ts';

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const log = createLogger(config.LOG_LEVEL);
  // Of a state that nobody foresaw, nothing is known: the next process begins anew.
  process.on('uncaughtException', (error) => {
    log.error({ err: error }, 'ended by an error');
    process.exit(1);
  });
  // Loaded only where it is needed: with a real Close there is no emulator in the process.
  const demo =
    config.CLOSE_API_URL === null
      ? await (await import('./demo.ts')).startDemo(config.EMULATOR_PORT).catch(orAdvise(config, 'EMULATOR_PORT'))
      : null;
  const server = await startServer({
    config,
    log,
    closeUrl: demo?.emulator.url ?? config.CLOSE_API_URL ?? '',
    apiKey: demo?.emulator.apiKey ?? config.CLOSE_API_KEY,
    ...(demo === null ? {} : { exampleVariables: demo.variables }),
  }).catch(async (error: unknown) => {
    await demo?.emulator.close();
    return orAdvise(config, 'PORT')(error);
  });
  const stop = async (signal: string) => {
    log.info({ signal }, 'stopping');
    await server.close();
    await demo?.emulator.close();
    // Whatever still waits, for Close or for a timer, waits for nobody.
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(signal));

  const lines = [`GraphQL:  ${server.url}`];
  if (config.INTROSPECTION) lines.push(`GraphiQL: ${server.url} (open it in a browser)`);
  const close = config.CLOSE_API_URL === null ? null : withoutUser(config.CLOSE_API_URL);
  if (demo === null) lines.push(`Close:    ${close}`);
  else lines.push(`Emulator: ${demo.emulator.url} (a made-up organization; set CLOSE_API_KEY for a real one)`);
  // For a person who watches; a program that collects lines gets one of its own kind.
  if (demo !== null || process.stdout.isTTY) process.stdout.write(`${lines.join('\n')}\n`);
  else log.info({ url: server.url, close }, 'listening');
  // What Node made of the sources, for the next start, however this process ends.
  flushCompileCache();
}

/** An address can hold a user and a password. */
function withoutUser(address: string): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`;
}

/** Why nothing can listen there, for the person who set the variable; what is not about that is thrown on. */
function orAdvise(config: Config, variable: 'PORT' | 'EMULATOR_PORT'): (error: unknown) => never {
  return (error) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const port = `${variable} ${config[variable]}`;
    if (code === 'EADDRINUSE')
      throw new ConfigError(`${port} is taken by another program: set ${variable} to a port that is free.`);
    if (code === 'EACCES') throw new ConfigError(`${port} is not for this user: set ${variable} to one above 1023.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new ConfigError(`HOST ${config.HOST} is not an address of this machine.`);
    throw error;
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
});
