import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed, type Seed } from '../../emulator/index.ts';
import { type Answer, operation, startGateway, type TestGateway, type TestOptions } from '../support/gateway.ts';
import { withListedOwners } from '../support/listed-owners.ts';
import { promise } from '../support/promise.ts';
import { randomRuns } from '../support/random-runs.ts';

const seed = withListedOwners(demoSeed());
const lead = seed.leads[2]?.id;
const statuses = seed.pipelines.flatMap((pipeline) => pipeline.statuses).length;
/** The columns of a board are estimated as if they did not fit on one page. */
const boards = seed.pipelines.length;
const columns = seed.pipelines.flatMap(({ statuses }) => statuses.filter(({ type }) => type !== 'active')).length;
const users = seed.users.slice(0, 3).map(({ id }) => id);

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway({ emulator: { seed } });
});
afterEach(() => gateway.close());
async function restart(options: TestOptions): Promise<void> {
  await gateway.close();
  gateway = await startGateway({ emulator: { seed }, ...options });
}

interface Cost {
  readonly estimatedRequests: number;
  readonly actualRequests: number;
  readonly cacheHits: number;
  readonly rateLimits: readonly {
    readonly group: string;
    readonly limit: number;
    readonly remaining: number;
    readonly resetSeconds: number;
  }[];
}
const costOf = (answer: Answer) => (answer.extensions as { cost?: Cost } | undefined)?.cost;
const run = (query: string, variables: object = {}) => gateway.execute(query, variables, { 'x-cost': '1' });

/** Rows without names: a display name is never in the row of another object. */
const withoutNames = (named: Seed): Seed => ({
  ...named,
  leads: named.leads.map((lead) => ({ ...lead, name: '' })),
  contacts: named.contacts.map((contact) => ({ ...contact, name: '' })),
});

const CANONICAL: readonly (readonly [name: string, variables: object])[] = [
  ['LeadsPage', {}],
  ['OpenDeals', {}],
  ['Forecast', { users, from: '2026-01-01', to: '2027-01-01' }],
  ['WonByMonth', { from: '2026-01-01', to: '2027-01-01' }],
  ['StatusReport', { from: '2026-01-01', to: '2026-12-31' }],
  ['LeadDetail', { id: lead }],
  ['LeadTimeline', { id: lead }],
  ['LeadPage', { id: lead }],
  ['TeamFeed', { since: '2026-06-01T00:00:00Z' }],
  ['AppStart', {}],
  ['OpportunityHistory', { id: seed.opportunities[0]?.id }],
  ['OpportunityChanges', {}],
  ['PipelineFunnel', { id: seed.pipelines[0]?.id, from: '2026-10-01T00:00:00Z' }],
  ['MyTasks', {}],
  ['Team', {}],
  ['DealsWithLeadDetail', {}],
  ['SleepingLeads', {}],
  ['LeadsByName', {}],
  ['Duplicates', {}],
  ['LeadsByEmail', { email: 'person1@example.com' }],
  ['LargestOpportunities', { pipelineId: seed.pipelines[0]?.id }],
  ['SearchBox', { query: 'harb' }],
  ['ActivitySearch', { query: 'a' }],
  ['ContactsPage', {}],
  ['MyLeads', {}],
];

