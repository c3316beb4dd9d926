import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed, type Task } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { changesOf, ERRORS, missingId, sent, traced, wrong } from '../support/mutations.ts';

const seed = demoSeed();
const [lead = '', other = ''] = seed.leads.slice(2).map(({ id }) => id);
const [me = '', user = ''] = seed.users.map(({ id }) => id);
const contact = seed.contacts[0]?.id ?? '';
/** Open tasks, one for each test that updates one. */
const open = seed.tasks.filter((task) => task.type === 'lead' && !task.is_complete && task.lead_id !== lead);
const task = (n: number): Task => {
  const row = open[n];
  if (row === undefined) throw new Error('The seed has too few tasks.');
  return row;
};

const TASK = `fragment F on Task { id type text date dateTime dueDate isDateless isComplete view priority resolution
  objectType lead { id } contact { id } assignedTo { id } }`;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed, clock: () => Date.UTC(2026, 10, 20, 12) } });
});
afterAll(() => gateway.close());

const { mutation, read, change, refused } = changesOf(() => gateway, 'task', TASK);
const CREATE = mutation('$input: TaskCreateInput!', 'taskCreate(input: $input)');
const UPDATE = mutation('$id: ID!, $input: TaskUpdateInput!', 'taskUpdate(id: $id, input: $input)');
const COMPLETE = mutation('$id: ID!', 'taskComplete(id: $id)');
const DELETE = `mutation ($id: ID!) { taskDelete(id: $id) { deletedId ${ERRORS} } }`;
const BULK = `mutation ($filter: TaskFilter!, $status: TaskStatus, $input: TaskBulkUpdateInput!) {
  taskBulkUpdate(filter: $filter, status: $status, input: $input) { matchedCount ${ERRORS} } }`;

const rows = () => gateway.emulator.tables().task.all();

describe('taskCreate', () => {
  test('creates a task with all fields', async () => {
    const { row, requests } = await change(CREATE, {
      input: {
        leadId: lead,
        type: 'OUTGOING_CALL',
        text: 'Call them',
        assignedToId: user,
        contactId: contact,
        date: null,
        dateTime: '2027-01-31T08:00:00+01:00',
        priority: 'HIGH',
        isComplete: false,
      },
    });
    expect(requests).toEqual([
      [
        'POST /task/',
        {
          lead_id: lead,
          _type: 'outgoing_call',
          text: 'Call them',
          assigned_to: user,
          contact_id: contact,
          date: '2027-01-31T08:00:00+01:00',
          priority: 'high',
          is_complete: false,
        },
      ],
    ]);
    expect(row).toMatchObject({
      type: 'OUTGOING_CALL',
      date: '2027-01-31',
      dateTime: '2027-01-31T07:00:00+00:00',
      view: 'FUTURE',
      lead: { id: lead },
      contact: { id: contact },
      assignedTo: { id: user },
    });
  });

  test('creates a task for today and the user of the credential by default', async () => {
    const { row, writes } = await change(CREATE, { input: { leadId: lead, date: null } });
    expect(writes).toEqual([['POST /task/', { _type: 'lead', lead_id: lead }]]);
    expect(row).toMatchObject({ date: '2026-11-20', dueDate: null, isDateless: true, assignedTo: { id: me } });
  });

  test('rejects invalid input before any request', async () => {
    const input = {
      leadId: contact,
      assignedToId: null,
      contactId: lead,
      date: '2027-01-01',
      dateTime: '2027-01-01T00:00:00Z',
    };
    expect((await refused(CREATE, { input })).toSorted()).toEqual([
      'INVALID input.contactId',
      'INVALID input.leadId',
      'REQUIRED input.assignedToId',
    ]);
    expect(
      await refused(CREATE, { input: { leadId: lead, date: '2027-01-01', dateTime: '2027-01-01T00:00:00Z' } }),
    ).toEqual(['INVALID input.dateTime']);
  });

  test('reports errors of Close with the path of the input', async () => {
    expect((await change(CREATE, { input: { leadId: missingId('lead') } })).problems).toEqual([
      'NOT_FOUND input.leadId',
    ]);
    gateway.emulator.fail({ path: '/task/', status: 400, body: { errors: [], 'field-errors': { date: 'Too late.' } } });
    const { problems } = await change(CREATE, { input: { leadId: lead, dateTime: '2027-01-01T00:00:00Z' } });
    expect(problems).toEqual(['INVALID input.dateTime']);
  });
});

