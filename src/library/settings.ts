/** Turns options into the variables that the configuration reads, so that both are checked in one place. */
import { type Config, ConfigError, describeVariables, readConfig } from '../config/config.ts';
import { nearestTo } from '../config/misspelled.ts';
import type { ConfigOptions } from '../generated/options.ts';

/** The option of a variable: `LIMIT_DEPTH` is `limitDepth`. */
export const optionOf = (variable: string): string =>
  variable.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The variable of an option: `limitDepth` is `LIMIT_DEPTH`. */
const variableOf = (option: string): string => option.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** Variables of a process that listens, which an application does itself. */
const OF_THE_PROCESS = new Set(['PORT', 'HOST', 'KEEP_ALIVE_SECONDS', 'EMULATOR_PORT']);

/** The variables that are options. */
export const optionVariables = () => describeVariables().filter(({ name }) => !OF_THE_PROCESS.has(name));

/** A line for each option that does not exist. */
function unknownOptions(options: object): readonly string[] {
  const known = optionVariables().map(({ name }) => optionOf(name));
  const unknown = Object.keys(options).filter((name) => !known.includes(name));
  return unknown.map((name) => {
    const nearest = nearestTo(name, known, name.length / 2);
    return `  ${name}: There is no such option.${nearest === null ? '' : ` Did you mean ${nearest}?`}`;
  });
}

/** Names in the messages of the configuration. */
const VARIABLE = /\b(?:HOST|[A-Z]+(?:_[A-Z]+)+)\b/g;

/** What an application expects of a library: no lines on its standard output but for trouble. */
const DEFAULTS = { LOG_LEVEL: 'warn', AUDIT_LOG: 'false' };

/**
 * A gateway that holds a key serves other hosts than this machine only if something checks its callers: its application, a
 * token or an identity provider.
 */
const GUARDS: readonly (keyof ConfigOptions)[] = ['gatewayToken', 'gatewayTokenFile', 'jwtIssuer', 'jwtIssuersFile'];

const NOT_CONFIGURED = `Close is not configured. Set closeApiKey to an API key of your organization. Or set closeApiUrl to
https://api.close.com/api/v1 without a key, to forward each caller's own credential to Close.`;

/** Throws `ConfigError`, whose message names variables. */
export function readOptions(options: ConfigOptions, callersAreChecked: boolean): Config {
  const unknown = unknownOptions(options);
  if (unknown.length > 0) throw new ConfigError(`The configuration is invalid.\n${unknown.join('\n')}`);
  const variables = Object.entries(options).flatMap(([option, value]: [string, unknown]) =>
    value === undefined ? [] : [[variableOf(option), textOf(value)] as const],
  );
  const isSet = (name: keyof ConfigOptions) => options[name] !== undefined;
  const holdsKey = isSet('closeApiKey') || isSet('closeApiKeyFile');
  const isOpen = callersAreChecked || !holdsKey || GUARDS.some(isSet);
  if (!holdsKey && !isSet('closeApiUrl')) throw new ConfigError(NOT_CONFIGURED);
  const given = { ...DEFAULTS, HOST: isOpen ? '0.0.0.0' : '127.0.0.1', ...Object.fromEntries(variables) };
  return readConfig(given, { callersAreChecked });
}

/** The same error with names of options, if it is about the configuration. */
export const namingOptions = (error: unknown): unknown =>
  error instanceof ConfigError ? new ConfigError(error.message.replace(VARIABLE, optionOf)) : error;

/** A value as it is written in an environment. */
const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value));