describe('the estimated cost of an operation', () => {
  test.each(CANONICAL)(
    'is at least the actual cost of %s and at most twice that, cold and warm',
    async (name, variables) => {
      promise('cost-estimate');
      for (const state of ['cold', 'warm']) {
        const answer = await run(operation(name), variables);
        const { estimatedRequests, actualRequests } = costOf(answer) as Cost;
        expect(actualRequests, state).toBe(gateway.upstream.length);
        expect(estimatedRequests, state).toBeGreaterThanOrEqual(actualRequests);
        expect(estimatedRequests, state).toBeLessThanOrEqual(2 * actualRequests);
      }
    },
  );

  describe('includes leads and contacts without names, whose display names are read:', () => {
    const LISTS = [
      '{ opportunities(first: 500) { nodes { lead { displayName } contact { displayName } } } }',
      '{ opportunities(first: 100) { nodes { lead { name displayName } } } }',
      '{ tasks(first: 100) { nodes { lead { displayName } contact { id displayName } } } }',
      '{ pipelines { statuses(type: { in: [WON, LOST] }) { opportunities(first: 50) { nodes { lead { displayName } } } } } }',
      '{ leads(first: 20) { nodes { opportunities { nodes { contact { displayName } } } } } }',
      '{ activities(first: 100, filter: { type: { eq: LEAD_MERGE } }) { nodes { ... on LeadMerge { source { displayName } } } } }',
    ];

    test.each(LISTS)('%s', async (query) => {
      promise('cost-estimate');
      for (const nameless of [false, true]) {
        await restart({ emulator: { seed: nameless ? withoutNames(seed) : seed } });
        for (const state of ['cold', 'warm']) {
          const answer = await run(query);
          expect(answer.errors).toBeUndefined();
          const { estimatedRequests, actualRequests } = costOf(answer) as Cost;
          expect(estimatedRequests, state).toBeGreaterThanOrEqual(actualRequests);
          if (nameless) expect(estimatedRequests, state).toBeLessThanOrEqual(2 * actualRequests);
        }
      }
    });

    test('of any list', async () => {
      promise('cost-estimate');
      const half = withoutNames({ ...seed, leads: seed.leads.filter((_, n) => n % 2 === 0) });
      await restart({ emulator: { seed: { ...half, leads: seed.leads.map((lead, n) => half.leads[n / 2] ?? lead) } } });
      const fields = fc.subarray(['id', 'name', 'displayName'], { minLength: 1 });
      const list = fc.constantFrom('opportunities', 'tasks');
      await fc.assert(
        fc.asyncProperty(list, fields, fields, fc.integer({ min: 1, max: 500 }), async (name, lead, contact, first) => {
          const nodes = `lead { ${lead.join(' ')} } contact { ${contact.join(' ')} }`;
          const answer = await run(`{ ${name}(first: ${first}) { nodes { ${nodes} } } }`);
          const { estimatedRequests, actualRequests } = costOf(answer) as Cost;
          expect(actualRequests).toBe(gateway.upstream.length);
          expect(estimatedRequests).toBeGreaterThanOrEqual(actualRequests);
        }),
        { numRuns: randomRuns(20) },
      );
    });

    test('nothing is added for names', async () => {
      const cost = costOf(await run('{ opportunities(first: 500) { nodes { lead { name } contact { name } } } }'));
      expect(cost).toMatchObject({ estimatedRequests: 3, actualRequests: 3 });
    });
  });

  test.each([
    ['{ nodes(ids: $ids) { ... on Lead { url } } }', { ids: seed.leads.slice(0, 50).map(({ id }) => id) }, 1],
    ['{ leads(first: 500) { nodes { id } } }', {}, 3],
    [
      '{ leads(first: 20, filter: { name: { phrase: "a" } }) { nodes { status { leads(first: 1) { totalCount } } } } }',
      {},
      21,
    ],
    ['{ leads(first: 10) { nodes { opportunities(filter: { query: "x" }) { totalCount } } } }', {}, 11],
    ['{ lead(id: $lead) { opportunities(first: 100) { nodes { isStalled } } } }', { lead }, 2],
    ['{ opportunities(first: 0) { aggregates { totalValue { annual { formatted } } } } }', {}, 2],
    ['{ leads(first: 5) { nodes { opportunities { aggregates { totalValue { annual { formatted } } } } } } }', {}, 2],
    [
      '{ opportunities(filter: { dateWon: { gt: "2200-01-01" } }) { nodes { id } aggregates { totalValue { annual { formatted } } } } }',
      {},
      2,
    ],
    ['{ pipelines { createdBy { email } dateCreated } }', {}, 2],
    ['{ contacts(first: 5) { nodes { customFields { value } } } }', {}, 2],
  ])('of %s', async (selection, variables, cost) => {
    const declared = { ids: '$ids: [ID!]!', lead: '$lead: ID!' };
    const variable = Object.keys(variables).map((name) => declared[name as keyof typeof declared]);
    const answer = await run(`query ${variable.length === 0 ? '' : `(${variable})`} ${selection}`, variables);
    expect(costOf(answer)?.estimatedRequests).toBe(cost);
    expect(costOf(answer)?.actualRequests).toBeLessThanOrEqual(cost);
  });

  test('of a mutation includes the write and the reads before and after it', async () => {
    const opportunity = seed.opportunities[0]?.id;
    const cost = async (mutation: string) => costOf(await run(`mutation { ${mutation} }`));
    expect(
      await cost(`opportunityUpdate(id: "${opportunity}", input: { confidence: 3 }) { opportunity { id } }`),
    ).toMatchObject({
      estimatedRequests: 1,
      actualRequests: 1,
    });
    expect(await cost(`opportunityMarkWon(id: "${opportunity}") { opportunity { id isStalled } }`)).toMatchObject({
      estimatedRequests: 4,
      actualRequests: 4,
    });
  });
});

test('a stale catalogue costs its refresh in the estimate, and its sizes are used', async () => {
  await run(operation('Board'));
  gateway.advance(61_000);
  const answer = await run(operation('Board'));
  expect(costOf(answer)).toMatchObject({
    estimatedRequests: statuses + boards + 1,
    actualRequests: columns + boards + 1,
  });
});

