import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { sendTo } from '../support/emulator-socket.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { changesOf, ERRORS, missingId, sent, traced, wrong } from '../support/mutations.ts';

const seed = demoSeed();
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const [demo = '', later = ''] = ids(seed.outcomes);
const [discovery = '', demonstration = '', fair = ''] = ids(seed.playbooks);
const OUTCOMES = 'GET /outcome/?_limit=100';
const PLAYBOOKS = 'GET /playbook/?_limit=100';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

async function run(query: string, variables: object = {}) {
  const { data, errors } = await gateway.execute(query, variables, { 'x-cost': '1' });
  expect(errors).toBeUndefined();
  return data;
}
async function estimate(query: string) {
  const { extensions } = await gateway.execute(query, {}, { 'x-cost': '1' });
  return (extensions as { cost?: object }).cost;
}

describe('outcomes', () => {
  test('are listed with one request, then cached', async () => {
    const fields = 'id name description type appliesTo createdBy { id } dateUpdated';
    const { outcomes } = await run(`{ outcomes { ${fields} } }`);
    expect(traced(gateway)).toEqual([OUTCOMES]);
    expect(outcomes).toMatchObject(
      seed.outcomes.map(({ id, name, description, created_by }) => ({
        ...{ id, name, description, createdBy: { id: created_by } },
      })),
    );
    expect(outcomes[0]).toMatchObject({ type: 'CUSTOM', appliesTo: ['CALLS', 'MEETINGS'] });
    expect(outcomes[3]).toMatchObject({ type: 'VM_DROPPED', appliesTo: ['CALLS'] });
    const again = await run(`{
      outcome(id: "${demo}") { name }
      node(id: "${later}") { ... on Outcome { name } }
      _entities(representations: [{ __typename: "Outcome", id: "${later}" }]) { ... on Outcome { name } }
    }`);
    const name = 'Call back later';
    expect(again).toEqual({ outcome: { name: 'Demo booked' }, node: { name }, _entities: [{ name }] });
    expect(gateway.lines).toEqual([]);
    const { errors } = await gateway.execute(`{ outcome(id: "${discovery}") { name } }`);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
  });

  test('of calls and meetings have a free id, and names of any number with one request', async () => {
    const list = (type: string, selection: string) =>
      `{ activities(first: 100, filter: { type: { eq: ${type} } }) { nodes { ... on Call { outcome { ${selection} } } ... on Meeting { outcome { ${selection} } } } } }`;
    await run(list('CALL', 'id'));
    expect(traced(gateway)).toEqual(['GET /activity/call/?_limit=100']);
    const { activities } = await run(list('CALL', 'id name type'));
    expect(traced(gateway).slice(1)).toEqual([OUTCOMES]);
    const names = new Map(seed.outcomes.map(({ id, name }) => [id, name]));
    const chosen = activities.nodes.flatMap(
      (call: { outcome: { id: string; name: string } | null }) => call.outcome ?? [],
    );
    expect(new Set(ids(chosen)).size).toBe(3);
    for (const { id, name } of chosen) expect(name).toBe(names.get(id));
    expect(await estimate(list('MEETING', 'name'))).toMatchObject({ estimatedRequests: 1, actualRequests: 1 });
    expect(traced(gateway)).toHaveLength(1);
  });

  test('that were deleted stay on their calls with their id, and are asked for once', async () => {
    const call = seed.activities.find(({ type, details }) => type === 'Call' && details.outcome_id === demo)?.id;
    const { data } = await gateway.execute(`mutation { outcomeDelete(id: "${demo}") { deletedId ${ERRORS} } }`);
    expect(data.outcomeDelete).toEqual({ deletedId: demo, userErrors: [] });
    expect(traced(gateway)).toEqual([[`DELETE /outcome/${demo}/`]]);
    const query = `{ activity(id: "${call}") { ... on Call { outcome { id } named: outcome { id name } } } }`;
    const answer = { activity: { outcome: { id: demo }, named: null } };
    expect(await run(query)).toEqual(answer);
    expect(traced(gateway).slice(1)).toEqual([OUTCOMES, `GET /outcome/${demo}/`]);
    expect(await run(query)).toEqual(answer);
    expect(traced(gateway)).toHaveLength(1);
    expect(await run(`{ outcome(id: "${demo}") { id } }`)).toEqual({ outcome: null });
    const update = `mutation { callUpdate(id: "${call}", input: { outcomeId: "${demo}" }) { ${ERRORS} } }`;
    expect(wrong((await run(update)).callUpdate.userErrors)).toEqual(['NOT_FOUND input.outcomeId']);
  });

  test('that another client created are read by id, once for all operations', async () => {
    await run('{ outcomes { id } }');
    const { id } = (await sendTo(gateway.emulator, 'POST', '/outcome/', { name: 'New' })).json;
    const query = `{ outcome(id: "${id}") { name } }`;
    expect(await run(query)).toEqual({ outcome: { name: 'New' } });
    expect(traced(gateway)).toEqual([`GET /outcome/${id}/`]);
    await run(query);
    expect(gateway.lines).toEqual([]);
  });

  const outcomes = changesOf(() => gateway, 'outcome', 'fragment F on Outcome { id name description type appliesTo }');
  const CREATE = outcomes.mutation('$input: OutcomeCreateInput!', 'outcomeCreate(input: $input)');
  const UPDATE = outcomes.mutation('$id: ID!, $input: OutcomeUpdateInput!', 'outcomeUpdate(id: $id, input: $input)');

  test('are created and changed, each with one request', async () => {
    const input = { name: 'A', description: 'B', type: 'VM_DROPPED' };
    const { row, requests } = await outcomes.change(CREATE, { input });
    expect(requests).toEqual([['POST /outcome/', { name: 'A', description: 'B', type: 'vm-dropped' }]]);
    const id = row?.id ?? '';
    expect(row).toEqual({ ...input, id, appliesTo: ['CALLS'] });
    const changed = await outcomes.change(UPDATE, { id, input: { description: '', type: 'CUSTOM' } });
    expect(changed.requests).toEqual([[`PUT /outcome/${id}/`, { description: '', type: 'custom' }]]);
    expect(changed.row).toMatchObject({ name: 'A', description: '', type: 'CUSTOM', appliesTo: ['CALLS', 'MEETINGS'] });
    expect(ids((await run('{ outcomes { id } }')).outcomes)).toContain(id);
  });

  test('are not written with invalid values', async () => {
    expect(await outcomes.refused(CREATE, { input: { name: ' ' } })).toEqual(['REQUIRED input.name']);
    const input = { name: null, description: null, type: null };
    expect(await outcomes.refused(UPDATE, { id: demo, input })).toEqual([
      'REQUIRED input.name',
      'REQUIRED input.description',
      'REQUIRED input.type',
    ]);
    expect(await outcomes.refused(UPDATE, { id: discovery, input: { name: 'A' } })).toEqual(['INVALID id']);
    const gone = await outcomes.change(UPDATE, { id: missingId('outcome'), input: { name: 'A' } });
    expect(gone.problems).toEqual(['NOT_FOUND id']);
  });
});

