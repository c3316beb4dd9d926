/** Which request is sent next, and which is refused, on a clock that stands still. */
import { beforeEach, describe, expect, test } from 'vitest';
import { Cancellation } from '../../src/close/cancellation.ts';
import { OperationTraffic } from '../../src/close/traffic/operation-traffic.ts';
import { Scheduler } from '../../src/close/traffic/scheduler.ts';
import { type ConnectionSlots, Slots } from '../../src/close/traffic/slots.ts';
import { CloseError, type CloseErrorDetail, type CloseErrorKind } from '../../src/close/wire/errors.ts';
import type { HttpResponse } from '../../src/close/wire/http.ts';
import type { RateLimit } from '../../src/close/wire/rate-limit.ts';
import { StoppedClock } from '../support/clock.ts';

const response = (rateLimit: RateLimit | null = null): HttpResponse => ({ status: 200, body: {}, rateLimit, bytes: 2 });
const failure = (kind: CloseErrorKind, detail: Partial<CloseErrorDetail> = {}) =>
  new CloseError(kind, { request: 'GET /lead/', ...detail });

let clock: StoppedClock;
let slots: ConnectionSlots;
let scheduler: Scheduler;
/** The requests in flight, by name. */
let flying: Map<string, { answer(rateLimit?: RateLimit): Promise<void>; fail(error: Error): Promise<void> }>;
/** How requests have ended. */
let ended: Map<string, string>;
let refusals: Map<string, CloseErrorDetail>;

function start(maxRunning: number, random = 0): void {
  scheduler = new Scheduler({ maxRunning, clock, random: () => random }, slots);
}
beforeEach(() => {
  clock = new StoppedClock();
  slots = { reads: new Slots(100), writes: new Slots(2) };
  flying = new Map();
  ended = new Map();
  refusals = new Map();
  start(2);
});

const settle = async () => {
  for (let n = 0; n < 3; n += 1) await new Promise<void>((resolve) => setImmediate(resolve));
};
const operation = (startedAt = clock.now(), maxRequests = 100) => new OperationTraffic(startedAt, maxRequests);

interface Given {
  readonly group?: string;
  readonly isWrite?: boolean;
  readonly deadline?: number;
  readonly cancellation?: Cancellation;
}

/** Asks for a request to be sent. */
async function ask(name: string, of = operation(), given: Given = {}): Promise<void> {
  const { group = 'GET lead', isWrite = false, deadline = 60_000, cancellation } = given;
  const sending = Promise.withResolvers<HttpResponse>();
  const send = () => {
    const land = (settleNow: () => void) => {
      flying.delete(name);
      settleNow();
      return settle();
    };
    flying.set(name, {
      answer: (rateLimit) => land(() => sending.resolve(response(rateLimit ?? null))),
      fail: (error) => land(() => sending.reject(error)),
    });
    return sending.promise;
  };
  scheduler
    .run({ operation: of, group, label: `GET /${name}/`, isWrite, lifetime: { deadline, cancellation } }, send)
    .then(
      () => ended.set(name, 'answered'),
      (error: unknown) => {
        ended.set(name, error instanceof CloseError ? error.kind : error instanceof Error ? error.message : 'unknown');
        if (error instanceof CloseError) refusals.set(name, error.detail);
      },
    );
  await settle();
}
const inFlight = () => [...flying.keys()];
const answer = async (name: string, rateLimit?: RateLimit) => flying.get(name)?.answer(rateLimit);
const fail = async (name: string, error: Error) => flying.get(name)?.fail(error);

