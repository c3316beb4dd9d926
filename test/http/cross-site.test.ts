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

/** Sends it; the answer with the code of its first error. */
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

describe('a page of another site makes a browser send', () => {
  const form = new FormData();
  form.set('operations', body);
  const SENT: readonly (readonly [what: string, status: number, code: string, sent: Sent])[] = [
    ['a mutation by GET', 405, 'BAD_REQUEST', get(MUTATION)],
    ['a form', 403, 'FORBIDDEN', { method: 'POST', body: new URLSearchParams({ query: MUTATION }) }],
    ['a form with files', 403, 'FORBIDDEN', { method: 'POST', body: form }],
    ['text', 403, 'FORBIDDEN', { method: 'POST', headers: { 'content-type': 'text/plain' }, body }],
    [
      'text by another spelling',
      403,
      'FORBIDDEN',
      { method: 'POST', headers: { 'content-type': 'Text/Plain; x=application/json' }, body },
    ],
    ['a body of no type', 415, 'BAD_REQUEST', { method: 'POST', body: new Blob([body]) }],
    ['a picture', 403, 'FORBIDDEN', get(QUERY, { 'sec-fetch-site': 'cross-site', accept: 'image/*' })],
    ['JSON, whatever its origin', 403, 'FORBIDDEN', post({ 'sec-fetch-site': 'cross-site' })],
    ['JSON from an origin that is not listed', 403, 'FORBIDDEN', post({ origin: 'https://evil.example' })],
    ['a query from such an origin', 403, 'FORBIDDEN', get(QUERY, { origin: 'https://evil.example' })],
    [
      'JSON from another port of this host',
      403,
      'FORBIDDEN',
      post({ origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }),
    ],
    ['JSON from a sandboxed frame', 403, 'FORBIDDEN', post({ origin: 'null' })],
    ['JSON from an origin that begins like a listed one', 403, 'FORBIDDEN', post({ origin: `${LISTED}.evil.example` })],
  ];
  test.each(SENT)('%s: %i, and Close is asked nothing', async (_, status, code, sent) => {
    promise('cross-site');
    const answer = await send(sent);
    expect([answer.status, answer.code]).toEqual([status, code]);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(gateway.lines).toEqual([]);
  });
});

describe('what is served all the same:', () => {
  const SERVED: readonly (readonly [what: string, sent: () => Sent])[] = [
    ['a program', () => post()],
    ['a program that GETs', () => get(QUERY)],
    ['a page of ours', () => post({ origin: new URL(gateway.url).origin, 'sec-fetch-site': 'same-origin' })],
    ['a page of ours in a browser that does not say so', () => post({ origin: new URL(gateway.url).origin })],
    [
      'a page of ours behind a proxy that has another name',
      () => post({ origin: 'https://graph.example', 'sec-fetch-site': 'same-origin' }),
    ],
    ['a page of ours that GETs', () => get(QUERY, { 'sec-fetch-site': 'same-origin' })],
    ['a person who enters the address', () => get(QUERY, { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' })],
    ['a page of a listed origin', () => post({ origin: LISTED, 'sec-fetch-site': 'cross-site' })],
    ['a page of a listed origin that GETs', () => get(QUERY, { origin: LISTED, 'sec-fetch-site': 'cross-site' })],
    ['JSON with a charset', () => post({ 'content-type': 'application/json; charset=utf-8' })],
  ];
  test.each(SERVED)('%s', async (_, sent) => {
    const answer = await send(sent());
    expect([answer.status, answer.code]).toEqual([200, null]);
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

  test('tells a listed origin what it may send, and what it then sends is readable', async () => {
    const { status, headers } = await send(preflight(LISTED));
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(LISTED);
    expect(headers.get('access-control-allow-methods')).toContain('POST');
    expect(headers.get('access-control-allow-headers')).toContain('authorization');
    const answer = await send(post({ origin: LISTED, 'sec-fetch-site': 'cross-site' }));
    expect(answer.headers.get('access-control-allow-origin')).toBe(LISTED);
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('tells all others nothing', async () => {
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

describe('what is no request of GraphQL is refused by its status:', () => {
  const batch = JSON.stringify([{ query: QUERY }, { query: QUERY }]);
  const SENT: readonly (readonly [what: string, status: number, sent: Sent])[] = [
    ['several operations in one request', 400, { ...post(), body: batch }],
    ['a list of one', 400, { ...post(), body: JSON.stringify([{ query: QUERY }]) }],
    ['what is no JSON', 400, { ...post(), body: '{"query":' }],
    ['what is no object', 400, { ...post(), body: '"{ me { id } }"' }],
    ['no body', 400, { method: 'POST' }],
    [
      'variables that are no JSON',
      400,
      { search: `?query=${encodeURIComponent(QUERY)}&variables=${encodeURIComponent('{')}` },
    ],
    ['variables that are no object', 400, { ...post(), body: JSON.stringify({ query: QUERY, variables: [1] }) }],
    ['another type of content', 415, { ...post(), headers: { 'content-type': 'application/graphql' } }],
    [
      'another type, listed after the right one',
      415,
      { ...post(), headers: { 'content-type': 'text/xml, application/json' } },
    ],
    ['another method', 405, { ...post(), method: 'PUT' }],
    ['DELETE', 405, { method: 'DELETE' }],
  ];
  test.each(SENT)('%s, %i', async (_, status, sent) => {
    promise('http-statuses');
    const answer = await send(sent);
    expect([answer.status, answer.code]).toEqual([status, 'BAD_REQUEST']);
    expect(answer.text).not.toMatch(/node_modules|at \w+ \(/);
    expect(gateway.lines).toEqual([]);
    if (status === 405) expect(answer.headers.get('allow')).toBe('GET, POST');
  });

  test('a mutation by GET, 405, with what is allowed', async () => {
    expect((await send(get(MUTATION))).headers.get('allow')).toBe('POST');
  });
});
