import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { collectLogs } from '../support/logs.ts';
import { promise } from '../support/promise.ts';
import { sendRaw } from '../support/raw-http.ts';

const LISTED = 'https://app.example';
/** Not the demo, which allows pages of this machine. */
const KEY = { CLOSE_API_KEY: 'x', CLOSE_API_URL: 'http://127.0.0.1:1' };
const JSON_TYPE = { 'content-type': 'application/json' };
const QUERY = '{ lead(id: "lead_1") { id } }';
const body = JSON.stringify({ query: QUERY });
const lead = demoSeed().leads[0]?.id ?? '';
const MUTATION = `mutation { leadDelete(id: "${lead}") { deletedId } }`;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({
    log: collectLogs('silent').log,
    environment: { ...KEY, CORS_ORIGINS: `${LISTED}, https://other.example` },
  });
});
afterAll(() => gateway.close());
beforeEach(() => gateway.emulator.clearRequests());

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: RequestInit['body'];
  readonly search?: string;
}

/** Sends a request. Returns the response with the code of its first error. */
async function send({ search = '', ...init }: Sent) {
  const response = await fetch(`${gateway.url}${search}`, init as RequestInit);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') && text !== '';
  const json = isJson ? JSON.parse(text) : null;
  return {
    status: response.status,
    headers: response.headers,
    text,
    code: json?.errors?.[0]?.extensions?.code ?? null,
  };
}
const get = (query: string, headers: Readonly<Record<string, string>> = {}): Sent => ({
  search: `?query=${encodeURIComponent(query)}`,
  headers,
});
const post = (headers: Readonly<Record<string, string>> = {}): Sent => ({
  method: 'POST',
  headers: { ...JSON_TYPE, ...headers },
  body,
});

describe('a request that a page of another site can cause', () => {
  const form = new FormData();
  form.set('operations', body);
  const SENT: readonly (readonly [what: string, status: number, code: string, sent: Sent])[] = [
    ['a mutation by GET', 405, 'BAD_REQUEST', get(MUTATION)],
    ['a form', 403, 'FORBIDDEN', { method: 'POST', body: new URLSearchParams({ query: MUTATION }) }],
    ['a form with files', 403, 'FORBIDDEN', { method: 'POST', body: form }],
    ['text', 403, 'FORBIDDEN', { method: 'POST', headers: { 'content-type': 'text/plain' }, body }],
    [
      'text with another spelling of its type',
      403,
      'FORBIDDEN',
      { method: 'POST', headers: { 'content-type': 'Text/Plain; x=application/json' }, body },
    ],
    ['a body without a content type', 415, 'BAD_REQUEST', { method: 'POST', body: new Blob([body]) }],
    ['an image request', 403, 'FORBIDDEN', get(QUERY, { 'sec-fetch-site': 'cross-site', accept: 'image/*' })],
    ['cross-site JSON without an origin', 403, 'FORBIDDEN', post({ 'sec-fetch-site': 'cross-site' })],
    ['JSON from an origin that is not listed', 403, 'FORBIDDEN', post({ origin: 'https://evil.example' })],
    ['a query from an origin that is not listed', 403, 'FORBIDDEN', get(QUERY, { origin: 'https://evil.example' })],
    [
      'JSON from another port of this host',
      403,
      'FORBIDDEN',
      post({ origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }),
    ],
    ['JSON from a sandboxed frame', 403, 'FORBIDDEN', post({ origin: 'null' })],
    [
      'JSON from an origin with a listed one as its prefix',
      403,
      'FORBIDDEN',
      post({ origin: `${LISTED}.evil.example` }),
    ],
  ];
  test.each(SENT)('%s: %i, without a request to Close', async (_, status, code, sent) => {
    promise('cross-site');
    const response = await send(sent);
    expect([response.status, response.code]).toEqual([status, code]);
    // The page can read why, and nothing else.
    const origin = sent.headers?.origin ?? null;
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    if (origin !== null) expect(JSON.parse(response.text)).toEqual(REFUSAL);
    expect(gateway.lines).toEqual([]);
  });
});

const REFUSAL = {
  errors: [
    {
      message: expect.stringContaining('CORS_ORIGINS'),
      extensions: { code: 'FORBIDDEN', requestId: expect.any(String) },
    },
  ],
};

