/** Every environment variable: its type, default and description. The configuration reference is generated from here. */
import { z } from 'zod';
import { keyUrl, scopeMapping } from './jwt.ts';
import { LIMITS, type Limits } from './limits.ts';
import { SECRET_NAMES, SECRETS, type SecretName } from './secrets.ts';

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the reference says of a variable, in addition to its default in the code. */
interface Meta {
  readonly type: string;
  readonly description: string;
  /** For a default that depends on other variables. */
  readonly default?: string;
}

/** Attaches the text of the reference to the outermost type, where `metaOf` reads it. */
const variable = <Type extends z.ZodType>(type: Type, meta: Meta): Type => type.meta({ ...meta });

const text = () => z.string().min(1);
const listOf = (list: string): string[] => list.split(',').map((item) => item.trim());
/** One or two, so that callers can change from one to the other. */
const secrets = () =>
  z
    .string()
    .transform(listOf)
    .pipe(z.array(z.string().min(16)).max(2))
    .default([]);
const whole = (min: number, max: number) => {
  const message = `must be a whole number from ${min} to ${max}`;
  return z.coerce.number(message).int(message).min(min, message).max(max, message);
};
const number = (min: number, max: number) => {
  const message = `must be a number from ${min} to ${max}`;
  return z.coerce.number(message).min(min, message).max(max, message);
};
const port = () => whole(0, 65_535);

const aboveZero = (max: number) => `must be a number of seconds above 0, at most ${max}`;
const seconds = (max: number, preset: number, description: string) =>
  variable(z.coerce.number(aboveZero(max)).positive(aboveZero(max)).max(max, aboveZero(max)).default(preset), {
    type: `seconds, at most ${max}`,
    description,
  });

const publicUrl = () =>
  z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .default('');

/** Whether a text is an origin as browsers send it, of a host name that DNS allows. */
export const isOrigin = (text: string): boolean =>
  text.length < 300 && URL.canParse(text) && new URL(text).origin === text;
const origins = () =>
  z
    .string()
    .transform((list) => listOf(list).filter((origin) => origin !== ''))
    .pipe(z.array(z.string().refine(isOrigin, 'must be an origin without a path, such as https://app.example')));

/** Not quoted in the error: it is a secret. */
const webhookKeys = () =>
  z
    .string()
    .transform(listOf)
    .pipe(
      z.array(
        z
          .string()
          .regex(
            /^[\da-f]{64}$/i,
            'must be 64 hexadecimal digits, the `signature_key` that Close returned when the webhook subscription was created',
          ),
      ),
    );

/** Not quoted in the error: it may contain a password. */
const redisUrl = () =>
  z
    .string()
    .refine(isRedisUrl, 'must be a URL such as redis://user:password@host:6379/0, or rediss:// with TLS')
    .optional();

function isRedisUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, username, password, search, hash } = new URL(text);
  const isEncoded = [username, password].every((part) => !/%(?![\da-f]{2})/i.test(part));
  return (
    /^rediss?:$/.test(protocol) &&
    hostname !== '' &&
    /^(?:\/\d*)?$/.test(pathname) &&
    isEncoded &&
    `${search}${hash}` === ''
  );
}

type FileVariable = `${SecretName}_FILE`;
const FILE_TEXTS: Readonly<Record<(typeof SECRETS)[SecretName], string>> = {
  fixed: 'Read at the start.',
  rotates: 'Several values stand on lines of their own. Read again within 5 seconds after it changes.',
};
/** The twins of secrets. */
const FILE_VARIABLES = Object.fromEntries(
  SECRET_NAMES.map((name) => [
    `${name}_FILE`,
    variable(text().optional(), {
      type: 'path of a text file',
      description: `File with the value of ${name}, in place of the variable. ${FILE_TEXTS[SECRETS[name]]}`,
    }),
  ]),
) as { readonly [Name in FileVariable]: z.ZodOptional<z.ZodString> };

const WHOLE = 'must be a whole number from 1; limits cannot be switched off';
const describeLimit = ({ subject, detail }: { readonly subject: string; readonly detail?: string }): string =>
  `Maximum ${subject.charAt(0).toLowerCase()}${subject.slice(1)}.${detail === undefined ? '' : ` ${detail}`}`;
