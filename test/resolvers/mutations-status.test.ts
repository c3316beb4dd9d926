import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { changesOf, ERRORS, missingId, sent, traced, wrong } from '../support/mutations.ts';

const seed = demoSeed();
const [sales, renewals] = seed.pipelines;
const statuses = seed.organization.lead_statuses;
const [potential, contacted] = statuses.map(({ id }) => id);

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
/** As it was at the start, on both sides: what the gateway held has become too old. */
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

/** Labels in their order, as the next operation reads them. */
async function labels(query: string, path: 'leadStatuses' | 'opportunityStatuses'): Promise<string[]> {
  const { data } = await gateway.execute(query);
  return data[path].map(({ label }: { label: string }) => label);
}

describe('of leads', () => {
  const { mutation, change, refused } = changesOf(() => gateway, 'leadStatus', 'fragment F on LeadStatus { id label }');
  const CREATE = mutation('$input: LeadStatusInput!', 'leadStatusCreate(input: $input)');
  const UPDATE = mutation('$id: ID!, $input: LeadStatusInput!', 'leadStatusUpdate(id: $id, input: $input)');
  const DELETE = `mutation ($id: ID!) { leadStatusDelete(id: $id) { deletedId ${ERRORS} } }`;
  const REORDER = `mutation ($ids: [ID!]!) { leadStatusReorder(ids: $ids) { leadStatuses { id label } ${ERRORS} } }`;
  const all = () => labels('{ leadStatuses { label } }', 'leadStatuses');
  const own = statuses.map(({ label }) => label);

  test('one is created, as the last', async () => {
    await all();
    const { row, requests } = await change(CREATE, { input: { label: 'Dormant' } });
    expect(requests).toEqual([['POST /status/lead/', { label: 'Dormant' }]]);
    expect(row?.label).toBe('Dormant');
    expect(await all()).toEqual([...own, 'Dormant']);
  });

  test('one is renamed, for all leads that have it', async () => {
    await all();
    const { requests } = await change(UPDATE, { id: contacted, input: { label: 'Spoken to' } });
    expect(requests).toEqual([[`PUT /status/lead/${contacted}/`, { label: 'Spoken to' }]]);
    expect(await all()).toEqual(own.map((label) => (label === 'Contacted' ? 'Spoken to' : label)));
    const lead = seed.leads.find(({ status_id }) => status_id === contacted);
    const { data } = await gateway.execute(`{ lead(id: "${lead?.id}") { status { label } } }`);
    expect(data.lead.status.label).toBe('Spoken to');
  });

  test('one that no lead has is deleted', async () => {
    const { row } = await change(CREATE, { input: { label: 'Dormant' } });
    const { data } = await gateway.execute(DELETE, { id: row?.id });
    expect(data.leadStatusDelete).toEqual({ deletedId: row?.id, userErrors: [] });
    expect(traced(gateway)).toEqual([[`DELETE /status/lead/${row?.id}/`]]);
    expect(await all()).toEqual(own);
    const gone = await gateway.execute(`{ leadStatus(id: "${row?.id}") { id } }`);
    expect(gone.data.leadStatus).toBeNull();
  });

  test('one that leads have is kept, and it is said what to do', async () => {
    const { data } = await gateway.execute(DELETE, { id: potential });
    expect(data.leadStatusDelete).toEqual({
      deletedId: null,
      userErrors: [
        { path: ['id'], message: 'Leads still use this status. Move them to another status first.', code: 'IN_USE' },
      ],
    });
    expect(await all()).toEqual(own);
  });

  test('all are put in a new order, in the words of the organization, and answered without reading again', async () => {
    await all();
    const ids = statuses.map(({ id }) => id).toReversed();
    const { data, errors } = await gateway.execute(REORDER, { ids });
    expect(errors).toBeUndefined();
    expect(traced(gateway)).toEqual([
      'GET /me/',
      [`PUT /organization/${seed.organization.id}/`, { lead_statuses: ids.map((id) => ({ id })) }],
    ]);
    expect(data.leadStatusReorder).toEqual({ leadStatuses: statuses.toReversed(), userErrors: [] });
    expect(await all()).toEqual(own.toReversed());
  });

  test('the new order is read if the answer does not tell it', async () => {
    const ids = statuses.map(({ id }) => id).toReversed();
    gateway.emulator.fail({ method: 'PUT', status: 200, body: {} });
    const { data } = await gateway.execute(REORDER, { ids });
    expect(data.leadStatusReorder.leadStatuses).toEqual(statuses);
    expect(gateway.lines).toEqual(['GET /me/', `PUT /organization/${seed.organization.id}/`, 'GET /me/']);
  });

  test('a new order must name each of them once: they are read afresh, and nothing is written', async () => {
    await all();
    // Made by someone else, after the gateway learned of the others.
    const added = { id: missingId('stat'), label: 'Theirs' };
    const organization = { ...seed.organization, lead_statuses: [...statuses, added] };
    gateway.emulator.write((tables) => tables.organization.put(organization));
    const ids = statuses.map(({ id }) => id);
    const first = await gateway.execute(REORDER, { ids });
    expect(first.data.leadStatusReorder.leadStatuses).toBeNull();
    expect(first.data.leadStatusReorder.userErrors).toEqual([
      { path: ['ids'], message: 'All statuses must be listed. Missing: Theirs.', code: 'INVALID' },
    ]);
    expect(traced(gateway)).toEqual(['GET /me/']);
    const foreign = sales?.statuses[0]?.id;
    const second = await gateway.execute(REORDER, { ids: [...ids, added.id, ids[1], foreign] });
    expect(wrong(second.data.leadStatusReorder.userErrors)).toEqual(['INVALID ids.6', 'NOT_FOUND ids.7']);
    expect(sent(gateway)).toEqual([]);
  });

  test.each<[string, () => string, object, string[]]>([
    ['an empty label', () => CREATE, { input: { label: ' ' } }, ['REQUIRED input.label']],
    ['an empty new label', () => UPDATE, { id: potential, input: { label: '' } }, ['REQUIRED input.label']],
    ['an id that is no status', () => DELETE, { id: 'lead_1' }, ['INVALID id']],
  ])('without a request refuses %s', async (_, operation, variables, problems) => {
    expect(await refused(operation(), variables)).toEqual(problems);
  });

  test.each<[string, () => string, object, string[]]>([
    ['a label that is there', () => CREATE, { input: { label: 'Qualified' } }, ['INVALID input.label']],
    [
      'another label that is there',
      () => UPDATE,
      { id: potential, input: { label: 'Qualified' } },
      ['INVALID input.label'],
    ],
    ['a status that is not there', () => UPDATE, { id: missingId('stat'), input: { label: 'A' } }, ['NOT_FOUND id']],
    [
      'a status of opportunities',
      () => UPDATE,
      { id: sales?.statuses[0]?.id, input: { label: 'A' } },
      ['NOT_FOUND id'],
    ],
  ])('tells where Close refuses %s', async (_, operation, variables, problems) => {
    expect((await change(operation(), variables)).problems).toEqual(problems);
    expect(await all()).toEqual(own);
  });
});

