/** One list of opportunities, from Close's list or by its search. docs/decisions/042 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSeed, type Opportunity } from '../../emulator/index.ts';
import type { OpportunityFilter, OpportunityOrder, OpportunitySearchFilter } from '../../src/generated/graphql.ts';
import { searchFilters } from '../support/arbitrary-search.ts';
import { type Answer, operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { ids, naiveOpportunities, sums } from '../support/naive.ts';
import { searchOf } from '../support/naive-search.ts';
import { randomRuns } from '../support/random-runs.ts';

const seed = buildSeed({ leads: 60, contacts: 90, opportunities: 300, largestLead: 60 });
const NOW = Date.UTC(2026, 8, 18, 12);
const plain = searchOf(seed, NOW);
const [pipeline] = seed.pipelines;
const pipelineId = pipeline?.id ?? '';
const statuses = ids(pipeline?.statuses ?? []);
const [user = ''] = ids(seed.users);
const [group = ''] = ids(seed.groups);
const [lead = '', other = ''] = ids(seed.leads);

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed, clock: () => NOW } });
});
afterAll(() => gateway.close());

interface Cost {
  readonly estimatedRequests: number;
  readonly actualRequests: number;
}
const costOf = ({ extensions }: Answer) => (extensions as { cost: Cost }).cost;
const run = (query: string, variables: object = {}) => gateway.execute(query, variables, { 'x-cost': '1' });
const bodies = () => gateway.upstream.map(({ body }) => body as Readonly<Record<string, unknown>>);

/** By a column, then by creation, both in one direction. Ties are left to Close. */
function sorted(rows: readonly Opportunity[], { field, direction }: OpportunityOrder): Opportunity[] {
  const sign = direction === 'DESC' ? -1 : 1;
  const column = field?.toLowerCase() as 'value' | 'confidence' | 'date_won' | 'date_updated' | 'date_created';
  const compare = (a: string | number | null, b: string | number | null) =>
    a === b ? 0 : a === null ? -1 : b === null ? 1 : a < b ? -1 : 1;
  return rows.toSorted(
    (a, b) =>
      sign * compare(a[column], b[column]) || sign * compare(a.date_created, b.date_created) || (a.id < b.id ? -1 : 1),
  );
}

test('LargestOpportunities: one request, and one for the statuses of the pipeline until they are cached', async () => {
  const above = 2_000_000;
  const expected = sorted(
    seed.opportunities.filter(({ status_id, value }) => statuses.includes(status_id) && (value ?? 0) > above),
    { field: 'VALUE', direction: 'DESC' },
  );
  expect(expected.length).toBeGreaterThan(20);
  for (const lines of [['GET /me/', 'POST /data/search/'], ['POST /data/search/']]) {
    const answer = await run(operation('LargestOpportunities'), { pipelineId, above, first: 20 });
    expect(answer.errors).toBeUndefined();
    expect(gateway.lines).toEqual(lines);
    expect(costOf(answer)).toMatchObject({ estimatedRequests: lines.length, actualRequests: lines.length });
    expect(answer.data.opportunities.totalCount).toBe(expected.length);
    expect(ids(answer.data.opportunities.nodes)).toEqual(ids(expected.slice(0, 20)));
  }
  const own = (field_name: string) => ({ type: 'regular_field', object_type: 'opportunity', field_name });
  expect(bodies()).toMatchObject([
    {
      query: {
        queries: [
          { type: 'object_type', object_type: 'opportunity' },
          {
            field: own('status_id'),
            condition: { type: 'reference', reference_type: 'status.opportunity', object_ids: statuses },
          },
          { field: own('value'), condition: { type: 'number_range', gt: above } },
        ],
      },
      sort: [
        { direction: 'desc', field: own('value') },
        { direction: 'desc', field: own('date_created') },
      ],
      include_counts: true,
      _limit: 20,
    },
  ]);
});