const LIMIT_VARIABLES = Object.fromEntries(
  Object.entries(LIMITS).map(([name, limit]) => [
    name,
    variable(z.coerce.number(WHOLE).int(WHOLE).positive(WHOLE).default(limit.max), {
      type: 'whole number',
      description: describeLimit(limit),
    }),
  ]),
) as { readonly [N in keyof Limits]: z.ZodDefault<z.ZodCoercedNumber> };

/** The variables by group, in reading order. */
const GROUPS = {
  close: {
    CLOSE_API_KEY: variable(text().optional(), {
      type: 'text',
      description: 'API key of the organization that the gateway serves.',
    }),
    CLOSE_API_URL: variable(z.url({ protocol: /^https?$/ }).optional(), {
      type: 'URL',
      default: 'https://api.close.com/api/v1',
      description:
        "Base URL of Close. If set without CLOSE_API_KEY, the gateway forwards each caller's Authorization header to Close.",
    }),
    STARTUP_CHECK: variable(z.stringbool().default(true), {
      type: 'boolean',
      description:
        'Check CLOSE_API_KEY at the start, with one request to Close (`/me/`, at most 5 seconds). The gateway does not start with a key that Close refuses. If Close does not answer, it starts with a warning.',
    }),
  },
  access: {
    PORT: variable(port().default(4000), {
      type: 'port',
      description: 'Port that the gateway listens on. 0 selects a free port.',
    }),
    HOST: variable(text().default('127.0.0.1'), {
      type: 'host',
      description:
        'Address that the gateway listens on. Any non-loopback address requires GATEWAY_TOKEN or an identity provider when the gateway holds the API key.',
    }),
    GATEWAY_TOKEN: variable(secrets(), {
      type: 'text, at least 16 characters; or two, separated by a comma',
      description:
        'Token that callers send as `Authorization: Bearer <token>`. Only when the gateway holds the API key. Two are valid at a time, to replace one by the other.',
    }),
    TRUSTED_PROXIES: variable(whole(0, 10).default(0), {
      type: 'whole number, at most 10',
      description:
        "Number of proxies in front of the gateway that append to `X-Forwarded-For`. They tell the address of each client. With 0, the header is ignored, and a client's address is that of its connection.",
    }),
    CORS_ORIGINS: variable(origins().default([]), {
      type: 'origins, separated by commas',
      description:
        'Origins whose pages may call the gateway, such as `https://app.example`. None by default. The demo also allows pages of this machine, such as `http://localhost:5173`.',
    }),
    INTROSPECTION: variable(z.stringbool().optional(), {
      type: 'boolean',
      default: 'true, or false with PERSISTED_ONLY',
      description: 'Allow introspection and serve the explorer. On by default, off with PERSISTED_ONLY.',
    }),
    PERSISTED_OPERATIONS: variable(text().optional(), {
      type: 'path of a JSON file',
      description:
        "Manifest of trusted documents, which callers send by id: Apollo's format, or an object from id to document.",
    }),
    PERSISTED_ONLY: variable(z.stringbool().default(false), {
      type: 'boolean',
      description:
        'Reject operations that are not in the manifest. A router that sends ROUTER_SECRET may still select `_entities` and `_service`.',
    }),
    READ_ONLY: variable(z.stringbool().default(false), {
      type: 'boolean',
      description: 'Serve the graph without mutations. A mutation that is sent anyway is refused with `READ_ONLY`.',
    }),
    ROUTER_SECRET: variable(secrets(), {
      type: 'text, at least 16 characters; or two, separated by a comma',
      description:
        'Secret that a federation router sends as `x-router-secret`. It allows `_entities` and `_service` where PERSISTED_ONLY or INTROSPECTION would reject them. Two are valid at a time.',
    }),
  },
  signIn: {
    JWT_ISSUER: variable(text().optional(), {
      type: 'text',
      description:
        'Issuer (`iss`) of an identity provider. Callers send its tokens as `Authorization: Bearer <token>`. Only when the gateway holds the API key. Requires JWT_AUDIENCE and JWT_JWKS_URL.',
    }),
    JWT_AUDIENCE: variable(
      z
        .string()
        .transform((list) => listOf(list).filter((audience) => audience !== ''))
        .pipe(z.array(text()).min(1))
        .optional(),
      {
        type: 'texts, separated by commas',
        description: 'Audiences (`aud`), of which a token must have one.',
      },
    ),
    JWT_JWKS_URL: variable(keyUrl().optional(), {
      type: 'URL',
      description:
        'Where the provider publishes its keys: an https: or file: URL, or http: on a loopback address. They are read at the start and every 5 minutes.',
    }),
    JWT_ISSUERS_FILE: variable(text().optional(), {
      type: 'path of a JSON file',
      description:
        'Further identity providers: a list of `{ "issuer", "audience", "jwksUrl", "algorithms" }`. `audience` may be a list, `algorithms` may be left out.',
    }),
    JWT_SCOPES: variable(scopeMapping().optional(), {
      type: '`read=<scope>` and `write=<scope>`, separated by spaces',
      description:
        'Scopes that permit to read and to write, such as `read=crm:read write=crm:write`. Several for one permission are alternatives; write includes read. By default every token permits both.',
    }),
    JWT_SCOPE_CLAIM: variable(text().default('scope'), {
      type: 'name of a claim',
      description:
        'Claim with the scopes: a text with spaces, or a list. Names of claims may be paths, such as `realm_access.roles`.',
    }),
    JWT_OPERATIONS_CLAIM: variable(text().optional(), {
      type: 'name of a claim',
      description:
        'Claim with the names of the operations that the caller may run. A token without the claim permits all. Names bind only together with PERSISTED_ONLY.',
    }),
    JWT_CLOSE_USER_CLAIM: variable(text().optional(), {
      type: 'name of a claim',
      description:
        "Claim with the id of the caller's user in Close, such as `user_…`. It does not change what the caller may do.",
    }),
  },
  responses: {
    TZ_OFFSET: variable(number(-12, 14).default(0), {
      type: 'hours, from -12 to 14',
      description:
        "The caller's offset from UTC, east positive, for requests without the header `x-tz-offset`. Date filters use it.",
    }),
    COMPRESSION: variable(z.stringbool().default(true), {
      type: 'boolean',
      description:
        'Compress responses from 1 KiB on with zstd, br or gzip, for callers that accept it. Turn it off if a proxy in front compresses.',
    }),
    SHOW_UPSTREAM: variable(z.stringbool().optional(), {
      type: 'boolean',
      default: 'true with the emulator, else false',
      description:
        'Add `extensions.upstream` to every response, not only to those for `x-upstream: 1`. On by default with the emulator.',
    }),
    SHOW_COST: variable(z.stringbool().default(false), {
      type: 'boolean',
      description: 'Add `extensions.cost` to every response, not only to those for `x-cost: 1`.',
    }),
  },
  time: {
    OPERATION_SECONDS: seconds(300, 30, 'Timeout for a whole operation, including time spent queued.'),
    REQUEST_SECONDS: seconds(300, 15, 'Timeout for one request to Close.'),
    CONNECT_SECONDS: seconds(60, 2, 'Timeout for opening a connection to Close.'),
    KEEP_ALIVE_SECONDS: seconds(
      3600,
      75,
      'How long an idle client connection stays open. Set it longer than the idle timeout of the load balancer in front.',
    ),
    SHUTDOWN_SECONDS: seconds(
      300,
      25,
      'Grace period for running operations after SIGTERM. Connections that are still open 4 seconds later are closed.',
    ),
  },
  caches: {
    CATALOGUE_SECONDS: seconds(
      3600,
      60,
      'How long cached users, pipelines, statuses and custom field definitions count as fresh.',
    ),
    SEARCH_BATCH: variable(whole(1, 200).default(200), {
      type: 'whole number, from 1 to 200',
      description: 'Maximum number of ids in one search request. It is an assumption that Close accepts 200.',
    }),
  },
  live: {
    POLL_SECONDS: variable(number(1, 300).optional(), {
      type: 'seconds, from 1 to 300',
      default: '10, or 1 with the emulator',
      description:
        "Interval at which Close's event log is read while anyone is subscribed. Webhooks cause further reads. Default: 10, or 1 with the emulator.",
    }),
    CLOSE_WEBHOOK_KEYS: variable(webhookKeys().default([]), {
      type: 'keys of 64 hexadecimal digits, separated by commas',
      description:
        'Signing keys of the webhook subscriptions that post to `/webhooks/close`. Several allow to rotate them. Without one, that path does not exist.',
    }),
    WEBHOOK_MAX_AGE_SECONDS: variable(whole(1, 1_000_000).default(259_200), {
      type: 'seconds, at most 1000000',
      description:
        "Maximum age of a webhook's timestamp. Close repeats a failed delivery for 72 hours, and does not document whether a repetition has a new timestamp. A webhook can only cause a read of the event log, so old ones are harmless.",
    }),
  },
  media: {
    MEDIA_SECONDS: variable(whole(1, 86_400).default(900), {
      type: 'whole number of seconds, at most 86400',
      description:
        'How long a link to a recording, voicemail or attachment is valid at least. It is valid for twice as long at most.',
    }),
    MEDIA_ORIGINS: variable(origins().default(['https://*.s3.amazonaws.com', 'https://s3.amazonaws.com']), {
      type: 'origins, separated by commas',
      description:
        'Origins to which Close may redirect requests for files. `*.` stands for any subdomain. The credential is not sent to them.',
    }),
    PUBLIC_URL: variable(publicUrl(), {
      type: 'URL',
      description:
        'URL under which clients reach this gateway, such as `https://gateway.example`. Links begin with it. By default they are paths.',
    }),
    SHARED_SECRET: variable(secrets(), {
      type: 'text, at least 16 characters; or two, separated by a comma',
      description:
        'Secret of all copies of the gateway. With it, a link of one copy works at the others and after a restart. The first value encrypts, both decrypt. What copies share in Redis is encrypted with the first value.',
    }),
  },
  copies: {
    REDIS_URL: variable(redisUrl(), {
      type: 'URL, `redis:` or `rediss:`',
      description:
        'Redis or Valkey in which several copies of the gateway share their state. Requires SHARED_SECRET. With `rediss:` the connection uses TLS; `NODE_EXTRA_CA_CERTS` names the certificate of an own authority.',
    }),
    REDIS_PREFIX: variable(
      z
        .string()
        .regex(/^[\w.:-]{1,100}$/, 'must consist of letters, digits and `_ . : -`')
        .default('close-graphql:'),
      {
        type: 'text, at most 100 characters',
        description:
          'Beginning of every key in Redis. Copies share their state if they have the same prefix and the same SHARED_SECRET.',
      },
    ),
    REDIS_TIMEOUT_MS: variable(whole(1, 10_000).default(50), {
      type: 'whole number of milliseconds, at most 10000',
      description:
        'How long an operation waits for Redis at most. After one such wait, each copy works alone until Redis answers again.',
    }),
  },
  customFields: {
    TYPED_CUSTOM_FIELDS: variable(z.stringbool().default(false), {
      type: 'boolean',
      description:
        'Add a typed field to the schema for each custom field, such as `Lead.custom { renewalDate }`. Requires CLOSE_API_KEY or the emulator.',
    }),
    CUSTOM_FIELDS_SECONDS: seconds(
      86_400,
      300,
      'Interval at which the gateway checks for added, renamed and deleted custom fields.',
    ),
    CUSTOM_FIELD_NAMES: variable(text().optional(), {
      type: 'path of a JSON file',
      description:
        'Maps ids of custom fields to their names in the schema. These names stay when a custom field is renamed in Close.',
    }),
  },
  logs: {
    LOG_LEVEL: variable(z.enum(LOG_LEVELS).optional(), {
      type: LOG_LEVELS.map((level) => `\`${level}\``).join(', '),
      default: 'info, or warn with the emulator',
      description:
        'Level of the JSON log lines: `info` logs each operation, `debug` also each request to Close. Default: `info`, or `warn` with the emulator.',
    }),
    AUDIT_LOG: variable(z.stringbool().optional(), {
      type: 'boolean',
      default: 'true, or false with the emulator',
      description:
        'Write a line for each mutation field: caller, operation, digests of ids, outcome. LOG_LEVEL does not affect these lines. Off by default with the emulator.',
    }),
  },
  metrics: {
    METRICS_PORT: variable(port().optional(), {
      type: 'port',
      description:
        'Port on which the gateway serves metrics as Prometheus text, at `/metrics`. 0 selects a free port. Off by default.',
    }),
    METRICS_HOST: variable(text().default('127.0.0.1'), {
      type: 'host',
      description: 'Address of the metrics. They need no token: let only Prometheus reach any non-loopback address.',
    }),
  },
  traces: {
    OTEL_EXPORTER_OTLP_ENDPOINT: variable(z.url({ protocol: /^https?$/ }).optional(), {
      type: 'URL',
      description:
        'Base URL of an OpenTelemetry collector that takes OTLP over HTTP as JSON. Traces are sent to `/v1/traces` below it. Off by default. The other variables of OpenTelemetry, such as `OTEL_SERVICE_NAME` and `OTEL_EXPORTER_OTLP_HEADERS`, apply too.',
    }),
    TRACE_PERCENT: variable(number(0, 100).default(10), {
      type: 'number, from 0 to 100',
      description:
        'Percentage of traces that are kept. Those that failed, were slow, or that the caller keeps (`traceparent`) are always kept.',
    }),
    TRACE_SLOW_MS: variable(whole(1, 86_400_000).default(2000), {
      type: 'milliseconds',
      description: 'Duration from which an operation or a request counts as slow.',
    }),
    TRACE_PROPAGATE: variable(z.stringbool().default(false), {
      type: 'boolean',
      description: 'Send the header `traceparent` to Close with each request.',
    }),
  },
  agents: {
    MCP: variable(z.stringbool().default(false), {
      type: 'boolean',
      description: 'Serve tools for agents at `/mcp`, by the Model Context Protocol.',
    }),
    MCP_WRITES: variable(z.stringbool().default(false), {
      type: 'boolean',
      description:
        'Offer mutations as tools: the example operations that are marked, or the trusted documents with a description.',
    }),
    MCP_EXPLORE: variable(z.stringbool().default(false), {
      type: 'boolean',
      description:
        'Offer the tools `search_schema` and `query`, by which agents write their own queries. Not with PERSISTED_ONLY.',
    }),
    MCP_OUTPUT_SCHEMAS: variable(z.stringbool().default(false), {
      type: 'boolean',
      description: 'List the schema of each result too. The list of tools is then about seven times larger.',
    }),
  },
  limits: LIMIT_VARIABLES,
  emulator: {
    EMULATOR_PORT: variable(port().default(4001), {
      type: 'port',
      description:
        'Port of the built-in emulator, which `--demo` starts if neither CLOSE_API_KEY nor CLOSE_API_URL is set.',
    }),
  },
} as const;

