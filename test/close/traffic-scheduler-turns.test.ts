/** Which request is sent next, and how many at once. */
import { beforeEach, describe, expect, test } from 'vitest';
import { Cancelled } from '../../src/close/cancellation.ts';
import { Slots } from '../../src/close/traffic/slots.ts';
import { failure, ScheduledRequests, settle } from '../support/scheduled-requests.ts';

let requests: ScheduledRequests;
beforeEach(() => {
  requests = new ScheduledRequests(2);
});

describe('requests in flight', () => {
  test('are at most as many as a credential may have; the rest take turns', async () => {
    const first = requests.operation();
    for (const name of ['a1', 'a2', 'a3', 'a4']) await requests.ask(name, first);
    const second = requests.operation();
    await requests.ask('b1', second);
    expect(requests.inFlight()).toEqual(['a1', 'a2']);
    // The second operation has made no request yet, so it precedes the third of the first.
    await requests.answer('a1');
    expect(requests.inFlight()).toEqual(['a2', 'b1']);
    await requests.answer('b1');
    await requests.answer('a2');
    expect(requests.inFlight()).toEqual(['a3', 'a4']);
    await requests.answer('a3');
    await requests.answer('a4');
    expect([...requests.ended.values()]).toEqual(Array(5).fill('answered'));
  });

  test('take turns across endpoint groups, by the time at which their operations began', async () => {
    requests = new ScheduledRequests(1);
    await requests.ask('first');
    await requests.ask('late', requests.operation(20), { group: 'GET contact' });
    await requests.ask('early', requests.operation(10), { group: 'GET task' });
    await requests.answer('first');
    expect(requests.inFlight()).toEqual(['early']);
    await requests.answer('early');
    expect(requests.inFlight()).toEqual(['late']);
  });

  test('a later request of an operation has waited one service time less', async () => {
    requests = new ScheduledRequests(1);
    const one = requests.operation(0);
    await requests.ask('one1', one);
    await requests.ask('one2', one);
    await requests.ask('half', requests.operation(99));
    await requests.ask('full', requests.operation(101));
    await requests.answer('one1');
    expect(requests.inFlight()).toEqual(['half']);
    await requests.answer('half');
    expect(requests.inFlight()).toEqual(['one2']);
    await requests.answer('one2');
    expect(requests.inFlight()).toEqual(['full']);
  });

  test('of writes have connections of their own', async () => {
    requests = new ScheduledRequests(10);
    for (const name of ['w1', 'w2', 'w3'])
      await requests.ask(name, requests.operation(), { isWrite: true, group: 'POST lead' });
    await requests.ask('read');
    expect(requests.inFlight()).toEqual(['w1', 'w2', 'read']);
    await requests.answer('w1');
    expect(requests.inFlight()).toEqual(['w2', 'read', 'w3']);
    expect(requests.slots.writes.isFree).toBe(false);
    for (const name of ['w2', 'w3', 'read']) await requests.answer(name);
    expect([requests.slots.writes.isFree, requests.slots.reads.isFree]).toEqual([true, true]);
  });

  test('wait for a connection that another credential uses', async () => {
    const taken = requests.slots.reads;
    for (let n = 0; n < 100; n += 1) taken.take();
    await requests.ask('a');
    await requests.ask('b');
    expect(requests.inFlight()).toEqual([]);
    taken.release();
    await settle();
    expect(requests.inFlight()).toEqual(['a']);
    taken.release();
    await settle();
    expect(requests.inFlight()).toEqual(['a', 'b']);
  });

  test('of reads do not wait for writes that wait for a connection', async () => {
    requests = new ScheduledRequests(3);
    await requests.ask('r1');
    for (const name of ['w1', 'w2', 'w3'])
      await requests.ask(name, requests.operation(), { isWrite: true, group: 'POST lead' });
    await requests.ask('r2');
    await requests.answer('r1');
    expect(requests.inFlight()).toEqual(['w1', 'w2', 'r2']);
  });

  test('that fail unexpectedly free their place', async () => {
    requests = new ScheduledRequests(1);
    await requests.ask('a');
    await requests.ask('b');
    await requests.fail('a', new Error('Unexpected.'));
    expect([requests.ended.get('a'), requests.inFlight()]).toEqual(['Unexpected.', ['b']]);
  });

  test('use the connections that the credential has when they are sent', async () => {
    requests = new ScheduledRequests(1);
    await requests.ask('a');
    await requests.ask('b');
    const others = { reads: new Slots(1), writes: new Slots(1) };
    requests.scheduler.slots = others;
    await requests.answer('a');
    expect([requests.inFlight(), others.reads.isFree]).toEqual([['b'], false]);
    await requests.answer('b');
    expect(others.reads.isFree).toBe(true);
  });
});

