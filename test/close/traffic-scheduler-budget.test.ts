/** Requests that wait for a budget of Close, and those that its wait refuses. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { RateLimit } from '../../src/close/wire/rate-limit.ts';
import { failure, ScheduledRequests, settle } from '../support/scheduled-requests.ts';

let requests: ScheduledRequests;
beforeEach(() => {
  requests = new ScheduledRequests(2);
});

describe('a budget', () => {
  const spent: RateLimit = { limit: 100, remaining: 0, resetSeconds: 5 };

  test('is known of groups that were used only', async () => {
    await requests.ask('first');
    expect(requests.scheduler.budgetOf('GET lead')?.report(0)).toBeNull();
    expect(requests.scheduler.budgetOf('GET task')).toBeUndefined();
  });

  test('is waited for by 2,000 requests at most', async () => {
    await requests.ask('first');
    await requests.answer('first', { limit: 10_000, remaining: 0, resetSeconds: 5 });
    for (let n = 0; n < 2_000; n += 1) void requests.ask(`${n}`);
    await requests.ask('too many');
    expect([...requests.ended].slice(1)).toEqual([['too many', 'budget-spent']]);
  });

  test('that is used up makes the group wait, and no other', async () => {
    await requests.ask('first');
    await requests.answer('first', spent);
    await requests.ask('waits');
    await requests.ask('other', requests.operation(), { group: 'GET task' });
    expect(requests.inFlight()).toEqual(['other']);
    await requests.clock.advance(4_999);
    await settle();
    expect(requests.inFlight()).toEqual(['other']);
    await requests.clock.advance(1);
    await settle();
    expect(requests.inFlight()).toEqual(['other', 'waits']);
  });

  test('that opens too late refuses at once, with the time to wait', async () => {
    await requests.ask('first');
    await requests.answer('first', spent);
    await requests.ask('in time', requests.operation(), { deadline: 5_000 });
    await requests.ask('too late', requests.operation(), { deadline: 4_999 });
    expect([...requests.ended]).toEqual([
      ['first', 'answered'],
      ['too late', 'budget-spent'],
    ]);
    expect(requests.refusals.get('too late')).toEqual({ request: 'GET /too late/', sent: false, retryAfterSeconds: 5 });
  });

  test('rounds the wait up', async () => {
    await requests.ask('first');
    await requests.answer('first', { ...spent, resetSeconds: 4.2 });
    await requests.ask('x', requests.operation(), { deadline: 1_000 });
    expect(requests.refusals.get('x')).toMatchObject({ retryAfterSeconds: 5 });
  });

  test('counts what waits before a request', async () => {
    await requests.ask('first');
    await requests.answer('first', { limit: 2, remaining: 0, resetSeconds: 5 });
    for (const name of ['1', '2', '3']) await requests.ask(name, requests.operation(), { deadline: 9_000 });
    expect([...requests.ended].slice(1)).toEqual([['3', 'budget-spent']]);
    expect(requests.refusals.get('3')).toMatchObject({ retryAfterSeconds: 10 });
  });

  test('that a 429 closes refuses those in the queue whose time is too short', async () => {
    requests = new ScheduledRequests(1);
    await requests.ask('first');
    await requests.ask('short', requests.operation(), { deadline: 3_000 });
    await requests.ask('edge', requests.operation(), { deadline: 4_000 });
    await requests.ask('long', requests.operation(), { deadline: 5_000 });
    await requests.fail('first', failure('rate-limited', { status: 429, retryAfterSeconds: 4 }));
    expect([...requests.ended]).toEqual([
      ['first', 'rate-limited'],
      ['short', 'budget-spent'],
    ]);
    expect(requests.refusals.get('short')).toMatchObject({ sent: false, retryAfterSeconds: 4 });
    await requests.clock.advance(4_000);
    await settle();
    expect([requests.ended.get('edge'), requests.inFlight()]).toEqual(['deadline', ['long']]);
  });

  test('waits a second after a 429 without a wait, and longer by chance', async () => {
    requests = new ScheduledRequests(1, 1);
    await requests.ask('first');
    await requests.fail('first', failure('rate-limited', { status: 429 }));
    await requests.ask('next');
    await requests.clock.advance(1_249);
    await settle();
    expect(requests.inFlight()).toEqual([]);
    await requests.clock.advance(1);
    await settle();
    expect(requests.inFlight()).toEqual(['next']);
  });

  test('learns from errors too', async () => {
    await requests.ask('first');
    await requests.fail('first', failure('not-found', { status: 404, rateLimit: spent }));
    expect(requests.scheduler.budgetOf('GET lead')?.report(0)).toEqual(spent);
    await requests.ask('second');
    expect([requests.inFlight(), requests.ended.get('first')]).toEqual([[], 'not-found']);
  });

  test('after a 429 sends one probe, and the rest with its response', async () => {
    requests = new ScheduledRequests(10);
    await requests.ask('first');
    await requests.fail('first', failure('rate-limited', { status: 429, retryAfterSeconds: 1 }));
    for (const name of ['a', 'b', 'c']) await requests.ask(name);
    await requests.clock.advance(1_000);
    await settle();
    expect(requests.inFlight()).toEqual(['a']);
    await requests.fail('a', failure('network'));
    expect(requests.inFlight()).toEqual(['b']);
    await requests.answer('b');
    expect(requests.inFlight()).toEqual(['c']);
  });
});
