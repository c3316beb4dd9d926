import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildSeed,
  createEmulator,
  demoSeed,
  EMULATOR_API_KEY,
  type Emulator,
  startEmulator,
} from '../../emulator/index.ts';
import { basicAuthorization, clientFor, emulatorClient, type Item, ids } from '../support/emulator-client.ts';
import { sendRaw } from '../support/raw-http.ts';

const close = emulatorClient();
const authorization = basicAuthorization(EMULATOR_API_KEY);
type Failure = { error: string };

describe('authentication', () => {
  it.each([
    ['no credentials', {}],
    ['a wrong key', { authorization: basicAuthorization('api_wrong') }],
    ['a wrong token', { authorization: 'Bearer wrong' }],
    ['another scheme', { authorization: `Digest ${EMULATOR_API_KEY}` }],
    ['an incomplete header', { authorization: 'Basic' }],
  ])('%s: 401', (_, headers) => {
    const { status, body, headers: answered } = close.send<Failure>('GET', '/me/', headers);
    expect(status).toBe(401);
    expect(body.error).toMatch(/^The server could not verify that you are authorized/);
    expect(answered['www-authenticate']).toMatch(/^Basic/);
  });

  it('accepts the key as the user name of Basic, or as a Bearer token', () => {
    for (const header of [
      authorization,
      `bearer ${EMULATOR_API_KEY}`,
      `basic ${Buffer.from(EMULATOR_API_KEY).toString('base64')}`,
    ]) {
      expect(close.send('GET', '/me/', { authorization: header }).status).toBe(200);
    }
  });

  it('isolates organizations from each other', () => {
    const tenants = {
      api_a: buildSeed({ leads: 20, namespace: 'a' }),
      api_b: buildSeed({ leads: 20, namespace: 'b' }),
    };
    const core = createEmulator({ tenants });
    const [a, b] = [clientFor(core, 'api_a'), clientFor(core, 'api_b')];
    expect(core.apiKey).toBe('api_a');
    const [lead] = ids(a.get('/lead/').body);
    const query = { type: 'id', value: lead };
    expect(b.get(`/lead/${lead}/`).status).toBe(404);
    expect(b.get(`/opportunity/?lead_id=${lead}`).body.data).toEqual([]);
    expect(b.post('/data/search/', { query }).body.data).toEqual([]);
    expect(a.post('/data/search/', { query }).body.data).toHaveLength(1);
    const all = { query: { type: 'match_all' }, _limit: 1 };
    const { cursor } = a.post<{ cursor: string }>('/data/search/', all).body;
    expect(b.post('/data/search/', { ...all, cursor }).status).toBe(400);
    expect(b.get(`/organization/${tenants.api_a.organization.id}/`).status).toBe(404);
  });

  it('supports several keys of one organization, each with its user', () => {
    const seed = demoSeed();
    const core = createEmulator({ seed: { ...seed, keys: { api_second: seed.users[1]?.id ?? '' } } });
    expect(clientFor(core, 'api_second').get<Item>('/me/').body.id).toBe(seed.users[1]?.id);
    expect(clientFor(core).get<Item>('/me/').body.id).toBe(seed.me);
  });
});

describe('routes', () => {
  it('respond with 404 to unknown paths and unknown objects, with different messages', () => {
    expect(close.get<Failure>('/leads/').body.error).toMatch(/^The requested URL was not found on the server\. /);
    expect(close.get<Failure>('/lead/lead_0/').body).toEqual({
      error: 'Empty query: Lead matching query does not exist.',
    });
    expect(close.get<Failure>('/opportunity/oppo_0/').body.error).toContain('Opportunity matching query');
    for (const path of [
      '/user/user_0/',
      '/pipeline/pipe_0/',
      '/status/lead/stat_0/',
      '/custom_field/lead/cf_0/',
      '/lead/%E0%A4%A/',
      '/lead/..%2f/',
    ]) {
      expect(close.get(path).status, path).toBe(404);
    }
    expect(close.core.handle({ method: 'GET', url: '/lead/', headers: { authorization } }).status).toBe(404);
  });

  it('respond with 405 to unsupported methods', () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const answer = close.send(method, '/user/', { authorization, 'content-type': 'application/json' }, '{}');
      expect([answer.status, answer.headers.allow]).toEqual([405, 'GET']);
    }
  });

  it('redirect a path without its trailing slash', () => {
    const { status, headers } = close.get('/lead?_limit=1');
    expect([status, headers.location]).toEqual([308, '/api/v1/lead/?_limit=1']);
  });

  it('respond with 415 to other content types and with 400 to invalid JSON', () => {
    const sendAs = (type: object) => close.send('POST', '/data/search/', { authorization, ...type }, '{}').status;
    expect(sendAs({ 'content-type': 'text/plain' })).toBe(415);
    expect(sendAs({})).toBe(sendAs({ 'content-type': 'application/json' }));
    expect(close.send('POST', '/data/search/', { authorization, 'content-type': 'application/json' }, '{').status).toBe(
      400,
    );
  });
});

