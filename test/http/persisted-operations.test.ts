import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { readConfig } from '../../src/config/config.ts';
import { readManifest } from '../../src/config/persisted-manifest.ts';
import { type Answer, startGateway, type TestGateway } from '../support/gateway.ts';

const [, lead] = demoSeed().leads;
const LEAD = 'query Lead($id: ID!) { lead(id: $id) { id name } }';
const RENAME =
  'mutation Rename($id: ID!, $name: String!) { leadUpdate(id: $id, input: { name: $name }) { lead { name } } }';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const LEAD_ID = sha256(LEAD);
const PLAIN = { [LEAD_ID]: LEAD, [sha256(RENAME)]: RENAME };
const APOLLO = {
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: [
    { id: LEAD_ID, body: LEAD, name: 'Lead', type: 'query' },
    { id: sha256(RENAME), body: RENAME, name: 'Rename', type: 'mutation' },
  ],
};
const ROUTER_SECRET = 'secret-of-the-router';
const ROUTER = { 'x-router-secret': ROUTER_SECRET };
const variables = { id: lead?.id };
const byHash = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

let folder: string;
let gateway: TestGateway | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'close-graphql-'));
});
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
  await rm(folder, { recursive: true });
});

async function manifest(content: unknown): Promise<string> {
  const path = join(folder, 'manifest.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** Sends parameters unchanged. Returns the response with its status. */
type Send = (parameters: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answer>;

async function start(content: unknown, environment: Readonly<Record<string, string>> = {}): Promise<Send> {
  const PERSISTED_OPERATIONS = content === null ? '' : await manifest(content);
  const started = await startGateway({ environment: { PERSISTED_OPERATIONS, ...environment } });
  gateway = started;
  return async (parameters, headers = {}) => {
    const response = await fetch(started.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(parameters),
    });
    return { ...((await response.json()) as Answer), status: response.status, headers: response.headers };
  };
}

const codes = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions?.code);
const found = { data: { lead: { id: lead?.id, name: lead?.name } } };

describe('a trusted document runs by id', () => {
  test.each([
    ["in Apollo's format", APOLLO],
    ['in plain JSON', PLAIN],
  ])('from a manifest %s, with the id as Apollo or Relay sends it', async (_name, content) => {
    const send = await start(content);
    expect(await send({ ...byHash(LEAD_ID), variables })).toMatchObject(found);
    expect(await send({ documentId: LEAD_ID, variables })).toMatchObject(found);
    expect(await send({ id: LEAD_ID, variables })).toMatchObject(found);
    expect(await send({ doc_id: LEAD_ID, query: null, variables })).toMatchObject(found);
    expect(await send({ documentId: `sha256:${LEAD_ID}`, variables })).toMatchObject(found);
    expect(await send({ documentId: sha256(RENAME), variables: { ...variables, name: 'New' } })).toMatchObject({
      data: { leadUpdate: { lead: { name: 'New' } } },
    });
  });

  test.each(['documentId', 'extensions'])('by GET if it is a query: %s', async (way) => {
    await start(PLAIN, { PERSISTED_ONLY: '1' });
    const get = async (id: string) => {
      const named = way === 'documentId' ? { documentId: id } : { extensions: JSON.stringify(byHash(id).extensions) };
      const query = new URLSearchParams({ ...named, variables: JSON.stringify({ ...variables, name: 'New' }) });
      return fetch(`${gateway?.url}?${query}`, { headers: { 'apollo-require-preflight': '1' } });
    };
    expect(await (await get(LEAD_ID)).json()).toMatchObject(found);
    const lines = gateway?.lines.length;
    expect((await get(sha256(RENAME))).status).toBe(405);
    expect(gateway?.lines).toHaveLength(lines ?? 0);
  });

  test('next to any other document by default', async () => {
    const send = await start(PLAIN);
    expect(await send({ query: LEAD, variables })).toMatchObject(found);
    // Apollo's clients do this after the response PersistedQueryNotFound.
    expect(await send({ query: LEAD, variables, ...byHash(LEAD_ID) })).toMatchObject(found);
    const unknown = await send({ ...byHash(sha256('other')), variables });
    expect(unknown.errors).toMatchObject([
      { message: 'PersistedQueryNotFound', extensions: { code: 'BAD_USER_INPUT', requestId: expect.any(String) } },
    ]);
    expect(codes(await send({ variables }))).toEqual(['BAD_REQUEST']);
  });

  test('but not without a manifest', async () => {
    const send = await start(null);
    expect(codes(await send({ documentId: LEAD_ID, variables }))).toEqual(['BAD_REQUEST']);
  });

  test('and without a manifest, a client with automatic persisted queries learns to send its documents', async () => {
    const send = await start(null);
    const refused = await send({ operationName: null, ...byHash(LEAD_ID), variables });
    expect(refused.errors).toEqual([
      {
        message: 'PersistedQueryNotSupported',
        extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED', requestId: expect.any(String) },
      },
    ]);
    expect(await send({ query: LEAD, ...byHash(LEAD_ID), variables })).toMatchObject(found);
  });
});

describe('with PERSISTED_ONLY', () => {
  const startOnly = (environment = {}) => start(APOLLO, { PERSISTED_ONLY: '1', ROUTER_SECRET, ...environment });

  test('trusted documents run', async () => {
    const send = await startOnly();
    expect(await send({ documentId: LEAD_ID, variables })).toMatchObject(found);
  });

  test.each([
    ['a document', { query: LEAD, variables }],
    ['a document next to an id', { query: '{ me { id } }', ...byHash(LEAD_ID), variables }],
    ['an unknown id', byHash(sha256('other'))],
    ['a member of Object.prototype', { documentId: '__proto__' }],
    ['an id that is not a string', { documentId: 7 }],
    ['nothing', {}],
    ['an empty document', { query: '' }],
    ['introspection', { query: '{ __schema { queryType { name } } }' }],
    ['the SDL without the router secret', { query: '{ _service { sdl } }' }],
  ])('%s is refused without a request to Close', async (_name, parameters) => {
    const send = await startOnly();
    const answer = await send(parameters);
    expect(codes(answer)).toEqual(['PERSISTED_QUERY_ONLY']);
    expect(answer.data).toBeUndefined();
    expect(answer.status).toBe(200);
    const strict = await send(parameters, { accept: 'application/graphql-response+json' });
    expect([strict.status, codes(strict)]).toEqual([400, ['PERSISTED_QUERY_ONLY']]);
    expect(gateway?.upstream).toEqual([]);
  });

  test.each([null, [], [{ query: '{ me { id } }' }], 'text', 7])(
    'a body that is not an operation is refused: %j',
    async (body) => {
      const send = await startOnly();
      const answer = await send(body);
      expect(answer.errors).toHaveLength(1);
      expect(codes(answer)).not.toContain('INTERNAL');
      expect(gateway?.upstream).toEqual([]);
    },
  );

  const ENTITIES = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Lead { name } } }';
  const r = [{ __typename: 'Lead', id: lead?.id }];

  test('a router with the secret may send its own documents for SDL and entities', async () => {
    const send = await startOnly();
    expect((await send({ query: '{ _service { sdl } }' }, ROUTER)).data._service.sdl).toContain('type Lead');
    const entities = { data: { _entities: [{ name: lead?.name }] } };
    expect(await send({ query: ENTITIES, variables: { r } }, ROUTER)).toMatchObject(entities);
    const spread = `query($r: [_Any!]!) { ...Root ... on Query { ...Root } }
      fragment Root on Query { _entities(representations: $r) { ... on Lead { name } } }`;
    expect(await send({ query: spread, variables: { r } }, ROUTER)).toMatchObject(entities);
    expect(await send({ documentId: LEAD_ID, variables }, ROUTER)).toMatchObject(found);
  });

  test.each([
    ['another field', '{ _service { sdl } me { id } }'],
    ['another field by an alias', '{ _service: me { id } }'],
    [
      'another field in a fragment',
      '{ ...Root } fragment Root on Query { _service { sdl } ... on Query { me { id } } }',
    ],
    ['a field that is skipped', '{ _service { sdl } me @skip(if: true) { id } }'],
    ['another operation', 'query A { _service { sdl } } query B { me { id } }'],
    ['a mutation', 'mutation { leadDelete(id: "lead_a") { deletedId } }'],
    ['introspection', '{ __schema { queryType { name } } }'],
  ])('but no %s', async (_name, query) => {
    const send = await startOnly();
    const answer = await send({ query, operationName: query.startsWith('query A') ? 'A' : undefined }, ROUTER);
    expect(codes(answer)).toEqual(['PERSISTED_QUERY_ONLY']);
    expect(gateway?.upstream).toEqual([]);
  });

  test.each(['secret-of-the-routes', 'secret-of-the', '', `${ROUTER_SECRET} `.repeat(2)])(
    'a wrong secret is ignored: %j',
    async (wrong) => {
      const send = await startOnly();
      const answer = await send({ query: '{ _service { sdl } }' }, { 'x-router-secret': wrong });
      expect(codes(answer)).toEqual(['PERSISTED_QUERY_ONLY']);
    },
  );

  test('a subgraph that only its router calls needs no manifest', async () => {
    const send = await start(null, { PERSISTED_ONLY: '1', ROUTER_SECRET });
    expect((await send({ query: ENTITIES, variables: { r } }, ROUTER)).data._entities).toHaveLength(1);
    expect(codes(await send({ documentId: LEAD_ID, variables }))).toEqual(['PERSISTED_QUERY_ONLY']);
  });

  test('the configuration is invalid without both manifest and router', () => {
    expect(() => readConfig({ PERSISTED_ONLY: '1' })).toThrow(/PERSISTED_OPERATIONS.*ROUTER_SECRET/);
  });
});

describe('an invalid manifest stops the start', () => {
  test.each([
    ['text that is not JSON', '{', /is unusable\. .*JSON/],
    ['a list', [LEAD], /neither an Apollo manifest.* nor an object from id to document/],
    ['another version', { ...APOLLO, version: 2 }, /version/],
    ['an operation without a body', { ...APOLLO, operations: [{ id: 'a' }] }, /body/],
    ['a document with a syntax error', { a: 'query {' }, /Document a has a syntax error/],
    ['an id twice', { ...APOLLO, operations: [...APOLLO.operations, ...APOLLO.operations] }, /twice/],
  ])('%s', async (_name, content, message) => {
    const path = await manifest(content);
    expect(() => readManifest(path)).toThrow(message);
    expect(() => readManifest(path)).toThrow(/^PERSISTED_OPERATIONS /);
    await expect(start(content)).rejects.toThrow(message);
  });

  test('a missing file', () => {
    expect(() => readManifest(join(folder, 'none.json'))).toThrow(/PERSISTED_OPERATIONS .*none\.json is unusable/);
  });
});
