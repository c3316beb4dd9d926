import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed, type Task } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { ids } from '../support/naive.ts';
import { dayOf, EMULATOR, find, viewOf } from '../support/naive-tasks.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const [lead = ''] = seed.leads.slice(2).map(({ id }) => id);
const names = new Map(seed.users.map((each) => [each.id, `${each.first_name} ${each.last_name}`]));
const leadNames = new Map(seed.leads.map(({ id, name }) => [id, name]));

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: EMULATOR });
});
afterAll(() => gateway.close());

async function run(query: string, variables: object = {}, headers: Record<string, string> = {}) {
  const { data, errors } = await gateway.execute(query, variables, headers);
  expect(errors).toBeUndefined();
  return data;
}

describe('a task', () => {
  const ROW = `{ id type text date dateTime dueDate dueDateTime isDateless isComplete view priority resolution objectType
    lead { id name } contact { id } assignedTo { id name } createdBy { name } dateCreated }`;
  const messages = new Map(seed.activities.map(({ id, details }) => [id, details.text]));
  /** Only to-dos have a due date and a priority. */
  const toDo = ({ type }: Task) => type === 'lead';
  const manual = ({ type }: Task) => type === 'lead' || type === 'outgoing_call';
  const expected = (task: Task, tz = 0) => ({
    id: task.id,
    type: task.type.toUpperCase(),
    text: manual(task) ? task.text : (messages.get(task.object_id ?? '') ?? null),
    date: dayOf(task.date, tz),
    dateTime: task.date.length === 10 ? null : task.date.replace('.000Z', '+00:00'),
    dueDate: task.due_date === null || !toDo(task) ? null : dayOf(task.due_date, tz),
    dueDateTime:
      task.due_date === null || task.due_date.length === 10 || !toDo(task)
        ? null
        : task.date.replace('.000Z', '+00:00'),
    isDateless: manual(task) ? task.is_dateless : null,
    isComplete: task.is_complete,
    view: viewOf(task, tz),
    priority: toDo(task) ? task.priority.toUpperCase() : null,
    resolution: (manual(task) && task.resolution?.toUpperCase()) || null,
    objectType: task.object_type === 'email' ? 'emailthread' : task.object_type,
    lead: { id: task.lead_id, name: leadNames.get(task.lead_id) },
    contact: task.contact_id === null ? null : { id: task.contact_id },
    assignedTo: { id: task.assigned_to, name: names.get(task.assigned_to ?? '') },
    createdBy: { name: names.get(task.created_by ?? '') },
  });

  test('takes one request, its neighbours come from the row', async () => {
    const task = find(({ type, is_dateless }) => type === 'lead' && !is_dateless);
    const data = await run(`{ task(id: "${task.id}") ${ROW} }`);
    expect(data.task).toMatchObject(expected(task));
    expect(requestLines(gateway)).toEqual([
      `GET /task/${task.id}/?_fields=id,_type,assigned_to,assigned_to_name,contact_id,created_by_name,date,` +
        'date_created,due_date,is_complete,is_dateless,lead_id,lead_name,object_type,priority,resolution,text,view',
    ]);
    await run(`{ task(id: "${task.id}") { dateTime dueDateTime } }`);
    expect(requestLines(gateway)).toEqual([`GET /task/${task.id}/?_fields=id,date,due_date`]);
  });

  test.each([0, 2, -11, 13])('of any type has its day in the time zone of the caller, at %i hours', async (tz) => {
    const data = await run(
      `{ tasks(first: 500, filter: { type: null }) { nodes ${ROW} } }`,
      {},
      { 'x-tz-offset': `${tz}` },
    );
    const shown = new Map(data.tasks.nodes.map((task: { id: string }) => [task.id, task]));
    expect(shown.size).toBe(Math.min(500, seed.tasks.length));
    for (const task of seed.tasks) if (shown.has(task.id)) expect(shown.get(task.id)).toMatchObject(expected(task, tz));
  });

  test('created by Close is found by its other kind of id; a missing one is null', async () => {
    const made = find(({ id }) => id.startsWith('noti_'));
    const data = await run(`{ task(id: "${made.id}") { id } missing: task(id: "task_none") { id } }`);
    expect(data).toEqual({ task: { id: made.id }, missing: null });
  });

  test('is a node and an entity: several are one list of all types, in the order of the ids', async () => {
    const wanted = [
      find(({ type }) => type === 'lead'),
      find(({ type }) => type === 'missed_call'),
      find(({ type }) => type === 'outgoing_call'),
    ];
    const listed = [wanted[0]?.id, 'task_none', wanted[1]?.id, wanted[2]?.id];
    const nodes = await run('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Task { id text } } }', {
      ids: listed,
    });
    expect(nodes.nodes.map((node: { id: string } | null) => node?.id)).toEqual(listed.with(1, undefined as never));
    expect(requestLines(gateway)).toEqual([`GET /task/?_type=all&id__in=${listed}&_fields=id,text&_limit=4`]);
    const representations = wanted.map(({ id }) => ({ __typename: 'Task', id }));
    const entities = await run(
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Task { id isComplete } } }',
      { r: representations },
    );
    expect(entities._entities).toEqual(
      wanted.map(({ id, is_complete }) => ({ __typename: 'Task', id, isComplete: is_complete })),
    );
    expect(requestLines(gateway)).toEqual([
      `GET /task/?_type=all&id__in=${ids(wanted)}&_fields=id,is_complete&_limit=3`,
    ]);
  });

  test('of 200 ids take one request, with the ids in the body', async () => {
    const many = ids(seed.tasks).slice(0, 200);
    const { nodes } = await run('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: many });
    expect(ids(nodes)).toEqual(many);
    expect(gateway.lines).toEqual(['GET /task/']);
    expect(gateway.upstream[0]).toMatchObject({
      overridden: true,
      query: { id__in: many, _type: 'all', _fields: ['id'] },
    });
  });

  test('has the object it was created from, and the activity of its completion, in a batch', async () => {
    const done = seed.tasks.filter((task) => task.lead_id === lead && task.object_type === 'taskcompleted');
    const due = find(({ object_type }) => object_type === 'opportunity');
    const data = await run(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Task { object { __typename id ... on Opportunity { confidence } } } } }',
      { ids: [...ids(done), due.id] },
    );
    const opportunity = seed.opportunities.find(({ id }) => id === due.object_id);
    expect(data.nodes.map(({ object }: { object: { id: string } }) => object.id)).toEqual([
      ...done.map(({ object_id }) => object_id),
      due.object_id,
    ]);
    expect(data.nodes.at(-1).object).toMatchObject({ __typename: 'Opportunity', confidence: opportunity?.confidence });
    expect(gateway.lines.toSorted()).toEqual(['GET /activity/', `GET /opportunity/${opportunity?.id}/`, 'GET /task/']);
    const open = find(({ object_id }) => object_id === null);
    expect(await run(`{ task(id: "${open.id}") { object { id } } }`)).toEqual({ task: { object: null } });
    expect(gateway.lines).toEqual([`GET /task/${open.id}/`]);
  });

  test('is found from the activity of its completion', async () => {
    const done = seed.tasks.filter((task) => task.lead_id === lead && task.object_type === 'taskcompleted');
    const data = await run(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on TaskCompleted { task { id isComplete } } } }',
      {
        ids: done.map(({ object_id }) => object_id),
      },
    );
    expect(data.nodes.map(({ task }: { task: object }) => task)).toEqual(
      done.map(({ id }) => ({ id, isComplete: true })),
    );
    expect(gateway.lines).toEqual(['GET /activity/', 'GET /task/']);
  });

  test('has null for unknown values, and is null if Close fails', async () => {
    const { id } = find(({ is_complete }) => !is_complete);
    const [path, row] = [
      `/task/${id}/`,
      { id, _type: 'fax', view: 'attic', priority: 'low', resolution: 'lost', date: null },
    ];
    gateway.emulator.fail({ path, status: 200, body: row });
    expect(await run(`{ task(id: "${id}") { type view priority resolution date dateTime } }`)).toEqual({
      task: { type: null, view: null, priority: null, resolution: null, date: null, dateTime: null },
    });
    gateway.emulator.fail({ path: '/task/', status: 403 });
    const { data, errors } = await gateway.execute('{ tasks { totalCount } organization { name } }');
    expect(data).toEqual({ tasks: null, organization: { name: seed.organization.name } });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
  });
});

