import { isInputObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSchema } from '../../src/graph/schema.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

/** The lists that Close's search filters, by the type of their filter. */
const LISTS: Readonly<Record<string, string>> = {
  LeadFilter: 'leads',
  ContactFilter: 'contacts',
  OpportunitySearchFilter: 'opportunities',
};

/** A value that needs the field at Close, by the type of the filter field. */
const VALUES: Readonly<Record<string, string>> = {
  TextFilter: '{ phrase: "a" }',
  NumberFilter: '{ gt: 1 }',
  SearchDateFilter: '{ gte: "2026-01-01" }',
  SearchDateTimeFilter: '{ gte: "2026-01-01T00:00:00Z" }',
  ReferenceFilter: '{ exists: true }',
};

/** A lead always has a status, so that `exists` would request nothing. */
const VALUES_OF_FIELDS: Readonly<Record<string, string>> = { statusId: '{ eq: "stat_a" }' };

const FIELDS = Object.keys(LISTS).flatMap((name) => {
  const type = createSchema().getType(name);
  if (!isInputObjectType(type)) throw new Error(`${name} is not an input type.`);
  return Object.values(type.getFields()).flatMap((field) => {
    const value = VALUES_OF_FIELDS[field.name] ?? VALUES[String(field.type)];
    return value === undefined ? [] : [[name, field.name, value] as const];
  });
});

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

test('there are filters to try', () => {
  expect(FIELDS.length).toBeGreaterThan(25);
});

test.each(FIELDS)('the emulator knows the field of %s.%s', async (filter, field, value) => {
  const { errors } = await gateway.execute(
    // Without `and`, some conditions on opportunities become parameters.
    `{ ${LISTS[filter]}(first: 1, filter: { and: [{ ${field}: ${value} }] }) { nodes { id } } }`,
  );
  expect(errors).toBeUndefined();
  expect(JSON.stringify(gateway.upstream[0]?.body ?? null)).toContain('condition');
});
