import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';

const LISTED = 'https://app.example';
const JSON_TYPE = { 'content-type': 'application/json' };
const QUERY = '{ lead(id: "lead_1") { id } }';
const body = JSON.stringify({ query: QUERY });
const lead = demoSeed().leads[0]?.id ?? '';
const MUTATION = `mutation { leadDelete(id: "${lead}") { deletedId } }`;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ environment: { CORS_ORIGINS: `${LISTED}, https://other.example` } });
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
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(gateway.lines).toEqual([]);
  });
});

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

  test('permits no other origin', async () => {
    for (const origin of ['https://evil.example', 'null', `${LISTED}.evil.example`]) {
      const { headers } = await send(preflight(origin));
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});

test('a link on another site opens GraphiQL, which runs nothing by itself', async () => {
  const navigation = { accept: 'text/html', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  const { status, text } = await send(get(MUTATION, navigation));
  expect(status).toBe(200);
  expect(text).toMatch(/<html/i);
  expect(gateway.lines).toEqual([]);
});

test('a link on another site runs no query where there is no GraphiQL', async () => {
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
