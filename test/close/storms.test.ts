import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CloseClient } from '../../src/close/client.ts';
import { Budget } from '../../src/close/traffic/budget.ts';
import type { CloseError } from '../../src/close/wire/errors.ts';
import { CLIENT_OPTIONS } from '../support/client-options.ts';
import { StoppedClock } from '../support/clock.ts';
import { promise } from '../support/promise.ts';
import { quiet } from '../support/quiet.ts';
import { type ScriptedClose, startScriptedClose } from '../support/scripted-close.ts';

let close: ScriptedClose;
let clock: StoppedClock;
let client: CloseClient;
beforeEach(async () => {
  close = await startScriptedClose();
  clock = new StoppedClock();
  client = new CloseClient({ ...CLIENT_OPTIONS, url: close.url, clock });
});
afterEach(async () => {
  await client.close();
  await close.close();
});

const TIMEOUT_MS = 300_000;
const session = (maxRequests = 100, timeoutMs = TIMEOUT_MS) =>
  client.session('Bearer a', { tzOffset: 0, maxRequests, timeoutMs });
const outcomeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'answered',
    (error: CloseError) => error.kind,
  );
/** Advances the clock from timer to timer, with responses in between, at most for some seconds. */
async function seconds(count: number): Promise<void> {
  const end = clock.now() + count * 1_000;
  for (;;) {
    await quiet();
    const { nextAt } = clock;
    if (nextAt === undefined || nextAt > end) break;
    await clock.advance(nextAt - clock.now());
  }
  await clock.advance(end - clock.now());
  await quiet();
}

const FORMS: readonly (readonly [name: string, headers: Record<string, string>])[] = [
  ['Retry-After 0', { 'retry-after': '0' }],
  ['Retry-After -5', { 'retry-after': '-5' }],
  ['an empty Retry-After', { 'retry-after': '' }],
  ['Retry-After as text', { 'retry-after': 'soon' }],
  ['a reset of 0', { ratelimit: 'limit=100, remaining=0, reset=0' }],
  ['no header', {}],
];

describe.each(FORMS)('if Close keeps answering 429 with %s', (_name, headers) => {
  beforeEach(() => {
    close.answer = () => ({ status: 429, headers });
  });

  test('a read sends at most 10 requests, with doubling waits of a second or more', async () => {
    promise('bounded-refusals');
    const outcome = outcomeOf(session().get('/lead/'));
    await seconds(TIMEOUT_MS / 1000);
    expect(await outcome).toMatch(/^(rate-limited|budget-spent)$/);
    expect(close.requests.length).toBeGreaterThanOrEqual(5);
    expect(close.requests.length).toBeLessThanOrEqual(10);
  });

  test('a write likewise', async () => {
    promise('bounded-refusals');
    const outcome = outcomeOf(session().write('POST', '/lead/', { name: 'A' }));
    await seconds(TIMEOUT_MS / 1000);
    expect(await outcome).toMatch(/^(rate-limited|budget-spent)$/);
    expect(close.requests.length).toBeLessThanOrEqual(10);
  });
});

test('an operation with many requests at once sends at most 10 if Close refuses all of them', async () => {
  promise('bounded-refusals');
  close.answer = () => ({ status: 429, headers: { 'retry-after': '0' } });
  const operation = session();
  const reads = Array.from({ length: 40 }, (_, n) => outcomeOf(operation.get(`/endpoint_${n}/`)));
  await seconds(TIMEOUT_MS / 1000);
  expect(new Set(await Promise.all(reads))).not.toContain('answered');
  expect(close.requests.length).toBeLessThanOrEqual(10);
});

test('repeats after a 429 count against the request limit of the operation', async () => {
  promise('bounded-refusals');
  close.answer = () => ({ status: 429, headers: { 'retry-after': '1' } });
  const outcome = outcomeOf(session(3).get('/lead/'));
  await seconds(30);
  expect(await outcome).toBe('too-costly');
  expect(close.requests).toHaveLength(3);
});

test('retries after a failure count against the request limit of the operation', async () => {
  close.answer = () => ({ status: 500 });
  const outcome = outcomeOf(session(2).get('/lead/'));
  await seconds(10);
  expect(await outcome).toBe('too-costly');
  expect(close.requests).toHaveLength(2);
});

