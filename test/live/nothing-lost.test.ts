import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run, steps } from '../support/lost-events.ts';
import { promise } from '../support/promise.ts';
import { randomRuns } from '../support/random-runs.ts';

test('every change reaches every subscriber, over reconnects, restarts, failures and late events', async () => {
  promise('no-lost-events');
  const codes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(steps(null), async (taken) => {
      const result = await run(taken, null);
      for (const code of result.codes) codes.add(code);
      expect(result.differences).toEqual([]);
    }),
    {
      numRuns: randomRuns(6),
      seed: Number(process.env.LIVE_SEED ?? 5),
      ...(process.env.LIVE_PATH ? { path: process.env.LIVE_PATH } : {}),
      endOnFailure: true,
    },
  );
  expect([...codes].filter((code) => code === 'INTERNAL')).toEqual([]);
}, 120_000);
