/** What one caller may use, on each of the ways on which an operation can arrive. */
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { buildSeed, demoSeed, type Emulator, type RecordedRequest, startEmulator } from '../../emulator/index.ts';
import { CallerLimits } from '../../src/admission/callers/caller-limits.ts';
import { TokenBucket } from '../../src/admission/callers/token-bucket.ts';
import { demoVariables } from '../../src/cli/demo.ts';
import { readConfig } from '../../src/config/config.ts';
import { LIMITS } from '../../src/config/limits.ts';
import { examples } from '../../src/http/pages/examples.ts';
import { type Server, startServer } from '../../src/http/server.ts';
import { StoppedClock } from '../support/clock.ts';
import { type ControlledClose, startControlledClose } from '../support/controlled-close.ts';
import { basicAuthorization } from '../support/emulator-client.ts';
import { startIdentityProvider } from '../support/identity-provider.ts';
import { collectLogs } from '../support/logs.ts';
import { promise } from '../support/promise.ts';
import { subscribe } from '../support/subscriber.ts';
import { openSocket } from '../support/web-socket.ts';

const seed = buildSeed({ leads: 3, contacts: 3, opportunities: 3 });
const [keyA, keyB, keyC] = ['api_a.aaaaaaaaaaaaaaaaaaaa', 'api_b.bbbbbbbbbbbbbbbbbbbb', 'api_c.cccccccccccccccccccc'];
const tenants = { [keyA]: seed, [keyB]: seed, [keyC]: seed };

let clock: StoppedClock;
let close: { readonly url: string; readonly requests?: readonly RecordedRequest[]; close(): Promise<void> } | undefined;
let server: Server | undefined;
let logs = collectLogs('info');
const opened: AsyncDisposable[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each[Symbol.asyncDispose]();
  await server?.close();
  await close?.close();
  server = undefined;
  close = undefined;
});

interface Options {
  readonly environment?: Readonly<Record<string, string>>;
  readonly apiKey?: string;
  readonly emulator?: Emulator | ControlledClose;
}

async function start({ environment = {}, apiKey, emulator }: Options): Promise<void> {
  clock = new StoppedClock();
  logs = collectLogs('info');
  close = emulator ?? (await startEmulator({ seed, tenants, clock: () => clock.now() }));
  server = await startServer({
    config: readConfig({ PORT: '0', SHOW_UPSTREAM: 'false', ...environment }),
    closeUrl: close.url,
    apiKey,
    clock,
    random: () => 0,
    log: logs.log,
  });
}

const LEAD = 'query ($id: ID!) { lead(id: $id) { name } }';
const FREE = '{ __typename }';
const SLOW = { 'x-upstream': '0' };

/** Each request has another id. */
const withoutId = (key: string, value: unknown) => (key === 'requestId' ? undefined : value);
const headersOf = (key: string) => ({ authorization: basicAuthorization(key) });

async function send(
  key: string | null,
  query: string,
  more: { headers?: object; variables?: object; signal?: AbortSignal } = {},
) {
  const { headers = {}, variables = {}, signal = null } = more;
  const before = logs.lines.length;
  const response = await fetch(server?.url ?? '', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === null ? {} : headersOf(key)),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
    signal,
  });
  const { date: _, 'x-request-id': __, ...rest } = Object.fromEntries(response.headers);
  const text = await response.text();
  const isFast = logs.lines.slice(before).some(({ fast }) => fast === true);
  return {
    status: response.status,
    headers: rest as Readonly<Record<string, string>>,
    json: JSON.parse(text, withoutId),
    isFast,
  };
}

const requests = () => close?.requests ?? [];

/** How much of each quota is left: `{ operations: 2, cost: 5, concurrency: 10 }`. */
const left = ({ headers }: Awaited<ReturnType<typeof send>>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...(headers.ratelimit ?? '').matchAll(/"(\w+)";r=(\d+)/g)].map(([, name, count]) => [name, Number(count)]),
  );

