import { parseArgs } from 'node:util';
import { DEFAULT_INTERVAL_MS, type PlayOptions } from './play/play-state.ts';
import { BUILT_IN_ROLES } from './seed/roles.ts';
import { isScenario, type OrganizationRequest, SCENARIOS, type Scenario } from './seed/scenarios.ts';

interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** What the value is, such as `PORT`. */
  readonly value?: string;
  readonly help: string;
}

const ROLES = BUILT_IN_ROLES.map(({ id }) => id);

const OPTIONS = {
  port: {
    type: 'string',
    value: 'PORT',
    help: 'Port to listen on, 0 for any free port. Default: EMULATOR_PORT, or 4001.',
  },
  host: {
    type: 'string',
    value: 'HOST',
    help: 'Address to listen on. Default: 127.0.0.1. Who reaches it can read, change and control everything.',
  },
  seed: {
    type: 'string',
    value: 'FILE',
    help: 'JSON file with the data to serve. Default: EMULATOR_SEED, or made-up data.',
  },
  scenario: {
    type: 'string',
    value: 'NAME',
    help: `Made-up data: ${Object.entries(SCENARIOS)
      .map(([name, { about }]) => `${name} (${about})`)
      .join(', ')}. Default: small.`,
  },
  org: {
    type: 'string',
    multiple: true,
    value: 'NAME[:ROLE,ROLE]',
    help: `Organization to serve, with an API key for each role (${ROLES.join(', ')}; default: admin). Can be repeated.`,
  },
  state: {
    type: 'string',
    value: 'FILE',
    help: 'File that keeps all data over restarts. It is created if it does not exist.',
  },
  play: { type: 'boolean', help: 'Play a working day: opportunities move, tasks are completed, leads appear.' },
  'play-interval': {
    type: 'string',
    value: 'MS',
    help: `Milliseconds between two of these changes. Default: ${DEFAULT_INTERVAL_MS}.`,
  },
  strict: { type: 'boolean', help: 'Reject parameters, keys and fields that Close ignores.' },
  latency: { type: 'string', value: 'MS', help: 'Milliseconds before each response. Default: 0.' },
  'record-limit': {
    type: 'string',
    value: 'COUNT',
    help: 'How many requests /__emulator/requests shows. Default: 1000.',
  },
  'random-seed': { type: 'string', value: 'NUMBER', help: 'Varies what is left to chance. Default: 0.' },
  'webhook-hosts': {
    type: 'string',
    value: 'HOST,HOST',
    help: 'Hosts that webhooks are delivered to, in addition to loopback addresses.',
  },
  'no-control': { type: 'boolean', help: 'Do not serve /__emulator/, by which tests control the emulator.' },
  help: { type: 'boolean', short: 'h', help: 'Print this help.' },
  version: { type: 'boolean', short: 'v', help: 'Print the version.' },
} as const satisfies Readonly<Record<string, Option>>;

