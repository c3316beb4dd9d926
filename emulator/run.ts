/** Runs a command line of the emulator. */
import { parseCommand, type ServeCommand, USAGE, UsageError } from './command.ts';
import type { EmulatorOptions } from './emulator-options.ts';
import { readSeedFile, SeedFileError } from './seed/read-seed-file.ts';
import { keyOfRole, scenarioSeed, withKeys } from './seed/scenarios.ts';
import { type Emulator, startEmulator } from './server.ts';
import type { EmulatorState } from './state.ts';
import { readStateFile, StateFileError } from './state-file.ts';
import { version } from './version.ts';

/** The organizations to serve. */
function dataOf({ seedFile, scenario, organizations }: ServeCommand): Pick<EmulatorOptions, 'seed' | 'tenants'> {
  const now = Date.now();
  if (seedFile !== null) return { seed: readSeedFile(seedFile) };
  if (organizations.length === 0) return { seed: scenarioSeed(scenario, now) };
  const tenants = organizations.map((request) => withKeys(scenarioSeed(scenario, now, request.name), request));
  return { tenants: Object.fromEntries(tenants) };
}

/** Organizations that were asked for in vain would be missed later. */
function expectOrganizations(state: EmulatorState, { organizations, stateFile }: ServeCommand): void {
  const known = state.organizations.flatMap(({ keys }) => Object.keys(keys));
  const asked = organizations.flatMap(({ name, roles }) => roles.map((role) => keyOfRole(name, role)));
  const missing = asked.find((key) => !known.includes(key));
  if (missing === undefined) return;
  throw new StateFileError(
    `The state file ${stateFile} has no API key ${missing}. Name another file, or leave out --org: the file decides.`,
  );
}

async function serve(command: ServeCommand, out: Output['out']): Promise<void> {
  const { stateFile, scenario, port, host, strict, latencyMs, recordLimit, randomSeed, webhookHosts, control, play } =
    command;
  const state = stateFile === null ? null : readStateFile(stateFile);
  if (state !== null) expectOrganizations(state, command);
  const emulator = await startEmulator({
    ...(state === null ? dataOf(command) : { state }),
    ...(stateFile === null ? {} : { stateFile }),
    port,
    host,
    strict,
    latencyMs,
    recordLimit,
    randomSeed,
    webhookHosts,
    control,
    play: play ?? false,
  });
  // Derived from all rows, which would keep the first write waiting.
  if (scenario === 'large') emulator.tables().event.all();
  const stop = () =>
    emulator.close().catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  const saved = stateFile === null ? '' : `State:          ${stateFile} (${state === null ? 'new' : 'continued'})\n`;
  out(`${announcement(emulator)}${saved}`);
}

/** The URL and the API keys. */
function announcement({ url, info }: Emulator): string {
  const keys = info().organizations.flatMap(({ name, keys }) =>
    keys.map(({ key, role }) => ({ key, of: `${name}, ${role}` })),
  );
  const isOne = keys.length === 1;
  const lines = keys.map(({ key, of }) => `API key:        ${key}${isOne ? '' : ` (${of})`}\n`);
  return `Close emulator: ${url}\n${lines.join('')}`;
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

/** What to print for an error, and the exit code: 2 for invalid arguments and files, 1 for all others. */
function describe(error: unknown): { message: string; exitCode: number } {
  if (error instanceof UsageError) return { message: `${error.message}\n\n${USAGE}`, exitCode: 2 };
  if (error instanceof SeedFileError || error instanceof StateFileError) {
    return { message: `${error.message}\n`, exitCode: 2 };
  }
  if (!(error instanceof Error)) return { message: `${error}\n`, exitCode: 1 };
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') {
    return { message: `Port ${port} is in use. Set --port or EMULATOR_PORT to a free port.\n`, exitCode: 1 };
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return { message: '--host is not an address of this machine.\n', exitCode: 1 };
  }
  return { message: `${error.message}\n`, exitCode: 1 };
}
