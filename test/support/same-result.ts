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
 * Expects the data of graphql-js, and its errors except some below a null that another error explains. graphql-js reports
 * errors of fields that were pending when another field of their object threw.
 */
export function expectSameResult(own: ExecutionResult, theirs: ExecutionResult): void {
  expect(own.data).toEqual(theirs.data);
  const expected = errorsOf(theirs);
  const errors = errorsOf(own);
  expect(expected.filter((error) => errors.includes(error))).toEqual(errors);
  const nulls = (shown: readonly string[]) => new Set(shown.map((error) => nullOf(theirs.data, error)));
  expect(nulls(errors)).toEqual(nulls(expected));
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
