import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import type { OpportunityFilter } from '../../src/generated/graphql.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { ids, naiveOpportunities } from '../support/naive.ts';

const seed = demoSeed();
const id = (rows: readonly { readonly id: string }[], n: number) => rows[n]?.id ?? '';
const [pipeline, otherPipeline] = seed.pipelines;
const statuses = ids(pipeline?.statuses ?? []);
const [first = '', second = '', third = ''] = statuses;
const foreign = id(otherPipeline?.statuses ?? [], 0);
const [owner, other] = [id(seed.users, 0), id(seed.users, 1)];
const lead = id(seed.leads, 2);
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
  // Requests that read the parents.
  await gateway.execute('{ me { id } users { totalCount } }');
});
afterAll(() => gateway.close());

const ROWS =
  '(first: 250, filter: $filter) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } }';
const PARENTS = {
  pipeline: { id: pipeline?.id, own: { statusId: { in: statuses } } },
  opportunityStatus: { id: first, own: { statusId: { eq: first } } },
  user: { id: owner, own: { userId: { eq: owner } } },
  lead: { id: lead, own: { leadId: { eq: lead } } },
} as const satisfies Record<string, { id: string | undefined; own: OpportunityFilter }>;
type Parent = keyof typeof PARENTS;
interface Case {
  readonly name: string;
  readonly parent: Parent;
  readonly filter: OpportunityFilter | null;
}

async function below(parent: Parent, filter: OpportunityFilter | null) {
  const query = `query ($id: ID!, $filter: OpportunityFilter) { ${parent}(id: $id) { id opportunities${ROWS} } }`;
  const answer = await gateway.execute(query, { id: PARENTS[parent].id, filter });
  expect(answer.errors).toBeUndefined();
  const { totalCount, nodes } = answer.data[parent].opportunities;
  const [request] = gateway.upstream.filter(({ path }) => path === '/opportunity/');
  const { _fields, _limit, ...parameters } = request?.query ?? {};
  return { totalCount, found: ids(nodes), parameters: request === undefined ? null : parameters, lines: gateway.lines };
}

describe('a parent restricts its opportunities like a filter:', () => {
  const CASES: readonly (Case & { parameters: Record<string, string> })[] = [
    { name: 'a pipeline', parent: 'pipeline', filter: null, parameters: { status_id__in: `${statuses}` } },
    { name: 'a status', parent: 'opportunityStatus', filter: null, parameters: { status_id: first } },
    { name: 'a user', parent: 'user', filter: null, parameters: { user_id: owner } },
    {
      name: 'a pipeline and one of its statuses',
      parent: 'pipeline',
      filter: { statusId: { eq: second } },
      parameters: { status_id: second },
    },
    {
      name: 'a pipeline and statuses of several',
      parent: 'pipeline',
      filter: { statusId: { in: [third, foreign, first] } },
      parameters: { status_id__in: `${third},${first}` },
    },
    {
      name: 'a pipeline, one status, and some',
      parent: 'pipeline',
      filter: { statusId: { eq: third, in: [first, third] } },
      parameters: { status_id: third },
    },
    {
      name: 'a pipeline and a type',
      parent: 'pipeline',
      filter: { statusType: { eq: 'WON' } },
      parameters: { status_id__in: `${statuses}`, status_type: 'won' },
    },
    {
      name: 'a status and some statuses',
      parent: 'opportunityStatus',
      filter: { statusId: { in: [second, first] } },
      parameters: { status_id: first },
    },
    {
      name: 'a user and the same user',
      parent: 'user',
      filter: { userId: { eq: owner }, isStalled: true },
      parameters: { user_id: owner, is_stalled: 'true' },
    },
    {
      name: 'a lead and the same lead',
      parent: 'lead',
      filter: { leadId: { eq: lead }, isStalled: true },
      parameters: { lead_id: lead, is_stalled: 'true' },
    },
  ];
  test.each(CASES)('$name', async ({ parent, filter, parameters: expected }) => {
    const { found, totalCount, parameters } = await below(parent, filter);
    expect(parameters).toEqual(expected);
    const own = new Set(ids(naiveOpportunities(seed, PARENTS[parent].own)));
    const matching = ids(naiveOpportunities(seed, filter)).filter((opportunity) => own.has(opportunity));
    expect(matching).not.toHaveLength(0);
    expect(found).toEqual(matching.slice(0, 250));
    expect(totalCount).toBe(matching.length);
  });
});

