/** What copies of the gateway send together. They are clients of their own, each with its connection to one Redis. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildSeed, type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/index.ts';
import { CloseClient } from '../../src/close/client.ts';
import { CLIENT_OPTIONS } from '../support/client-options.ts';
import { promise } from '../support/promise.ts';
import { hasRedis, redisState, START_MS, startRedis, type TestRedis } from '../support/redis.ts';

const COPIES = 4;

let redis: TestRedis;
let emulator: Emulator;
let close: () => Promise<unknown>;
beforeAll(async () => {
  if (hasRedis) redis = await startRedis();
}, START_MS);
afterAll(() => redis?.close());
afterEach(() => close());

async function startCopies(options: EmulatorOptions) {
  await redis.command('FLUSHALL');
  emulator = await startEmulator({ seed: buildSeed({ leads: 5, contacts: 5, opportunities: 5 }), ...options });
  const copies = await Promise.all(
    Array.from({ length: COPIES }, async () => {
      const state = await redisState(redis.url);
      return { state, client: new CloseClient({ ...CLIENT_OPTIONS, url: emulator.url, state }) };
    }),
  );
  close = async () => {
    await Promise.all(copies.flatMap(({ client, state }) => [client.close(), state.close()]));
    await emulator.close();
  };
  /** Reads that are not shared, because each is different. */
  let reads = 0;
  return copies.map(({ client }) => () => {
    reads += 1;
    const session = client.session(`Bearer ${emulator.apiKey}`, { tzOffset: 0, timeoutMs: 30_000 });
    return session.get('/lead/', { _limit: 1, _skip: reads });
  });
}

const statuses = () => emulator.requests.map(({ status }) => status);
const refused = () => statuses().filter((status) => status === 429).length;

describe.skipIf(!hasRedis)('copies that share Redis', () => {
  test('send no more than their limit and one probe per window together, cold and warm', async () => {
    promise('shared-budgets');
    const windowSeconds = 1;
    const copies = await startCopies({ rateLimit: { limit: 40, windowSeconds }, latencyMs: 5 });
    const startedAt = performance.now();
    await Promise.all(copies.flatMap((read) => Array.from({ length: 30 }, read)));
    const windows = Math.ceil((performance.now() - startedAt) / (windowSeconds * 1000));
    expect(statuses().filter((status) => status === 200)).toHaveLength(COPIES * 30);
    expect(refused()).toBeLessThanOrEqual(windows);
  });

  test('wait together after a 429, and send one probe', async () => {
    const copies = await startCopies({ rateLimit: null });
    emulator.fail({ path: '/lead/', status: 429, headers: { 'retry-after': '1' }, body: {} });
    const first = copies[0]?.();
    await expect.poll(refused).toBe(1);
    const startedAt = performance.now();
    await Promise.all([first, ...copies.flatMap((read) => [read(), read()])]);
    expect(performance.now() - startedAt).toBeGreaterThan(800);
    const [, probe, next] = emulator.requests;
    expect(probe?.finished).toBeLessThan(next?.started ?? 0);
    expect(emulator.requests).toHaveLength(2 + 2 * COPIES);
  });

  test('wait no longer than the window if the clock of Redis goes back, as of a replica that takes over', async () => {
    await redis.command('FLUSHALL');
    const state = await redisState(redis.url);
    close = () => state.close();
    const { budgets } = state.of({ credential: 'Bearer back' });
    const windowMs = 5_000;
    await budgets?.take('GET lead', { limit: 1, remaining: 0, resetMs: windowMs, windowMs });
    const [key = ''] = (await redis.command('KEYS', '*:budget:*')) as string[];
    for (const field of ['reset', 'probe', 'cold']) await redis.command('HINCRBY', key, field, '3600000');
    const refused = await budgets?.take('GET lead', null);
    expect(refused?.isGranted).toBe(false);
    expect(refused?.waitMs).toBeLessThanOrEqual(windowMs);

    const grant = await budgets?.take('GET contact', null);
    if (!grant) throw new Error('Redis did not answer.');
    budgets?.heard('GET contact', grant, { refusedMs: 1_000, maxWaitMs: 60_000 });
    const keys = (await redis.command('KEYS', '*:budget:*')) as string[];
    const [other = ''] = keys.filter((each) => each !== key);
    for (const field of ['reset', 'probe']) await redis.command('HINCRBY', other, field, '3600000');
    expect((await budgets?.take('GET contact', null))?.waitMs).toBeLessThanOrEqual(60_000);
  });

  test('do not take a response that is read late for one of a new window', async () => {
    await redis.command('FLUSHALL');
    const state = await redisState(redis.url);
    close = () => state.close();
    const { budgets } = state.of({ credential: 'Bearer late' });
    if (budgets === null) throw new Error('The budgets are not shared.');
    const take = async () => {
      const grant = await budgets.take('GET lead', null);
      if (grant === null) throw new Error('Redis did not answer.');
      return grant;
    };
    const [first, late] = [await take(), await take()];
    budgets.heard('GET lead', first, { answered: { limit: 10, remaining: 3, resetMs: 60_000 } });
    // Close answered 40 seconds ago, 5 seconds before its answer to the first.
    const readLate = { ...late, at: late.at - 45_000 };
    budgets.heard('GET lead', readLate, { answered: { limit: 10, remaining: 8, resetMs: 100_000 } });
    expect((await take()).budget?.remaining).toBeLessThanOrEqual(2);
  });
});