describe('requests in flight', () => {
  test('are at most as many as a credential may have; the rest take turns', async () => {
    const first = operation();
    for (const name of ['a1', 'a2', 'a3', 'a4']) await ask(name, first);
    const second = operation();
    await ask('b1', second);
    expect(inFlight()).toEqual(['a1', 'a2']);
    // The second operation has made no request yet, so it precedes the third of the first.
    await answer('a1');
    expect(inFlight()).toEqual(['a2', 'b1']);
    await answer('b1');
    await answer('a2');
    expect(inFlight()).toEqual(['a3', 'a4']);
    await answer('a3');
    await answer('a4');
    expect([...ended.values()]).toEqual(Array(5).fill('answered'));
  });

  test('take turns across endpoint groups, by the time at which their operations began', async () => {
    start(1);
    await ask('first');
    await ask('late', operation(20), { group: 'GET contact' });
    await ask('early', operation(10), { group: 'GET task' });
    await answer('first');
    expect(inFlight()).toEqual(['early']);
    await answer('early');
    expect(inFlight()).toEqual(['late']);
  });

  test('a later request of an operation has waited one service time less', async () => {
    start(1);
    const one = operation(0);
    await ask('one1', one);
    await ask('one2', one);
    await ask('half', operation(99));
    await ask('full', operation(101));
    await answer('one1');
    expect(inFlight()).toEqual(['half']);
    await answer('half');
    expect(inFlight()).toEqual(['one2']);
    await answer('one2');
    expect(inFlight()).toEqual(['full']);
  });

  test('of writes have connections of their own', async () => {
    start(10);
    for (const name of ['w1', 'w2', 'w3']) await ask(name, operation(), { isWrite: true, group: 'POST lead' });
    await ask('read');
    expect(inFlight()).toEqual(['w1', 'w2', 'read']);
    await answer('w1');
    expect(inFlight()).toEqual(['w2', 'read', 'w3']);
    expect(slots.writes.isFree).toBe(false);
    for (const name of ['w2', 'w3', 'read']) await answer(name);
    expect([slots.writes.isFree, slots.reads.isFree]).toEqual([true, true]);
  });

  test('wait for a connection that another credential uses', async () => {
    const taken = slots.reads;
    for (let n = 0; n < 100; n += 1) taken.take();
    await ask('a');
    await ask('b');
    expect(inFlight()).toEqual([]);
    taken.release();
    await settle();
    expect(inFlight()).toEqual(['a']);
    taken.release();
    await settle();
    expect(inFlight()).toEqual(['a', 'b']);
  });

  test('use the connections that the credential has when they are sent', async () => {
    start(1);
    await ask('a');
    await ask('b');
    const others = { reads: new Slots(1), writes: new Slots(1) };
    scheduler.slots = others;
    await answer('a');
    expect([inFlight(), others.reads.isFree]).toEqual([['b'], false]);
    await answer('b');
    expect(others.reads.isFree).toBe(true);
  });
});

describe('an operation', () => {
  test('sends ten requests at once before Close has accepted the credential', async () => {
    start(50);
    const one = operation();
    for (let n = 0; n < 12; n += 1) await ask(`${n}`, one);
    expect(inFlight()).toHaveLength(10);
    await answer('0');
    expect(inFlight()).toHaveLength(11);
    const other = operation();
    for (let n = 20; n < 40; n += 1) await ask(`${n}`, other);
    expect(inFlight()).toHaveLength(31);
  });

  test('sends ten at once while Close refuses another group', async () => {
    start(50);
    await ask('first');
    await answer('first');
    await ask('refused', operation(), { group: 'GET task' });
    await fail('refused', failure('rate-limited', { status: 429, retryAfterSeconds: 5 }));
    const one = operation();
    for (let n = 0; n < 12; n += 1) await ask(`${n}`, one);
    expect(inFlight()).toHaveLength(10);
  });

  test('that reaches its limit of requests is refused, and a request that was never sent does not count', async () => {
    start(1);
    await ask('running');
    const cancellation = new Cancellation();
    const one = operation(0, 1);
    await ask('waits', one, { cancellation });
    await ask('too many', one);
    expect([...ended]).toEqual([['too many', 'too-costly']]);
    cancellation.cancel('cancelled');
    await settle();
    expect(ended.get('waits')).toBe('The caller disconnected.');
    await ask('again', one);
    await answer('running');
    expect(inFlight()).toEqual(['again']);
  });

  test('that is cancelled before it could start is never sent', async () => {
    const cancellation = new Cancellation();
    cancellation.cancel('deadline');
    await ask('late', operation(), { cancellation });
    expect([inFlight(), ended.get('late')]).toEqual([[], "The operation's time ran out."]);
  });

  test('that was sent or refused is not cancelled in the queue', async () => {
    start(1);
    const cancellation = new Cancellation();
    await ask('a');
    await ask('b', operation(), { cancellation });
    await answer('a');
    expect(inFlight()).toEqual(['b']);
    cancellation.cancel('cancelled');
    await settle();
    expect([inFlight(), ended.has('b')]).toEqual([['b'], false]);
    await answer('b');
    expect(ended.get('b')).toBe('answered');
  });
});