describe('the statuses of a pipeline replace it', () => {
  test.each([
    ['in parameters', 'opportunities(FILTER)', { pipelineId: { eq: pipelineId } }],
    [
      'in parameters, next to a status',
      'opportunities(FILTER)',
      { pipelineId: { eq: pipelineId }, statusId: { in: [statuses[1] ?? '', 'stat_x'] } },
    ],
    ['in a negation', 'opportunities(FILTER)', { not: { pipelineId: { eq: pipelineId } } }],
    ['in a negation, without statuses', 'opportunities(FILTER)', { not: { pipelineId: { eq: 'pipe_missing' } } }],
    [
      'in a search, without statuses',
      'opportunities(FILTER)',
      { pipelineId: { eq: 'pipe_missing' }, value: { gt: 0 } },
    ],
    ['in a search of several', 'opportunities(FILTER)', { pipelineId: { in: ids(seed.pipelines) }, value: { gt: 0 } }],
  ] as const)('%s', async (_, field, filter) => {
    const list = field.replace('FILTER', 'first: 500, filter: $filter');
    const answer = await run(`query ($filter: OpportunityFilter) { ${list} { totalCount nodes { id } } }`, { filter });
    expect(answer.errors).toBeUndefined();
    const expected = ids(plain.opportunities(filter));
    expect(ids(answer.data.opportunities.nodes)).toEqual(expected);
    expect(answer.data.opportunities.totalCount).toBe(expected.length);
    expect(JSON.stringify(gateway.upstream)).not.toContain('pipe_');
  });

  test('in parameters without statuses, where nothing is requested', async () => {
    const filter = { pipelineId: { eq: 'pipe_missing' } };
    const { data } = await run('query ($filter: OpportunityFilter) { opportunities(filter: $filter) { totalCount } }', {
      filter,
    });
    expect(data.opportunities.totalCount).toBe(0);
    expect(gateway.lines).toEqual([]);
  });

  test('in groups', async () => {
    const { data } = await run(
      `{ opportunityGroups(groupBy: USER, filter: { pipelineId: { eq: "${pipelineId}" } }) { nodes { opportunityCount } } }`,
    );
    expect(new Set(gateway.upstream.map(({ query }) => query.status_id__in))).toEqual(new Set([`${statuses}`]));
    const count = data.opportunityGroups.nodes.reduce(
      (sum: number, each: { opportunityCount: number }) => sum + each.opportunityCount,
      0,
    );
    expect(count).toBe(plain.opportunities({ pipelineId: { eq: pipelineId } }).length);
  });

  test('in conditions on the opportunities of leads', async () => {
    const filter = { opportunities: { some: { pipelineId: { eq: pipelineId }, value: { gt: 2_000_000 } } } };
    const { data } = await run('query ($filter: LeadFilter) { leads(first: 100, filter: $filter) { nodes { id } } }', {
      filter,
    });
    expect(gateway.lines).toEqual(['POST /data/search/']);
    expect(ids(data.leads.nodes)).toEqual(ids(plain.leads(filter)));
  });
});