/** Breaks a text into lines. */
function wrap(text: string, width: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

const LEFT = 24;

function usageOf([name, { short, value, help }]: [string, Option]): string {
  const left = `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
  const lines = wrap(help, 96 - LEFT).map((line) => `${' '.repeat(LEFT + 2)}${line}`);
  if (left.length >= LEFT) return [`  ${left}`, ...lines].join('\n');
  return [`  ${left.padEnd(LEFT)}${lines[0]?.trimStart()}`, ...lines.slice(1)].join('\n');
}

export const USAGE = `Usage: close-graphql emulator [options]
       npm run emulator -- [options]      in a clone

Starts a small Close CRM with made-up data. It prints its URL and the API keys to use.

Options:
${Object.entries<Option>(OPTIONS).map(usageOf).join('\n')}

Examples:
  close-graphql emulator --port 0 --strict
  close-graphql emulator --state close.json --org acme:admin,user --org beta
  curl -X POST http://127.0.0.1:4001/__emulator/reset
`;

export interface ServeCommand {
  type: 'serve';
  port: number;
  host: string;
  /** Null for made-up data. */
  seedFile: string | null;
  scenario: Scenario;
  /** Empty for one organization with the usual API key. */
  organizations: readonly OrganizationRequest[];
  stateFile: string | null;
  /** Null if nothing happens by itself. */
  play: PlayOptions | null;
  strict: boolean;
  latencyMs: number;
  recordLimit: number;
  randomSeed: number;
  webhookHosts: readonly string[];
  control: boolean;
}

export type Command = { type: 'help' } | { type: 'version' } | ServeCommand;

/** Invalid arguments or environment variables. */
export class UsageError extends Error {}

const VALUED: ReadonlySet<string> = new Set(
  Object.entries(OPTIONS).flatMap(([name, { type }]) => (type === 'string' ? [`--${name}`] : [])),
);
const takesValue = (arg: string | undefined): boolean => arg !== undefined && VALUED.has(arg);

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

/** A whole number of at most seven digits. */
function parseCount(text: string, option: string, unit: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new UsageError(`${option} must be a whole number${unit}, at most 9999999, not "${text}".`);
}

function parseInterval(text: string): number {
  const intervalMs = parseCount(text, '--play-interval', ' of milliseconds');
  if (intervalMs >= 10) return intervalMs;
  throw new UsageError(`--play-interval must be at least 10 milliseconds, not "${text}".`);
}

/** Host names and addresses, without ports. */
function parseHosts(text: string): readonly string[] {
  const hosts = text.split(',').map((host) => host.trim());
  if (hosts.every((host) => /^[\w.-]+$|^[\da-f]*:[\da-f:.]+$/i.test(host))) return hosts;
  throw new UsageError(`--webhook-hosts must be host names separated by commas, without ports, not "${text}".`);
}

function parseHost(text: string): string {
  if (/^[\w.-]+$|^[\da-f]*:[\da-f:.]+$/i.test(text)) return text;
  throw new UsageError(`--host must be an address or a host name, not "${text}".`);
}

function parseScenario(text: string): Scenario {
  if (isScenario(text)) return text;
  throw new UsageError(`--scenario must be one of ${Object.keys(SCENARIOS).join(', ')}, not "${text}".`);
}

function parseOrganization(text: string): OrganizationRequest {
  const [name = '', list = 'admin', ...rest] = text.split(':');
  const [first = '', ...others] = list.split(',');
  const roles = [first, ...others] as const;
  if (!/^[a-z\d][\w-]{0,39}$/i.test(name) || rest.length > 0) {
    throw new UsageError(
      `--org must be NAME or NAME:ROLE,ROLE, with a name of letters, digits, _ and -, not "${text}".`,
    );
  }
  const unknown = roles.find((role) => !ROLES.includes(role));
  if (unknown !== undefined) throw new UsageError(`--org: a role is one of ${ROLES.join(', ')}, not "${unknown}".`);
  if (new Set(roles).size < roles.length) throw new UsageError(`--org: a role of "${name}" is repeated.`);
  return { name, roles };
}

function parseOrganizations(texts: readonly string[]): readonly OrganizationRequest[] {
  const organizations = texts.map(parseOrganization);
  const names = organizations.map(({ name }) => name);
  const repeated = names.find((name, n) => names.indexOf(name) < n);
  if (repeated !== undefined)
    throw new UsageError(`--org: "${repeated}" is repeated. List its roles: ${repeated}:admin,user`);
  return organizations;
}

/** Parses the command line. Empty environment variables count as unset. */
export function parseCommand(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Command {
  const { values, positionals } = parseOptions(args);
  const [word] = positionals;
  if (values.help || word === 'help') return { type: 'help' };
  if (values.version || word === 'version') return { type: 'version' };
  if (word !== undefined) throw new UsageError(`Unknown argument "${word}".`);
  const isMadeUp = values.scenario !== undefined || values.org !== undefined;
  if (values.seed !== undefined && isMadeUp) {
    throw new UsageError('--seed is the data of one organization. It excludes --scenario and --org.');
  }
  const seedFile = values.seed ?? (isMadeUp ? '' : env.EMULATOR_SEED);
  if (values['play-interval'] !== undefined && values.play !== true) {
    throw new UsageError('--play-interval has no effect without --play.');
  }
  if (values.state === '') throw new UsageError('--state needs the name of a file.');
  return {
    type: 'serve',
    port:
      values.port === undefined
        ? parsePort(env.EMULATOR_PORT || '4001', 'EMULATOR_PORT')
        : parsePort(values.port, '--port'),
    host: parseHost(values.host ?? '127.0.0.1'),
    seedFile: seedFile || null,
    scenario: parseScenario(values.scenario ?? 'small'),
    organizations: parseOrganizations(values.org ?? []),
    stateFile: values.state ?? null,
    play:
      values.play === true
        ? { intervalMs: parseInterval(values['play-interval'] ?? String(DEFAULT_INTERVAL_MS)) }
        : null,
    strict: values.strict ?? false,
    latencyMs: parseCount(values.latency ?? '0', '--latency', ' of milliseconds'),
    recordLimit: parseCount(values['record-limit'] ?? '1000', '--record-limit', ''),
    randomSeed: parseCount(values['random-seed'] ?? '0', '--random-seed', ''),
    webhookHosts: values['webhook-hosts'] === undefined ? [] : parseHosts(values['webhook-hosts']),
    control: values['no-control'] !== true,
  };
}
