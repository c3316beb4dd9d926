/** Streams over both transports: clients that leave, clients that do not read, and the end of the gateway. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { collectLogs } from '../support/logs.ts';
import { promise } from '../support/promise.ts';
import { type Stream, TRANSPORTS } from '../support/streams.ts';
import type { Result } from '../support/subscriber.ts';

const seed = buildSeed({ leads: 20, contacts: 1, opportunities: 1 });
const STREAM =
  'subscription Stream($after: String) { eventReceived(after: $after) { cursor action objectId event { data } } }';
const LONG = 'x'.repeat(200_000);

let gateway: TestGateway | undefined;
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});

/** Changes every lead, and makes the gateway poll. */
async function changeAll({ emulator, advance }: TestGateway, round: number): Promise<void> {
  const headers = { authorization: `Basic ${btoa(`${emulator.apiKey}:`)}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ description: `${round} ${LONG}` });
  for (const { id } of seed.leads) {
    const response = await fetch(`${emulator.url}/lead/${id}/`, { method: 'PUT', headers, body });
    expect(response.status).toBe(200);
    await response.body?.cancel();
  }
  advance(1_000);
}

const received = (result: Result | null) => result?.data?.eventReceived;

/** The rounds of each lead, in order, until a stream has shown `count` events or has ended. */
async function read(stream: Stream, count: number) {
  const seen: string[] = [];
  let cursor: string | undefined;
  for (let result = await stream.next(); result !== null; result = await stream.next()) {
    if (result.errors !== undefined) return { seen, cursor, error: result.errors[0] };
    const { action, objectId, event, cursor: own } = received(result);
    cursor = own;
    if (action === 'UPDATED') seen.push(`${objectId} ${event.data.description.split(' ', 1)[0]}`);
    if (seen.length >= count) break;
  }
  return { seen, cursor, error: undefined };
}

describe.each(Object.entries(TRANSPORTS))('%s', (_name, transport) => {
  test('a client that leaves is forgotten', async () => {
    promise('departed-subscribers');
    const logs = collectLogs('info');
    const environment = { LIMIT_SUBSCRIPTIONS: '1' };
    gateway = await startGateway({ emulator: { seed }, environment, log: logs.log });
    for (let times = 1; times <= 5; times += 1) {
      const stream = await transport(gateway.url, STREAM);
      expect(received(await stream.next())).toMatchObject({ action: 'STARTED' });
      await using refused = await transport(gateway.url, STREAM);
      expect((await refused.next())?.errors).toMatchObject([{ extensions: { code: 'SUBSCRIPTION_LIMIT_EXCEEDED' } }]);
      stream.leave();
      const isLogged = () => logs.of('operation').filter(({ endedBy }) => endedBy === 'client').length === times;
      await vi.waitFor(() => expect(isLogged()).toBe(true));
    }
    gateway.emulator.clearRequests();
    gateway.advance(60_000);
    await gateway.execute('{ __typename }');
    // Without subscribers there are no polls.
    expect(gateway.lines).toEqual([]);
  });

  test('readers that do not read end with a cursor to resume from, and do not delay others', async () => {
    promise('slow-consumers');
    const environment = { LIMIT_SUBSCRIPTION_EVENTS: '25', LIMIT_SUBSCRIPTIONS: '11', SHOW_UPSTREAM: 'false' };
    gateway = await startGateway({ emulator: { seed }, environment });
    const { url } = gateway;
    await using streams = new AsyncDisposableStack();
    const start = async (variables = {}) => streams.use(await transport(url, STREAM, variables));
    const slow = await Promise.all(Array.from({ length: 10 }, () => start()));
    for (const stream of slow) {
      expect(received(await stream.next())).toMatchObject({ action: 'STARTED' });
      stream.pause();
    }
    const fast = await start();
    await fast.next();
    const expected: string[] = [];
    /** Whether a place is free, because the gateway has given up a stream. */
    const hasEnded = async () => received(await (await start()).next()) !== undefined;
    // How much the kernel buffers depends on the machine.
    for (let round = 0; round === 0 || !(await hasEnded()); round += 1) {
      const changes = seed.leads.map(({ id }) => `${id} ${round}`);
      expected.push(...changes);
      await changeAll(gateway, round);
      expect((await read(fast, changes.length)).seen.toSorted()).toEqual(changes.toSorted());
    }
    for (const stream of slow) stream.resume();
    const { seen, cursor, error } = await read(slow[0] ?? fast, Number.POSITIVE_INFINITY);
    expect(error).toMatchObject({ extensions: { code: 'SLOW_CONSUMER', cursor } });
    const resumed = await start({ after: cursor });
    const rest = await read(resumed, expected.length - seen.length);
    expect([...seen, ...rest.seen].toSorted()).toEqual(expected.toSorted());
  });

  test('the end of the gateway completes streams', async () => {
    promise('completed-streams');
    const started = await startGateway({ emulator: { seed } });
    gateway = undefined;
    const streams = await Promise.all([1, 2, 3].map(() => transport(started.url, STREAM)));
    for (const stream of streams) expect(received(await stream.next())).toMatchObject({ action: 'STARTED' });
    await started.close();
    for (const stream of streams) expect(await stream.next()).toBeNull();
  });
});
