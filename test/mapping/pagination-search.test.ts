import { afterEach, describe, expect, test } from 'vitest';
import { buildSeed, demoSeed, type Seed } from '../../emulator/index.ts';
import { startGateway, type TestGateway, trips } from '../support/gateway.ts';
import { contacts, ids, leads } from '../support/naive.ts';

let gateway: TestGateway;
const start = async (seed: Seed) => {
  gateway = await startGateway({ emulator: { seed } });
};
afterEach(() => gateway.close());

/** An import creates many rows in one instant: here 23 of every 40 leads, and all but 60 of the first 300. */
function tied(seed: Seed): Seed {
  const at = (n: number) => seed.leads[n]?.date_created ?? '';
  const created = (n: number, own: string) => (n % 40 < 23 ? at(n - (n % 40)) : n < 300 && n % 5 !== 0 ? at(0) : own);
  return { ...seed, leads: seed.leads.map((lead, n) => ({ ...lead, date_created: created(n, lead.date_created) })) };
}

interface SearchBody {
  readonly query: { readonly queries: readonly object[] };
  readonly _limit?: number;
  readonly results_limit?: number;
  readonly include_counts?: boolean;
}
/** Each search: its number of rows, of excluded ids, and whether it counts. */
const searches = () =>
  gateway.upstream.map(({ body }) => {
    const { query, _limit, results_limit, include_counts } = body as SearchBody;
    const given = query.queries.find((node) => 'negate' in node) as { queries: object[] } | undefined;
    return { rows: _limit ?? results_limit, after: given?.queries.length ?? 0, counted: include_counts ?? false };
  });

const EVERY = { dateCreated: { gte: '2000-01-01T00:00:00Z' } };
const list = (selection: string, first: number, after: string | null = null, filter: object = EVERY) =>
  gateway.execute(
    `query ($first: Int, $after: String, $filter: LeadFilter) { leads(first: $first, after: $after, filter: $filter) { ${selection} } }`,
    { first, after, filter },
  );
const PAGE = 'nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor }';

