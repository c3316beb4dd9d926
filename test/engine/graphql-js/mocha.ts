/** What graphql-js's tests import from mocha and chai, provided by vitest. */
import { chai, describe, test } from 'vitest';

/** Tests that our executor fails on purpose, below their suite; see "Deviations" in src/engine/README.md. */
const DEVIATIONS: ReadonlySet<string> = new Set([
  // It changes `resolveType` of a type after the first execution.
  'Execute: Handles execution of abstract types > resolveType on Interface yields useful error',
  // It looks at own keys; ours are getters.
  'Execute: Handles basic execution tasks > provides info about current execution state',
  // It compares the order of errors of independent fields.
  'nulls a complex tree of nullable fields, each > that throws',
]);

export const { expect } = chai;

let suite = '';
function describeSuite(name: string, body: () => void): void {
  describe(name, () => {
    const outer = suite;
    suite = name;
    body();
    suite = outer;
  });
}

export { describeSuite as describe };
export const it = (name: string, body: () => unknown) =>
  (DEVIATIONS.has(`${suite} > ${name}`) ? test.fails : test)(name, body as never);
