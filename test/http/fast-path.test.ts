/**
 * Responses of the fast path equal those of the slow path, headers included. Anything out of the ordinary takes the slow
 * path. The header `x-upstream: 0` has no other effect than to select the slow path. All requests have one id, since
 * responses contain it.
 */
import { once } from 'node:events';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { demoVariables } from '../../src/cli/demo.ts';
import { examples } from '../../src/http/pages/examples.ts';
import { createLogger } from '../../src/telemetry/log.ts';
import { startControlledGateway } from '../support/controlled-close.ts';
import { operation, startGateway, type TestGateway, type TestOptions } from '../support/gateway.ts';
import { type CollectedLogs, collectLogs } from '../support/logs.ts';
import { randomRuns } from '../support/random-runs.ts';

const seed = demoSeed();
const [, lead] = seed.leads;
const SLOW = { 'x-upstream': '0' };
const COMPLEX = `query Complex($isShown: Boolean!) { ...F mine: organization { id } }
  fragment F on Query { organization { name @include(if: $isShown) kind: __typename } }`;
const NAMED = 'query Named($id: ID!) { lead(id: $id) { id name contacts(first: 2) { nodes { name } } } }';

/** Durations until now are equal in both responses. */
const NOW = Date.parse('2026-12-01T12:00:00Z');

let gateway: TestGateway;
let logs: CollectedLogs;
/** Starts a gateway for one test. Tests that need no other share one. */
async function start(environment: Readonly<Record<string, string>> = {}, options: TestOptions = {}): Promise<void> {
  logs = collectLogs('info');
  gateway = await startGateway({
    log: logs.log,
    environment: { SHOW_UPSTREAM: 'false', ...environment },
    wallClock: () => NOW,
    ...options,
  });
}
let shared: { readonly gateway: TestGateway; readonly logs: CollectedLogs };
beforeAll(async () => {
  await start();
  shared = { gateway, logs };
});
beforeEach(() => {
  ({ gateway, logs } = shared);
});
afterEach(async () => {
  if (gateway !== shared.gateway) await gateway.close();
});
afterAll(() => shared.gateway.close());

interface Sent {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Whether the fast path served it. */
  readonly isFast: boolean;
  readonly lines: readonly string[];
}