describe('pages of a search', () => {
  test.each([1, 7, 23, 40, 199, 200, 250, 500])(
    'of %i rows return every row once, with any number of rows per instant',
    async (first) => {
      const seed = tied(buildSeed({ leads: first === 1 ? 60 : 430, contacts: 0, opportunities: 0 }));
      await start(seed);
      const found: string[] = [];
      let after: string | null = null;
      do {
        const { data, errors } = await list(PAGE, first, after);
        expect(errors).toBeUndefined();
        const { nodes, pageInfo } = data.leads;
        expect(pageInfo.hasPreviousPage).toBe(after !== null);
        found.push(...ids(nodes));
        expect(pageInfo.hasNextPage).toBe(found.length < seed.leads.length);
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      expect(found).toEqual(ids(leads(seed)));
    },
  );

  test('begin after any row, also within an instant', async () => {
    const seed = tied(buildSeed({ leads: 120, contacts: 0, opportunities: 0 }));
    await start(seed);
    const all = ids(leads(seed));
    const first = await list('edges { cursor node { id } }', 120);
    for (const n of [0, 1, 22, 37, 60, 118]) {
      const { data } = await list('nodes { id }', 5, first.data.leads.edges[n].cursor);
      expect(ids(data.leads.nodes)).toEqual(all.slice(n + 1, n + 6));
    }
  });

  test("do not expire: Close's cursor, valid for 30 seconds, is not used", async () => {
    const seed = buildSeed({ leads: 30, contacts: 0, opportunities: 0 });
    let now = 0;
    gateway = await startGateway({ emulator: { seed, clock: () => now } });
    const first = await list(PAGE, 10);
    now += 86_400_000;
    const second = await list(PAGE, 10, first.data.leads.pageInfo.endCursor);
    expect(ids(second.data.leads.nodes)).toEqual(ids(leads(seed)).slice(10, 20));
    expect(JSON.stringify(gateway.upstream.map(({ body }) => body))).not.toContain('"cursor"');
  });

  test('work the same for contacts', async () => {
    const seed = demoSeed();
    await start(seed);
    const filter = { title: { beginningOfWords: 'o' } };
    const all = ids(contacts(seed, filter));
    expect(all.length).toBeGreaterThan(40);
    const query = `query ($after: String, $filter: ContactFilter) { contacts(first: 30, after: $after, filter: $filter) { totalCount ${PAGE} } }`;
    const first = await gateway.execute(query, { filter });
    const second = await gateway.execute(query, { filter, after: first.data.contacts.pageInfo.endCursor });
    expect(ids(first.data.contacts.nodes)).toEqual(all.slice(0, 30));
    expect(ids(second.data.contacts.nodes)).toEqual(all.slice(30, 60));
    expect([first, second].map(({ data }) => data.contacts.totalCount)).toEqual([all.length, all.length]);
  });
});

describe('a search requests no more than it needs:', () => {
  test('one page is one search, which counts only for totalCount or hasNextPage', async () => {
    await start(demoSeed());
    await list('nodes { id }', 30);
    expect(searches()).toEqual([{ rows: 30, after: 0, counted: false }]);
    await list('nodes { id } pageInfo { hasPreviousPage endCursor }', 30);
    expect(searches()).toEqual([{ rows: 30, after: 0, counted: false }]);
    await list('nodes { id } pageInfo { hasNextPage }', 30);
    expect(searches()).toEqual([{ rows: 30, after: 0, counted: true }]);
    await list('totalCount nodes { id }', 30);
    expect(searches()).toEqual([{ rows: 30, after: 0, counted: true }]);
  });

  test('totalCount alone requests no rows, on any page', async () => {
    const seed = demoSeed();
    await start(seed);
    expect((await list('totalCount', 30)).data.leads).toEqual({ totalCount: 200 });
    expect(searches()).toEqual([{ rows: 0, after: 0, counted: true }]);
    const { data } = await list('pageInfo { endCursor }', 30);
    expect((await list('totalCount', 30, data.leads.pageInfo.endCursor)).data.leads).toEqual({ totalCount: 200 });
    expect(searches()).toEqual([{ rows: 0, after: 0, counted: true }]);
  });

  test('totalCount on a later page is one more search, in parallel', async () => {
    await start(demoSeed());
    const first = await list(PAGE, 150);
    const second = await list(`totalCount ${PAGE}`, 150, first.data.leads.pageInfo.endCursor);
    expect(searches().toSorted((a, b) => a.after - b.after)).toEqual([
      { rows: 0, after: 0, counted: true },
      { rows: 150, after: 1, counted: true },
    ]);
    expect(trips(second)).toBe(1);
    expect(second.data.leads).toMatchObject({
      totalCount: 200,
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    expect(second.data.leads.nodes).toHaveLength(50);
  });

  test('more than 200 rows are several searches, each after the last row of the previous one', async () => {
    const seed = buildSeed({ leads: 520, contacts: 0, opportunities: 0 });
    await start(seed);
    const answer = await list(`totalCount ${PAGE}`, 500);
    expect(searches()).toEqual([
      { rows: 200, after: 0, counted: true },
      { rows: 200, after: 1, counted: false },
      { rows: 100, after: 1, counted: false },
    ]);
    expect(trips(answer)).toBe(3);
    expect(ids(answer.data.leads.nodes)).toEqual(ids(leads(seed)).slice(0, 500));
    expect(answer.data.leads).toMatchObject({ totalCount: 520, pageInfo: { hasNextPage: true } });
  });

  test.each([
    [200, 400, 1],
    [400, 500, 2],
    [201, 500, 2],
    [0, 500, 1],
  ])('%i matches with first: %i are %i searches', async (matching, first, count) => {
    const seed = buildSeed({ leads: matching, contacts: 0, opportunities: 0 });
    await start(seed);
    for (const selection of [PAGE, 'nodes { id name }']) {
      const { data } = await list(selection, first);
      expect(ids(data.leads.nodes)).toEqual(ids(leads(seed)));
      expect(gateway.upstream).toHaveLength(count);
    }
  });

  test('first: 0 is one search, which counts', async () => {
    await start(demoSeed());
    const { data } = await list(`totalCount ${PAGE}`, 0);
    expect(searches()).toEqual([{ rows: 0, after: 0, counted: true }]);
    expect(data.leads).toEqual({
      totalCount: 200,
      nodes: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, endCursor: null },
    });
    expect((await list(PAGE, 0, null, { name: { phrase: 'no such name' } })).data.leads.pageInfo.hasNextPage).toBe(
      false,
    );
  });
});

test('a body without a list of rows fails the list', async () => {
  await start(demoSeed());
  for (const body of ['', {}, { data: null, cursor: null }]) {
    gateway.emulator.fail({ path: '/data/search/', status: 200, body });
    const { errors } = await list(PAGE, 10);
    expect(errors).toMatchObject([{ path: ['leads'], extensions: { code: 'UPSTREAM_MALFORMED' } }]);
  }
});
