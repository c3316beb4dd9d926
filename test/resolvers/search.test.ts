import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { bestOf } from '../../src/domain/best-results.ts';
import { operation, startGateway, type TestGateway, trips } from '../support/gateway.ts';
import { holdsText, ids, newestFirst } from '../support/naive.ts';
import { searchOf } from '../support/naive-search.ts';
import { randomRuns } from '../support/random-runs.ts';

const built = demoSeed();
const [first, ...others] = built.leads;
if (first === undefined) throw new Error('The seed has no lead.');
/** The lead Aurora is older than its many opportunities, and than other leads and contacts whose texts match. */
const aurora = { ...first, name: 'Aurora', date_created: '2020-01-01T00:00:00.000Z' };
const seed = {
  ...built,
  leads: [
    aurora,
    ...others.map((lead, n) => {
      if (n % 20 === 0) return { ...lead, name: `Aurora ${lead.name}` };
      return n % 20 === 1 ? { ...lead, name: `${lead.name} Aurora` } : lead;
    }),
  ],
  contacts: built.contacts.map((contact, n) => (n % 25 === 0 ? { ...contact, name: `Aurora ${n}` } : contact)),
  // Notes in the seed mention no names. Here some do.
  opportunities: built.opportunities.map((opportunity, n) =>
    n % 5 === 0
      ? { ...opportunity, note: n % 10 === 0 ? 'Harbour pilot' : 'For the AURORA', lead_id: aurora.id }
      : opportunity,
  ),
};
const statuses = seed.pipelines.flatMap((pipeline) => pipeline.statuses);
const names = new Map([
  ...[...seed.leads, ...seed.contacts].map(({ id, name }) => [id, name] as const),
  ...statuses.map(({ id, label }) => [id, label] as const),
]);
const plain = searchOf(seed, 0);
type Typename = 'Lead' | 'Contact' | 'Opportunity';
interface Found {
  readonly id: string;
  readonly date_created: string;
  readonly name: string;
}

/** The texts by which Close finds an opportunity. */
const textsOf = ({ note, lead_id, contact_id, status_id }: (typeof seed.opportunities)[number]): string[] =>
  [note, names.get(lead_id), names.get(contact_id ?? ''), names.get(status_id)].map((text) => text ?? '');

/** All matches of a word, by type. */
function matches(word: string): Readonly<Record<Typename, readonly Found[]>> {
  return {
    Lead: plain.leads({ text: word }),
    Contact: plain.contacts({ text: word }),
    Opportunity: seed.opportunities
      .filter((row) => holdsText([textsOf(row).join(' \n ')], { beginningOfWords: word }))
      .map(({ id, date_created, note }) => ({ id, date_created, name: note })),
  };
}

const rank = (name: string, word: string): number => {
  const [a, b] = [name, word].map((text) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase(),
  );
  return a === b ? 0 : a?.startsWith(b ?? '') ? 1 : 2;
};
const place = ({ name, date_created }: Found, word: string): string =>
  `${rank(name, word)} ${9e15 - Date.parse(date_created)}`;

/** The best of the newest 50 matches of each type: first the share of each, then the best of the rest, all in order. */
function best(word: string, types: readonly Typename[], size: number): string[] {
  const lists = types
    .map((type) =>
      newestFirst(matches(word)[type])
        .slice(0, 50)
        .map((found) => place(found, word))
        .toSorted(),
    )
    .filter((list) => list.length > 0);
  const share = Math.floor(size / Math.max(1, lists.length));
  const shared = lists.flatMap((list) => list.slice(0, share));
  const rest = lists.flatMap((list) => list.slice(share)).toSorted();
  return [...shared, ...rest.slice(0, Math.max(0, size - shared.length))].toSorted();
}

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed, latencyMs: 5 } });
});
afterAll(() => gateway.close());

