/** Close was seen to write instants in rows of searches with a space instead of the T. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const seed = buildSeed({ leads: 30, contacts: 40, opportunities: 60 });
const NOW = Date.UTC(2026, 8, 18, 12);
let gateways: readonly TestGateway[] = [];
beforeAll(async () => {
  gateways = await Promise.all(
    (['T', 'space'] as const).map((searchInstants) =>
      startGateway({ emulator: { seed, clock: () => NOW, switches: { searchInstants } } }),
    ),
  );
});
afterAll(() => Promise.all(gateways.map((gateway) => gateway.close())));

const ORDER = 'orderBy: [{ field: DATE_UPDATED, direction: DESC }]';
const TASKS = 'tasks { nodes { date dateTime dueDate dueDateTime dateCreated } }';
test.each([
  `{ leads(first: 30, ${ORDER}) { nodes { id dateCreated dateUpdated lastCommunicationDate ${TASKS} } } }`,
  `{ leads(first: 30, ${ORDER}) { nodes { opportunities(orderBy: { field: DATE_CREATED }) { nodes { id dateCreated } } } } }`,
  `{ leads(first: 30, ${ORDER}) { nodes { customFields { dateTime } } } }`,
  '{ opportunities(first: 50, filter: { value: { gte: 0 } }) { nodes { dateCreated dateLost dateWon } } }',
  '{ search(query: "a", first: 30) { nodes { ... on Node { id } } } }',
])('the answer is the same: %s', async (query) => {
  const [answer, other] = await Promise.all(gateways.map((gateway) => gateway.execute(query)));
  expect(answer?.errors).toBeUndefined();
  expect(JSON.stringify(gateways[1]?.upstream[0]?.path)).toContain('search');
  expect(other?.errors).toBeUndefined();
  expect(other?.data).toEqual(answer?.data);
});

test('pages are the same', async () => {
  const query = `query ($after: String) { leads(first: 7, after: $after, ${ORDER}) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
  const pages = await Promise.all(
    gateways.map(async (gateway) => {
      const ids: string[] = [];
      for (let after: string | null = null; ; ) {
        const { data } = await gateway.execute(query, { after });
        ids.push(...data.leads.nodes.map(({ id }: { id: string }) => id));
        if (!data.leads.pageInfo.hasNextPage) return ids;
        after = data.leads.pageInfo.endCursor;
      }
    }),
  );
  expect(pages[0]).toHaveLength(30);
  expect(pages[1]).toEqual(pages[0]);
});

test('a client must write the T', async () => {
  const [gateway] = gateways;
  const filter = 'filter: { dateCreated: { gt: "2026-06-19 12:05:28Z" } }';
  const answer = await gateway?.execute(`{ leads(${filter}) { totalCount } }`);
  expect(answer?.errors?.[0]?.message).toContain('DateTime must be an instant');
});
