import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed, type Task } from '../../emulator/index.ts';
import type { TaskFilter, TaskStatus } from '../../src/generated/graphql.ts';
import { TASK_FILTER, TASK_ORDER } from '../../src/mapping/filters/task.ts';
import documented from '../close/facts/task-parameters.json' with { type: 'json' };
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { ids } from '../support/naive.ts';
import { randomRuns } from '../support/random-runs.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const TODAY = '2026-11-20';
const [lead = '', other = ''] = seed.leads.slice(2).map(({ id }) => id);
const [user = ''] = seed.users.slice(1).map(({ id }) => id);
const find = (holds: (task: Task) => boolean) => {
  const task = seed.tasks.find(holds);
  if (task === undefined) throw new Error('The seed holds no such task.');
  return task;
};
const names = new Map(seed.users.map((each) => [each.id, `${each.first_name} ${each.last_name}`]));
const leadNames = new Map(seed.leads.map(({ id, name }) => [id, name]));

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed, clock: () => Date.parse(`${TODAY}T12:00:00Z`) } });
});
afterAll(() => gateway.close());

async function run(query: string, variables: object = {}, headers: Record<string, string> = {}) {
  const { data, errors } = await gateway.execute(query, variables, headers);
  expect(errors).toBeUndefined();
  return data;
}

const dayOf = (date: string, tz = 0) =>
  date.length === 10 ? date : new Date(Date.parse(date) + tz * 3_600_000).toISOString().slice(0, 10);
const viewOf = (task: Task, tz = 0) =>
  task.is_complete ? 'ARCHIVE' : dayOf(task.date, tz) <= dayOf(`${TODAY}T12:00:00Z`, tz) ? 'INBOX' : 'FUTURE';

/** A filter and a status. */
type Selection = TaskFilter & { readonly status?: TaskStatus | null };

/** A naive evaluation of a filter. All instants of the seed have milliseconds, like those of Close. */
function passes(task: Task, filter: Selection, tz = 0): boolean {
  type Range = { readonly [K in 'eq' | 'gt' | 'gte' | 'lt' | 'lte']?: string | null | undefined };
  const within = (value: string | null, range: Range | null | undefined, of: (text: string) => string | number) => {
    const { eq, gt, gte, lt, lte } = range ?? {};
    const bounds = [eq, gt, gte, lt, lte].filter((bound) => typeof bound === 'string');
    if (bounds.length === 0) return true;
    if (value === null) return false;
    const at = of(value);
    return (
      (!eq || at === of(eq)) &&
      (!gt || at > of(gt)) &&
      (!gte || at >= of(gte)) &&
      (!lt || at < of(lt)) &&
      (!lte || at <= of(lte))
    );
  };
  const day = (text: string) => dayOf(text, tz);
  const { type = { eq: 'LEAD' } } = filter;
  return (
    (!filter.leadId?.eq || task.lead_id === filter.leadId.eq) &&
    (!filter.assignedToId?.eq || task.assigned_to === filter.assignedToId.eq) &&
    (!filter.status || task.is_complete === (filter.status === 'COMPLETED')) &&
    (!type?.eq || task.type.toUpperCase() === type.eq) &&
    (!type?.in || type.in.some((name) => name === task.type.toUpperCase())) &&
    (!filter.view || viewOf(task, tz) === filter.view) &&
    within(task.date, filter.date, day) &&
    within(task.due_date, filter.dueDate, day) &&
    within(task.date_created, filter.dateCreated, Date.parse) &&
    within(task.date_updated, filter.dateUpdated, Date.parse)
  );
}
const byDate = (tasks: readonly Task[]) =>
  tasks.toSorted((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1));
const matching = (filter: Selection, tz = 0) => ids(byDate(seed.tasks.filter((task) => passes(task, filter, tz))));

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
      `GET /task/${task.id}/?_fields=id,_type,assigned_to,assigned_to_name,contact_id,created_by,created_by_name,date,` +
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

