/** The only place where an error of the REST client becomes an error of GraphQL, or something the caller can mend. */
import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import { CloseError, type CloseErrorKind } from '../close/wire/errors.ts';
import type { UserErrorCode } from '../generated/graphql.ts';
import type { UserErrorRow } from '../rows/index.ts';
import type { ErrorCode } from './error-codes.ts';

/** Text from Close reaches clients only as field errors, which Close writes for its users. */
const PUBLIC: Readonly<Record<CloseErrorKind, readonly [code: ErrorCode, message: string]>> = {
  unauthorized: ['UNAUTHENTICATED', 'Close rejected the credential.'],
  'no-credential': [
    'UNAUTHENTICATED',
    'No credential: send the API key or token of Close in the Authorization header.',
  ],
  forbidden: ['FORBIDDEN', 'Close does not permit this to the credential.'],
  'plan-limit': ['FORBIDDEN', "The organization's plan at Close does not include this."],
  'not-found': ['UPSTREAM_ERROR', 'Close does not know what was asked for.'],
  invalid: ['UPSTREAM_ERROR', 'Close refused the request.'],
  'too-deep': ['BAD_USER_INPUT', 'Close does not page this deep.'],
  'rate-limited': ['RATE_LIMITED', 'Close is limiting requests; try again shortly.'],
  'budget-spent': ['RATE_LIMITED', "Close's rate limit resets only after the operation's time limit."],
  overloaded: ['OVERLOADED', 'The gateway has too many requests in its queue to finish this one in time.'],
  server: ['UPSTREAM_ERROR', 'Close failed.'],
  unavailable: ['UPSTREAM_UNAVAILABLE', 'Close fails too often at the moment; it is asked again shortly.'],
  network: ['UPSTREAM_UNAVAILABLE', 'Close could not be reached.'],
  timeout: ['TIMEOUT', 'Close took too long to answer.'],
  deadline: ['TIMEOUT', 'The operation exceeded its time limit.'],
  'too-costly': ['COST_LIMIT_EXCEEDED', 'The operation has made as many requests to Close as it may.'],
  cancelled: ['TIMEOUT', 'The operation ended before Close answered.'],
  malformed: ['UPSTREAM_MALFORMED', 'Close sent an answer that could not be read.'],
  'too-large': ['UPSTREAM_MALFORMED', 'Close sent an answer that is too large.'],
  'not-indexed': ['UPSTREAM_ERROR', 'Not in the search index yet.'],
  'unknown-outcome': ['UNKNOWN_OUTCOME', 'Close did not say whether it made the change. Read before you write again.'],
};

/** An error in what the caller asked, found before anything was asked of Close. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode } });
}

/** The error that a caller sees: ours as they are, Close's translated, all others masked as `INTERNAL`. */
export function presentError(error: unknown): GraphQLError {
  if (!(error instanceof GraphQLError)) return translated(error, {});
  const { originalError, nodes = null, path = null } = error;
  // The executor's own words: a row of Close lacks what can never be null.
  if (error.message.startsWith('Cannot return null for non-nullable field')) {
    return translated(new CloseError('malformed', { request: 'no request' }, error), { nodes, path });
  }
  if (originalError === undefined || originalError instanceof GraphQLError) return error;
  return translated(originalError, { nodes, path });
}

function translated(error: unknown, place: Pick<GraphQLErrorOptions, 'nodes' | 'path'>): GraphQLError {
  if (!(error instanceof CloseError)) {
    return new GraphQLError('Unexpected error.', { ...place, extensions: { code: 'INTERNAL' satisfies ErrorCode } });
  }
  const { fieldErrors, retryAfterSeconds: retryAfter } = error.detail;
  const [code, text] = PUBLIC[error.kind];
  const message = error.kind === 'too-deep' ? tooDeep(error) : text;
  const isInput = error.kind === 'invalid' && fieldErrors !== undefined;
  // Close's name of what it refuses, since many of its texts say no more than that a choice is none.
  const refusals = (fieldErrors ?? []).map(({ path, text }) => `${path.join('.')}: ${text}`);
  return new GraphQLError(isInput ? [message, ...refusals].join(' ') : message, {
    ...place,
    extensions: {
      code: isInput ? ('BAD_USER_INPUT' satisfies ErrorCode) : code,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    },
  });
}

const UNPLACED = 'Without a filter by activityAt the list goes as deep as there are changes; dateCreated narrows it.';

/** What goes on where Close's pages end, by the request for the list. */
const DEEPER: Readonly<Record<string, string>> = {
  'GET /lead/':
    'Give an order, as orderBy: { field: DATE_CREATED }, which goes as deep as there are leads, or a filter.',
  'GET /opportunity/':
    'The order by DATE_CREATED, or none, goes as deep as there are opportunities; or narrow the list, as by dateCreated.',
  'GET /activity/status_change/lead/': UNPLACED,
  'GET /activity/status_change/opportunity/': UNPLACED,
  'GET /activity/':
    'The order by DATE_CREATED, or none, goes as deep as there are activities; or narrow the list by activityAt.',
};

function tooDeep({ detail: { request, maxSkip } }: CloseError): string {
  const ceiling = maxSkip === undefined ? '' : `: it skips ${maxSkip} rows at most`;
  return `Close does not page this deep${ceiling}. ${DEEPER[request] ?? 'Narrow the list by a filter.'}`;
}

/** Whether the error is one nobody foresaw, which the operator must see. */
export function isUnforeseen(error: unknown): boolean {
  return presentError(error).extensions.code === ('INTERNAL' satisfies ErrorCode);
}

/** A change that was made, of which only the reading back failed: nobody must write it twice. */
export function writtenNotRead(cause: unknown): GraphQLError {
  const reason = presentError(cause).message;
  return new GraphQLError(`The change was made, but reading it back failed: ${reason} Do not write again.`, {
    extensions: { code: 'WRITTEN_NOT_READ' satisfies ErrorCode },
  });
}

/** Where in the arguments the field of a request's body came from; empty if it came from none. */
export type InputPath = (closePath: readonly string[]) => readonly string[];

/** What the caller can mend, by kind; everything else keeps flying. */
const MENDABLE: { readonly [K in CloseErrorKind]?: readonly [UserErrorCode, message: string] } = {
  invalid: ['INVALID', 'Close refused the change.'],
  forbidden: ['FORBIDDEN', 'Close does not permit this change to the credential.'],
  'plan-limit': ['PLAN_LIMIT', "The organization's plan at Close does not include this."],
  'not-found': ['NOT_FOUND', 'There is no such object.'],
};

/** Recorded texts of Close that say more than that a value is not acceptable. */
const CODE_OF_TEXT: readonly (readonly [UserErrorCode, RegExp])[] = [
  ['REQUIRED', /^This field is required/],
  ['NOT_FOUND', /^Object does not exist/],
];

/**
 * The user errors that a failed write comes to. Throws the error itself if the caller can mend nothing. `target` is the
 * argument that names what is changed; null if there is none, and so nothing that could not be found.
 */
export function toUserErrors(
  error: unknown,
  inputPath: InputPath,
  target: readonly string[] | null = ['id'],
): readonly UserErrorRow[] {
  if (!(error instanceof CloseError)) throw error;
  const mendable = MENDABLE[error.kind];
  const { fieldErrors, status = 400 } = error.detail;
  // Other answers of the 400s, as 405, speak of how we ask.
  if (mendable === undefined || (error.kind === 'invalid' && status !== 400)) throw error;
  const [code, message] = mendable;
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
