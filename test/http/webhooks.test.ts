/** The receiver of Close's webhooks. */
import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { ConfigError, readConfig } from '../../src/config/config.ts';
import { startServer } from '../../src/http/server.ts';
import { isSigned, signatureCheck } from '../../src/http/webhooks/signature.ts';
import { StoppedClock, TestClock } from '../support/clock.ts';
import { sendTo } from '../support/emulator-socket.ts';
import { startGateway, type TestGateway, testTime } from '../support/gateway.ts';
import { collectLogs } from '../support/logs.ts';
import { promise } from '../support/promise.ts';
import { randomRuns } from '../support/random-runs.ts';
import { sendRaw } from '../support/raw-http.ts';
import { subscribe } from '../support/subscriber.ts';

const seed = buildSeed({ leads: 3, history: false });
const [lead] = seed.leads;
const KEYS = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')] as const;
const LIMIT = 2000;
const logs = collectLogs('debug');

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({
    emulator: { seed },
    environment: { CLOSE_WEBHOOK_KEYS: KEYS.join(' , '), LIMIT_WEBHOOK_BYTES: String(LIMIT), POLL_SECONDS: '300' },
    log: logs.log,
  });
});
afterAll(() => gateway.close());
beforeEach(() => gateway.emulator.clearRequests());

const wall = () => Math.floor(testTime() / 1000);
let count = 0;
/** A delivery as Close sends it, each with another event. */
const bodyOf = (organization_id: unknown = seed.organization.id): string => {
  count += 1;
  return JSON.stringify({ event: { id: `ev_${count}`, organization_id }, subscription_id: 'whsub_1' });
};
interface Given {
  readonly key?: string;
  readonly timestamp?: string;
  readonly hash?: string;
}
function signed(body: string, { key = KEYS[0], timestamp = String(wall()), hash }: Given = {}) {
  const hmac = createHmac('sha256', Buffer.from(key, 'hex')).update(timestamp + body);
  return { 'close-sig-timestamp': timestamp, 'close-sig-hash': hash ?? hmac.digest('hex') };
}
const urlOf = (url: string) => url.replace('/graphql', '/webhooks/close');
async function deliver(body: string, headers: Readonly<Record<string, string>> = signed(body), url = gateway.url) {
  const answer = await fetch(urlOf(url), { method: 'POST', body, headers });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}
const deliverTo = (url: string) => {
  const body = bodyOf();
  return deliver(body, signed(body), url);
};
const countsOf = async () => (await (await fetch(gateway.url.replace('/graphql', '/health'))).json()).webhooks;

