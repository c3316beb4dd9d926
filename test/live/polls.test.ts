/** When the event log is read, and from where. */
import { afterEach, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { sendTo } from '../support/emulator-socket.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';
import { type Subscription, subscribe } from '../support/subscriber.ts';

const NOW = Date.parse('2026-12-01T12:00:00Z');
const seed = buildSeed({ leads: 5, contacts: 5, opportunities: 5 });

let gateway: TestGateway;
let wall = NOW;
let stream: Subscription;
afterEach(async () => {
  await stream.close();
  await gateway.close();
});

/** Starts a gateway on a clock that only the test moves, apart from its timers. */
async function start(environment: Readonly<Record<string, string>> = {}): Promise<void> {
  wall = NOW;
  gateway = await startGateway({
    emulator: { seed, clock: () => wall, rateLimit: null },
    environment: { POLL_SECONDS: '10', ...environment },
  });
  stream = await subscribe(gateway.url, 'subscription { eventReceived { objectId } }');
  await stream.next();
  gateway.emulator.clearRequests();
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 15));

/** Moves time in steps of a second. Returns the start of each read, in seconds before it. */
async function reads(seconds: number): Promise<number[]> {
  const found: number[] = [];
  for (let n = 0; n < seconds; n += 1) {
    wall += 1_000;
    gateway.advance(1_000);
    await settled();
    for (const { path, query } of gateway.upstream) {
      if (path === '/event/') found.push(Math.round((wall - Date.parse(String(query.date_updated__gte))) / 1_000));
    }
    gateway.emulator.clearRequests();
  }
  return found;
}

test('the log is read every POLL_SECONDS, and every minute from 300 s before the last such read', async () => {
  promise('one-poll');
  await start();
  const found = await reads(150);
  // The interval is 10 s less the jitter, which is 10 % in tests.
  expect(found.length).toBeGreaterThanOrEqual(14);
  expect(found.length).toBeLessThanOrEqual(17);
  // The clocks may differ by a minute. A shallow read begins a minute before the read before it.
  const deep = found.filter((seconds) => seconds > 300);
  expect(deep.length).toBe(2);
  for (const seconds of deep) expect(seconds).toBeLessThanOrEqual(360 + 70);
  for (const seconds of found.filter((each) => each <= 300)) expect(seconds).toBeLessThanOrEqual(70);
});

test('without a subscriber there is no poll', async () => {
  promise('one-poll');
  await start();
  await stream.close();
  await settled();
  expect(await reads(60)).toEqual([]);
});

test('a failing poll is repeated after pauses that double, up to a minute', async () => {
  await start();
  gateway.emulator.fail({ path: '/event/', status: 400, times: 1_000 });
  const at: number[] = [];
  for (let n = 0; n < 240; n += 1) at.push(...(await reads(1)).map(() => n));
  const pauses = at.slice(1).map((second, index) => second - (at[index] ?? 0));
  expect(pauses.slice(0, 4).map((seconds) => Math.round(seconds / 9))).toEqual([1, 2, 4, 6]);
  expect(Math.max(...pauses)).toBeLessThanOrEqual(60);
}, 60_000);

test('polls leave a quarter of the rate limit to operations', async () => {
  await start();
  await stream.close();
  await gateway.close();
  wall = NOW;
  gateway = await startGateway({
    emulator: { seed, clock: () => wall, rateLimit: { limit: 8, windowSeconds: 600 } },
    environment: { POLL_SECONDS: '10' },
  });
  stream = await subscribe(gateway.url, 'subscription { eventReceived { objectId } }');
  await stream.next();
  await reads(120);
  const { data, errors } = await gateway.execute('{ events(first: 1) { nodes { id } } }');
  expect(errors).toBeUndefined();
  expect(data.events).not.toBeNull();
});

test('a write through the gateway is polled at once, and one past it with the next poll', async () => {
  await start();
  await sendTo(gateway.emulator, 'PUT', `/opportunity/${seed.opportunities[0]?.id}/`, { note: 'past it' });
  gateway.emulator.clearRequests();
  await settled();
  expect(gateway.lines).toEqual([]);
  wall += 1_000;
  gateway.advance(1_000);
  await gateway.execute(
    'mutation ($id: ID!) { opportunityUpdate(id: $id, input: { note: "through it" }) { opportunity { id } } }',
    {
      id: seed.opportunities[1]?.id,
    },
  );
  const changed = [await stream.next(), await stream.next()].map((result) => result?.data.eventReceived.objectId);
  expect(changed.toSorted()).toEqual(
    seed.opportunities
      .slice(0, 2)
      .map(({ id }) => id)
      .toSorted(),
  );
});
