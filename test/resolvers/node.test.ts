import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway, trips } from '../support/gateway.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const [pipeline] = seed.pipelines;
const [status] = pipeline?.statuses ?? [];
const [leadStatus] = seed.organization.lead_statuses;
const user = seed.users[1];

/** An object of each type, with the fields that an inline fragment on its type selects. */
const OBJECTS = [
  ['Lead', seed.leads[1]?.id, { name: seed.leads[1]?.name }],
  ['Contact', seed.contacts[0]?.id, { title: seed.contacts[0]?.title }],
  ['Opportunity', seed.opportunities[0]?.id, { confidence: seed.opportunities[0]?.confidence }],
  ['OpportunityStatus', status?.id, { type: status?.type.toUpperCase() }],
  ['LeadStatus', leadStatus?.id, { label: leadStatus?.label }],
  ['Pipeline', pipeline?.id, { statuses: pipeline?.statuses.map(({ id }) => ({ id })) }],
  ['User', user?.id, { email: user?.email }],
  ['Organization', seed.organization.id, { currency: 'USD' }],
] as const;

const FIELDS = `id __typename
  ... on Lead { name } ... on Contact { title } ... on Opportunity { confidence } ... on OpportunityStatus { type }
  ... on LeadStatus { label } ... on Pipeline { statuses { id } } ... on User { email } ... on Organization { currency }`;
const NODE = `query ($id: ID!) { node(id: $id) { ${FIELDS} } }`;
const NODES = `query ($ids: [ID!]!) { nodes(ids: $ids) { ${FIELDS} } }`;

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway();
});
afterEach(() => gateway.close());

describe('node', () => {
  test.each(OBJECTS)('finds a %s in one request', async (__typename, id, fields) => {
    const { data, errors } = await gateway.execute(NODE, { id });
    expect(errors).toBeUndefined();
    expect(data.node).toEqual({ id, __typename, ...fields });
    expect(gateway.lines).toHaveLength(1);
  });

  test('requests only the columns of the type of the id', async () => {
    await gateway.execute(NODE, { id: seed.contacts[0]?.id });
    expect(requestLines(gateway)).toEqual([`GET /contact/${seed.contacts[0]?.id}/?_fields=id,title`]);
  });

  test('is null for an id of an unknown type, without a request', async () => {
    const { data, errors } = await gateway.execute(NODE, { id: 'nothing_abc' });
    expect([data, errors]).toEqual([{ node: null }, undefined]);
    expect(gateway.lines).toEqual([]);
  });
});

describe('nodes', () => {
  test('finds objects of all types in the order of the ids, in one round trip', async () => {
    const objects = [...OBJECTS, ...OBJECTS.toReversed()];
    const answer = await gateway.execute(NODES, { ids: objects.map(([, id]) => id) });
    expect(answer.errors).toBeUndefined();
    expect(answer.data.nodes).toEqual(objects.map(([__typename, id, fields]) => ({ id, __typename, ...fields })));
    expect(gateway.lines.toSorted()).toEqual([
      `GET /contact/${seed.contacts[0]?.id}/`,
      `GET /lead/${seed.leads[1]?.id}/`,
      'GET /me/',
      `GET /opportunity/${seed.opportunities[0]?.id}/`,
      'GET /user/',
    ]);
    expect(trips(answer)).toBe(1);
  });

  test('finds 50 leads in one search', async () => {
    const leads = seed.leads.slice(0, 50).toReversed();
    const { data } = await gateway.execute(NODES, { ids: leads.map(({ id }) => id) });
    expect(data.nodes).toEqual(leads.map(({ id, name }) => ({ id, __typename: 'Lead', name })));
    expect(requestLines(gateway)).toEqual(['SEARCH lead by 50 ids: id,name']);
  });

  test('has null for a missing object of any type', async () => {
    const unknown = ['lead', 'cont', 'oppo', 'stat', 'pipe', 'user', 'orga', 'task'].map((kind) => `${kind}_unknown`);
    const ids = unknown.flatMap((id) => [id, seed.leads[1]?.id]);
    const { data, errors } = await gateway.execute(NODES, { ids });
    expect(errors).toBeUndefined();
    expect(data.nodes.map((node: { id: string } | null) => node?.id ?? null)).toEqual(
      unknown.flatMap(() => [null, seed.leads[1]?.id]),
    );
  });

  test('is empty without ids, and takes no request', async () => {
    expect((await gateway.execute(NODES, { ids: [] })).data).toEqual({ nodes: [] });
    expect(gateway.lines).toEqual([]);
  });

  test('accepts at most 250 ids', async () => {
    const ids = Array.from({ length: 251 }, (_, n) => `lead_${n}`);
    const { data, errors } = await gateway.execute(NODES, { ids });
    expect(data ?? null).toBeNull();
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    expect(gateway.lines).toEqual([]);
  });
});

describe('an id', () => {
  const HOSTILE = [
    '',
    'lead',
    'lead_',
    '_abc',
    'LEAD_abc',
    'lead_a b',
    'lead_abc/',
    'lead_abc/../../me',
    'lead_abc?_fields=custom',
    'lead_abc%2F..%2Fme',
    'lead_abc\n',
    '../me/',
    'lead_ä',
    'lead_abc_def',
    '"',
    `lead_${'.'.repeat(10_000)}`,
  ];

  test.each(HOSTILE.map((id) => [id]))('that is malformed is rejected: %j', async (id) => {
    for (const [query, variables] of [
      [NODE, { id }],
      [NODES, { ids: [seed.leads[1]?.id, id] }],
      ['query ($id: ID!) { lead(id: $id) { name } }', { id }],
      ['query ($id: ID!) { user(id: $id) { name } }', { id }],
    ] as const) {
      const { data, errors } = await gateway.execute(query, variables);
      expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
      expect(errors?.[0]?.message.length).toBeLessThan(200);
      expect(gateway.lines).toEqual([]);
    }
  });

  test('of another type is rejected by the fields of one type', async () => {
    for (const [field, id] of [
      ['lead', seed.contacts[0]?.id],
      ['contact', seed.leads[0]?.id],
      ['opportunity', seed.leads[0]?.id],
      ['pipeline', status?.id],
      ['user', pipeline?.id],
      ['leadStatus', pipeline?.id],
    ]) {
      const { data, errors } = await gateway.execute(`query ($id: ID!) { it: ${field}(id: $id) { id } }`, { id });
      expect(data).toEqual({ it: null });
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    }
    expect(gateway.lines).toEqual([]);
  });

  test('of a status is resolved by the catalogues of both kinds', async () => {
    const { data, errors } = await gateway.execute(
      'query ($opportunity: ID!, $lead: ID!) { a: leadStatus(id: $opportunity) { id } b: opportunityStatus(id: $lead) { id } }',
      { opportunity: status?.id, lead: leadStatus?.id },
    );
    expect([data, errors]).toEqual([{ a: null, b: null }, undefined]);
    expect(gateway.lines).toEqual(['GET /me/']);
  });
});
