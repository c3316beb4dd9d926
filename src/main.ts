/** The command: reads the configuration, starts, stops. */
import { existsSync } from 'node:fs';
import { ConfigError, readConfig } from './config.ts';
import { startServer } from './server.ts';

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  // Loaded only where it is needed: with a real Close there is no emulator in the process.
  const demo = config.CLOSE_API_URL === null ? await (await import('./demo.ts')).startDemo(config.EMULATOR_PORT) : null;
  const server = await startServer({
    config,
    closeUrl: demo?.emulator.url ?? config.CLOSE_API_URL ?? '',
    apiKey: demo?.emulator.apiKey ?? config.CLOSE_API_KEY,
    ...(demo === null ? {} : { exampleVariables: demo.variables }),
  });
  const lines = [`GraphQL:  ${server.url}`, `GraphiQL: ${server.url} (open it in a browser)`];
  if (demo === null) lines.push(`Close:    ${config.CLOSE_API_URL}`);
  else lines.push(`Emulator: ${demo.emulator.url} (a made-up organization; set CLOSE_API_KEY for a real one)`);
  process.stdout.write(`${lines.join('\n')}\n`);

  const stop = async () => {
    await server.close();
    await demo?.emulator.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

main().catch((error: unknown) => {
  console.error(isExpected(error) ? error.message : error);
  process.exitCode = 1;
});

/** What the person who starts it can mend: a variable, or an address that is taken. */
function isExpected(error: unknown): error is Error {
  return error instanceof ConfigError || (error instanceof Error && 'syscall' in error && error.syscall === 'listen');
}
