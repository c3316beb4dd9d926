/** How streams begin, go on after a cursor, and end. */
import { afterEach, describe, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { encodeCursor } from '../../src/live/cursor.ts';
import { basicAuthorization } from '../support/emulator-client.ts';
import { sendTo } from '../support/emulator-socket.ts';
import { startGateway, type TestGateway, type TestOptions } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';
import { type Subscription, subscribe } from '../support/subscriber.ts';

const seed = buildSeed({ leads: 20, contacts: 30, opportunities: 30 });
const [first, second] = seed.opportunities;
const NOW = Date.parse('2026-12-01T12:00:00Z');
const [keyA, keyB] = ['api_a.aaaaaaaaaaaaaaaaaaaa', 'api_b.bbbbbbbbbbbbbbbbbbbb'];

let gateway: TestGateway;
const open: Subscription[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
  await gateway.close();
});

const start = async (options: TestOptions = {}) => {
  gateway = await startGateway({
    ...options,
    emulator: { seed, ...options.emulator },
    environment: { POLL_SECONDS: '1', ...options.environment },
  });
};

const EVENTS = `subscription ($after: String) {
  eventReceived(after: $after) { cursor action objectType objectId }
}`;

async function stream(after: string | null = null, headers = {}, query = EVENTS): Promise<Subscription> {
  const opened = await subscribe(gateway.url, query, { after }, headers);
  open.push(opened);
  return opened;
}

/** Writes to Close, past the gateway. */
const write = (id: string | undefined, note: string) =>
  sendTo(gateway.emulator, 'PUT', `/opportunity/${id}/`, { note });

/** The next payload. Fails for an error and for the end of the stream. */
async function payload(of: Subscription) {
  const result = await of.next();
  expect(result?.errors).toBeUndefined();
  return result?.data.eventReceived;
}

const codeOf = async (of: Subscription) => (await of.next())?.errors?.[0]?.extensions?.code;