test('operations of a credential share its wait: a thousand of them send one request per wait', async () => {
  close.answer = () => ({ status: 429, headers: { 'retry-after': '0' } });
  const outcomes = Array.from({ length: 1_000 }, (_, n) => outcomeOf(session(100, 20_000).get('/lead/', { _skip: n })));
  await seconds(25);
  expect(new Set(await Promise.all(outcomes))).not.toContain('answered');
  // The burst before the first 429, and then probes after 1, 2, 4 and 8 seconds.
  expect(close.requests.length).toBeLessThanOrEqual(32 + 5);
});

test('a read in the background is not repeated after a 429', async () => {
  close.answer = () => ({ status: 429, headers: { 'retry-after': '1' } });
  const background = client.session('Bearer a', { tzOffset: 0, timeoutMs: TIMEOUT_MS, isBackground: true });
  expect(await outcomeOf(background.get('/user/'))).toBe('rate-limited');
  expect(close.requests).toHaveLength(1);
});

test('a read whose operation has ended is not repeated after a 429', async () => {
  promise('bounded-refusals');
  close.answer = () => ({ status: 429, headers: { 'retry-after': '1' } });
  const operation = session();
  const outcome = outcomeOf(operation.get('/user/', {}, { outlives: true }));
  await quiet();
  operation.end();
  await seconds(30);
  expect(await outcome).toBe('rate-limited');
  expect(close.requests.length).toBeLessThanOrEqual(2);
});

describe('no response shuts a credential out for more than a minute', () => {
  test.each([
    ['limit=0', 200, { ratelimit: 'limit=0, remaining=0, reset=1' }],
    ['a reset that is a time of day', 200, { ratelimit: 'limit=100, remaining=0, reset=1795000000' }],
    ['a reset in milliseconds', 200, { ratelimit: 'limit=100, remaining=0, reset=900000' }],
    ['a Retry-After that is a time of day', 429, { 'retry-after': '1795000000' }],
  ] as const)('%s', async (_name, status, headers) => {
    promise('bounded-waits');
    close.answer = ({ nth }) => (nth === 0 ? { status, headers } : {});
    const first = outcomeOf(session(100, 61_000).get('/lead/'));
    await quiet();
    const second = outcomeOf(session(100, 61_000).get('/lead/', { _skip: 1 }));
    await seconds(61);
    expect([await first, await second]).toEqual(['answered', 'answered']);
  });

  test('and its window is forgotten once Close reports another', () => {
    const budget = new Budget();
    budget.sent(0);
    budget.answered(0, { limit: 100, remaining: 0, resetSeconds: 60 });
    expect(budget.wait(0)).toBe(60_000);
    expect(budget.wait(60_000)).toBe(0);
    budget.sent(60_000);
    budget.answered(60_000, { limit: 100, remaining: 0, resetSeconds: 5 });
    expect(budget.wait(65_000)).toBe(0);
    for (let n = 0; n < 100; n += 1) budget.sent(65_000);
    expect(budget.wait(65_000)).toBe(5_000);
  });
});

describe('the budget after a 429', () => {
  const refuse = (budget: Budget, now: number, retryAfterSeconds: number, random = 0) =>
    budget.refused(now, { retryAfterSeconds, wave: budget.sent(now), random });

  test('doubles the wait with each 429 in a row, up to a minute', () => {
    const budget = new Budget();
    const waits: (number | null)[] = [];
    let now = 0;
    for (let n = 0; n < 8; n += 1) {
      refuse(budget, now, 1);
      waits.push(budget.wait(now));
      now += budget.wait(now) ?? 0;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60].map((wait) => wait * 1_000));
  });

  test('counts 429s of requests that were in flight together as one', () => {
    const budget = new Budget();
    const waves = Array.from({ length: 32 }, () => budget.sent(0));
    for (const wave of waves) budget.refused(0, { retryAfterSeconds: 3, wave, random: 0 });
    expect(budget.wait(0)).toBe(3_000);
  });

  test('starts over after a response, with or without a rate limit', () => {
    for (const rateLimit of [null, { limit: 10, remaining: 5, resetSeconds: 1 }]) {
      const budget = new Budget();
      refuse(budget, 0, 1);
      budget.sent(1_000);
      budget.answered(1_000, rateLimit);
      expect(budget.wait(1_000)).toBe(0);
      refuse(budget, 1_000, 1);
      expect(budget.wait(1_000)).toBe(1_000);
    }
  });

  test('adds jitter, never less than stated and never more than a minute', () => {
    const [early, late, long] = [new Budget(), new Budget(), new Budget()];
    refuse(early, 0, 4, 0);
    refuse(late, 0, 4, 1);
    refuse(long, 0, 60, 1);
    expect([early.wait(0), late.wait(0), long.wait(0)]).toEqual([4_000, 5_000, 60_000]);
  });
});
