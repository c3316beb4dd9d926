import { afterEach, describe, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';

const SDL = '{ _service { sdl } }';
const ROUTER_SECRET = 'secret-of-the-router';

let gateway: TestGateway;
async function start(environment: Readonly<Record<string, string>>): Promise<TestGateway> {
  gateway = await startGateway({ environment });
  return gateway;
}
afterEach(() => gateway.close());

const page = (path: string) =>
  fetch(new URL(path, gateway.url), { headers: { accept: 'text/html' }, redirect: 'manual' });

test('by default, introspection and the explorer are on', async () => {
  const { execute } = await start({});
  expect((await execute('{ __schema { queryType { name } } }')).data.__schema.queryType.name).toBe('Query');
  expect((await execute(SDL)).data._service.sdl).toContain('type Lead');
  expect((await execute('{ leeds { id } }')).errors?.[0]?.message).toMatch(/Did you mean/);
  expect((await page('/')).headers.get('location')).toBe('graphql');
  expect(await (await page('/graphql')).text()).toMatch(/<html/i);
});

describe('with INTROSPECTION=off', () => {
  test.each([
    ['the schema', '{ __schema { queryType { name } } }'],
    ['a type', '{ __type(name: "Lead") { name } }'],
    [
      'a type next to other fields',
      '{ me { id } ...Types } fragment Types on Query { types: __schema { types { name } } }',
    ],
    ['the SDL', SDL],
    ['the SDL in a fragment', 'query { ...Root } fragment Root on Query { _service { sdl } }'],
  ])('%s cannot be selected', async (_name, query) => {
    const { execute } = await start({ INTROSPECTION: 'off' });
    const answer = await execute(query);
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(gateway.upstream).toEqual([]);
  });

  test('operations run, and may select __typename', async () => {
    const { execute } = await start({ INTROSPECTION: 'off' });
    expect((await execute('{ __typename organization { __typename } }')).data).toEqual({
      __typename: 'Query',
      organization: { __typename: 'Organization' },
    });
  });

  test.each([
    ['a field', '{ leeds { id } }', {}],
    ['an argument', '{ leads(frist: 1) { nodes { id } } }', {}],
    ['a type', 'query($x: Leed) { __typename }', {}],
    ['a variable', 'query($f: LeadFilter) { leads(filter: $f) { nodes { id } } }', { f: { nmae: { eq: 'x' } } }],
    ['a type, by its selection', '{ leads }', {}],
    ['a required argument', '{ lead { id } }', {}],
    ['an enum value', '{ leads(orderBy: { field: NAM }) { nodes { id } } }', {}],
  ])('no error reveals names of the schema: %s', async (_name, query, variables) => {
    promise('introspection-off');
    const { execute } = await start({ INTROSPECTION: 'off' });
    const { errors = [] } = await execute(query, variables);
    expect(errors.length).toBeGreaterThan(0);
    for (const { message } of errors) {
      expect([
        'The document is not valid against the schema.',
        'The variables are not valid for this operation.',
      ]).toContain(message);
    }
  });

  test('a router with the secret still gets the SDL, but no introspection', async () => {
    const { execute } = await start({ INTROSPECTION: 'off', ROUTER_SECRET });
    const router = { 'x-router-secret': ROUTER_SECRET };
    // The validation result of one must not be cached for the other.
    for (let times = 0; times < 2; times++) {
      expect((await execute(SDL, {}, router)).data._service.sdl).toContain('type Lead');
      expect((await execute(SDL)).data).toBeUndefined();
    }
    expect((await execute('{ __schema { queryType { name } } }', {}, router)).data).toBeUndefined();
  });

  test('the explorer is off too', async () => {
    promise('introspection-off');
    await start({ INTROSPECTION: 'off' });
    expect((await page('/')).status).toBe(404);
    const answer = await page('/graphql');
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await answer.text()).not.toMatch(/<html/i);
  });
});

test('with PERSISTED_ONLY, introspection is off unless INTROSPECTION is set', async () => {
  await start({ PERSISTED_ONLY: '1', ROUTER_SECRET });
  expect((await page('/')).status).toBe(404);
  await gateway.close();
  await start({ PERSISTED_ONLY: '1', ROUTER_SECRET, INTROSPECTION: 'on' });
  expect((await page('/')).status).toBe(302);
});