describe('playbooks', () => {
  test('are listed by position, archived or not, with one request', async () => {
    const data = await run(`{
      playbooks {
        id name description summaryGuidance position isArchived dateArchived archivedBy { id } createdBy { id } dateCreated
      }
      archived: playbooks(isArchived: true) { id position isArchived dateArchived archivedBy { id } }
    }`);
    expect(traced(gateway)).toEqual([PLAYBOOKS]);
    expect(data.playbooks.map(({ id, position }: { id: string; position: number }) => [id, position])).toEqual([
      [discovery, 0],
      [demonstration, 1],
    ]);
    const [first, , last] = seed.playbooks;
    expect(data.playbooks[0]).toMatchObject({
      ...{ name: first?.name, description: first?.description, summaryGuidance: first?.summary_guidance },
      ...{ isArchived: false, dateArchived: null, archivedBy: null, createdBy: { id: first?.created_by_id } },
    });
    const archivedBy = { id: last?.archived_by_id };
    expect(data.archived).toMatchObject([{ id: fair, position: null, isArchived: true, archivedBy }]);
    expect(Date.parse(data.archived[0].dateArchived)).toBe(Date.parse(last?.archived_at ?? ''));
  });

  test('lead to outcomes and shared fields, with one request for each list', async () => {
    const query = '{ playbooks { outcomes { id name } customFieldDefinitions { id name } } }';
    const cost = await estimate(query);
    expect(cost).toMatchObject({ estimatedRequests: 3, actualRequests: 3 });
    expect(traced(gateway).toSorted()).toEqual(['GET /custom_field/shared/?_limit=1000', OUTCOMES, PLAYBOOKS]);
    const { playbooks } = await run(query);
    expect(gateway.lines).toEqual([]);
    expect(playbooks.map(({ outcomes }: { outcomes: { id: string }[] }) => ids(outcomes))).toEqual([
      seed.playbooks[0]?.outcome_ids,
      seed.playbooks[1]?.outcome_ids,
    ]);
    expect(playbooks[0].customFieldDefinitions).toEqual([
      { id: seed.playbooks[0]?.custom_field_ids[0], name: 'Region' },
    ]);
    await run(`mutation { outcomeDelete(id: "${demo}") { deletedId } }`);
    const { playbook } = await run(
      `{ playbook(id: "${demonstration}") { all: outcomes { id } known: outcomes { name } } }`,
    );
    expect(playbook).toEqual({ all: [{ id: demo }, { id: later }], known: [{ name: 'Call back later' }] });
  });

  test('of meetings have a free id', async () => {
    const meeting = seed.activities.find(({ details }) => details.playbook_id === discovery)?.id;
    const query = (selection: string) =>
      `{ activity(id: "${meeting}") { ... on Meeting { playbook { ${selection} } } } }`;
    expect((await run(query('id'))).activity.playbook).toEqual({ id: discovery });
    expect(traced(gateway)).toHaveLength(1);
    expect((await run(query('name'))).activity.playbook).toEqual({ name: 'Discovery' });
    expect(traced(gateway).slice(1)).toEqual([PLAYBOOKS]);
  });

  const FIELDS =
    'id name description summaryGuidance outcomes { id } customFieldDefinitions { id } position isArchived archivedBy { id }';
  const playbooks = changesOf(() => gateway, 'playbook', `fragment F on Playbook { ${FIELDS} }`);
  const CREATE = playbooks.mutation('$input: PlaybookCreateInput!', 'playbookCreate(input: $input)');
  const UPDATE = playbooks.mutation('$id: ID!, $input: PlaybookUpdateInput!', 'playbookUpdate(id: $id, input: $input)');
  const [ARCHIVE, UNARCHIVE, DELETE] = [
    playbooks.mutation('$id: ID!', 'playbookArchive(id: $id)'),
    playbooks.mutation('$id: ID!', 'playbookUnarchive(id: $id)'),
    `mutation ($id: ID!) { playbookDelete(id: $id) { deletedId ${ERRORS} } }`,
  ];

  test('are created, changed, archived, restored and deleted, each with one request', async () => {
    await run('{ outcomes { id } customFieldDefinitions(objectType: SHARED) { id } }');
    const [field = ''] = seed.playbooks[0]?.custom_field_ids ?? [];
    const input = { name: 'A', summaryGuidance: 'B', outcomeIds: [later, demo], customFieldIds: [field] };
    const { row, requests } = await playbooks.change(CREATE, { input });
    const body = { name: 'A', summary_guidance: 'B', outcome_ids: [later, demo], custom_field_ids: [field] };
    expect(requests).toEqual([['POST /playbook/', body]]);
    expect(row).toMatchObject({
      ...{ name: 'A', description: null, summaryGuidance: 'B', position: 2, isArchived: false },
      ...{ outcomes: [{ id: later }, { id: demo }], customFieldDefinitions: [{ id: field }] },
    });
    const id = row?.id ?? '';
    const changes = { description: 'C', summaryGuidance: null, outcomeIds: [], customFieldIds: null };
    const changed = await playbooks.change(UPDATE, { id, input: changes });
    const written = { description: 'C', summary_guidance: null, outcome_ids: [], custom_field_ids: [] };
    expect(changed.requests).toEqual([[`PUT /playbook/${id}/`, written]]);
    const archived = await playbooks.change(ARCHIVE, { id });
    expect(archived.requests).toEqual([[`POST /playbook/${id}/archive/`, {}]]);
    expect(archived.row).toMatchObject({ isArchived: true, position: null, archivedBy: { id: seed.me } });
    expect(ids((await run('{ playbooks { id } }')).playbooks)).toEqual([discovery, demonstration]);
    const restored = await playbooks.change(UNARCHIVE, { id });
    expect(restored.requests).toEqual([[`POST /playbook/${id}/unarchive/`, {}]]);
    expect(restored.row).toMatchObject({ isArchived: false, position: 2, archivedBy: null });
    expect(await run(DELETE, { id })).toEqual({ playbookDelete: { deletedId: id, userErrors: [] } });
    expect(sent(gateway)).toEqual([[`DELETE /playbook/${id}/`]]);
    expect(await run(`{ playbook(id: "${id}") { name } }`)).toEqual({ playbook: null });
  });

  test('are not written with ids of something else', async () => {
    const input = { name: 'A', outcomeIds: [demo, discovery], customFieldIds: [demo] };
    expect(await playbooks.refused(CREATE, { input })).toEqual([
      'INVALID input.outcomeIds.1',
      'INVALID input.customFieldIds.0',
    ]);
    expect(await playbooks.refused(ARCHIVE, { id: demo })).toEqual(['INVALID id']);
    const gone = await playbooks.change(UPDATE, { id: discovery, input: { outcomeIds: [missingId('outcome')] } });
    expect(gone.problems).toEqual(['NOT_FOUND input.outcomeIds.0']);
  });
});

test('the examples keep their budgets', async () => {
  const { activities } = await run(operation('MeetingOutcomes'));
  const meetings = 'GET /activity/meeting/?_limit=10';
  expect(traced(gateway).toSorted()).toEqual([meetings, OUTCOMES, PLAYBOOKS].toSorted());
  expect(activities.nodes).toHaveLength(10);
  await run(operation('MeetingOutcomes'));
  expect(traced(gateway)).toEqual([meetings]);
  const { playbookCreate } = await run(operation('DefinePlaybook'), { name: 'A', outcomeIds: [demo] });
  expect(playbookCreate.playbook.outcomes).toEqual([{ id: demo, name: 'Demo booked' }]);
  expect(traced(gateway)).toEqual([['POST /playbook/', { name: 'A', outcome_ids: [demo] }]]);
});
