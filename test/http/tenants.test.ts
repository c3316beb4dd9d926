import { expect, test } from 'vitest';
import { createGenerator } from '../../emulator/seed/random.ts';
import { interleave } from '../soak/tenants.ts';
import { promise } from '../support/promise.ts';
import { randomRuns } from '../support/random-runs.ts';

// The short form of `npm run interleave`, whose figures are in docs/measurements.md.
test('fifty credentials with the same documents, interleaved at random: no value crosses, and no credential is exposed', async () => {
  promise('no-crossed-tenants');
  const count = randomRuns(200);
  const { operations, values, payloads, errors, crossed } = await interleave({
    tenants: 50,
    count,
    random: createGenerator(8),
  });
  expect(crossed).toEqual([]);
  expect(operations).toBeGreaterThan(2 * count);
  expect(values).toBeGreaterThan(50 * count);
  expect(payloads).toBeGreaterThan(count / 2);
  // Confirms that the injected faults occurred.
  expect(Object.keys(errors)).toEqual(expect.arrayContaining(['UNAUTHENTICATED', 'UPSTREAM_MALFORMED']));
  expect(errors).not.toHaveProperty('INTERNAL');
  expect(errors).not.toHaveProperty('GRAPHQL_VALIDATION_FAILED');
}, 300_000);