describe('taskUpdate', () => {
  test('changes only the given fields, in one request', async () => {
    const before = await read(task(0).id);
    const { row, requests } = await change(UPDATE, { id: task(0).id, input: { text: 'Changed', date: '2027-02-01' } });
    expect(requests).toEqual([[`PUT /task/${task(0).id}/`, { text: 'Changed', date: '2027-02-01' }]]);
    expect(row).toEqual({
      ...before,
      text: 'Changed',
      date: '2027-02-01',
      dateTime: null,
      dueDate: '2027-02-01',
      isDateless: false,
      view: 'FUTURE',
    });
  });

  test('maps values to those of Close, clears null fields, and accepts both kinds of ids', async () => {
    const made = seed.tasks.find(({ id, is_complete }) => id.startsWith('noti_') && !is_complete);
    const input = { resolution: 'SKIPPED', priority: 'HIGH', contactId: null, isComplete: true };
    const { writes, row } = await change(UPDATE, { id: made?.id, input });
    expect(writes).toEqual([
      [`PUT /task/${made?.id}/`, { resolution: 'skipped', priority: 'high', contact_id: null, is_complete: true }],
    ]);
    expect(row).toMatchObject({ contact: null, isComplete: true, view: 'ARCHIVE' });
    const toDo = { id: task(0).id, input: { ...input, contactId: null } };
    expect((await change(UPDATE, toDo)).row).toMatchObject({ resolution: 'SKIPPED', priority: 'HIGH' });
    expect((await change(UPDATE, { ...toDo, input: { resolution: null } })).row).toMatchObject({ resolution: null });
  });

  test('rejects nulls that Close ignores, and reports errors of Close', async () => {
    const input = { date: null, assignedToId: null, isComplete: null, priority: null };
    expect((await refused(UPDATE, { id: task(0).id, input })).toSorted()).toEqual([
      'REQUIRED input.assignedToId',
      'REQUIRED input.date',
      'REQUIRED input.isComplete',
      'REQUIRED input.priority',
    ]);
    expect(await refused(UPDATE, { id: lead, input: {} })).toEqual(['INVALID id']);
    expect((await change(UPDATE, { id: missingId('task'), input: { text: 'x' } })).problems).toEqual(['NOT_FOUND id']);
    const call = seed.tasks.find(({ type }) => type === 'outgoing_call');
    expect((await change(UPDATE, { id: call?.id, input: { text: 'x' } })).problems).toEqual(['INVALID input.text']);
  });
});

describe('taskComplete', () => {
  test('completes a task, returns the activity of the completion, and can be undone', async () => {
    const { id } = task(1);
    const { row, requests } = await change(COMPLETE, { id });
    expect(requests).toEqual([[`PUT /task/${id}/`, { is_complete: true }]]);
    expect(row).toMatchObject({ isComplete: true, view: 'ARCHIVE', objectType: 'taskcompleted' });
    const { data } = await gateway.execute(`{ task(id: "${id}") { object { id __typename } } }`);
    const { object_id } = gateway.emulator.tables().task.get(id) ?? {};
    expect(data.task.object).toMatchObject({ id: object_id });
    expect((await change(UPDATE, { id, input: { isComplete: false } })).row).toMatchObject({
      isComplete: false,
      objectType: null,
    });
    expect(await refused(COMPLETE, { id: 'oppo_1' })).toEqual(['INVALID id']);
    expect((await change(COMPLETE, { id: missingId('task') })).problems).toEqual(['NOT_FOUND id']);
  });
});

test('taskDelete deletes a task once', async () => {
  const { id } = task(2);
  const { data } = await gateway.execute(DELETE, { id });
  expect(data.taskDelete).toEqual({ deletedId: id, userErrors: [] });
  expect(traced(gateway)).toEqual([[`DELETE /task/${id}/`]]);
  expect(await read(id)).toBeNull();
  expect(wrong((await gateway.execute(DELETE, { id })).data.taskDelete.userErrors)).toEqual(['NOT_FOUND id']);
});

