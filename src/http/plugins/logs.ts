import { randomUUID } from 'node:crypto';
import { type DocumentNode, type ExecutionResult, getOperationAST, type OperationDefinitionNode } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import type { SessionOptions } from '../../close/session.ts';
import { CloseError } from '../../close/wire/errors.ts';
import type { Context } from '../../loaders/context.ts';
import type { Logger } from '../../telemetry/log.ts';
import type { Lifecycle } from '../lifecycle.ts';

/** Ties the lines of one operation together. Ours and not the caller's: what callers send in headers is never logged. */
const ids = new WeakMap<object, string>();

function idOf(request: object): string {
  const known = ids.get(request);
  if (known !== undefined) return known;
  const id = randomUUID();
  ids.set(request, id);
  return id;
}

/** What is known of an operation before it ends. */
interface Told {
  /** On the clock. */
  readonly began: number;
  /** Of what was refused it holds nothing yet that could have been asked for. */
  readonly context: Partial<Pick<Context, 'upstream' | 'cacheHits'>>;
  name: string | null;
  type: string | null;
}

/** How it ended. */
interface End {
  /** On the clock. */
  readonly ended: number;
  /** Of the first error; null if nothing failed. */
  readonly code: unknown;
  readonly isCallerGone: boolean;
  /** Whether it went the short way, past Yoga. */
  readonly isFast?: true;
}

/** A part of an answer with `@defer`. */
type Part = ExecutionResult & { readonly incremental?: readonly Pick<ExecutionResult, 'errors'>[] };

/** Names are the caller's to choose. */
const LONGEST_NAME = 100;

/** The line of an operation. */
export function logOperation(log: Logger, request: object, { began, context, name, type }: Told, end: End): void {
  const { upstream = [], cacheHits = () => 0 } = context;
  const ms = Math.round(end.ended - began);
  const gone = end.isCallerGone ? { callerGone: true } : {};
  const fast = end.isFast === true ? { fast: true } : {};
  const line = { name, type, ms, requests: upstream.length, cacheHits: cacheHits(), code: end.code, ...gone, ...fast };
  log.info({ id: idOf(request), ...line }, 'operation');
}

/** What the line says of an operation that stands in a valid document. */
export function toldOf({ name, operation }: OperationDefinitionNode): Pick<Told, 'name' | 'type'> {
  return { name: name?.value.slice(0, LONGEST_NAME) ?? null, type: operation };
}

/**
 * A line an operation, and one for each request that is refused before it becomes one. Of errors their codes alone,
 * and a name only if it stands in a valid document: messages, and names that are merely claimed, can hold anything.
 */
export function useLogs(log: Logger, now: () => number): Plugin<YogaInitialContext & Context> {
  const operations = new WeakMap<Request, Told>();
  const end = (request: Request, told: Told, code: unknown) => {
    // Yoga's signal forgets to say `aborted` once another was made of it; the reason it tells.
    const isCallerGone = request.signal.reason !== undefined;
    logOperation(log, request, told, { ended: now(), code, isCallerGone });
  };
  return {
    onParams({ request, context }) {
      operations.set(request, { began: now(), context, name: null, type: null });
    },
    onExecute({ args }) {
      const told = operations.get(args.contextValue.request);
      const operation = getOperationAST(args.document as DocumentNode, args.operationName);
      if (told !== undefined && operation != null) Object.assign(told, toldOf(operation));
    },
    onResultProcess({ request, result, setResult }) {
      const told = operations.get(request);
      if (told === undefined) return;
      if (Symbol.asyncIterator in result) setResult(watched(result, (code) => end(request, told, code)));
      else end(request, told, 'errors' in result ? codeOf(result.errors ?? []) : null);
    },
    onResponse({ request, response }) {
      if (request.method !== 'POST' || response.status < 400 || operations.has(request)) return;
      log.info({ status: response.status }, 'refused');
    },
  };
}

/** Of an answer in parts the end is that of the last, or of the caller's patience. */
async function* watched(parts: AsyncIterable<Part>, end: (code: unknown) => void): AsyncGenerator<Part> {
  let code: unknown = null;
  try {
    for await (const part of parts) {
      code ??= codeOf([part, ...(part.incremental ?? [])].flatMap(({ errors = [] }) => errors));
      yield part;
    }
  } finally {
    end(code);
  }
}

/** The first code; `UNKNOWN` for an error without one; null if nothing failed. */
export function codeOf(errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[]): unknown {
  return errors.length === 0 ? null : (errors[0]?.extensions?.code ?? 'UNKNOWN');
}

/**
 * What an operation's way to Close is heard of: at debug a line for each request, which for a catalogue can come after
 * the operation's own, for that `outlives` it; and a warning if one could not be read again, so that the old one is
 * served on. Where the breaker spares Close there was no attempt, and nothing new to tell.
 */
export function sessionLogs(
  log: Logger,
  request: object,
  lifecycle: Pick<Lifecycle, 'isReady'>,
): Pick<SessionOptions, 'onRequest' | 'onLost'> {
  const onRequest: SessionOptions['onRequest'] = (line) => log.debug({ id: idOf(request), ...line }, 'request');
  return {
    // Mostly nobody wants to hear of them, and nothing is made for nobody.
    ...(log.isLevelEnabled('debug') ? { onRequest } : {}),
    onLost: (error) => {
      const isSpared = error instanceof CloseError && error.kind === 'unavailable';
      if (isSpared || !lifecycle.isReady) return;
      const reason = error instanceof CloseError ? { reason: error.message } : { err: error };
      log.warn({ id: idOf(request), ...reason }, 'catalogue not refreshed');
    },
  };
}
