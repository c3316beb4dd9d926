/** Activities that Close's search finds. docs/decisions/048 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Activity, demoSeed } from '../../emulator/index.ts';
import type { ActivitySearchType } from '../../src/generated/graphql.ts';
import { type Answer, operation, startGateway, type TestGateway, trips } from '../support/gateway.ts';
import { holdsText, ids, newestFirst } from '../support/naive.ts';
import { randomRuns } from '../support/random-runs.ts';

const seed = demoSeed();
const TYPES = { NOTE: 'Note', CALL: 'Call', EMAIL: 'Email', SMS: 'SMS', MEETING: 'Meeting' } as const;
const ALL = Object.keys(TYPES) as ActivitySearchType[];
const textsOf = ({ details }: Activity): string[] =>
  ['note', 'subject', 'body_text', 'text', 'title'].map((key) => String(details[key] ?? ''));

/** All matches, newest first. */
const matches = (word: string, types: readonly ActivitySearchType[] = ALL): readonly Activity[] =>
  newestFirst(
    seed.activities.filter(
      (row) =>
        types.some((type) => TYPES[type] === row.type) &&
        holdsText([textsOf(row).join(' \n ')], { beginningOfWords: word }),
    ),
  );

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed, latencyMs: 5 } });
});
afterAll(() => gateway.close());

const SEARCH = `query ($query: String!, $types: [ActivitySearchType!], $filter: FoundActivityFilter, $first: Int) {
  searchActivities(query: $query, types: $types, filter: $filter, first: $first) {
    nodes { __typename id dateCreated } totalCount } }`;
const run = (variables: object): Promise<Answer> => gateway.execute(SEARCH, variables, { 'x-cost': '1' });
const bodyOf = (type: string, value: string, ...others: object[]) => ({
  query: {
    type: 'and',
    queries: [
      { type: 'object_type', object_type: `activity.${type}` },
      { type: 'text', mode: 'beginning_of_words', value },
      ...others,
    ],
  },
  sort: [
    {
      direction: 'desc',
      field: { type: 'regular_field', object_type: `activity.${type}`, field_name: 'date_created' },
    },
  ],
});
const inOrder = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
const searches = () =>
  gateway.upstream.flatMap(({ path, body }) => (path === '/data/search/' ? [body as object] : [])).toSorted(inOrder);

test('ActivitySearch: one search of ids per type in parallel, then one request for the rows', async () => {
  const answer = await gateway.execute(operation('ActivitySearch'), { query: 'a', types: ALL });
  expect(answer.errors).toBeUndefined();
  expect(gateway.lines).toEqual([...ALL.map(() => 'POST /data/search/'), 'GET /activity/']);
  expect(searches()).toEqual(
    ['call', 'email', 'meeting', 'note', 'sms']
      .map((type) => ({ ...bodyOf(type, 'a'), _limit: 20, include_counts: true }))
      .toSorted(inOrder),
  );
  expect(gateway.upstream.at(-1)?.query._fields).toEqual(
    expect.arrayContaining(['id', '_type', 'date_created', 'direction', 'lead_id', 'note', 'subject', 'text', 'title']),
  );
  expect(trips(answer)).toBe(2);
  const { nodes, totalCount } = answer.data.searchActivities;
  expect(ids(nodes)).toEqual(ids(matches('a')).slice(0, 20));
  expect(totalCount).toBe(matches('a').length);
});

test('any words, types and number of results: the newest matches, at no more than the estimated cost', async () => {
  const word = fc.constantFrom('a', 'pr', 'the', 'call', 'zz', 'follow', 're');
  const property = async (query: string, types: ActivitySearchType[], first: number) => {
    const answer = await run({ query, types, first });
    expect(answer.errors).toBeUndefined();
    const expected = matches(query, types);
    const { nodes, totalCount } = answer.data.searchActivities;
    expect(ids(nodes)).toEqual(ids(expected).slice(0, first));
    expect(totalCount).toBe(expected.length);
    const { cost } = answer.extensions as { cost?: { estimatedRequests: number; actualRequests: number } };
    expect(cost?.actualRequests).toBe(gateway.lines.length);
    expect(cost?.estimatedRequests).toBeGreaterThanOrEqual(cost?.actualRequests ?? 0);
  };
  await fc.assert(fc.asyncProperty(word, fc.subarray(ALL), fc.integer({ min: 0, max: 50 }), property), {
    seed: 20_261_130,
    numRuns: randomRuns(25),
  });
});