describe('an overridden POST', () => {
  const override = { 'x-http-method-override': 'GET' };

  it('returns the same response as the GET', () => {
    const { body } = close.post('/opportunity/', { _params: { _limit: 3, status_type: 'won' } }, override);
    expect(body).toEqual(close.get('/opportunity/?_limit=3&status_type=won').body);
  });

  it('accepts arrays and is recorded as a GET', () => {
    close.core.clearRequests();
    const statuses = ['Terms, agreed', 'Intro'];
    const { body } = close.post(
      '/opportunity/',
      { _params: { status_label__in: statuses, _fields: ['id', 'status_label'] } },
      override,
    );
    expect(new Set(body.data.map((row) => row.status_label))).toEqual(new Set(statuses));
    expect(close.core.requests).toMatchObject([
      {
        method: 'GET',
        path: '/opportunity/',
        overridden: true,
        query: { status_label__in: statuses },
        status: 200,
        apiKey: EMULATOR_API_KEY,
      },
    ]);
  });
});

describe('an overridden write', () => {
  const as = (method: string) => ({ 'x-http-method-override': method });

  it('does what the method does, with the body', () => {
    const each = emulatorClient();
    const { id } = each.post<Item>('/lead/', { name: 'By POST' }, as('POST')).body;
    expect(each.post<Item>(`/lead/${id}/`, { name: 'By PUT' }, as('PUT')).body).toMatchObject({ id, name: 'By PUT' });
    expect(each.get<Item>(`/lead/${id}/`).body.name).toBe('By PUT');
    expect(each.post(`/lead/${id}/`, {}, as('delete')).status).toBe(200);
    expect(each.get(`/lead/${id}/`).status).toBe(404);
    expect(each.core.requests).toMatchObject([
      { method: 'POST', overridden: true, body: { name: 'By POST' } },
      { method: 'PUT', overridden: true, body: { name: 'By PUT' } },
      { method: 'GET', overridden: false },
      { method: 'DELETE', overridden: true },
      { method: 'GET', overridden: false },
    ]);
  });

  it('takes its parameters from _params, and the rest of the body as its body', () => {
    const each = emulatorClient({ strict: true });
    const { body } = each.post<Item>('/lead/', { _params: { _fields: ['name'] }, name: 'New' }, as('POST'));
    expect(body).toEqual({ name: 'New' });
    const open = { _params: { is_complete: false, lead_id: 'lead_0' }, is_complete: true };
    expect(each.put('/task/', open).status).toBe(200);
    expect(each.get('/task/?is_complete=false&_limit=0').body.total_results).toBeGreaterThan(0);
  });

  it('responds with 405 to a method that the path does not have', () => {
    expect(close.post('/lead/', {}, as('PATCH')).status).toBe(405);
  });
});

describe('strict mode', () => {
  const strict = emulatorClient({ strict: true });
  it.each([
    ['/opportunity/?pipeline_id=pipe_0', 'pipeline_id'],
    ['/opportunity/?contact_id=cont_0', 'contact_id'],
    ['/lead/?date_updated__gt=2026-01-01', 'date_updated__gt'],
    ['/contact/?_sort=name', '_sort'],
    ['/pipeline/?limit=1', 'limit'],
    ['/opportunity/?status_type=winning', 'status_type'],
    ['/opportunity/?user_id__in=', 'user_id__in'],
  ])('rejects %s, which Close ignores, and names %s', (path, name) => {
    const { status, body } = strict.get<{ 'field-errors': Record<string, string> }>(path);
    expect(status).toBe(400);
    expect(body['field-errors']).toHaveProperty(name);
    expect(close.get(path).status).toBe(200);
  });
});

describe('rate limits', () => {
  let now = 0;
  const limited = emulatorClient({ clock: () => now, rateLimit: { limit: 3, windowSeconds: 8 } });

  it('are in every response, and reject requests above them', () => {
    const rateLimit = () => limited.get('/lead/?_limit=0').headers.ratelimit;
    expect([rateLimit(), rateLimit()]).toEqual(['limit=3, remaining=2, reset=8', 'limit=3, remaining=1, reset=8']);
    now += 1500;
    expect(rateLimit()).toBe('limit=3, remaining=0, reset=6.5');
    const refused = limited.get<{ error: Record<string, unknown> }>('/lead/');
    expect(refused.status).toBe(429);
    expect(refused.headers).toMatchObject({ 'retry-after': '7', ratelimit: 'limit=3, remaining=0, reset=6.5' });
    expect(refused.body.error).toMatchObject({
      rate_limit: 3,
      rate_limit_type: 'key',
      rate_reset: '6.5',
      rate_window: 8,
    });
    expect(refused.body.error.rate_endpoint_group).toMatch(/^[0-9a-f]{32}$/);
  });

  it('apply to a method and a path without ids, for one window', () => {
    expect(limited.get('/lead/lead_0/').status).toBe(429);
    expect(limited.get('/contact/').status).toBe(200);
    now += 6500;
    expect(limited.get('/lead/').status).toBe(200);
  });

  it('support semicolons in the header, and can be off', () => {
    const header = (rateLimit: { limit: number; windowSeconds: number; separator: ';' } | null) =>
      emulatorClient({ rateLimit }).get('/me/').headers.ratelimit;
    expect(header({ limit: 160, windowSeconds: 8, separator: ';' })).toBe('limit=160; remaining=159; reset=8');
    expect(header(null)).toBeUndefined();
  });

  it('allow an organization three times the requests of a key', () => {
    const seed = demoSeed();
    const keys = Object.fromEntries(['api_b', 'api_c', 'api_d'].map((key) => [key, seed.me]));
    const core = createEmulator({ seed: { ...seed, keys }, rateLimit: { limit: 2, windowSeconds: 8 }, clock: () => 0 });
    const statuses = [core.apiKey, ...Object.keys(keys)].flatMap((key) =>
      [0, 1].map(() => clientFor(core, key).get('/me/').status),
    );
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
  });
});

