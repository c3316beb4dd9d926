import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { LIMITS } from '../../src/config/limits.ts';
import { basicAuthorization } from '../support/emulator-client.ts';
import { sendTo } from '../support/emulator-socket.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';
import { type Subscription, subscribe } from '../support/subscriber.ts';

const seed = buildSeed({ leads: 10, contacts: 10, opportunities: 10 });
const [keyA, keyB] = ['api_a.aaaaaaaaaaaaaaaaaaaa', 'api_b.bbbbbbbbbbbbbbbbbbbb'];
const QUERY = 'subscription ($after: String) { eventReceived(after: $after) { cursor action objectId } }';

let gateway: TestGateway | undefined;
const open: Subscription[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
  await gateway?.close();
  gateway = undefined;
});

async function stream(key: string | null, after: string | null = null) {
  const headers = key === null ? {} : { authorization: basicAuthorization(key) };
  const opened = await subscribe(gateway?.url ?? '', QUERY, { after }, headers);
  open.push(opened);
  return { opened, first: await opened.next() };
}

test('a caller can have 100 subscriptions by default, the gateway 10,000', () => {
  promise('exact-limits');
  expect(LIMITS.LIMIT_SUBSCRIPTIONS.max).toBe(10_000);
  expect(LIMITS.LIMIT_CALLER_SUBSCRIPTIONS.max).toBe(100);
  expect(LIMITS.LIMIT_SUBSCRIPTION_EVENTS.max).toBe(256);
});

test('the subscriptions of one credential, and of all, are limited', async () => {
  promise('exact-limits');
  gateway = await startGateway({
    emulator: { tenants: { [keyA]: seed, [keyB]: buildSeed({ leads: 3, namespace: 'b' }) } },
    apiKey: null,
    environment: { LIMIT_CALLER_SUBSCRIPTIONS: '2', LIMIT_SUBSCRIPTIONS: '3' },
  });
  const refusal = (limit: number) => [{ extensions: { code: 'SUBSCRIPTION_LIMIT_EXCEEDED', limit } }];
  const { opened } = await stream(keyA);
  expect((await stream(keyA)).first?.errors).toBeUndefined();
  expect((await stream(keyA)).first?.errors).toMatchObject(refusal(2));
  expect((await stream(keyB)).first?.errors).toBeUndefined();
  expect((await stream(keyB)).first?.errors).toMatchObject(refusal(3));
  await opened.close();
  // The gateway notices the end of the connection a moment later.
  await expect.poll(async () => (await stream(keyB)).first?.errors).toBeUndefined();
});

test("the gateway's own key is not limited", async () => {
  gateway = await startGateway({ emulator: { seed }, environment: { LIMIT_CALLER_SUBSCRIPTIONS: '1' } });
  expect((await stream(null)).first?.errors).toBeUndefined();
  expect((await stream(null)).first?.errors).toBeUndefined();
});

test('a bulk action does not end a subscriber that reads', async () => {
  gateway = await startGateway({
    emulator: { seed },
    environment: { LIMIT_SUBSCRIPTION_EVENTS: '3', POLL_SECONDS: '300' },
  });
  const { opened } = await stream(null);
  for (const { id } of seed.opportunities) {
    await sendTo(gateway.emulator, 'PUT', `/opportunity/${id}/`, { note: 'all at once' });
  }
  gateway.advance(301_000);
  for (const { id } of seed.opportunities) expect((await opened.next())?.data.eventReceived.objectId).toBe(id);
  // The next poll finds that all were read.
  await sendTo(gateway.emulator, 'PUT', `/opportunity/${seed.opportunities[0]?.id}/`, { note: 'and one more' });
  gateway.advance(301_000);
  expect((await opened.next())?.data.eventReceived.objectId).toBe(seed.opportunities[0]?.id);
});

test('a subscriber that does not read is ended with a cursor to resume from, and delays no other', async () => {
  promise('slow-consumers');
  gateway = await startGateway({
    emulator: { seed, switches: { consolidationMs: 0 } },
    environment: { LIMIT_SUBSCRIPTION_EVENTS: '5', POLL_SECONDS: '1', LIMIT_BODY_BYTES: '1000000' },
  });
  const { opened: fast } = await stream(null);
  const slow = await slowSubscriber(gateway.url);
  const [opportunity] = seed.opportunities;
  const note = 'x'.repeat(100_000);
  for (let n = 0; n < 80; n += 1) {
    await sendTo(gateway.emulator, 'PUT', `/opportunity/${opportunity?.id}/`, { note: `${n} ${note}` });
    if (n % 5 === 4) {
      gateway.advance(1_000);
      for (let event = 0; event < 5; event += 1) {
        expect((await fast.next())?.data.eventReceived.objectId).toBe(opportunity?.id);
      }
    }
  }
  const { cursor, code, count } = await slow.rest();
  expect(code).toBe('SLOW_CONSUMER');
  expect(count).toBeLessThan(80);
  const { opened: resumed } = await stream(null, cursor);
  for (let event = count; event < 80; event += 1) {
    expect((await resumed.next())?.data.eventReceived.objectId).toBe(opportunity?.id);
  }
  expect(resumed.waiting).toEqual([]);
}, 60_000);

/** Subscribes over a socket that reads nothing until `rest` is called. */
async function slowSubscriber(url: string) {
  const { port } = new URL(url);
  const socket = connect({ host: '127.0.0.1', port: Number(port) });
  await once(socket, 'connect');
  const body = JSON.stringify({ query: 'subscription { eventReceived { cursor event { id data previousData } } }' });
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\naccept: text/event-stream\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  await once(socket, 'readable');
  return {
    async rest() {
      let text = '';
      for await (const chunk of socket) {
        text += String(chunk);
        if (text.includes('event: complete')) break;
      }
      const code = /"code":"([A-Z_]+)"/.exec(text)?.[1];
      const cursor = /"code":"SLOW_CONSUMER","cursor":"([^"]+)"/.exec(text)?.[1] ?? null;
      return { code, cursor, count: [...text.matchAll(/"event":\{/g)].length };
    },
  };
}