describe('a filter', () => {
  const [lead = ''] = [...Map.groupBy(matches('a'), (row) => row.lead_id)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([id]) => id);

  test('by lead is evaluated by search', async () => {
    const { data } = await run({ query: 'a', filter: { leadId: { eq: lead } }, first: 50 });
    const expected = matches('a').filter((row) => row.lead_id === lead);
    expect(expected.length).toBeGreaterThan(1);
    expect(ids(data.searchActivities.nodes)).toEqual(ids(expected).slice(0, 50));
    expect(searches()).toContainEqual(
      expect.objectContaining(
        bodyOf('note', 'a', {
          type: 'field_condition',
          field: { type: 'regular_field', object_type: 'activity.note', field_name: 'lead_id' },
          condition: { type: 'reference', reference_type: 'lead', object_ids: [lead] },
        }),
      ),
    );
  });

  test('by direction searches the types that have one', async () => {
    const { data } = await run({ query: 'a', filter: { direction: { eq: 'INBOUND' } }, first: 50 });
    expect(searches()).toHaveLength(3);
    const expected = matches('a', ['CALL', 'EMAIL', 'SMS']).filter(({ details }) =>
      ['inbound', 'incoming'].includes(String(details.direction)),
    );
    expect(ids(data.searchActivities.nodes)).toEqual(ids(expected).slice(0, 50));
    const refused = await run({ query: 'a', types: ['NOTE'], filter: { direction: { eq: 'INBOUND' } } });
    expect(refused.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(gateway.lines).toEqual([]);
  });

  test('by date of creation is evaluated by search', async () => {
    const since = matches('a')[10]?.date_created ?? '';
    const { data } = await run({ query: 'a', filter: { dateCreated: { gte: since } }, first: 50 });
    expect(ids(data.searchActivities.nodes)).toEqual(
      ids(matches('a').filter(({ date_created }) => date_created >= since)),
    );
  });
});

test.each([
  { query: ' ' },
  { query: 'a', first: 51 },
  { query: 'a', first: -1 },
  { query: 'a', filter: { leadId: { eq: 'cont_x' } } },
])('%j is refused before any request', async (variables) => {
  const { errors } = await run(variables);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(gateway.lines).toEqual([]);
});

test.each([{ types: [] }, { filter: { leadId: { in: [] } } }])(
  '%j finds nothing, without a request',
  async (variables) => {
    const { data } = await run({ query: 'a', ...variables });
    expect(data.searchActivities).toEqual({ nodes: [], totalCount: 0 });
    expect(gateway.lines).toEqual([]);
  },
);

test('without rows, the matches are only counted', async () => {
  const answer = await gateway.execute('{ searchActivities(query: "a", types: [EMAIL]) { totalCount } }');
  expect(answer.data.searchActivities.totalCount).toBe(matches('a', ['EMAIL']).length);
  expect(gateway.upstream.map(({ body }) => body)).toMatchObject([{ results_limit: 0, include_counts: true }]);
});

test('a match that was deleted since is left out', async () => {
  const [first, second] = matches('a', ['NOTE']);
  const own = await startGateway({ emulator: { seed, searchLagMs: 60_000 } });
  await own.execute(`mutation { noteDelete(id: "${first?.id}") { deletedId } }`);
  const { data } = await own.execute('{ searchActivities(query: "a", types: [NOTE], first: 1) { nodes { id } } }');
  expect(ids(data.searchActivities.nodes).every((id) => id === second?.id)).toBe(true);
  await own.close();
});
