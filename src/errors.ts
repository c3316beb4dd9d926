/** The only place where an error of the REST client becomes an error of GraphQL. */
import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import { CloseError, type CloseErrorKind } from './close/errors.ts';

export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'RATE_LIMITED'
  | 'TIMEOUT'
  | 'UPSTREAM_UNAVAILABLE'
  | 'UPSTREAM_ERROR'
  | 'UPSTREAM_MALFORMED'
  | 'INTERNAL';

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
  'too-deep': ['BAD_USER_INPUT', 'Close does not page this deep. Narrow the list, for example by dateCreated.'],
  'rate-limited': ['RATE_LIMITED', 'Close is limiting requests; try again shortly.'],
  server: ['UPSTREAM_ERROR', 'Close failed.'],
  network: ['UPSTREAM_UNAVAILABLE', 'Close could not be reached.'],
  timeout: ['TIMEOUT', 'Close took too long to answer.'],
  cancelled: ['TIMEOUT', 'The operation ended before Close answered.'],
  malformed: ['UPSTREAM_MALFORMED', 'Close sent an answer that could not be read.'],
  'too-large': ['UPSTREAM_MALFORMED', 'Close sent an answer that is too large.'],
  'not-indexed': ['UPSTREAM_ERROR', 'Not in the search index yet.'],
};

/** An error in what the caller asked, found before anything was asked of Close. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode } });
}

/** The error that a caller sees: ours as they are, Close's translated, all others masked as `INTERNAL`. */
export function presentError(error: unknown): GraphQLError {
  if (!(error instanceof GraphQLError)) return translated(error, {});
  const { originalError, nodes = null, path = null } = error;
  if (originalError === undefined || originalError instanceof GraphQLError) return error;
  return translated(originalError, { nodes, path });
}

function translated(error: unknown, place: Pick<GraphQLErrorOptions, 'nodes' | 'path'>): GraphQLError {
  if (!(error instanceof CloseError)) {
    return new GraphQLError('Unexpected error.', { ...place, extensions: { code: 'INTERNAL' satisfies ErrorCode } });
  }
  const { fieldErrors, retryAfterSeconds: retryAfter } = error.detail;
  const [code, message] = PUBLIC[error.kind];
  const isInput = error.kind === 'invalid' && fieldErrors !== undefined;
  return new GraphQLError(isInput ? `${message} ${Object.values(fieldErrors).join(' ')}` : message, {
    ...place,
    extensions: {
      code: isInput ? ('BAD_USER_INPUT' satisfies ErrorCode) : code,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    },
  });
}

/** Whether the error is one nobody foresaw, which the operator must see. */
export function isUnforeseen(error: unknown): boolean {
  return presentError(error).extensions.code === ('INTERNAL' satisfies ErrorCode);
}
