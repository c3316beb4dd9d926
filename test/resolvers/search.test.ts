import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway, trips } from '../support/gateway.ts';
import { ids, newestFirst } from '../support/naive.ts';
import { searchOf } from '../support/naive-search.ts';

/** Rows of all types created in the same instant, as after an import. */
const built = demoSeed();
const together = built.leads[40]?.date_created ?? '';
const atOnce = <T extends { date_created: string }>(rows: readonly T[]): T[] =>
  rows.map((row, n) => (n % 9 === 0 ? { ...row, date_created: together } : row));
const seed = {
  ...built,
  leads: atOnce(built.leads),
  contacts: atOnce(built.contacts),
  // Notes in the seed mention no names. Here some do.
  opportunities: atOnce(built.opportunities).map((opportunity, n) =>
    n % 5 === 0 ? { ...opportunity, note: 'Harbour pilot' } : opportunity,
  ),
};
const plain = searchOf(seed, 0);
const found = {
  Lead: plain.leads({ text: 'harb' }),
  Contact: plain.contacts({ text: 'harb' }),
  Opportunity: seed.opportunities.filter(
    ({ note, lead_id }) =>
      note.startsWith('Harbour') || /\bharb/i.test(seed.leads.find(({ id }) => id === lead_id)?.name ?? ''),
  ),
};
const all = newestFirst([...found.Lead, ...found.Contact, ...found.Opportunity]);

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed, latencyMs: 5 } });
});
afterAll(() => gateway.close());

const body = (type: string, fields: readonly string[], rest: object) => ({
  query: {
    type: 'and',
    queries: [
      { type: 'object_type', object_type: type },
      { type: 'text', mode: 'beginning_of_words', value: 'harb' },
    ],
  },
  _fields: { [type]: fields },
  sort: [{ direction: 'desc', field: { type: 'regular_field', object_type: type, field_name: 'date_created' } }],
  ...rest,
});
const bodies = () => gateway.upstream.map((request) => request.body as { _fields: object });
const byType = (a: { _fields: object }, b: { _fields: object }) =>
  Object.keys(a._fields)[0]?.localeCompare(Object.keys(b._fields)[0] ?? '') ?? 0;

test('the seed has matches of each type', () => {
  expect(found.Lead.length).toBeGreaterThan(5);
  expect(found.Opportunity.length).toBeGreaterThan(50);
  expect(all.filter(({ date_created }) => date_created === together).length).toBeGreaterThan(8);
});

test('takes one search per type in parallel, each with the selected columns', async () => {
  const answer = await gateway.execute(`{ search(query: "harb", first: 30) { totalCount nodes { __typename
    ... on Lead { name } ... on Contact { displayName lead { id } } ... on Opportunity { lead { name } } } pageInfo { hasNextPage } } }`);
  expect(answer.errors).toBeUndefined();
  const rest = { _limit: 30, include_counts: true };
  expect(bodies().toSorted(byType)).toEqual([
    body('contact', ['id', 'date_created', 'display_name', 'lead_id'], rest),
    body('lead', ['id', 'date_created', 'name'], rest),
    body('opportunity', ['id', 'date_created', 'lead_id', 'lead_name'], rest),
  ]);
  expect(trips(answer)).toBe(1);
  const { nodes, totalCount, pageInfo } = answer.data.search;
  expect(totalCount).toBe(all.length);
  expect(nodes).toHaveLength(30);
  expect(pageInfo.hasNextPage).toBe(true);
});

test('SearchBox: three requests in parallel, in one round trip', async () => {
  const answer = await gateway.execute(operation('SearchBox'), { query: 'harb' });
  expect(answer.errors).toBeUndefined();
  expect(bodies().toSorted(byType)).toEqual([
    body('contact', ['id', 'date_created', 'display_name', 'emails', 'title'], { _limit: 10, include_counts: true }),
    body('lead', ['id', 'date_created', 'display_name', 'status_id', 'status_label'], {
      _limit: 10,
      include_counts: true,
    }),
    body('opportunity', ['id', 'date_created', 'lead_id', 'lead_name', 'note', 'value', 'value_currency'], {
      _limit: 10,
      include_counts: true,
    }),
  ]);
  expect(trips(answer)).toBe(1);
  expect(answer.data.search.nodes).toHaveLength(10);
});

