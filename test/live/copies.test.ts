/** Subscriptions at copies of the gateway that share Redis. */
import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildSeed, type Emulator, startEmulator } from '../../emulator/index.ts';
import { LEASE_MS } from '../../src/live/shared-event-log.ts';
import { age, type Copy, startCopy } from '../support/copies.ts';
import { sendTo } from '../support/emulator-socket.ts';
import { promise } from '../support/promise.ts';
import { hasRedis, START_MS, startRedis, type TestRedis } from '../support/redis.ts';
import { type Subscription, subscribe } from '../support/subscriber.ts';

/** Seconds. A copy looks more often than its lease ends, and polls every 10 s. */
const STEP = 3;
const KEY = '0f'.repeat(32);
const seed = buildSeed({ leads: 5, contacts: 5, opportunities: 5, history: false });
const CHANGES = 'subscription ($after: String) { eventReceived(after: $after) { cursor objectId } }';

let redis: TestRedis;
let close: Emulator;
let copies: Copy[];
let streams: Subscription[];
let wall: number;
let changes: number;

beforeEach(async () => {
  if (!hasRedis) return;
  wall = Date.parse('2026-12-01T12:00:00Z');
  changes = 0;
  redis = await startRedis();
  close = await startEmulator({ seed, clock: () => wall, rateLimit: null });
  const options = { close, redis, wall: () => wall, environment: { CLOSE_WEBHOOK_KEYS: KEY } };
  copies = await Promise.all([startCopy(options), startCopy(options)]);
  streams = [];
  // One after the other: the first copy polls.
  for (const copy of copies) streams.push(await open(copy));
}, START_MS);
afterEach(async () => {
  if (!hasRedis) return;
  await Promise.all(streams.map((stream) => stream.close()));
  await Promise.all(copies.map((copy) => copy.close()));
  await close.close();
  await redis.close();
}, START_MS);

async function open(copy: Copy | undefined, after: string | null = null): Promise<Subscription> {
  const stream = await subscribe(copy?.url ?? '', CHANGES, { after });
  await stream.next();
  return stream;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 15));

/** Lets time pass for all copies, and for their leases. */
async function pass(seconds: number, isLost = false): Promise<void> {
  for (let left = seconds; left > 0; left -= STEP) {
    const milliseconds = Math.min(STEP, left) * 1_000;
    wall += milliseconds;
    if (!isLost) await age(redis, milliseconds);
    for (const { clock } of copies) clock.advance(milliseconds);
    await settled();
  }
}

const polls = () => close.requests.filter(({ path }) => path === '/event/').length;

/** Changes an opportunity past the gateway, each time the next. */
async function change(): Promise<string> {
  const { id } = seed.opportunities[changes % seed.opportunities.length] as { id: string };
  changes += 1;
  wall += 1_000;
  await sendTo(close, 'PUT', `/opportunity/${id}/`, { note: `note ${changes}` });
  return id;
}

const nextOf = async (stream: Subscription | undefined) => (await stream?.next())?.data.eventReceived;
const statusOf = async ({ url }: Copy) => (await (await fetch(url.replace('/graphql', '/health'))).json()).shared;

