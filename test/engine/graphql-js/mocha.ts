/** What graphql-js's tests import from mocha and chai, provided by vitest. */
import { chai, describe, test } from 'vitest';

/** Tests that our executor fails on purpose; see "Deviations" in src/engine/README.md. */
const DEVIATIONS: ReadonlySet<string> = new Set([
  // It changes `resolveType` of a type after the first execution.
  'resolveType on Interface yields useful error',
  // It looks at own keys; ours are getters.
  'provides info about current execution state',
  // It compares the order of errors of independent fields.
  'that throws',
]);

export const { expect } = chai;
export { describe };
export const it = (name: string, body: () => unknown) =>
  (DEVIATIONS.has(name) ? test.fails : test)(name, body as never);
