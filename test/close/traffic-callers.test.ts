/** Callers that share one credential take turns, no matter how many operations each has. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { CallerLines } from '../../src/close/traffic/caller-lines.ts';
import { CallerShares } from '../../src/close/traffic/caller-shares.ts';
import { MAX_QUEUED } from '../../src/close/traffic/load-shedder.ts';
import { RequestQueue, type Waiter } from '../../src/close/traffic/request-queue.ts';
import { promise } from '../support/promise.ts';
import { randomRuns } from '../support/random-runs.ts';
import { ScheduledRequests } from '../support/scheduled-requests.ts';

const FAR = 600_000;

let requests: ScheduledRequests;
beforeEach(() => {
  requests = new ScheduledRequests(1);
});

/** Asks for a request of a new operation. The first character of its name is its caller. */
const ask = (name: string, startedAt?: number, given: { group?: string; deadline?: number } = {}) =>
  requests.ask(name, requests.operation(startedAt, 100, name.charAt(0)), { deadline: FAR, ...given });

/** Answers one request after the other. Returns the names in the order in which they were sent. */
async function drained(): Promise<readonly string[]> {
  const sent: string[] = [];
  for (let [name] = requests.inFlight(); name !== undefined; [name] = requests.inFlight()) {
    sent.push(name);
    await requests.answer(name);
  }
  return sent;
}

describe('callers of one credential', () => {
  test('take turns, also if one has many operations that are older', async () => {
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5']) await ask(name, 0);
    for (const name of ['b1', 'b2']) await ask(name, 10);
    await ask('c1', 20);
    expect(await drained()).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4', 'a5']);
  });

  test('keep their place in the round if they send one request after the other', async () => {
    for (const name of ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'c1']) await ask(name, 0);
    const sent: string[] = [];
    for (let n = 2; requests.inFlight().length > 0; n += 1) {
      const [name = ''] = requests.inFlight();
      sent.push(name);
      await requests.answer(name);
      if (name.startsWith('c') && n < 20) await ask(`c${n}`, n);
    }
    // A request of `c` for each request of `a` and `b`, not one after each of them.
    expect(sent.slice(0, 7)).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', expect.stringMatching(/^c/)]);
  });

  test('are served in the order of their operations within a round, across endpoint groups', async () => {
    await ask('first');
    await ask('late', 20, { group: 'GET contact' });
    await ask('early', 10, { group: 'GET task' });
    expect(await drained()).toEqual(['first', 'early', 'late']);
  });

  test('have equal shares of the connections: slow requests of one do not hold all of them', async () => {
    requests = new ScheduledRequests(4);
    for (let n = 0; n < 12; n += 1) await ask(`slow${n}`, 0);
    for (let n = 0; n < 6; n += 1) await ask(`b${n}`, 10);
    await requests.answer('slow0');
    await requests.answer('slow1');
    expect(requests.inFlight()).toEqual(['slow2', 'slow3', 'b0', 'b1']);
    // `slow` holds its half, so that each place of `b` is given to `b` again.
    for (let n = 0; n < 4; n += 1) await requests.answer(`b${n}`);
    expect(requests.inFlight()).toEqual(['slow2', 'slow3', 'b4', 'b5']);
    await requests.answer('b4');
    await requests.answer('b5');
    expect(requests.inFlight()).toEqual(['slow2', 'slow3', 'slow4', 'slow5']);
  });

  test('are refused by their own queue, not by that of another', async () => {
    const limit = { limit: 10, remaining: 0, resetSeconds: 5 };
    await ask('first');
    await requests.answer('first', limit);
    // Ten requests per 5 s: the first ten wait for 5 s, the next ten for 10 s, and so on.
    for (let n = 0; n < 40; n += 1) await ask(`a${n}`, 0, { deadline: 30_000 });
    await ask('a too many', 0, { deadline: 20_000 });
    await ask('b', 0, { deadline: 6_000 });
    expect(requests.ended.get('a too many')).toBe('budget-spent');
    expect(requests.ended.has('b')).toBe(false);
    await requests.clock.advance(5_000);
    const sent: string[] = [];
    for (let [name] = requests.inFlight(); name !== undefined; [name] = requests.inFlight()) {
      sent.push(name);
      await requests.answer(name, { ...limit, remaining: 10 - sent.length });
    }
    expect(sent).toContain('b');
  });

  test('with many requests make room in a full queue for those with few', async () => {
    await ask('running');
    const one = requests.operation(0, 10_000, 'a');
    for (let n = 0; n < MAX_QUEUED; n += 1) {
      void requests.ask(`a${n}`, one, { deadline: FAR });
    }
    await ask('b', 10);
    expect([...requests.ended]).toEqual([[`a${MAX_QUEUED - 1}`, 'overloaded']]);
    await ask('a too many', 10);
    expect(requests.ended.has('a too many')).toBe(true);
    await requests.answer('running');
    await requests.answer('a0');
    expect(requests.inFlight()).toEqual(['b']);
  });

  test('under overload: one with many operations is refused, and the others are served', async () => {
    await ask('running');
    const at = () => requests.clock.now();
    for (let n = 0; n < 12; n += 1) await ask(`a${n}`, at(), { deadline: at() + 2_000 });
    await requests.clock.advance(1_000);
    await ask('a last', at(), { deadline: at() + 1_000 });
    expect(requests.scheduler.isOverloaded).toBe(true);
    for (let n = 0; n < 3; n += 1) await ask(`b${n}`, at(), { deadline: at() + 20_000 });
    for (let n = 20; n < 60; n += 1) await ask(`a${n}`, at(), { deadline: at() + 20_000 });
    expect([...requests.ended.keys()].filter((name) => name.startsWith('b'))).toEqual([]);
    expect([...requests.ended.values()].filter((end) => end === 'overloaded').length).toBeGreaterThan(30);
    const sent = await drained();
    expect(sent.indexOf('b2')).toBeLessThanOrEqual(6);
  });
});

