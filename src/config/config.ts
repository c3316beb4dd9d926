/** The environment, validated. Every variable is documented here and nowhere else; the README repeats this table. */
import { z } from 'zod';
import { LIMITS, type Limits } from './limits.ts';

const seconds = (most: number) => z.coerce.number().positive().max(most);
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

const FROM_ONE = 'must be a whole number from 1: no limit can be switched off';
const describeLimit = ({ subject, detail }: { readonly subject: string; readonly detail?: string }): string =>
  `Maximum ${subject.charAt(0).toLowerCase()}${subject.slice(1)}.${detail === undefined ? '' : ` ${detail}`}`;
const limitVariables = Object.fromEntries(
  Object.entries(LIMITS).map(([name, limit]) => [
    name,
    z.coerce.number(FROM_ONE).int(FROM_ONE).positive(FROM_ONE).default(limit.max).describe(describeLimit(limit)),
  ]),
) as { readonly [N in keyof Limits]: z.ZodDefault<z.ZodCoercedNumber> };

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const VARIABLES = z.object({
  CLOSE_API_KEY: z
    .string()
    .min(1)
    .optional()
    .describe('The API key of one organization, which the gateway then serves.'),
  CLOSE_API_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      "Close's address. With it and without a key, each caller's own Authorization is passed through. Default: https://api.close.com/api/v1",
    ),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000).describe('Where the gateway listens.'),
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('The address it listens on. One beyond this machine needs GATEWAY_TOKEN if the gateway holds the key.'),
  GATEWAY_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe('What callers must present as `Authorization: Bearer …`, if the gateway holds the key.'),
  CORS_ORIGINS: list
    .pipe(z.array(z.string().refine(isOrigin, 'Origins look like https://app.example, without a path.')))
    .default([])
    .describe('Origins of web pages that may call, with commas. None by default.'),
  TZ_OFFSET: z.coerce
    .number()
    .min(-12)
    .max(14)
    .default(0)
    .describe('Hours east of UTC where the caller sends no x-tz-offset: moves filters by day.'),
  SHOW_UPSTREAM: z
    .stringbool()
    .optional()
    .describe(
      "Whether answers carry `extensions.upstream` without the caller's `x-upstream: 1`. On with the emulator.",
    ),
  SHOW_COST: z
    .stringbool()
    .default(false)
    .describe("Whether answers carry `extensions.cost` without the caller's `x-cost: 1`."),
  CATALOGUE_SECONDS: seconds(3600)
    .default(60)
    .describe('How long users, pipelines, statuses and definitions of custom fields are taken as current.'),
  TYPED_CUSTOM_FIELDS: z
    .stringbool()
    .default(false)
    .describe(
      'Whether custom fields are fields of the schema too (`Lead.custom { renewalDate }`), for the one organization whose key the gateway holds.',
    ),
  CUSTOM_FIELDS_SECONDS: seconds(86_400)
    .default(300)
    .describe('How often it is looked for custom fields that were added, renamed or deleted.'),
  CUSTOM_FIELD_NAMES: z
    .string()
    .min(1)
    .optional()
    .describe(
      'A file of JSON from ids of custom fields to the names that they keep in the schema, whatever they are called in Close.',
    ),
  SEARCH_BATCH: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(200)
    .describe('How many ids one search names, at most. That Close takes 200 is an assumption.'),
  OPERATION_SECONDS: seconds(300).default(30).describe('For one operation, waits included.'),
  REQUEST_SECONDS: seconds(300).default(15).describe('For one request to Close.'),
  CONNECT_SECONDS: seconds(60).default(2).describe('For connecting to Close.'),
  SHUTDOWN_SECONDS: seconds(300)
    .default(25)
    .describe('How long operations may still run after SIGTERM. What has not ended 4 seconds later is cut off.'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS)
    .optional()
    .describe(
      'What is logged, as lines of JSON: info, a line an operation; debug, also one a request to Close; warn, error, silent. Default: info; with the emulator warn.',
    ),
  INTROSPECTION: z
    .stringbool()
    .optional()
    .describe('Off, the schema cannot be asked for, and GraphiQL is off with it. Off by default with PERSISTED_ONLY.'),
  PERSISTED_OPERATIONS: z
    .string()
    .min(1)
    .optional()
    .describe(
      "A manifest of trusted documents, which callers name by id: Apollo's format, or JSON from id to document.",
    ),
  PERSISTED_ONLY: z
    .stringbool()
    .default(false)
    .describe('Whether nothing but the trusted documents runs. A router that presents ROUTER_SECRET may send its own.'),
  ROUTER_SECRET: z
    .string()
    .min(16)
    .optional()
    .describe(
      'What a router presents as `x-router-secret`, to ask for `_entities` and `_service` where PERSISTED_ONLY or INTROSPECTION would refuse it.',
    ),
  ...limitVariables,
  EMULATOR_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(4001)
    .describe('Where the emulator listens, which is started when neither key nor address of Close is given.'),
});

