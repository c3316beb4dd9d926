/** The command `npm run emulator`. */
import { parseCommand, type ServeCommand, USAGE, UsageError, version } from './command.ts';
import { demoSeed } from './seed/build.ts';
import { readSeedFile, SeedFileError } from './seed/read-seed-file.ts';
import { startEmulator } from './server.ts';

async function serve({ port, seedFile, strict, latencyMs, webhookHosts }: ServeCommand): Promise<void> {
  const emulator = await startEmulator({
    seed: seedFile === null ? demoSeed(Date.now()) : readSeedFile(seedFile),
    port,
    strict,
    latencyMs,
    webhookHosts,
    recordLimit: 0,
  });
  process.stdout.write(`Close emulator: ${emulator.url}\nAPI key:        ${emulator.apiKey}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void emulator.close());
}

async function main(): Promise<void> {
  const command = parseCommand(process.argv.slice(2), process.env);
  if (command.type === 'help') process.stdout.write(USAGE);
  else if (command.type === 'version') process.stdout.write(`${version()}\n`);
  else await serve(command);
}

/** What to print for an error, and the exit code: 2 for invalid arguments and seed files, 1 for all others. */
function describe(error: unknown): { message: string; exitCode: number } {
  if (error instanceof UsageError) return { message: `${error.message}\n\n${USAGE}`, exitCode: 2 };
  if (error instanceof SeedFileError) return { message: `${error.message}\n`, exitCode: 2 };
  if (!(error instanceof Error)) return { message: `${error}\n`, exitCode: 1 };
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') {
    return { message: `Port ${port} is in use. Set --port or EMULATOR_PORT to a free port.\n`, exitCode: 1 };
  }
  return { message: `${error.message}\n`, exitCode: 1 };
}

main().catch((error: unknown) => {
  const { message, exitCode } = describe(error);
  process.stderr.write(message);
  process.exitCode = exitCode;
});
