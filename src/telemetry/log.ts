/** What the gateway tells its operator: lines of JSON, in which no value of a caller or of Close appears. */
import { GraphQLError } from 'graphql';
import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino';
import type { LogLevel } from '../config/config.ts';

export type { Logger } from 'pino';

/**
 * Lines of one turn of the event loop leave together, for each write is a call of the system. None is lost when the
 * process ends, unless it is killed.
 */
function linesTogether(): DestinationStream {
  const out = destination({ dest: 1, sync: true });
  let lines = '';
  const flush = () => {
    const text = lines;
    lines = '';
    if (text !== '') out.write(text);
  };
  process.once('exit', flush);
  return {
    write: (line) => {
      if (lines === '') setImmediate(flush);
      lines += line;
    },
  };
}

/** One for the process: each would wait for its end. */
let shared: DestinationStream | undefined;
function stdout(): DestinationStream {
  shared ??= linesTogether();
  return shared;
}

/** Lines go to stdout unless told otherwise. */
export function createLogger(level: LogLevel, stream: DestinationStream = stdout()): Logger {
  const options = {
    level,
    // Neither the process's number nor the host's name: whoever collects the lines knows where they come from.
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
  };
  return pino(options, stream);
}

export interface ErrorDescription {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
  readonly path?: string;
  readonly cause?: ErrorDescription;
}

const DEEPEST_CAUSE = 5;

/**
 * What a log may hold of an error: no property but these, for others can hold documents, bodies or headers. Where an
 * operation failed, the error behind it counts, and the place in the answer.
 */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: 'Something was thrown that is no error.' };
  if (error instanceof GraphQLError && error.originalError !== undefined) {
    const path = error.path?.join('.');
    return { ...describeError(error.originalError, depth), ...(path === undefined ? {} : { path }) };
  }
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message: withoutCredentials(message),
    ...(stack === undefined ? {} : { stack: withoutCredentials(stack) }),
    ...(cause instanceof Error && depth < DEEPEST_CAUSE ? { cause: describeError(cause, depth + 1) } : {}),
  };
}

/** Nobody writes credentials into errors; should somebody do, they end here. */
function withoutCredentials(text: string): string {
  return text.replace(/\b(Basic|Bearer)\s+[\w.~+/=-]+/gi, '$1 [removed]').replace(/\bapi_\w+(\.\w+)*/g, '[removed]');
}
