import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildSeed, type Emulator, startEmulator } from '../../emulator/index.ts';
import { CloseClient } from '../../src/close/client.ts';
import { CloseError } from '../../src/close/wire/errors.ts';
import { CLIENT_OPTIONS } from '../support/client-options.ts';
import { StoppedClock } from '../support/clock.ts';
import { promise } from '../support/promise.ts';
import { quiet } from '../support/quiet.ts';

const LIMIT = 10;
const WINDOW_SECONDS = 5;
const FAR = Number.POSITIVE_INFINITY;

describe('the budget of an endpoint group', () => {
  let clock: StoppedClock;
  let emulator: Emulator;
  let client: CloseClient;
  beforeEach(async () => {
    clock = new StoppedClock();
    const seed = buildSeed({ leads: 5, contacts: 5, opportunities: 5 });
    const tenants = { other: buildSeed({ leads: 5, contacts: 5, opportunities: 5, namespace: 'other' }) };
    const rateLimit = { limit: LIMIT, windowSeconds: WINDOW_SECONDS };
    emulator = await startEmulator({ seed, tenants, rateLimit, clock: () => clock.now() });
    client = new CloseClient({ ...CLIENT_OPTIONS, url: emulator.url, clock });
  });
  afterEach(async () => {
    await client.close();
    await emulator.close();
  });

  const session = (timeoutMs = FAR, key = emulator.apiKey) =>
    client.session(`Bearer ${key}`, { tzOffset: 0, timeoutMs });
  /** Each read is different, because identical reads in flight are shared. */
  const reads = (count: number) =>
    Array.from({ length: count }, (_, n) => session().get('/lead/', { _limit: 1, _skip: n }));
  const answered = () => emulator.requests.filter(({ status }) => status === 200).length;
  const exhaust = async () => {
    for (const read of reads(LIMIT)) await read;
    emulator.clearRequests();
  };

  test('when exhausted admits its limit and one probe per window for 100 clients', async () => {
    promise('exhausted-budget');
    await exhaust();
    const all = Promise.all(reads(100).map((read) => read.then(() => 'answered')));
    await quiet();
    expect(emulator.requests).toHaveLength(0);
    for (let windows = 1; answered() < 100; windows += 1) {
      expect(windows).toBeLessThanOrEqual(20);
      const before = emulator.requests.length;
      await clock.advance(WINDOW_SECONDS * 1000);
      await quiet();
      expect(emulator.requests.length - before).toBeLessThanOrEqual(LIMIT + 1);
    }
    expect(await all).toHaveLength(100);
    expect(emulator.requests.filter(({ status }) => status === 429)).toHaveLength(0);
  });

  test('after a 429 admits one probe at the reset, while the others wait for its response', async () => {
    emulator.fail({ path: '/lead/', status: 429, headers: { 'retry-after': '3' }, body: {} });
    const all = Promise.all(reads(1));
    await quiet();
    expect(emulator.requests.map(({ status }) => status)).toEqual([429]);
    const more = Promise.all(reads(6).slice(1));
    await quiet();
    expect(emulator.requests).toHaveLength(1);
    emulator.fail({ path: '/lead/', status: 429, headers: { 'retry-after': '3' }, body: {} });
    await clock.advance(3000);
    await quiet();
    expect(emulator.requests.map(({ status }) => status)).toEqual([429, 429]);
    // The second 429 in a row doubles the wait.
    await clock.advance(5999);
    await quiet();
    expect(emulator.requests).toHaveLength(2);
    await clock.advance(1);
    await Promise.all([all, more]);
    expect(emulator.requests.map(({ status }) => status).slice(2)).toEqual([200, 200, 200, 200, 200, 200]);
  });

  test('delays no other credential and no other endpoint group', async () => {
    promise('separate-budgets');
    await exhaust();
    const waiting = reads(1);
    await session(FAR, 'other').get('/lead/', { _limit: 1 });
    await session().get('/contact/', { _limit: 1 });
    expect(emulator.requests.map(({ path }) => path)).toEqual(['/lead/', '/contact/']);
    await clock.advance(WINDOW_SECONDS * 1000);
    await Promise.all(waiting);
  });

  test('refuses at once with retryAfter if it resets only after the deadline', async () => {
    await exhaust();
    const error = await session(4000)
      .get('/lead/', { _limit: 1 })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CloseError);
    expect(error).toMatchObject({ kind: 'budget-spent', detail: { retryAfterSeconds: 5 } });
    expect(emulator.requests).toHaveLength(0);
  });

  test('is waited for if it resets before the deadline', async () => {
    promise('rate-limited');
    await exhaust();
    const read = session(6000).get('/lead/', { _limit: 1 });
    await clock.advance(WINDOW_SECONDS * 1000);
    expect(await read).toHaveProperty('data');
  });

  test('when nearly exhausted is spread over the rest of its window', async () => {
    for (const read of reads(LIMIT - 1)) await read;
    emulator.clearRequests();
    // One request is left for 5 seconds, and the last one was sent just now.
    const read = session().get('/lead/', { _limit: 1, _skip: 99 });
    await quiet();
    expect(emulator.requests).toHaveLength(0);
    await clock.advance(WINDOW_SECONDS * 1000);
    await read;
    expect(emulator.requests).toHaveLength(1);
  });
});

test('operations of one credential take turns, so that a large one does not starve a small one', async () => {
  const emulator = await startEmulator({ seed: buildSeed({ leads: 5, contacts: 5, opportunities: 5 }), latencyMs: 5 });
  const client = new CloseClient({
    ...CLIENT_OPTIONS,
    url: emulator.url,
    requestsPerCredential: 2,
    clock: new StoppedClock(),
  });
  const session = () => client.session(`Bearer ${emulator.apiKey}`, { tzOffset: 0 });
  const large = session();
  const small = session();
  const all = Array.from({ length: 50 }, (_, n) => large.get('/lead/', { _limit: 1, _skip: n }));
  await small.get('/contact/', { _limit: 1 });
  const before = emulator.requests.findIndex(({ path }) => path === '/contact/');
  // Two were in flight already, and one more had its turn.
  expect(before).toBeLessThanOrEqual(3);
  await Promise.all(all);
  await client.close();
  await emulator.close();
});