const body = (type: string, fields: readonly string[], rest: object = {}) => ({
  query: {
    type: 'and',
    queries: [
      { type: 'object_type', object_type: type },
      { type: 'text', mode: 'beginning_of_words', value: 'harb' },
    ],
  },
  _fields: { [type]: fields },
  sort: [{ direction: 'desc', field: { type: 'regular_field', object_type: type, field_name: 'date_created' } }],
  _limit: 50,
  ...rest,
});
const bodies = () => gateway.upstream.map((request) => request.body as { _fields: object });
const byType = (a: { _fields: object }, b: { _fields: object }) =>
  Object.keys(a._fields)[0]?.localeCompare(Object.keys(b._fields)[0] ?? '') ?? 0;
const SEARCH = `query ($query: String!, $first: Int, $types: [SearchType!]) {
  search(query: $query, first: $first, types: $types) { nodes { __typename ... on Node { id } } } }`;

test('takes one search per type in parallel, each with the selected columns', async () => {
  const answer = await gateway.execute(`{ search(query: "harb", first: 30) { nodes { __typename
    ... on Lead { url } ... on Contact { title lead { id } } ... on Opportunity { lead { name } } } } }`);
  expect(answer.errors).toBeUndefined();
  expect(bodies().toSorted(byType)).toEqual([
    body('contact', ['id', 'date_created', 'lead_id', 'name', 'title']),
    body('lead', ['id', 'date_created', 'name', 'url']),
    body('opportunity', ['id', 'date_created', 'lead_id', 'lead_name', 'note']),
  ]);
  expect(trips(answer)).toBe(1);
  expect(answer.data.search.nodes).toHaveLength(30);
});

test('SearchBox: three requests in parallel, in one round trip', async () => {
  const answer = await gateway.execute(operation('SearchBox'), { query: 'harb' });
  expect(answer.errors).toBeUndefined();
  const counts = { include_counts: true };
  expect(bodies().toSorted(byType)).toEqual([
    body('contact', ['id', 'date_created', 'display_name', 'emails', 'name', 'title'], counts),
    body('lead', ['id', 'date_created', 'display_name', 'name', 'status_label'], counts),
    body('opportunity', ['id', 'date_created', 'lead_id', 'lead_name', 'note', 'value', 'value_currency'], counts),
  ]);
  expect(trips(answer)).toBe(1);
  const { nodes, totalCount } = answer.data.search;
  expect(nodes).toHaveLength(10);
  expect(totalCount).toBe(Object.values(matches('harb')).flat().length);
});

describe('the order', () => {
  test('begins with the exact name, however many newer rows match', async () => {
    expect(matches('aurora').Opportunity.length).toBeGreaterThan(50);
    const { data, errors } = await gateway.execute(SEARCH, { query: ' AURORA ', first: 9 });
    expect(errors).toBeUndefined();
    const { nodes } = data.search;
    expect(nodes[0]).toEqual({ __typename: 'Lead', id: aurora.id });
    const prefixed = seed.leads.filter(({ name }) => name.startsWith('Aurora '));
    const isPrefixed = (id: string) =>
      ids(prefixed).includes(id) || seed.contacts.some((row) => row.id === id && row.name.startsWith('Aurora'));
    const others = nodes.findLastIndex(({ id }: { id: string }) => isPrefixed(id));
    expect(nodes.slice(1, others + 1).every(({ id }: { id: string }) => isPrefixed(id))).toBe(true);
  });

  test('gives each type a share, so that none hides the others', async () => {
    const { data } = await gateway.execute(SEARCH, { query: 'aurora', first: 9 });
    const counts = Map.groupBy(data.search.nodes, ({ __typename }: { __typename: string }) => __typename);
    for (const type of ['Lead', 'Contact', 'Opportunity']) expect(counts.get(type)?.length).toBeGreaterThanOrEqual(3);
  });

  test('is that of a naive evaluation, for any words, types and sizes', async () => {
    const words = [
      ...seed.leads.slice(0, 60).map(({ name }) => name),
      ...seed.contacts.slice(0, 20).map(({ name }) => name),
    ]
      .flatMap((name) => name.match(/\p{Script=Latin}{3,}/gu) ?? [])
      .filter((word) => /^[a-z]+$/i.test(word));
    const property = async (word: string, length: number, types: readonly Typename[], size: number) => {
      const query = word.slice(0, length);
      const { data, errors } = await gateway.execute(SEARCH, {
        query,
        first: size,
        types: types.map((type) => type.toUpperCase()),
      });
      expect(errors).toBeUndefined();
      const found = new Map(Object.values(matches(query)).flatMap((rows) => rows.map((row) => [row.id, row] as const)));
      const nodes = data.search.nodes as { id: string }[];
      expect(new Set(ids(nodes)).size).toBe(nodes.length);
      expect(
        nodes.map(({ id }) => {
          const row = found.get(id);
          return row === undefined ? id : place(row, query);
        }),
      ).toEqual(best(query, types, size));
    };
    const types = fc.subarray<Typename>(['Lead', 'Contact', 'Opportunity']);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('aurora', 'harbour', ...words),
        fc.integer({ min: 2, max: 8 }),
        types,
        fc.constantFrom(1, 2, 5, 10, 25, 50),
        property,
      ),
      { seed: 20_261_130, numRuns: randomRuns(40) },
    );
  }, 30_000);
});