describe('a budget', () => {
  const spent: RateLimit = { limit: 100, remaining: 0, resetSeconds: 5 };

  test('that is used up makes the group wait, and no other', async () => {
    await ask('first');
    await answer('first', spent);
    await ask('waits');
    await ask('other', operation(), { group: 'GET task' });
    expect(inFlight()).toEqual(['other']);
    await clock.advance(4_999);
    await settle();
    expect(inFlight()).toEqual(['other']);
    await clock.advance(1);
    await settle();
    expect(inFlight()).toEqual(['other', 'waits']);
  });

  test('that opens too late refuses at once, with the time to wait', async () => {
    await ask('first');
    await answer('first', spent);
    await ask('in time', operation(), { deadline: 5_000 });
    await ask('too late', operation(), { deadline: 4_999 });
    expect([...ended]).toEqual([
      ['first', 'answered'],
      ['too late', 'budget-spent'],
    ]);
    expect(refusals.get('too late')).toEqual({ request: 'GET /too late/', sent: false, retryAfterSeconds: 5 });
  });

  test('rounds the wait up', async () => {
    await ask('first');
    await answer('first', { ...spent, resetSeconds: 4.2 });
    await ask('x', operation(), { deadline: 1_000 });
    expect(refusals.get('x')).toMatchObject({ retryAfterSeconds: 5 });
  });

  test('counts what waits before a request', async () => {
    await ask('first');
    await answer('first', { limit: 2, remaining: 0, resetSeconds: 5 });
    for (const name of ['1', '2', '3']) await ask(name, operation(), { deadline: 9_000 });
    expect([...ended].slice(1)).toEqual([['3', 'budget-spent']]);
    expect(refusals.get('3')).toMatchObject({ retryAfterSeconds: 10 });
  });

  test('that a 429 closes refuses those in the queue whose time is too short', async () => {
    start(1);
    await ask('first');
    await ask('short', operation(), { deadline: 3_000 });
    await ask('edge', operation(), { deadline: 4_000 });
    await ask('long', operation(), { deadline: 5_000 });
    await fail('first', failure('rate-limited', { status: 429, retryAfterSeconds: 4 }));
    expect([...ended]).toEqual([
      ['first', 'rate-limited'],
      ['short', 'budget-spent'],
    ]);
    expect(refusals.get('short')).toMatchObject({ sent: false, retryAfterSeconds: 4 });
    await clock.advance(4_000);
    await settle();
    expect([ended.get('edge'), inFlight()]).toEqual(['deadline', ['long']]);
  });

  test('waits a second after a 429 without a wait, and longer by chance', async () => {
    start(1, 1);
    await ask('first');
    await fail('first', failure('rate-limited', { status: 429 }));
    await ask('next');
    await clock.advance(1_249);
    await settle();
    expect(inFlight()).toEqual([]);
    await clock.advance(1);
    await settle();
    expect(inFlight()).toEqual(['next']);
  });

  test('learns from errors too', async () => {
    await ask('first');
    await fail('first', failure('not-found', { status: 404, rateLimit: spent }));
    expect([...scheduler.budgets()].map(([group, budget]) => [group, budget.report(0)])).toEqual([['GET lead', spent]]);
    await ask('second');
    expect([inFlight(), ended.get('first')]).toEqual([[], 'not-found']);
  });

  test('after a 429 sends one probe, and the rest with its response', async () => {
    start(10);
    await ask('first');
    await fail('first', failure('rate-limited', { status: 429, retryAfterSeconds: 1 }));
    for (const name of ['a', 'b', 'c']) await ask(name);
    await clock.advance(1_000);
    await settle();
    expect(inFlight()).toEqual(['a']);
    await fail('a', failure('network'));
    expect(inFlight()).toEqual(['b']);
    await answer('b');
    expect(inFlight()).toEqual(['c']);
  });
});

