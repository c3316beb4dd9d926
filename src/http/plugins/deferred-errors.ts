import type { GraphQLError } from 'graphql';
import { isAsyncIterable } from 'graphql-yoga';
import type { GatewayPlugin } from './plugin.ts';

/** The part of a response that arrives later, for a fragment with `@defer`. */
interface Incremental {
  readonly errors?: readonly GraphQLError[];
}

/** Presents the errors in deferred parts. Yoga masks only those of the first part. */
export function useDeferredErrors(present: (error: unknown) => GraphQLError): GatewayPlugin {
  return {
    onFastPath: { notNeeded: 'The fast path serves no document with @defer.' },
    onExecute: () => ({
      onExecuteDone({ result }) {
        if (!isAsyncIterable(result)) return undefined;
        return {
          onNext({ result: part, setResult }) {
            const { incremental } = part as { readonly incremental?: readonly Incremental[] };
            if (incremental?.some(({ errors }) => errors !== undefined) !== true) return;
            const presented = incremental.map((deferred) =>
              deferred.errors === undefined ? deferred : { ...deferred, errors: deferred.errors.map(present) },
            );
            // `incremental` is not in the types of graphql-js 16.
            setResult(Object.assign({}, part, { incremental: presented }));
          },
        };
      },
    }),
  };
}
