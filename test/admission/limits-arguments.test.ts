import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSeed, demoSeed } from '../../emulator/index.ts';
import { createSchema } from '../../src/graph/schema.ts';
import { isPlanned } from '../../src/mapping/plans/index.ts';
import { type Answer, startGateway, type TestGateway } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';

const seed = demoSeed();
const [lead = '', other = ''] = seed.leads.map(({ id }) => id);
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions?.code);

describe('an invalid argument is rejected before any request, at any depth:', () => {
  const WRONG: Readonly<Record<string, string>> = {
    'a page above the limit': 'opportunities(first: 101) { nodes { id } }',
    'a negative page size': 'opportunities(first: -1) { nodes { id } }',
    'a malformed cursor': 'opportunities(after: "next") { nodes { id } }',
    'a cursor with an invalid position': `opportunities(after: "${Buffer.from('[1,"skip","x",0.5]').toString('base64url')}") { nodes { id } }`,
    'a malformed id': 'opportunities(filter: { statusId: { in: ["stat_1", "../me"] } }) { nodes { id } }',
    'an id of another noun': `opportunities(filter: { userId: { eq: "${lead}" } }) { nodes { id } }`,
    'a filter that Close ignores': 'opportunities(filter: { query: " " }) { nodes { id } }',
    'conditions that no request evaluates together':
      'opportunities(filter: { isStalled: true, text: "a" }) { nodes { id } }',
    'a nested filter':
      'opportunities(first: 1) { nodes { lead { status { leads(filter: { not: { or: [{ name: { phrase: " " } }] } }) { totalCount } } } } }',
    'a list that is too long': `opportunities(filter: { statusLabel: { in: ${JSON.stringify(Array(251).fill('Won'))} } }) { nodes { id } }`,
  };
  const PLACES: Readonly<Record<string, (field: string) => string>> = {
    'below a list': (field) => `{ leads(first: 3) { nodes { id ${field} } } }`,
    'below nested lists': (field) => `{ me { organization { pipelines { statuses { ${field} } } } } }`,
    'in a fragment, next to valid fields': (field) =>
      `{ organization { name } users { edges { node { id ...U } } } } fragment U on User { ... { name ${field} } }`,
    'below the object of a mutation': (field) =>
      `mutation { leadUpdate(id: "${lead}", input: { name: "Changed" }) { lead { contacts { nodes { lead { ${field} } } } } } }`,
    'below a node': (field) => `{ node(id: "${lead}") { id ... on User { ${field} } } }`,
    'below an entity': (field) =>
      `{ _entities(representations: [{ __typename: "Lead", id: "${lead}" }]) { ... on Lead { ${field} } } }`,
  };
  const CASES = Object.entries(WRONG).flatMap(([what, field]) =>
    Object.entries(PLACES).map(([where, document]) => ({ what, where, query: document(field) })),
  );
  test.each(CASES)('$what, $where', async ({ what, where, query }) => {
    promise('argument-errors');
    // A single object is no list: its lists have the page limit of the root.
    const isFine = what === 'a page above the limit' && where === 'below a node';
    const answer = await gateway.execute(query);
    if (isFine) return expect(answer.errors).toBeUndefined();
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.data).toBeUndefined();
    expect(gateway.lines).toEqual([]);
  });

  test('in a variable, in a default value, and in a list without brackets', async () => {
    const query = `query ($first: Int = 101, $ids: [ID!] = "me") {
      leads { nodes { opportunities(first: $first, filter: { statusId: { in: $ids } }) { totalCount } } } }`;
    for (const variables of [{}, { first: 5 }, { ids: 'stat_1' }]) {
      expect(codes(await gateway.execute(query, variables))).toEqual(['BAD_USER_INPUT']);
      expect(gateway.lines).toEqual([]);
    }
    expect((await gateway.execute(query, { first: 5, ids: 'stat_1' })).errors).toBeUndefined();
  });

  test('in the list value of a custom field, before the write', async () => {
    const customFields = [{ id: 'cf_1', value: Array(251).fill('x') }];
    const answer = await gateway.execute(
      'mutation ($input: LeadUpdateInput!) { leadUpdate(id: "lead_1", input: $input) { userErrors { code } } }',
      { input: { name: 'Changed', customFields } },
    );
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', limit: 250, actual: 251 });
    expect(gateway.lines).toEqual([]);
  });

  test('every field with a filter, and every report with an input, has a plan', () => {
    const coordinates = Object.values(createSchema().getTypeMap()).flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields())
            .filter(({ args }) =>
              args.some(({ name }) => name === 'filter' || (name === 'input' && type.name !== 'Mutation')),
            )
            .map(({ name }) => `${type.name}.${name}`)
        : [],
    );
    expect(coordinates.length).toBeGreaterThan(25);
    expect(coordinates.filter((coordinate) => !isPlanned(coordinate))).toEqual([]);
  });
});

