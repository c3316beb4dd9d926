/** What the token of a caller permits: to read, to write, and which operations. */
import { buildSchema } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { type IdentityProvider, startIdentityProvider } from '../support/identity-provider.ts';
import { collectLogs } from '../support/logs.ts';
import { promise } from '../support/promise.ts';
import { TRANSPORTS } from '../support/streams.ts';
import { openSocket } from '../support/web-socket.ts';

const NOW = Date.parse('2026-12-01T12:00:00Z');
const seed = buildSeed({ leads: 1 });
const SCOPES = { JWT_SCOPES: 'read=crm:read write=crm:write write=crm:all' };
const ME = 'query Me { me { id } }';
const WRITE = 'mutation Write { noteCreate(input: { leadId: "lead_x", note: "x" }) { note { id } } }';

let provider: IdentityProvider;
beforeAll(async () => {
  provider = await startIdentityProvider(() => NOW);
});
afterAll(() => provider.close());

const logs = collectLogs('info');
let gateway: TestGateway;
const start = async (environment: Readonly<Record<string, string>>, wallClock = () => NOW) => {
  gateway = await startGateway({
    emulator: { seed },
    wallClock,
    log: logs.log,
    environment: { ...provider.environment, SHOW_UPSTREAM: 'false', ...environment },
  });
};
afterEach(() => gateway.close());

const bearer = async (claims: object) => ({ authorization: `Bearer ${await provider.token({ ...claims })}` });
const readOnly = () => bearer({ scope: 'openid crm:read' });
const codeOf = (answer: { readonly errors?: readonly { readonly extensions?: Record<string, unknown> }[] }) =>
  answer.errors?.[0]?.extensions?.code ?? null;

describe('a scope', () => {
  test.each<[string, Readonly<Record<string, string>>, object, readonly (string | null)[]]>([
    ['without a mapping', {}, {}, [null, null]],
    ['to read, in a text', SCOPES, { scope: 'openid crm:read' }, [null, 'FORBIDDEN']],
    [
      'to read, in a list',
      { ...SCOPES, JWT_SCOPE_CLAIM: 'permissions' },
      { permissions: ['crm:read'] },
      [null, 'FORBIDDEN'],
    ],
    ['to write, which includes to read', SCOPES, { scope: 'crm:write' }, [null, null]],
    ['that is an alternative', SCOPES, { scope: 'crm:all' }, [null, null]],
    ['that is none of the mapping', SCOPES, { scope: 'crm:readall crm' }, ['FORBIDDEN', 'FORBIDDEN']],
    ['without the claim', SCOPES, {}, ['FORBIDDEN', 'FORBIDDEN']],
    ['of another kind', SCOPES, { scope: { 'crm:read': true } }, ['FORBIDDEN', 'FORBIDDEN']],
    [
      'at a path',
      { JWT_SCOPES: 'read=sales', JWT_SCOPE_CLAIM: 'realm_access.roles' },
      { realm_access: { roles: ['sales'] } },
      [null, 'FORBIDDEN'],
    ],
    [
      'in a claim whose name is a URL',
      { JWT_SCOPES: 'read=sales', JWT_SCOPE_CLAIM: 'https://app.example/roles' },
      { 'https://app.example/roles': ['sales'] },
      [null, 'FORBIDDEN'],
    ],
    [
      'in what every object has',
      { JWT_SCOPES: 'read=x', JWT_SCOPE_CLAIM: 'constructor.name' },
      {},
      ['FORBIDDEN', 'FORBIDDEN'],
    ],
  ])('%s', async (_name, environment, claims, [read, write]) => {
    await start(environment);
    const headers = await bearer(claims);
    expect(codeOf(await gateway.execute(ME, {}, headers))).toBe(read);
    const written = await gateway.execute(WRITE, {}, headers);
    expect(codeOf(written)).toBe(write ?? codeOf(written));
    expect(gateway.lines.length > 0).toBe(write === null);
  });

  test('that does not permit to read is refused as RFC 6750 says', async () => {
    await start(SCOPES);
    const answer = await gateway.execute(ME, {}, await bearer({ scope: 'openid' }));
    expect(answer.status).toBe(403);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer error="insufficient_scope"');
    expect(gateway.lines).toEqual([]);
  });
});

