/** The only place where errors of the REST client become GraphQL errors or user errors. */
import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import { CloseError, type CloseErrorKind } from '../close/wire/errors.ts';
import type { UserErrorCode } from '../generated/graphql.ts';
import { LiveError, type LiveErrorKind } from '../live/live-error.ts';
import type { UserErrorRow } from '../rows/index.ts';
import type { ErrorCode } from './error-codes.ts';

/** Code and message by kind of error. Close's own text reaches clients only in field errors, which it writes for users. */
const PUBLIC: Readonly<Record<CloseErrorKind, readonly [code: ErrorCode, message: string]>> = {
  unauthorized: ['UNAUTHENTICATED', 'Close rejected the credential.'],
  'no-credential': ['UNAUTHENTICATED', 'No credential. Send a Close API key or token in the Authorization header.'],
  forbidden: ['FORBIDDEN', 'The credential is not allowed to do this in Close.'],
  'plan-limit': ['FORBIDDEN', "The organization's Close plan does not include this."],
  'not-found': ['UPSTREAM_ERROR', 'Close does not know the requested resource.'],
  invalid: ['UPSTREAM_ERROR', 'Close refused the request.'],
  'too-deep': ['BAD_USER_INPUT', 'Close does not return rows this far into the list.'],
  'rate-limited': ['RATE_LIMITED', "Close's rate limit is exhausted. Retry later."],
  'budget-spent': ['RATE_LIMITED', "Close's rate limit resets only after the operation's time limit."],
  overloaded: ['OVERLOADED', 'The gateway has too many requests in its queue to finish this one in time.'],
  server: ['UPSTREAM_ERROR', 'Close answered with an internal error.'],
  unavailable: ['UPSTREAM_UNAVAILABLE', 'Close fails repeatedly, so requests to it are paused.'],
  network: ['UPSTREAM_UNAVAILABLE', 'The gateway could not connect to Close.'],
  timeout: ['TIMEOUT', 'Close did not respond in time.'],
  deadline: ['TIMEOUT', 'The operation exceeded its time limit.'],
  'too-costly': ['COST_LIMIT_EXCEEDED', 'The operation exceeded its limit of requests to Close.'],
  cancelled: ['TIMEOUT', 'The operation ended before Close responded.'],
  malformed: ['UPSTREAM_MALFORMED', 'Close sent a response that could not be read.'],
  'too-large': ['UPSTREAM_MALFORMED', 'Close sent a response that is too large.'],
  'not-indexed': ['UPSTREAM_ERROR', 'The object is not in the search index of Close yet.'],
  'unknown-outcome': [
    'UNKNOWN_OUTCOME',
    'The connection failed after the write was sent. Read the object before you write again.',
  ],
};

/** Code and message by kind of error of an event stream. */
const LIVE: Readonly<Record<LiveErrorKind, readonly [code: ErrorCode, message: string]>> = {
  'invalid-cursor': ['BAD_USER_INPUT', '`after` is not a cursor of an event stream.'],
  'foreign-cursor': ['BAD_USER_INPUT', '`after` is a cursor of another organization.'],
  'events-lost': ['EVENTS_LOST', 'Close no longer has the events after this cursor. Query the data again.'],
  'slow-consumer': [
    'SLOW_CONSUMER',
    'More events wait than the buffer of the subscription holds. Resume from `cursor`.',
  ],
  refused: ['UNAUTHENTICATED', 'Close refuses to show events to the credential.'],
  'too-many': ['SUBSCRIPTION_LIMIT_EXCEEDED', 'The gateway has the maximum number of subscriptions open.'],
};

/** The message for a response that could be read except for a column, or for rows of a list. Null for any other. */
function unreadable({ detail: { request, column, unreadableRows } }: CloseError): string | null {
  if (column !== undefined) return `Close sent no usable value in the column \`${column}\`.`;
  if (unreadableRows === undefined) return null;
  return `The response lacks ${unreadableRows} of the rows of \`${request}\`: they are no objects with an id.`;
}

/** An error in the caller's input, found before any request to Close. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode } });
}

/**
 * Messages of the executor for a value of Close: absent from a non-null column, or not of the column's type. They contain
 * the value.
 */
const MALFORMED_VALUE =
  /^(?:Cannot return null for non-nullable field|Expected Iterable, but did not find one|Abstract type "\w+" must resolve|Expected value of type|Enum "\w+" cannot represent|\w+ (?:cannot represent|must be) )/;

/** The error that a caller sees. Our own errors are unchanged, Close's are translated, others are masked as `INTERNAL`. */
export function presentError(error: unknown): GraphQLError {
  if (!(error instanceof GraphQLError)) return translated(error, {});
  const { extensions, originalError, nodes = null, path = null } = error;
  if (path !== null && extensions.code === undefined && MALFORMED_VALUE.test(error.message)) {
    return translated(new CloseError('malformed', { request: 'no request' }, error), { nodes, path });
  }
  if (originalError === undefined || originalError instanceof GraphQLError) return error;
  return translated(originalError, { nodes, path });
}

