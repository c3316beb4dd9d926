import { randomUUID } from 'node:crypto';
import { type DocumentNode, getOperationAST } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import type { RequestLine } from '../close/ledger.ts';
import type { Context } from '../context.ts';
import { presentError } from '../errors.ts';
import type { Lifecycle } from '../lifecycle.ts';
import type { Logger } from '../log.ts';

/** Ties the lines of one operation together. Ours and not the caller's: what callers send in headers is never logged. */
const ids = new WeakMap<Request, string>();

function idOf(request: Request): string {
  const known = ids.get(request);
  if (known !== undefined) return known;
  const id = randomUUID();
  ids.set(request, id);
  return id;
}

/** What is known of an operation before it ends. */
interface Told {
  name: string | null;
  type: string | null;
  code: unknown;
}

/** Names are the caller's to choose. */
const LONGEST_NAME = 100;

/**
 * A line an operation, and one for each request that is refused before it becomes one. Of errors their codes alone,
 * and a name only if it stands in a valid document: messages, and names that are merely claimed, can hold anything.
 */
export function useLogs(log: Logger, now: () => number): Plugin<YogaInitialContext & Context> {
  const operations = new WeakMap<Request, Told>();
  return {
    instrumentation: {
      async operation({ request, context }, execute) {
        const told: Told = { name: null, type: null, code: null };
        operations.set(request, told);
        const began = now();
        try {
          await execute();
        } catch (error) {
          told.code = codeOf([presentError(error)]);
          throw error;
        } finally {
          // What was refused never came so far that it could ask for anything.
          const { upstream = [], cacheHits = () => 0 }: Partial<Context> = context;
          const line = { ...told, ms: Math.round(now() - began), requests: upstream.length, cacheHits: cacheHits() };
          const gone = request.signal.aborted ? { callerGone: true } : {};
          log.info({ id: idOf(request), ...line, ...gone }, 'operation');
        }
      },
    },
    onExecute({ args }) {
      const told = operations.get(args.contextValue.request);
      const operation = getOperationAST(args.document as DocumentNode, args.operationName);
      if (told === undefined || operation == null) return;
      told.name = operation.name?.value.slice(0, LONGEST_NAME) ?? null;
      told.type = operation.operation;
    },
    onExecutionResult({ request, result }) {
      const told = operations.get(request);
      if (told === undefined || result === undefined || !('errors' in result)) return;
      told.code = codeOf(result.errors ?? []);
    },
    onResponse({ request, response }) {
      if (request.method !== 'POST' || response.status < 400 || operations.has(request)) return;
      log.info({ status: response.status }, 'refused');
    },
  };
}

/** The first code; `UNKNOWN` for an error without one; null if nothing failed. */
function codeOf(errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[]): unknown {
  return errors.length === 0 ? null : (errors[0]?.extensions?.code ?? 'UNKNOWN');
}

/**
 * A line for each request to Close, at debug. One that `outlives` its operation reads a catalogue, for which others may
 * wait too: it can end after the line of the operation that began it. If that fails, there may be nobody left to tell.
 */
export function requestLog(
  log: Logger,
  request: Request,
  lifecycle: Pick<Lifecycle, 'isReady'>,
): (line: RequestLine) => void {
  return (line) => {
    const isLost = line.outlives && line.failure !== null && lifecycle.isReady;
    log[isLost ? 'warn' : 'debug']({ id: idOf(request), ...line }, isLost ? 'catalogue not read' : 'request');
  };
}
