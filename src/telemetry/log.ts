/** JSON log lines. They contain no values of callers or of Close. */
import { GraphQLError } from 'graphql';
import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino';
import type { LogLevel } from '../config/config.ts';
import { withPathTemplates } from './path-template.ts';

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
    message: loggableMessage(error, message),
    ...(stack === undefined ? {} : { stack: frames(stack) }),
    ...(cause instanceof Error && depth < MAX_CAUSES ? { cause: describeError(cause, depth + 1) } : {}),
  };
}

/** Errors of V8 and graphql-js, whose messages quote values of callers and of Close. */
const QUOTING = new Set([
  'TypeError',
  'RangeError',
  'SyntaxError',
  'URIError',
  'ReferenceError',
  'EvalError',
  'GraphQLError',
  'ZodError',
]);

/** Messages of V8 that contain only names from the source code. */
const WITHOUT_VALUES = [
  /^Cannot (?:read|set) properties of (?:undefined|null) \((?:reading|setting) '[a-zA-Z]{1,30}'\)$/,
  /^[\w$.()]{1,80} is not (?:a function|defined|a constructor)$/,
  /^Maximum call stack size exceeded$/,
  /^Invalid (?:string|array) length$/,
];

/** Ids of Close. */
const ID = /\b[a-z]{2,20}_[A-Za-z0-9]{10,}\b/g;

function loggableMessage({ name }: Error, message: string): string {
  if (QUOTING.has(name) && !WITHOUT_VALUES.some((form) => form.test(message))) {
    return 'The message may quote a value and is not logged.';
  }
  const safe = name === 'CloseError' ? withPathTemplates(message) : message;
  return withoutCredentials(safe).replace(ID, '[id]');
}

/** The stack without the message at its beginning. */
function frames(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .join('\n');
}

/** A safeguard: no error of the gateway contains credentials, but an error of a library could. */
function withoutCredentials(text: string): string {
  return text.replace(/\b(Basic|Bearer)\s+[\w.~+/=-]+/gi, '$1 [removed]').replace(/\bapi_\w+(\.\w+)*/g, '[removed]');
}
