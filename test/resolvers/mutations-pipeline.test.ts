import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { changesOf, ERRORS, missingId, sent, traced, wrong } from '../support/mutations.ts';

const seed = demoSeed();
const [sales, renewals, partnerships] = seed.pipelines;
const ids = (pipeline: typeof sales) => pipeline?.statuses.map(({ id }) => id) ?? [];
const bodyOf = (statusIds: readonly (string | undefined)[]) => ({ statuses: statusIds.map((id) => ({ id })) });

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

const fragment = `fragment F on Pipeline {
  id name statuses { id label type } createdBy { id } updatedBy { id } dateCreated dateUpdated
}`;
const { mutation, change, refused } = changesOf(() => gateway, 'pipeline', fragment);
const CREATE = mutation('$input: PipelineCreateInput!', 'pipelineCreate(input: $input)');
const UPDATE = mutation('$id: ID!, $input: PipelineUpdateInput!', 'pipelineUpdate(id: $id, input: $input)');
const DELETE = `mutation ($id: ID!) { pipelineDelete(id: $id) { deletedId ${ERRORS} } }`;

/** The statuses of each pipeline on the board. */
async function board(): Promise<Record<string, string[]>> {
  const { data, errors } = await gateway.execute(operation('Board'));
  expect(errors).toBeUndefined();
  type Column = { name: string; statuses: { id: string }[] };
  return Object.fromEntries(data.pipelines.map(({ name, statuses }: Column) => [name, statuses.map(({ id }) => id)]));
}
const OWN = Object.fromEntries(seed.pipelines.map((pipeline) => [pipeline.name, ids(pipeline)]));

describe('pipelineCreate', () => {
  test('creates a pipeline with ordered statuses, and the board shows it', async () => {
    await board();
    const statuses = [
      { label: 'New', type: 'ACTIVE' },
      { label: 'Won', type: 'WON' },
      { label: 'Lost', type: 'LOST' },
    ];
    const { row, requests } = await change(CREATE, { input: { name: 'Upsell', statuses } });
    const written = statuses.map(({ label, type }) => ({ label, type: type.toLowerCase() }));
    expect(requests).toEqual([['POST /pipeline/', { name: 'Upsell', statuses: written }]]);
    expect(row).toMatchObject({ name: 'Upsell', statuses });
    expect(Object.keys(await board())).toEqual([...Object.keys(OWN), 'Upsell']);
  });

  test('creates a pipeline without statuses', async () => {
    const { row, requests } = await change(CREATE, { input: { name: 'Empty' } });
    expect(requests).toEqual([['POST /pipeline/', { name: 'Empty' }]]);
    expect(row).toMatchObject({ name: 'Empty', statuses: [] });
  });
});

describe('pipelineUpdate', () => {
  test('renames without a read', async () => {
    const { row, requests } = await change(UPDATE, { id: sales?.id, input: { name: 'Direct sales' } });
    expect(requests).toEqual([[`PUT /pipeline/${sales?.id}/`, { name: 'Direct sales' }]]);
    expect(row).toMatchObject({ name: 'Direct sales', statuses: sales?.statuses.map(({ id }) => ({ id })) });
    expect(await board()).toEqual({ ...OWN, Sales: undefined, 'Direct sales': ids(sales) });
  });

  test('reorders statuses: reads the current pipeline, then writes all statuses', async () => {
    await board();
    const statusIds = ids(sales).toReversed();
    const { row, requests } = await change(UPDATE, { id: sales?.id, input: { statusIds } });
    expect(requests).toEqual(['GET /me/', [`PUT /pipeline/${sales?.id}/`, bodyOf(statusIds)]]);
    expect(row).toMatchObject({ statuses: statusIds.map((id) => ({ id })) });
    expect(await board()).toEqual({ ...OWN, Sales: statusIds });
  });

  test('moves a status from another pipeline with its opportunities', async () => {
    const moving = renewals?.statuses[1]?.id;
    const statusIds = [moving, ...ids(sales)];
    const { row, requests } = await change(UPDATE, { id: sales?.id, input: { name: 'All sales', statusIds } });
    expect(requests[1]).toEqual([`PUT /pipeline/${sales?.id}/`, { name: 'All sales', ...bodyOf(statusIds) }]);
    expect(row).toMatchObject({ name: 'All sales', statuses: statusIds.map((id) => ({ id })) });
    const left = ids(renewals).filter((id) => id !== moving);
    expect(await board()).toEqual({ 'All sales': statusIds, Renewals: left, Partnerships: ids(partnerships) });
    const opportunity = seed.opportunities.find(({ status_id }) => status_id === moving);
    const { data } = await gateway.execute(
      `{ opportunity(id: "${opportunity?.id}") { pipeline { id } status { pipeline { name } } } }`,
    );
    expect(data.opportunity).toEqual({ pipeline: { id: sales?.id }, status: { pipeline: { name: 'All sales' } } });
  });

  test('never loses a status: rejects an order without one before any write, even a new one', async () => {
    await board();
    const added = { id: missingId('stat'), label: 'Theirs', type: 'active' as const };
    gateway.emulator.write(({ pipeline }) => {
      if (sales !== undefined) pipeline.put({ ...sales, statuses: [...sales.statuses, added] });
    });
    const { data } = await gateway.execute(UPDATE, { id: sales?.id, input: { statusIds: ids(sales).slice(1) } });
    expect(data.pipelineUpdate).toEqual({
      pipeline: null,
      userErrors: [
        {
          path: ['input', 'statusIds'],
          message: 'All statuses must be listed. Missing: Discovery, Theirs.',
          code: 'INVALID',
        },
      ],
    });
    expect(traced(gateway)).toEqual(['GET /me/']);
    expect(await board()).toEqual({ ...OWN, Sales: [...ids(sales), added.id] });
  });

  test.each<[string, object, string[]]>([
    ['given twice', { statusIds: [...ids(sales), ids(sales)[0]] }, ['INVALID input.statusIds.7']],
    ['that is missing', { statusIds: [missingId('stat'), ...ids(sales)] }, ['NOT_FOUND input.statusIds.0']],
    [
      'of leads',
      { statusIds: [...ids(sales), seed.organization.lead_statuses[0]?.id] },
      ['NOT_FOUND input.statusIds.7'],
    ],
  ])('rejects a status %s, without a write', async (_, input, problems) => {
    const { data } = await gateway.execute(UPDATE, { id: sales?.id, input });
    expect(wrong(data.pipelineUpdate.userErrors)).toEqual(problems);
    expect(sent(gateway)).toEqual([]);
  });

  test('reports which status Close no longer has', async () => {
    const gone = { errors: [], 'field-errors': { id: 'Object does not exist.' } };
    const body = { errors: [], 'field-errors': { statuses: { errors: { 2: gone } } } };
    gateway.emulator.fail({ method: 'PUT', status: 400, body });
    const { problems } = await change(UPDATE, { id: sales?.id, input: { statusIds: ids(sales) } });
    expect(problems).toEqual(['NOT_FOUND input.statusIds.2']);
  });

  test('rejects a missing pipeline, without a write', async () => {
    const { data } = await gateway.execute(UPDATE, { id: missingId('pipe'), input: { statusIds: [] } });
    expect(wrong(data.pipelineUpdate.userErrors)).toEqual(['NOT_FOUND id']);
    expect(sent(gateway)).toEqual([]);
  });

  test('writes nothing if the pipeline cannot be read', async () => {
    gateway.emulator.fail({ path: '/me/', status: 400, body: {} });
    const { data, errors } = await gateway.execute(UPDATE, { id: sales?.id, input: { statusIds: ids(sales) } });
    expect(data).toEqual({ pipelineUpdate: null });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['UPSTREAM_ERROR']);
    expect(sent(gateway)).toEqual([]);
  });
});

