/** JSON log lines. They contain no values of callers or of Close. */
import { GraphQLError } from 'graphql';
import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino';
import type { LogLevel } from '../config/config.ts';

export type { Logger } from 'pino';

/**
 * Writes the lines of one turn of the event loop together, because each write is a system call. Lines are lost only if
 * the process is killed.
 */
function bufferedStdout(): DestinationStream {
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

/** One destination per process: each adds its own exit handler. */
let shared: DestinationStream | undefined;
function stdout(): DestinationStream {
  shared ??= bufferedStdout();
  return shared;
}

/** Writes to stdout by default. */
export function createLogger(level: LogLevel, stream: DestinationStream = stdout()): Logger {
  const options = {
    level,
    // Without pid and host name, which log collectors add.
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

const MAX_CAUSES = 5;

/**
 * The loggable properties of an error. Others may contain documents, bodies or headers. A GraphQL error is described by
 * its original error and its path.
 */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: 'Something other than an Error was thrown.' };
  if (error instanceof GraphQLError && error.originalError !== undefined) {
    const path = error.path?.join('.');
    return { ...describeError(error.originalError, depth), ...(path === undefined ? {} : { path }) };
  }
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message: withoutCredentials(message),
    ...(stack === undefined ? {} : { stack: withoutCredentials(stack) }),
    ...(cause instanceof Error && depth < MAX_CAUSES ? { cause: describeError(cause, depth + 1) } : {}),
  };
}

/** A safeguard: no error of the gateway contains credentials, but an error of a library could. */
function withoutCredentials(text: string): string {
  return text.replace(/\b(Basic|Bearer)\s+[\w.~+/=-]+/gi, '$1 [removed]').replace(/\bapi_\w+(\.\w+)*/g, '[removed]');
}