describe.each<[string, Readonly<Record<string, string>>, () => Promise<Record<string, string>>, string]>([
  ['a caller who may only read', SCOPES, readOnly, 'FORBIDDEN'],
  ['a gateway with READ_ONLY', { READ_ONLY: 'true' }, () => bearer({}), 'READ_ONLY'],
])('%s', (_name, environment, headersOf, code) => {
  test('sees a schema without mutations', async () => {
    promise('read-only');
    await start(environment);
    const headers = await headersOf();
    const { data } = await gateway.execute(
      '{ __schema { mutationType { name } types { name } } _service { sdl } }',
      {},
      headers,
    );
    const types = data.__schema.types.map(({ name }: { readonly name: string }) => name);
    expect(data.__schema.mutationType).toBeNull();
    expect(types).toEqual(expect.arrayContaining(['Query', 'Subscription', 'Lead', 'LeadFilter', 'EmailThread']));
    expect(
      types.filter((name: string) => /^(?:Mutation|UserError|Note(?:Create|Update)(?:Payload|Input))$/.test(name)),
    ).toEqual([]);
    expect(data._service.sdl).not.toMatch(/Mutation\b|NoteCreateInput/);
    const own = buildSchema(data._service.sdl, { assumeValidSDL: true });
    expect(Object.keys(own.getTypeMap())).toEqual(expect.arrayContaining(['Query', 'Subscription', 'Lead']));
  });

  test('runs no mutation, at any entrance', async () => {
    promise('read-only');
    await start(environment);
    const headers = await headersOf();
    for (let times = 0; times < 2; times += 1) {
      const answer = await gateway.execute(WRITE, {}, headers);
      expect([answer.status, codeOf(answer)]).toEqual([403, code]);
      expect(gateway.lines).toEqual([]);
    }
    const strict = await fetch(gateway.url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: WRITE }),
    });
    expect(strict.status).toBe(403);
    await strict.body?.cancel();
    await using socket = await openSocket(gateway.url, { params: headers });
    socket.subscribe('1', WRITE);
    expect(await socket.next()).toMatchObject({ type: 'error', payload: [{ extensions: { code } }] });
    expect(gateway.lines).toEqual([]);
  });

  test('is served on both paths', async () => {
    await start(environment);
    const headers = await headersOf();
    const before = logs.lines.length;
    for (let times = 0; times < 2; times += 1) {
      expect((await gateway.execute(ME, {}, headers)).data.me.id).toMatch(/^user_/);
    }
    expect(logs.lines.slice(before).map(({ fast }) => fast)).toEqual([undefined, true]);
  });
});

test('callers who may write are not limited by those who may not', async () => {
  await start(SCOPES);
  const [reader, writer] = [await readOnly(), await bearer({ scope: 'crm:write' })];
  for (let times = 0; times < 2; times += 1) {
    for (const [headers, type] of [
      [reader, null],
      [writer, 'Mutation'],
    ] as const) {
      const { data } = await gateway.execute('{ __schema { mutationType { name } } }', {}, headers);
      expect(data.__schema.mutationType?.name ?? null).toBe(type);
    }
  }
});

describe('a list of operations', () => {
  const OPERATIONS = { JWT_OPERATIONS_CLAIM: 'operations' };
  const OTHER = 'query Other { me { id } }';
  const STREAM = 'subscription Stream { eventReceived { action } }';
  const listed = () => bearer({ operations: ['Me'] });

  test('permits what it names, on both paths', async () => {
    promise('listed-operations');
    await start(OPERATIONS);
    const headers = await listed();
    // Another caller makes both documents known.
    const all = await bearer({});
    for (const query of [ME, OTHER]) expect(codeOf(await gateway.execute(query, {}, all))).toBeNull();
    const before = logs.lines.length;
    for (let times = 0; times < 2; times += 1) {
      expect(codeOf(await gateway.execute(ME, {}, headers))).toBeNull();
      const refused = await gateway.execute(OTHER, {}, headers);
      expect(codeOf(refused)).toBe('FORBIDDEN');
      expect(refused.errors?.[0]?.message).toBe('The token does not permit the operation Other.');
      expect(gateway.lines).toEqual([]);
    }
    expect(logs.lines.slice(before).map(({ fast }) => fast)).toEqual([true, undefined, true, undefined]);
  });

  test.each([
    ['a text', 'Me Other', null],
    ['an empty list', [], 'FORBIDDEN'],
    ['another kind of value', { Other: true }, 'FORBIDDEN'],
    ['no value', undefined, null],
  ])('may be %s', async (_name, operations, code) => {
    await start(OPERATIONS);
    expect(codeOf(await gateway.execute(OTHER, {}, await bearer({ operations })))).toBe(code);
  });

  test('names no operation without a name', async () => {
    await start(OPERATIONS);
    const answer = await gateway.execute('{ me { id } }', {}, await listed());
    expect([answer.status, codeOf(answer)]).toEqual([403, 'FORBIDDEN']);
    expect(answer.errors?.[0]?.message).toBe('The token does not permit an operation without a name.');
  });

  test('holds at every entrance', async () => {
    promise('listed-operations');
    await start(OPERATIONS);
    const headers = await listed();
    const get = await fetch(`${gateway.url}?query=${encodeURIComponent(OTHER)}`, { headers });
    expect(codeOf((await get.json()) as object)).toBe('FORBIDDEN');
    for (const transport of Object.values(TRANSPORTS)) {
      await using stream = await transport(gateway.url, STREAM, {}, headers);
      expect((await stream.next())?.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    await using socket = await openSocket(gateway.url, { params: headers });
    socket.subscribe('1', OTHER);
    expect(await socket.next()).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(gateway.lines).toEqual([]);
  });
});