test('a caller is forgotten when it has no request and is not ahead of the others', () => {
  const [lines, shares] = [new CallerLines<Waiter>(), new CallerShares()];
  const queue = new RequestQueue();
  const waiter = (caller: string): Waiter => ({
    request: {
      operation: requests.operation(0, 100, caller),
      group: 'GET lead',
      label: 'GET /lead/',
      isWrite: false,
      lifetime: { deadline: FAR, signal: undefined },
    },
    group: { ...queue.group('GET lead'), waiting: lines },
    turn: 0,
    start: () => undefined,
    refuse: () => undefined,
  });
  for (let n = 0; n < 3; n += 1) lines.add(waiter('busy'));
  for (let n = 0; n < 1_000; n += 1) {
    const each = waiter(`${n}`);
    lines.add(each);
    shares.waits(`${n}`, 1);
    lines.served(each);
    lines.remove(each);
    shares.waits(`${n}`, -1);
    if (n % 10 === 9) {
      const busy = waiter('busy');
      lines.add(busy);
      lines.served(busy);
      lines.remove(busy);
    }
    expect(lines.callers).toBeLessThanOrEqual(21);
  }
  expect(shares.size).toBe(0);
  for (const each of [...lines]) lines.remove(each);
  expect([lines.size, lines.callers]).toEqual([0, 0]);
});

test('no caller is served more often than another that waits, and no place stays free', async () => {
  promise('fair-callers');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 4 }),
      fc.infiniteStream(fc.nat()),
      fc.boolean(),
      async (sizes, maxRunning, random, isInOrder) => {
        requests = new ScheduledRequests(maxRunning);
        const waiting = new Map(sizes.map((size, index) => [String.fromCharCode(97 + index), size]));
        const served = new Map([...waiting.keys()].map((caller) => [caller, 0]));
        for (const [caller, size] of waiting) for (let n = 0; n < size; n += 1) await ask(`${caller}${n}`, n);
        const known = new Set<string>();
        const started = () => requests.inFlight().filter((name) => !known.has(name) && known.add(name));
        const runs = (caller: string) => requests.inFlight().filter((name) => name.startsWith(caller)).length;
        const waits = (caller: string) => (waiting.get(caller) ?? 0) > 0;
        // They found a free place, before anyone waited.
        for (const name of started()) waiting.set(name.charAt(0), (waiting.get(name.charAt(0)) ?? 0) - 1);
        for (let running = requests.inFlight(); running.length > 0; running = requests.inFlight()) {
          const active = [...waiting.keys()].filter((caller) => waits(caller) || runs(caller) > 0).length;
          const share = maxRunning / active;
          await requests.answer(running[isInOrder ? 0 : (random.next().value ?? 0) % running.length] ?? '');
          for (const name of started()) {
            const caller = name.charAt(0);
            waiting.set(caller, (waiting.get(caller) ?? 0) - 1);
            served.set(caller, (served.get(caller) ?? 0) + 1);
            const others = [...waiting.keys()].filter((other) => other !== caller && waits(other));
            if (others.some((other) => runs(other) < share)) expect(runs(caller) - 1).toBeLessThan(share);
            if (!isInOrder) continue;
            for (const other of others) expect((served.get(caller) ?? 0) - (served.get(other) ?? 0)).toBeLessThan(3);
          }
          const left = [...waiting.values()].reduce((sum, count) => sum + count, 0);
          if (left > 0) expect(requests.inFlight()).toHaveLength(maxRunning);
        }
        expect([...requests.ended.values()].every((end) => end === 'answered')).toBe(true);
      },
    ),
    { numRuns: randomRuns(50) },
  );
}, 20_000);

test('with one caller, of any name, the order is that of the turns', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('', 'a'),
      fc.array(fc.tuple(fc.nat({ max: 500 }), fc.constantFrom('GET lead', 'GET contact')), { maxLength: 20 }),
      async (caller, asked) => {
        requests = new ScheduledRequests(1);
        await requests.ask('running', requests.operation(0, 100, caller), { deadline: FAR });
        const names = asked.map(([at], index) => ({ at, name: `${index}` }));
        for (const [index, [at, group]] of asked.entries())
          await requests.ask(`${index}`, requests.operation(at, 100, caller), { deadline: FAR, group });
        const [, ...sent] = await drained();
        const turns = sent.map((name) => names[Number(name)]?.at);
        expect(turns).toEqual(names.map(({ at }) => at).sort((a, b) => a - b));
      },
    ),
    { numRuns: randomRuns(50) },
  );
});