test('a completed or deleted task is missing in its lead at once, regardless of the search index', async () => {
  const clock = () => Date.UTC(2026, 10, 20, 12);
  const lagging = await startGateway({ emulator: { seed, searchLagMs: 60_000, clock } });
  const isOpen = (each: Task) => each.type === 'lead' && !each.is_complete;
  const [done, gone] =
    seed.leads
      .map(({ id }) => seed.tasks.filter((each) => each.lead_id === id && isOpen(each)))
      .find((tasks) => tasks.length > 1) ?? [];
  const leads = `{ nodes(ids: ["${done?.lead_id}", "${other}"]) { ... on Lead { tasks { nodes { id } } } } }`;
  const shown = async () => {
    const { data } = await lagging.execute(leads);
    const [{ tasks }]: readonly [{ tasks: { nodes: readonly { id: string }[] } }] = data.nodes;
    return tasks.nodes.map(({ id }) => id);
  };
  const both = await shown();
  expect(lagging.lines).toEqual(['POST /data/search/']);
  expect(both).toEqual(expect.arrayContaining([done?.id, gone?.id]));
  await lagging.execute(DELETE, { id: gone?.id });
  expect(await shown()).not.toContain(gone?.id);
  await lagging.execute(COMPLETE, { id: done?.id });
  expect(await shown()).not.toContain(done?.id);
  await lagging.close();
});

