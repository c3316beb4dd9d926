import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { ids } from '../support/naive.ts';
import { searchOf } from '../support/naive-search.ts';

const seed = demoSeed();
const NOW = Date.UTC(2026, 8, 18, 12);
const plain = searchOf(seed, NOW);
const [anna = '', tomas = ''] = ids(seed.users);
const statuses = new Map(seed.pipelines.flatMap(({ statuses }) => statuses.map(({ id, type }) => [id, type] as const)));
const leadStatuses = ids(seed.organization.lead_statuses);
const [, , employees = '', , , , role = ''] = ids(seed.custom_fields);
const INPUTS = {
  leads: 'LeadFilter',
  contacts: 'ContactFilter',
  opportunities: 'OpportunityFilter',
} as const;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed, clock: () => NOW } });
});
afterAll(() => gateway.close());

test.each([
  ['leads', { or: [] }],
  ['leads', { or: [{ statusId: { in: [] } }, { or: [] }] }],
  ['leads', { not: {} }],
  ['leads', { not: { and: [], or: [{}] } }],
  ['leads', { and: [{ statusId: { eq: leadStatuses[0] } }, { statusId: { eq: leadStatuses[1] } }] }],
  ['leads', { contacts: { some: { or: [] } } }],
  ['leads', { addressesCount: { gt: 2, lte: 2 } }],
  ['leads', { addressesCount: { eq: 1, lt: 1 } }],
  ['contacts', { lead: { id: { in: [] } } }],
  ['contacts', { customFields: [{ id: role, choice: { in: [] } }] }],
  ['opportunities', { userId: { eq: anna, in: [tomas] } }],
  ['opportunities', { value: { gte: 2, lt: 1 }, confidence: { exists: true } }],
  ['opportunities', { and: [{ value: { gte: 2, lt: 1 } }] }],
  ['opportunities', { isStalled: true, lead: { or: [] } }],
  ['opportunities', { pipelineId: { in: [] } }],
  ['opportunities', { and: [{ dateWon: { gt: '2026-01-01', lt: '2026-01-01' } }] }],
  ['opportunities', { and: [{ dateWon: { eq: '2026-01-01', gt: '2026-01-01' } }] }],
] as const)('nothing can match in %s by %j, which costs no request', async (list, filter) => {
  const query = `query ($filter: ${INPUTS[list]}) { ${list}(filter: $filter) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;
  const { data, errors } = await gateway.execute(query, { filter });
  expect(errors).toBeUndefined();
  expect(data[list]).toEqual({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
  expect(gateway.lines).toEqual([]);
});

test.each([
  {},
  { and: [] },
  { and: [{}, { or: null }] },
  { or: [{}] },
  { not: { or: [] } },
  { contacts: { none: { or: [] } } },
])("%j narrows nothing: it is Close's own list of leads", async (filter) => {
  await gateway.execute('query ($filter: LeadFilter) { leads(filter: $filter) { nodes { id } } }', { filter });
  expect(gateway.lines).toEqual(['GET /lead/']);
});

test('a parent intersects like a filter, including nested filters', async () => {
  const query = `query ($id: ID!, $filter: LeadFilter) { leadStatus(id: $id) { leads(filter: $filter) { totalCount } } }`;
  const filter = {
    and: [{ statusId: { in: [leadStatuses[1], leadStatuses[2]] } }],
    or: [{ statusId: { eq: leadStatuses[1] } }],
  };
  const { data } = await gateway.execute(query, { id: leadStatuses[1], filter });
  const expected = plain.leads({ statusId: { eq: leadStatuses[1] } });
  expect(data.leadStatus.leads.totalCount).toBe(expected.length);
  await gateway.execute(query, { id: leadStatuses[0], filter });
  expect(gateway.lines).toEqual([]);
});

test('notes and meetings have no direction', async () => {
  for (const type of ['NOTE', 'MEETING']) {
    const { errors } = await gateway.execute(
      `{ leads(filter: { activities: { none: { type: ${type}, direction: { in: [] } } } }) { nodes { id } } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(gateway.lines).toEqual([]);
  }
});

test('filters nested too deep are rejected without hanging', async () => {
  const depth = 30_000;
  const variables = `{"filter":${'{"not":'.repeat(depth)}{}${'}'.repeat(depth)}}`;
  const query = 'query ($filter: LeadFilter) { leads(filter: $filter) { nodes { id } } }';
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"query":${JSON.stringify(query)},"variables":${variables}}`,
  });
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
});

test('SleepingLeads: one request', async () => {
  const { data, errors } = await gateway.execute(operation('SleepingLeads'), { days: 60 });
  expect(errors).toBeUndefined();
  expect(gateway.lines).toEqual(['POST /data/search/']);
  expect(gateway.upstream.map(({ body }) => (body as { _fields: object })._fields)).toEqual([
    { lead: ['id', 'contacts', 'date_created', 'last_communication_date', 'name', 'status_label'] },
  ]);
  const open = new Set(
    seed.opportunities
      .filter((opportunity) => (opportunity.value ?? 0) >= 500_000 && statuses.get(opportunity.status_id) === 'active')
      .map(({ lead_id }) => lead_id),
  );
  const reached = new Set(
    seed.contacts.filter(({ emails, phones }) => emails.length + phones.length > 0).map(({ lead_id }) => lead_id),
  );
  const since = Date.UTC(2026, 8, 18 - 60);
  const last = new Map<string, number>();
  for (const { type, lead_id, details, date_created } of seed.activities) {
    if (!/^(Email|Call|SMS|WhatsAppMessage|Meeting)$/.test(type) || details.status === 'upcoming') continue;
    last.set(lead_id, Math.max(last.get(lead_id) ?? 0, Date.parse(date_created)));
  }
  const lastOf = (id: string) => last.get(id) ?? 0;
  const expected = seed.leads
    .filter(({ id }) => open.has(id) && reached.has(id) && !(lastOf(id) >= since && lastOf(id) < NOW))
    .toSorted(
      (a, b) =>
        lastOf(a.id) - lastOf(b.id) ||
        Date.parse(a.date_created) - Date.parse(b.date_created) ||
        (a.id < b.id ? -1 : 1),
    );
  expect(expected.length).toBeGreaterThan(5);
  expect(data.leads.totalCount).toBe(expected.length);
  expect(ids(data.leads.nodes)).toEqual(ids(expected).slice(0, 50));
});

test('LeadsByEmail: one request', async () => {
  const found = seed.contacts.findLast(({ emails }) => emails.length > 0);
  const email = found?.emails[0]?.email ?? '';
  const { data, errors } = await gateway.execute(operation('LeadsByEmail'), { email });
  expect(errors).toBeUndefined();
  expect(gateway.lines).toEqual(['POST /data/search/']);
  const holders = seed.contacts.filter(({ emails }) => emails.some((row) => row.email === email));
  expect(new Set(ids(data.leads.nodes))).toEqual(new Set(holders.map(({ lead_id }) => lead_id)));
  // A part of an address is not the address.
  expect((await gateway.execute(operation('LeadsByEmail'), { email: email.slice(1) })).data.leads.nodes).toEqual([]);
});

test("Close's error about a filter is reported, next to the data of other fields", async () => {
  const { data, errors } = await gateway.execute(
    `{ me { id } leads(filter: { customFields: [{ id: "${employees}", text: { phrase: "many" } }] }) { nodes { id } } }`,
  );
  expect(data).toMatchObject({ me: { id: seed.me }, leads: null });
  expect(errors).toMatchObject([{ path: ['leads'], extensions: { code: 'BAD_USER_INPUT' } }]);
});
