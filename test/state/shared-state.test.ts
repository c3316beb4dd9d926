import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { MemoryState } from '../../src/state/memory-state.ts';
import type { SharedState } from '../../src/state/shared-state.ts';
import { promise } from '../support/promise.ts';
import { hasRedis, redisState, START_MS, startRedis, type TestRedis } from '../support/redis.ts';
import { pass, startRedisProxy } from '../support/redis-proxy.ts';

let redis: TestRedis;
beforeAll(async () => {
  if (hasRedis) redis = await startRedis();
}, START_MS);
afterAll(() => redis?.close());

const STATES: readonly (readonly [name: string, open: () => Promise<SharedState>, isOff: boolean])[] = [
  ['in memory', async () => new MemoryState(), false],
  ['in Redis', () => redisState(redis.url), !hasRedis],
];

describe.each(STATES)('the state %s', (_name, open, isOff) => {
  test.skipIf(isOff)('keeps values, leases and streams of each owner', async () => {
    const state = await open();
    const space = state.of({ credential: 'Basic one' });
    const other = state.of({ credential: 'Basic two' });

    expect(await space.get('name')).toBeNull();
    await space.set('name', 'Zoë', 60_000);
    await space.set('short', 'gone soon', 20);
    expect([await space.get('name'), await other.get('name')]).toEqual(['Zoë', null]);
    // The same owner, as another copy has it.
    expect(await state.of({ credential: 'Basic one' }).get('name')).toBe('Zoë');
    expect(await state.of({ organization: 'Basic one' }).get('name')).toBeNull();
    await sleep(40);
    expect(await space.get('short')).toBeNull();
    await space.delete('name');
    expect(await space.get('name')).toBeNull();

    const lease = await space.lease('poller', 60_000);
    if (!lease) throw new Error('The lease was not given.');
    expect([await space.lease('poller', 60_000), await lease.renew()]).toEqual([false, true]);
    expect(await other.lease('poller', 60_000)).toHaveProperty('token');
    const options = { maxLength: 1_000, keepMs: 60_000, lease: { name: 'poller', token: lease.token } };
    const first = await space.append(
      'log',
      [{ key: 'a', value: 'A' }, { value: 'B' }, { key: 'a', value: 'A2' }],
      options,
    );
    if (!first) throw new Error('Nothing was appended.');
    expect(first).toEqual([expect.any(String), expect.any(String), null]);
    await lease.release();
    expect(await lease.renew()).toBe(false);
    const next = await space.lease('poller', 60_000);
    if (!next) throw new Error('The lease was not given.');
    // A holder that comes back late must not write.
    expect(await space.append('log', [{ value: 'late' }], options)).toBe(false);
    await space.append(
      'log',
      [
        { key: 'a', value: 'A3' },
        { key: 'c', value: 'C' },
      ],
      {
        ...options,
        lease: { name: 'poller', token: next.token },
      },
    );
    const page = await space.read('log', null, 2);
    expect(page?.entries.map(({ value }) => value)).toEqual(['A', 'B']);
    expect(page?.first).toBe(first[0]);
    const rest = await space.read('log', page?.entries[1]?.position ?? null, 10);
    expect(rest?.entries.map(({ value }) => value)).toEqual(['C']);
    expect(await other.read('log', null, 10)).toEqual({ entries: [], first: null });
    await state.close();
  });
});

describe.skipIf(!hasRedis)('copies that share Redis', () => {
  test('hear what the others announce and nothing of other secrets', async () => {
    const copies = await Promise.all([
      redisState(redis.url),
      redisState(redis.url),
      redisState(redis.url, 'another-secret-of-all'),
    ]);
    const heard: string[][] = [[], [], []];
    copies.forEach((copy, n) => {
      copy.listen({ wake: ({ id }) => heard[n]?.push(id), missed: () => heard[n]?.push('missed') });
    });
    await copies[0]?.announce(['wake', { id: 'orga_1' }]);
    await vi.waitFor(() => expect(heard[1]).toEqual(['orga_1']), { timeout: 10_000, interval: 5 });
    expect([heard[0], heard[2]]).toEqual([[], []]);
    await Promise.all(copies.map((copy) => copy.close()));
  });

  test('hear each message in the reply to a read that waits already', async () => {
    promise('shared-writes');
    const proxy = await startRedisProxy(redis.url);
    const [one, two] = await Promise.all([redisState(redis.url), redisState(`redis://127.0.0.1:${proxy.port}`)]);
    const blocked = async () => /\bblocked_clients:(\d+)/.exec(String(await redis.command('INFO', 'clients')))?.[1];
    let hear: (id: string) => void = () => undefined;
    two.listen({ wake: ({ id }) => hear(id), missed: () => hear('missed') });
    for (let n = 0; n < 20; n += 1) {
      await vi.waitFor(async () => expect(await blocked()).toBe('2'), { timeout: 10_000, interval: 1 });
      // From here on the copy can ask nothing, so it neither polls nor waits for a timer.
      const held: (() => void)[] = [];
      proxy.onCommand = (command, send) => void held.push(() => send(command));
      const heard = new Promise((resolve) => {
        hear = resolve;
      });
      await one.announce(['wake', { id: `message ${n}` }]);
      expect(await heard).toBe(`message ${n}`);
      proxy.onCommand = pass;
      for (const send of held) send();
    }
    await Promise.all([one.close(), two.close()]);
    await proxy.close();
  });

  test('are counted as before until they have had time to return to a Redis that lost its data', async () => {
    const proxy = await startRedisProxy(redis.url);
    const [one, two] = await Promise.all([redisState(redis.url), redisState(`redis://127.0.0.1:${proxy.port}`)]);
    await vi.waitFor(() => expect(one.copies).toBe(2), { timeout: 20_000 });
    await proxy.close();
    await redis.kill();
    await redis.start();
    // If Redis is lost again now, this copy must not take the part of the other.
    await vi.waitFor(() => expect(one.status).toBe('up'), { timeout: 20_000, interval: 1 });
    expect(one.copies).toBe(2);
    await Promise.all([one.close(), two.close()]);
  });

  test('count each other', async () => {
    const one = await redisState(redis.url);
    const two = await redisState(redis.url);
    expect([one.status, two.copies]).toEqual(['up', 2]);
    await one.close();
    await two.close();
  });
});
