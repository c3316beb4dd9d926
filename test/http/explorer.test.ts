/** The explorer's page, and what it reads of the gateway, over the socket. The page itself is tested in a browser. */
import { afterEach, describe, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { startIdentityProvider } from '../support/identity-provider.ts';

const TOKEN = 'token-of-the-gateway';
let gateway: TestGateway;
afterEach(() => gateway.close());

const HTML = { accept: 'text/html' };
const read = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(new URL(gateway.url).origin + path, { headers });

test('the page is served at /graphql only, to browsers, and keeps its files below', async () => {
  gateway = await startGateway();
  expect(await (await read('/graphql', HTML)).text()).toContain('<!doctype html>');
  for (const path of ['/graphql/', '/graphql/none.js', '/x/graphql', '//graphql']) {
    const response = await read(path, HTML);
    expect([path, response.status]).toEqual([path, 404]);
  }
  // A program reads an operation there.
  expect((await read('/graphql?query={__typename}')).headers.get('content-type')).toMatch(/json/);
});

test('a GET with a query is a page to a browser, and runs nothing', async () => {
  gateway = await startGateway({ environment: { GATEWAY_TOKEN: TOKEN } });
  const response = await read('/graphql?query={organization{name}}', HTML);
  expect(await response.text()).toContain('<!doctype html>');
  expect(gateway.upstream).toEqual([]);
});

test('without the files of the page, a browser is a caller like any other', async () => {
  gateway = await startGateway({ environment: { GATEWAY_TOKEN: TOKEN }, pages: [] });
  expect((await read('/graphql?query={__typename}', HTML)).status).toBe(401);
});

describe('about.json', () => {
  const about = async (headers: Readonly<Record<string, string>> = {}) =>
    (await read('/graphql/about.json', headers)).json();

  test('of a gateway with a key on loopback', async () => {
    gateway = await startGateway();
    await gateway.execute('{ organization { id } }');
    expect(await about()).toEqual({
      ...{ isDemo: false, isReadOnly: false, organization: null, credential: 'none', problem: null },
    });
  });

  test('says why a token is refused, as operations do', async () => {
    const now = Date.parse('2026-12-01T12:00:00Z');
    const provider = await startIdentityProvider(() => now);
    gateway = await startGateway({
      environment: { ...provider.environment, GATEWAY_TOKEN: TOKEN },
      wallClock: () => now,
    });
    const problemOf = async (token: string) => {
      const { credential, problem } = await about({ authorization: `Bearer ${token}` });
      return [credential, problem];
    };
    expect(await problemOf(TOKEN)).toEqual(['token', null]);
    expect(await problemOf(await provider.token())).toEqual(['token', null]);
    expect(await problemOf(await provider.token({ exp: 1 }))).toEqual(['token', 'The token has expired.']);
    expect((await about()).problem).toMatch(/Authorization: Bearer/);
    await provider.close();
  });

  test('says that callers have credentials of their own, and that nothing can be changed', async () => {
    gateway = await startGateway({ apiKey: null, environment: { READ_ONLY: '1' } });
    expect(await about()).toMatchObject({ credential: 'close', isReadOnly: true, problem: null });
  });

  test('is private, and off without introspection', async () => {
    gateway = await startGateway();
    expect((await read('/graphql/about.json')).headers.get('cache-control')).toBe('private, no-store');
    expect((await fetch(new URL('/graphql/about.json', gateway.url), { method: 'POST' })).status).toBe(405);
    await gateway.close();
    gateway = await startGateway({ environment: { INTROSPECTION: 'off' } });
    for (const path of ['/graphql/about.json', '/graphql/examples.json']) expect((await read(path)).status).toBe(404);
  });
});

test('examples.json has every example with its group, budget and variables, in order', async () => {
  gateway = await startGateway();
  const examples: { name: string; group: string; type: string; budget: string; variables: string }[] = await (
    await read('/graphql/examples.json', { 'accept-encoding': 'gzip' })
  ).json();
  const [first] = examples;
  expect(first).toMatchObject({ name: 'LeadsPage', group: 'Leads', type: 'query', variables: '{\n  "first": 10\n}' });
  expect(first?.budget).toMatch(/upstream request/);
  expect(new Set(examples.map(({ type }) => type))).toEqual(new Set(['query', 'mutation', 'subscription']));
  expect(examples.filter(({ group }) => group === 'Other')).toEqual([]);
  // Without sample data, what has to be filled in is there by name.
  expect(examples.find(({ name }) => name === 'LeadPage')?.variables).toContain('"id": null');
});
