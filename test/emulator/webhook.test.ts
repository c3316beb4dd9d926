/** Webhook subscriptions and their signed deliveries. */
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildSeed, type Emulator, type EmulatorOptions, type Switches, startEmulator } from '../../emulator/index.ts';
import type { Item } from '../support/emulator-client.ts';
import { type Answer, sendTo } from '../support/emulator-socket.ts';
import { startReceiver, type WebhookReceiver } from '../support/webhook-receiver.ts';

const START = Date.UTC(2026, 10, 20, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const seed = buildSeed({ leads: 3, history: false });
const plain = seed.users.find(({ role }) => role === 'user')?.id ?? '';
const keyed = { ...seed, keys: { api_plain: plain } };
const [lead, otherLead] = seed.leads;

let now = START;
let emulator: Emulator;
let receiver: WebhookReceiver;
/** Starts a new emulator, at the start of the clock. */
async function open(switches: Partial<Switches> = {}, limits: EmulatorOptions['limits'] = {}) {
  await emulator?.close();
  now = START;
  emulator = await startEmulator({ seed: keyed, clock: () => now, limits, switches, rateLimit: null });
}
beforeAll(async () => {
  receiver = await startReceiver();
});
beforeEach(async () => {
  receiver.status = 200;
  receiver.take();
  await open();
});
afterAll(async () => {
  await emulator.close();
  await receiver.close();
});

const send = (method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer> =>
  sendTo(emulator, method, path, body, headers);
async function create(path: string, body: object): Promise<Item> {
  const { status, json } = await send('POST', path, body);
  expect([path, status < 300]).toEqual([path, true]);
  return json;
}
const events = (...names: string[]) =>
  names.map((name) => ({
    object_type: name.slice(0, name.lastIndexOf('.')),
    action: name.slice(name.lastIndexOf('.') + 1),
  }));
const subscribe = (names: readonly string[] = ['lead.created'], more: object = {}) =>
  create('/webhook/', { url: receiver.url, events: events(...names), ...more });
const read = async (id: string) => (await send('GET', `/webhook/${id}/`)).json;
/** Moves the clock and sends what is due then. Returns what arrived. */
async function later(milliseconds: number) {
  now += milliseconds;
  await emulator.deliver();
  return receiver.take();
}
const names = (received: readonly { event: Item }[]) =>
  received.map(({ event }) => `${event.object_type}.${event.action}`);

describe('a webhook subscription', () => {
  it('is created with a key that no other answer shows', async () => {
    const { status, headers, json } = await send('POST', '/webhook/', {
      url: 'https://x.example/hook',
      events: events('lead.created', 'activity.note.deleted'),
    });
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/v1/webhook/${json.id}/`);
    expect(json).toEqual({
      id: expect.stringMatching(/^whsub_[A-Za-z0-9]{22}$/),
      url: 'https://x.example/hook',
      events: [
        { object_type: 'lead', action: 'created', extra_filter: null },
        { object_type: 'activity.note', action: 'deleted', extra_filter: null },
      ],
      verify_ssl: true,
      status: 'active',
      signature_key: expect.stringMatching(/^[0-9a-f]{64}$/),
      counters: {},
      history: { errors: [], successes: [] },
      latest_error: null,
      pause_reason: null,
      health_status: null,
      recent_consecutive_fail_buckets_cnt: 0,
      created_by: seed.me,
      updated_by: seed.me,
      date_created: '2026-11-20T12:00:00.000000',
      date_updated: '2026-11-20T12:00:00.000000',
    });
    const { signature_key: _, ...shown } = json;
    expect(await read(json.id)).toEqual(shown);
    expect((await send('GET', '/webhook/?_limit=200&_skip=0')).json).toEqual({ data: [shown], has_more: false });
    expect((await send('PUT', `/webhook/${json.id}/`, {})).json).toEqual(shown);
  });

  it('shows its key and its health by switches', async () => {
    await open({ signatureKey: 'single', webhookHealth: 'healthy' });
    const created = await subscribe();
    expect(created).toMatchObject({ signature_key: expect.any(String), health_status: 'healthy' });
    expect(await read(created.id)).toEqual(created);
    const listed = (await send('GET', '/webhook/')).json.data as Item[];
    expect(listed[0]).not.toHaveProperty('signature_key');
  });

  it('is updated, paused, resumed and deleted', async () => {
    const { id } = await subscribe();
    now += MINUTE;
    const change = { url: 'https://y.example/', events: events('lead.deleted'), verify_ssl: false, status: 'paused' };
    const put = async (body: object) => (await send('PUT', `/webhook/${id}/`, body)).json;
    expect(await put(change)).toMatchObject({
      ...change,
      events: [{ object_type: 'lead', action: 'deleted', extra_filter: null }],
      pause_reason: 'api',
      date_created: '2026-11-20T12:00:00.000000',
      date_updated: '2026-11-20T12:01:00.000000',
    });
    expect(await put({ url: null, events: null, verify_ssl: null, status: null })).toMatchObject({
      url: 'https://y.example/',
      status: 'paused',
    });
    expect(await put({ status: 'active' })).toMatchObject({ status: 'active', pause_reason: null });
    expect(await send('DELETE', `/webhook/${id}/`)).toMatchObject({ status: 200, json: {} });
    expect(await send('GET', `/webhook/${id}/`)).toMatchObject({
      status: 404,
      json: { error: 'Empty query: WebhookSubscription matching query does not exist.' },
    });
    expect((await send('DELETE', `/webhook/${id}/`)).status).toBe(404);
  });

  it.each([
    [{}, ['events', 'url']],
    [{ events: [], url: 'https://x.example', event_filter: null }, ['event_filter']],
    [{ events: [], url: 'x.example' }, ['url']],
    [{ events: [], url: 'ftp://x.example' }, ['url']],
    [{ events: [], url: 'https://x.example', verify_ssl: null }, ['verify_ssl']],
    [{ events: [], url: 'https://x.example', status: 'paused' }, ['status']],
    [{ events: {}, url: 'https://x.example' }, ['events']],
    [{ events: [{ object_type: 'lead' }], url: 'https://x.example' }, ['events']],
    [{ events: [{ object_type: 'lead', action: 1 }], url: 'https://x.example' }, ['events']],
  ])('is not created from %j', async (body, fields) => {
    const { status, json } = await send('POST', '/webhook/', body);
    expect([status, Object.keys(json['field-errors'] ?? {}).sort()]).toEqual([400, fields]);
  });

  it('is not updated with unknown keys or another status', async () => {
    const { id } = await subscribe();
    for (const body of [{ signature_key: 'x' }, { status: 'failing' }, { url: '' }, { created_by: seed.me }]) {
      expect((await send('PUT', `/webhook/${id}/`, body)).status).toBe(400);
    }
  });

  it('exists at most 40 times', async () => {
    for (let n = 0; n < 40; n++) await subscribe();
    expect(await send('POST', '/webhook/', { url: receiver.url, events: [] })).toMatchObject({
      status: 400,
      json: { errors: ['An organization can have at most 40 webhook subscriptions.'] },
    });
  });

  it('belongs to its author, unless an admin asks', async () => {
    const authorization = 'Bearer api_plain';
    const { id } = await subscribe();
    for (const [method, body] of [['GET'], ['PUT', {}], ['DELETE']] as const) {
      expect((await send(method, `/webhook/${id}/`, body, { authorization })).status).toBe(404);
    }
    const body = { url: receiver.url, events: [] };
    const own = (await send('POST', '/webhook/', body, { authorization })).json;
    const listed = async (headers = {}) => {
      const { data } = (await send('GET', '/webhook/', undefined, headers)).json;
      return (data as Item[]).map((row) => row.id);
    };
    expect(await listed({ authorization })).toEqual([own.id]);
    expect((await listed()).toSorted()).toEqual([id, own.id].toSorted());
    expect((await send('PUT', `/webhook/${own.id}/`, { status: 'paused' })).json.updated_by).toBe(seed.me);
    expect((await send('DELETE', `/webhook/${own.id}/`, undefined, { authorization })).status).toBe(200);
  });

  it('of undocumented events is an error in strict mode only', async () => {
    const body = { url: receiver.url, events: events('lead.renamed') };
    expect((await send('POST', '/webhook/', body)).status).toBe(201);
    await using strict = await startEmulator({ seed, strict: true });
    const post = async (event: string) => {
      const headers = { authorization: `Bearer ${strict.apiKey}`, 'content-type': 'application/json' };
      const sent = JSON.stringify({ ...body, events: events(event) });
      return (await fetch(`${strict.url}/webhook/`, { method: 'POST', headers, body: sent })).status;
    };
    expect(await post('lead.renamed')).toBe(400);
    expect(await post('task.outgoing_call.completed')).toBe(201);
  });
});

describe('a delivery', () => {
  it('is the event of the log, signed', async () => {
    const { id, signature_key } = await subscribe();
    const added = await create('/lead/', { name: 'Börk & Co' });
    const [delivery, ...others] = await later(0);
    expect(others).toEqual([]);
    const [event] = (await send('GET', `/event/?lead_id=${added.id}`)).json.data as Item[];
    expect(JSON.parse(delivery?.raw ?? '')).toEqual({ event, subscription_id: id });
    expect(event).toMatchObject({ object_id: added.id, action: 'created', data: { name: 'Börk & Co' } });
    const timestamp = String(START / 1000);
    const key = Buffer.from(String(signature_key), 'hex');
    expect(delivery?.headers).toMatchObject({
      'content-type': 'application/json',
      'close-sig-timestamp': timestamp,
      'close-sig-hash': createHmac('sha256', key).update(`${timestamp}${delivery?.raw}`).digest('hex'),
    });
    expect(await read(id)).toMatchObject({
      counters: { first_success: 1 },
      history: {
        errors: [],
        successes: [
          {
            attempt_number: 1,
            datetime: '2026-11-20T12:00:00+00:00',
            error: null,
            event_id: event?.id,
            response_status_code: 200,
          },
        ],
      },
      date_updated: '2026-11-20T12:00:00.000000',
    });
  });

  it('starts without anyone asking', async () => {
    await subscribe();
    await create('/lead/', {});
    await expect.poll(() => receiver.received.length, { interval: 5 }).toBe(1);
  });

  it('of an update or a deletion waits for consolidation, and contains the last state', async () => {
    await subscribe(['lead.updated', 'lead.deleted']);
    const put = (name: string) => send('PUT', `/lead/${lead?.id}/`, { name });
    await put('One');
    now += MINUTE / 2;
    await put('Two');
    await send('DELETE', `/lead/${otherLead?.id}/`);
    expect(await later(4 * MINUTE)).toEqual([]);
    const [update, ...early] = await later(MINUTE / 2);
    expect(early).toEqual([]);
    expect(update?.event).toMatchObject({
      action: 'updated',
      data: { name: 'Two' },
      previous_data: { name: lead?.name },
      date_created: '2026-11-20T12:00:00.000000',
      date_updated: '2026-11-20T12:00:30.000000',
    });
    expect(names(await later(MINUTE / 2))).toEqual(['lead.deleted']);
    expect(await later(HOUR)).toEqual([]);
  });

  it('is repeated with the same event id if the event changes after it', async () => {
    await open({ deliveryDelayMs: 10_000 });
    await subscribe(['lead.updated']);
    const ids = new Set<string>();
    for (const name of ['One', 'Two']) {
      await send('PUT', `/lead/${lead?.id}/`, { name });
      const [delivery] = await later(10_000);
      expect(delivery?.event.data).toMatchObject({ name });
      ids.add(delivery?.event.id ?? '');
    }
    expect(ids.size).toBe(1);
  });

  it('goes to subscriptions that exist when it is sent', async () => {
    await send('PUT', `/lead/${lead?.id}/`, { name: 'Before' });
    await subscribe(['lead.updated']);
    const { id } = await subscribe(['lead.updated']);
    now += MINUTE;
    await send('DELETE', `/webhook/${id}/`);
    expect(names(await later(4 * MINUTE))).toEqual(['lead.updated']);
  });

  it.each([0, 10_000])('follows the order of the log, or chance by a switch: %d ms', async (deliveryJitterMs) => {
    await open({ deliveryJitterMs });
    await subscribe();
    const added: string[] = [];
    for (let n = 0; n < 5; n++) added.push((await create('/lead/', {})).id);
    const arrived = (await later(deliveryJitterMs)).map(({ event }) => event.object_id);
    expect(arrived.toSorted()).toEqual(added.toSorted());
    expect(arrived.join() === added.join()).toBe(deliveryJitterMs === 0);
  });

  it('is sent to each subscription that wants it', async () => {
    const subscriptions = [await subscribe(), await subscribe(), await subscribe(['contact.created'])];
    await create('/lead/', { contacts: [{}] });
    const received = (await later(0)).map(({ subscription_id, event }) => `${subscription_id} ${event.object_type}`);
    expect(received.toSorted()).toEqual(
      subscriptions.map(({ id }, n) => `${id} ${n === 2 ? 'contact' : 'lead'}`).toSorted(),
    );
  });
});

describe('a failed delivery', () => {
  const counters = async (id: string) => (await read(id)).counters;

  it.each(['new', 'first'] as const)('is repeated after 61 s, with a %s timestamp', async (retryTimestamp) => {
    await open({ retryTimestamp });
    const { id, signature_key } = await subscribe();
    receiver.status = 503;
    await create('/lead/', {});
    const [first] = await later(0);
    expect(await read(id)).toMatchObject({
      counters: { first_fail: 1 },
      history: { errors: [{ attempt_number: 1, error: 'HTTPError', response_status_code: 503 }] },
      latest_error: 'Exception name: HTTPError, Status code: 503',
      status: 'active',
    });
    receiver.status = 204;
    expect(await later(60_999)).toEqual([]);
    const [second] = await later(1);
    expect(second?.raw).toBe(first?.raw);
    const timestamp = String(START / 1000 + (retryTimestamp === 'new' ? 61 : 0));
    const hmac = createHmac('sha256', Buffer.from(String(signature_key), 'hex')).update(timestamp + second?.raw);
    expect([second?.headers['close-sig-timestamp'], second?.headers['close-sig-hash']]).toEqual([
      timestamp,
      hmac.digest('hex'),
    ]);
    expect(await read(id)).toMatchObject({
      counters: { first_fail: 1, retry_success: 1 },
      history: { successes: [{ attempt_number: 2, datetime: '2026-11-20T12:01:01+00:00' }] },
      latest_error: 'Exception name: HTTPError, Status code: 503',
      recent_consecutive_fail_buckets_cnt: 0,
    });
    expect(await later(HOUR)).toEqual([]);
  });

  it.each([301, 400, 404, 429])('is one with status %d', async (status) => {
    const { id } = await subscribe();
    receiver.status = status;
    await create('/lead/', {});
    expect(await later(0)).toHaveLength(1);
    expect(await counters(id)).toEqual({ first_fail: 1 });
  });

  it('is one without an answer in time', async () => {
    await open({}, { webhookTimeoutMs: 30 });
    const { id } = await subscribe();
    receiver.status = null;
    await create('/lead/', {});
    await later(0);
    expect((await read(id)).latest_error).toBe('Exception name: ReadTimeout, Status code: None');
  });

  it('is one without a receiver', async () => {
    const { id } = await subscribe();
    await send('PUT', `/webhook/${id}/`, { url: 'http://127.0.0.1:1/' });
    await create('/lead/', {});
    await later(0);
    expect((await read(id)).latest_error).toBe('Exception name: ConnectionError, Status code: None');
  });

  it('is repeated less and less often, down to every 20 minutes, for 72 hours', async () => {
    await subscribe();
    await subscribe(['contact.created']);
    receiver.status = 500;
    await create('/lead/', {});
    expect(await later(0)).toHaveLength(1);
    for (const seconds of [61, 122, 244, 488, 976, 1200, 1200]) {
      expect(await later(seconds * 1000 - 1)).toHaveLength(0);
      expect(await later(1)).toHaveLength(1);
    }
    while (now < START + 72 * HOUR - 20 * MINUTE) expect(await later(20 * MINUTE)).toHaveLength(1);
    receiver.status = 200;
    expect(await later(HOUR)).toHaveLength(0);
  });

  it('does not hold up others', async () => {
    await subscribe();
    receiver.status = 500;
    const failed = await create('/lead/', {});
    await later(0);
    receiver.status = 200;
    const added = await create('/lead/', {});
    expect((await later(0)).map(({ event }) => event.object_id)).toEqual([added.id]);
    expect((await later(61_000)).map(({ event }) => event.object_id)).toEqual([failed.id]);
  });
});

describe('a subscription is paused, and loses what waits,', () => {
  const status = async (id: string) => {
    const { status, pause_reason } = await read(id);
    return [status, pause_reason];
  };

  it('by PUT', async () => {
    const { id } = await subscribe();
    receiver.status = 500;
    await create('/lead/', {});
    expect(await later(0)).toHaveLength(1);
    await send('PUT', `/webhook/${id}/`, { status: 'paused' });
    await create('/lead/', {});
    expect(await later(HOUR)).toEqual([]);
    await send('PUT', `/webhook/${id}/`, { status: 'active' });
    expect(await later(HOUR)).toEqual([]);
    await create('/lead/', {});
    expect(await later(0)).toHaveLength(1);
  });

  it('with too many events', async () => {
    await open({ deliveryJitterMs: 1_000_000_000 }, { webhookQueueMax: 5 });
    const { id } = await subscribe();
    for (let n = 0; n < 5; n++) await create('/lead/', {});
    expect(await status(id)).toEqual(['active', null]);
    await create('/lead/', {});
    expect(await status(id)).toEqual(['paused', 'queue_full']);
    expect(await later(2_000_000_000)).toEqual([]);
  });

  it('when nothing arrived for three days', async () => {
    const { id } = await subscribe();
    receiver.status = 500;
    await create('/lead/', {});
    await later(0);
    expect((await read(id)).recent_consecutive_fail_buckets_cnt).toBe(0);
    for (let hour = 1; hour < 72; hour++) await later(HOUR);
    await create('/lead/', {});
    expect(await later(0)).toHaveLength(1);
    expect([await status(id), (await read(id)).recent_consecutive_fail_buckets_cnt]).toEqual([['active', null], 71]);
    expect(await later(HOUR)).not.toEqual([]);
    expect(await status(id)).toEqual(['paused', 'failing']);
    receiver.status = 200;
    expect(await later(HOUR)).toEqual([]);
    await send('PUT', `/webhook/${id}/`, { status: 'active' });
    await create('/lead/', {});
    expect(await later(0)).toHaveLength(1);
  });
});

describe('hosts', () => {
  const attempt = async (url: string, options: EmulatorOptions) => {
    await using one = await startEmulator({ seed, ...options });
    const headers = { authorization: `Bearer ${one.apiKey}`, 'content-type': 'application/json' };
    const post = async (path: string, body: object): Promise<Item> =>
      (await fetch(`${one.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
    await post('/webhook/', { url, events: events('lead.created') });
    await post('/lead/', {});
    await one.deliver();
    return one.tables().webhook.all()[0]?.latest_error;
  };

  it('of this machine receive deliveries, and others only by an option', async () => {
    const blocked = 'Exception name: HostNotAllowed, Status code: None';
    const port = new URL(receiver.url).port;
    expect(await attempt(receiver.url, {})).toBeNull();
    expect(await attempt(`http://localhost:${port}/`, {})).toBeNull();
    for (const host of ['crm.invalid', '10.0.0.1', '127.0.0.1.crm.invalid', 'localhost.crm.invalid', '[2001:db8::1]']) {
      expect(await attempt(`http://${host}/`, {}), host).toBe(blocked);
      expect(await attempt(`http://${host}/`, { webhookHosts: ['other.invalid'] }), host).toBe(blocked);
    }
    const failed = 'Exception name: ConnectionError, Status code: None';
    expect(await attempt('http://CRM.invalid/', { webhookHosts: ['crm.Invalid'] })).toBe(failed);
  });
});
