import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { changesOf, ERRORS, sent, wrong } from '../support/mutations.ts';

const seed = demoSeed();
const status = seed.organization.lead_statuses[0]?.id;
const me = `memb_${seed.me.slice('user_'.length)}`;
const [qualified, manufacturing] = seed.saved_searches.map(({ id }) => id);
const other = seed.users.find(({ id, is_active }) => id !== seed.me && is_active)?.id.slice('user_'.length);

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

const views = changesOf(
  () => gateway,
  'smartView',
  'fragment F on SmartView { id name description type isShared sQuery user { id } }',
);
const CREATE = views.mutation('$input: SmartViewCreateInput!', 'smartViewCreate(input: $input)');
const UPDATE = views.mutation('$id: ID!, $input: SmartViewUpdateInput!', 'smartViewUpdate(id: $id, input: $input)');
const typeClause = (object_type: string) => ({ type: 'object_type', object_type });
const leadsIn = (id: string | undefined) => ({
  type: 'field_condition',
  field: { type: 'regular_field', object_type: 'lead', field_name: 'status_id' },
  condition: { type: 'reference', reference_type: 'status.lead', object_ids: [id] },
});
const saved = (...queries: object[]) => ({ query: { type: 'and', queries }, results_limit: null, sort: [] });

describe('smartViewCreate', () => {
  test('saves a filter of leads, which the Smart View then lists', async () => {
    const input = { name: 'New leads', isShared: true, query: { leads: { statusId: { eq: status } } } };
    const { row, requests } = await views.change(CREATE, { input });
    const { data: example } = await gateway.execute(operation('SaveSmartView'), {
      name: 'B',
      filter: input.query.leads,
    });
    expect(example.smartViewCreate.userErrors).toEqual([]);
    expect(sent(gateway)).toMatchObject([['POST /saved_search/', { name: 'B', is_shared: true }]]);
    const s_query = saved(typeClause('lead'), leadsIn(status));
    expect(requests).toEqual([['POST /saved_search/', { name: 'New leads', is_shared: true, type: 'lead', s_query }]]);
    expect(row).toMatchObject({
      type: 'LEAD',
      name: 'New leads',
      isShared: true,
      sQuery: s_query,
      user: { id: seed.me },
    });
    const { data } = await gateway.execute(
      `{ smartViews { id } smartView(id: "${row?.id}") { leads { totalCount } } }`,
    );
    expect(data.smartViews).toContainEqual({ id: row?.id });
    expect(data.smartView.leads.totalCount).toBe(seed.leads.filter(({ status_id }) => status_id === status).length);
  });

  test.each([
    ['contacts', { contacts: { name: { phrase: 'a' } } }, 'contact', 'CONTACT'],
    ['everything', { leads: {} }, 'lead', 'LEAD'],
    ['opportunities', { opportunities: { userId: { eq: seed.me } } }, 'opportunity', null],
    ['a raw query', { sQuery: saved(typeClause('contact')) }, 'contact', 'CONTACT'],
    ['a raw query of one clause', { sQuery: { query: typeClause('lead') } }, 'lead', 'LEAD'],
  ])('saves %s', async (_, query, type, shown) => {
    const { row, writes, problems } = await views.change(CREATE, { input: { name: 'A', query } });
    expect(problems).toEqual([]);
    expect(writes).toEqual([['POST /saved_search/', expect.objectContaining({ type })]]);
    expect(row?.type).toBe(shown);
  });

  test.each([
    ['no query', {}, 'REQUIRED input.query'],
    ['two queries', { leads: {}, contacts: {} }, 'REQUIRED input.query'],
    ['a filter that nothing matches', { leads: { statusId: { in: [] } } }, 'INVALID input.query.leads'],
    ['a raw query of no type', { sQuery: { query: { type: 'match_all' } } }, 'INVALID input.query.sQuery'],
    ['a raw query of tasks', { sQuery: { query: typeClause('task') } }, 'INVALID input.query.sQuery'],
    ['a raw query without a query', { sQuery: [] }, 'INVALID input.query.sQuery'],
  ])('refuses %s before any request', async (_, query, error) => {
    expect(await views.refused(CREATE, { input: { name: 'A', query } })).toEqual([error]);
  });

  test.each([
    ['a malformed id', { leads: { statusId: { eq: 'lead_1' } } }],
    ['a condition of the list alone', { opportunities: { query: 'a' } }],
    ['too many clauses', { leads: { or: Array.from({ length: 300 }, () => ({ name: { phrase: 'a' } })) } }],
  ])('rejects %s before any request', async (_, query) => {
    const { errors } = await gateway.execute(CREATE, { input: { name: 'A', query } });
    expect(errors).toHaveLength(1);
    expect(gateway.lines).toEqual([]);
  });

  test('places the errors of Close', async () => {
    const query = { sQuery: saved(typeClause('lead'), { type: 'saved_search', saved_search_id: 'save_none' }) };
    const { data } = await gateway.execute(CREATE, { input: { name: 'A', query } });
    expect(data.smartViewCreate.userErrors).toHaveLength(1);
    gateway.emulator.fail({ method: 'POST', status: 400, body: { 'field-errors': { s_query: 'No.' } } });
    const refused = await gateway.execute(CREATE, { input: { name: 'A', query: { leads: {} } } });
    expect(wrong(refused.data.smartViewCreate.userErrors)).toEqual(['INVALID input.query']);
  });
});

