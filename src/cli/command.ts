/** What a command is: its usage is printed from the same table by which its arguments are parsed. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ConfigError } from '../config/config.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where a command reads and writes. */
export interface Io {
  readonly env: Environment;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Resolves when what was printed with `out` has been taken. Absent: at once. */
  readonly drained?: () => Promise<void>;
  /** The width of the terminal that shows `err`. Absent if there is none. */
  readonly terminalWidth?: number;
}

/** Returns the exit code. */
export type Run = (args: readonly string[], io: Io) => Promise<number>;

/** Invalid arguments. */
export class UsageError extends Error {}

/** A failure whose message is for the person who runs the command. */
export class CommandError extends Error {}

/** Whether the operating system refused something, such as to write a file. Its message names the file. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;

interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** What the value is, such as `PORT`. */
  readonly value?: string;
  readonly help: string;
}
type Options = Readonly<Record<string, Option>>;

/** The values of options that were given. */
type Values<O extends Options> = {
  readonly [Name in keyof O]?: O[Name]['type'] extends 'string' ? string : boolean;
};

interface Command<O extends Options> {
  /** Arguments that the command takes, one line each, such as `webhook delete ID`. */
  readonly forms: readonly string[];
  readonly about: string;
  readonly options: O;
  /** Throws `UsageError` for arguments that are invalid. */
  readonly run: (positionals: readonly string[], values: Values<O>, io: Io) => Promise<number>;
}

const HELP = { help: { type: 'boolean', short: 'h', help: 'Print this help.' } } as const satisfies Options;

/** A command that parses its arguments, and explains those that are invalid. */
export function command<const O extends Options>({ forms, about, options, run }: Command<O>): Run {
  const usage = usageOf(forms, about, { ...options, ...HELP });
  return async (args, io) => {
    try {
      const { values, positionals } = parsed(args, { ...options, ...HELP });
      if (values.help === true || positionals[0] === 'help') io.out(usage);
      else return await run(positionals, values, io);
      return 0;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      io.err(`${error.message}\n\n${usage}`);
      return 2;
    }
  };
}

function parsed<O extends Options>(args: readonly string[], options: O) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: values as Values<O> & Values<typeof HELP>, positionals };
  } catch (error) {
    // Node explains positional arguments in further sentences, which do not apply here.
    throw error instanceof TypeError ? new UsageError(`${error.message.split('. ', 1)[0]}.`) : error;
  }
}

/** On Ctrl-C: explains how to go on, and ends the process as the signal would. Returns what switches it off. */
export function onInterrupt(explain: () => void): () => void {
  const stop = () => {
    explain();
    process.exit(130);
  };
  process.once('SIGINT', stop);
  return () => process.off('SIGINT', stop);
}

/** Two columns of text. */
export const table = (rows: readonly (readonly [left: string, right: string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
};

function usageOf(forms: readonly string[], about: string, options: Options): string {
  const calls = forms.map((form, n) => `${n === 0 ? 'Usage:' : '      '} close-graphql ${form}\n`).join('');
  const rows = Object.entries(options).map(([name, { short, value, help }]) => {
    const long = `--${name}${value === undefined ? '' : ` ${value}`}`;
    return [short === undefined ? `    ${long}` : `-${short}, ${long}`, help] as const;
  });
  return `${calls}\n${about}\n\nOptions:\n${table(rows)}`;
}

/** Rejects arguments beside options. */
export function expectNone([first]: readonly string[]): void {
  if (first !== undefined) throw new UsageError(`Unknown argument "${first}".`);
}

export const DEMO = {
  type: 'boolean',
  help: 'Without a configured Close: use an emulator of Close with sample data.',
} as const;

export const ENV_FILE = {
  type: 'string',
  value: 'FILE',
  help: 'File with environment variables. Default: .env, if it exists. Variables that are set take precedence.',
} as const;

/** Adds the variables of a file to the process, where libraries read some of them too. */
export function loadEnvFile(file: string | undefined): void {
  if (file === undefined && !existsSync('.env')) return;
  try {
    process.loadEnvFile(file);
  } catch (error) {
    throw new ConfigError(`The file ${file ?? '.env'} cannot be read. ${error instanceof Error ? error.message : ''}`);
  }
}