describe('taskBulkUpdate', () => {
  const bulk = async (filter: object, input: object, status: 'OPEN' | null = null) => {
    const { data, errors } = await gateway.execute(BULK, { filter, status, input });
    expect(errors).toBeUndefined();
    const { matchedCount, userErrors } = data.taskBulkUpdate;
    return { matchedCount, problems: wrong(userErrors) };
  };

  test('changes all matching tasks and no others, and counts them before if matchedCount is selected', async () => {
    const before = new Map(rows().map((row) => [row.id, row]));
    const meant = rows().filter((row) => row.lead_id === lead && row.type === 'lead' && !row.is_complete);
    const filter = { leadId: { eq: lead } };
    expect(await bulk(filter, { assignedToId: user, dateTime: '2027-03-01T09:00:00Z' }, 'OPEN')).toEqual({
      matchedCount: meant.length,
      problems: [],
    });
    const parameters = { lead_id: lead, _type: 'lead', is_complete: 'false' };
    expect(gateway.upstream.map(({ method, path, query, body }) => ({ method, path, query, body }))).toEqual([
      { method: 'GET', path: '/task/', query: { ...parameters, _limit: '0' }, body: undefined },
      { method: 'PUT', path: '/task/', query: parameters, body: { assigned_to: user, date: '2027-03-01T09:00:00Z' } },
    ]);
    expect(meant.length).toBeGreaterThan(0);
    for (const row of rows()) {
      const isMeant = meant.some(({ id }) => id === row.id);
      if (isMeant) expect(row).toMatchObject({ assigned_to: user, date: '2027-03-01T09:00:00.000Z' });
      else expect(row).toEqual(before.get(row.id));
    }
  });

  test('takes one request without a count, and clears rows that the operation read before', async () => {
    const [first, second] = [task(3), task(4)];
    const chosen = `{ id: { in: ["${first.id}", "${second.id}"] } }`;
    const answer = await gateway.execute(`mutation {
      before: taskUpdate(id: "${first.id}", input: { text: "Said" }) { task { text isComplete } }
      taskBulkUpdate(filter: ${chosen}, input: { isComplete: true }) { userErrors { code } }
      after: taskUpdate(id: "${second.id}", input: { text: "Done" }) { task { text isComplete lead { tasks(first: 100) { nodes { id } } } } }
    }`);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.before.task).toEqual({ text: 'Said', isComplete: false });
    expect(answer.data.after.task).toMatchObject({ text: 'Done', isComplete: true });
    expect(answer.data.after.task.lead.tasks.nodes.map(({ id }: { id: string }) => id)).not.toContain(second.id);
    expect(sent(gateway)[1]).toEqual(['PUT /task/', { is_complete: true }]);
    expect(gateway.lines.filter((line) => line === 'GET /task/')).toEqual([]);
  });

  test.each(['ok', 'empty', 'list'] as const)('works if Close responds with: %s', async (bulkTaskAnswer) => {
    const either = await startGateway({ emulator: { seed, switches: { bulkTaskAnswer } } });
    const filter = { assignedToId: { eq: user }, type: null, view: 'FUTURE' };
    const { data, errors } = await either.execute(BULK, { filter, input: { date: '2026-12-01' } });
    expect([errors, data.taskBulkUpdate.userErrors]).toEqual([undefined, []]);
    expect(either.upstream.at(-1)?.query).toEqual({ assigned_to: user, view: 'future', _type: 'all' });
    await either.close();
  });

  test('rejects a filter that matches everything, an empty input, and ids that exceed a URL', async () => {
    const everything: readonly object[] = [
      {},
      { type: null },
      { type: { eq: 'OUTGOING_CALL' } },
      { leadId: {} },
      { leadId: null, view: null },
    ];
    for (const filter of everything) {
      expect(await bulk(filter, { isComplete: true })).toEqual({ matchedCount: null, problems: ['REQUIRED filter'] });
      expect(gateway.lines).toEqual([]);
    }
    const many = { id: { in: Array.from({ length: 60 }, (_, n) => `task_${String(n).padStart(43, 'x')}`) } };
    expect((await bulk(many, { isComplete: true })).problems).toEqual(['INVALID filter']);
    expect((await bulk({ leadId: { eq: lead } }, {})).problems).toEqual(['REQUIRED input']);
    const both = { date: '2027-01-01', dateTime: '2027-01-01T00:00:00Z', assignedToId: null };
    expect((await bulk({ leadId: { eq: lead } }, both)).problems.toSorted()).toEqual([
      'INVALID input.dateTime',
      'REQUIRED input.assignedToId',
    ]);
    expect(gateway.lines).toEqual([]);
  });

  test('accepts 35 ids', async () => {
    const filter = { id: { in: open.slice(5, 40).map(({ id }) => id) } };
    const input = { assignedToId: user };
    expect(await bulk(filter, input)).toEqual({ matchedCount: filter.id.in.length, problems: [] });
  });

  test('takes no request for a filter that matches nothing', async () => {
    expect(await bulk({ id: { in: [] } }, { isComplete: true })).toEqual({ matchedCount: 0, problems: [] });
    expect(gateway.lines).toEqual([]);
  });

  test('reports errors of Close; writes nothing if the count fails; the outcome is unknown if the write fails', async () => {
    const filter = { leadId: { eq: lead } };
    expect((await bulk(filter, { assignedToId: missingId('user') })).problems).toEqual([
      'NOT_FOUND input.assignedToId',
    ]);
    gateway.emulator.fail({ path: '/task/', status: 403 });
    const counted = await gateway.execute(BULK, { filter, input: { isComplete: true } });
    expect(counted.errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
    expect(gateway.lines).toEqual(['GET /task/']);
    gateway.emulator.fail({ method: 'PUT', path: '/task/', status: 502 });
    const lost = await gateway.execute(BULK, { filter, input: { isComplete: true } });
    expect(lost.errors?.map(({ extensions }) => extensions?.code)).toEqual(['UNKNOWN_OUTCOME']);
    expect(gateway.lines).toEqual(['GET /task/', 'PUT /task/']);
  });

  test('costs exactly the estimate', async () => {
    for (const [selection, requests] of [
      ['matchedCount', 2],
      ['userErrors { code }', 1],
    ] as const) {
      const { extensions } = await gateway.execute(
        `mutation { taskBulkUpdate(filter: { leadId: { eq: "${lead}" } }, input: { isComplete: true }) { ${selection} } }`,
        {},
        { 'x-cost': '1' },
      );
      expect(extensions).toMatchObject({ cost: { estimatedRequests: requests, actualRequests: requests } });
    }
  });
});
