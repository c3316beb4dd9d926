/** Whose request is next, and whose is refused, when several callers share places, budgets and a full queue. */
import { beforeEach, describe, expect, test } from 'vitest';
import { Cancelled } from '../../src/close/cancellation.ts';
import { MAX_QUEUED } from '../../src/close/traffic/load-shedder.ts';
import { ScheduledRequests, settle } from '../support/scheduled-requests.ts';

const FAR = 600_000;

let requests: ScheduledRequests;
beforeEach(() => {
  requests = new ScheduledRequests(1);
});

/** Asks for a request of a new operation. The first character of its name is its caller. */
const ask = (
  name: string,
  startedAt?: number,
  given: { group?: string; deadline?: number; signal?: AbortSignal } = {},
) => requests.ask(name, requests.operation(startedAt, 100, name.charAt(0)), { deadline: FAR, ...given });

describe('the next request', () => {
  test('is that of the oldest operation within a round', async () => {
    await ask('first');
    await ask('a', 20);
    await ask('b', 10);
    await requests.answer('first');
    expect(requests.inFlight()).toEqual(['b']);
  });

  test('is not that of a caller which asks again while its request is in flight', async () => {
    for (const name of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']) await ask(name, 0);
    for (const name of ['a1', 'a2', 'b1']) await requests.answer(name);
    expect(requests.inFlight()).toEqual(['c1']);
    await ask('c2', 1);
    await requests.answer('c1');
    expect(requests.inFlight()).toEqual(['a3']);
  });

  test.each([
    ['GET lead', 'GET contact'],
    ['GET contact', 'GET lead'],
  ])('is that of a caller with less than its share, across endpoint groups: %s', async (ofSlow, ofOther) => {
    requests = new ScheduledRequests(4);
    await ask('x', 0, { group: 'GET lead' });
    await requests.answer('x');
    for (let n = 0; n < 8; n += 1) await ask(`slow${n}`, 0, { group: ofSlow });
    for (let n = 0; n < 2; n += 1) await ask(`b${n}`, 10, { group: ofOther });
    await requests.answer('slow0');
    await requests.answer('slow1');
    expect(requests.inFlight()).toEqual(['slow2', 'slow3', 'b0', 'b1']);
  });

  test.each(['refused', 'served'])('leaves no share to a caller whose requests were %s', async (end) => {
    requests = new ScheduledRequests(6);
    for (let n = 0; n < 4; n += 1) await ask(`b${n}`, 0);
    for (let n = 0; n < 2; n += 1) await ask(`a${n}`, 10);
    const abort = new AbortController();
    await ask('c', 0, { signal: abort.signal });
    if (end === 'served') {
      await requests.answer('b0');
      expect(requests.inFlight()).toContain('c');
      await ask('b4', 0);
      await requests.answer('c');
    } else abort.abort(new Cancelled('cancelled'));
    await settle();
    // Six places: three for each. `b` has four, `a` has two.
    for (const name of ['b5', 'b6']) await ask(name, 0);
    await ask('a2', 20);
    await requests.answer('b1');
    expect(requests.inFlight()).toContain('a2');
  });
});

test('a budget is shared in turns: a caller waits behind one request of each other', async () => {
  await ask('first');
  await requests.answer('first', { limit: 1, remaining: 0, resetSeconds: 5 });
  for (let n = 0; n < 5; n += 1) await ask(`a${n}`, 0);
  await ask('b', 0, { deadline: 9_000 });
  expect(requests.ended.get('b')).toBe('budget-spent');
  await ask('c', 0, { deadline: 10_000 });
  expect(requests.ended.has('c')).toBe(false);
});

describe('a full queue', () => {
  test.each([
    ['one endpoint group', 1],
    ['several endpoint groups', 3],
  ])('gives the last place of the caller with the most requests to one with few, in %s', async (_name, groups) => {
    await ask('running');
    const [a, c] = [requests.operation(0, 10_000, 'a'), requests.operation(0, 10_000, 'c')];
    const group = (n: number) => `GET ${n % groups}`;
    for (let n = 0; n < MAX_QUEUED - 3; n += 1) void requests.ask(`a${n}`, a, { deadline: FAR, group: group(n) });
    for (let n = 0; n < 3; n += 1) void requests.ask(`c${n}`, c, { deadline: FAR, group: group(n) });
    await ask('b', 0, { group: group(0) });
    expect([...requests.ended]).toEqual([[`a${MAX_QUEUED - 4}`, 'overloaded']]);
  });

  test('refuses one more caller if all have one request', async () => {
    await ask('running');
    for (let n = 0; n < MAX_QUEUED; n += 1) {
      void requests.ask(`${n}`, requests.operation(0, 1, `caller ${n}`), { deadline: FAR, group: `GET ${n % 2}` });
    }
    await ask('b', 0);
    expect([...requests.ended]).toEqual([['b', 'overloaded']]);
  });
});

test('under overload the oldest operations of the caller with the most make room', async () => {
  await ask('running');
  for (let n = 0; n < 11; n += 1) await ask(`a${n}`, n, { deadline: 2_000 });
  await ask('c', 0, { deadline: 1_000 });
  await requests.clock.advance(1_000);
  await ask('d', 1_000, { deadline: 2_000 });
  expect(requests.scheduler.isOverloaded).toBe(true);
  requests.ended.clear();
  for (let n = 0; n < 6; n += 1) await ask(`b${n}`, 1_000, { deadline: 21_000 });
  const refused = [...requests.ended].filter(([, end]) => end === 'overloaded').map(([name]) => name);
  // Until both callers have as many.
  expect(refused.slice(0, 7)).toEqual(Array.from({ length: 7 }, (_, n) => `a${n}`));
});