describe('what cannot finish in time', () => {
  test('is refused when it comes, with the time that the queue needs', async () => {
    start(1);
    await ask('running');
    // Each takes 100 ms, and a new operation may wait for half of its time.
    for (let n = 0; n < 12; n += 1) await ask(`${n}`, operation(), { deadline: 2_000 });
    expect([...ended]).toEqual([['11', 'overloaded']]);
    expect(refusals.get('11')).toEqual({ request: 'GET /11/', sent: false, retryAfterSeconds: 2 });
    await ask('patient', operation(), { deadline: 2_201 });
    expect(ended.has('patient')).toBe(false);
  });

  test('is estimated by the requests that operations send', async () => {
    start(1);
    for (let n = 0; n < 100; n += 1) {
      const one = operation();
      for (let request = 0; request < 3; request += 1) {
        await ask('x', one);
        await clock.advance(100);
        await answer('x');
      }
    }
    const deadline = clock.now() + 2_000;
    await ask('running', operation(clock.now()), { deadline });
    for (let n = 0; n < 6; n += 1) await ask(`${n}`, operation(clock.now()), { deadline });
    // Each needs almost 300 ms of the second that may pass.
    expect([...ended].filter(([, end]) => end === 'overloaded').map(([name]) => name)).toEqual(['4', '5']);
  });

  test('is estimated by the requests in flight', async () => {
    start(4);
    for (const name of ['a', 'b', 'c', 'd']) await ask(name);
    for (let n = 0; n < 42; n += 1) await ask(`${n}`, operation(), { deadline: 2_000 });
    expect([...ended]).toEqual([['41', 'overloaded']]);
  });

  test('does not count as a request of its operation', async () => {
    start(1);
    await ask('running');
    for (let n = 0; n < 11; n += 1) await ask(`${n}`, operation(), { deadline: 2_000 });
    const one = operation(0, 1);
    for (let times = 0; times < 2; times += 1) {
      await ask('again', one, { deadline: 2_000 });
      expect(ended.get('again')).toBe('overloaded');
    }
  });

  test('is not refused if a request of its operation waits already', async () => {
    start(1);
    await ask('running');
    const one = operation();
    await ask('a', one, { deadline: 2_000 });
    for (let n = 0; n < 10; n += 1) await ask(`${n}`, operation(), { deadline: 60_000 });
    await ask('b', one, { deadline: 2_000 });
    await ask('c', operation(), { deadline: 2_000 });
    expect([...ended]).toEqual([['c', 'overloaded']]);
  });

  test('is not refused if its operation has started', async () => {
    start(1);
    const one = operation();
    await ask('one1', one);
    for (let n = 0; n < 20; n += 1) await ask(`${n}`, operation(), { deadline: 60_000 });
    await ask('one2', one, { deadline: 500 });
    expect(ended.size).toBe(0);
  });

  test('is estimated by the duration of recent requests', async () => {
    start(1);
    for (let n = 0; n < 60; n += 1) {
      await ask('slow', operation(clock.now()), { deadline: clock.now() + 60_000 });
      await clock.advance(1_000);
      await answer('slow');
    }
    await ask('running', operation(clock.now()), { deadline: clock.now() + 60_000 });
    await ask('a', operation(clock.now()), { deadline: clock.now() + 10_000 });
    for (let n = 0; n < 10; n += 1) await ask(`${n}`, operation(clock.now()), { deadline: clock.now() + 10_000 });
    expect([...ended].filter(([, end]) => end === 'overloaded').map(([name]) => name)).toEqual([
      '5',
      '6',
      '7',
      '8',
      '9',
    ]);
  });

  test('is refused at its turn, if it has less time than a request takes', async () => {
    start(1);
    await ask('running');
    await ask('past', operation(), { deadline: 1_000 });
    await ask('short', operation(), { deadline: 1_090 });
    await ask('enough', operation(), { deadline: 5_000 });
    await clock.advance(1_000);
    await fail('running', failure('network'));
    expect([...ended]).toEqual([
      ['running', 'network'],
      ['past', 'deadline'],
      ['short', 'overloaded'],
    ]);
    expect([refusals.get('past'), refusals.get('short')]).toEqual([
      { request: 'GET /past/', sent: false },
      { request: 'GET /short/', sent: false, retryAfterSeconds: 1 },
    ]);
    expect(inFlight()).toEqual(['enough']);
  });

  test('counts the time of errors from when the request was sent', async () => {
    start(1);
    await clock.advance(100_000);
    for (const error of [failure('not-found', { status: 404 }), failure('timeout')]) {
      await ask('failing', operation(clock.now()), { deadline: clock.now() + 60_000 });
      await clock.advance(100);
      await fail('failing', error);
    }
    await ask('running', operation(clock.now()), { deadline: clock.now() + 60_000 });
    await ask('waits', operation(clock.now()), { deadline: clock.now() + 1_000 });
    expect(ended.has('waits')).toBe(false);
  });

  test('a timeout counts as the duration of a request, other failures do not', async () => {
    start(1);
    for (const [kind, isCounted] of [
      ['network', false],
      ['timeout', true],
    ] as const) {
      await ask(kind, operation(clock.now()), { deadline: clock.now() + 60_000 });
      await ask('other', operation(clock.now()), { deadline: clock.now() + 10_150 });
      await clock.advance(10_000);
      await fail(kind, failure(kind));
      // The first leaves the average at 100 ms; the second makes it 1,090.
      expect(ended.get('other')).toBe(isCounted ? 'overloaded' : undefined);
      await answer('other');
    }
  });
});