describe('a signed delivery', () => {
  test('is accepted with each of the keys, which costs no request to Close without subscribers', async () => {
    for (const key of KEYS) {
      const body = bodyOf();
      expect(await deliver(body, signed(body, { key }))).toMatchObject({ status: 200, text: 'ok' });
    }
    expect(gateway.lines).toEqual([]);
  });

  test('makes every poller of its organization poll, and no other one', async () => {
    promise('webhook-wakes');
    await using all = await subscribe(gateway.url, 'subscription { eventReceived { action objectId } }');
    await all.next();
    gateway.advance(1000);
    gateway.emulator.clearRequests();
    expect(await deliver(bodyOf('orga_other'))).toMatchObject({ status: 200 });
    expect(await deliver(bodyOf(null))).toMatchObject({ status: 200 });
    expect(gateway.lines).toEqual([]);
    await sendTo(gateway.emulator, 'PUT', `/lead/${lead?.id}/`, { description: 'changed by another client' });
    gateway.emulator.clearRequests();
    expect(await deliver(bodyOf())).toMatchObject({ status: 200 });
    expect((await all.next())?.data.eventReceived).toEqual({ action: 'UPDATED', objectId: lead?.id });
    expect(gateway.lines).toEqual(['GET /event/']);
  });

  test('in any number causes at most one poll per second', async () => {
    promise('webhook-floods');
    const clock = Object.assign(new StoppedClock(), { wall: () => wall() * 1000 });
    const { url: closeUrl, apiKey } = gateway.emulator;
    const config = readConfig({ PORT: '0', CLOSE_WEBHOOK_KEYS: KEYS[0], POLL_SECONDS: '300', LOG_LEVEL: 'silent' });
    const server = await startServer({ config, closeUrl, apiKey, clock });
    try {
      await using all = await subscribe(server.url, 'subscription { eventReceived { action } }');
      await all.next();
      gateway.emulator.clearRequests();
      for (let second = 1; second <= 3; second += 1) {
        const answers = await Promise.all(Array.from({ length: 50 }, () => deliverTo(server.url)));
        expect(answers.every(({ status }) => status === 200)).toBe(true);
        expect(gateway.lines).toHaveLength(second - 1);
        await clock.advance(1000);
        await expect.poll(() => gateway.lines.length).toBe(second);
      }
      expect(new Set(gateway.lines)).toEqual(new Set(['GET /event/']));
    } finally {
      await server.close();
    }
  });

  test('that was recorded and is sent again wakes nothing', async () => {
    promise('webhook-replays');
    await using all = await subscribe(gateway.url, 'subscription { eventReceived { action } }');
    await all.next();
    const body = bodyOf();
    const headers = signed(body);
    gateway.advance(1000);
    gateway.emulator.clearRequests();
    await deliver(body, headers);
    await expect.poll(() => gateway.lines.length).toBe(1);
    const before = await countsOf();
    for (let n = 0; n < 3; n += 1) {
      gateway.advance(2000);
      expect(await deliver(body, headers)).toMatchObject({ status: 200 });
    }
    expect(gateway.lines).toHaveLength(1);
    expect(await countsOf()).toEqual({ ...before, repeated: before.repeated + 3 });
  });

  test('that names no organization is accepted, and does nothing', async () => {
    for (const body of ['[]', 'null', '{"event":[]}', 'no json', '{"event":{"organization_id":5}}']) {
      expect(await deliver(body)).toMatchObject({ status: 200 });
    }
    expect(gateway.lines).toEqual([]);
  });
});

