/** Runs a command line of the emulator. */
import { parseCommand, type ServeCommand, USAGE, UsageError } from './command.ts';
import { demoSeed } from './seed/build.ts';
import { readSeedFile, SeedFileError } from './seed/read-seed-file.ts';
import { startEmulator } from './server.ts';
import { version } from './version.ts';

async function serve(
  { port, seedFile, strict, latencyMs, webhookHosts }: ServeCommand,
  out: Output['out'],
): Promise<void> {
  const emulator = await startEmulator({
    seed: seedFile === null ? demoSeed(Date.now()) : readSeedFile(seedFile),
    port,
    strict,
    latencyMs,
    webhookHosts,
    recordLimit: 0,
  });
  out(`Close emulator: ${emulator.url}\nAPI key:        ${emulator.apiKey}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void emulator.close());
}

interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Returns the exit code. The emulator runs until a signal. */
export async function runEmulator(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  { out, err }: Output,
): Promise<number> {
  try {
    const command = parseCommand(args, env);
    if (command.type === 'help') out(USAGE);
    else if (command.type === 'version') out(`${version()}\n`);
    else await serve(command, out);
    return 0;
  } catch (error) {
    const { message, exitCode } = describe(error);
    err(message);
    return exitCode;
  }
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
