import type { ExecutionResult, GraphQLError } from 'graphql';
import { isAsyncIterable } from 'graphql-yoga';
import type { Clock } from '../../close/clock.ts';
import { operationOf } from '../../engine/operation.ts';
import { leafBytes, type ResultLimit } from '../../engine/result-size.ts';
import type { SharedExecution } from '../../engine/shared-execution.ts';
import { subscribe } from '../../engine/subscription.ts';
import { badInput } from '../../mapping/errors.ts';
import { ExpiringStream } from '../callers/expiry.ts';
import type { Receiver } from '../receiver.ts';
import type { ResponseMemory } from '../response-memory.ts';
import type { GatewayPlugin } from './plugin.ts';

export interface PlannedExecutionOptions {
  readonly execution: SharedExecution;
  readonly memory: ResponseMemory;
  /** For results of Yoga's executor. Plans count while they execute. */
  readonly limit: ResultLimit;
  readonly clock: Pick<Clock, 'wall' | 'after'>;
}

/** Executes with `engine/`. Documents that it does not support, with `@defer` or `@stream`, are left to Yoga's executor. */
export function usePlannedExecution({ execution, memory, limit, clock }: PlannedExecutionOptions): GatewayPlugin {
  return {
    onFastPath: { builtIn: 'The fast path executes with the same SharedExecution and ResponseMemory.' },
    onExecute({ args, setExecuteFn }) {
      const { document, operationName, variableValues, contextValue, rootValue } = args;
      const operation = operationOf(args);
      // Null: Yoga's executor reports the missing operation.
      if (operation === null || document === undefined) return undefined;
      if (!execution.supports(document)) {
        contextValue.throwFaults();
        return {
          onExecuteDone({ result, setResult }) {
            if (isAsyncIterable(result)) setResult(limited(result, limit));
            else if (leafBytes(result.data) > limit.maxBytes) setResult(refused(limit));
          },
        };
      }
      const request = { document, operationName, variableValues };
      setExecuteFn(async () => {
        const result = await execution.execute(operation, request, contextValue, rootValue);
        return memory.admit(result, operation.node.operation, contextValue.res);
      });
      return undefined;
    },
    onSubscribe({ args, setSubscribeFn }) {
      const { schema, document, operationName, variableValues, contextValue } = args;
      const operation = operationOf(args);
      if (operation === null) return;
      if (!execution.supports(document)) throw badInput('A subscription cannot contain `@defer` or `@stream`.');
      setSubscribeFn(async () => {
        const request = { schema, document, operationName, variableValues, contextValue };
        const results = await subscribe(execution, operation, request);
        if (!isAsyncIterable(results)) return results;
        const { caller, res } = contextValue;
        const stream = caller.expiresAt === null ? results : new ExpiringStream(results, clock, caller.expiresAt);
        endWithCaller(stream, res);
        return stream;
      });
    },
  };
}

/** Ends the stream also if the caller left before it had begun, of which Yoga does not tell it. */
function endWithCaller(stream: AsyncIterableIterator<unknown>, receiver: Receiver): void {
  const end = () => void stream.return?.();
  if (receiver.destroyed) end();
  else receiver.once('close', end);
}

/** Ends a stream with an error at the part that exceeds the limit, before that part is serialized. */
async function* limited(parts: AsyncIterable<ExecutionResult>, limit: ResultLimit): AsyncGenerator<ExecutionResult> {
  let bytes = 0;
  for await (const part of parts) {
    bytes += leafBytes(part);
    if (bytes > limit.maxBytes) {
      yield Object.assign(refused(limit, bytes), { hasNext: false });
      return;
    }
    yield part;
  }
}

const refused = (limit: ResultLimit, bytes = limit.maxBytes + 1): { errors: GraphQLError[]; data: null } => ({
  data: null,
  errors: [limit.exceeded(bytes)],
});
