import { parseArgs } from 'node:util';

export const USAGE = `Usage: close-graphql emulator [options]
       npm run emulator -- [options]      in a clone

Starts a small Close CRM with made-up data on a loopback port.

Options:
  --port PORT    Port to listen on, 0 for any free port. Default: EMULATOR_PORT, or 4001.
  --seed FILE    JSON file with the data to serve. Default: EMULATOR_SEED, or made-up data.
  --strict       Reject parameters, keys and fields that Close ignores.
  --latency MS   Milliseconds before each response. Default: 0.
  --webhook-hosts HOST,HOST
                 Hosts that webhooks are delivered to, in addition to loopback addresses.
  -h, --help     Print this help.
  -v, --version  Print the version.
`;

export interface ServeCommand {
  type: 'serve';
  port: number;
  /** Null for made-up data. */
  seedFile: string | null;
  strict: boolean;
  latencyMs: number;
  webhookHosts: readonly string[];
}

export type Command = { type: 'help' } | { type: 'version' } | ServeCommand;

/** Invalid arguments or environment variables. */
export class UsageError extends Error {}

const OPTIONS = {
  port: { type: 'string' },
  seed: { type: 'string' },
  strict: { type: 'boolean' },
  latency: { type: 'string' },
  'webhook-hosts': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

const takesValue = (arg: string | undefined): boolean =>
  arg === '--port' || arg === '--seed' || arg === '--latency' || arg === '--webhook-hosts';

/** Joins `--latency -5` to `--latency=-5`, because `parseArgs` accepts values that begin with a dash in that form only. */
const joinDashedValues = (args: readonly string[]): string[] =>
  args.flatMap((arg, n) => {
    if (takesValue(args[n - 1]) && arg.startsWith('-')) return [];
    const next = args[n + 1];
    return [takesValue(arg) && next?.startsWith('-') ? `${arg}=${next}` : arg];
  });

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: joinDashedValues(args), options: OPTIONS, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node explains positional arguments in further sentences, which do not apply here.
    throw new UsageError(`${error.message.split('. ', 1)[0]}.`);
  }
}

function parsePort(text: string, source: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new UsageError(`${source} must be an integer from 0 to 65535, not "${text}".`);
}

function parseLatency(text: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new UsageError(`--latency must be a whole number of milliseconds, at most 9999999, not "${text}".`);
}

/** Host names and addresses, without ports. */
function parseHosts(text: string): readonly string[] {
  const hosts = text.split(',').map((host) => host.trim());
  if (hosts.every((host) => /^[\w.-]+$|^[\da-f]*:[\da-f:.]+$/i.test(host))) return hosts;
  throw new UsageError(`--webhook-hosts must be host names separated by commas, without ports, not "${text}".`);
}

/** Parses the command line. Empty environment variables count as unset. */
export function parseCommand(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Command {
  const { values, positionals } = parseOptions(args);
  const [word] = positionals;
  if (values.help || word === 'help') return { type: 'help' };
  if (values.version || word === 'version') return { type: 'version' };
  if (word !== undefined) throw new UsageError(`Unknown argument "${word}".`);
  const port =
    values.port === undefined
      ? parsePort(env.EMULATOR_PORT || '4001', 'EMULATOR_PORT')
      : parsePort(values.port, '--port');
  return {
    type: 'serve',
    port,
    seedFile: (values.seed ?? env.EMULATOR_SEED) || null,
    strict: values.strict ?? false,
    latencyMs: parseLatency(values.latency ?? '0'),
    webhookHosts: values['webhook-hosts'] === undefined ? [] : parseHosts(values['webhook-hosts']),
  };
}