test('smartViewUpdate sends only what changes, and refreshes the cached list', async () => {
  await gateway.execute('{ smartViews { name } }');
  const renamed = await views.change(UPDATE, { id: qualified, input: { name: 'B', description: null } });
  expect(renamed.writes).toEqual([[`PUT /saved_search/${qualified}/`, { name: 'B', description: null }]]);
  const { data } = await gateway.execute('{ smartViews { name } }');
  expect(data.smartViews[0]).toEqual({ name: 'B' });
  const { row, writes } = await views.change(UPDATE, { id: qualified, input: { query: { leads: {} } } });
  const s_query = saved(typeClause('lead'));
  expect(writes).toEqual([[`PUT /saved_search/${qualified}/`, { s_query }]]);
  expect(row).toMatchObject({ name: 'B', sQuery: s_query });
  expect(await views.refused(UPDATE, { id: qualified, input: { query: null } })).toEqual(['REQUIRED input.query']);
});

test('smartViewDelete deletes it, and the event log shows all changes', async () => {
  const { row } = await views.change(CREATE, { input: { name: 'A', query: { leads: {} } } });
  await views.change(UPDATE, { id: row?.id, input: { name: 'B' } });
  const { data } = await gateway.execute(`mutation { smartViewDelete(id: "${row?.id}") { deletedId ${ERRORS} } }`);
  expect(data.smartViewDelete).toEqual({ deletedId: row?.id, userErrors: [] });
  expect(await views.read(row?.id ?? '')).toBeNull();
  const log = await gateway.execute('{ events(first: 3) { nodes { objectType objectId action } } }');
  // Close consolidates an update into the creation shortly before it.
  expect(log.data.events.nodes[0]).toEqual({ objectType: 'saved_search', objectId: row?.id, action: 'DELETED' });
});

describe('pinned Smart Views', () => {
  const PINNED = 'pinnedSmartViews { id name }';
  const pin = (args: string) => `mutation { pinnedSmartViewsSet(${args}) { smartViews { id } ${ERRORS} } }`;

  test('are those of a membership, in order', async () => {
    const query = operation('Sidebar');
    const { data, errors, extensions } = await gateway.execute(query, {}, { 'x-cost': '1' });
    expect(errors).toBeUndefined();
    const expected = seed.saved_searches.filter((view) => view.is_shared).map(({ id, name }) => ({ id, name }));
    expect(data.me.membership.pinnedSmartViews).toMatchObject(expected);
    expect(gateway.lines).toEqual([
      'GET /me/',
      `GET /organization/${seed.organization.id}/`,
      `GET /membership/${me}/pinned_views/`,
      'GET /saved_search/',
    ]);
    expect(extensions).toMatchObject({ cost: { estimatedRequests: 4, actualRequests: 4 } });
    await gateway.execute(query);
    expect(gateway.lines).toEqual([`GET /membership/${me}/pinned_views/`]);
  });

  test('are replaced as a whole', async () => {
    const { data } = await gateway.execute(pin(`ids: ["${manufacturing}", "${qualified}"]`));
    const smartViews = [{ id: manufacturing }, { id: qualified }];
    expect(data.pinnedSmartViewsSet).toEqual({ smartViews, userErrors: [] });
    expect(sent(gateway)).toEqual([
      [`PUT /membership/${me}/pinned_views/`, { saved_view_ids: [manufacturing, qualified] }],
    ]);
    const own = await gateway.execute(`{ membership(id: "${me}") { ${PINNED} } }`);
    expect(own.data.membership.pinnedSmartViews).toMatchObject(smartViews);
    await gateway.execute(`mutation { smartViewDelete(id: "${qualified}") { deletedId } }`);
    const left = await gateway.execute(`{ membership(id: "${me}") { ${PINNED} } }`);
    expect(left.data.membership.pinnedSmartViews).toMatchObject([{ id: manufacturing }]);
  });

  test('of another member are set by the membership, in one request', async () => {
    const { data } = await gateway.execute(
      `mutation { pinnedSmartViewsSet(ids: [], membershipId: "memb_${other}") { ${ERRORS} } }`,
    );
    expect(data.pinnedSmartViewsSet.userErrors).toEqual([]);
    expect(gateway.lines).toEqual([`PUT /membership/memb_${other}/pinned_views/`]);
  });

  test.each([
    [`ids: ["${qualified}", "lead_1"]`, 'INVALID ids.1'],
    [`ids: [], membershipId: "${seed.me}"`, 'INVALID membershipId'],
  ])('are refused before any request: %s', async (args, error) => {
    const { data } = await gateway.execute(pin(args));
    expect(wrong(data.pinnedSmartViewsSet.userErrors)).toEqual([error]);
    expect(gateway.lines).toEqual([]);
  });

  test.each([
    ['ids: ["save_none"]', 'NOT_FOUND ids'],
    ['ids: [], membershipId: "memb_none"', 'NOT_FOUND membershipId'],
  ])('are refused by Close: %s', async (args, error) => {
    const { data } = await gateway.execute(pin(args));
    expect(wrong(data.pinnedSmartViewsSet.userErrors)).toEqual([error]);
  });
});