describe('of opportunities', () => {
  const fragment = 'fragment F on OpportunityStatus { id label type pipeline { id name } }';
  const { mutation, change, refused } = changesOf(() => gateway, 'opportunityStatus', fragment);
  const CREATE = mutation('$input: OpportunityStatusCreateInput!', 'opportunityStatusCreate(input: $input)');
  const UPDATE = mutation(
    '$id: ID!, $input: OpportunityStatusUpdateInput!',
    'opportunityStatusUpdate(id: $id, input: $input)',
  );
  const DELETE = `mutation ($id: ID!) { opportunityStatusDelete(id: $id) { deletedId ${ERRORS} } }`;
  const all = () => labels('{ opportunityStatuses { label } }', 'opportunityStatuses');
  const own = seed.pipelines.flatMap((pipeline) => pipeline.statuses.map(({ label }) => label));
  const discovery = sales?.statuses[0]?.id;

  test('one is created, as the last of its pipeline', async () => {
    await all();
    const input = { label: 'Paused', type: 'ACTIVE', pipelineId: renewals?.id };
    const { row, requests } = await change(CREATE, { input });
    expect(requests).toEqual([
      ['POST /status/opportunity/', { label: 'Paused', type: 'active', pipeline_id: renewals?.id }],
      // The answer to the write does not hold the name of the pipeline.
      'GET /me/',
    ]);
    expect(row).toMatchObject({ label: 'Paused', type: 'ACTIVE', pipeline: { id: renewals?.id, name: 'Renewals' } });
    const last = (sales?.statuses.length ?? 0) + (renewals?.statuses.length ?? 0);
    expect(await all()).toEqual(own.toSpliced(last, 0, 'Paused'));
  });

  test('one is created in the default pipeline, and answered from the write if no more is asked', async () => {
    const query = `mutation ($input: OpportunityStatusCreateInput!) {
      opportunityStatusCreate(input: $input) { opportunityStatus { id label type pipeline { id } } ${ERRORS} } }`;
    const { data } = await gateway.execute(query, { input: { label: 'Stuck', type: 'LOST' } });
    expect(traced(gateway)).toEqual([['POST /status/opportunity/', { label: 'Stuck', type: 'lost' }]]);
    expect(data.opportunityStatusCreate.opportunityStatus).toMatchObject({ type: 'LOST', pipeline: { id: sales?.id } });
  });

  test('one is renamed, for the opportunities that are in it', async () => {
    await all();
    const { requests } = await change(UPDATE, { id: discovery, input: { label: 'First call' } });
    expect(requests[0]).toEqual([`PUT /status/opportunity/${discovery}/`, { label: 'First call' }]);
    expect(await all()).toEqual(['First call', ...own.slice(1)]);
    const opportunity = seed.opportunities.find(({ status_id }) => status_id === discovery);
    const { data } = await gateway.execute(`{ opportunity(id: "${opportunity?.id}") { status { label } } }`);
    expect(data.opportunity.status.label).toBe('First call');
  });

  test('one that no opportunity is in is deleted', async () => {
    const { row } = await change(CREATE, { input: { label: 'Paused', type: 'ACTIVE' } });
    const { data } = await gateway.execute(DELETE, { id: row?.id });
    expect(data.opportunityStatusDelete).toEqual({ deletedId: row?.id, userErrors: [] });
    expect(traced(gateway)).toEqual([[`DELETE /status/opportunity/${row?.id}/`]]);
    expect(await all()).toEqual(own);
  });

  test('one that opportunities are in is kept, and it is said what to do', async () => {
    const { data } = await gateway.execute(DELETE, { id: discovery });
    expect(data.opportunityStatusDelete).toEqual({
      deletedId: null,
      userErrors: [
        {
          path: ['id'],
          message: 'Opportunities still use this status. Move them to another status first.',
          code: 'IN_USE',
        },
      ],
    });
    expect(await all()).toEqual(own);
  });

  test.each<[string, () => string, object, string[]]>([
    ['an empty label', () => CREATE, { input: { label: '', type: 'WON' } }, ['REQUIRED input.label']],
    [
      'null for a pipeline',
      () => CREATE,
      { input: { label: 'A', type: 'WON', pipelineId: null } },
      ['REQUIRED input.pipelineId'],
    ],
    [
      'a pipeline that is none',
      () => CREATE,
      { input: { label: 'A', type: 'WON', pipelineId: 'stat_1' } },
      ['INVALID input.pipelineId'],
    ],
    ['an id that is no status', () => UPDATE, { id: 'pipe_1', input: { label: 'A' } }, ['INVALID id']],
    ['a deletion of what is no status', () => DELETE, { id: 'pipe_1' }, ['INVALID id']],
  ])('without a request refuses %s', async (_, operation, variables, problems) => {
    expect(await refused(operation(), variables)).toEqual(problems);
  });

  test.each<[string, () => string, object, string[]]>([
    ['a label of the same pipeline', () => CREATE, { input: { label: 'Won', type: 'WON' } }, ['INVALID input.label']],
    [
      'a pipeline that is not there',
      () => CREATE,
      { input: { label: 'A', type: 'WON', pipelineId: missingId('pipe') } },
      ['NOT_FOUND input.pipelineId'],
    ],
    ['a status of leads', () => UPDATE, { id: potential, input: { label: 'A' } }, ['NOT_FOUND id']],
  ])('tells where Close refuses %s', async (_, operation, variables, problems) => {
    expect((await change(operation(), variables)).problems).toEqual(problems);
  });
});