describe.skipIf(!hasRedis)('copies that share Redis', () => {
  test('read the log of a credential once, in one order, and a client moves between them', async () => {
    promise('one-poll');
    close.clearRequests();
    await pass(60);
    // What one copy does.
    expect(polls()).toBeGreaterThanOrEqual(4);
    expect(polls()).toBeLessThanOrEqual(7);

    const changed = [await change(), await change(), await change()];
    await pass(11);
    const cursors: string[] = [];
    for (const stream of streams) {
      for (const id of changed) {
        const { objectId, cursor } = await nextOf(stream);
        expect(objectId).toBe(id);
        cursors.push(cursor);
      }
    }
    expect(cursors.slice(0, 3)).toEqual(cursors.slice(3));
    // From the first copy to the second: nothing is missing, and nothing comes twice.
    const moved = await open(copies[1], cursors[0]);
    expect((await nextOf(moved)).objectId).toBe(changed[1]);
    expect((await nextOf(moved)).objectId).toBe(changed[2]);
    await moved.close();

    const dump = await redis.dump();
    for (const text of [close.apiKey, changed[0], seed.organization.id, 'note 1']) expect(dump).not.toContain(text);
  });

  test('poll at once after a write through any, and after a webhook at any', async () => {
    promise('one-poll');
    await pass(2);
    close.clearRequests();
    const [first, second] = seed.opportunities.map(({ id }) => id);
    const update = 'mutation ($id: ID!) { opportunityUpdate(id: $id, input: { note: "A" }) { opportunity { id } } }';
    await fetch(copies[1]?.url ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: update, variables: { id: first } }),
    });
    for (const stream of streams) expect((await nextOf(stream)).objectId).toBe(first);

    wall += 1_000;
    for (const { clock } of copies) clock.advance(1_000);
    await sendTo(close, 'PUT', `/opportunity/${second}/`, { note: 'B' });
    const body = JSON.stringify({ event: { organization_id: seed.organization.id }, subscription_id: 'whsub_1' });
    const timestamp = String(Math.floor(wall / 1000));
    const hash = createHmac('sha256', Buffer.from(KEY, 'hex')).update(`${timestamp}${body}`).digest('hex');
    const headers = { 'close-sig-timestamp': timestamp, 'close-sig-hash': hash };
    await fetch(copies[1]?.url.replace('/graphql', '/webhooks/close') ?? '', { method: 'POST', body, headers });
    for (const stream of streams) expect((await nextOf(stream)).objectId).toBe(second);
  });

  test('take over from a copy that was killed within two leases, and at once from one without subscribers', async () => {
    promise('no-lost-events');
    const [killed, next] = copies as [Copy, Copy];
    await killed.kill();
    copies = [next];
    close.clearRequests();
    const first = await change();
    await settled();
    expect([polls(), await age(redis, 0)]).toEqual([0, 1]);
    await pass((2 * LEASE_MS) / 1000);
    expect((await nextOf(streams[1])).objectId).toBe(first);

    const options = { close, redis, wall: () => wall };
    const third = await startCopy(options);
    copies.push(third);
    const other = await open(third);
    streams.push(other);
    await streams[1]?.close();
    const second = await change();
    // No lease ends meanwhile.
    await expect.poll(polls, { timeout: 60_000 }).toBeGreaterThan(0);
    for (const { clock } of copies) clock.advance(11_000);
    for (;;) if ((await nextOf(other)).objectId === second) break;
  });

  test('read for themselves while Redis is away, and agree again', async () => {
    promise('no-lost-events');
    const before = await change();
    await pass(11);
    const cursors = [];
    for (const stream of streams) {
      const payload = await nextOf(stream);
      expect(payload.objectId).toBe(before);
      cursors.push(payload.cursor);
    }
    await redis.kill();
    for (const copy of copies) await expect.poll(() => statusOf(copy), { timeout: 60_000 }).toBe('down');
    const during = await change();
    await pass(12, true);
    for (const stream of streams) expect((await nextOf(stream)).objectId).toBe(during);

    await redis.start();
    for (const copy of copies) await expect.poll(() => statusOf(copy), { timeout: 60_000 }).toBe('up');
    await pass(25);
    const after = await change();
    close.clearRequests();
    await pass(60);
    expect(polls()).toBeLessThanOrEqual(7);
    for (const stream of streams) expect((await nextOf(stream)).objectId).toBe(after);
    // A cursor of the stream that Redis has lost. Close's log continues it.
    const moved = await open(copies[1], cursors[0]);
    const found = new Set<string>();
    while (found.size < 3) found.add((await nextOf(moved)).objectId);
    expect(found).toEqual(new Set([before, during, after]));
    await moved.close();
  });
});
