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
    tenants: { [ONE]: buildSeed(small), [TWO]: buildSeed({ ...small, space: 'two' }) },
  });
  client = new CloseClient({ ...CLIENT_OPTIONS, url: emulator.url, clock });
});
afterEach(async () => {
  await client.close();
  await emulator.close();
});

let unlike = 0;
/** A read unlike all others, so that none is shared; what it came to, in a word. */
async function read(key = ONE, path = '/lead/'): Promise<string> {
  unlike += 1;
  const session = client.session(`Bearer ${key}`, { tzOffset: 0 });
  try {
    await session.get(path, { _limit: 1, _skip: unlike });
    return 'answered';
  } catch (error) {
    return (error as CloseError).kind;
  }
}
/** Moves the clock on until the promise is settled. */
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
  test.each([500, 503])('with %i is tried twice more', async (status) => {
    promise('retries');
    fail(2, status);
    expect(await meanwhile(read())).toBe('answered');
    fail(3, status);
    expect(await meanwhile(read())).toBe('server');
    expect(emulator.requests).toHaveLength(6);
  });

  test('because its connection is reset is tried again', async () => {
    emulator.fail({ path: '/lead/', reset: 'before' });
    expect(await meanwhile(read())).toBe('answered');
    expect(emulator.requests).toHaveLength(2);
  });

  test.each([400, 401, 403, 404])('with %i is not tried again', async (status) => {
    fail(1, status);
    await meanwhile(read());
    expect(emulator.requests).toHaveLength(1);
  });

  test('is tried again after a pause, not at once', async () => {
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

test('pauses before retries are anywhere between 100 milliseconds and 2 seconds', () => {
  promise('retries');
  expect([pause(0, 0), pause(0, 1), pause(1, 0), pause(1, 1)]).toEqual([100, 1000, 100, 2000]);
});

test('a write that Close fails is not sent again', async () => {
  emulator.fail({ path: '/lead/', status: 500 });
  const session = client.session(`Bearer ${ONE}`, { tzOffset: 0 });
  const outcome = await meanwhile(
    session.write('POST', '/lead/', { name: 'A' }).catch((error: CloseError) => error.kind),
  );
  expect(outcome).toBe('server');
  expect(emulator.requests).toHaveLength(1);
});

test('a thousand failing reads make at most 1,110 requests while the breaker is closed', async () => {
  promise('retries');
  fail(10_000);
  let failed = 0;
  for (let n = 0; n < 1000; n += 5) {
    // The breaker looks back ten seconds and wants twenty requests: five at a time, retries included, never open it.
    const outcomes = await meanwhile(Promise.all(Array.from({ length: 5 }, () => read())), 500);
    failed += outcomes.filter((kind) => kind === 'server').length;
    await clock.advance(20_000);
  }
  expect(failed).toBe(1000);
  expect(emulator.requests.length).toBeLessThanOrEqual(1110);
});

test('the budget of retries is ten at the start, a tenth for each read, and ten at most', () => {
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
