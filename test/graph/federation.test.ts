import { type GraphQLInterfaceType, parse, visit } from 'graphql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { createSchema } from '../../src/graph/schema.ts';
import { startGateway, type TestGateway, trips } from '../support/gateway.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const schema = createSchema();
/** All object types with an id. */
const ENTITIES = schema
  .getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType)
  .map(({ name }) => name)
  .toSorted();

const QUERY = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    __typename ... on Lead { id name } ... on Contact { id title } ... on User { id email } ... on LeadStatus { id label }
    ... on OpportunityStatus { id label } ... on Opportunity { id note } ... on Pipeline { id statuses { id } }
    ... on Organization { id currency }
  }
}`;

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway();
});
afterEach(() => gateway.close());

const entities = (representations: readonly unknown[]) => gateway.execute(QUERY, { representations });
const lead = (id: string | undefined) => ({ __typename: 'Lead', id });

describe('_service { sdl }', () => {
  async function sdl(): Promise<string> {
    const { data, errors } = await gateway.execute('{ _service { sdl } }');
    expect(errors).toBeUndefined();
    expect(gateway.lines).toEqual([]);
    return data._service.sdl;
  }

  test('links federation with exactly the directives that it uses', async () => {
    const linked = /@link\(url: "https:\/\/specs\.apollo\.dev\/federation\/v2\.\d+", import: \[([^\]]*)\]/.exec(
      await sdl(),
    );
    const imported = linked?.[1]?.match(/@\w+/g)?.toSorted();
    const used = new Set<string>();
    visit(parse(await sdl()), {
      Directive: ({ name }) => {
        if (!['link', 'deprecated', 'specifiedBy', 'oneOf'].includes(name.value)) used.add(`@${name.value}`);
      },
    });
    expect(imported).toEqual([...used].toSorted());
  });

  test('has a key on each entity and on no other type', async () => {
    const keyed: string[] = [];
    visit(parse(await sdl()), {
      ObjectTypeDefinition: ({ name, directives }) => {
        if (directives?.some((directive) => directive.name.value === 'key')) keyed.push(name.value);
      },
    });
    expect(keyed.toSorted()).toEqual(ENTITIES);
  });

  test("contains none of federation's own definitions", async () => {
    const names: string[] = [];
    for (const definition of parse(await sdl()).definitions)
      if ('name' in definition) names.push(definition.name?.value ?? '');
    expect(names.filter((name) => name.startsWith('_') || name.includes('__'))).toEqual([]);
    expect(names).not.toContain('key');
    const fields: string[] = [];
    visit(parse(await sdl()), { FieldDefinition: ({ name }) => void fields.push(name.value) });
    expect(fields.filter((name) => name.startsWith('_'))).toEqual([]);
  });
});

describe('_entities', () => {
  test('finds 50 leads in one request', async () => {
    const leads = seed.leads.slice(10, 60);
    const { data } = await entities(leads.map(({ id }) => lead(id)));
    expect(data._entities).toEqual(leads.map(({ id, name }) => ({ __typename: 'Lead', id, name })));
    expect(requestLines(gateway)).toEqual(['SEARCH lead by 50 ids: id,name']);
  });

  test('returns null for a missing lead, for one more request', async () => {
    const leads = seed.leads.slice(10, 60).map(({ id }) => id);
    const ids = leads.with(20, 'lead_missing');
    const { data, errors } = await entities(ids.map(lead));
    expect(errors).toBeUndefined();
    expect(data._entities.map((entity: { id: string } | null) => entity?.id)).toEqual(
      leads.with(20, undefined as never),
    );
    expect(requestLines(gateway)).toEqual([
      'SEARCH lead by 50 ids: id,name',
      'GET /lead/lead_missing/?_fields=id,name',
    ]);
  });

  test('finds entities of all types in order, in one round trip', async () => {
    const representations = [
      { __typename: 'User', id: seed.users[1]?.id },
      lead(seed.leads[1]?.id),
      { __typename: 'OpportunityStatus', id: seed.pipelines[0]?.statuses[0]?.id },
      { __typename: 'Contact', id: seed.contacts[0]?.id },
      { __typename: 'LeadStatus', id: seed.organization.lead_statuses[0]?.id },
      { __typename: 'Opportunity', id: seed.opportunities[0]?.id },
      lead(seed.leads[2]?.id),
      { __typename: 'Pipeline', id: seed.pipelines[1]?.id },
      { __typename: 'Organization', id: seed.organization.id },
    ];
    const answer = await entities(representations);
    expect(answer.errors).toBeUndefined();
    expect(answer.data._entities).toMatchObject(representations);
    expect(requestLines(gateway).toSorted()).toEqual([
      `GET /contact/${seed.contacts[0]?.id}/?_fields=id,title`,
      'GET /me/',
      `GET /opportunity/${seed.opportunities[0]?.id}/?_fields=id,note`,
      'GET /user/?_limit=1000',
      'SEARCH lead by 2 ids: id,name',
    ]);
    expect(trips(answer)).toBe(1);
  });

  test('accepts representations in the document', async () => {
    const { data } = await gateway.execute(
      `{ _entities(representations: [{ __typename: "Lead", id: "${seed.leads[1]?.id}" }]) { ... on Lead { name } } }`,
    );
    expect(data._entities).toEqual([{ name: seed.leads[1]?.name }]);
  });

  test('is null for a status of the other kind', async () => {
    const { data, errors } = await entities([
      { __typename: 'LeadStatus', id: seed.pipelines[0]?.statuses[0]?.id },
      { __typename: 'OpportunityStatus', id: seed.organization.lead_statuses[0]?.id },
    ]);
    expect([data, errors]).toEqual([{ _entities: [null, null] }, undefined]);
  });

  test.each([
    ['of an unknown type', { __typename: 'Invoice', id: 'oppo_a' }],
    ['of a type that is not an entity', { __typename: 'Money', id: 'lead_a' }],
    ['of a type named like a member of Object.prototype', { __typename: 'constructor', id: 'lead_a' }],
    ['without a type', { id: 'lead_a' }],
    ['without an id', { __typename: 'Lead' }],
    ['with a number as id', { __typename: 'Lead', id: 7 }],
    ['with a malformed id', { __typename: 'Lead', id: '../me' }],
    ['with an id of another type', { __typename: 'Lead', id: 'cont_a' }],
    ['that is a string', 'lead_a'],
    ['that is a list', [{ __typename: 'Lead', id: 'lead_a' }]],
  ])('fails only for a representation %s', async (_name, representation) => {
    const ids = [seed.leads[1]?.id, seed.leads[2]?.id];
    const { data, errors } = await entities([lead(ids[0]), representation, lead(ids[1])]);
    expect(data._entities.map((entity: { id: string } | null) => entity?.id)).toEqual([ids[0], undefined, ids[1]]);
    expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['_entities', 1], 'BAD_USER_INPUT'],
    ]);
    expect(requestLines(gateway)).toEqual(['SEARCH lead by 2 ids: id,name']);
  });

  test('fails only for the type that Close rejects', async () => {
    gateway.emulator.fail({ path: '/data/search/', status: 403 });
    const { data, errors } = await entities([
      lead(seed.leads[1]?.id),
      { __typename: 'Contact', id: seed.contacts[0]?.id },
      lead(seed.leads[2]?.id),
    ]);
    expect(data._entities.map((entity: { id: string } | null) => entity?.id)).toEqual([
      undefined,
      seed.contacts[0]?.id,
      undefined,
    ]);
    expect(errors?.map(({ path }) => path).toSorted()).toEqual([
      ['_entities', 0],
      ['_entities', 2],
    ]);
  });
});