describe('the list of tasks', () => {
  const LIST = `query ($status: TaskStatus, $filter: TaskFilter, $orderBy: TaskOrder, $after: String, $first: Int = 500) {
    tasks(first: $first, after: $after, status: $status, filter: $filter, orderBy: $orderBy) {
      totalCount nodes { id } pageInfo { hasNextPage endCursor }
    }
  }`;

  test('contains tasks of type lead by date, in one request', async () => {
    const data = await run('{ tasks(first: 500) { totalCount nodes { id } } }');
    expect(ids(data.tasks.nodes)).toEqual(matching({}).slice(0, 500));
    expect(data.tasks.totalCount).toBe(matching({}).length);
    expect(requestLines(gateway)).toEqual(['GET /task/?_type=lead&_order_by=date&_fields=id&_limit=500']);
    const all = await run('{ tasks(filter: { type: null }) { totalCount } }');
    expect(all.tasks.totalCount).toBe(seed.tasks.length);
    expect(requestLines(gateway)).toEqual(['GET /task/?_type=all&_limit=0']);
  });

  test('keeps its defaults with a filter that is empty or null', async () => {
    for (const filter of ['', '(filter: null)', '(filter: {})', '(filter: { leadId: null })', '(status: null)']) {
      await run(`{ tasks${filter} { totalCount } user(id: "${user}") { tasks${filter} { totalCount } } }`);
      const status = filter === '(status: null)' ? '' : '&is_complete=false';
      expect(
        requestLines(gateway)
          .filter((line) => line.startsWith('GET /task/'))
          .toSorted(),
      ).toEqual(['GET /task/?_type=lead&_limit=0', `GET /task/?assigned_to=${user}&_type=lead${status}&_limit=0`]);
    }
  });

  test('sends exactly the parameters that Close documents', () => {
    const left = Object.keys(documented.leftOut);
    const written = Object.values(TASK_FILTER).flatMap(({ writes }) => writes);
    expect([...written, 'is_complete', ...left].toSorted()).toEqual(documented.parameters.toSorted());
    expect(Object.values(TASK_ORDER).toSorted()).toEqual(documented.orderBy.toSorted());
  });

  const instant = find(({ is_complete }) => is_complete).date_updated;
  test.each<readonly [TaskFilter, Readonly<Record<string, string>>]>([
    [
      { id: { in: [seed.tasks[0]?.id ?? '', seed.tasks[1]?.id ?? ''] } },
      { id__in: `${seed.tasks[0]?.id},${seed.tasks[1]?.id}`, _type: 'lead' },
    ],
    [{ leadId: { eq: lead } }, { lead_id: lead, _type: 'lead' }],
    [{ assignedToId: { eq: user } }, { assigned_to: user, _type: 'lead' }],
    [{ type: { in: ['OUTGOING_CALL', 'MISSED_CALL'] } }, { _type__in: 'outgoing_call,missed_call' }],
    [
      { view: 'FUTURE', type: null },
      { view: 'future', _type: 'all' },
    ],
    [
      { view: 'INBOX', date: { gt: '2026-11-01', lte: '2026-11-10' } },
      { view: 'inbox', date__gt: '2026-11-01', date__lte: '2026-11-10', _type: 'lead' },
    ],
    [
      { view: 'ARCHIVE', date: { lt: '2026-11-01' } },
      { view: 'archive', date__lt: '2026-11-01', _type: 'lead' },
    ],
    [{ dueDate: { eq: '2026-11-03' } }, { due_date: '2026-11-03', _type: 'lead' }],
    [{ dateUpdated: { eq: instant } }, { date_updated__gte: instant, date_updated__lte: instant, _type: 'lead' }],
    [
      { dateUpdated: { eq: instant, gt: '2025-01-01T00:00:00Z' } },
      { date_updated__gte: instant, date_updated__lte: instant, _type: 'lead' },
    ],
  ])('sends the filter %j as parameters', async (filter, parameters) => {
    const data = await run(LIST, { filter });
    const { _fields, _limit, _order_by, ...query } = gateway.upstream[0]?.query ?? {};
    expect([gateway.lines, _fields, _limit, _order_by, query]).toEqual([
      ['GET /task/'],
      'id',
      '500',
      'date',
      parameters,
    ]);
    const chosen = filter.id?.in;
    expect(ids(data.tasks.nodes)).toEqual(matching(filter).filter((id) => chosen?.includes(id) ?? true));
  });

  test('takes no request if nothing can match', async () => {
    for (const filter of [
      { type: { in: [] } },
      { dateCreated: { eq: instant, lt: '2025-01-01T00:00:00Z' } },
      { id: { eq: seed.tasks[0]?.id, in: [] } },
    ]) {
      const data = await run(LIST, { filter });
      expect([data.tasks.totalCount, gateway.lines]).toEqual([0, []]);
    }
  });

  test('is paged by cursors that belong to this list', async () => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const { tasks } = await run(LIST, { first: 70, after, orderBy: { field: 'DATE_CREATED', direction: 'DESC' } });
      found.push(...ids(tasks.nodes));
      after = tasks.pageInfo.hasNextPage ? tasks.pageInfo.endCursor : null;
    } while (after !== null);
    expect(found.toSorted()).toEqual(matching({}).toSorted());
    const { tasks } = await run(LIST, { first: 2 });
    const { errors } = await gateway.execute(LIST, {
      first: 2,
      after: tasks.pageInfo.endCursor,
      status: 'COMPLETED',
    });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  test('sorted by creation is paged by keyset within the bounds of the filter, in both directions', async () => {
    const middle =
      seed.tasks.map(({ date_created }) => date_created).toSorted()[Math.floor(seed.tasks.length / 3)] ?? '';
    for (const direction of ['ASC', 'DESC'] as const) {
      const filter = { type: null, dateCreated: { gte: middle } };
      const [found, totals]: [string[], Set<number>] = [[], new Set()];
      let after: string | null = null;
      do {
        const { tasks } = await run(LIST, { first: 60, after, filter, orderBy: { field: 'DATE_CREATED', direction } });
        found.push(...ids(tasks.nodes));
        totals.add(tasks.totalCount);
        for (const { query } of gateway.upstream) expect(query).not.toHaveProperty('_skip');
        after = tasks.pageInfo.hasNextPage ? tasks.pageInfo.endCursor : null;
      } while (after !== null);
      const sign = direction === 'ASC' ? 1 : -1;
      const at = (task: Task) => Date.parse(task.date_created);
      const expected = seed.tasks
        .filter((task) => passes(task, filter))
        .toSorted((a, b) => sign * (at(a) - at(b)) || (a.id < b.id ? -1 : 1));
      expect(found).toEqual(ids(expected));
      expect([...totals]).toEqual([expected.length]);
    }
  });

  test.each([
    '{ id: { eq: "cont_1" } }',
    '{ leadId: { eq: "user_1" } }',
    '{ assignedToId: { eq: "group_1" } }',
    '{ view: INBOX, date: { lt: "2026-01-01" } }',
    '{ view: FUTURE, date: { gt: "2026-01-01", gte: "2026-01-01" } }',
    '{ date: { eq: "2026-01-01T00:00:00Z" } }',
  ])('rejects %s before any request, also below a list and in taskBulkUpdate', async (filter) => {
    for (const query of [
      `{ tasks(filter: ${filter}) { totalCount } }`,
      `{ leads(first: 2) { nodes { tasks(filter: ${filter}) { totalCount } } } }`,
      `mutation { taskBulkUpdate(filter: ${filter}, input: { isComplete: true }) { userErrors { code } } }`,
    ]) {
      const { errors } = await gateway.execute(query);
      // A value that its scalar refuses makes the document invalid.
      const code = filter.includes('T00:00:00Z') ? 'GRAPHQL_VALIDATION_FAILED' : 'BAD_USER_INPUT';
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual([code]);
      expect(gateway.lines).toEqual([]);
    }
  });

  test.each([
    ['status: OPEN', 'ARCHIVE'],
    ['status: COMPLETED', 'INBOX'],
    ['status: COMPLETED', 'FUTURE'],
  ])('with %s rejects the view %s, which contains none of them, before any request', async (status, view) => {
    const args = `${status}, filter: { view: ${view} }`;
    const { errors } = await gateway.execute(`{ tasks(${args}) { totalCount } }`);
    expect(errors?.[0]?.message).toContain(`view: ${view} contains no task with ${status}`);
    const below = await gateway.execute(`{ leads { nodes { tasks(filter: { view: ARCHIVE }) { totalCount } } } }`);
    expect(below.errors?.[0]?.message).toMatch(/Use status: COMPLETED or null/);
    expect(gateway.lines).toEqual([]);
  });

  test('of a user contains the open tasks', async () => {
    const data = await run(`{ user(id: "${user}") { tasks(first: 500) { nodes { id } } } }`);
    expect(ids(data.user.tasks.nodes)).toEqual(matching({ assignedToId: { eq: user }, status: 'OPEN' }));
    expect(requestLines(gateway)).toEqual([
      `GET /task/?assigned_to=${user}&_type=lead&is_complete=false&_order_by=date&_fields=id&_limit=500`,
    ]);
  });
});

