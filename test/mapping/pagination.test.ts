import { afterEach, describe, expect, test } from 'vitest';
import { buildSeed, demoSeed, type Seed } from '../../emulator/index.ts';
import { type Answer, startGateway, type TestGateway, type TestOptions, trips } from '../support/gateway.ts';
import { ids, newestFirst, naiveOpportunities as opportunitiesBy } from '../support/naive.ts';

let gateway: TestGateway;
const start = async (seed: Seed, emulator: TestOptions['emulator'] = {}) => {
  gateway = await startGateway({ emulator: { seed, ...emulator } });
};
afterEach(() => gateway.close());

const lastChanged = ({ leads }: Seed) =>
  leads.toSorted((a, b) =>
    a.date_updated === b.date_updated ? (a.id < b.id ? -1 : 1) : a.date_updated < b.date_updated ? 1 : -1,
  );

/** The requested pages: offset and size. */
const pages = () => gateway.upstream.map(({ query }) => [Number(query._skip ?? 0), Number(query._limit)]);
/** The round trip of each request. */
const rounds = ({ extensions }: Answer) => extensions?.upstream?.map(({ trip }) => trip);

/** An order with offset pages. `pagination-keyset.test.ts` covers the others. */
const ORDER = { field: 'VALUE', direction: 'DESC' } as const;
const PAGE = 'totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const list = (name: string, first: number, after: string | null = null) => {
  const orderBy = name === 'opportunities' ? 'orderBy: { field: VALUE, direction: DESC }' : '';
  return gateway.execute(
    `query ($first: Int, $after: String) { ${name}(first: $first, after: $after, ${orderBy}) { ${PAGE} } }`,
    { first, after },
  );
};

describe('a list that Close counts', () => {
  test('is one request without cursors if it is empty', async () => {
    await start(buildSeed({ leads: 0, contacts: 0, opportunities: 0 }));
    for (const name of ['leads', 'opportunities']) {
      const { data } = await list(name, 500);
      const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
      expect(data[name]).toEqual({ totalCount: 0, nodes: [], pageInfo });
      expect(gateway.upstream).toHaveLength(1);
    }
  });

  test.each([
    [199, [[0, 200]], [1]],
    [200, [[0, 200]], [1]],
    [
      201,
      [
        [0, 200],
        [200, 200],
      ],
      [1, 2],
    ],
    [
      450,
      [
        [0, 200],
        [200, 200],
        [400, 100],
      ],
      [1, 2, 2],
    ],
    [
      777,
      [
        [0, 200],
        [200, 200],
        [400, 100],
      ],
      [1, 2, 2],
    ],
  ])('of %i leads is read by its total: first one page, then the others in parallel', async (leads, asked, inRound) => {
    const seed = buildSeed({ leads, contacts: 0, opportunities: 0 });
    await start(seed);
    const answer = await list('leads', 500);
    expect(pages().toSorted()).toEqual(asked.toSorted());
    expect(rounds(answer)).toEqual(inRound);
    expect(ids(answer.data.leads.nodes)).toEqual(ids(lastChanged(seed)).slice(0, 500));
    expect(answer.data.leads.totalCount).toBe(leads);
    expect(answer.data.leads.pageInfo.hasNextPage).toBe(leads > 500);
  });

  test('continues after the cursor and ends with the last row', async () => {
    const seed = demoSeed();
    await start(seed);
    const opportunities = ids(opportunitiesBy(seed, {}, ORDER));
    const first = await list('opportunities', 240);
    const second = await list('opportunities', 259, first.data.opportunities.pageInfo.endCursor);
    expect(pages()).toEqual([
      [240, 250],
      [490, 9],
    ]);
    expect(ids(second.data.opportunities.nodes)).toEqual(opportunities.slice(240, 499));
    expect(second.data.opportunities.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const last = await list('opportunities', 25, second.data.opportunities.pageInfo.endCursor);
    expect(pages()).toEqual([[499, 25]]);
    expect(ids(last.data.opportunities.nodes)).toEqual(opportunities.slice(499));
    expect(last.data.opportunities.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const exact = await list('opportunities', 1, second.data.opportunities.pageInfo.endCursor);
    expect(exact.data.opportunities.pageInfo.hasNextPage).toBe(false);
    const none = await list('opportunities', 25, last.data.opportunities.pageInfo.endCursor);
    expect(none.data.opportunities).toEqual({
      totalCount: 500,
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });

  test('is requested without rows for first: 0, and still returns hasNextPage', async () => {
    await start(demoSeed());
    const { data } = await list('opportunities', 0);
    expect(pages()).toEqual([[0, 0]]);
    expect(data.opportunities).toMatchObject({ totalCount: 500, nodes: [], pageInfo: { hasNextPage: true } });
  });

  test('drops duplicate rows, if the list changed between its pages', async () => {
    const seed = buildSeed({ leads: 203, contacts: 0, opportunities: 0 });
    await start(seed);
    const rows = ids(lastChanged(seed)).map((id) => ({ id }));
    gateway.emulator.fail({
      path: '/lead/',
      skip: 1,
      body: { data: rows.slice(198, 202), has_more: true, total_results: 203 },
    });
    const { data } = await list('leads', 202);
    expect(data.leads.nodes).toEqual(rows.slice(0, 202));
  });
});

describe('a list that Close counts by search alone', () => {
  const [LIST, SEARCH] = ['GET /contact/', 'POST /data/search/'];
  test.each([
    [0, 500, [[LIST, 200]], false],
    [200, 200, [[LIST, 200]], false],
    [201, 200, [[LIST, 200]], true],
    [
      400,
      500,
      [
        [LIST, 200],
        [SEARCH, 200],
      ],
      false,
    ],
    [
      450,
      500,
      [
        [LIST, 200],
        [SEARCH, 200],
        [SEARCH, 100],
      ],
      false,
    ],
    [
      520,
      500,
      [
        [LIST, 200],
        [SEARCH, 200],
        [SEARCH, 100],
      ],
      true,
    ],
  ])(
    'of %i contacts is read for %i rows, page after page while there are more',
    async (contacts, first, asked, hasNextPage) => {
      const seed = buildSeed({ leads: 5, contacts, opportunities: 0 });
      await start(seed);
      const answer = await list('contacts', first);
      const sent = gateway.upstream.map(({ method, path, query, body }) => {
        const search = body as { readonly _limit?: number; readonly results_limit?: number } | undefined;
        return [`${method} ${path}`, Number(search?._limit ?? search?.results_limit ?? query._limit)];
      });
      // One search counts the contacts, at the same time as the first page.
      expect(sent.filter(([, limit]) => limit === 0)).toEqual([[SEARCH, 0]]);
      expect(sent.filter(([, limit]) => limit !== 0)).toEqual(asked);
      expect(trips(answer)).toBe(asked.length);
      expect(ids(answer.data.contacts.nodes)).toEqual(ids(newestFirst(seed.contacts)).slice(0, first));
      expect(answer.data.contacts.totalCount).toBe(contacts);
      expect(answer.data.contacts.pageInfo).toMatchObject({ hasNextPage, hasPreviousPage: false });
    },
  );
});
