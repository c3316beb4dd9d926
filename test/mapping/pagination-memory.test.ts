import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { ids } from '../support/naive.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = buildSeed({ leads: 1, contacts: 30, opportunities: 0 });
const lead = seed.leads[0]?.id;
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed } });
});
afterAll(() => gateway.close());

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
}
const PAGE = 'totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

async function users(first: number, after: string | null = null): Promise<Page> {
  const query = `query ($first: Int, $after: String) { users(first: $first, after: $after) { ${PAGE} } }`;
  return (await gateway.execute(query, { first, after })).data.users;
}
async function contacts(after: string | null = null): Promise<Page> {
  const query = `query ($id: ID!, $after: String) { lead(id: $id) { contacts(first: 12, after: $after) { ${PAGE} } } }`;
  return (await gateway.execute(query, { id: lead, after })).data.lead.contacts;
}
const rows = ({ edges }: Page) => ids(edges.map(({ node }) => node));

test('users are paged in memory, without a request', async () => {
  const all = rows(await users(500));
  expect(all.toSorted()).toEqual(ids(seed.users.filter((user) => user.is_active)).toSorted());
  const first = await users(4);
  const second = await users(25, first.pageInfo.endCursor);
  expect(gateway.lines).toEqual([]);
  expect(rows(first)).toEqual(all.slice(0, 4));
  expect(rows(second)).toEqual(all.slice(4));
  expect(first).toMatchObject({ totalCount: all.length, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
  expect(second).toMatchObject({ totalCount: all.length, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
  expect(await users(all.length)).toMatchObject({ pageInfo: { hasNextPage: false } });
  expect(await users(all.length - 1)).toMatchObject({ pageInfo: { hasNextPage: true } });
});

test('the contacts of a lead are embedded and paged in memory, from any row on', async () => {
  const first = await contacts();
  expect(requestLines(gateway)).toEqual([`GET /lead/${lead}/?_fields=id,contacts`]);
  expect(first).toMatchObject({
    totalCount: 30,
    pageInfo: {
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: first.edges[0]?.cursor,
      endCursor: first.edges[11]?.cursor,
    },
  });
  const overlapping = await contacts(first.edges[4]?.cursor);
  expect(overlapping.edges.slice(0, 7)).toEqual(first.edges.slice(5));
  const second = await contacts(first.pageInfo.endCursor);
  const third = await contacts(second.pageInfo.endCursor);
  expect([...rows(first), ...rows(second), ...rows(third)].toSorted()).toEqual(ids(seed.contacts).toSorted());
  expect(third.edges).toHaveLength(6);
  expect(third).toMatchObject({ totalCount: 30, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
});

test('an empty page says whether rows follow', async () => {
  expect(await users(0)).toMatchObject({
    edges: [],
    pageInfo: { hasNextPage: true, startCursor: null, endCursor: null },
  });
});