describe('determinism', () => {
  it('two emulators respond equally to equal requests, and reset restores the seed', () => {
    const paths = ['/me/', '/lead/', '/contact/?_limit=200', '/opportunity/?_group_by=user_id', '/nope/'];
    const send = (each = emulatorClient()) => [
      ...paths.map((path) => each.get(path)),
      each.post('/data/search/', { query: { type: 'match_all' }, include_counts: true }),
    ];
    const own = emulatorClient();
    const first = send(own);
    expect(send()).toEqual(first);
    own.core.write((tables) => tables.lead.delete(tables.lead.all()[0]?.id ?? ''));
    expect(send(own)).not.toEqual(first);
    own.core.reset();
    expect(send(own)).toEqual(first);
  });
});

describe('the HTTP server', () => {
  let emulator: Emulator;
  const get = (path: string) => fetch(`${emulator.url}${path}`, { headers: { authorization }, redirect: 'manual' });
  beforeAll(async () => {
    emulator = await startEmulator({ latencyMs: 2 });
  });
  afterAll(() => emulator.close());

  it('responds and records', async () => {
    const answer = await get('/lead/?_limit=2&_fields=id');
    expect(answer.headers.get('ratelimit')).toMatch(/^limit=\d+, remaining=\d+, reset=[\d.]+$/);
    expect(await answer.json()).toMatchObject({ has_more: true, total_results: 200 });
    expect(emulator.requests.at(-1)).toMatchObject({
      method: 'GET',
      path: '/lead/',
      query: { _limit: '2', _fields: 'id' },
      status: 200,
      overridden: false,
    });
  });

  it('records which requests waited for which', async () => {
    emulator.clearRequests();
    await Promise.all([get('/me/'), get('/user/')]);
    await get('/pipeline/');
    const [me, user, pipeline] = emulator.requests;
    expect(user?.started).toBeLessThan(me?.finished ?? 0);
    expect(pipeline?.started).toBeGreaterThan(Math.max(me?.finished ?? 0, user?.finished ?? 0));
  });

  it('fails as often as requested', async () => {
    emulator.fail({
      path: '/lead/',
      status: 503,
      body: '<html>',
      headers: { 'content-type': 'text/html' },
      times: 2,
      skip: 1,
    });
    const statuses = [];
    for (let n = 0; n < 4; n++) statuses.push((await get('/lead/?_limit=0')).status);
    expect(statuses).toEqual([200, 503, 503, 200]);
    emulator.fail({ path: /^\/contact\//, reset: 'before' });
    emulator.fail({ method: 'GET', path: '/user/', reset: 'after' });
    await expect(get('/contact/')).rejects.toThrow();
    expect(emulator.requests.at(-1)?.status).toBe(0);
    await expect(get('/user/')).rejects.toThrow();
    expect(emulator.requests.at(-1)?.status).toBe(200);
    expect((await get('/contact/')).status).toBe(200);
    emulator.fail({ path: '/me/', delayMs: 30, headers: { 'x-fault': 'slow' } });
    const before = performance.now();
    const slow = await get('/me/');
    expect([slow.status, slow.headers.get('x-fault')]).toEqual([200, 'slow']);
    expect(performance.now() - before).toBeGreaterThan(25);
  });
});

describe('over a socket', () => {
  const post = { 'content-type': 'application/json', authorization };
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await startEmulator();
  });
  afterAll(() => emulator.close());

  it('bytes that are not UTF-8 are refused', async () => {
    const body = Buffer.from('{"name":"Café"}', 'latin1');
    const response = await fetch(`${emulator.url}/lead/`, { method: 'POST', headers: post, body });
    expect([response.status, await response.json()]).toEqual([400, { error: 'The request body is not valid UTF-8.' }]);
  });

  it('an absolute target is answered as its path', async () => {
    const target = `${emulator.url}/me/`;
    const headers = [['Authorization', authorization]] as const;
    expect((await sendRaw(emulator.url, { method: 'GET', target, headers })).status).toBe(200);
  });
});
