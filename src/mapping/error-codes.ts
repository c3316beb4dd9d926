/** Every `extensions.code` that the gateway returns. `docs/reference/errors.md` is generated from this table. */

/**
 * Whether to send the same request again. `never`: it fails again. `later`: wait, by `extensions.retryAfter` seconds if
 * present. `after-reading`: a write may have happened; read the object first.
 */
type Retry = 'never' | 'later' | 'after-reading';

interface ErrorCodeEntry {
  /**
   * The HTTP status if the error refuses the whole request; for the legacy media type `application/json`, 400 becomes
   * 200. Null if the error occurs only next to `data`, where the status is 200.
   */
  readonly status: number | null;
  readonly retry: Retry;
  /** What it means. */
  readonly meaning: string;
  /** What a client or UI should do. */
  readonly advice: string;
}

const tooLarge = (meaning: string, advice = 'Split the operation, or raise the limit on the gateway.') =>
  ({ status: 400, retry: 'never', meaning, advice }) as const satisfies ErrorCodeEntry;

export const ERROR_CODES = {
  BAD_USER_INPUT: {
    status: 400,
    retry: 'never',
    meaning: 'An argument, variable or header is invalid. The message names it.',
    advice: 'Show the message next to the input it names.',
  },
  UNAUTHENTICATED: {
    status: 401,
    retry: 'never',
    meaning:
      'The credential is missing, or the gateway or Close rejected it. A subscription ends with it when the token expires.',
    advice: 'Ask the user to sign in again, or check the API key.',
  },
  FORBIDDEN: {
    status: 403,
    retry: 'never',
    meaning:
      "The credential or token lacks a permission, the organization's plan lacks a feature, or the page's origin is not listed in `CORS_ORIGINS`.",
    advice: 'Hide or disable the feature. Do not ask the user to sign in again.',
  },
  READ_ONLY: {
    status: 403,
    retry: 'never',
    meaning: 'The gateway runs no mutations, because `READ_ONLY` is set.',
    advice: 'Hide or disable what changes data.',
  },
  SIGN_IN_UNAVAILABLE: {
    status: 503,
    retry: 'later',
    meaning: 'The keys of the identity provider cannot be read, so the token cannot be verified.',
    advice: 'Retry after `extensions.retryAfter` seconds. Do not ask the user to sign in again.',
  },
  RATE_LIMITED: {
    status: 429,
    retry: 'later',
    meaning:
      'With `limitedBy: "close"`: Close\'s rate limit is used up and does not reset before the deadline of the operation; the rest of `data` has arrived. With `limitedBy: "caller"`: the caller has used up one of its limits, `LIMIT_CALLER_OPERATIONS`, `LIMIT_CALLER_OPERATIONS_PER_MINUTE` or `LIMIT_CALLER_COST_PER_MINUTE`. The operation did not run, and nothing was sent to Close.',
    advice: 'Show the data that arrived. Retry after `extensions.retryAfter` seconds.',
  },
  OVERLOADED: {
    status: 503,
    retry: 'later',
    meaning:
      "The gateway's queue for Close is too long to finish the operation, or the field, in time. Nothing was sent.",
    advice: 'Show the data that arrived. Retry after `extensions.retryAfter` seconds.',
  },
  TIMEOUT: {
    status: null,
    retry: 'later',
    meaning: 'Close or the operation exceeded its time limit.',
    advice: 'Offer a retry. If it happens often, select less or request smaller pages.',
  },
  UPSTREAM_UNAVAILABLE: {
    status: null,
    retry: 'later',
    meaning: 'Close cannot be reached, or the gateway pauses requests because Close fails repeatedly.',
    advice: 'Show the data that arrived. Retry with exponential backoff.',
  },
  UPSTREAM_ERROR: {
    status: null,
    retry: 'later',
    meaning: 'Close answered a request with an error.',
    advice: 'Show the data that arrived. Retry once; if the error persists, report it.',
  },
  UPSTREAM_MALFORMED: {
    status: null,
    retry: 'later',
    meaning:
      "Close's response was too large, unreadable or incomplete. If the message names a column, only its fields are affected.",
    advice: 'Retry once; if the error persists, report it.',
  },
  UNKNOWN_OUTCOME: {
    status: null,
    retry: 'after-reading',
    meaning: 'The connection failed after a write was sent. Close may or may not have applied it.',
    advice: 'Read the object and show its state. Never repeat the write automatically.',
  },
  WRITTEN_NOT_READ: {
    status: null,
    retry: 'never',
    meaning: 'Close applied the write, but reading the object afterwards failed.',
    advice: 'Treat the write as done. Refetch the object later.',
  },
  COST_LIMIT_EXCEEDED: tooLarge(
    'The operation needs more requests to Close than `LIMIT_COST`.',
    'Request smaller pages or fewer nested lists.',
  ),
  DEPTH_LIMIT_EXCEEDED: tooLarge('The operation is nested deeper than `LIMIT_DEPTH` or `LIMIT_INTROSPECTION_DEPTH`.'),
  TOKEN_LIMIT_EXCEEDED: tooLarge('The document has more tokens than `LIMIT_TOKENS`.'),
  ALIAS_LIMIT_EXCEEDED: tooLarge('The operation has more aliases than `LIMIT_ALIASES`.'),
  ROOT_FIELD_LIMIT_EXCEEDED: tooLarge('The operation has more root fields than `LIMIT_ROOT_FIELDS`.'),
  DIRECTIVE_LIMIT_EXCEEDED: tooLarge('The operation has more directives than `LIMIT_DIRECTIVES`.'),
  FRAGMENT_LIMIT_EXCEEDED: tooLarge('The document has more fragments than `LIMIT_FRAGMENTS`.'),
  NODE_LIMIT_EXCEEDED: tooLarge(
    'The operation can return more nodes than `LIMIT_NODES`.',
    'Request smaller pages or fewer nested lists.',
  ),
  VARIABLES_LIMIT_EXCEEDED: tooLarge(
    'The variables exceed `LIMIT_VARIABLE_VALUES`, `LIMIT_VARIABLE_KEYS` or `LIMIT_VARIABLE_TEXT`.',
    'Send fewer or shorter values per request.',
  ),
  RESPONSE_LIMIT_EXCEEDED: {
    status: null,
    retry: 'never',
    meaning: 'The response would be larger than `LIMIT_RESPONSE_BYTES`. `data` is null.',
    advice: 'Request smaller pages or fewer long texts.',
  },
  EVENTS_LOST: {
    status: 400,
    retry: 'never',
    meaning: 'Close stores events for 30 days, and the cursor in `after` is older.',
    advice: 'Query the data again, with `eventCursor`, and subscribe from there.',
  },
  SLOW_CONSUMER: {
    status: null,
    retry: 'later',
    meaning: 'The client reads a subscription more slowly than `LIMIT_SUBSCRIPTION_EVENTS` allows. The stream ends.',
    advice: 'Subscribe again with `extensions.cursor` as `after`. Select less, or narrow the filter.',
  },
  SUBSCRIPTION_LIMIT_EXCEEDED: {
    status: 429,
    retry: 'later',
    meaning: '`LIMIT_SUBSCRIPTIONS` or `LIMIT_CALLER_SUBSCRIPTIONS` subscriptions are open.',
    advice: 'Use one subscription per page, and end those of closed pages.',
  },
  SOCKET_LIMIT_EXCEEDED: {
    status: 429,
    retry: 'later',
    meaning: '`LIMIT_SOCKETS` WebSockets are open, or `LIMIT_SOCKET_OPERATIONS` operations run on this one.',
    advice: 'Use one WebSocket per page, and end operations that are not shown.',
  },
  REQUEST_ENTITY_TOO_LARGE: {
    status: 413,
    retry: 'never',
    meaning: 'The request body is larger than `LIMIT_BODY_BYTES`. The gateway closes the connection.',
    advice: 'Send smaller variables or use a trusted document.',
  },
  PERSISTED_QUERY_ONLY: {
    status: 400,
    retry: 'never',
    meaning: 'The gateway runs only trusted documents.',
    advice: 'Register the document in the manifest and send its id.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: 400,
    retry: 'never',
    meaning:
      'The request has the hash of an automatic persisted query and no document. The gateway stores no documents of callers.',
    advice: 'Send the document. Clients with automatic persisted queries do so by themselves.',
  },
  BAD_REQUEST: {
    status: 400,
    retry: 'never',
    meaning: 'The HTTP request is malformed: its method, content type, charset, JSON or parameters.',
    advice: 'Fix the client.',
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    retry: 'never',
    meaning: 'The document has a syntax error.',
    advice: 'Fix the document.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    retry: 'never',
    meaning: 'The document does not match the schema.',
    advice: 'Fix the document, or regenerate the client for the current schema.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    retry: 'never',
    meaning: 'The document has no operation with the requested `operationName`, or has several and none was named.',
    advice: 'Send the `operationName` of one operation in the document.',
  },
  INTERNAL: {
    status: 500,
    retry: 'later',
    meaning: 'A bug in the gateway. The log has the details.',
    advice: 'Show a generic error. Report it with `extensions.requestId`.',
  },
} as const satisfies Readonly<Record<string, ErrorCodeEntry>>;

export type ErrorCode = keyof typeof ERROR_CODES;

export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);