export type VariableGroup = keyof typeof GROUPS;

export const VARIABLES = z.object({
  ...GROUPS.close,
  ...GROUPS.access,
  ...GROUPS.signIn,
  ...GROUPS.responses,
  ...GROUPS.time,
  ...GROUPS.caches,
  ...GROUPS.live,
  ...GROUPS.media,
  ...GROUPS.copies,
  ...GROUPS.customFields,
  ...GROUPS.logs,
  ...GROUPS.metrics,
  ...GROUPS.traces,
  ...GROUPS.agents,
  ...GROUPS.limits,
  ...GROUPS.emulator,
  ...FILE_VARIABLES,
});

export interface VariableDescription {
  readonly name: string;
  readonly group: VariableGroup;
  readonly type: string;
  /** Null if the variable is unset by default. */
  readonly default: string | null;
  readonly description: string;
}

/** Every variable, by group, for the generated reference. */
export function describeVariables(): readonly VariableDescription[] {
  const presets: Readonly<Record<string, unknown>> = VARIABLES.parse({});
  return Object.entries(GROUPS).flatMap(([group, variables]) =>
    Object.entries(variables)
      .flatMap(withFileVariable)
      .map(([name, type]) => {
        const meta = type.meta();
        const preset = meta?.default ?? presets[name];
        return {
          name,
          group: group as VariableGroup,
          type: String(meta?.type),
          default: preset === undefined || String(preset) === '' ? null : String(preset),
          description: meta?.description ?? '',
        };
      }),
  );
}

/** A variable, and its twin after it if it is a secret. */
function withFileVariable([name, type]: [string, z.ZodType]): readonly (readonly [name: string, type: z.ZodType])[] {
  const twin = SECRET_NAMES.find((secret) => secret === name);
  return twin === undefined
    ? [[name, type]]
    : [
        [name, type],
        [`${twin}_FILE`, FILE_VARIABLES[`${twin}_FILE`]],
      ];
}
