/** Activities of several types without a single lead, merged from the lists of these types. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Activity, buildSeed } from '../../emulator/index.ts';
import type { ActivityFilter, ActivityType } from '../../src/generated/graphql.ts';
import { choice, comparison, instants, maybe } from '../support/arbitrary.ts';
import { operation, startGateway, type TestGateway, trips } from '../support/gateway.ts';
import { compares, ids, isChosen, newestFirst } from '../support/naive.ts';
import { randomRuns } from '../support/random-runs.ts';
import { requestLines } from '../support/request-lines.ts';

const built = buildSeed({ leads: 40, contacts: 40, opportunities: 20, largestLead: 20 });
const together = built.activities[9]?.date_created ?? '';
/** Many activities of one instant, as after an import. */
const seed = {
  ...built,
  activities: built.activities.map((row, n) => (n % 7 === 0 ? { ...row, date_created: together } : row)),
};
const TYPES = {
  CALL: 'Call',
  EMAIL: 'Email',
  NOTE: 'Note',
  SMS: 'SMS',
  CUSTOM_ACTIVITY: 'CustomActivity',
} as const satisfies { readonly [T in ActivityType]?: string };
type Listed = keyof typeof TYPES;
const [me = '', other = ''] = seed.users.map(({ id }) => id);
const of = (types: readonly string[], matches: (row: Activity) => boolean = () => true) =>
  newestFirst(seed.activities.filter((row) => types.includes(row.type) && matches(row)));

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed } });
});
afterAll(() => gateway.close());

const LIST = `query ($first: Int, $after: String, $filter: ActivityFilter) {
  activities(first: $first, after: $after, filter: $filter) {
    edges { cursor node { id dateCreated } } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount
  }
}`;

test('TeamFeed: one request per type, in parallel', async () => {
  const since = newestFirst(seed.activities)[200]?.date_created ?? '';
  const answer = await gateway.execute(operation('TeamFeed'), { since, users: [me, other] });
  expect(answer.errors).toBeUndefined();
  const query = `?user_id=${me},${other}&date_created__gte=${since}&_limit=50`;
  expect(requestLines(gateway).toSorted()).toEqual([`GET /activity/call/${query}`, `GET /activity/email/${query}`]);
  expect(trips(answer)).toBe(1);
  const expected = of(['Call', 'Email'], (row) => row.date_created >= since && [me, other].includes(row.user_id ?? ''));
  expect(expected.length).toBeGreaterThan(3);
  expect(ids(answer.data.activities.nodes)).toEqual(ids(expected.slice(0, 50)));
});

describe('the merge', () => {
  test('returns every match once, newest first, on pages of any size', async () => {
    const filters: fc.Arbitrary<ActivityFilter> = fc.record({
      type: fc.subarray(Object.keys(TYPES) as Listed[], { minLength: 2 }).map((types) => ({ in: types })),
      userId: maybe(choice(fc.constantFrom(...seed.users.slice(0, 4).map(({ id }) => id)))),
      dateCreated: maybe(comparison(instants(seed.activities.map(({ date_created }) => date_created)))),
    });
    const property = async (filter: ActivityFilter, sizes: readonly number[]) => {
      const types = (filter.type?.in ?? []).map((type) => TYPES[type as Listed] as string);
      const expected = of(
        types,
        (row) => isChosen(row.user_id, filter.userId) && compares(row.date_created, filter.dateCreated),
      );
      const found: { id: string; dateCreated: string }[] = [];
      let after: string | null = null;
      for (let n = 0; ; n += 1) {
        const first = sizes[n % sizes.length] ?? 1;
        const { data, errors } = await gateway.execute(LIST, { first, after, filter });
        expect(errors).toBeUndefined();
        expect(gateway.lines.length).toBeLessThanOrEqual(2 * types.length);
        const { edges, pageInfo, totalCount } = data.activities;
        expect(pageInfo.hasPreviousPage).toBe(found.length > 0);
        found.push(...edges.map(({ node }: { node: { id: string; dateCreated: string } }) => node));
        if (!pageInfo.hasNextPage) break;
        expect([edges.length, totalCount]).toEqual([first, null]);
        expect(edges.at(-1).cursor).toBe(pageInfo.endCursor);
        after = pageInfo.endCursor;
      }
      expect(ids(found).toSorted()).toEqual(ids(expected).toSorted());
      expect(found.map(({ dateCreated }) => Date.parse(dateCreated))).toEqual(
        expected.map(({ date_created }) => Date.parse(date_created)),
      );
    };
    const sizes = fc.array(fc.integer({ min: 20, max: 100 }), { minLength: 1, maxLength: 2 });
    await fc.assert(fc.asyncProperty(filters, sizes, property), { seed: 20_261_130, numRuns: randomRuns(12) });
  }, 30_000);

  test('continues from the instant of the cursor in each list', async () => {
    const filter = { type: { in: ['CALL', 'NOTE'] } };
    const first = await gateway.execute(LIST, { first: 3, filter });
    const last = of(['Call', 'Note'])[2];
    const { endCursor } = first.data.activities.pageInfo;
    await gateway.execute(LIST, { first: 3, filter, after: endCursor });
    const before = new Date(Date.parse(last?.date_created ?? '') + 1).toISOString();
    const given = of(['Call', 'Note'])
      .slice(0, 3)
      .filter((row) => row.date_created === last?.date_created);
    const query = `?date_created__lt=${before}&_limit=${3 + given.length}`;
    expect(requestLines(gateway).toSorted()).toEqual([`GET /activity/call/${query}`, `GET /activity/note/${query}`]);
  });

  test('is not affected by activities that are created between two pages', async () => {
    const one = await startGateway({ emulator: { seed } });
    const filter = { type: { in: ['CALL', 'NOTE'] } };
    const first = await one.execute(LIST, { first: 5, filter });
    const { endCursor } = first.data.activities.pageInfo;
    const created = await one.execute(
      'mutation ($lead: ID!) { noteCreate(input: { leadId: $lead, note: "new" }) { note { id } userErrors { message } } }',
      { lead: seed.leads[0]?.id },
    );
    expect(created.data.noteCreate.userErrors).toEqual([]);
    const second = await one.execute(LIST, { first: 5, filter, after: endCursor });
    const dates = second.data.activities.edges.map(({ node }: { node: { dateCreated: string } }) =>
      Date.parse(node.dateCreated),
    );
    expect(dates).toEqual(
      of(['Call', 'Note'])
        .slice(5, 10)
        .map(({ date_created }) => Date.parse(date_created)),
    );
    await one.close();
  });
});

