import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { OperationTraffic } from '../../src/close/traffic/operation-traffic.ts';
import { Scheduler } from '../../src/close/traffic/scheduler.ts';
import { Slots } from '../../src/close/traffic/slots.ts';
import { CloseError } from '../../src/close/wire/errors.ts';
import type { HttpResponse } from '../../src/close/wire/http.ts';
import { StoppedClock } from '../support/clock.ts';
import { promise } from '../support/promise.ts';

const MAX_RUNNING = 32;
const SERVICE_MS = 300;
/** Requests per second. */
const CAPACITY = (MAX_RUNNING * 1000) / SERVICE_MS;
const RESPONSE: HttpResponse = { status: 200, body: {}, rateLimit: null, bytes: 2 };

let clock: StoppedClock;
let scheduler: Scheduler;
function start(): void {
  clock = new StoppedClock();
  const slots = { reads: new Slots(112), writes: new Slots(16) };
  scheduler = new Scheduler({ maxRunning: MAX_RUNNING, clock, random: () => 0 }, slots);
}
beforeEach(start);

interface Outcome {
  readonly startedAt: number;
  readonly endedAt: number;
  /** Null for an operation that was answered within its time. */
  readonly failure: string | null;
}

const respond = () => new Promise<HttpResponse>((resolve) => clock.after(SERVICE_MS, () => resolve(RESPONSE)));

/** An operation of a few requests, one after the other. */
async function operation(requests: number, timeoutMs: number): Promise<Outcome> {
  const startedAt = clock.now();
  const traffic = new OperationTraffic(startedAt, 100);
  const lifetime = { deadline: startedAt + timeoutMs, signal: undefined };
  const ended = (failure: string | null): Outcome => ({ startedAt, endedAt: clock.now(), failure });
  try {
    for (let n = 0; n < requests; n += 1) {
      await scheduler.run(
        { operation: traffic, group: 'GET lead', label: 'GET /lead/', isWrite: false, lifetime },
        respond,
      );
    }
  } catch (error) {
    return ended(error instanceof CloseError ? error.kind : 'unknown');
  }
  return ended(clock.now() > lifetime.deadline ? 'late' : null);
}

/** Sends operations at a rate for some seconds; resolves with their outcomes when all have ended. */
async function load(
  seconds: number,
  operationsPerSecond: number,
  { requests, timeoutMs }: { readonly requests: number; readonly timeoutMs: number },
): Promise<readonly Outcome[]> {
  const outcomes: Promise<Outcome>[] = [];
  const STEP_MS = 20;
  for (let ms = 0; ms < seconds * 1000; ms += STEP_MS) {
    while (outcomes.length < (ms * operationsPerSecond) / 1000) outcomes.push(operation(requests, timeoutMs));
    await clock.advance(STEP_MS);
  }
  await clock.advance(timeoutMs + SERVICE_MS);
  return Promise.all(outcomes);
}

const good = (outcomes: readonly Outcome[], from: number, to: number): number =>
  outcomes.filter(({ endedAt, failure }) => failure === null && endedAt >= from * 1000 && endedAt < to * 1000).length /
  (to - from);

describe.each([
  [1, 2_000],
  [3, 5_000],
  [1, 30_000],
])('at twice the capacity with operations of %i requests and %i ms', (requests, timeoutMs) => {
  const capacity = CAPACITY / requests;
  let outcomes: readonly Outcome[];
  beforeAll(async () => {
    start();
    outcomes = await load(60, 2 * capacity, { requests, timeoutMs });
  });

  test('at least 80 % of the capacity are answered in time, second by second', () => {
    promise('overload');
    for (let second = 5; second < 60; second += 5) {
      expect(good(outcomes, second, second + 5)).toBeGreaterThanOrEqual(0.8 * capacity);
    }
    expect(new Set(outcomes.map(({ failure }) => failure))).toEqual(new Set([null, 'overloaded']));
  });

  test('what cannot finish is refused early, and what is served is new', () => {
    promise('overload');
    const late = outcomes.filter(({ startedAt }) => startedAt > 30_000);
    const waits = (isGood: boolean) =>
      late
        .filter(({ failure }) => (failure === null) === isGood)
        .map(({ startedAt, endedAt }) => endedAt - startedAt)
        .toSorted((one, other) => one - other);
    expect(waits(false).at(-1)).toBeLessThan(2_500);
    const served = waits(true);
    expect(served[Math.floor(served.length / 2)]).toBeLessThan(requests * SERVICE_MS + 500);
  });

  test('it is back to normal within 5 seconds', async () => {
    promise('overload');
    await load(30, 2 * capacity, { requests, timeoutMs });
    // `load` lets all operations end. Here the next ones come at once.
    const during = load(20, 2 * capacity, { requests, timeoutMs });
    await during;
    const after = await load(10, 0.7 * capacity, { requests, timeoutMs });
    const begun = Math.min(...after.map(({ startedAt }) => startedAt));
    const late = after.filter(({ startedAt }) => startedAt >= begun + 5_000);
    expect(late.filter(({ failure }) => failure !== null)).toEqual([]);
    expect(scheduler.isOverloaded).toBe(false);
  });
});

test('a burst that can finish in time waits, in the order in which it came', async () => {
  const outcomes = Promise.all(Array.from({ length: 1_000 }, () => operation(1, 30_000)));
  await clock.advance(15_000);
  const ended = await outcomes;
  expect(ended.filter(({ failure }) => failure !== null)).toEqual([]);
  expect(ended.map(({ endedAt }) => endedAt)).toEqual(ended.map(({ endedAt }) => endedAt).toSorted((a, b) => a - b));
});

test('of a burst that cannot finish in time the rest is refused at once, with the time to wait', async () => {
  const outcomes = Array.from({ length: 1_000 }, () => operation(1, 2_000));
  await clock.advance(0);
  await new Promise(setImmediate);
  const refused = await Promise.all(
    outcomes.map((outcome) => Promise.race([outcome, new Promise<null>((resolve) => setImmediate(resolve, null))])),
  );
  const atOnce = refused.filter((outcome) => outcome?.failure === 'overloaded');
  expect(atOnce.length).toBeGreaterThan(500);
  await clock.advance(3_000);
  expect((await Promise.all(outcomes)).filter(({ failure }) => failure === 'late')).toEqual([]);
});

test('a slow response makes the estimate longer, and fast ones make it short again', async () => {
  const slow = operation(1, 60_000);
  await clock.advance(SERVICE_MS);
  await slow;
  const one = await load(5, CAPACITY / 2, { requests: 1, timeoutMs: 2_000 });
  expect(one.filter(({ failure }) => failure !== null)).toEqual([]);
});

test('operations that send many requests at once are admitted if all of them fit', async () => {
  promise('overload');
  // Fifty boards of eighteen columns: 900 requests, which take 8.4 s of their 30 s. Twice, as the first teaches how many
  // requests an operation sends.
  for (let times = 0; times < 2; times += 1) {
    const boards = Array.from({ length: 50 }, async () => {
      const startedAt = clock.now();
      const traffic = new OperationTraffic(startedAt, 100);
      const lifetime = { deadline: startedAt + 30_000, signal: undefined };
      const requests = Array.from({ length: 18 }, () =>
        scheduler.run(
          { operation: traffic, group: 'GET opportunity', label: 'GET /opportunity/', isWrite: false, lifetime },
          respond,
        ),
      );
      return (await Promise.allSettled(requests)).filter(({ status }) => status === 'rejected').length;
    });
    await clock.advance(30_000);
    expect(await Promise.all(boards)).toEqual(Array(50).fill(0));
  }
});
