import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Cancelled } from '../../src/close/cancellation.ts';
import { Budget } from '../../src/close/traffic/budget.ts';
import { OperationTraffic } from '../../src/close/traffic/operation-traffic.ts';
import { Scheduler } from '../../src/close/traffic/scheduler.ts';
import { Slots } from '../../src/close/traffic/slots.ts';
import { CloseError } from '../../src/close/wire/errors.ts';
import type { HttpResponse } from '../../src/close/wire/http.ts';
import { parseRateLimit, retryAfterSeconds } from '../../src/close/wire/rate-limit.ts';
import { StoppedClock } from '../support/clock.ts';
import { promise } from '../support/promise.ts';
import { randomRuns } from '../support/random-runs.ts';

const MAX_WAIT_MS = 60_000;

const number = fc.oneof(
  fc.integer({ min: -10, max: 1_000 }).map(String),
  fc.double().map(String),
  fc.constantFrom('', ' ', 'soon', '1795000000', '-0', '1e9', '9'.repeat(400)),
);
const headers = fc.record(
  {
    'retry-after': fc.oneof(number, fc.array(number, { maxLength: 3 })),
    ratelimit: fc.oneof(
      fc
        .tuple(number, number, number)
        .map(([limit, rest, reset]) => `limit=${limit}, remaining=${rest}, reset=${reset}`),
      fc.string(),
    ),
  },
  { requiredKeys: [] },
);

test('no sequence of responses makes a budget wait for more than a minute', () => {
  promise('bounded-waits');
  const event = fc.tuple(fc.constantFrom('send', 'answer', 'refuse', 'fail'), headers, fc.nat({ max: 100_000 }));
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), fc.double({ min: 0, max: 1, noNaN: true }), (events, random) => {
      const budget = new Budget();
      const waves: number[] = [];
      let now = 0;
      for (const [kind, sent, ms] of events) {
        now += ms;
        const wave = kind === 'send' ? undefined : waves.pop();
        if (wave === undefined) waves.push(budget.sent(now));
        else if (kind === 'answer') budget.answered(now, parseRateLimit(sent));
        else if (kind === 'refuse') budget.refused(now, { retryAfterSeconds: retryAfterSeconds(sent), wave, random });
        else budget.failed();
        const wait = budget.wait(now) ?? 0;
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(MAX_WAIT_MS);
        expect(budget.waitBehind(0, now)).toBeLessThanOrEqual(MAX_WAIT_MS);
      }
      for (const _ of waves) budget.failed();
      const wait = budget.wait(now) ?? 0;
      expect(budget.wait(now + wait)).toBe(0);
    }),
    { numRuns: randomRuns(2_000) },
  );
});

const OUTCOMES = ['response', 'refused', 'failed', 'timeout', 'not found'] as const;
const RESPONSE: HttpResponse = { status: 200, body: {}, rateLimit: null, bytes: 2 };

function settle(outcome: (typeof OUTCOMES)[number]): HttpResponse {
  const request = 'GET /lead/';
  if (outcome === 'response') return RESPONSE;
  if (outcome === 'refused') throw new CloseError('rate-limited', { request, status: 429, retryAfterSeconds: 1 });
  if (outcome === 'not found') throw new CloseError('not-found', { request, status: 404 });
  throw new CloseError(outcome === 'timeout' ? 'timeout' : 'network', { request });
}

test('every request settles by its deadline, and no limit of requests in flight is exceeded', async () => {
  const request = fc.record({
    scheduler: fc.nat({ max: 2 }),
    operation: fc.nat({ max: 7 }),
    group: fc.constantFrom('GET lead', 'GET contact', 'POST lead'),
    at: fc.nat({ max: 3_000 }),
    ms: fc.nat({ max: 1_500 }),
    outcome: fc.constantFrom(...OUTCOMES),
    timeoutMs: fc.integer({ min: 100, max: 5_000 }),
    leavesAfter: fc.option(fc.nat({ max: 2_000 }), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 60 }), async (requests) => {
      const clock = new StoppedClock();
      const slots = { reads: new Slots(4), writes: new Slots(2) };
      const part = { reads: new Slots(2, slots.reads), writes: new Slots(1, slots.writes) };
      const schedulers = [slots, part, part].map(
        (each) => new Scheduler({ maxRunning: 3, clock, random: () => 0 }, each),
      );
      const operations = schedulers.map(() => Array.from({ length: 8 }, () => new OperationTraffic(0, 1_000)));
      const inFlight = { all: 0, writes: 0 };
      const most = { all: 0, writes: 0 };
      const unsettled = new Set<object>();
      for (const each of requests) {
        clock.after(each.at, () => {
          const abort = new AbortController();
          const deadline = clock.now() + each.timeoutMs;
          clock.after(each.timeoutMs, () => abort.abort(new Cancelled('deadline')));
          if (each.leavesAfter !== undefined)
            clock.after(each.leavesAfter, () => abort.abort(new Cancelled('cancelled')));
          const isWrite = each.group.startsWith('POST');
          const send = async () => {
            inFlight.all += 1;
            if (isWrite) inFlight.writes += 1;
            most.all = Math.max(most.all, inFlight.all);
            most.writes = Math.max(most.writes, inFlight.writes);
            await new Promise<void>((resolve) => clock.after(each.ms, resolve));
            inFlight.all -= 1;
            if (isWrite) inFlight.writes -= 1;
            return settle(each.outcome);
          };
          const operation = operations[each.scheduler]?.[each.operation] ?? new OperationTraffic(0, 1_000);
          const lifetime = { deadline, signal: abort.signal };
          unsettled.add(each);
          const done = () => unsettled.delete(each);
          schedulers[each.scheduler]
            ?.run({ operation, group: each.group, label: each.group, isWrite, lifetime }, send)
            .then(done, done);
        });
      }
      await clock.advance(20_000);
      await new Promise(setImmediate);
      expect([...unsettled]).toEqual([]);
      expect(inFlight).toEqual({ all: 0, writes: 0 });
      expect(most.all).toBeLessThanOrEqual(6);
      expect(most.writes).toBeLessThanOrEqual(2);
      expect(slots.reads.isFree && slots.writes.isFree && part.reads.isFree && part.writes.isFree).toBe(true);
    }),
    { numRuns: randomRuns(100) },
  );
});
