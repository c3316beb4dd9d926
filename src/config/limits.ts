/** Limits of one request: one line each. The files in `admission/limits/` count. */

interface Limit {
  /** The default. */
  readonly max: number;
  /** The `extensions.code` of the error. */
  readonly code: string;
  /** What is counted. Subject of the error: "Query depth 13 exceeds the limit of 12." */
  readonly subject: string;
  /** How it is counted, where the subject does not say. Part of the generated documentation. */
  readonly detail?: string;
}

export const LIMITS = {
  LIMIT_BODY_BYTES: {
    max: 256 * 1024,
    code: 'REQUEST_ENTITY_TOO_LARGE',
    subject: 'Request body size in bytes',
    detail: 'Also that of a message on a WebSocket, which is then closed with 1009.',
  },
  LIMIT_WEBHOOK_BYTES: {
    max: 1024 * 1024,
    code: 'REQUEST_ENTITY_TOO_LARGE',
    subject: 'Webhook body size in bytes',
    detail: 'An event contains its whole object, such as an email.',
  },
  LIMIT_TOKENS: { max: 2000, code: 'TOKEN_LIMIT_EXCEEDED', subject: 'Token count', detail: 'Comments count.' },
  LIMIT_DEPTH: { max: 12, code: 'DEPTH_LIMIT_EXCEEDED', subject: 'Query depth', detail: 'Fragments count.' },
  LIMIT_INTROSPECTION_DEPTH: { max: 15, code: 'DEPTH_LIMIT_EXCEEDED', subject: 'Introspection depth' },
  LIMIT_ALIASES: {
    max: 30,
    code: 'ALIAS_LIMIT_EXCEEDED',
    subject: 'Alias count',
    detail: "A fragment's aliases count once per spread.",
  },
  LIMIT_ROOT_FIELDS: { max: 20, code: 'ROOT_FIELD_LIMIT_EXCEEDED', subject: 'Root field count' },
  LIMIT_DIRECTIVES: {
    max: 20,
    code: 'DIRECTIVE_LIMIT_EXCEEDED',
    subject: 'Directive count',
    detail: "A fragment's directives count once per spread.",
  },
  LIMIT_FRAGMENTS: {
    max: 50,
    code: 'FRAGMENT_LIMIT_EXCEEDED',
    subject: 'Fragment count',
    detail: 'Named and inline fragments count.',
  },
  LIMIT_PAGE: { max: 500, code: 'BAD_USER_INPUT', subject: 'Page size', detail: 'For a list at the root.' },
  LIMIT_PAGE_BELOW_LIST: {
    max: 100,
    code: 'BAD_USER_INPUT',
    subject: 'Page size below a list',
    detail: 'For a list below another list.',
  },
  LIMIT_NODES: {
    max: 50_000,
    code: 'NODE_LIMIT_EXCEEDED',
    subject: 'Node count',
    detail:
      "`first` multiplied down the tree. A list in the parent's row counts as at most ten, one of plain values as one, and any other without `first` as ten.",
  },
  LIMIT_COST: {
    max: 100,
    code: 'COST_LIMIT_EXCEEDED',
    subject: 'Number of requests to Close',
    detail: 'For one operation, estimated before it starts and counted while it runs.',
  },
  LIMIT_LIST_ITEMS: { max: 250, code: 'BAD_USER_INPUT', subject: 'Number of items in an input list' },
  LIMIT_INPUT_DEPTH: { max: 16, code: 'BAD_USER_INPUT', subject: 'Nesting depth of an argument' },
  LIMIT_FILTER_CLAUSES: { max: 500, code: 'BAD_USER_INPUT', subject: 'Number of clauses in a search filter' },
  LIMIT_REPRESENTATIONS: { max: 2000, code: 'BAD_USER_INPUT', subject: 'Number of representations' },
  LIMIT_VARIABLE_VALUES: {
    max: 5000,
    code: 'VARIABLES_LIMIT_EXCEEDED',
    subject: 'Number of values in variables',
    detail: 'Scalars, nulls, empty lists and empty objects, in all variables together.',
  },
  LIMIT_VARIABLE_KEYS: {
    max: 250,
    code: 'VARIABLES_LIMIT_EXCEEDED',
    subject: 'Number of keys in a variable object',
  },
  LIMIT_VARIABLE_TEXT: {
    max: 100_000,
    code: 'VARIABLES_LIMIT_EXCEEDED',
    subject: 'Length of a string in variables',
    detail: 'In UTF-16 code units.',
  },
  LIMIT_SUBSCRIPTIONS: {
    max: 10_000,
    code: 'SUBSCRIPTION_LIMIT_EXCEEDED',
    subject: 'Number of open subscriptions',
    detail: 'Of all callers.',
  },
  LIMIT_CALLER_SUBSCRIPTIONS: {
    max: 100,
    code: 'SUBSCRIPTION_LIMIT_EXCEEDED',
    subject: 'Number of open subscriptions of one caller',
  },
  LIMIT_CALLER_OPERATIONS: {
    max: 500,
    code: 'RATE_LIMITED',
    subject: 'Number of operations of one caller that run',
    detail: 'Subscriptions do not count.',
  },
  LIMIT_CALLER_OPERATIONS_PER_MINUTE: {
    max: 6_000,
    code: 'RATE_LIMITED',
    subject: 'Number of operations of one caller in a minute',
    detail: 'New subscriptions count.',
  },
  LIMIT_CALLER_COST_PER_MINUTE: {
    max: 12_000,
    code: 'RATE_LIMITED',
    subject: 'Number of requests to Close for one caller in a minute',
    detail: 'Estimated when an operation starts, and corrected when it ends.',
  },
  LIMIT_SUBSCRIPTION_EVENTS: {
    max: 256,
    code: 'SLOW_CONSUMER',
    subject: 'Number of events that wait for one subscription to read them',
    detail: 'Counted when further events come, so that a bulk action does not end it.',
  },
  LIMIT_SOCKETS: { max: 10_000, code: 'SOCKET_LIMIT_EXCEEDED', subject: 'Number of open WebSockets' },
  LIMIT_SOCKET_OPERATIONS: {
    max: 100,
    code: 'SOCKET_LIMIT_EXCEEDED',
    subject: 'Number of operations of one WebSocket',
    detail: 'Subscriptions, and operations that run.',
  },
  LIMIT_MEDIA_BYTES: {
    max: 256 * 1024 * 1024,
    code: 'RESPONSE_LIMIT_EXCEEDED',
    subject: 'Media size in bytes',
    detail:
      'Of one response with a recording, voicemail or attachment. 502 if Close reports more; else the response is cut off.',
  },
  LIMIT_MEDIA_STREAMS: {
    max: 100,
    code: 'OVERLOADED',
    subject: 'Number of files that are being sent',
    detail: 'Recordings, voicemails and attachments. Beyond, 503 with `Retry-After`.',
  },
  LIMIT_MEDIA_STREAMS_PER_CREDENTIAL: {
    max: 20,
    code: 'OVERLOADED',
    subject: 'Number of files that are being sent for one credential',
    detail: "The gateway's own key is exempt.",
  },
  LIMIT_MCP_RESULT_BYTES: {
    max: 40 * 1024,
    code: 'RESPONSE_LIMIT_EXCEEDED',
    subject: 'Size of a tool result in bytes',
    detail: 'Of the data as JSON. A larger one is cut, and says so.',
  },
  LIMIT_MCP_CALLS: {
    max: 10,
    code: 'RATE_LIMITED',
    subject: 'Number of requests of one caller to `/mcp` that run',
    detail: 'Beyond, 429 with `Retry-After`.',
  },
  LIMIT_RESPONSE_BYTES: {
    max: 32 * 1024 * 1024,
    code: 'RESPONSE_LIMIT_EXCEEDED',
    subject: 'Response size in bytes',
    detail: 'Estimated while the result is completed.',
  },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof LIMITS;

/** The configured limits by name. */
export type Limits = { readonly [N in LimitName]: number };