describe('a filter that cannot match takes no request:', () => {
  const NOTHING: readonly Case[] = [
    { name: 'a pipeline, a foreign status', parent: 'pipeline', filter: { statusId: { eq: foreign } } },
    { name: 'a pipeline, only foreign statuses', parent: 'pipeline', filter: { statusId: { in: [foreign] } } },
    { name: 'a status that is not among some', parent: 'pipeline', filter: { statusId: { eq: first, in: [second] } } },
    { name: 'a status, another status', parent: 'opportunityStatus', filter: { statusId: { eq: second } } },
    { name: 'a status, none of the types', parent: 'opportunityStatus', filter: { statusType: { in: [] } } },
    { name: 'a user, another user', parent: 'user', filter: { userId: { eq: other } } },
    { name: 'a user, other users', parent: 'user', filter: { userId: { in: [other, id(seed.users, 2)] } } },
    { name: 'a lead, another lead', parent: 'lead', filter: { leadId: { eq: id(seed.leads, 3) } } },
    { name: 'a lead, none of the statuses', parent: 'lead', filter: { statusId: { in: [] }, isStalled: true } },
  ];
  test.each(NOTHING)('$name', async ({ parent, filter }) => {
    const { found, totalCount, parameters } = await below(parent, filter);
    expect([found, totalCount, parameters]).toEqual([[], 0, null]);
  });

  test.each([
    { statusType: { eq: 'WON', in: ['LOST'] } },
    { userId: { in: [] } },
    { valuePeriod: { in: [] }, isStalled: true },
    { statusLabel: { eq: 'Won', in: ['won'] } },
  ])('opportunities with %j', async (filter) => {
    const answer = await gateway.execute(
      `query ($filter: OpportunityFilter) { opportunities${ROWS.replace('{', '{ edges { cursor } aggregates { countByValuePeriod { oneTime monthly annual } totalValue { oneTime { cents } annualized { cents } } expectedValue { monthly { cents } } }')} }`,
      { filter },
    );
    expect(answer.data.opportunities).toEqual({
      totalCount: 0,
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: null },
      aggregates: {
        countByValuePeriod: { oneTime: 0, monthly: 0, annual: 0 },
        totalValue: { oneTime: { cents: 0 }, annualized: { cents: 0 } },
        expectedValue: { monthly: { cents: 0 } },
      },
    });
    expect(gateway.lines).toEqual([]);
  });

  test('a lead does not embed opportunities if none can match', async () => {
    const { lines } = await below('lead', { statusId: { in: [] } });
    expect(lines).toEqual([`GET /lead/${lead}/`]);
    expect(gateway.upstream[0]?.query._fields).toBe('id');
  });
});

describe('a query that does not fit into a URL is sent as POST instead of GET:', () => {
  async function sent(filter: OpportunityFilter) {
    const answer = await gateway.execute(`query ($filter: OpportunityFilter) { opportunities${ROWS} }`, { filter });
    expect(answer.errors).toBeUndefined();
    expect(gateway.upstream).toHaveLength(1);
    return { request: gateway.upstream[0], found: ids(answer.data.opportunities.nodes) };
  }

  test('a comma in a value of a list', async () => {
    const filter: OpportunityFilter = {
      statusLabel: { in: ['Terms, agreed', 'Pilot'] },
      statusType: { in: ['ACTIVE', 'WON'] },
    };
    const { request, found } = await sent(filter);
    expect(request?.overridden).toBe(true);
    expect(request?.headers['x-http-method-override']).toBe('GET');
    expect(request?.query).toEqual({
      status_type__in: ['active', 'won'],
      status_label__in: ['Terms, agreed', 'Pilot'],
      // Includes the column of the last row's cursor.
      _fields: ['id', 'date_created'],
      _limit: '250',
    });
    expect(found).toEqual(ids(naiveOpportunities(seed, filter)));
  });

  test('a list too long for a URL', async () => {
    const strangers = Array.from({ length: 90 }, (_, n) => `user_missing${'x'.repeat(20)}${n}`);
    const filter: OpportunityFilter = { userId: { in: [...ids(seed.users), ...strangers] } };
    const { request, found } = await sent(filter);
    expect(request?.overridden).toBe(true);
    expect(request?.query.user_id__in).toEqual(filter.userId?.in);
    expect(found).toEqual(ids(naiveOpportunities(seed, filter)).slice(0, 250));
  });

  test('up to 1,900 characters of parameters stay in the URL', async () => {
    const around = '?query=&_fields=id,date_created&_limit=250'.length - 1;
    expect((await sent({ query: 'x'.repeat(1900 - around) })).request?.overridden).toBe(false);
    expect((await sent({ query: 'x'.repeat(1901 - around) })).request?.overridden).toBe(true);
  });
});