describe('a delivery that is refused', () => {
  const body = bodyOf();
  const right = signed(body);
  const flipped = `${right['close-sig-hash'].startsWith('0') ? '1' : '0'}${right['close-sig-hash'].slice(1)}`;
  const textKey = createHmac('sha256', KEYS[0])
    .update(right['close-sig-timestamp'] + body)
    .digest('hex');
  const old = String(wall() - 259_200 - 400);
  const future = String(wall() + 400);

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['without a signature', {}, body],
    ['without a timestamp', { 'close-sig-hash': right['close-sig-hash'] }, body],
    ['without a hash', { 'close-sig-timestamp': right['close-sig-timestamp'] }, body],
    ['with another hash', { ...right, 'close-sig-hash': flipped }, body],
    ['with a hash that is cut', { ...right, 'close-sig-hash': right['close-sig-hash'].slice(0, 62) }, body],
    ['with a hash of other letters', { ...right, 'close-sig-hash': 'g'.repeat(64) }, body],
    ['signed with the text of the key', { ...right, 'close-sig-hash': textKey }, body],
    ['signed with another key', signed(body, { key: '0'.repeat(64) }), body],
    ['with another body', right, `${body} `],
    ['with a body that is cut', right, body.slice(0, -1)],
    ['with the time of another delivery', { ...right, 'close-sig-timestamp': String(wall() - 9) }, body],
    ['with a time that is no number', { ...right, 'close-sig-timestamp': '1e9' }, body],
    ['that is too old', signed(body, { timestamp: old }), body],
    ['from the future', signed(body, { timestamp: future }), body],
  ])('%s: 401, counted, without a request to Close', async (_name, headers, sent) => {
    promise('webhook-signatures');
    const before = await countsOf();
    const answer = await deliver(sent, headers);
    expect(answer).toMatchObject({ status: 401, text: 'The signature is missing, wrong or too old.' });
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(await countsOf()).toEqual({ ...before, refused: before.refused + 1 });
    expect(gateway.lines).toEqual([]);
  });

  test('by its method, origin or size, before its body is read', async () => {
    promise('webhook-bodies');
    const url = urlOf(gateway.url);
    const get = await fetch(url, { headers: right });
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await deliver(body, { ...right, origin: 'https://evil.example' })).toMatchObject({ status: 403 });
    const fits = bodyOf().padEnd(LIMIT);
    expect(await deliver(fits)).toMatchObject({ status: 200 });
    const large = `${fits} `;
    expect(await deliver(large)).toMatchObject({ status: 413 });
    const entries = Object.entries(signed(large));
    expect(
      await sendRaw(url, { target: '/webhooks/close', headers: entries, body: large, chunkSize: 500 }),
    ).toMatchObject({ status: 413, headers: { connection: 'close' } });
    const head = ['POST /webhooks/close HTTP/1.1', 'Host: localhost', `Content-Length: ${2 ** 30}`];
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(`${[...head, ...entries.map((pair) => pair.join(': '))].join('\r\n')}\r\n\r\n`);
    const [data] = await once(socket.setEncoding('utf8'), 'data');
    expect(data).toMatch(/^HTTP\/1\.1 413 /);
    if (!socket.closed) await once(socket, 'close');
    expect(gateway.lines).toEqual([]);
  });

  test('because its body does not arrive: 408, and the connection is closed', async () => {
    promise('webhook-bodies');
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
    const head = ['POST /webhooks/close HTTP/1.1', 'Host: localhost', `Content-Length: ${body.length}`];
    socket.write(
      `${[...head, ...Object.entries(right).map((pair) => pair.join(': '))].join('\r\n')}\r\n\r\n${body[0]}`,
    );
    const answered = once(socket.setEncoding('utf8'), 'data');
    // The gateway has read the head when it answers another request.
    await countsOf();
    gateway.advance(10_000);
    expect((await answered)[0]).toMatch(/^HTTP\/1\.1 408 /);
    if (!socket.closed) await once(socket, 'close');
  });

  test('because too many bodies are on their way: 503', async () => {
    promise('webhook-bodies');
    const slow = Array.from({ length: 16 }, () => {
      const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
      socket.on('error', () => undefined);
      const head = ['POST /webhooks/close HTTP/1.1', 'Host: localhost', `Content-Length: ${LIMIT}`];
      const lines = [...head, ...Object.entries(right).map((pair) => pair.join(': '))];
      socket.write(`${lines.join('\r\n')}\r\n\r\n`);
      return socket;
    });
    await expect.poll(async () => (await deliver(bodyOf())).status).toBe(503);
    for (const socket of slow) socket.destroy();
    await expect.poll(async () => (await deliver(bodyOf())).status).toBe(200);
  });

  test('is logged once a minute, without values', async () => {
    promise('webhook-signatures');
    gateway.advance(60_000);
    const before = logs.of('webhook refused').length;
    for (let n = 0; n < 5; n += 1)
      await deliver(body, { ...right, 'close-sig-hash': flipped, 'x-request-id': `request-${n}` });
    expect(logs.of('webhook refused').slice(before)).toMatchObject([{ id: 'request-0', status: 401 }]);
    for (const secret of [...KEYS, flipped, right['close-sig-hash']]) expect(logs.text).not.toContain(secret);
  });
});

