import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildSeed, type Emulator, startEmulator } from '../../emulator/index.ts';
import { CloseClient } from '../../src/close/client.ts';
import { pause, RetryBudget } from '../../src/close/traffic/retry.ts';
import type { CloseError } from '../../src/close/wire/errors.ts';
import { CLIENT_OPTIONS } from '../support/client-options.ts';
import { StoppedClock } from '../support/clock.ts';
import { promise } from '../support/promise.ts';
import { quiet } from '../support/quiet.ts';

const ONE = 'key-one';
const TWO = 'key-two';

let clock: StoppedClock;
let emulator: Emulator;
let client: CloseClient;

beforeEach(async () => {
  clock = new StoppedClock();
  const small = { leads: 5, contacts: 5, opportunities: 5 };
  emulator = await startEmulator({
    tenants: { [ONE]: buildSeed(small), [TWO]: buildSeed({ ...small, namespace: 'two' }) },
  });
  client = new CloseClient({ ...CLIENT_OPTIONS, url: emulator.url, clock });
});
afterEach(async () => {
  await client.close();
  await emulator.close();
});

let reads = 0;
/** The outcome of a read that differs from all others, so that it is not shared. */
async function read(key = ONE, path = '/lead/'): Promise<string> {
  reads += 1;
  const session = client.session(`Bearer ${key}`, { tzOffset: 0 });
  try {
    await session.get(path, { _limit: 1, _skip: reads });
    return 'answered';
  } catch (error) {
    return (error as CloseError).kind;
  }
}
/** Advances the clock until the promise settles. */
async function meanwhile<T>(promise: Promise<T>, step = 100): Promise<T> {
  let isSettled = false;
  const settled = promise.finally(() => {
    isSettled = true;
  });
  settled.catch(() => undefined);
  while (!isSettled) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    await clock.advance(step);
  }
  return settled;
}
const fail = (times: number, status = 500, path = '/lead/') => emulator.fail({ path, status, times });

describe('a read that fails', () => {
  test.each([500, 503])('with %i is retried twice', async (status) => {
    promise('retries');
    fail(2, status);
    expect(await meanwhile(read())).toBe('answered');
    fail(3, status);
    expect(await meanwhile(read())).toBe('server');
    expect(emulator.requests).toHaveLength(6);
  });

  test('with a connection reset is retried', async () => {
    emulator.fail({ path: '/lead/', reset: 'before' });
    expect(await meanwhile(read())).toBe('answered');
    expect(emulator.requests).toHaveLength(2);
  });

  test.each([400, 401, 403, 404])('with %i is not retried', async (status) => {
    fail(1, status);
    await meanwhile(read());
    expect(emulator.requests).toHaveLength(1);
  });

  test('is retried after a pause', async () => {
    fail(1);
    const reading = read();
    await quiet();
    expect(emulator.requests).toHaveLength(1);
    await clock.advance(99);
    await quiet();
    expect(emulator.requests).toHaveLength(1);
    await clock.advance(1);
    expect(await reading).toBe('answered');
  });
});

test('the pause before a retry is between 100 milliseconds and 2 seconds', () => {
  promise('retries');
  expect([pause(0, 0), pause(0, 1), pause(1, 0), pause(1, 1)]).toEqual([100, 1000, 100, 2000]);
});

test('a write that fails with 500 is not sent again', async () => {
  emulator.fail({ path: '/lead/', status: 500 });
  const session = client.session(`Bearer ${ONE}`, { tzOffset: 0 });
  const outcome = await meanwhile(
    session.write('POST', '/lead/', { name: 'A' }).catch((error: CloseError) => error.kind),
  );
  expect(outcome).toBe('server');
  expect(emulator.requests).toHaveLength(1);
});

test('1,000 failing reads send at most 1,110 requests while the breaker is closed', async () => {
  promise('retries');
  fail(10_000);
  let failed = 0;
  for (let n = 0; n < 1000; n += 5) {
    // The breaker opens at 20 requests in 10 seconds, which five reads with their retries never reach.
    const outcomes = await meanwhile(Promise.all(Array.from({ length: 5 }, () => read())), 500);
    failed += outcomes.filter((kind) => kind === 'server').length;
    await clock.advance(20_000);
  }
  expect(failed).toBe(1000);
  expect(emulator.requests.length).toBeLessThanOrEqual(1110);
});

test('reads of one credential that fail do not use up the retries of another', async () => {
  fail(10_000);
  for (let n = 0; n < 15; n += 1) {
    await meanwhile(read(ONE), 500);
    await clock.advance(20_000);
  }
  const before = emulator.requests.length;
  expect(await meanwhile(read(TWO))).toBe('server');
  expect(emulator.requests.length - before).toBe(3);
});

test('the retry budget starts at 10, gains a tenth per read, and is 10 at most', () => {
  const budget = new RetryBudget();
  for (let n = 0; n < 1000; n += 1) budget.save();
  let taken = 0;
  while (budget.take()) taken += 1;
  expect(taken).toBe(10);
  for (let n = 0; n < 9; n += 1) budget.save();
  expect(budget.take()).toBe(false);
  budget.save();
  expect(budget.take()).toBe(true);
});