describe('a stream', () => {
  test('resumes after a cursor, also that of its start', async () => {
    await start();
    const before = await stream();
    const { cursor, action } = await payload(before);
    expect(action).toBe('STARTED');
    await before.close();
    await write(first?.id, 'missed');
    const resumed = await stream(cursor);
    expect(await payload(resumed)).toMatchObject({ action: 'STARTED', cursor });
    const missed = await payload(resumed);
    expect(missed).toMatchObject({ action: 'UPDATED', objectId: first?.id });
    await resumed.close();
    await write(second?.id, 'missed too');
    const again = await stream(missed.cursor);
    expect(await payload(again)).toMatchObject({ action: 'STARTED' });
    expect(await payload(again)).toMatchObject({ objectId: second?.id });
  });

  test('resumes in another gateway, which has no log yet', async () => {
    await start();
    const before = await stream();
    await payload(before);
    await write(first?.id, 'seen');
    const { cursor } = await payload(before);
    await before.close();
    await write(second?.id, 'missed');
    await gateway.restart();
    const resumed = await stream(cursor);
    expect(await payload(resumed)).toMatchObject({ action: 'STARTED' });
    const seen = new Set<string>();
    while (!seen.has(String(second?.id))) seen.add((await payload(resumed)).objectId);
  });

  test('begins with what a query has returned, if that selects `eventCursor`', async () => {
    await start();
    const { data } = await gateway.execute('{ eventCursor }');
    expect(gateway.lines).toEqual([]);
    await write(first?.id, 'in between');
    const resumed = await stream(data.eventCursor);
    await payload(resumed);
    expect(await payload(resumed)).toMatchObject({ objectId: first?.id });
    // While a stream is open, the cursor is a position in its log.
    const later = await gateway.execute('{ eventCursor }');
    expect(gateway.lines).toEqual([]);
    await write(second?.id, 'in between');
    const other = await stream(later.data.eventCursor);
    await payload(other);
    expect(await payload(other)).toMatchObject({ objectId: second?.id });
  });

  test('is refused for a cursor that is malformed, of another organization, or too old', async () => {
    await start({
      emulator: { tenants: { [keyA]: seed, [keyB]: buildSeed({ leads: 3, namespace: 'b' }) } },
      apiKey: null,
    });
    const [a, b] = [keyA, keyB].map((key) => ({ authorization: basicAuthorization(key) }));
    const { cursor } = await payload(await stream(null, a));
    gateway.emulator.clearRequests();
    for (const malformed of ['x', '', Buffer.from('[1,"event",null,-1,null,null]').toString('base64url')]) {
      expect(await codeOf(await stream(malformed, a))).toBe('BAD_USER_INPUT');
    }
    expect(gateway.lines.filter((line) => line !== 'GET /event/')).toEqual([]);
    expect(await codeOf(await stream(cursor, b))).toBe('BAD_USER_INPUT');
    const old = encodeCursor({ organizationId: seed.organization.id, since: 1_000_000_000_000, position: null });
    expect(await codeOf(await stream(old, a))).toBe('EVENTS_LOST');
    expect(await codeOf(await stream(null, { authorization: basicAuthorization('api_wrong.x') }))).toBe(
      'UNAUTHENTICATED',
    );
  });

  test('is read on in Close’s log if the log of the gateway begins later', async () => {
    let wall = NOW - 7 * 86_400_000;
    await start({ emulator: { clock: () => wall, switches: { consolidationMs: 0 } } });
    const { data } = await gateway.execute('{ eventCursor }');
    const ids = seed.opportunities.map(({ id }) => id);
    const changes = Array.from({ length: 120 }, (_, n) => ids[n % ids.length]);
    for (const [n, id] of changes.entries()) {
      await write(id, `change ${n}`);
      wall += 3_600_000;
    }
    wall = NOW;
    const running = await stream();
    await payload(running);
    const resumed = await stream(data.eventCursor);
    await payload(resumed);
    const seen: unknown[] = [];
    while (seen.length < changes.length) seen.push((await payload(resumed)).objectId);
    expect(seen).toEqual(changes);
    await write(first?.id, 'new');
    expect(await payload(resumed)).toMatchObject({ objectId: first?.id });
    expect(await payload(running)).toMatchObject({ objectId: first?.id });
    expect(resumed.waiting).toEqual([]);
  });

  test('costs the same requests as one if many resume after the same cursor', async () => {
    let wall = NOW;
    await start({ emulator: { clock: () => wall } });
    const { data } = await gateway.execute('{ eventCursor }');
    await write(first?.id, 'missed');
    wall += 3 * 3_600_000;
    await payload(await stream());
    gateway.emulator.clearRequests();
    gateway.emulator.fail({ path: '/event/', delayMs: 1_000 });
    const resumed = await Promise.all(Array.from({ length: 20 }, () => stream(data.eventCursor)));
    for (const each of resumed) {
      await payload(each);
      expect(await payload(each)).toMatchObject({ objectId: first?.id });
    }
    expect(gateway.lines.filter((line) => line === 'GET /event/').length).toBeLessThan(5);
  });

  test('delivers each of several events of one instant that are read in Close’s log', async () => {
    let wall = NOW - 86_400_000;
    await start({ emulator: { clock: () => wall } });
    const { data } = await gateway.execute('{ eventCursor }');
    wall += 3_600_000;
    const ids = seed.opportunities.slice(0, 5).map(({ id }) => id);
    for (const id of ids) await write(id, 'in bulk');
    wall = NOW;
    const resumed = await stream(data.eventCursor);
    await payload(resumed);
    const seen: unknown[] = [];
    while (seen.length < ids.length) seen.push((await payload(resumed)).objectId);
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  /** Subscribes and leaves during the first read of the log, which takes a while. */
  const leaveEarly = async () => {
    gateway.emulator.fail({ path: '/event/', delayMs: 400 });
    const controller = new AbortController();
    const leaving = fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: EVENTS }),
      signal: controller.signal,
    }).catch(() => null);
    while (!gateway.lines.includes('GET /event/')) await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort();
    await leaving;
  };

  test('goes on if the subscriber before it left while its stream started', async () => {
    await start();
    await leaveEarly();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const next = await stream();
    await payload(next);
    await write(first?.id, 'new');
    gateway.advance(10_000);
    expect(await payload(next)).toMatchObject({ objectId: first?.id });
  });

  test('costs nothing more after its subscriber left while it started', async () => {
    await start();
    await leaveEarly();
    await new Promise((resolve) => setTimeout(resolve, 600));
    gateway.advance(10_000);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(gateway.lines.filter((line) => line === 'GET /event/')).toHaveLength(1);
  });

  test('ends with UNAUTHENTICATED when Close refuses a poll', async () => {
    promise('revoked-streams');
    await start();
    for (const status of [401, 403]) {
      const one = await stream();
      const two = await stream(null, {}, 'subscription { leadChanged { action } }');
      await one.next();
      await two.next();
      gateway.emulator.fail({ path: '/event/', status, times: 1 });
      expect(await codeOf(one)).toBe('UNAUTHENTICATED');
      expect(await one.next()).toBeNull();
      expect(await codeOf(two)).toBe('UNAUTHENTICATED');
      expect(await two.next()).toBeNull();
      await gateway.restart();
    }
  });

  test('goes on after polls that fail', async () => {
    await start();
    const one = await stream();
    await payload(one);
    gateway.emulator.fail({ path: '/event/', status: 503, times: 3 });
    gateway.emulator.fail({ path: '/event/', status: 429, headers: { 'retry-after': '2' }, times: 2 });
    await write(first?.id, 'later');
    const next = payload(one);
    for (let n = 0; n < 20; n += 1) {
      gateway.advance(10_000);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await next).toMatchObject({ objectId: first?.id });
  });

  test('is complete when the gateway stops', async () => {
    promise('completed-streams');
    await start();
    const streams = await Promise.all([stream(), stream(), stream()]);
    for (const each of streams) await payload(each);
    const startedAt = performance.now();
    await gateway.stop();
    for (const each of streams) expect(await each.next()).toBeNull();
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  test('is complete when the gateway stops before it has started', async () => {
    await start();
    gateway.emulator.fail({ path: '/event/', delayMs: 400 });
    const starting = stream();
    while (!gateway.lines.includes('GET /event/')) await new Promise((resolve) => setTimeout(resolve, 5));
    const startedAt = performance.now();
    const stopped = gateway.stop();
    const late = await starting;
    expect(await late.next()).toBeNull();
    await stopped;
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});
