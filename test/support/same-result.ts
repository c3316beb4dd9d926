import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import { expect } from 'vitest';

/** The errors of a result in their order, as clients see them. */
const errorsOf = ({ errors = [] }: ExecutionResult): string[] => errors.map((error) => JSON.stringify(error));

/** A result with its errors, to be compared as a whole. */
export const comparable = (result: ExecutionResult) => ({
  data: result.data,
  errors: result.errors && errorsOf(result),
});

/**
 * Expects the data of graphql-js, and that errors explain the same nulls. An error of the null position itself is the same. Of several
 * errors below a position that became null, others may be reported: graphql-js waits for fields that were pending when another field
 * of their object threw.
 */
export function expectSameResult(own: ExecutionResult, theirs: ExecutionResult): void {
  expect(own.data).toEqual(theirs.data);
  const explained = (result: ExecutionResult) => {
    const all = errorsOf(result).map((error) => {
      const { path = [] } = JSON.parse(error) as GraphQLFormattedError;
      return { error, path: path.join('.'), nullAt: nullOf(theirs.data, error) };
    });
    return {
      nulls: new Set(all.map(({ nullAt }) => nullAt)),
      own: new Set(all.filter(({ path, nullAt }) => path === nullAt).map(({ error }) => error)),
    };
  };
  expect(explained(own)).toEqual(explained(theirs));
}

/** The path of the null that an error explains: the first null on its own path. */
function nullOf(data: unknown, error: string): string {
  const { path = [] } = JSON.parse(error) as GraphQLFormattedError;
  const above: (string | number)[] = [];
  let at = data;
  for (const key of path) {
    if (at === null) break;
    at = (at as Readonly<Record<string | number, unknown>>)[key];
    above.push(key);
  }
  return above.join('.');
}