describe('an error contains', () => {
  test('its location in the document, and its path unless that needs an index', async () => {
    const atRoot = await gateway.execute('{ me { name } ours: opportunities(first: 501) { totalCount } }');
    expect(atRoot.errors).toMatchObject([{ path: ['ours'], locations: [{ line: 1, column: 15 }] }]);
    const below = await gateway.execute('{ users { nodes { opportunities(first: 101) { totalCount } } } }');
    expect(below.errors).toMatchObject([{ locations: [{ line: 1, column: 19 }] }]);
    expect(below.errors?.[0]).not.toHaveProperty('path');
  });

  test('every limit that a document exceeds', async () => {
    const { errors } = await gateway.execute(
      `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: me @skip(if: false) { id }`).join(' ')} }`,
    );
    expect(errors?.map(({ extensions }) => [extensions?.code, extensions?.actual])).toEqual([
      ['ALIAS_LIMIT_EXCEEDED', 31],
      ['ROOT_FIELD_LIMIT_EXCEEDED', 31],
      ['DIRECTIVE_LIMIT_EXCEEDED', 31],
    ]);
  });
});

test('arguments of a skipped field are not checked', async () => {
  const query = 'query ($no: Boolean!) { me { id } leads(first: 501) @include(if: $no) { nodes { id } } }';
  expect((await gateway.execute(query, { no: false })).errors).toBeUndefined();
  expect(codes(await gateway.execute(query, { no: true }))).toEqual(['BAD_USER_INPUT']);
});

describe('invalid variables are BAD_USER_INPUT', () => {
  test.each([
    ['of another type', { n: 'many' }],
    ['absent', {}],
    ['null', { n: null }],
    ['beyond 32 bits', { n: 2 ** 31 }],
  ])('%s', async (_, variables) => {
    const query = 'query ($n: Int!) { leads(first: $n) { nodes { id } } }';
    for (const [accept, status] of [
      ['application/graphql-response+json', 400],
      ['application/json', 200],
    ] as const) {
      const answer = await gateway.execute(query, variables, { accept });
      expect([answer.status, codes(answer)]).toEqual([status, ['BAD_USER_INPUT']]);
      expect(answer.data).toBeUndefined();
      expect(gateway.lines).toEqual([]);
    }
  });

  test('null for a variable with a default, where null is invalid', async () => {
    const query = 'query ($id: ID = "lead_1") { lead(id: $id) { id } }';
    const answer = await gateway.execute(query, { id: null }, { accept: 'application/graphql-response+json' });
    expect([answer.status, codes(answer)]).toEqual([400, ['BAD_USER_INPUT']]);
  });
});

test('500 leads with all their contacts are three requests', async () => {
  const many = buildSeed({ leads: 500 });
  const other = await startGateway({ emulator: { seed: many } });
  const { data, errors } = await other.execute(
    '{ leads(first: 500) { nodes { id displayName contacts(first: 100) { nodes { emails { email } phones { phone } } } } } }',
  );
  expect(errors).toBeUndefined();
  expect(data.leads.nodes).toHaveLength(500);
  expect(other.lines).toEqual(Array(3).fill('GET /lead/'));
  await other.close();
});

describe('nodes are counted', () => {
  const PEOPLE = (first: number) => `contacts(first: ${first}) { nodes { id } }`;
  const FEW = 'few: leads { nodes { contacts(first: 3) { nodes { id } } } }';
  const OPEN = 'opportunities(first: 100) { nodes { id } }';
  const lists = (first: number, field: string) => `leads(first: ${first}) { nodes { ${field} } }`;

  test.each([
    ['25 for a list without first', '{ leads { nodes { activities { nodes { id } } } } }', 25 + 25 * 25],
    ['at most ten for a list in the row of its parent', `{ ${lists(100, PEOPLE(100))} ${FEW} }`, 100 + 1000 + 25 * 4],
    [
      'in full for such a list with a filter that only Close evaluates',
      `{ ${lists(10, 'opportunities(first: 30, filter: { isStalled: true }) { nodes { id } }')} }`,
      10 + 300,
    ],
    ['ten for a list of nodes without pages', '{ pipelines { statuses { id } } }', 10 + 100],
    [
      'one for a list of plain values',
      `{ ${lists(100, PEOPLE(100).replace('id', 'emails { email } phones { phone }'))} }`,
      3100,
    ],
    ['edges like nodes', `{ leads(first: 500) { edges { node { ${PEOPLE(100)} } } } }`, 5500],
    ['once for fields that merge', `{ ${lists(400, PEOPLE(100))} ${lists(400, PEOPLE(100))} }`, 4400],
    ['twice with an alias', `{ ${lists(400, PEOPLE(100))} again: ${lists(400, PEOPLE(100))} }`, 8800],
    ['none if only the total is selected', `{ ${lists(400, PEOPLE(100).replace('nodes { id }', 'totalCount'))} }`, 400],
    [
      'as many as ids in the arguments',
      `{ nodes(ids: ${JSON.stringify(Array(250).fill(lead))}) { ... on Lead { a: ${PEOPLE(100)} b: ${PEOPLE(100)} } } }`,
      250 + 2 * 250 * 10,
    ],
    [
      'those of the largest type',
      `{ nodes(ids: ["${lead}", "${other}"]) { ... on Lead { ${PEOPLE(100)} } ... on Pipeline { ${OPEN} } } }`,
      202,
    ],
  ])('%s', async (_, query, nodes) => {
    const exact = await startGateway({ environment: { LIMIT_NODES: String(nodes), LIMIT_COST: '1000000' } });
    expect((await exact.execute(query)).errors).toBeUndefined();
    await exact.close();
    const less = await startGateway({ environment: { LIMIT_NODES: String(nodes - 1) } });
    expect((await less.execute(query)).errors).toMatchObject([
      { extensions: { code: 'NODE_LIMIT_EXCEEDED', limit: nodes - 1, actual: nodes } },
    ]);
    expect(less.lines).toEqual([]);
    await less.close();
  });
});

describe('fragments', () => {
  const chain = (length: number, last: string) =>
    Array.from({ length }, (_, n) => `fragment F${n} on User { ...F${n + 1} ...F${n + 1} }`).join(' ') +
    ` fragment F${length} on User { ${last} }`;

  test('that double at every level take no time', async () => {
    const { data, errors } = await gateway.execute(`{ me { ...F0 organization { id } } } ${chain(49, 'id')}`);
    expect(errors).toBeUndefined();
    expect(data.me.id).toMatch(/^user_/);
    const aliased = await gateway.execute(`{ me { ...F0 } } ${chain(49, 'a: id')}`);
    expect(aliased.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'ALIAS_LIMIT_EXCEEDED', limit: 30, actual: 2 ** 49 },
    ]);
  });

  test('that spread themselves are rejected without hanging', async () => {
    for (const document of [
      `{ me { ...A } } fragment A on User { id ...A }`,
      `{ me { ...F0 } } ${chain(40, 'organization { pipelines { createdBy { ...F0 } } }')}`,
    ]) {
      const answer = await gateway.execute(document);
      expect(new Set(codes(answer))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
      expect(gateway.lines).toEqual([]);
    }
  });
});
