import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { ids } from '../support/naive.ts';
import { searchOf } from '../support/naive-search.ts';
import { requestLines } from '../support/request-lines.ts';

const built = demoSeed();
const [qualified, , , deciders] = built.saved_searches;
/** Also one of calls, which the requested list lacks. */
const calls = {
  ...built.saved_searches[0],
  id: 'save_calls',
  name: 'Calls',
  type: 'call',
} as (typeof built.saved_searches)[0];
const seed = { ...built, saved_searches: [...built.saved_searches, calls] };
const LIST = 'GET /saved_search/?type__in=lead,contact&_limit=100';
const plain = searchOf(seed, 0);
const inView = plain.leads({ statusId: { eq: seed.organization.lead_statuses[2]?.id } });

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway({ emulator: { seed } });
});
afterEach(() => gateway.close());

test('Smart Views of leads and contacts are read once with their queries, and cached', async () => {
  const query =
    '{ smartViews { id name description type isShared isUserDependent user { id } sQuery dateCreated dateUpdated } }';
  const { data, errors } = await gateway.execute(query);
  expect(errors).toBeUndefined();
  expect(requestLines(gateway)).toEqual([LIST]);
  expect(data.smartViews).toEqual(
    built.saved_searches.map((row) => ({
      id: row.id,
      name: row.name,
      description: row.description,
      type: row.type.toUpperCase(),
      isShared: row.is_shared,
      isUserDependent: false,
      user: { id: row.user_id },
      sQuery: row.s_query,
      dateCreated: expect.any(String),
      dateUpdated: expect.any(String),
    })),
  );
  await gateway.execute(query);
  expect(requestLines(gateway)).toEqual([]);
});

test('Smart Views of one type are filtered in memory', async () => {
  const { data } = await gateway.execute('{ smartViews(type: CONTACT) { name } }');
  expect(data.smartViews).toEqual([{ name: 'Decision makers' }]);
});

describe('a Smart View read by id', () => {
  test('comes from the list', async () => {
    const { data } = await gateway.execute(
      `{ smartView(id: "${deciders?.id}") { name } node(id: "${qualified?.id}") { __typename id } }`,
    );
    expect(data).toEqual({
      smartView: { name: deciders?.name },
      node: { __typename: 'SmartView', id: qualified?.id },
    });
    expect(requestLines(gateway)).toEqual([LIST]);
  });

  test('of another type is read alone; its type and lists are null', async () => {
    const { data, errors } = await gateway.execute(
      `{ smartView(id: "save_calls") { name type leads { totalCount } contacts { totalCount } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.smartView).toEqual({ name: 'Calls', type: null, leads: null, contacts: null });
    expect(requestLines(gateway)).toEqual([LIST, 'GET /saved_search/save_calls/']);
  });

  test('that does not exist is null', async () => {
    const { data, errors } = await gateway.execute('{ smartView(id: "save_none") { name } }');
    expect([data.smartView, errors]).toEqual([null, undefined]);
  });

  test('is rejected if the id is malformed', async () => {
    const { errors } = await gateway.execute(`{ smartView(id: "${seed.leads[0]?.id}") { name } }`);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(gateway.lines).toEqual([]);
  });

  test('is an entity', async () => {
    const representations = [
      { __typename: 'SmartView', id: qualified?.id },
      { __typename: 'SmartView', id: 'save_none' },
    ];
    const { data } = await gateway.execute(
      'query ($all: [_Any!]!) { _entities(representations: $all) { ... on SmartView { name } } }',
      { all: representations },
    );
    expect(data._entities).toEqual([{ name: qualified?.name }, null]);
  });
});

test('the list of a Smart View is one search, with filters and pages', async () => {
  const { data, errors } = await gateway.execute(
    `query ($id: ID!, $filter: LeadFilter) { smartView(id: $id) { leads(first: 10, filter: $filter) { totalCount nodes { id } } contacts { totalCount } } }`,
    { id: qualified?.id, filter: { url: { exists: true } } },
  );
  expect(errors).toBeUndefined();
  const expected = inView.filter(({ url }) => url !== null);
  expect(data.smartView.leads).toEqual({
    totalCount: expected.length,
    nodes: expected.slice(0, 10).map(({ id }) => ({ id })),
  });
  expect(data.smartView.contacts).toBeNull();
  const [, search] = gateway.upstream.map(({ body }) => body as { query: { queries: unknown[] } });
  expect(search?.query.queries).toEqual([
    { type: 'object_type', object_type: 'lead' },
    { type: 'saved_search', saved_search_id: qualified?.id },
    expect.objectContaining({ condition: { type: 'exists' } }),
  ]);
});

test('a Smart View of contacts lists contacts', async () => {
  const { data } = await gateway.execute(
    `{ smartView(id: "${deciders?.id}") { contacts(first: 500) { nodes { id } } leads { totalCount } } }`,
  );
  const role = built.custom_fields[6]?.id ?? '';
  const expected = plain.contacts({ customFields: [{ id: role, choice: { eq: 'Decision maker' } }] });
  expect(expected.length).toBeGreaterThan(20);
  expect(ids(data.smartView.contacts.nodes)).toEqual(ids(expected));
  expect(data.smartView.leads).toBeNull();
});

describe('a Smart View in a filter', () => {
  test('takes only the search, and combines with other filters', async () => {
    const { data } = await gateway.execute(
      `{ leads(first: 200, filter: { not: { smartViewId: "${qualified?.id}" }, url: { exists: true } }) { nodes { id } } }`,
    );
    expect(gateway.lines).toEqual(['POST /data/search/']);
    expect(ids(data.leads.nodes)).toEqual(
      ids(plain.leads({ url: { exists: true } }).filter((lead) => !inView.includes(lead))),
    );
  });

  test('of another type matches nothing', async () => {
    const { data } = await gateway.execute(`{ leads(filter: { smartViewId: "${deciders?.id}" }) { totalCount } }`);
    expect(data.leads.totalCount).toBe(0);
  });

  test('that does not exist is rejected by Close', async () => {
    const { errors } = await gateway.execute('{ contacts(filter: { smartViewId: "save_none" }) { totalCount } }');
    expect(errors).toMatchObject([{ path: ['contacts'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('is rejected before any request if the id is malformed', async () => {
    const { errors } = await gateway.execute(`{ leads(filter: { smartViewId: "${seed.me}" }) { totalCount } }`);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(gateway.lines).toEqual([]);
  });
});
