import type { GraphQLError } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';

/** A part of an answer that came later, for a fragment with `@defer`. */
interface Incremental {
  readonly errors?: readonly GraphQLError[];
}

/** Yoga presents the errors of an answer, but not those of the parts that follow it. */
export function useDeferredErrors(present: (error: unknown) => GraphQLError): Plugin {
  return {
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
            // Not in the types of graphql-js 16, which knows no parts.
            setResult(Object.assign({}, part, { incremental: presented }));
          },
        };
      },
    }),
  };
}