describe('the signature check', () => {
  const check = signatureCheck(() => KEYS);
  test('accepts exactly what one of the keys signed', () => {
    promise('webhook-signatures');
    const bytes = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(bytes, fc.nat(), fc.constantFrom(...KEYS), fc.nat(), (body, at, key, changed) => {
        const timestamp = String(at);
        const hash = createHmac('sha256', Buffer.from(key, 'hex')).update(timestamp).update(body).digest('hex');
        const parts = [Buffer.from(body.subarray(0, 10)), Buffer.from(body.subarray(10))];
        expect(check({ timestamp, hash }, parts)).toBe(true);
        const place = changed % 64;
        const wrong = `${hash.slice(0, place)}${hash[place] === 'f' ? '0' : 'f'}${hash.slice(place + 1)}`;
        expect(check({ timestamp, hash: wrong }, parts)).toBe(false);
        expect(check({ timestamp: `${timestamp}0`, hash }, parts)).toBe(false);
        expect(check({ timestamp, hash }, [...parts, Buffer.from('x')])).toBe(false);
      }),
      { seed: 18, numRuns: randomRuns(100) },
    );
  });

  test('allows clocks that differ by five minutes', () => {
    const headers = (age: number) => new Headers(signed('', { timestamp: String(1_795_000_000 - age) }));
    const ages = [-301, -300, 0, 360, 361].map((age) => isSigned(headers(age), 60, 1_795_000_000_000));
    expect(ages).toEqual([false, true, true, true, false]);
  });
});

describe('the configuration', () => {
  test('without keys, there is no receiver', async () => {
    // Not 401: that would say that a key is wrong.
    const other = await startGateway({ environment: { GATEWAY_TOKEN: '0123456789abcdef' } });
    try {
      const body = bodyOf();
      const answer = await fetch(urlOf(other.url), {
        method: 'POST',
        body,
        headers: { ...signed(body), 'content-type': 'application/json' },
      });
      expect(answer.status).toBe(404);
      expect(await (await fetch(other.url.replace('/graphql', '/health'))).json()).not.toHaveProperty('webhooks');
    } finally {
      await other.close();
    }
  });

  test.each(['text', KEYS[0].slice(1), `${KEYS[0]},`, `${KEYS[0]}0`, `${'g'.repeat(64)}`])(
    'a key that is not 64 hexadecimal digits stops the start, and is not shown: %#',
    (keys) => {
      promise('webhook-signatures');
      expect(() => readConfig({ CLOSE_WEBHOOK_KEYS: keys })).toThrow(ConfigError);
      expect(() => readConfig({ CLOSE_WEBHOOK_KEYS: keys })).toThrow(/CLOSE_WEBHOOK_KEYS\.\d: must be 64 hexadecimal/);
      expect(() => readConfig({ CLOSE_WEBHOOK_KEYS: keys })).not.toThrow(keys);
    },
  );
});

test('a change by anyone arrives by the webhook of a subscription that the graph created', async () => {
  promise('webhook-wakes');
  const created = await gateway.execute(`mutation {
    webhookSubscriptionCreate(input: { url: "http://127.0.0.1:9", events: [{ objectType: "lead", action: CREATED }] }) {
      webhookSubscription { id } signingKey
    }
  }`);
  const { webhookSubscription, signingKey } = created.data.webhookSubscriptionCreate;
  const { url: closeUrl, apiKey } = gateway.emulator;
  const config = readConfig({ PORT: '0', CLOSE_WEBHOOK_KEYS: signingKey, POLL_SECONDS: '300', LOG_LEVEL: 'silent' });
  const clock = Object.assign(new TestClock(), { wall: () => wall() * 1000 });
  const server = await startServer({ config, closeUrl, apiKey, clock });
  try {
    await gateway.execute(
      `mutation { webhookSubscriptionUpdate(id: "${webhookSubscription.id}", input: { url: "${urlOf(server.url)}" }) { userErrors { code } } }`,
    );
    await using leads = await subscribe(server.url, 'subscription { leadChanged { action lead { name } } }');
    await leads.next();
    await sendTo(gateway.emulator, 'POST', '/lead/', { name: 'Made elsewhere' });
    expect((await leads.next())?.data.leadChanged).toEqual({ action: 'CREATED', lead: { name: 'Made elsewhere' } });
  } finally {
    await server.close();
  }
});
