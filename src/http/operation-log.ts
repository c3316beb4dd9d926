/** Log lines of operations. They contain request ids, codes and names of valid documents, never messages or variables. */
import type { OperationDefinitionNode } from 'graphql';
import type { SessionOptions } from '../close/session.ts';
import { CloseError } from '../close/wire/errors.ts';
import type { Context } from '../loaders/context.ts';
import { describeError, type Logger } from '../telemetry/log.ts';
import { pathTemplate } from '../telemetry/path-template.ts';
import type { Lifecycle } from './lifecycle.ts';

/** What is known when an operation starts. */
export interface OperationStart {
  /** On the monotonic clock, in milliseconds. */
  readonly startedAt: number;
  /** Empty for an operation that was refused before it had a context. */
  readonly context: Partial<Pick<Context, 'upstream' | 'cacheHits'>>;
  /** Null until the document is valid. */
  name: string | null;
  type: string | null;
}

export interface OperationEnd {
  /** On the monotonic clock, in milliseconds. */
  readonly endedAt: number;
  /** The code of the first error. Null if nothing failed. */
  readonly code: unknown;
  readonly isCallerGone: boolean;
  /** Present if the fast path served it. */
  readonly isFast?: true;
  readonly isWebSocket?: true;
  /** Present for a subscription. */
  readonly stream?: StreamEnd;
}

/** The end of a subscription. */
export interface StreamEnd {
  /** The number of results, the start included. */
  readonly results: number;
  /** `gateway`: it shuts down, and the stream is complete. `error`: `code` says which. */
  readonly endedBy: 'client' | 'gateway' | 'error';
}

/** Callers choose operation names, so they are cut at this length. */
const MAX_NAME_LENGTH = 100;

/** Writes the line of an operation. `id` is the id of its request, which all of its lines share. */
export function logOperation(
  log: Logger,
  id: string,
  { startedAt, context, name, type }: OperationStart,
  end: OperationEnd,
): void {
  const { upstream = [], cacheHits = () => 0 } = context;
  const ms = Math.round(end.endedAt - startedAt);
  const line = { name, type, ms, requests: upstream.length, cacheHits: cacheHits(), code: end.code, ...end.stream };
  const flags = {
    ...(end.isCallerGone ? { callerGone: true } : {}),
    ...(end.isFast === true ? { fast: true } : {}),
    ...(end.isWebSocket === true ? { webSocket: true } : {}),
  };
  log.info({ id, ...line, ...flags }, 'operation');
}

/** Writes a line at the start of a subscription, whose other line follows at its end. */
export function logSubscription(log: Logger, id: string, { name }: Pick<OperationStart, 'name'>): void {
  log.info({ id, name }, 'subscription started');
}

/** Name and type of an operation in a valid document. */
export function nameAndType({ name, operation }: OperationDefinitionNode): Pick<OperationStart, 'name' | 'type'> {
  return { name: name?.value.slice(0, MAX_NAME_LENGTH) ?? null, type: operation };
}

/** The code of the first error; `UNKNOWN` if it has none; null if there is no error. */
export function firstCode(errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[]): unknown {
  return errors.length === 0 ? null : (errors[0]?.extensions?.code ?? 'UNKNOWN');
}

/**
 * Logs what a session reports: each request at debug level, and a warning when a catalogue could not be refreshed and
 * the cached one is served. A refresh can outlive its operation, so its lines may follow the operation's own. Without a
 * warning: a refresh that the circuit breaker prevented, because no request was sent.
 */
export function sessionLogs(
  log: Logger,
  id: string,
  lifecycle: Pick<Lifecycle, 'isReady'>,
): Pick<SessionOptions, 'onRequest' | 'onLost'> {
  const onRequest: SessionOptions['onRequest'] = (line) =>
    log.debug({ id, ...line, path: pathTemplate(line.path) }, 'request');
  return {
    // Left out below debug level, so that the session builds no line.
    ...(log.isLevelEnabled('debug') ? { onRequest } : {}),
    onLost: (error) => {
      const isPrevented = error instanceof CloseError && error.kind === 'unavailable';
      if (isPrevented || !lifecycle.isReady) return;
      const reason = error instanceof CloseError ? { reason: describeError(error).message } : { err: error };
      log.warn({ id, ...reason }, 'catalogue not refreshed');
    },
  };
}