describe('the tasks of a lead', () => {
  test('are embedded if they are open', async () => {
    const data = await run(
      '{ leads(first: 100) { nodes { id tasks(first: 100) { totalCount nodes { id text assignedTo { name } } } } } }',
    );
    for (const { id, tasks } of data.leads.nodes) {
      expect(ids(tasks.nodes)).toEqual(matching({ leadId: { eq: id }, status: 'OPEN' }));
      expect(tasks.totalCount).toBe(tasks.nodes.length);
    }
    expect(requestLines(gateway)).toEqual(['GET /lead/?_fields=id,tasks&_limit=100']);
  });

  test('of other types, or completed, take one request per lead', async () => {
    const data = await run(`{ leads(first: 3, filter: { id: { in: ["${lead}", "${other}"] } }) { nodes { id
      all: tasks(status: null) { totalCount } calls: tasks(filter: { type: null }) { totalCount } } } }`);
    expect(data.leads.nodes).toHaveLength(2);
    for (const { id, all, calls } of data.leads.nodes) {
      expect(all.totalCount).toBe(matching({ leadId: { eq: id } }).length);
      expect(calls.totalCount).toBe(matching({ leadId: { eq: id }, status: 'OPEN', type: null }).length);
    }
    expect(gateway.upstream[0]?.body).toMatchObject({ _fields: { lead: ['id'] } });
    expect(requestLines(gateway).slice(1).toSorted()).toEqual(
      [lead, other]
        .flatMap((id) => [
          `GET /task/?lead_id=${id}&_type=lead&_limit=0`,
          `GET /task/?lead_id=${id}&is_complete=false&_type=all&_limit=0`,
        ])
        .toSorted(),
    );
  });

  test('are the same evaluated in memory or by Close, with any embedded tasks', async () => {
    const everything = await startGateway({
      emulator: { seed, clock: () => Date.parse(`${TODAY}T12:00:00Z`), switches: { embeddedTasks: 'all' } },
    });
    const days = fc.constantFrom(...seed.tasks.map(({ date }) => date.slice(0, 10)));
    const instants = fc.constantFrom(...seed.tasks.map(({ date_created }) => date_created));
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
    const filters = fc.record({
      leadId: fc.constant(undefined),
      type: fc.constantFrom<TaskFilter['type'][]>({ eq: 'LEAD' }, { in: ['LEAD'] }, { eq: 'OUTGOING_CALL' }, null),
      assignedToId: maybe(fc.record({ eq: fc.constantFrom(...ids(seed.users)) })),
      view: fc.constantFrom('INBOX' as const, 'FUTURE' as const, 'ARCHIVE' as const, undefined),
      date: maybe(fc.record({ gt: maybe(days), lte: maybe(days) })),
      dueDate: maybe(fc.record({ gte: maybe(days), lt: maybe(days) })),
      dateCreated: maybe(fc.record({ gte: maybe(instants), lt: maybe(instants) })),
    });
    const query =
      'query ($id: ID!, $status: TaskStatus, $filter: TaskFilter) { lead(id: $id) { tasks(first: 100, status: $status, filter: $filter) { nodes { id } } } }';
    const statuses = fc.constantFrom<TaskStatus | null>('OPEN', 'OPEN', 'COMPLETED', null);
    const property = async (drawn: TaskFilter, status: TaskStatus | null, tz: number, n: number) => {
      const isArchive = drawn.view === 'ARCHIVE';
      fc.pre(!drawn.view || status === null || isArchive === (status === 'COMPLETED'));
      const id = seed.leads[n]?.id ?? '';
      const filter = JSON.parse(JSON.stringify(drawn)) as TaskFilter;
      const isFree =
        (status === 'OPEN' || filter.view === 'INBOX' || filter.view === 'FUTURE') &&
        (filter.type?.eq === 'LEAD' || filter.type?.in?.[0] === 'LEAD');
      for (const each of [gateway, everything]) {
        const { data, errors } = await each.execute(query, { id, status, filter }, { 'x-tz-offset': String(tz) });
        expect(errors).toBeUndefined();
        expect(ids(data.lead.tasks.nodes)).toEqual(matching({ ...filter, status, leadId: { eq: id } }, tz));
        // The requests are sent together.
        expect(each.lines.toSorted()).toEqual([`GET /lead/${id}/`, ...(isFree ? [] : ['GET /task/'])]);
      }
    };
    const leads = fc.oneof(fc.constant(2), fc.nat(30));
    await fc.assert(fc.asyncProperty(filters, statuses, fc.constantFrom(0, 2, -8, 13.5), leads, property), {
      numRuns: randomRuns(80),
      seed: 20_261_125,
    });
    await everything.close();
  });

  test('that are embedded have their neighbours; missing columns are read in a batch', async () => {
    const data = await run(`{ lead(id: "${lead}") { tasks { nodes { lead { url } assignedTo { name } } } } }`);
    expect(data.lead.tasks.nodes.length).toBeGreaterThan(1);
    // Only the column of the lead is missing.
    expect(requestLines(gateway)).toEqual([`GET /lead/${lead}/?_fields=id,tasks`, `GET /lead/${lead}/?_fields=id,url`]);
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
