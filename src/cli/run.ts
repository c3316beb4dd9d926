/** The command line: finds the command, and presents its errors. */
import manifest from '../../package.json' with { type: 'json' };
import { ConfigError } from '../config/config.ts';
import { isUnexpected, presentError } from '../mapping/errors.ts';
import { CommandError, type Io, isSystemError, type Run, table } from './command.ts';
import { keepYoungGenerationSmall } from './young-generation.ts';

interface Entry {
  readonly summary: string;
  /** Loaded only when it is called, because the gateway takes a second. */
  readonly load: () => Promise<Run>;
}

const COMMANDS: Readonly<Record<string, Entry>> = {
  serve: {
    summary: 'Start the gateway. The default.',
    load: async () => (await import('./serve.ts')).serve,
  },
  emulator: {
    summary: 'Start an emulator of Close with sample data, for tests of any Close client.',
    load: async () => (await import('./emulator.ts')).emulator,
  },
  schema: {
    summary: 'Print the schema, or compare it with another.',
    load: async () => (await import('./schema.ts')).schema,
  },
  export: {
    summary: 'Write a list to a file or to stdout, as NDJSON or CSV.',
    load: async () => (await import('./export/export.ts')).exportList,
  },
  import: {
    summary: 'Create leads and contacts from a CSV or NDJSON file, without duplicates.',
    load: async () => (await import('./import/import.ts')).importLeads,
  },
  doctor: {
    summary: 'Check the configuration, the key, and Close.',
    load: async () => (await import('./doctor/doctor.ts')).doctor,
  },
  operations: {
    summary: 'Make a manifest of trusted documents.',
    load: async () => (await import('./operations/manifest.ts')).operations,
  },
  mcp: {
    summary: 'Serve tools for a desktop assistant, over stdin and stdout.',
    load: async () => (await import('./mcp.ts')).mcp,
  },
  webhook: {
    summary: "Set up Close's webhooks.",
    load: async () => (await import('./webhook.ts')).webhook,
  },
};

const NAMES = table(Object.entries(COMMANDS).map(([name, { summary }]) => [name, summary]));

const USAGE = `Usage: close-graphql [command] [options]

A GraphQL gateway over the REST API of the Close CRM.

Commands:
${NAMES}
Options:
  -h, --help     Print this help. After a command: its options.
  -v, --version  Print the version.

Examples:
  close-graphql --demo                   sample data, without a Close account
  CLOSE_API_KEY=api_… close-graphql      one organization
`;

/** Runs a command line. Returns the exit code: 2 for invalid arguments, 1 for other errors. */
export async function runCommand(args: readonly string[], io: Io): Promise<number> {
  const [first, ...rest] = args;
  if (first === '-h' || first === '--help' || (first === 'help' && rest.length === 0)) {
    io.out(USAGE);
    return 0;
  }
  if (first === '-v' || first === '--version' || first === 'version') {
    io.out(`${manifest.version}\n`);
    return 0;
  }
  const isNamed = first !== undefined && !first.startsWith('-');
  const entry = COMMANDS[isNamed ? first : 'serve'];
  if (entry === undefined || (isNamed && !Object.hasOwn(COMMANDS, first))) {
    io.err(`Unknown command "${first}".\n\n${USAGE}`);
    return 2;
  }
  // Pauses before another attempt do not keep the process alive, because they must not delay the end of a gateway.
  const alive = setInterval(() => undefined, 1_000_000);
  try {
    const run = await keepYoungGenerationSmall(entry.load);
    return await run(isNamed ? rest : args, io);
  } catch (error) {
    io.err(`${messageOf(error, io)}\n`);
    return 1;
  } finally {
    clearInterval(alive);
  }
}

/** A stack trace only helps those who read the sources. */
function messageOf(error: unknown, { env }: Io): string {
  if (error instanceof ConfigError || error instanceof CommandError) return error.message;
  if (!isUnexpected(error)) return presentError(error).message;
  if (!(error instanceof Error)) return String(error);
  if (isSystemError(error)) return `The system refused an operation. ${error.message}`;
  return env.LOG_LEVEL === 'debug' ? (error.stack ?? error.message) : `Unexpected error: ${error.message}`;
}