describe('a permitted request:', () => {
  const SERVED: readonly (readonly [what: string, sent: () => Sent])[] = [
    ['a program', () => post()],
    ['a GET of a program', () => get(QUERY)],
    ['a same-origin page', () => post({ origin: new URL(gateway.url).origin, 'sec-fetch-site': 'same-origin' })],
    ['a same-origin page in a browser without Sec-Fetch-Site', () => post({ origin: new URL(gateway.url).origin })],
    [
      'a same-origin page behind a proxy with another host name',
      () => post({ origin: 'https://graph.example', 'sec-fetch-site': 'same-origin' }),
    ],
    ['a GET of a same-origin page', () => get(QUERY, { 'sec-fetch-site': 'same-origin' })],
    ['a URL entered by a person', () => get(QUERY, { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' })],
    ['a page of a listed origin', () => post({ origin: LISTED, 'sec-fetch-site': 'cross-site' })],
    ['a GET of a page of a listed origin', () => get(QUERY, { origin: LISTED, 'sec-fetch-site': 'cross-site' })],
    ['JSON with a charset', () => post({ 'content-type': 'application/json; charset=utf-8' })],
  ];
  test.each(SERVED)('%s', async (_, sent) => {
    const response = await send(sent());
    expect([response.status, response.code]).toEqual([200, null]);
    expect(gateway.lines).toEqual(['GET /lead/lead_1/']);
  });
});

describe('a preflight', () => {
  const preflight = (origin: string): Sent => ({
    method: 'OPTIONS',
    headers: {
      origin,
      'sec-fetch-site': 'cross-site',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,authorization',
    },
  });

  test('permits a listed origin, whose requests then have readable responses', async () => {
    const { status, headers } = await send(preflight(LISTED));
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(LISTED);
    expect(headers.get('access-control-allow-methods')).toContain('POST');
    expect(headers.get('access-control-allow-headers')).toContain('authorization');
    const response = await send(post({ origin: LISTED, 'sec-fetch-site': 'cross-site' }));
    expect(response.headers.get('access-control-allow-origin')).toBe(LISTED);
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test.each(['https://evil.example', 'null', `${LISTED}.evil.example`])(
    'lets a request of %s arrive, which is refused with a readable body',
    async (origin) => {
      promise('readable-refusals');
      const { status, headers } = await send(preflight(origin));
      expect([status, headers.get('access-control-allow-origin')]).toEqual([204, origin]);
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      for (const method of ['POST', 'GET', 'PUT', 'DELETE']) {
        for (const type of ['application/json', 'text/plain', 'application/graphql+json']) {
          const headers = { origin, 'sec-fetch-site': 'cross-site', 'content-type': type };
          const response = await send(method === 'GET' ? get(QUERY, headers) : { method, headers, body });
          expect([method, type, response.status]).toEqual([method, type, 403]);
          expect(response.headers.get('access-control-allow-origin')).toBe(origin);
          expect(JSON.parse(response.text)).toEqual(REFUSAL);
        }
      }
      expect(gateway.lines).toEqual([]);
    },
  );

  test('is refused for a host that is not local', async () => {
    const { headers = {} } = preflight(LISTED);
    const { status } = await sendRaw(gateway.url, {
      method: 'OPTIONS',
      host: 'evil.example',
      headers: Object.entries(headers),
    });
    expect(status).toBe(421);
  });

  test('permits nothing at the other paths: their responses cannot be read', async () => {
    for (const path of ['/health', '/ready', '/']) {
      const response = await fetch(new URL(path, gateway.url), {
        headers: { origin: 'https://evil.example' },
        redirect: 'manual',
      });
      expect([path, response.headers.get('access-control-allow-origin')]).toEqual([path, null]);
    }
  });
});

test('pages of allowed origins can read the id of a response, and when to retry', async () => {
  const { headers } = await send(post({ origin: LISTED, 'x-request-id': 'r' }));
  expect(headers.get('access-control-expose-headers')).toBe(
    'x-request-id, ratelimit, ratelimit-policy, retry-after, www-authenticate',
  );
  expect(headers.get('x-request-id')).toBe('r');
});

describe('with the demo', () => {
  const logs = collectLogs('warn');
  let demo: TestGateway;
  beforeAll(async () => {
    demo = await startGateway({ log: logs.log });
  });
  afterAll(() => demo.close());
  const statusFor = async (origin: string) => {
    const { status, headers } = await demo.execute('{ __typename }', {}, { origin, 'sec-fetch-site': 'same-site' });
    return [status, headers.get('access-control-allow-origin')];
  };

  test.each(['http://localhost:5173', 'https://localhost', 'http://127.0.0.1:8080', 'http://[::1]:3000'])(
    'pages of %s may call the gateway',
    async (origin) => {
      promise('demo-origins');
      expect(await statusFor(origin)).toEqual([200, origin]);
    },
  );

  test.each(['http://localhost.evil.example', 'http://127.0.0.1.evil.example:1', 'http://192.168.1.2:5173', 'null'])(
    'pages of %s may not',
    async (origin) => {
      expect(await statusFor(origin)).toEqual([403, origin]);
    },
  );

  test('a line names each refused origin once, and the variable, at most once a second', async () => {
    await demo.restart();
    const before = logs.lines.length;
    const refuse = (origin: string) => statusFor(origin);
    for (const origin of ['https://a.example', 'https://a.example', 'https://b.example', 'null', 'Basic c2VjcmV0'])
      await refuse(origin);
    demo.advance(1000);
    await refuse('https://b.example');
    demo.advance(1000);
    await refuse('https://a.example');
    expect(logs.lines.slice(before)).toMatchObject([
      { level: 'warn', msg: 'origin refused', origin: 'https://a.example', variable: 'CORS_ORIGINS' },
      { level: 'warn', msg: 'origin refused', origin: 'https://b.example', variable: 'CORS_ORIGINS' },
    ]);
  });
});

test('a link on another site opens the explorer, which runs nothing by itself', async () => {
  const navigation = { accept: 'text/html', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  const { status, text } = await send(get(MUTATION, navigation));
  expect(status).toBe(200);
  expect(text).toMatch(/<html/i);
  expect(gateway.lines).toEqual([]);
});

test('a link on another site runs no query where there is no explorer', async () => {
  const hidden = await startGateway({ environment: { INTROSPECTION: '0' } });
  const headers = { accept: 'text/html,*/*', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  const response = await fetch(`${hidden.url}?query=${encodeURIComponent(QUERY)}`, { headers });
  expect(response.status).toBe(403);
  expect(hidden.lines).toEqual([]);
  await hidden.close();
});

describe('a request that is not GraphQL over HTTP:', () => {
  const batch = JSON.stringify([{ query: QUERY }, { query: QUERY }]);
  const SENT: readonly (readonly [what: string, status: number, sent: Sent])[] = [
    ['several operations in one request', 400, { ...post(), body: batch }],
    ['a list of one', 400, { ...post(), body: JSON.stringify([{ query: QUERY }]) }],
    ['a body that is not JSON', 400, { ...post(), body: '{"query":' }],
    ['JSON that is not an object', 400, { ...post(), body: '"{ me { id } }"' }],
    ['no body', 400, { method: 'POST' }],
    [
      'variables that are not JSON',
      400,
      { search: `?query=${encodeURIComponent(QUERY)}&variables=${encodeURIComponent('{')}` },
    ],
    ['variables that are not an object', 400, { ...post(), body: JSON.stringify({ query: QUERY, variables: [1] }) }],
    ['another content type', 415, { ...post(), headers: { 'content-type': 'application/graphql' } }],
    [
      'another content type after the right one',
      415,
      { ...post(), headers: { 'content-type': 'text/xml, application/json' } },
    ],
    ['another method', 405, { ...post(), method: 'PUT' }],
    ['DELETE', 405, { method: 'DELETE' }],
  ];
  test.each(SENT)('%s, %i', async (_, status, sent) => {
    promise('http-statuses');
    const response = await send(sent);
    expect([response.status, response.code]).toEqual([status, 'BAD_REQUEST']);
    expect(response.text).not.toMatch(/node_modules|at \w+ \(/);
    expect(gateway.lines).toEqual([]);
    if (status === 405) expect(response.headers.get('allow')).toBe('GET, POST');
  });

  test('a mutation by GET, 405, with an Allow header', async () => {
    expect((await send(get(MUTATION))).headers.get('allow')).toBe('POST');
  });
});