describe('under overload', () => {
  /** Keeps the queue full for more than a second. */
  async function overload(): Promise<void> {
    start(1);
    await ask('running', operation(), { deadline: 600_000 });
    for (let n = 0; n < 12; n += 1) await ask(`old ${n}`, operation(clock.now()), { deadline: clock.now() + 2_000 });
    await clock.advance(1_000);
    await ask('last old', operation(clock.now()), { deadline: clock.now() + 1_000 });
    expect(scheduler.isOverloaded).toBe(true);
  }

  test('the oldest are refused to make room, and the newest are served first', async () => {
    await overload();
    expect(ended.get('old 11')).toBe('overloaded');
    await clock.advance(1);
    await ask('new', operation(clock.now()), { deadline: clock.now() + 20_000 });
    await answer('running');
    expect(inFlight()).toEqual(['new']);
  });

  test('new operations wait for a second at most', async () => {
    await overload();
    for (let n = 0; n < 30; n += 1) {
      await ask(`new ${n}`, operation(clock.now()), { deadline: clock.now() + 60_000 });
    }
    const refused = [...ended].filter(([, end]) => end === 'overloaded').map(([name]) => name);
    // Eleven of 100 ms wait, and the older ones made room.
    expect(refused).toContain('new 18');
    expect(refused).not.toContain('new 19');
    expect(refused).not.toContain('new 29');
  });

  test('operations that have started precede new ones', async () => {
    start(1);
    const started = operation();
    await ask('running', started, { deadline: 600_000 });
    for (let n = 0; n < 12; n += 1) await ask(`old ${n}`, operation(), { deadline: 2_000 });
    await ask('rest 1', started, { deadline: 600_000 });
    await clock.advance(1_000);
    await ask('trigger', operation(clock.now()), { deadline: clock.now() + 1_000 });
    await clock.advance(1);
    await ask('new', operation(clock.now()), { deadline: clock.now() + 20_000 });
    expect(scheduler.isOverloaded).toBe(true);
    await answer('running');
    expect(inFlight()).toEqual(['rest 1']);
    await answer('rest 1');
    expect(inFlight()).toEqual(['new']);
  });

  test('the oldest are refused in all groups, with all their requests', async () => {
    start(1);
    await ask('running', operation(), { deadline: 600_000 });
    const oldest = operation(-10);
    await ask('oldest 1', oldest, { group: 'GET task', deadline: 2_000 });
    await ask('oldest 2', oldest, { group: 'GET contact', deadline: 2_000 });
    await ask('younger', operation(-5), { deadline: 2_000 });
    for (let n = 0; n < 10; n += 1) await ask(`${n}`, operation(), { deadline: 2_000 });
    ended.clear();
    await clock.advance(1_000);
    await ask('new', operation(clock.now()), { deadline: clock.now() + 2_000 });
    expect([...ended]).toEqual([
      ['oldest 1', 'overloaded'],
      ['oldest 2', 'overloaded'],
    ]);
  });

  test('operations that have started are served in turn', async () => {
    start(2);
    const [late, early] = [operation(20), operation(10)];
    await ask('late 1', late, { deadline: 600_000 });
    await ask('early 1', early, { deadline: 600_000 });
    for (let n = 0; n < 24; n += 1) await ask(`old ${n}`, operation(), { deadline: 2_000 });
    await ask('late 2', late, { deadline: 600_000 });
    await ask('early 2', early, { deadline: 600_000, group: 'GET task' });
    await clock.advance(1_000);
    await ask('trigger', operation(clock.now()), { deadline: clock.now() + 1_000 });
    expect(scheduler.isOverloaded).toBe(true);
    await answer('late 1');
    expect(inFlight()).toEqual(['early 1', 'early 2']);
  });

  test('it ends when no new operation waits', async () => {
    await overload();
    while (flying.size > 0) for (const name of inFlight()) await answer(name);
    expect(scheduler.isOverloaded).toBe(false);
    await ask('a', operation(clock.now()), { deadline: clock.now() + 2_000 });
    await ask('b', operation(clock.now()), { deadline: clock.now() + 2_000 });
    await ask('c', operation(clock.now()), { deadline: clock.now() + 2_000 });
    await answer('a');
    expect(inFlight()).toEqual(['b']);
  });
});

test('at most 2,000 requests wait in one queue', async () => {
  start(1);
  await ask('running', operation(), { deadline: 1e9 });
  const lifetime = { deadline: 1e9, cancellation: undefined };
  const kinds: string[] = [];
  for (let n = 0; n < 2_001; n += 1) {
    const group = `GET ${n % 2}`;
    scheduler
      .run({ operation: operation(), group, label: 'GET /x/', isWrite: false, lifetime }, () =>
        Promise.resolve(response()),
      )
      .catch((error: CloseError) => kinds.push(`${n} ${error.kind}`));
  }
  await settle();
  expect(kinds).toEqual(['2000 overloaded']);
});
