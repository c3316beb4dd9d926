import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import type { LeadFilter } from '../../src/generated/graphql.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { ids, leads } from '../support/naive.ts';

const seed = demoSeed();
const id = (rows: readonly { readonly id: string }[], n: number) => rows[n]?.id ?? '';
const statuses = ids(seed.organization.lead_statuses);
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
  await gateway.execute('{ leadStatuses { id } }');
});
afterAll(() => gateway.close());

const BELOW = `query ($id: ID!, $filter: LeadFilter) {
  leadStatus(id: $id) { label leads(first: 200, filter: $filter) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } }
}`;

test('the leads of a lead status are those of the status that match the filter', async () => {
  const filter: LeadFilter = { statusId: { in: statuses.slice(0, 2) }, url: { beginningOfWords: 'company' } };
  const answer = await gateway.execute(BELOW, { id: statuses[1], filter });
  expect(gateway.lines).toEqual(['POST /data/search/']);
  expect(gateway.upstream[0]?.body).toMatchObject({
    query: { queries: [{}, { condition: { type: 'reference', object_ids: [statuses[1]] } }, {}] },
  });
  const expected = leads(seed, { statusId: { eq: statuses[1] }, url: { beginningOfWords: 'company' } });
  expect(ids(answer.data.leadStatus.leads.nodes)).toEqual(ids(expected));
  expect(answer.data.leadStatus.leads.totalCount).toBe(expected.length);
});

describe('a filter that cannot match takes no request:', () => {
  const NOTHING = {
    totalCount: 0,
    nodes: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: null },
  };
  test.each<[string, LeadFilter]>([
    ['another status', { statusId: { eq: statuses[0] } }],
    ['other statuses', { statusId: { in: [statuses[0] ?? '', statuses[2] ?? ''] } }],
    ['an empty list of ids', { id: { in: [] } }],
    ['an id that is not in a list', { id: { eq: id(seed.leads, 1), in: [id(seed.leads, 2)] } }],
    ['a time before and after another', { dateCreated: { gte: '2026-01-02T00:00:00Z', lt: '2026-01-02T00:00:00Z' } }],
    ['two different times', { dateUpdated: { eq: '2026-01-02T00:00:00Z', gt: '2026-01-02T00:00:00Z' } }],
  ])('%s', async (_, filter) => {
    const answer = await gateway.execute(BELOW, { id: statuses[1], filter });
    expect(answer.data.leadStatus.leads).toEqual(NOTHING);
    expect(gateway.lines).toEqual([]);
  });
});

describe('an empty filter takes no search:', () => {
  test.each<[string, LeadFilter | null]>([
    ['null', null],
    ['an empty object', {}],
    ['null in every field', { id: { eq: null, in: null }, name: null, dateCreated: { gte: null } }],
  ])('%s', async (_, filter) => {
    const answer = await gateway.execute('query ($filter: LeadFilter) { leads(filter: $filter) { totalCount } }', {
      filter,
    });
    expect(answer.data.leads.totalCount).toBe(seed.leads.length);
    expect(gateway.lines).toEqual(['GET /lead/']);
  });
});
