/** The real bodies and headers of clients take the fast path. */
import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange } from '@urql/core';
import { afterEach, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { type CollectedLogs, collectLogs } from '../support/logs.ts';

const QUERY = 'query Organization { organization { id name } }';
const ID = '9f2c';
const SECRET = '0123456789abcdef';
const ORIGIN = 'https://app.example';

let gateway: TestGateway;
let logs: CollectedLogs;
async function start(environment: Readonly<Record<string, string>> = {}): Promise<void> {
  logs = collectLogs('info');
  gateway = await startGateway({ log: logs.log, environment: { SHOW_UPSTREAM: 'false', ...environment } });
}
afterEach(() => gateway.close());

async function manifest(): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'manifest-')), 'manifest.json');
  writeFileSync(path, JSON.stringify({ [ID]: QUERY }));
  return path;
}

/** Runs a function three times and returns which of its operations took the fast path. */
async function pathsOf(run: () => Promise<unknown>): Promise<readonly unknown[]> {
  for (let n = 0; n < 3; n += 1) expect(await run()).toMatchObject({ organization: { name: expect.any(String) } });
  return logs.of('operation').map(({ fast, code }) => code ?? fast === true);
}

const apollo = (link: ConstructorParameters<typeof ApolloClient>[0]['link']) => {
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  return async () => (await client.query({ query: gql(QUERY), fetchPolicy: 'network-only' })).data;
};

/** Sends a body as `fetch` of a page or a router does. */
async function post(body: object, headers: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return ((await response.json()) as { readonly data: unknown }).data;
}

test('Apollo Client', async () => {
  await start();
  expect(await pathsOf(apollo(new HttpLink({ uri: gateway.url })))).toEqual([false, true, true]);
});

test('Apollo Client with automatic persisted queries', async () => {
  await start();
  const hashes = new PersistedQueryLink({ sha256: () => 'x'.repeat(64) });
  const run = apollo(hashes.concat(new HttpLink({ uri: gateway.url })));
  // The client stops sending hashes after the first response.
  expect(await pathsOf(run)).toEqual(['PERSISTED_QUERY_NOT_SUPPORTED', false, true, true]);
});

test('Apollo Client with trusted documents', async () => {
  await start({ PERSISTED_OPERATIONS: await manifest() });
  const ids = new PersistedQueryLink({ generateHash: () => ID });
  expect(await pathsOf(apollo(ids.concat(new HttpLink({ uri: gateway.url }))))).toEqual([false, true, true]);
});

test('urql', async () => {
  await start();
  const client = new Client({ url: gateway.url, exchanges: [fetchExchange], preferGetMethod: false });
  const run = async () => (await client.query(QUERY, {}, { requestPolicy: 'network-only' }).toPromise()).data;
  expect(await pathsOf(run)).toEqual([false, true, true]);
});

test.each(['documentId', 'id', 'doc_id'])("Relay's network function with trusted documents by %s", async (name) => {
  await start({ PERSISTED_OPERATIONS: await manifest() });
  expect(await pathsOf(() => post({ [name]: ID, query: null, variables: {} }))).toEqual([false, true, true]);
});

test('trusted documents with PERSISTED_ONLY, and no others', async () => {
  await start({ PERSISTED_OPERATIONS: await manifest(), PERSISTED_ONLY: 'true' });
  expect(await pathsOf(() => post({ documentId: ID }))).toEqual([false, true, true]);
  expect(await post({ query: QUERY })).toBeUndefined();
});

test('a page of a listed origin', async () => {
  await start({ CORS_ORIGINS: ORIGIN });
  const headers = { origin: ORIGIN, 'sec-fetch-site': 'cross-site', accept: '*/*' };
  expect(await pathsOf(() => post({ query: QUERY }, headers))).toEqual([false, true, true]);
});

test('the explorer, which asks for the list of requests', async () => {
  await start();
  const headers = {
    accept: 'application/graphql-response+json, application/json',
    'x-upstream': '1',
    'x-cost': '1',
    'sec-fetch-site': 'same-origin',
    origin: 'http://localhost',
  };
  expect(await pathsOf(() => post({ query: QUERY, operationName: 'Organization' }, headers))).toEqual([
    false,
    false,
    false,
  ]);
});

test.each([
  ['by default', {}],
  ['without introspection', { INTROSPECTION: 'false' }],
])('a router with its secret, %s', async (_name, environment) => {
  await start({ ROUTER_SECRET: SECRET, ...environment });
  const headers = { 'x-router-secret': SECRET, accept: 'application/json' };
  const run = () => post({ query: QUERY, operationName: 'Organization', variables: {} }, headers);
  expect(await pathsOf(run)).toEqual([false, true, true]);
});

test('a document that passed for a router is not known for others', async () => {
  await start({ ROUTER_SECRET: SECRET, INTROSPECTION: 'false' });
  const sdl = { query: '{ _service { sdl } }' };
  // More often than it takes to be remembered.
  for (const _ of [1, 2, 3, 4]) {
    expect(await post(sdl, { 'x-router-secret': SECRET })).toMatchObject({ _service: { sdl: expect.any(String) } });
  }
  expect(await post(sdl)).toBeUndefined();
  expect(await post(sdl, { 'x-router-secret': 'wrong' })).toBeUndefined();
  expect(logs.of('operation').map(({ fast }) => fast === true)).toEqual([false, true, true, true, false, false]);
});