test('the estimate of a mutation includes the definitions of the custom fields in its input', async () => {
  const lead = seed.leads[2]?.id;
  const field = seed.custom_fields.find(({ object, type }) => object === 'lead' && type === 'text')?.id;
  const answer = await run(
    `mutation { leadUpdate(id: "${lead}", input: { customFields: [{ id: "${field}", value: "x" }] }) { userErrors { code } } }`,
  );
  expect(answer.data.leadUpdate.userErrors).toEqual([]);
  expect(costOf(answer)).toMatchObject({ estimatedRequests: 2, actualRequests: 2 });
});

describe('an operation above the cost limit', () => {
  test('is rejected before any request', async () => {
    promise('cost-limit');
    const { errors, data } = await run(
      '{ leads(first: 100) { nodes { opportunities(filter: { query: "x" }) { totalCount } } } }',
    );
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'COST_LIMIT_EXCEEDED', limit: 100, actual: 101 } }]);
    expect(gateway.lines).toEqual([]);
  });

  test('is estimated after its catalogue was read, if the catalogue decides', async () => {
    promise('cost-limit');
    await restart({ environment: { LIMIT_COST: String(statuses + boards) } });
    const cold = await run(operation('Board'));
    expect(cold.errors).toMatchObject([{ extensions: { code: 'COST_LIMIT_EXCEEDED', actual: statuses + boards + 1 } }]);
    expect(gateway.lines).toEqual(['GET /me/']);
    const warm = await run(operation('Board'));
    expect(warm.errors).toBeUndefined();
    expect(gateway.lines).toHaveLength(columns + boards);
  });

  const STATUSES = '{ opportunities(first: 50) { nodes { status { opportunities(first: 1) { totalCount } } } } }';

  test('is accepted without its catalogue if even the upper bound is within the limit', async () => {
    const answer = await run(STATUSES);
    expect(costOf(answer)?.estimatedRequests).toBe(1 + 50 + 25);
    expect(gateway.lines).not.toContain('GET /me/');
  });

  test('is estimated after its catalogue was read, if the upper bound exceeds the limit', async () => {
    await restart({ environment: { LIMIT_COST: '40' } });
    const answer = await run(STATUSES);
    expect(answer.errors).toBeUndefined();
    expect(costOf(answer)?.estimatedRequests).toBe(1 + 1 + statuses + boards);
    expect(gateway.lines[0]).toBe('GET /me/');
  });

  test('fails its remaining fields when it reaches the limit', async () => {
    promise('cost-limit');
    // Deactivated users are read by id, one by one. The estimate does not include that.
    await restart({ emulator: { seed: demoSeed() }, environment: { LIMIT_COST: '4' } });
    const { data, errors } = await run(operation('DealsWithLeadDetail'));
    expect(gateway.upstream.length).toBeLessThanOrEqual(4);
    expect(data.opportunities.nodes).toHaveLength(100);
    expect(new Set(errors?.map(({ extensions }) => extensions?.code))).toEqual(new Set(['COST_LIMIT_EXCEEDED']));
    expect(data.opportunities.nodes.some(({ lead }: { lead: unknown }) => lead !== null)).toBe(true);
  });
});

describe('extensions.cost', () => {
  test('is returned on request', async () => {
    promise('cost-extension');
    expect(costOf(await gateway.execute('{ me { id } }'))).toBeUndefined();
    const cost = costOf(await run('{ me { id } }'));
    expect(cost).toMatchObject({ estimatedRequests: 0, actualRequests: 0, cacheHits: 1, rateLimits: [] });
  });

  test('reports the budget of each group of endpoints that the operation used, once, in whole seconds', async () => {
    const lists = ['', 'type: { eq: NOTE }', 'dateCreated: { lt: "2026-06-01T00:00:00Z" }'];
    const fields = lists.map((filter, n) => `l${n}: activities(first: 1, filter: { ${filter} }) { nodes { id } }`);
    const cost = costOf(await run(`{ ${fields.join(' ')} }`));
    const groups = (cost?.rateLimits ?? []).map(({ group }) => group);
    expect(groups.toSorted()).toEqual(['GET activity', 'GET activity/note']);
    for (const { limit, remaining, resetSeconds } of cost?.rateLimits ?? []) {
      expect([limit, remaining, resetSeconds].every(Number.isInteger)).toBe(true);
    }
  });

  test('is always returned with SHOW_COST', async () => {
    await restart({ environment: { SHOW_COST: '1' } });
    expect(costOf(await gateway.execute('{ __typename }'))).toMatchObject({ estimatedRequests: 0, actualRequests: 0 });
  });
});