async function send(body: unknown, headers: Readonly<Record<string, string>> = {}, search = '') {
  gateway.emulator.clearRequests();
  const before = logs.lines.length;
  const response = await fetch(`${gateway.url}${search}`, {
    headers: { 'content-type': 'application/json', 'x-request-id': 'request-1', ...headers },
    ...(body === null
      ? { method: 'GET' }
      : { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  // Close signs it for each read.
  const text = (await response.text()).replace(/"downloadUrl":"[^"]*"/, '"downloadUrl":""');
  // What the caller has left changes with time; test/http/caller-limits.test.ts compares it.
  const { date: _, ratelimit: __, ...rest } = Object.fromEntries(response.headers);
  const isFast = logs.lines.slice(before).some(({ fast }) => fast === true);
  return { status: response.status, headers: rest, text, isFast, lines: gateway.lines } satisfies Sent;
}

/** Makes the document known, then sends it on the fast path and on the slow path. */
async function both(body: object, headers: Readonly<Record<string, string>> = {}) {
  await send(body, headers);
  const fast = await send(body, headers);
  const slow = await send(body, { ...headers, ...SLOW });
  expect([fast.isFast, slow.isFast]).toEqual([true, false]);
  return { fast: { ...fast, isFast: null }, slow: { ...slow, isFast: null } };
}

const EXAMPLES = examples(demoVariables(seed)).flatMap(({ query, variables }) => {
  const [, name] = /^query (\w+)/m.exec(query) ?? [];
  const body = { query, ...(variables === '' ? {} : { variables: JSON.parse(variables) as object }) };
  return name === undefined ? [] : [{ name, body }];
});

describe('the response equals that of the slow path', () => {
  test.each(EXAMPLES)('$name', async ({ body }) => {
    const { fast, slow } = await both(body);
    expect(fast).toEqual(slow);
    expect(JSON.parse(fast.text)).not.toHaveProperty('errors');
  });

  test.each([
    ['a lead that does not exist', { query: NAMED, variables: { id: 'lead_none' } }, {}],
    ['an id of another kind', { query: NAMED, variables: { id: 'oppo_x' } }, {}],
    ['null parameters', { query: '{ __typename }', operationName: null, variables: null }, {}],
    ['a named operation of several', { query: `${NAMED} query Other { __typename }`, operationName: 'Other' }, {}],
    ['an alias, a fragment, a directive', { query: COMPLEX, variables: { isShown: false } }, {}],
    ['the newer media type', { query: '{ __typename }' }, { accept: 'application/graphql-response+json' }],
    [
      'the Accept header of Apollo Client',
      { query: '{ __typename }' },
      { accept: 'application/graphql-response+json,application/json;q=0.9' },
    ],
    [
      'the Accept header of urql',
      { query: '{ __typename }' },
      { accept: 'text/event-stream, multipart/mixed, application/json' },
    ],
    [
      'the extensions of Apollo Client',
      { query: '{ __typename }', extensions: { clientLibrary: { name: '@apollo/client', version: '4.3.8' } } },
      {},
    ],
    [
      'a hash next to the document',
      { query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
      {},
    ],
    ['a wrong router secret', { query: '{ __typename }' }, { 'x-router-secret': 'nonsense' }],
    ['a media type in capitals', { query: '{ __typename }' }, { 'content-type': 'Application/JSON; Charset="UTF-8"' }],
    [
      'weights',
      { query: '{ __typename }' },
      { accept: 'application/json;q=0.1, application/graphql-response+json;q=0.2' },
    ],
    ['a time offset', { query: '{ __typename }' }, { 'x-tz-offset': '-7' }],
    [
      'a page of the gateway itself',
      { query: '{ __typename }' },
      { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' },
    ],
  ])('%s', async (_name, body, headers) => {
    const { fast, slow } = await both(body, headers);
    expect(fast).toEqual(slow);
  });

  test.each([
    ['403', { status: 403, body: { error: 'no' } }, 'FORBIDDEN'],
    ['429', { status: 429, body: {}, headers: { 'retry-after': '900' } }, 'RATE_LIMITED'],
    ['HTML', { status: 200, body: '<html>' }, 'UPSTREAM_MALFORMED'],
    ['a row without a required field', { status: 200, body: { name: 'x', contacts: [] } }, 'UPSTREAM_MALFORMED'],
  ])('if Close responds with %s', async (_name, fault, code) => {
    await start();
    const body = { query: NAMED, variables: { id: lead?.id } };
    await send(body);
    gateway.emulator.fail({ path: `/lead/${lead?.id}/`, times: 20, ...fault });
    const { fast, slow } = await both(body);
    expect(fast).toEqual(slow);
    expect(JSON.parse(fast.text)).toMatchObject({ data: { lead: null }, errors: [{ extensions: { code } }] });
    expect(logs.lines.at(-2)).toMatchObject({ name: 'Named', type: 'query', code, fast: true });
  });

  test('a mutation is executed once', async () => {
    const query =
      'mutation Rename($id: ID!, $name: String!) { leadUpdate(id: $id, input: { name: $name }) { lead { name } userErrors { message } } }';
    const rename = (name: string) => send({ query, variables: { id: lead?.id, name } });
    const [first, second] = [await rename('First'), await rename('Second')];
    expect([first.isFast, second.isFast]).toEqual([false, true]);
    expect(JSON.parse(second.text)).toEqual({ data: { leadUpdate: { lead: { name: 'Second' }, userErrors: [] } } });
    expect([second.status, second.lines]).toEqual([first.status, first.lines]);
  });
});

describe('the slow path serves', () => {
  const body = { query: '{ __typename }' };
  test.each<[string, unknown, Record<string, string>, string]>([
    ['a request that accepts another charset', body, { accept: 'application/json; charset=latin1' }, ''],
    ['a request that accepts only a stream', body, { accept: 'text/event-stream' }, ''],
    ['a document in the URL', null, {}, '?query={__typename}'],
    ['parameters in the URL and a body', body, {}, '?query={__typename}'],
    ['a list of operations', [body, body], {}, ''],
    ['an unknown parameter', { ...body, more: 1 }, {}, ''],
    ['variables in a list', { ...body, variables: [] }, {}, ''],
    ['variables that are text', { ...body, variables: 'x' }, {}, ''],
    ['extensions in a list', { ...body, extensions: [] }, {}, ''],
    ['extensions that are text', { ...body, extensions: 'x' }, {}, ''],
    ['a name that is a number', { ...body, operationName: 1 }, {}, ''],
    ['a document that is a number', { query: 1 }, {}, ''],
    ['no document', { variables: {} }, {}, ''],
    ['an id without trusted documents', { ...body, documentId: 'x' }, {}, ''],
    ['an empty list', [], {}, ''],
    ['a body that is not JSON', '{ "query": "{ __typename }"', {}, ''],
    ['a body that is null', 'null', {}, ''],
    ['JSON with another content type', body, { 'content-type': 'text/plain' }, ''],
    ['a page of another site', body, { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }, ''],
    ['x-upstream', body, { 'x-upstream': '1' }, ''],
    ['an invalid time offset', body, { 'x-tz-offset': 'noon' }, ''],
  ])('%s', (_name, sent, headers, search) => isSlow(sent, headers, search));

  test('x-cost', async () => {
    // The costs of later requests depend on earlier ones.
    await start();
    await isSlow(body, { 'x-cost': '1' }, '');
  });

  async function isSlow(sent: unknown, headers: Readonly<Record<string, string>>, search: string): Promise<void> {
    await send(body);
    expect((await send(body)).isFast).toBe(true);
    const { isFast, ...first } = await send(sent, headers, search);
    expect(isFast).toBe(false);
    expect(await send(sent, { ...SLOW, ...headers }, search)).toEqual({ ...first, isFast });
  }

  test.each<[string, object]>([
    ['of the wrong type', { id: 7.5 }],
    ['that are missing', {}],
    ['that exceed a limit', { id: lead?.id, first: 1000 }],
    ['that are nested too deep', { id: lead?.id, more: JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`) }],
  ])('a known document with variables %s', async (_name, variables) => {
    const query = 'query Q($id: ID!, $first: Int) { lead(id: $id) { name contacts(first: $first) { nodes { id } } } }';
    await send({ query, variables: { id: lead?.id } });
    expect((await send({ query, variables: { id: lead?.id } })).isFast).toBe(true);
    const refused = await send({ query, variables });
    expect(refused).toEqual({ ...(await send({ query, variables }, SLOW)), isFast: false });
  });

  test('a known document whose variables exceed LIMIT_COST', async () => {
    await start({ LIMIT_COST: '10' });
    const query = 'query Cost($first: Int) { leads(first: $first) { nodes { statusChanges { nodes { id } } url } } }';
    const asking = (first: number) => send({ query, variables: { first } });
    expect((await asking(1)).isFast).toBe(false);
    expect((await asking(2)).isFast).toBe(true);
    const refused = await asking(400);
    expect([refused.isFast, refused.lines, JSON.parse(refused.text).errors[0].extensions.code]).toEqual([
      false,
      [],
      'COST_LIMIT_EXCEEDED',
    ]);
  });

  test('a known document whose cost depends on a catalogue that is not cached', async () => {
    const board = { query: `${operation('Board')}# Not known yet.`, variables: { perStatus: 1 } };
    const responses = [await send(board), await send(board)];
    gateway.advance(86_400_000);
    responses.push(await send(board), await send(board));
    expect(responses.map(({ isFast }) => isFast)).toEqual([false, true, false, true]);
    expect(new Set(responses.map(({ text }) => text)).size).toBe(1);
  });

  test.each([
    ['that is a subscription', 'S', 'BAD_REQUEST'],
    ['that does not exist', 'None', 'OPERATION_RESOLUTION_FAILURE'],
    ['without a name', undefined, 'OPERATION_RESOLUTION_FAILURE'],
  ])('an operation of a known document %s', async (_name, operationName, code) => {
    const query = 'query Q { __typename } subscription S { leadChanged { cursor } }';
    await send({ query, operationName: 'Q' });
    expect((await send({ query, operationName: 'Q' })).isFast).toBe(true);
    const accept = { accept: 'application/json' };
    const refused = await send({ query, operationName }, accept);
    expect(refused).toEqual({ ...(await send({ query, operationName }, { ...accept, ...SLOW })), isFast: false });
    expect(JSON.parse(refused.text)).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  test('operations beyond the quota of their caller', async () => {
    await start({ LIMIT_CALLER_OPERATIONS_PER_MINUTE: '3' }, { apiKey: null });
    const authorization = `Basic ${Buffer.from(`${gateway.emulator.apiKey}:`).toString('base64')}`;
    const paths = [];
    for (let n = 0; n < 5; n += 1) paths.push(await send(body, { authorization }));
    expect(paths.map(({ status, isFast }) => [status, isFast])).toEqual([
      [200, false],
      [200, true],
      [200, true],
      [429, false],
      [429, false],
    ]);
  });

  test('a GET with a body', async () => {
    await send(body);
    const before = logs.lines.length;
    expect(await raw([post(JSON.stringify(body)).replace('POST', 'GET')])).toContain('Must provide query string.');
    expect(logs.lines.slice(before).some(({ fast }) => fast === true)).toBe(false);
  });

  test('a body in chunks', async () => {
    await send(body);
    const text = JSON.stringify(body);
    const chunks = [text.slice(0, 5), text.slice(5), ''].map((part) => `${part.length.toString(16)}\r\n${part}\r\n`);
    const head = post('').replace('content-length: 0', 'transfer-encoding: chunked');
    const before = logs.lines.length;
    expect(await raw([head, ...chunks])).toMatch(/^HTTP\/1.1 200 .*"Query"/s);
    expect(logs.lines.slice(before).map(({ fast }) => fast)).toEqual([undefined]);
  });

  test('a document with @defer', async () => {
    const query = '{ organization { name ... @defer { id } } }';
    for (const _ of [1, 2, 3]) {
      const { isFast, text } = await send({ query }, { accept: 'multipart/mixed' });
      expect([isFast, text.includes('incremental')]).toEqual([false, true]);
    }
  });

  test.each([
    ['SHOW_UPSTREAM is on', { SHOW_UPSTREAM: 'true' }],
    ['SHOW_COST is on', { SHOW_COST: 'true' }],
  ])('everything if %s', async (_name, environment) => {
    await start(environment);
    for (const _ of [1, 2, 3]) expect((await send(body)).isFast).toBe(false);
  });

  test('requests without the token', async () => {
    await start({ GATEWAY_TOKEN: 'a token of some length', CLOSE_API_KEY: 'k', CLOSE_API_URL: 'http://127.0.0.1:1' });
    const right = { authorization: 'Bearer a token of some length' };
    const answers = [
      await send(body, right),
      await send(body, right),
      await send(body),
      await send(body, { authorization: 'Bearer x' }),
    ];
    expect(answers.map(({ status, isFast }) => [status, isFast])).toEqual([
      [200, false],
      [200, true],
      [401, false],
      [401, false],
    ]);
  });

  test('requests from origins that are not listed', async () => {
    await start({ CORS_ORIGINS: 'https://app.example' });
    await send(body);
    const { status, isFast } = await send(body, { origin: 'https://other.example', 'sec-fetch-site': 'cross-site' });
    expect([status, isFast]).toEqual([403, false]);
  });

  test('requests for another host', async () => {
    await send(body);
    expect(await raw([post(JSON.stringify(body), 'elsewhere.example')])).toMatch(/^HTTP\/1.1 421 /);
  });
});

test.each(['https://app.example', 'https://app.example,https://second.example'])(
  'a listed origin may read the response: %s',
  async (origins) => {
    await start({ CORS_ORIGINS: origins });
    const headers = { origin: 'https://app.example', 'sec-fetch-site': 'cross-site' };
    const { fast, slow } = await both({ query: '{ __typename }' }, headers);
    expect(fast).toEqual(slow);
    expect(fast.headers['access-control-allow-origin']).toBe('https://app.example');
  },
);

test('what an observer throws is reported, and changes no answer', async () => {
  const reported: unknown[] = [];
  const write = (text: string) => {
    if (text.includes('"fast":true')) throw new Error('The disk is full.');
  };
  await start({}, { log: createLogger('info', { write }), report: (error) => reported.push(error) });
  const body = { query: '{ __typename }' };
  await send(body);
  const { status, text } = await send(body);
  expect([status, JSON.parse(text)]).toEqual([200, { data: { __typename: 'Query' } }]);
  expect(reported).toEqual([new Error('The disk is full.')]);
});

test("each caller's own credential is sent to Close", async () => {
  await start({}, { apiKey: null });
  const authorization = `Basic ${Buffer.from(`${gateway.emulator.apiKey}:`).toString('base64')}`;
  const body = { query: '{ organization { name } }' };
  await send(body, { authorization });
  const right = await send(body, { authorization });
  expect([right.isFast, JSON.parse(right.text)]).toEqual([
    true,
    { data: { organization: { name: expect.any(String) } } },
  ]);
  for (const headers of [{}, { authorization: 'Bearer wrong' }]) {
    const wrong = await send(body, headers);
    expect(wrong).toEqual({ ...(await send(body, { ...headers, ...SLOW })), isFast: wrong.isFast });
    expect(JSON.parse(wrong.text)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  }
});

const post = (body: string, host = 'localhost', more = '') =>
  `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\nx-request-id: request-1\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${more}\r\n${body}`;

/** Writes the parts into one connection, one after the other. Returns everything received until it closes. */
async function raw(parts: readonly (string | Buffer)[]): Promise<string> {
  const { port } = new URL(gateway.url);
  const socket = connect(Number(port), '127.0.0.1').setNoDelay(true);
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  for (const part of parts) {
    socket.write(part);
    await new Promise((resolve) => setImmediate(resolve));
  }
  socket.end();
  await once(socket, 'close');
  return text;
}

test('split requests for both paths on one connection are answered in order', async () => {
  const documents = [
    '{ __typename }',
    '{ a: __typename }',
    '{ "',
    '{ organization { name } }',
    '{ ü }',
    '{ __typename @defer }',
  ];
  const piece = fc.record({ query: fc.constantFrom(...documents), size: fc.integer({ min: 1, max: 200 }) });
  await send({ query: '{ organization { name } }' });
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 6 }), async (pieces) => {
      const parts = pieces.flatMap(({ query, size }) => {
        const whole = Buffer.from(post(JSON.stringify({ query })));
        return Array.from({ length: Math.ceil(whole.length / size) }, (_, n) =>
          whole.subarray(n * size, (n + 1) * size),
        );
      });
      const bodies = (await raw(parts))
        .split(/HTTP\/1\.1 /)
        .slice(1)
        .map((answer) => answer.split('\r\n\r\n')[1]);
      const expected: string[] = [];
      for (const { query } of pieces) expected.push((await send({ query }, SLOW)).text);
      expect(bodies).toEqual(expected);
    }),
    { numRuns: randomRuns(25) },
  );
  expect(logs.lines.some(({ fast }) => fast === true)).toBe(true);
});

describe('an operation on the fast path', () => {
  const query = `query Held { lead(id: "${lead?.id}") { name } }`;

  async function held(environment: Readonly<Record<string, string>> = {}) {
    logs = collectLogs('info');
    const held = await startControlledGateway({
      log: logs.log,
      environment: { SHOW_UPSTREAM: 'false', ...environment },
    });
    const first = held.execute(query);
    (await held.close.next()).answer();
    await first;
    return held;
  }

  test('is cancelled when its caller disconnects, and logged as such', async () => {
    const { execute, close, stop } = await held();
    const caller = new AbortController();
    const left = execute(query, { signal: caller.signal }).catch(() => 'left');
    const { disconnected } = await close.next();
    caller.abort();
    await disconnected;
    expect(await left).toBe('left');
    expect(await logs.find(({ fast }) => fast === true)).toMatchObject({
      name: 'Held',
      callerGone: true,
      code: 'TIMEOUT',
    });
    await stop();
  });

  test('ends with the operation timeout', async () => {
    const { execute, close, stop } = await held({ OPERATION_SECONDS: '1' });
    const late = execute(query);
    await close.next();
    expect(await late).toMatchObject({ data: { lead: null }, errors: [{ extensions: { code: 'TIMEOUT' } }] });
    expect(logs.lines.at(-1)).toMatchObject({ fast: true, code: 'TIMEOUT' });
    await stop();
  });
});