/** Each variable's name and what it is for, for the README's table. */
export function describeVariables(): readonly { readonly name: string; readonly description: string }[] {
  return Object.entries(VARIABLES.shape).map(([name, type]) => ({ name, description: type.description ?? '' }));
}

type Computed = 'SHOW_UPSTREAM' | 'CLOSE_API_URL' | 'LOG_LEVEL' | 'INTROSPECTION';

export interface Config extends Omit<z.infer<typeof VARIABLES>, Computed> {
  /** Null with the emulator, whose address is known only once it listens. */
  readonly CLOSE_API_URL: string | null;
  readonly SHOW_UPSTREAM: boolean;
  readonly LOG_LEVEL: LogLevel;
  readonly INTROSPECTION: boolean;
}

/** A configuration that cannot be: its message is for the person who starts the gateway. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
export const isLoopback = (host: string): boolean => LOOPBACK.has(host);

/** Throws `ConfigError`. An empty or blank variable counts as absent. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = VARIABLES.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
    throw new ConfigError(`The configuration is not valid.\n${problems.join('\n')}`);
  }
  const config = parsed.data;
  const isEmulated = config.CLOSE_API_KEY === undefined && config.CLOSE_API_URL === undefined;
  const holdsKey = isEmulated || config.CLOSE_API_KEY !== undefined;
  if (holdsKey && !isLoopback(config.HOST) && config.GATEWAY_TOKEN === undefined) {
    throw new ConfigError(
      `HOST is ${config.HOST}, which others can reach, and the gateway holds the key to the organization: set GATEWAY_TOKEN too, and give it to the callers.`,
    );
  }
  if (!holdsKey && config.GATEWAY_TOKEN !== undefined) {
    throw new ConfigError(
      "GATEWAY_TOKEN goes with CLOSE_API_KEY: without the key, Authorization carries the caller's own credential of Close.",
    );
  }
  if (config.TYPED_CUSTOM_FIELDS && !holdsKey) {
    throw new ConfigError(
      'TYPED_CUSTOM_FIELDS goes with CLOSE_API_KEY: without the key, callers of several organizations may come, and each has custom fields of its own.',
    );
  }
  if (config.CUSTOM_FIELD_NAMES !== undefined && !config.TYPED_CUSTOM_FIELDS) {
    throw new ConfigError('CUSTOM_FIELD_NAMES goes with TYPED_CUSTOM_FIELDS: nothing else names custom fields.');
  }
  if (config.PERSISTED_ONLY && config.PERSISTED_OPERATIONS === undefined && config.ROUTER_SECRET === undefined) {
    throw new ConfigError(
      'PERSISTED_ONLY leaves nothing that could run: set PERSISTED_OPERATIONS, or ROUTER_SECRET for a subgraph that only its router asks.',
    );
  }
  return {
    ...config,
    CLOSE_API_URL: isEmulated ? null : (config.CLOSE_API_URL ?? 'https://api.close.com/api/v1'),
    SHOW_UPSTREAM: config.SHOW_UPSTREAM ?? isEmulated,
    LOG_LEVEL: config.LOG_LEVEL ?? (isEmulated ? 'warn' : 'info'),
    INTROSPECTION: config.INTROSPECTION ?? !config.PERSISTED_ONLY,
  };
}