test('each list gets only the columns of its type', async () => {
  const { errors } = await gateway.execute(`{ activities(first: 2, filter: { type: { in: [CALL, EMAIL] } }) {
    nodes { __typename ... on Call { recordingTranscript { summaryText } } ... on Email { subject } } } }`);
  expect(errors).toBeUndefined();
  expect(requestLines(gateway).toSorted()).toEqual([
    'GET /activity/call/?_fields=id,_type,date_created,recording_transcript&_limit=2',
    'GET /activity/email/?_limit=2',
  ]);
});

test('a column that Close gives only by its name is selected with the others, here the summary of a conversation', async () => {
  const { data, errors } = await gateway.execute(`{ activities(first: 50, filter: { type: { eq: EMAIL_THREAD } }) {
    nodes { ... on EmailThread { id emailsCount closeSummary } } } }`);
  expect(errors).toBeUndefined();
  const nodes = data.activities.nodes as { emailsCount: number; closeSummary: string | null }[];
  expect(nodes.some(({ closeSummary }) => closeSummary !== null)).toBe(true);
  for (const { emailsCount, closeSummary } of nodes) expect(closeSummary === null).toBe(emailsCount < 2);
  expect(requestLines(gateway)).toEqual(['GET /activity/emailthread/?_fields=id,_type,n_emails,summary&_limit=50']);
});

test('conversations and other types of one lead are two lists', async () => {
  const thread = seed.activities.find(({ type }) => type === 'EmailThread');
  const { data, errors } = await gateway.execute(
    `query ($lead: ID!) { lead(id: $lead) { activities(filter: { type: { in: [CALL, EMAIL_THREAD] } }) { nodes { id } } } }`,
    { lead: thread?.lead_id },
  );
  expect(errors).toBeUndefined();
  expect(ids(data.lead.activities.nodes)).toEqual(
    ids(of(['Call', 'EmailThread'], ({ lead_id }) => lead_id === thread?.lead_id).slice(0, 25)),
  );
  expect(
    requestLines(gateway)
      .filter((line) => line.startsWith('GET /activity/'))
      .toSorted(),
  ).toEqual([
    `GET /activity/call/?lead_id=${thread?.lead_id}&_limit=25`,
    `GET /activity/emailthread/?lead_id=${thread?.lead_id}&_limit=25`,
  ]);
});

test('costs one request per type and page', async () => {
  const answer = await gateway.execute(
    '{ activities(first: 150, filter: { type: { in: [CALL, EMAIL, NOTE] } }) { nodes { id } } }',
    {},
    { 'x-cost': '1', 'x-cost-only': '1' },
  );
  const { estimatedRequests, actualRequests } = (answer.extensions as { cost: Record<string, number> }).cost as {
    estimatedRequests: number;
    actualRequests: number;
  };
  expect(estimatedRequests).toBe(6);
  expect(actualRequests).toBeLessThanOrEqual(6);
});

test.each([
  [{ type: { in: ['CALL', 'EMAIL'] }, direction: { eq: 'INBOUND' } }, /requires exactly one type/],
  [{ type: { in: ['CALL', 'EMAIL'] }, status: { eq: 'SENT' } }, /requires exactly one type/],
  [{ type: { in: ['CALL', 'EMAIL'] }, activityAt: { gt: '2026-01-01T00:00:00Z' } }, /filter by dateCreated/],
  [{ userId: { eq: 'user_1' } }, /requires one lead or types/],
])('%j is refused before any request', async (filter, message) => {
  const { errors } = await gateway.execute(LIST, { filter });
  expect(errors?.[0]?.message).toMatch(message);
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  expect(gateway.lines).toEqual([]);
});

test('no rows are no request, since Close does not count activities', async () => {
  const { data } = await gateway.execute('{ activities(filter: { type: { in: [CALL, EMAIL] } }) { totalCount } }');
  expect(data).toEqual({ activities: { totalCount: null } });
  expect(gateway.lines).toEqual([]);
});

test('a failed list is the error of the whole field', async () => {
  gateway.emulator.fail({ path: '/activity/email/', status: 400, times: 1 });
  const { data, errors } = await gateway.execute(LIST, { filter: { type: { in: ['CALL', 'EMAIL'] } } });
  expect(data).toEqual({ activities: null });
  expect(errors?.map(({ path }) => path)).toEqual([['activities']]);
});