describe('the estimate of tasks', () => {
  const costOf = async (query: string) => {
    const { extensions, errors } = await gateway.execute(query, {}, { 'x-cost': '1' });
    expect(errors).toBeUndefined();
    const { cost } = extensions as unknown as { cost: { estimatedRequests: number; actualRequests: number } };
    expect(cost.estimatedRequests).toBeGreaterThanOrEqual(cost.actualRequests);
    return [cost.estimatedRequests, cost.actualRequests];
  };
  test.each([
    [`{ task(id: "${seed.tasks[0]?.id}") { text } }`, 1],
    ['{ tasks(first: 500) { nodes { lead { name } assignedTo { name } } } }', 1],
    ['{ tasks(first: 500) { nodes { lead { url } } } }', 4],
    ['{ leads(first: 100) { nodes { tasks { nodes { text date } } } } }', 1],
    ['{ leads(first: 10) { nodes { tasks(status: COMPLETED) { totalCount } } } }', 11],
    ['{ tasks(first: 100, filter: { type: null }) { nodes { object { id } } } }', 3],
  ])('of %s is %i', async (query, estimate) => {
    const [estimated = 0, actual = 0] = await costOf(query);
    expect(estimated).toBe(estimate);
    expect(estimated).toBeLessThanOrEqual(2 * actual);
  });
});
