/** Which requests the queue refuses, because they cannot finish in time. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { CloseError } from '../../src/close/wire/errors.ts';
import { failure, response, ScheduledRequests, settle } from '../support/scheduled-requests.ts';

let requests: ScheduledRequests;
beforeEach(() => {
  requests = new ScheduledRequests(2);
});

describe('what cannot finish in time', () => {
  test('is refused when it comes, with the time that the queue needs', async () => {
    requests = new ScheduledRequests(1);
    await requests.ask('running');
    // Each takes 100 ms, and a new operation may wait for half of its time.
    for (let n = 0; n < 12; n += 1) await requests.ask(`${n}`, requests.operation(), { deadline: 2_000 });
    expect([...requests.ended]).toEqual([['11', 'overloaded']]);
    expect(requests.refusals.get('11')).toEqual({ request: 'GET /11/', sent: false, retryAfterSeconds: 2 });
    await requests.ask('patient', requests.operation(), { deadline: 2_201 });
    expect(requests.ended.has('patient')).toBe(false);
  });

  test('is estimated by the requests that operations send', async () => {
    requests = new ScheduledRequests(1);
    for (let n = 0; n < 100; n += 1) {
      const one = requests.operation();
      for (let request = 0; request < 3; request += 1) {
        await requests.ask('x', one);
        await requests.clock.advance(100);
        await requests.answer('x');
      }
    }
    const deadline = requests.clock.now() + 2_000;
    await requests.ask('running', requests.operation(requests.clock.now()), { deadline });
    for (let n = 0; n < 6; n += 1) await requests.ask(`${n}`, requests.operation(requests.clock.now()), { deadline });
    // Each needs almost 300 ms of the second that may pass.
    expect([...requests.ended].filter(([, end]) => end === 'overloaded').map(([name]) => name)).toEqual(['4', '5']);
  });

  test('is estimated by the requests in flight', async () => {
    requests = new ScheduledRequests(4);
    for (const name of ['a', 'b', 'c', 'd']) await requests.ask(name);
    for (let n = 0; n < 42; n += 1) await requests.ask(`${n}`, requests.operation(), { deadline: 2_000 });
    expect([...requests.ended]).toEqual([['41', 'overloaded']]);
  });

  test('does not count as a request of its operation', async () => {
    requests = new ScheduledRequests(1);
    await requests.ask('running');
    for (let n = 0; n < 11; n += 1) await requests.ask(`${n}`, requests.operation(), { deadline: 2_000 });
    const one = requests.operation(0, 1);
    for (let times = 0; times < 2; times += 1) {
      await requests.ask('again', one, { deadline: 2_000 });
      expect(requests.ended.get('again')).toBe('overloaded');
    }
  });

  test('is not refused if a request of its operation waits already', async () => {
    requests = new ScheduledRequests(1);
    await requests.ask('running');
    const one = requests.operation();
    await requests.ask('a', one, { deadline: 2_000 });
    for (let n = 0; n < 10; n += 1) await requests.ask(`${n}`, requests.operation(), { deadline: 60_000 });
    await requests.ask('b', one, { deadline: 2_000 });
    await requests.ask('c', requests.operation(), { deadline: 2_000 });
    expect([...requests.ended]).toEqual([['c', 'overloaded']]);
  });

  test('is not refused if its operation has started', async () => {
    requests = new ScheduledRequests(1);
    const one = requests.operation();
    await requests.ask('one1', one);
    for (let n = 0; n < 20; n += 1) await requests.ask(`${n}`, requests.operation(), { deadline: 60_000 });
    await requests.ask('one2', one, { deadline: 500 });
    expect(requests.ended.size).toBe(0);
  });

  test('is not estimated by requests of operations that have started', async () => {
    requests = new ScheduledRequests(1);
    const started = Array.from({ length: 12 }, () => requests.operation());
    for (const one of started) {
      await requests.ask('first', one);
      await requests.answer('first');
    }
    for (const [index, one] of started.entries()) await requests.ask(`${index}`, one);
    await requests.ask('new', requests.operation(), { deadline: 1_000 });
    expect(requests.ended.has('new')).toBe(false);
  });

  test('is not estimated for requests that wait for a budget', async () => {
    requests = new ScheduledRequests(1);
    await requests.ask('first', requests.operation(), { group: 'GET task' });
    await requests.answer('first', { limit: 100, remaining: 0, resetSeconds: 5 });
    await requests.ask('running');
    for (let n = 0; n < 40; n += 1) await requests.ask(`${n}`);
    await requests.ask('waits', requests.operation(), { group: 'GET task', deadline: 6_000 });
    expect(requests.ended.has('waits')).toBe(false);
  });

  test('is estimated by the duration of recent requests', async () => {
    requests = new ScheduledRequests(1);
    for (let n = 0; n < 60; n += 1) {
      await requests.ask('slow', requests.operation(requests.clock.now()), { deadline: requests.clock.now() + 60_000 });
      await requests.clock.advance(1_000);
      await requests.answer('slow');
    }
    await requests.ask('running', requests.operation(requests.clock.now()), {
      deadline: requests.clock.now() + 60_000,
    });
    await requests.ask('a', requests.operation(requests.clock.now()), { deadline: requests.clock.now() + 10_000 });
    for (let n = 0; n < 10; n += 1)
      await requests.ask(`${n}`, requests.operation(requests.clock.now()), { deadline: requests.clock.now() + 10_000 });
    expect([...requests.ended].filter(([, end]) => end === 'overloaded').map(([name]) => name)).toEqual([
      '5',
      '6',
      '7',
      '8',
      '9',
    ]);
  });

  test('is refused at its turn, if it has less time than a request takes', async () => {
    requests = new ScheduledRequests(1);
    await requests.ask('running');
    await requests.ask('past', requests.operation(), { deadline: 1_000 });
    await requests.ask('short', requests.operation(), { deadline: 1_090 });
    await requests.ask('enough', requests.operation(), { deadline: 1_100 });
    await requests.clock.advance(1_000);
    await requests.fail('running', failure('network'));
    expect([...requests.ended]).toEqual([
      ['running', 'network'],
      ['past', 'deadline'],
      ['short', 'overloaded'],
    ]);
    expect([requests.refusals.get('past'), requests.refusals.get('short')]).toEqual([
      { request: 'GET /past/', sent: false },
      { request: 'GET /short/', sent: false, retryAfterSeconds: 1 },
    ]);
    expect(requests.inFlight()).toEqual(['enough']);
  });

  test('counts the time of errors from when the request was sent', async () => {
    requests = new ScheduledRequests(1);
    await requests.clock.advance(100_000);
    for (const error of [failure('not-found', { status: 404 }), failure('timeout')]) {
      await requests.ask('failing', requests.operation(requests.clock.now()), {
        deadline: requests.clock.now() + 60_000,
      });
      await requests.clock.advance(100);
      await requests.fail('failing', error);
    }
    await requests.ask('running', requests.operation(requests.clock.now()), {
      deadline: requests.clock.now() + 60_000,
    });
    for (const name of ['waits', 'too']) {
      await requests.ask(name, requests.operation(requests.clock.now()), { deadline: requests.clock.now() + 1_000 });
      expect(requests.ended.has(name)).toBe(false);
    }
  });

  test('a timeout counts as the duration of a request, other failures do not', async () => {
    requests = new ScheduledRequests(1);
    for (const [kind, isCounted] of [
      ['network', false],
      ['timeout', true],
    ] as const) {
      await requests.ask(kind, requests.operation(requests.clock.now()), { deadline: requests.clock.now() + 60_000 });
      await requests.ask('other', requests.operation(requests.clock.now()), {
        deadline: requests.clock.now() + 10_150,
      });
      await requests.clock.advance(10_000);
      await requests.fail(kind, failure(kind));
      // The first leaves the average at 100 ms; the second makes it 1,090.
      expect(requests.ended.get('other')).toBe(isCounted ? 'overloaded' : undefined);
      await requests.answer('other');
    }
  });
});

test('at most 2,000 requests wait in one queue', async () => {
  requests = new ScheduledRequests(1);
  await requests.ask('running', requests.operation(), { deadline: 1e9 });
  const lifetime = { deadline: 1e9, signal: undefined };
  const kinds: string[] = [];
  for (let n = 0; n < 2_001; n += 1) {
    const group = `GET ${n % 2}`;
    requests.scheduler
      .run({ operation: requests.operation(), group, label: 'GET /x/', isWrite: false, lifetime }, () =>
        Promise.resolve(response()),
      )
      .catch((error: CloseError) => kinds.push(`${n} ${error.kind}`));
  }
  await settle();
  expect(kinds).toEqual(['2000 overloaded']);
});
