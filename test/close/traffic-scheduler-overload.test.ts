/** Who is served and who is refused while more arrives than Close answers. */
import { beforeEach, describe, expect, test } from 'vitest';
import { ScheduledRequests } from '../support/scheduled-requests.ts';

let requests: ScheduledRequests;
beforeEach(() => {
  requests = new ScheduledRequests(2);
});

describe('under overload', () => {
  /** Keeps the queue full for more than a second. */
  async function overload(): Promise<void> {
    requests = new ScheduledRequests(1);
    await requests.ask('running', requests.operation(), { deadline: 600_000 });
    for (let n = 0; n < 12; n += 1)
      await requests.ask(`old ${n}`, requests.operation(requests.clock.now()), {
        deadline: requests.clock.now() + 2_000,
      });
    await requests.clock.advance(1_000);
    await requests.ask('last old', requests.operation(requests.clock.now()), {
      deadline: requests.clock.now() + 1_000,
    });
    expect(requests.scheduler.isOverloaded).toBe(true);
  }

  test('the oldest are refused to make room, and the newest are served first', async () => {
    await overload();
    expect(requests.ended.get('old 11')).toBe('overloaded');
    await requests.clock.advance(1);
    await requests.ask('new', requests.operation(requests.clock.now()), { deadline: requests.clock.now() + 20_000 });
    await requests.answer('running');
    expect(requests.inFlight()).toEqual(['new']);
  });

  test('new operations wait for a second at most', async () => {
    await overload();
    for (let n = 0; n < 30; n += 1) {
      await requests.ask(`new ${n}`, requests.operation(requests.clock.now()), {
        deadline: requests.clock.now() + 60_000,
      });
    }
    const refused = [...requests.ended].filter(([, end]) => end === 'overloaded').map(([name]) => name);
    // Eleven of 100 ms wait, and the older ones made room.
    expect(refused).toContain('new 18');
    expect(refused).not.toContain('new 19');
    expect(refused).not.toContain('new 29');
  });

  test('operations that have started precede new ones', async () => {
    requests = new ScheduledRequests(1);
    const started = requests.operation();
    await requests.ask('running', started, { deadline: 600_000 });
    for (let n = 0; n < 12; n += 1) await requests.ask(`old ${n}`, requests.operation(), { deadline: 2_000 });
    await requests.ask('rest 1', started, { deadline: 600_000 });
    await requests.clock.advance(1_000);
    await requests.ask('trigger', requests.operation(requests.clock.now()), { deadline: requests.clock.now() + 1_000 });
    await requests.clock.advance(1);
    await requests.ask('new', requests.operation(requests.clock.now()), { deadline: requests.clock.now() + 20_000 });
    expect(requests.scheduler.isOverloaded).toBe(true);
    await requests.answer('running');
    expect(requests.inFlight()).toEqual(['rest 1']);
    await requests.answer('rest 1');
    expect(requests.inFlight()).toEqual(['new']);
  });

  test('the oldest are refused in all groups, with all their requests', async () => {
    requests = new ScheduledRequests(1);
    await requests.ask('running', requests.operation(), { deadline: 600_000 });
    const oldest = requests.operation(-10);
    await requests.ask('oldest 1', oldest, { group: 'GET task', deadline: 2_000 });
    await requests.ask('oldest 2', oldest, { group: 'GET contact', deadline: 2_000 });
    await requests.ask('younger', requests.operation(-5), { deadline: 2_000 });
    for (let n = 0; n < 10; n += 1) await requests.ask(`${n}`, requests.operation(), { deadline: 2_000 });
    requests.ended.clear();
    await requests.clock.advance(1_000);
    await requests.ask('new', requests.operation(requests.clock.now()), { deadline: requests.clock.now() + 2_000 });
    expect([...requests.ended]).toEqual([
      ['oldest 1', 'overloaded'],
      ['oldest 2', 'overloaded'],
    ]);
  });

  test('the newest precede those of other groups', async () => {
    await overload();
    const at = requests.clock.now();
    await requests.ask('newest', requests.operation(at + 2), { deadline: at + 20_000 });
    await requests.ask('newer', requests.operation(at + 1), { deadline: at + 20_000, group: 'GET task' });
    await requests.answer('running');
    expect(requests.inFlight()).toEqual(['newest']);
  });

  test.each([
    ['GET lead', 'GET task'],
    ['GET task', 'GET lead'],
  ])('operations that have started are served in turn, of %s before %s', async (first, second) => {
    requests = new ScheduledRequests(2);
    const [late, early] = [requests.operation(20), requests.operation(10)];
    await requests.ask('late 1', late, { deadline: 600_000 });
    await requests.ask('early 1', early, { deadline: 600_000 });
    for (let n = 0; n < 24; n += 1) await requests.ask(`old ${n}`, requests.operation(), { deadline: 2_000 });
    await requests.ask('early 2', early, { deadline: 600_000, group: first });
    await requests.ask('late 2', late, { deadline: 600_000, group: second });
    await requests.clock.advance(1_000);
    await requests.ask('trigger', requests.operation(requests.clock.now()), { deadline: requests.clock.now() + 1_000 });
    expect(requests.scheduler.isOverloaded).toBe(true);
    await requests.answer('late 1');
    expect(requests.inFlight()).toEqual(['early 1', 'early 2']);
  });

  test('it does not begin while the queue is only half full', async () => {
    requests = new ScheduledRequests(1);
    await requests.ask('running');
    for (let n = 0; n < 5; n += 1) await requests.ask(`${n}`, requests.operation(), { deadline: 2_000 });
    await requests.clock.advance(1_000);
    await requests.ask('later', requests.operation(1_000), { deadline: 3_000 });
    expect(requests.scheduler.isOverloaded).toBe(false);
  });

  test('before it begins, a full queue refuses new operations that have waited for half of their time', async () => {
    requests = new ScheduledRequests(1);
    await requests.clock.advance(10_000);
    const started = requests.operation(10_000);
    await requests.ask('running', started);
    for (let n = 0; n < 12; n += 1) await requests.ask(`${n}`, requests.operation(), { deadline: 12_000 });
    await requests.ask('rest', started, { deadline: 12_000 });
    expect([...requests.ended]).toEqual([['11', 'overloaded']]);
    await requests.clock.advance(500);
    await requests.answer('running');
    await requests.clock.advance(500);
    await requests.answer('0');
    expect(requests.inFlight()).toEqual(['1']);
    await requests.clock.advance(1);
    await requests.answer('1');
    expect(requests.inFlight()).toEqual(['rest']);
    expect([...requests.ended.values()].filter((end) => end === 'overloaded')).toHaveLength(1 + 9);
  });

  test('it ends when no new operation waits', async () => {
    await overload();
    while (requests.inFlight().length > 0) for (const name of requests.inFlight()) await requests.answer(name);
    expect(requests.scheduler.isOverloaded).toBe(false);
    await requests.ask('a', requests.operation(requests.clock.now()), { deadline: requests.clock.now() + 2_000 });
    await requests.ask('b', requests.operation(requests.clock.now()), { deadline: requests.clock.now() + 2_000 });
    await requests.ask('c', requests.operation(requests.clock.now()), { deadline: requests.clock.now() + 2_000 });
    await requests.answer('a');
    expect(requests.inFlight()).toEqual(['b']);
  });
});
