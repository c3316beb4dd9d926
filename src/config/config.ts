/** Reads and validates the environment. The variables are in variables.ts. */
import type { z } from 'zod';
import { ConfigError } from './config-error.ts';
import { misspelled } from './misspelled.ts';
import { type RotatingSecret, SECRET_NAMES, secretOfFile } from './secrets.ts';
import { type LogLevel, VARIABLES } from './variables.ts';

export { ConfigError } from './config-error.ts';
export { describeVariables, isOrigin, type LogLevel, type VariableDescription } from './variables.ts';

/** Variables whose defaults depend on others. */
type Computed = 'POLL_SECONDS' | 'SHOW_UPSTREAM' | 'CLOSE_API_URL' | 'LOG_LEVEL' | 'AUDIT_LOG' | 'INTROSPECTION';

export interface Config extends Omit<z.infer<typeof VARIABLES>, Computed> {
  /** Null with the emulator, whose URL is known only once it listens. */
  readonly CLOSE_API_URL: string | null;
  readonly POLL_SECONDS: number;
  readonly SHOW_UPSTREAM: boolean;
  readonly LOG_LEVEL: LogLevel;
  readonly AUDIT_LOG: boolean;
  readonly INTROSPECTION: boolean;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
export const isLoopback = (host: string): boolean => LOOPBACK.has(host);

const VARIABLE_NAMES = Object.keys(VARIABLES.shape);
const ISSUER_VARIABLES = ['JWT_ISSUER', 'JWT_AUDIENCE', 'JWT_JWKS_URL'] as const;
const CLAIM_VARIABLES = ['JWT_SCOPES', 'JWT_OPERATIONS_CLAIM', 'JWT_CLOSE_USER_CLAIM'] as const;

type Given = Readonly<Record<string, string | undefined>>;

interface ReadOptions {
  /** Whether an application has checked who calls, before requests reach the gateway. */
  readonly callersAreChecked?: boolean;
}

/** Throws `ConfigError`, which quotes no secret. An empty or blank variable counts as absent. */
export function readConfig(environment: Given, { callersAreChecked = false }: ReadOptions = {}): Config {
  const given: Given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const { secrets, problems } = secretsOfFiles(given);
  problems.push(...misspelled(Object.keys(given), VARIABLE_NAMES));
  const parsed = VARIABLES.safeParse({ ...given, ...secrets });
  if (!parsed.success || problems.length > 0) {
    const invalid = parsed.error?.issues.map(({ path: [name = '', ...rest], message }) => {
      const variable = String(name) in secrets ? `${String(name)}_FILE` : name;
      return `${[variable, ...rest].join('.')}: ${message}`;
    });
    const lines = [...problems, ...(invalid ?? [])].map((problem) => `  ${problem}`);
    throw new ConfigError(`The configuration is invalid.\n${lines.join('\n')}`);
  }
  const config = parsed.data;
  const isEmulated = config.CLOSE_API_KEY === undefined && config.CLOSE_API_URL === undefined;
  const holdsKey = isEmulated || config.CLOSE_API_KEY !== undefined;
  const hasIssuers = config.JWT_ISSUER !== undefined || config.JWT_ISSUERS_FILE !== undefined;
  const missing = ISSUER_VARIABLES.find((name) => config[name] === undefined);
  if (missing !== undefined && ISSUER_VARIABLES.some((name) => config[name] !== undefined)) {
    throw new ConfigError(`${missing} is missing. ${ISSUER_VARIABLES.join(', ')} belong together.`);
  }
  const mapping = CLAIM_VARIABLES.find((name) => config[name] !== undefined);
  if (mapping !== undefined && !hasIssuers) {
    throw new ConfigError(`${mapping} requires JWT_ISSUER or JWT_ISSUERS_FILE.`);
  }
  if (hasIssuers && !holdsKey) {
    throw new ConfigError(
      "JWT_ISSUER and JWT_ISSUERS_FILE require CLOSE_API_KEY. Without the key, the Authorization header carries the caller's own credential for Close.",
    );
  }
  const isGuarded = callersAreChecked || config.GATEWAY_TOKEN.length > 0 || hasIssuers;
  if (holdsKey && !isLoopback(config.HOST) && !isGuarded) {
    throw new ConfigError(
      `HOST ${config.HOST} is reachable from other machines, and the gateway holds the API key. Set GATEWAY_TOKEN and give it to the callers, or set JWT_ISSUER to let them sign in.`,
    );
  }
  if (!holdsKey && config.GATEWAY_TOKEN.length > 0) {
    throw new ConfigError(
      "GATEWAY_TOKEN requires CLOSE_API_KEY. Without the key, the Authorization header carries the caller's own credential for Close.",
    );
  }
  if (config.TYPED_CUSTOM_FIELDS && !holdsKey) {
    throw new ConfigError(
      'TYPED_CUSTOM_FIELDS requires CLOSE_API_KEY. Without the key, callers may belong to several organizations with different custom fields.',
    );
  }
  if (config.CUSTOM_FIELD_NAMES !== undefined && !config.TYPED_CUSTOM_FIELDS) {
    throw new ConfigError('CUSTOM_FIELD_NAMES requires TYPED_CUSTOM_FIELDS.');
  }
  if (config.REDIS_URL !== undefined && config.SHARED_SECRET.length === 0) {
    throw new ConfigError('REDIS_URL requires SHARED_SECRET, with the same value for all copies of the gateway.');
  }
  if (config.MCP && config.PERSISTED_ONLY && config.PERSISTED_OPERATIONS === undefined) {
    throw new ConfigError('With MCP and PERSISTED_ONLY, tools are trusted documents. Set PERSISTED_OPERATIONS.');
  }
  if (config.MCP_EXPLORE && config.PERSISTED_ONLY) {
    throw new ConfigError(
      'MCP_EXPLORE lets agents write their own queries, and PERSISTED_ONLY refuses them. Turn one off.',
    );
  }
  if (config.PERSISTED_ONLY && config.PERSISTED_OPERATIONS === undefined && config.ROUTER_SECRET.length === 0) {
    throw new ConfigError(
      'With PERSISTED_ONLY alone, no operation can run. Set PERSISTED_OPERATIONS, or ROUTER_SECRET for a subgraph that only its router calls.',
    );
  }
  return {
    ...config,
    CLOSE_API_URL: isEmulated ? null : (config.CLOSE_API_URL ?? 'https://api.close.com/api/v1'),
    POLL_SECONDS: config.POLL_SECONDS ?? (isEmulated ? 1 : 10),
    SHOW_UPSTREAM: config.SHOW_UPSTREAM ?? isEmulated,
    LOG_LEVEL: config.LOG_LEVEL ?? (isEmulated ? 'warn' : 'info'),
    AUDIT_LOG: config.AUDIT_LOG ?? !isEmulated,
    INTROSPECTION: config.INTROSPECTION ?? !config.PERSISTED_ONLY,
  };
}

/** The secrets that files hold, and the files that are unusable. */
function secretsOfFiles(given: Given) {
  const secrets: Partial<Record<string, string>> = {};
  const problems: string[] = [];
  for (const name of SECRET_NAMES) {
    const path = given[`${name}_FILE`];
    if (path === undefined) continue;
    if (given[name] !== undefined) problems.push(`${name}_FILE: Set ${name} or its file, not both.`);
    try {
      secrets[name] = secretOfFile(name, path);
    } catch (error) {
      problems.push(`${name}_FILE: ${path} is unusable. ${reasonOf(error)}`);
    }
  }
  return { secrets, problems };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : '');

/** The values that the file of a secret has now. Throws an error that says what is wrong with the file, without its content. */
export function readSecretFile(name: RotatingSecret, path: string): readonly string[] {
  const parsed = VARIABLES.shape[name].safeParse(secretOfFile(name, path));
  if (parsed.success) return parsed.data;
  throw new ConfigError(parsed.error.issues.map(({ message }) => message).join(' '));
}
