import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run, steps } from '../support/lost-events.ts';
import { promise } from '../support/promise.ts';
import { hasRedis, START_MS, startRedis, type TestRedis } from '../support/redis.ts';

const RUNS = 10;

let redis: TestRedis;
beforeAll(async () => {
  if (hasRedis) redis = await startRedis();
}, START_MS);
afterAll(() => redis?.close());

test.skipIf(!hasRedis)(
  'every change reaches the subscribers of all copies, while copies and Redis are killed',
  async () => {
    promise('no-lost-events');
    await fc.assert(
      fc.asyncProperty(steps(redis), async (taken) => {
        await redis.command('FLUSHALL');
        const { differences, codes } = await run(taken, redis);
        expect(differences).toEqual([]);
        expect(codes.filter((code) => code === 'INTERNAL')).toEqual([]);
      }),
      {
        numRuns: Number(process.env.LIVE_RUNS ?? RUNS),
        seed: Number(process.env.LIVE_SEED ?? 5),
        ...(process.env.LIVE_PATH ? { path: process.env.LIVE_PATH } : {}),
        endOnFailure: true,
      },
    );
  },
  600_000,
);