function translated(error: unknown, place: Pick<GraphQLErrorOptions, 'nodes' | 'path'>): GraphQLError {
  if (error instanceof LiveError) {
    const [code, message] = LIVE[error.kind];
    return new GraphQLError(message, { ...place, extensions: { code, ...error.detail } });
  }
  if (!(error instanceof CloseError)) {
    return new GraphQLError('Unexpected error.', { ...place, extensions: { code: 'INTERNAL' satisfies ErrorCode } });
  }
  const { fieldErrors, retryAfterSeconds: retryAfter } = error.detail;
  const [code, text] = PUBLIC[error.kind];
  const message = error.kind === 'too-deep' ? tooDeep(error) : (unreadable(error) ?? text);
  const isInput = error.kind === 'invalid' && fieldErrors !== undefined;
  // With Close's field names, since many of its texts do not name the field.
  const refusals = (fieldErrors ?? []).map(({ path, text }) => `${path.join('.')}: ${text}`);
  return new GraphQLError(isInput ? [message, ...refusals].join(' ') : message, {
    ...place,
    extensions: {
      code: isInput ? ('BAD_USER_INPUT' satisfies ErrorCode) : code,
      ...(code === 'RATE_LIMITED' ? { limitedBy: 'close' } : {}),
      ...(retryAfter === undefined ? {} : { retryAfter }),
    },
  });
}

const UNPLACED = 'Remove the filter by activityAt to page without a limit, or filter by dateCreated.';

/** How to get past Close's page limit, by list request. */
const DEEPER: Readonly<Record<string, string>> = {
  'GET /lead/': 'Add orderBy: { field: DATE_CREATED }, which pages without a limit, or a filter.',
  'GET /opportunity/':
    'Order by DATE_CREATED (the default) to page without a limit, or filter, for example by dateCreated.',
  'GET /activity/status_change/lead/': UNPLACED,
  'GET /activity/status_change/opportunity/': UNPLACED,
  'GET /activity/': 'Order by DATE_CREATED (the default) to page without a limit, or filter by activityAt.',
};

function tooDeep({ detail: { request, maxSkip } }: CloseError): string {
  const limit = maxSkip === undefined ? '' : `. Its limit is ${maxSkip} skipped rows`;
  return `Close does not return rows this far into the list${limit}. ${DEEPER[request] ?? 'Add a filter.'}`;
}

/** Whether the error is a bug or another unexpected failure, which the operator must see. */
export function isUnexpected(error: unknown): boolean {
  return presentError(error).extensions.code === ('INTERNAL' satisfies ErrorCode);
}

/** The write succeeded, but reading the object afterwards failed. The caller must not repeat the write. */
export function writtenNotRead(cause: unknown): GraphQLError {
  const reason = presentError(cause).message;
  return new GraphQLError(
    `The write succeeded, but reading the object afterwards failed: ${reason} Do not repeat the write.`,
    {
      extensions: { code: 'WRITTEN_NOT_READ' satisfies ErrorCode },
    },
  );
}

/** Maps a path in a request body to a path in the arguments. Empty if no argument corresponds. */
export type InputPath = (closePath: readonly string[]) => readonly string[];

/** Errors that the caller can fix, by kind. All others are thrown. */
const FIXABLE: { readonly [K in CloseErrorKind]?: readonly [UserErrorCode, message: string] } = {
  invalid: ['INVALID', 'Close refused the change.'],
  forbidden: ['FORBIDDEN', 'The credential is not allowed to make this change in Close.'],
  'plan-limit': ['PLAN_LIMIT', "The organization's Close plan does not include this."],
  'not-found': ['NOT_FOUND', 'No object has this id.'],
};

/** Codes for texts of Close that were recorded. Other texts keep the code of their kind. */
const CODE_OF_TEXT: readonly (readonly [UserErrorCode, RegExp])[] = [
  ['REQUIRED', /^This field is required/],
  ['NOT_FOUND', /^Object does not exist/],
];

/**
 * The user errors of a failed write. Throws the error if the caller cannot fix it. `target` is the path of the argument
 * with the id of the changed object. Null if there is none; then an object cannot be missing.
 */
export function toUserErrors(
  error: unknown,
  inputPath: InputPath,
  target: readonly string[] | null = ['id'],
): readonly UserErrorRow[] {
  if (!(error instanceof CloseError)) throw error;
  const fixable = FIXABLE[error.kind];
  const { fieldErrors, status = 400 } = error.detail;
  // Other 4xx statuses, such as 405, are about our request, not the caller's input.
  if (fixable === undefined || (error.kind === 'invalid' && status !== 400)) throw error;
  const [code, message] = fixable;
  if (fieldErrors === undefined) {
    if (error.kind !== 'not-found') return [{ path: [], message, code }];
    if (target === null) throw error;
    return [{ path: target, message, code }];
  }
  return fieldErrors.map(({ path, text }) => ({
    path: inputPath(path),
    message: text,
    code: CODE_OF_TEXT.find(([, pattern]) => pattern.test(text))?.[0] ?? code,
  }));
}
