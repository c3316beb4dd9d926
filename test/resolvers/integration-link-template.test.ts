/** Integration links as admins define them. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { changesOf, ERRORS, wrong } from '../support/mutations.ts';

const seed = buildSeed({ leads: 1, history: false });
const [ofLeads] = seed.integration_links;
const plain = seed.users.find(({ role, is_active }) => role === 'user' && is_active);

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed } });
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

const links = changesOf(
  () => gateway,
  'integrationLinkTemplate',
  'fragment F on IntegrationLinkTemplate { id name type url createdBy { id } updatedBy { id } dateCreated dateUpdated }',
);
const CREATE = links.mutation(
  '$input: IntegrationLinkTemplateCreateInput!',
  'integrationLinkTemplateCreate(input: $input)',
);
const UPDATE = links.mutation(
  '$id: ID!, $input: IntegrationLinkTemplateUpdateInput!',
  'integrationLinkTemplateUpdate(id: $id, input: $input)',
);
const DELETE = `mutation ($id: ID!) { integrationLinkTemplateDelete(id: $id) { deletedId ${ERRORS} } }`;

test('one list answers all selections, and is cached', async () => {
  const { data } = await gateway.execute(
    `{ integrationLinkTemplates { id type } leads: integrationLinkTemplates(type: LEAD) { name url createdBy { id } } }`,
  );
  expect(data.integrationLinkTemplates).toEqual(
    seed.integration_links.map(({ id, type }) => ({ id, type: type.toUpperCase() })),
  );
  expect(data.leads).toEqual([{ name: 'Shop', url: ofLeads?.url, createdBy: { id: seed.me } }]);
  expect(gateway.lines).toEqual(['GET /integration_link/']);
  await gateway.execute(`{ integrationLinkTemplate(id: "${ofLeads?.id}") { name } }`);
  expect(gateway.lines).toEqual([]);
});

test('are created, changed and deleted in one request each, and the list shows it', async () => {
  const { data: made } = await gateway.execute(operation('DefineIntegrationLink'));
  expect(made.integrationLinkTemplateCreate).toMatchObject({
    integrationLinkTemplate: { url: ofLeads?.url },
    userErrors: [],
  });
  expect(gateway.lines).toEqual(['POST /integration_link/']);
  const input = {
    name: 'Map',
    type: 'CONTACT',
    url: 'https://{{ contact.custom.site }}.maps.example/?q={{contact.name}}',
  };
  const { row, writes } = await links.change(CREATE, { input });
  expect(row).toMatchObject({ ...input, createdBy: { id: seed.me } });
  expect(writes).toEqual([['POST /integration_link/', { ...input, type: 'contact' }]]);
  const changed = await links.change(UPDATE, { id: row?.id, input: { type: 'OPPORTUNITY' } });
  expect(changed.row).toMatchObject({ name: 'Map', type: 'OPPORTUNITY' });
  expect(changed.requests).toEqual([[`PUT /integration_link/${row?.id}/`, { type: 'opportunity' }]]);
  const { data } = await gateway.execute(DELETE, { id: row?.id });
  expect(data.integrationLinkTemplateDelete).toEqual({ deletedId: row?.id, userErrors: [] });
  expect(gateway.lines).toEqual([`DELETE /integration_link/${row?.id}/`]);
  expect(await links.read(row?.id ?? '')).toBeNull();
});

const URLS = [
  ...['', 'shop.example', 'javascript:alert(1)', ' https://a.example', 'data:text/html,https://a.example'],
  ...['{{ lead.url }}', '{{ lead.url }}https://a.example', 'https:a.example', 'https://', 'ftp://a.example'],
  'java{{ lead.name }}script:alert(1)',
];
const REFUSED: readonly (readonly [input: object, problem: string])[] = [
  [{ name: ' ' }, 'REQUIRED input.name'],
  [{ type: null }, 'REQUIRED input.type'],
  [{ url: null }, 'REQUIRED input.url'],
  ...URLS.map((url) => [{ url }, 'INVALID input.url'] as const),
];
test.each(REFUSED)('the change %j is refused before any request', async (input, expected) => {
  expect(await links.refused(UPDATE, { id: ofLeads?.id, input })).toEqual([expected]);
});

test('only admins write', async () => {
  const own = await startGateway({ emulator: { seed: { ...seed, me: plain?.id ?? '' } } });
  try {
    const input = { name: 'A', type: 'LEAD', url: 'https://a.example' };
    for (const [mutation, variables] of [
      [CREATE, { input }],
      [UPDATE, { id: ofLeads?.id, input: { name: 'A' } }],
      [DELETE, { id: ofLeads?.id }],
    ] as const) {
      const { data } = await own.execute(mutation, variables);
      const [payload] = Object.values<{ userErrors: never }>(data);
      expect(wrong(payload?.userErrors ?? [])).toEqual(['FORBIDDEN']);
    }
    expect((await own.execute('{ integrationLinkTemplates { id } }')).data.integrationLinkTemplates).toHaveLength(3);
  } finally {
    await own.close();
  }
});
