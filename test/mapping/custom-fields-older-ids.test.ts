/** Custom fields of organizations from before 2019 have ids that begin with `lcf_`. They work like those with `cf_`. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoSeed, type Seed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const seed: Seed = JSON.parse(JSON.stringify(demoSeed()).replaceAll('"cf_', '"lcf_'));
const field = seed.custom_fields.find(({ object, type }) => object === 'lead' && type === 'choices');
const [value = ''] = field?.choices ?? [];
const id = field?.id ?? '';
const lead = seed.leads.find(({ custom }) => id in custom);

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed } });
});
afterAll(() => gateway.close());

test('are read, and selected by id', async () => {
  expect(id).toMatch(/^lcf_/);
  const query =
    'query ($lead: ID!, $ids: [ID!]) { lead(id: $lead) { customFields(ids: $ids) { definition { id } choice } } }';
  const { data, errors } = await gateway.execute(query, { lead: lead?.id, ids: [id] });
  expect(errors).toBeUndefined();
  expect(data.lead.customFields).toEqual([{ definition: { id }, choice: lead?.custom[id] }]);
  expect(gateway.upstream[0]?.query).toEqual({ _fields: `id,custom.${id}` });
});

test('filter leads', async () => {
  const query = 'query ($filter: LeadFilter) { leads(first: 200, filter: $filter) { nodes { id } } }';
  const filter = { customFields: [{ id, choice: { eq: value } }] };
  const { data, errors } = await gateway.execute(query, { filter });
  expect(errors).toBeUndefined();
  const expected = seed.leads.filter(({ custom }) => custom[id] === value).map((each) => each.id);
  expect(data.leads.nodes.map((each: { id: string }) => each.id).toSorted()).toEqual(expected.toSorted());
});

test('are written', async () => {
  const query = `mutation ($lead: ID!, $input: LeadUpdateInput!) {
    leadUpdate(id: $lead, input: $input) { lead { customFields(ids: ["${id}"]) { choice } } userErrors { message } }
  }`;
  const input = { customFields: [{ id, value }] };
  const { data, errors } = await gateway.execute(query, { lead: lead?.id, input });
  expect(errors).toBeUndefined();
  expect(data.leadUpdate).toEqual({ lead: { customFields: [{ choice: value }] }, userErrors: [] });
  expect(gateway.upstream[0]?.body).toEqual({ [`custom.${id}`]: value });
});

test('other prefixes are refused before any request, with both named', async () => {
  const query = 'query ($filter: LeadFilter) { leads(filter: $filter) { nodes { id } } }';
  const { errors } = await gateway.execute(query, { filter: { customFields: [{ id: 'lead_1', exists: true }] } });
  expect(errors?.[0]?.message).toBe('"lead_1" is not an id that starts with cf_ or lcf_.');
  expect(gateway.lines).toEqual([]);
});
