import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  buildSeed,
  createEmulator,
  type Emulator,
  type EmulatorControl,
  emulatorControl,
  startEmulator,
} from '../../emulator/index.ts';
import { basicAuthorization } from '../support/emulator-client.ts';
import { sendTo } from '../support/emulator-socket.ts';

const seed = buildSeed({ leads: 4, contacts: 5, opportunities: 6 });

let emulator: Emulator;
let control: EmulatorControl;
beforeAll(async () => {
  emulator = await startEmulator({ seed, clock: () => Date.UTC(2026, 10, 20, 12) });
  control = emulatorControl(emulator.url);
});
afterAll(() => emulator.close());
beforeEach(() => control.reset());

const get = (path: string) => sendTo(emulator, 'GET', path);
const create = (name: string) => sendTo(emulator, 'POST', '/lead/', { name });
const total = async () => (await get('/lead/?_limit=1')).json.total_results;

/** Sends a request to the control as it is. */
async function raw(method: string, path: string, body?: string, headers: Record<string, string> = {}) {
  const answer = await fetch(new URL(path, emulator.url), { method, headers, ...(body === undefined ? {} : { body }) });
  return { status: answer.status, json: (await answer.json()) as { readonly error?: string } };
}

describe('the control of an emulator', () => {
  it('reports version, organizations and keys', async () => {
    const { version, organizations } = await control.info();
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
    const { id, name } = seed.organization;
    const user = seed.users.find((each) => each.id === seed.me);
    const userName = `${user?.first_name} ${user?.last_name}`;
    expect(organizations).toEqual([
      { id, name, keys: [{ key: emulator.apiKey, userId: seed.me, userName, role: 'admin' }] },
    ]);
    expect(emulator.info().organizations).toEqual(organizations);
  });

  it('makes requests fail, and lists what has not failed yet', async () => {
    await control.fail({ method: 'GET', path: /^\/lead\//, status: 503, body: { error: 'away' }, times: 2 });
    await control.fail({ path: '/me/', skip: 1, headers: { 'x-fault': 'yes' } });
    expect((await get('/lead/')).json).toEqual({ error: 'away' });
    expect((await get('/contact/')).status).toBe(200);
    expect((await get('/me/')).headers.get('x-fault')).toBeNull();
    expect(await control.faults()).toEqual([
      {
        method: 'GET',
        path: { pattern: '^\\/lead\\/', flags: '' },
        status: 503,
        body: { error: 'away' },
        times: 1,
        skip: 0,
      },
      { path: '/me/', headers: { 'x-fault': 'yes' }, times: 1, skip: 0 },
    ]);
    await control.clearFaults();
    expect(await control.faults()).toEqual([]);
    expect((await get('/lead/')).status).toBe(200);
  });

  it('shows and forgets requests, its own excluded', async () => {
    await get('/lead/?_limit=1');
    await create('New');
    const seen = await control.requests();
    expect(seen.map(({ method, path, query, body, status }) => ({ method, path, query, body, status }))).toEqual([
      { method: 'GET', path: '/lead/', query: { _limit: '1' }, status: 200 },
      { method: 'POST', path: '/lead/', query: {}, body: { name: 'New' }, status: 200 },
    ]);
    expect(emulator.requests).toEqual(seen);
    await control.clearRequests();
    expect(await control.requests()).toEqual([]);
  });

  it('sets the latency', async () => {
    await control.setLatency(40);
    expect(await control.latency()).toBe(40);
    const startedAt = performance.now();
    await get('/me/');
    expect(performance.now() - startedAt).toBeGreaterThan(35);
  });

  it('moves and stops the time, which decides about dates and limits', async () => {
    expect(await control.clock()).toEqual({ now: '2026-11-20T12:00:00.000Z', offsetMs: 0, frozen: false });
    const moved = await control.setClock({ now: '2027-01-31T10:00:00+01:00', advanceMs: 500, frozen: true });
    expect(moved).toMatchObject({ now: '2027-01-31T09:00:00.500Z', frozen: true });
    expect(emulator.clock()).toEqual(moved);
    expect((await create('New')).json.date_created).toMatch(/^2027-01-31T09:00:00\.5/);
    await control.reset();
    expect((await control.clock()).now).toBe('2026-11-20T12:00:00.000Z');
  });

  it('delivers to webhooks what is due once the time has moved', async () => {
    const received: string[] = [];
    const receiver = createServer((request, response) => {
      request
        .on('data', (chunk: Buffer) => received.push(JSON.parse(String(chunk)).event.action))
        .on('end', () => response.end());
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => receiver.once('listening', resolve));
    const address = receiver.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const events = [{ object_type: 'lead', action: 'updated' }];
    await sendTo(emulator, 'POST', '/webhook/', { url: `http://127.0.0.1:${port}/`, events });
    await sendTo(emulator, 'PUT', `/lead/${seed.leads[1]?.id}/`, { name: 'Other' });
    await control.deliver();
    expect(received).toEqual([]);
    await control.setClock({ advanceMs: 300_000 });
    await control.deliver();
    expect(received).toEqual(['updated']);
    receiver.close();
  });

  it('plays a working day', async () => {
    expect(await control.play()).toEqual({ running: false, intervalMs: 1500, changes: 0, failures: 0 });
    await control.setPlay({ running: true, intervalMs: 1000 });
    await control.setClock({ advanceMs: 60_000 });
    await get('/me/');
    const { changes } = await control.setPlay({ running: false });
    expect(changes).toBeGreaterThan(45);
    expect(emulator.play()).toEqual({ running: false, intervalMs: 1000, changes, failures: 0 });
  });

  it('saves and restores snapshots', async () => {
    await create('One');
    await control.saveSnapshot('with one/lead more');
    await create('Two');
    expect(await total()).toBe(6);
    await control.restoreSnapshot('with one/lead more');
    expect(await total()).toBe(5);
    expect(await control.snapshots()).toEqual(['with one/lead more']);
    expect(emulator.snapshots()).toEqual(['with one/lead more']);
    await control.deleteSnapshot('with one/lead more');
    expect(await control.snapshots()).toEqual([]);
    await expect(control.restoreSnapshot('none')).rejects.toThrow('There is no snapshot \\"none\\".');
  });

  it('gives its state, which another emulator continues', async () => {
    await create('One');
    const state = await control.state();
    await using other = await startEmulator({ state, clock: () => Date.UTC(2026, 10, 20, 12) });
    expect((await sendTo(other, 'GET', '/lead/?_limit=1')).json.total_results).toBe(5);
    await control.reset();
    expect(await total()).toBe(4);
    await control.setState(state);
    expect(await total()).toBe(5);
  });

  it('describes each of its requests', async () => {
    const { json } = await raw('GET', '/__emulator/');
    const { requests } = json as { requests?: { request: string; about: string; body?: object }[] };
    expect(requests?.length).toBe(21);
    for (const { request, about, body } of requests ?? []) {
      expect(about).toMatch(/^[A-Z].*\.$/);
      const [method = '', path = ''] = request.replace('{name}', 'a').split(' ');
      const { status } = await raw(method, path, body && JSON.stringify(body));
      // A state needs a body. Snapshots are saved before they are restored.
      expect([request, status]).toEqual([request, request === 'PUT /__emulator/state' ? 400 : 200]);
    }
  });
});

describe('a request to the control is refused', () => {
  it.each([
    ['an unknown path', 'GET', '/__emulator/unknown', undefined, 404, /lists all/],
    ['a wrong method', 'POST', '/__emulator/info', '{}', 405, /Use GET here/],
    ['no JSON', 'POST', '/__emulator/faults', '{', 400, /not valid JSON/],
    ['no body', 'PUT', '/__emulator/latency', undefined, 400, /expected object/],
    ['an unknown key', 'POST', '/__emulator/faults', '{"pth":"/lead/"}', 400, /Unrecognized key: "pth"/],
    ['a wrong expression', 'POST', '/__emulator/faults', '{"path":{"pattern":"("}}', 400, /Unterminated group/],
    ['a negative latency', 'PUT', '/__emulator/latency', '{"milliseconds":-1}', 400, /milliseconds/],
    ['a wrong time', 'PUT', '/__emulator/clock', '{"now":"soon"}', 400, /now/],
    ['a time too far', 'PUT', '/__emulator/clock', '{"advanceMs":1e18}', 400, /not a valid date/],
    ['a name that cannot be decoded', 'PUT', '/__emulator/snapshots/%E0%A4%A', undefined, 400, /not valid/],
    ['a state of nothing', 'PUT', '/__emulator/state', '{}', 400, /This is no state of an emulator/],
  ])('with %s', async (_, method, path, body, status, message) => {
    const answer = await raw(method, path, body);
    expect(answer.status).toBe(status);
    expect(answer.json.error).toMatch(message);
  });

  it.each<[string, Record<string, string>]>([
    ['a page that sends', { origin: 'http://attacker.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['a page that follows a link', { 'sec-fetch-site': 'cross-site' }],
    ['a page on another port', { 'sec-fetch-site': 'same-site' }],
    ['a page whose own name leads here', { host: 'attacker.example:4001' }],
    ['a page whose name looks like ours', { host: '127.0.0.1.attacker.example' }],
  ])('from %s', (_, headers) => {
    const core = createEmulator({ seed });
    for (const method of ['GET', 'POST', 'OPTIONS']) {
      const { status, headers: answered } = core.handle({ method, url: '/__emulator/info', headers });
      expect(status).toBe(403);
      expect(Object.keys(answered).join()).not.toMatch(/access-control/);
    }
  });

  it.each(['localhost:4001', '127.0.0.1', '[::1]:4001', '10.0.0.5:80', 'emulator:4001', 'close.localhost'])(
    'not from host %s',
    (host) => {
      expect(createEmulator({ seed }).handle({ method: 'GET', url: '/__emulator/', headers: { host } }).status).toBe(
        200,
      );
    },
  );

  it('if control is off: the path is unknown', () => {
    const core = createEmulator({ seed, control: false });
    const headers = { authorization: basicAuthorization(core.apiKey) };
    expect(core.handle({ method: 'POST', url: '/__emulator/reset', headers }).status).toBe(404);
    expect(core.requests).toHaveLength(1);
  });
});
