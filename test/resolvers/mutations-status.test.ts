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
/** Resets the emulator and expires all caches of the gateway. */
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

/** The labels in order, as the next operation reads them. */
async function labels(query: string, path: 'leadStatuses' | 'opportunityStatuses'): Promise<string[]> {
  const { data } = await gateway.execute(query);
  return data[path].map(({ label }: { label: string }) => label);
}

describe('statuses of leads:', () => {
  const { mutation, change, refused } = changesOf(() => gateway, 'leadStatus', 'fragment F on LeadStatus { id label }');
  const CREATE = mutation('$input: LeadStatusInput!', 'leadStatusCreate(input: $input)');
  const UPDATE = mutation('$id: ID!, $input: LeadStatusInput!', 'leadStatusUpdate(id: $id, input: $input)');
  const DELETE = `mutation ($id: ID!) { leadStatusDelete(id: $id) { deletedId ${ERRORS} } }`;
  const REORDER = `mutation ($ids: [ID!]!) { leadStatusReorder(ids: $ids) { leadStatuses { id label } ${ERRORS} } }`;
  const all = () => labels('{ leadStatuses { label } }', 'leadStatuses');
  const own = statuses.map(({ label }) => label);

  test('a created one is the last', async () => {
    await all();
    const { row, requests } = await change(CREATE, { input: { label: 'Dormant' } });
    expect(requests).toEqual([['POST /status/lead/', { label: 'Dormant' }]]);
    expect(row?.label).toBe('Dormant');
    expect(await all()).toEqual([...own, 'Dormant']);
  });

  test('a renamed one is renamed for all its leads', async () => {
    await all();
    const { requests } = await change(UPDATE, { id: contacted, input: { label: 'Spoken to' } });
    expect(requests).toEqual([[`PUT /status/lead/${contacted}/`, { label: 'Spoken to' }]]);
    expect(await all()).toEqual(own.map((label) => (label === 'Contacted' ? 'Spoken to' : label)));
    const lead = seed.leads.find(({ status_id }) => status_id === contacted);
    const { data } = await gateway.execute(`{ lead(id: "${lead?.id}") { status { label } } }`);
    expect(data.lead.status.label).toBe('Spoken to');
  });

  test('one without leads is deleted', async () => {
    const { row } = await change(CREATE, { input: { label: 'Dormant' } });
    const { data } = await gateway.execute(DELETE, { id: row?.id });
    expect(data.leadStatusDelete).toEqual({ deletedId: row?.id, userErrors: [] });
    expect(traced(gateway)).toEqual([[`DELETE /status/lead/${row?.id}/`]]);
    expect(await all()).toEqual(own);
    const gone = await gateway.execute(`{ leadStatus(id: "${row?.id}") { id } }`);
    expect(gone.data.leadStatus).toBeNull();
  });

  test('one with leads is not deleted, and the error says what to do', async () => {
    const { data } = await gateway.execute(DELETE, { id: potential });
    expect(data.leadStatusDelete).toEqual({
      deletedId: null,
      userErrors: [
        { path: ['id'], message: 'Leads still use this status. Move them to another status first.', code: 'IN_USE' },
      ],
    });
    expect(await all()).toEqual(own);
  });

  test('all are reordered by a write to the organization, and returned without another read', async () => {
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

  test('the new order is read if the response lacks it', async () => {
    const ids = statuses.map(({ id }) => id).toReversed();
    gateway.emulator.fail({ method: 'PUT', status: 200, body: {} });
    const { data } = await gateway.execute(REORDER, { ids });
    expect(data.leadStatusReorder.leadStatuses).toEqual(statuses);
    expect(gateway.lines).toEqual(['GET /me/', `PUT /organization/${seed.organization.id}/`, 'GET /me/']);
  });

  test('a new order must contain each status once: the current ones are read, and nothing is written', async () => {
    await all();
    // Created elsewhere, after the gateway cached the others.
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
    ['an id of another type', () => DELETE, { id: 'lead_1' }, ['INVALID id']],
  ])('rejects %s without a request', async (_, operation, variables, problems) => {
    expect(await refused(operation(), variables)).toEqual(problems);
  });

  test.each<[string, () => string, object, string[]]>([
    ['an existing label', () => CREATE, { input: { label: 'Qualified' } }, ['INVALID input.label']],
    [
      'a new label that exists',
      () => UPDATE,
      { id: potential, input: { label: 'Qualified' } },
      ['INVALID input.label'],
    ],
    ['a missing status', () => UPDATE, { id: missingId('stat'), input: { label: 'A' } }, ['NOT_FOUND id']],
    [
      'a status of opportunities',
      () => UPDATE,
      { id: sales?.statuses[0]?.id, input: { label: 'A' } },
      ['NOT_FOUND id'],
    ],
  ])('reports the path if Close rejects %s', async (_, operation, variables, problems) => {
    expect((await change(operation(), variables)).problems).toEqual(problems);
    expect(await all()).toEqual(own);
  });
});

describe('statuses of opportunities:', () => {
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

  test('a created one is the last of its pipeline', async () => {
    await all();
    const input = { label: 'Paused', type: 'ACTIVE', pipelineId: renewals?.id };
    const { row, requests } = await change(CREATE, { input });
    expect(requests).toEqual([
      ['POST /status/opportunity/', { label: 'Paused', type: 'active', pipeline_id: renewals?.id }],
      // The response to the write lacks the name of the pipeline.
      'GET /me/',
    ]);
    expect(row).toMatchObject({ label: 'Paused', type: 'ACTIVE', pipeline: { id: renewals?.id, name: 'Renewals' } });
    const last = (sales?.statuses.length ?? 0) + (renewals?.statuses.length ?? 0);
    expect(await all()).toEqual(own.toSpliced(last, 0, 'Paused'));
  });

  test('one is created in the default pipeline, and returned from the write if it has all selected fields', async () => {
    const query = `mutation ($input: OpportunityStatusCreateInput!) {
      opportunityStatusCreate(input: $input) { opportunityStatus { id label type pipeline { id } } ${ERRORS} } }`;
    const { data } = await gateway.execute(query, { input: { label: 'Stuck', type: 'LOST' } });
    expect(traced(gateway)).toEqual([['POST /status/opportunity/', { label: 'Stuck', type: 'lost' }]]);
    expect(data.opportunityStatusCreate.opportunityStatus).toMatchObject({ type: 'LOST', pipeline: { id: sales?.id } });
  });

  test('a renamed one is renamed for all its opportunities', async () => {
    await all();
    const { requests } = await change(UPDATE, { id: discovery, input: { label: 'First call' } });
    expect(requests[0]).toEqual([`PUT /status/opportunity/${discovery}/`, { label: 'First call' }]);
    expect(await all()).toEqual(['First call', ...own.slice(1)]);
    const opportunity = seed.opportunities.find(({ status_id }) => status_id === discovery);
    const { data } = await gateway.execute(`{ opportunity(id: "${opportunity?.id}") { status { label } } }`);
    expect(data.opportunity.status.label).toBe('First call');
  });

  test('one without opportunities is deleted', async () => {
    const { row } = await change(CREATE, { input: { label: 'Paused', type: 'ACTIVE' } });
    const { data } = await gateway.execute(DELETE, { id: row?.id });
    expect(data.opportunityStatusDelete).toEqual({ deletedId: row?.id, userErrors: [] });
    expect(traced(gateway)).toEqual([[`DELETE /status/opportunity/${row?.id}/`]]);
    expect(await all()).toEqual(own);
  });

  test('one with opportunities is not deleted, and the error says what to do', async () => {
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
      'a null pipeline',
      () => CREATE,
      { input: { label: 'A', type: 'WON', pipelineId: null } },
      ['REQUIRED input.pipelineId'],
    ],
    [
      'a malformed pipeline id',
      () => CREATE,
      { input: { label: 'A', type: 'WON', pipelineId: 'stat_1' } },
      ['INVALID input.pipelineId'],
    ],
    ['an id of another type', () => UPDATE, { id: 'pipe_1', input: { label: 'A' } }, ['INVALID id']],
    ['a deletion with an id of another type', () => DELETE, { id: 'pipe_1' }, ['INVALID id']],
  ])('rejects %s without a request', async (_, operation, variables, problems) => {
    expect(await refused(operation(), variables)).toEqual(problems);
  });

  test.each<[string, () => string, object, string[]]>([
    [
      'an existing label of the pipeline',
      () => CREATE,
      { input: { label: 'Won', type: 'WON' } },
      ['INVALID input.label'],
    ],
    [
      'a missing pipeline',
      () => CREATE,
      { input: { label: 'A', type: 'WON', pipelineId: missingId('pipe') } },
      ['NOT_FOUND input.pipelineId'],
    ],
    ['a status of leads', () => UPDATE, { id: potential, input: { label: 'A' } }, ['NOT_FOUND id']],
  ])('reports the path if Close rejects %s', async (_, operation, variables, problems) => {
    expect((await change(operation(), variables)).problems).toEqual(problems);
  });
});