describe('an operation', () => {
  test('sends ten requests at once before Close has accepted the credential', async () => {
    requests = new ScheduledRequests(50);
    const one = requests.operation();
    for (let n = 0; n < 12; n += 1) await requests.ask(`${n}`, one);
    expect(requests.inFlight()).toHaveLength(10);
    await requests.answer('0');
    expect(requests.inFlight()).toHaveLength(11);
    const other = requests.operation();
    for (let n = 20; n < 40; n += 1) await requests.ask(`${n}`, other);
    expect(requests.inFlight()).toHaveLength(31);
  });

  test('sends ten at once while Close refuses another group', async () => {
    requests = new ScheduledRequests(50);
    await requests.ask('first');
    await requests.answer('first');
    await requests.ask('refused', requests.operation(), { group: 'GET task' });
    await requests.fail('refused', failure('rate-limited', { status: 429, retryAfterSeconds: 5 }));
    const one = requests.operation();
    for (let n = 0; n < 12; n += 1) await requests.ask(`${n}`, one);
    expect(requests.inFlight()).toHaveLength(10);
  });

  test('that Close has answered sends as many as it has, although Close refuses another group', async () => {
    for (const end of [undefined, failure('not-found', { status: 404 })]) {
      requests = new ScheduledRequests(50);
      const one = requests.operation();
      await requests.ask('first', one);
      if (end === undefined) await requests.answer('first');
      else await requests.fail('first', end);
      await requests.ask('refused', requests.operation(), { group: 'GET task' });
      await requests.fail('refused', failure('rate-limited', { status: 429, retryAfterSeconds: 5 }));
      for (let n = 0; n < 12; n += 1) await requests.ask(`${n}`, one);
      expect(requests.inFlight()).toHaveLength(12);
    }
  });

  test('counts the requests that Close refused among those ten', async () => {
    requests = new ScheduledRequests(50);
    const one = requests.operation();
    for (let n = 0; n < 12; n += 1) await requests.ask(`${n}`, one, { group: `GET ${n}` });
    await requests.fail('0', failure('rate-limited', { status: 429, retryAfterSeconds: 5 }));
    expect(requests.inFlight()).toHaveLength(9);
    await requests.fail('1', failure('network'));
    expect(requests.inFlight()).toHaveLength(9);
  });

  test('that reaches its limit of requests is refused, and a request that was never sent does not count', async () => {
    requests = new ScheduledRequests(1);
    await requests.ask('running');
    const abort = new AbortController();
    const one = requests.operation(0, 1);
    await requests.ask('waits', one, { signal: abort.signal });
    await requests.ask('too many', one);
    expect([...requests.ended]).toEqual([['too many', 'too-costly']]);
    abort.abort(new Cancelled('cancelled'));
    await settle();
    expect(requests.ended.get('waits')).toBe('The caller disconnected.');
    await requests.ask('again', one);
    await requests.answer('running');
    expect(requests.inFlight()).toEqual(['again']);
  });

  test('that is cancelled before it could start is never sent', async () => {
    const abort = new AbortController();
    abort.abort(new Cancelled('deadline'));
    await requests.ask('late', requests.operation(), { signal: abort.signal });
    expect([requests.inFlight(), requests.ended.get('late')]).toEqual([[], "The operation's time ran out."]);
  });

  test('that was sent or refused is not cancelled in the queue', async () => {
    requests = new ScheduledRequests(1);
    const abort = new AbortController();
    await requests.ask('a');
    await requests.ask('b', requests.operation(), { signal: abort.signal });
    await requests.answer('a');
    expect(requests.inFlight()).toEqual(['b']);
    abort.abort(new Cancelled('cancelled'));
    await settle();
    expect([requests.inFlight(), requests.ended.has('b')]).toEqual([['b'], false]);
    await requests.answer('b');
    expect(requests.ended.get('b')).toBe('answered');
  });
});
