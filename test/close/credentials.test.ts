import { afterEach, describe, expect, test } from 'vitest';
import { buildSeed, demoSeed } from '../../emulator/index.ts';
import { type Answer, startGateway, type TestGateway, type TestOptions } from '../support/gateway.ts';

const basic = (key: string) => `Basic ${Buffer.from(`${key}:`).toString('base64')}`;

let gateway: TestGateway;
async function start(options: TestOptions): Promise<TestGateway> {
  gateway = await startGateway(options);
  return gateway;
}
afterEach(() => gateway.close());

const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions?.code);
const authorizations = () => new Set(gateway.upstream.map(({ headers }) => headers.authorization));

describe('a gateway with its own key', () => {
  test("uses it and never forwards the caller's Authorization", async () => {
    const { execute, emulator } = await start({});
    for (const authorization of ['Bearer canary', basic('canary'), 'canary']) {
      const { errors } = await execute('{ me { id } leads { nodes { id } } }', {}, { authorization, cookie: 'canary' });
      expect(errors).toBeUndefined();
      expect([...authorizations()].filter((sent) => sent !== basic(emulator.apiKey))).toEqual([]);
      expect(JSON.stringify(gateway.upstream)).not.toContain('canary');
    }
  });

  test('reports UNAUTHENTICATED if Close rejects the key', async () => {
    const { execute } = await start({ apiKey: 'api_wrong' });
    const answer = await execute('{ me { id } }');
    expect(answer.data).toEqual({ me: null });
    expect(codes(answer)).toEqual(['UNAUTHENTICATED']);
    expect(JSON.stringify(answer)).not.toContain('api_wrong');
  });
});

describe('a gateway in pass-through mode', () => {
  const [own, other] = [demoSeed(), buildSeed({ namespace: 'other' })];
  const tenants = { api_own: own, api_other: other };

  test('forwards API keys and tokens unchanged', async () => {
    const { execute } = await start({ apiKey: null, emulator: { tenants } });
    for (const authorization of [basic('api_own'), 'Bearer api_other']) {
      const { data } = await execute('{ organization { id } }', {}, { authorization });
      expect(data.organization.id).toBe((authorization.startsWith('Basic') ? own : other).organization.id);
      expect([...authorizations()]).toEqual([authorization]);
    }
  });

  test.each([
    ['no credential', {}],
    ['an empty one', { authorization: '' }],
  ])('sends no request to Close for a caller with %s', async (_name, headers) => {
    const { execute } = await start({ apiKey: null, emulator: { tenants } });
    const everything = `{
      me { id } organization { id } pipelines { id } pipeline(id: "pipe_a") { id }
      opportunityStatuses { id } opportunityStatus(id: "stat_a") { id } leadStatuses { id } leadStatus(id: "stat_a") { id }
      users { totalCount } user(id: "user_a") { id } node(id: "lead_a") { id }
      leads { totalCount } filtered: leads(filter: { name: { phrase: "a" } }) { totalCount } lead(id: "lead_a") { id }
      contacts { nodes { id } } contact(id: "cont_a") { id }
      opportunities { totalCount } opportunity(id: "oppo_a") { id }
    }`;
    const answer = await execute(everything, {}, headers);
    expect(new Set(Object.values(answer.data))).toEqual(new Set([null]));
    expect(codes(answer)).toEqual(Object.keys(answer.data).map(() => 'UNAUTHENTICATED'));
    expect(gateway.lines).toEqual([]);
    const entities = 'query ($it: [_Any!]!) { _entities(representations: $it) { ... on Lead { name } } }';
    expect(codes(await execute(entities, { it: [{ __typename: 'Lead', id: 'lead_a' }] }, headers))).toEqual([
      'UNAUTHENTICATED',
    ]);
    expect(gateway.lines).toEqual([]);
  });

  test('answers introspection without a credential', async () => {
    const { execute } = await start({ apiKey: null, emulator: { tenants } });
    expect((await execute('{ __typename }')).data).toEqual({ __typename: 'Query' });
    const { data, errors } = await execute('{ __schema { queryType { name } } _service { sdl } }');
    expect(errors).toBeUndefined();
    expect(data.__schema.queryType.name).toBe('Query');
    expect(gateway.lines).toEqual([]);
  });

  test('rejects a credential that Close rejects, right after it served another', async () => {
    const { execute } = await start({ apiKey: null, emulator: { tenants } });
    await execute('{ organization { id } }', {}, { authorization: basic('api_own') });
    const answer = await execute('{ organization { id } }', {}, { authorization: basic('api_owner') });
    expect(answer.data).toEqual({ organization: null });
    expect(codes(answer)).toEqual(['UNAUTHENTICATED']);
  });

  test('shows each organization only its own rows when operations interleave', async () => {
    const { execute, emulator } = await start({ apiKey: null, emulator: { tenants, latencyMs: 5 } });
    const operations = (seed: typeof own) => [
      '{ me { id } organization { id pipelines { id statuses { id } } leadStatuses { id } } }',
      '{ users(first: 100) { nodes { id } } }',
      '{ leads(first: 5) { nodes { id status { id } opportunities { nodes { id lead { id url } user { id email } } } } } }',
      '{ opportunities(first: 30) { nodes { id lead { id url } contact { id title } user { id email } status { id } } } }',
      // Sent by both organizations; only one of them has these leads.
      `{ nodes(ids: ${JSON.stringify(own.leads.slice(0, 3).map(({ id }) => id))}) { id } leads(first: 1) { nodes { id } } }`,
      `{ lead(id: "${seed.leads[3]?.id}") { id customFields { definition { id } } } }`,
    ];
    const rounds = Array.from({ length: 4 }, (_, round) => round);
    const answers = await Promise.all(
      rounds.flatMap(() =>
        [own, other].flatMap((seed) =>
          operations(seed).map(async (query) => {
            const key = seed === own ? 'api_own' : 'api_other';
            return { seed, answer: await execute(query, {}, { authorization: basic(key) }) };
          }),
        ),
      ),
    );
    const idsOf = (seed: typeof own) =>
      new Set(
        JSON.stringify(seed)
          .match(/"[a-z]+_[A-Za-z0-9]{22,}"/g)
          ?.map((id) => id.slice(1, -1)),
      );
    const known = new Map([own, other].map((seed) => [seed, idsOf(seed)]));
    for (const { seed, answer } of answers) {
      expect(answer.errors).toBeUndefined();
      const seen = JSON.stringify(answer.data).match(/"[a-z]+_[A-Za-z0-9]{22,}"/g) ?? [];
      expect(seen.length).toBeGreaterThan(0);
      expect(seen.filter((id) => known.get(seed)?.has(id.slice(1, -1)) !== true)).toEqual([]);
    }
    // The catalogues of each organization were read once.
    for (const path of ['/me/', '/user/']) {
      const asking = emulator.requests.filter((request) => request.path === path).map(({ apiKey }) => apiKey);
      expect(asking.toSorted()).toEqual(['api_other', 'api_own']);
    }
  });
});