test('case, accents and spaces make no difference to a name', () => {
  const names = ['Zoe', ' zoé  lund ', 'Lund Zoë', 'ZOË LUND', null];
  const found = names.map((name, n) => ({ name, createdAt: n }));
  expect(bestOf([found], 'Zoë Lund', 9).map(({ name }) => name)).toEqual([
    ...['ZOË LUND', ' zoé  lund '],
    ...[null, 'Lund Zoë', 'Zoe'],
  ]);
});

describe('with types', () => {
  test.each([
    [['LEAD'], ['Lead']],
    [['CONTACT', 'CONTACT'], ['Contact']],
    [
      ['OPPORTUNITY', 'LEAD'],
      ['Opportunity', 'Lead'],
    ],
    [[], []],
  ] as const)('%j takes one search for each of them', async (types, found) => {
    const { data } = await gateway.execute(
      'query ($types: [SearchType!]) { search(query: "harb", types: $types) { totalCount } }',
      { types },
    );
    expect(data.search.totalCount).toBe(found.flatMap((type) => matches('harb')[type]).length);
    expect(gateway.upstream).toHaveLength(new Set(types).size);
  });
});

test('counts only if no rows are selected', async () => {
  await gateway.execute('{ search(query: "harb", types: [LEAD]) { totalCount } }');
  expect(bodies()).toMatchObject([{ results_limit: 0, include_counts: true }]);
});

test('reads missing fields of neighbours for all rows together', async () => {
  const answer = await gateway.execute(
    '{ search(query: "harb", types: [OPPORTUNITY], first: 40) { nodes { ... on Opportunity { id lead { url } } } } }',
    {},
    { 'x-cost': '1' },
  );
  expect(answer.errors).toBeUndefined();
  expect(gateway.lines.slice(0, 1)).toEqual(['POST /data/search/']);
  expect(gateway.lines).toHaveLength(2);
  expect(answer.extensions).toMatchObject({ cost: { estimatedRequests: 2, actualRequests: 2 } });
  const urls = new Map(
    seed.opportunities.map(({ id, lead_id }) => [id, seed.leads.find((lead) => lead.id === lead_id)?.url]),
  );
  for (const { id, lead } of answer.data.search.nodes) expect(lead.url).toBe(urls.get(id));
});

test.each([
  ['query: " "', /blank/],
  ['query: "a", first: 51', /first must be at most 50, but is 51/],
  ['query: "a", first: -1', /at least 0/],
])('%s is refused before any request', async (args, message) => {
  const { errors } = await gateway.execute(`{ me { id } search(${args}) { totalCount } }`);
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
  expect(errors?.[0]?.message).toMatch(message);
  expect(gateway.lines).toEqual([]);
});

test('a failed search is null with one error, other fields are not affected', async () => {
  gateway.emulator.fail({ path: '/data/search/', status: 400, times: 1 });
  const { data, errors } = await gateway.execute('{ me { id } search(query: "harb") { totalCount } }');
  expect(data).toEqual({ me: { id: seed.me }, search: null });
  expect(errors?.map(({ path }) => path)).toEqual([['search']]);
});
