/** The id of a request: its caller's, or a new one. It is in the headers of the response, in log lines and in errors. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { GraphQLError } from 'graphql';
import { isAsyncIterable, mapAsyncIterator } from 'graphql-yoga';
import { withExtensions } from './error-extensions.ts';

export const REQUEST_ID = 'x-request-id';

/** Logs contain ids, so no other characters are accepted from callers. */
const WELL_FORMED = /^[\w.:+/=-]{1,128}$/;

/** Gives a request its id, which its header contains from here on. */
export function identify({ headers }: IncomingMessage): string {
  const given = headers[REQUEST_ID];
  const id = typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID();
  headers[REQUEST_ID] = id;
  return id;
}

/** The id of an identified request. */
export const requestIdOf = (headers: Pick<Headers, 'get'>): string => headers.get(REQUEST_ID) ?? '';

const MAX_OPERATION_ID = 64;

/** The id of an operation on a WebSocket: that of the request for the socket, and the client's own id of the operation. */
export const operationIdOf = (socketId: string, operationId: string): string =>
  `${socketId}:${operationId.slice(0, MAX_OPERATION_ID).replace(/[^\w.:+/=-]/g, '-')}`;

/** A result, or a part of one with `@defer`. */
interface Part {
  readonly errors?: readonly GraphQLError[];
  readonly incremental?: readonly Pick<Part, 'errors'>[];
}

/** The error with the id of its request, by which it can be found in the log. */
export const identifiedError = (error: GraphQLError, requestId: string): GraphQLError =>
  error.extensions.requestId === requestId ? error : withExtensions(error, { ...error.extensions, requestId });

/**
 * The result with the id in each of its errors. Callers can share a result, so it is copied; one without errors is not.
 */
export const identified = <Result extends Part>(
  result: Result | AsyncIterable<Result>,
  requestId: string,
): Result | AsyncIterable<Result> =>
  isAsyncIterable(result)
    ? mapAsyncIterator(result, (part) => identifiedPart(part, requestId))
    : identifiedPart(result, requestId);

function identifiedPart<Result extends Part>(part: Result, requestId: string): Result {
  const { errors, incremental } = part;
  if (errors === undefined && incremental === undefined) return part;
  return {
    ...part,
    ...(errors === undefined ? {} : { errors: errors.map((error) => identifiedError(error, requestId)) }),
    ...(incremental === undefined ? {} : { incremental: incremental.map((later) => identifiedPart(later, requestId)) }),
  };
}