describe('operations per minute', () => {
  const environment = {
    LIMIT_CALLER_OPERATIONS_PER_MINUTE: '3',
    LIMIT_CALLER_COST_PER_MINUTE: '60',
    LIMIT_CALLER_OPERATIONS: '10',
  };
  const POLICY = '"operations";q=3;w=60, "cost";q=60;w=60, "concurrency";q=10;qu="concurrent-requests"';
  const refusal = {
    message: 'Number of operations of one caller in a minute 4 exceeds the limit of 3.',
    extensions: { code: 'RATE_LIMITED', limit: 3, actual: 4, limitedBy: 'caller', retryAfter: 20 },
  };

  test('are refused with 429 before anything is sent, until the quota has come back; other callers are not', async () => {
    promise('caller-limits');
    await start({ environment });
    const id = seed.leads[0]?.id;
    const quotas = [];
    for (let n = 0; n < 3; n += 1) quotas.push((await send(keyA, LEAD, { variables: { id } })).headers.ratelimit);
    expect(quotas).toEqual([
      '"operations";r=2;t=20, "cost";r=59;t=1, "concurrency";r=9',
      '"operations";r=1;t=20, "cost";r=58;t=1, "concurrency";r=9',
      '"operations";r=0;t=20, "cost";r=57;t=1, "concurrency";r=9',
    ]);
    const sent = requests().length;
    for (const _ of [1, 2, 3]) {
      const { status, headers, json } = await send(keyA, LEAD, { variables: { id } });
      expect([status, json]).toEqual([429, { errors: [refusal] }]);
      expect(headers).toMatchObject({ 'retry-after': '20', 'ratelimit-policy': POLICY });
      expect(headers.ratelimit).toBe('"operations";r=0;t=20, "cost";r=57;t=1, "concurrency";r=10');
    }
    expect(requests()).toHaveLength(sent);
    expect((await send(keyB, FREE)).status).toBe(200);
    await clock.advance(19_000);
    expect((await send(keyA, FREE)).json.errors[0].extensions.retryAfter).toBe(1);
    await clock.advance(1_000);
    expect((await send(keyA, FREE)).status).toBe(200);
    expect((await send(keyA, FREE)).status).toBe(429);
    await clock.advance(600_000);
    expect(left(await send(keyA, FREE))).toMatchObject({ operations: 2 });
  });

  test('are counted and refused alike on both paths', async () => {
    await start({ environment });
    for (const query of [LEAD, FREE]) await send(keyC, query, { variables: { id: 'lead_x' } });
    for (let n = 0; n < 5; n += 1) {
      const [fast, slow] = [await send(keyA, FREE), await send(keyB, FREE, { headers: SLOW })];
      // The fast path leaves refusals to the slow path.
      expect([fast.isFast, slow.isFast]).toEqual([n < 3, false]);
      expect({ ...fast, isFast: null }).toEqual({ ...slow, isFast: null });
      expect(fast.status).toBe(n < 3 ? 200 : 429);
    }
  });

  test('include those on WebSockets, which go on', async () => {
    await start({ environment });
    const socket = await openSocket(server?.url ?? '', { params: { authorization: basicAuthorization(keyA) } });
    opened.push(socket);
    for (let n = 0; n < 3; n += 1) {
      socket.subscribe(`${n}`, FREE);
      expect([await socket.next(), await socket.next()]).toMatchObject([{ type: 'next' }, { type: 'complete' }]);
    }
    socket.subscribe('3', FREE);
    expect(await socket.next()).toMatchObject({ type: 'error', id: '3', payload: [refusal] });
    expect((await send(keyA, FREE)).status).toBe(429);
    await clock.advance(20_000);
    socket.subscribe('4', FREE);
    expect(await socket.next()).toMatchObject({ type: 'next', id: '4' });
  });

  test('include subscriptions, over SSE too', async () => {
    await start({ environment });
    for (let n = 0; n < 3; n += 1) await send(keyA, FREE);
    const stream = await subscribe(server?.url ?? '', 'subscription { eventReceived { action } }', {}, headersOf(keyA));
    opened.push(stream);
    expect([stream.status, stream.headers.get('retry-after')]).toEqual([429, '20']);
    expect([await stream.next(), await stream.next()]).toMatchObject([{ errors: [refusal] }, null]);
    expect(requests()).toEqual([]);
  });

  test('do not include operations that another limit refuses', async () => {
    await start({ environment: { ...environment, LIMIT_COST: '1' } });
    const leads = `{ ${[1, 2].map((n) => `l${n}: lead(id: "lead_${n}") { name }`).join(' ')} }`;
    for (let n = 0; n < 4; n += 1) {
      expect((await send(keyA, leads)).json.errors[0].extensions.code).toBe('COST_LIMIT_EXCEEDED');
      expect((await send(keyA, '{ nonsense }')).json.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
    expect(left(await send(keyA, FREE))).toMatchObject({ operations: 2 });
  });
});

describe('operations that run', () => {
  test('are limited in number. A caller that leaves gives back its place', async () => {
    promise('caller-limits');
    const controlled = await startControlledClose({ seed, tenants });
    await start({ environment: { LIMIT_CALLER_OPERATIONS: '2' }, emulator: controlled });
    const lead = (n: number, signal?: AbortSignal) =>
      send(keyA, LEAD, { variables: { id: `lead_${n}` }, ...(signal === undefined ? {} : { signal }) });
    const first = lead(1);
    const request = await controlled.next();
    const leaving = new AbortController();
    const second = lead(2, leaving.signal).catch(() => null);
    const other = await controlled.next();
    const { status, headers, json } = await lead(3);
    expect([status, headers['retry-after']]).toEqual([429, '1']);
    expect(json.errors[0].extensions).toEqual({
      ...{ code: 'RATE_LIMITED', limit: 2, actual: 3, limitedBy: 'caller', retryAfter: 1 },
    });
    expect(headers.ratelimit).toContain('"concurrency";r=0;t=1');
    leaving.abort();
    await Promise.all([second, other.disconnected]);
    const third = lead(4);
    (await controlled.next()).answer();
    expect((await third).status).toBe(200);
    request.answer();
    expect((await first).status).toBe(200);
    expect(left(await send(keyA, FREE))).toMatchObject({ concurrency: 1 });
  });
});

describe('requests to Close per minute', () => {
  const environment = { LIMIT_CALLER_COST_PER_MINUTE: '6' };

  test('are refused if the estimate exceeds what is left', async () => {
    promise('caller-limits');
    await start({ environment });
    const lead = (n: number) => send(keyA, LEAD, { variables: { id: `lead_${n}` } });
    for (let n = 0; n < 5; n += 1) expect((await lead(n)).status).toBe(200);
    const two = `{ a: lead(id: "lead_x") { name } me { id } }`;
    const { status, json, headers } = await send(keyA, two);
    expect([status, headers['retry-after']]).toEqual([429, '10']);
    expect(json.errors).toEqual([
      {
        message: 'Number of requests to Close for one caller in a minute 7 exceeds the limit of 6.',
        extensions: { code: 'RATE_LIMITED', limit: 6, actual: 7, limitedBy: 'caller', retryAfter: 10 },
      },
    ]);
    expect((await lead(6)).status).toBe(200);
    // What needs no request still runs.
    expect((await send(keyA, FREE)).status).toBe(200);
    await clock.advance(20_000);
    expect((await send(keyA, two)).status).toBe(200);
  });

  test('an operation that needs more than the whole quota may use all of it', async () => {
    await start({ environment: { LIMIT_CALLER_COST_PER_MINUTE: '2' } });
    const three = `{ a: lead(id: "lead_a") { name } b: contact(id: "cont_b") { name } me { id } }`;
    expect((await send(keyA, three)).status).toBe(200);
    expect((await send(keyA, three)).json.errors[0].extensions.retryAfter).toBe(90);
    await clock.advance(90_000);
    expect((await send(keyA, three)).status).toBe(200);
  });

  test('count as they were sent in the end, for every example', async () => {
    const demo = demoSeed();
    const emulator = await startEmulator({ seed: demo, tenants: { [keyA]: demo } });
    await start({ environment: { LIMIT_CALLER_COST_PER_MINUTE: '1000' }, emulator });
    const queries = examples(demoVariables(demo)).filter(({ query }) => /^query/m.test(query));
    expect(queries.length).toBeGreaterThan(20);
    let was = 1000;
    for (const { query, variables } of queries) {
      const before = requests().length;
      await send(keyA, query, { variables: variables === '' ? {} : JSON.parse(variables) });
      const is = left(await send(keyA, FREE)).cost ?? 0;
      expect([query, was - is]).toEqual([query, requests().length - before]);
      was = is;
    }
  });
});

test('users of tokens are limited each for itself, although they share a key', async () => {
  const provider = await startIdentityProvider(() => clock.wall());
  opened.push({ [Symbol.asyncDispose]: () => provider.close() });
  await start({ environment: { ...provider.environment, LIMIT_CALLER_OPERATIONS_PER_MINUTE: '1' }, apiKey: keyA });
  const [a, b] = await Promise.all(['a', 'b'].map((sub) => provider.token({ sub })));
  const statuses = [];
  for (const token of [a, a, b, b]) {
    statuses.push((await send(null, FREE, { headers: { authorization: `Bearer ${token}` } })).status);
  }
  expect(statuses).toEqual([200, 429, 200, 429]);
});

describe('callers that may be many users are not limited', () => {
  const environment = {
    LIMIT_CALLER_OPERATIONS_PER_MINUTE: '1',
    ROUTER_SECRET: 'a secret of sixteen',
    TRUSTED_PROXIES: '1',
  };
  const both = async (key: string | null, headers: object) => {
    const answers = [await send(key, FREE, { headers }), await send(key, FREE, { headers })];
    expect(answers.every(({ headers: sent }) => 'ratelimit' in sent === 'ratelimit-policy' in sent)).toBe(true);
    return answers.map((each) => [each.status, 'ratelimit' in each.headers]);
  };
  const UNLIMITED = [
    [200, false],
    [200, false],
  ];
  const LIMITED = [
    [200, true],
    [429, true],
  ];

  test('programs on the same machine, but not other addresses', async () => {
    await start({ environment });
    expect(await both(null, {})).toEqual(UNLIMITED);
    expect(await both(null, { 'x-forwarded-for': '192.0.2.1' })).toEqual(LIMITED);
    expect(await both(null, { 'x-forwarded-for': '192.0.2.2' })).toEqual(LIMITED);
  });

  test('the federation router', async () => {
    await start({ environment });
    expect(await both(keyA, { 'x-router-secret': environment.ROUTER_SECRET })).toEqual(UNLIMITED);
    expect(await both(keyA, { 'x-router-secret': 'a wrong secret' })).toEqual(LIMITED);
  });

  test("servers that send the gateway's token", async () => {
    const GATEWAY_TOKEN = 'a token of sixteen';
    await start({ environment: { ...environment, GATEWAY_TOKEN }, apiKey: keyA });
    const authorization = `Bearer ${GATEWAY_TOKEN}`;
    expect(await both(null, { authorization, 'x-forwarded-for': '192.0.2.1' })).toEqual(UNLIMITED);
  });
});

test('pages of listed origins can read the headers, on both paths', async () => {
  const origin = 'https://app.example';
  await start({ environment: { CORS_ORIGINS: origin } });
  const responses = [];
  for (const headers of [SLOW, {}]) responses.push(await send(keyA, FREE, { headers: { origin, ...headers } }));
  for (const { headers } of responses) {
    expect(headers['access-control-expose-headers']?.split(', ')).toEqual(
      expect.arrayContaining(['ratelimit', 'ratelimit-policy', 'retry-after']),
    );
  }
});

test('at most 10,000 callers are remembered', () => {
  const limits = new CallerLimits(readConfig({}), () => 0);
  for (let n = 0; n < 20_000; n += 1) limits.placeOf(`credential ${n}`).enter('operation', 1);
  expect(limits.size).toBe(10_000);
});

test('no caller ever gets more than the quota and what has come back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 600 }),
      fc.array(fc.tuple(fc.nat({ max: 5_000 }), fc.nat({ max: 20 })), { maxLength: 100 }),
      (perMinute, asked) => {
        const bucket = new TokenBucket(perMinute, 0);
        let [now, taken] = [0, 0];
        for (const [ms, amount] of asked) {
          now += ms;
          const wait = bucket.waitMs(amount, now);
          if (wait > 0) {
            expect(bucket.waitMs(amount, now + wait)).toBe(0);
            now += wait;
          }
          bucket.take(Math.min(amount, perMinute), now);
          taken += Math.min(amount, perMinute);
          expect(taken).toBeLessThanOrEqual(perMinute + (now * perMinute) / 60_000 + 1e-3);
        }
      },
    ),
  );
});

test('the defaults', () => {
  promise('caller-limits');
  expect(LIMITS.LIMIT_CALLER_OPERATIONS.max).toBe(500);
  expect(LIMITS.LIMIT_CALLER_OPERATIONS_PER_MINUTE.max).toBe(6_000);
  expect(LIMITS.LIMIT_CALLER_COST_PER_MINUTE.max).toBe(12_000);
});