test.each([[[7]], [[100]], [[1, 60]]])('pages of %j rows contain all matches once, newest first', async (sizes) => {
  const query = `query ($first: Int, $after: String) { search(query: "harb", first: $first, after: $after) {
    edges { cursor node { ... on Node { id } } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
  const given: string[] = [];
  let after: string | null = null;
  for (let n = 0; ; n += 1) {
    const first = sizes[n % sizes.length] ?? 1;
    const { data, errors } = await gateway.execute(query, { first, after });
    expect(errors).toBeUndefined();
    const { edges, pageInfo } = data.search;
    expect(pageInfo.hasPreviousPage).toBe(given.length > 0);
    given.push(...edges.map(({ node }: { node: { id: string } }) => node.id));
    if (!pageInfo.hasNextPage) break;
    expect(edges).toHaveLength(first);
    expect(edges.at(-1).cursor).toBe(pageInfo.endCursor);
    after = pageInfo.endCursor;
  }
  expect(given.toSorted()).toEqual(ids(all).toSorted());
  const dates = new Map(all.map(({ id, date_created }) => [id, date_created]));
  expect(given.map((id) => dates.get(id))).toEqual(all.map(({ date_created }) => date_created));
});

describe('with types', () => {
  test.each([
    [['LEAD'], found.Lead],
    [['CONTACT', 'CONTACT'], found.Contact],
    [
      ['OPPORTUNITY', 'LEAD'],
      [...found.Opportunity, ...found.Lead],
    ],
    [[], []],
  ] as const)('%j takes one search for each of them', async (types, rows) => {
    const { data } = await gateway.execute(
      'query ($types: [SearchType!]) { search(query: "harb", types: $types) { totalCount } }',
      { types },
    );
    expect(data.search.totalCount).toBe(rows.length);
    expect(gateway.upstream).toHaveLength(new Set(types).size);
  });
});

test('counts only if no rows are selected', async () => {
  await gateway.execute('{ search(query: "harb", types: [LEAD]) { totalCount } }');
  expect(bodies()).toMatchObject([{ results_limit: 0, include_counts: true }]);
});

test('reads missing fields of neighbours for all rows together', async () => {
  const { data, errors } = await gateway.execute(
    '{ search(query: "harb", types: [OPPORTUNITY], first: 40) { nodes { ... on Opportunity { id lead { url } } } } }',
  );
  expect(errors).toBeUndefined();
  expect(gateway.lines).toEqual(['POST /data/search/', 'POST /data/search/']);
  const urls = new Map(
    seed.opportunities.map((opportunity) => [
      opportunity.id,
      seed.leads.find(({ id }) => id === opportunity.lead_id)?.url,
    ]),
  );
  for (const { id, lead } of data.search.nodes) expect(lead.url).toBe(urls.get(id));
});

test('rejects a blank text, too many rows and a cursor of another text before any request', async () => {
  const page = await gateway.execute('{ search(query: "harb", first: 1) { pageInfo { endCursor } } }');
  const { endCursor } = page.data.search.pageInfo;
  for (const args of ['query: " "', 'query: "a", first: 501', `query: "other", after: "${endCursor}"`]) {
    const { errors } = await gateway.execute(`{ search(${args}) { totalCount } }`);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    expect(gateway.lines).toEqual([]);
  }
  const below = await gateway.execute('{ me { id } search(query: "") { totalCount } }');
  expect(below.data).toBeUndefined();
  expect(gateway.lines).toEqual([]);
});

test('a failed search is null with one error, other fields are not affected', async () => {
  gateway.emulator.fail({ path: '/data/search/', status: 400, times: 1 });
  const { data, errors } = await gateway.execute('{ me { id } search(query: "harb") { totalCount } }');
  expect(data).toEqual({ me: { id: seed.me }, search: null });
  expect(errors?.map(({ path }) => path)).toEqual([['search']]);
});