describe('pipelineDelete', () => {
  test('deletes a pipeline without statuses', async () => {
    const { row } = await change(CREATE, { input: { name: 'Empty' } });
    await board();
    const { data } = await gateway.execute(DELETE, { id: row?.id });
    expect(data.pipelineDelete).toEqual({ deletedId: row?.id, userErrors: [] });
    expect(traced(gateway)).toEqual([[`DELETE /pipeline/${row?.id}/`]]);
    expect(await board()).toEqual(OWN);
  });

  test('rejects one with statuses, and says what to do', async () => {
    const { data } = await gateway.execute(DELETE, { id: sales?.id });
    expect(data.pipelineDelete).toEqual({
      deletedId: null,
      userErrors: [
        {
          path: ['id'],
          message: 'The pipeline still has statuses. Delete them or move them to another pipeline first.',
          code: 'IN_USE',
        },
      ],
    });
    expect(await board()).toEqual(OWN);
  });
});

test.each<[string, string, object, string[]]>([
  ['an empty name', CREATE, { input: { name: '' } }, ['REQUIRED input.name']],
  ['a null name', UPDATE, { id: sales?.id, input: { name: null } }, ['REQUIRED input.name']],
  [
    'an empty label',
    CREATE,
    {
      input: {
        name: 'A',
        statuses: [
          { label: 'B', type: 'WON' },
          { label: ' ', type: 'LOST' },
        ],
      },
    },
    ['REQUIRED input.statuses.1.label'],
  ],
  ['null statuses', UPDATE, { id: sales?.id, input: { statusIds: null } }, ['REQUIRED input.statusIds']],
  [
    'an empty name with a new order',
    UPDATE,
    { id: sales?.id, input: { name: '', statusIds: [] } },
    ['REQUIRED input.name'],
  ],
  ['an id of another type', UPDATE, { id: 'stat_1', input: { statusIds: [] } }, ['INVALID id']],
  ['a deletion with an id of another type', DELETE, { id: 'stat_1' }, ['INVALID id']],
])('rejects %s without a request', async (_, operation, variables, problems) => {
  expect(await refused(operation, variables)).toEqual(problems);
});

test.each<[string, string, object, string[]]>([
  [
    'statuses with the same label',
    CREATE,
    {
      input: {
        name: 'A',
        statuses: [
          { label: 'B', type: 'WON' },
          { label: 'B', type: 'LOST' },
        ],
      },
    },
    ['INVALID input.statuses'],
  ],
  [
    'a status with an existing label',
    UPDATE,
    { id: sales?.id, input: { statusIds: [...ids(sales), ids(renewals)[4]] } },
    ['INVALID input.statusIds'],
  ],
  ['a missing pipeline', UPDATE, { id: missingId('pipe'), input: { name: 'A' } }, ['NOT_FOUND id']],
])('reports the path if Close rejects %s', async (_, operation, variables, problems) => {
  expect((await change(operation, variables)).problems).toEqual(problems);
});