describe('in a search, statuses replace their label:', () => {
  const label = pipeline?.statuses.find(({ type }) => type === 'won')?.label ?? '';
  const query =
    'query ($filter: OpportunityFilter) { opportunities(first: 500, filter: $filter) { totalCount nodes { id } } }';

  test.each<[string, OpportunitySearchFilter]>([
    ['one', { statusLabel: { eq: label } }],
    ['several', { statusLabel: { in: [label, 'Missing', pipeline?.statuses[0]?.label ?? ''] } }],
    ['one next to a pipeline', { statusLabel: { eq: label }, pipelineId: { eq: pipelineId } }],
    ['one that no status has', { statusLabel: { eq: 'Missing' } }],
    ['one in another case', { statusLabel: { eq: label.toUpperCase() } }],
    ['one in a negation', { not: { statusLabel: { eq: label } } }],
    ['one in a negation that no status has', { not: { statusLabel: { eq: 'Missing' } } }],
  ])('%s', async (_, labelled) => {
    const filter = { ...labelled, value: { gt: 0 } };
    const answer = await run(query, { filter });
    expect(answer.errors).toBeUndefined();
    expect(new Set(gateway.lines)).toEqual(new Set(['POST /data/search/']));
    const expected = ids(plain.opportunities(filter));
    expect(ids(answer.data.opportunities.nodes)).toEqual(expected);
    expect(answer.data.opportunities.totalCount).toBe(expected.length);
    expect(JSON.stringify(gateway.upstream)).not.toContain('label:');
  });

  test('of the opportunities of leads', async () => {
    const filter = { opportunities: { some: { statusLabel: { eq: label } } } };
    const { data } = await run('query ($filter: LeadFilter) { leads(first: 100, filter: $filter) { nodes { id } } }', {
      filter,
    });
    expect(gateway.lines).toEqual(['POST /data/search/']);
    expect(ids(data.leads.nodes)).toEqual(ids(plain.leads(filter)));
  });

  test('of all pipelines, after one request for the pipelines if they are not cached', async () => {
    const cold = await startGateway({ emulator: { seed, clock: () => NOW } });
    const filter = { statusLabel: { eq: label }, text: 'a' };
    const { extensions } = await cold.execute(query, { filter }, { 'x-cost': '1' });
    expect(extensions).toMatchObject({ cost: { actualRequests: 2 } });
    expect(cold.lines).toEqual(['GET /me/', 'POST /data/search/']);
    const found = seed.pipelines.flatMap(({ statuses }) => statuses.filter((status) => status.label === label));
    expect(found.length).toBeGreaterThan(1);
    expect(JSON.stringify(cold.upstream[1]?.body)).toContain(JSON.stringify({ object_ids: ids(found) }).slice(1, -1));
    await cold.close();
  });

  test('a blank one is refused before any request', async () => {
    const { errors } = await run(query, { filter: { statusLabel: { in: [label, ' '] }, value: { gt: 0 } } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(gateway.lines).toEqual([]);
  });
});

describe('what neither the list nor the search evaluates is refused before any request:', () => {
  test.each<[OpportunityFilter, OpportunityOrder | OpportunityOrder[] | null, string]>([
    [{ isStalled: true, value: { gt: 0 } }, null, 'only its list has isStalled, and only its search value.'],
    [{ query: 'note:a', text: 'a' }, null, 'only its list has query, and only its search text.'],
    [
      { isStalled: true, dateWon: { relative: { period: 'TODAY' } } },
      null,
      'only its list has isStalled, and only its search dateWon.relative.',
    ],
    [
      { leadId: { in: [lead, other] } },
      { field: 'USER_NAME', direction: 'ASC' },
      'only its list has the order USER_NAME, and only its search leadId with several ids.',
    ],
    [{ isStalled: true }, { field: 'NOTE', direction: 'ASC' }, 'only its search the order NOTE.'],
    [
      { isStalled: true },
      [
        { field: 'VALUE', direction: 'ASC' },
        { field: 'DATE_WON', direction: 'ASC' },
      ],
      'only its list has isStalled, and only its search an order by several values.',
    ],
    [
      {},
      [
        { field: 'USER_NAME', direction: 'ASC' },
        { customField: { id: 'cf_1', type: 'NUMBER' }, direction: 'ASC' },
      ],
      'only its list has the order USER_NAME, and only its search an order by a custom field and an order by several values.',
    ],
    [
      { userId: { eq: user, in: [group] }, isStalled: false },
      null,
      'only its list has isStalled, and only its search userId with a group and other ids.',
    ],
  ])('%j by %j', async (filter, orderBy, message) => {
    const { errors } = await run(
      'query ($filter: OpportunityFilter, $orderBy: [OpportunityOrder!]) { opportunities(filter: $filter, orderBy: $orderBy) { totalCount } }',
      { filter, orderBy },
    );
    expect(errors).toMatchObject([
      { message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(errors?.[0]?.message).toContain('Drop one or the other.');
    expect(gateway.lines).toEqual([]);
  });
});

const SUMS = `aggregates {
  countByValuePeriod { oneTime monthly annual }
  totalValue { oneTime { cents } monthly { cents } annual { cents } annualized { cents } }
  expectedValue { oneTime { cents } monthly { cents } annual { cents } annualized { cents } }
}`;

describe('sums of a search', () => {
  test('are those of the page, if it contains all rows', async () => {
    const filter = { value: { gt: 1_000_000 }, statusType: { eq: 'WON' } } as const;
    const expected = plain.opportunities(filter);
    const answer = await run(
      `query ($filter: OpportunityFilter) { opportunities(first: 500, filter: $filter) { ${SUMS} nodes { id } } }`,
      { filter },
    );
    expect(answer.data.opportunities.aggregates).toEqual(sums(expected));
    expect(gateway.lines).toEqual(['POST /data/search/']);
  });

  test.each([
    ['the page has only some', 'first: 5', 1 + 2, 'nodes { id }'],
    ['no rows are selected', '', 1 + 2, ''],
  ])('read all rows, if %s', async (_, page, requests, rows) => {
    const filter = { confidence: { gte: 0 } } as const;
    const answer = await run(
      `query ($filter: OpportunityFilter) { opportunities(${page} filter: $filter) { totalCount ${SUMS} ${rows} } }`,
      { filter },
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data.opportunities.aggregates).toEqual(sums(plain.opportunities(filter)));
    expect(gateway.lines).toEqual(Array(requests).fill('POST /data/search/'));
    const cost = costOf(answer);
    expect(cost.actualRequests).toBe(requests);
    expect(cost.estimatedRequests).toBe(11);
  });

  test('are null above 2,000 rows, for one request', async () => {
    const large = await startGateway({
      emulator: { seed: buildSeed({ leads: 20, contacts: 20, opportunities: 2_001, largestLead: 60 }) },
    });
    const query = (filter: string) => `{ opportunities(filter: { ${filter} }) { totalCount ${SUMS} } }`;
    const { data, errors } = await large.execute(query('confidence: { gte: 0 }'));
    expect(errors).toBeUndefined();
    expect(data.opportunities).toEqual({ totalCount: 2001, aggregates: null });
    expect(large.lines).toEqual(['POST /data/search/']);
    await large.close();
  });
});

test('conditions on what its rows show are evaluated on the opportunities of a lead', async () => {
  const [of = ''] = [...Map.groupBy(seed.opportunities, (row) => row.lead_id)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([id]) => id);
  const found = seed.opportunities.filter((row) => row.lead_id === of);
  const contact = found.find((row) => row.contact_id !== null)?.contact_id ?? 'cont_missing';
  const filters: readonly OpportunityFilter[] = [
    { value: { gte: 500_000, lt: 3_000_000 } },
    { value: { eq: found[3]?.value ?? 0 } },
    { confidence: { gt: 20, lte: 80 } },
    { contactId: { eq: contact } },
    { pipelineId: { eq: pipelineId } },
    { createdById: { in: [user] } },
    { id: { in: ids(found.slice(2, 5)) } },
  ];
  for (const filter of filters) {
    const { data, errors } = await run(
      'query ($id: ID!, $filter: OpportunityFilter) { lead(id: $id) { opportunities(first: 250, filter: $filter) { nodes { id } } } }',
      { id: of, filter },
    );
    expect(errors).toBeUndefined();
    expect(gateway.lines).toEqual([`GET /lead/${of}/`]);
    expect(ids(data.lead.opportunities.nodes)).toEqual(
      ids(plain.opportunities({ ...filter, leadId: { eq: of } } as object)),
    );
  }
});

test('a parent narrows a search', async () => {
  const filter: OpportunityFilter = { value: { gt: 1_000_000 } };
  const query = `query ($filter: OpportunityFilter) {
    user(id: "${user}") { opportunities(first: 200, filter: $filter) { nodes { id } } }
    lead(id: "${lead}") { opportunities(first: 200, filter: { text: "a", leadId: { eq: "${other}" } }) { totalCount } }
    pipeline(id: "${pipelineId}") { opportunities(first: 200, filter: $filter) { totalCount } } }`;
  const { data, errors } = await run(query, { filter });
  expect(errors).toBeUndefined();
  expect(ids(data.user.opportunities.nodes)).toEqual(
    ids(plain.opportunities({ ...filter, userId: { eq: user } } as object)),
  );
  expect(data.lead.opportunities.totalCount).toBe(0);
  expect(data.pipeline.opportunities.totalCount).toBe(
    plain.opportunities({ ...filter, pipelineId: { eq: pipelineId } } as object).length,
  );
});

test('a group of users among the opportunities of a user is evaluated by search', async () => {
  const members = seed.groups[0]?.user_ids ?? [];
  const outsider = seed.users.find(({ id }) => !members.includes(id))?.id ?? '';
  for (const [id, isMember] of [
    [members[0] ?? '', true],
    [outsider, false],
  ] as const) {
    const { data, errors } = await run(
      `{ user(id: "${id}") { opportunities(first: 200, filter: { userId: { in: ["${group}"] } }) { totalCount nodes { id } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(gateway.lines.filter((line) => line !== 'GET /user/')).toEqual(['POST /data/search/']);
    const expected = isMember ? ids(plain.opportunities({ userId: { eq: id } })) : [];
    expect(ids(data.user.opportunities.nodes)).toEqual(expected);
    expect(data.user.opportunities.totalCount).toBe(expected.length);
  }
});

test('any filter and order returns every match once, in order, and costs no more than estimated', async () => {
  const searched = searchFilters(seed).opportunities;
  const listed = fc.record(
    {
      isStalled: fc.boolean(),
      leadSmartViewId: fc.constant(seed.saved_searches[0]?.id ?? ''),
    },
    { requiredKeys: [] },
  );
  const order = fc.record({
    field: fc.constantFrom(...(['DATE_CREATED', 'DATE_UPDATED', 'DATE_WON', 'CONFIDENCE', 'VALUE'] as const)),
    direction: fc.constantFrom('ASC' as const, 'DESC' as const),
  });
  const query = `query ($filter: OpportunityFilter, $orderBy: [OpportunityOrder!], $first: Int, $after: String) {
    opportunities(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount ${SUMS} nodes { id } pageInfo { hasNextPage endCursor } } }`;
  let refused = 0;
  const property = async (whole: OpportunityFilter, part: object, orderBy: OpportunityOrder, first: number) => {
    const filter: OpportunityFilter = { ...whole, ...part };
    const { isStalled, leadSmartViewId } = filter;
    const both = new Set(ids(naiveOpportunities(seed, { isStalled, leadSmartViewId })));
    const expected = plain.opportunities(whole).filter(({ id }) => both.has(id));
    const found: string[] = [];
    let after: string | null = null;
    do {
      const answer: Answer = await run(query, { filter, orderBy, first, after });
      if (answer.errors !== undefined) {
        expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
        expect(answer.errors[0]?.message).toContain('Drop one or the other.');
        expect(gateway.lines).toEqual([]);
        refused += 1;
        return;
      }
      const { nodes, pageInfo, totalCount, aggregates } = answer.data.opportunities;
      found.push(...ids(nodes));
      expect(totalCount).toBe(expected.length);
      expect(aggregates).toEqual(sums(expected));
      const { actualRequests, estimatedRequests } = costOf(answer);
      expect(actualRequests).toBe(gateway.upstream.length);
      expect(estimatedRequests).toBeGreaterThanOrEqual(actualRequests);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null && found.length < 3 * first);
    // Close's list and its search break ties differently: each page is in order, and no row is twice or missing.
    const column = orderBy.field?.toLowerCase() as
      | 'value'
      | 'confidence'
      | 'date_won'
      | 'date_updated'
      | 'date_created';
    const values = new Map(seed.opportunities.map((row) => [row.id, row[column]] as const));
    const shown = sorted(expected, orderBy).map(({ id }) => values.get(id));
    expect(found.map((id) => values.get(id))).toEqual(shown.slice(0, found.length));
    expect(new Set(found).size).toBe(found.length);
    expect(found.every((id) => expected.some((row) => row.id === id))).toBe(true);
    if (after === null) expect(found.length).toBe(expected.length);
  };
  const numRuns = randomRuns(30);
  await fc.assert(fc.asyncProperty(searched, listed, order, fc.integer({ min: 30, max: 150 }), property), {
    seed: 20_261_130,
    numRuns,
  });
  expect(refused).toBeGreaterThan(0);
  expect(refused).toBeLessThan((2 / 3) * numRuns);
});
