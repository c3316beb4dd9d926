import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed, type Task } from '../../emulator/index.ts';
import type { TaskFilter } from '../../src/generated/graphql.ts';
import { TASK_FILTER, TASK_ORDER } from '../../src/mapping/filters/task.ts';
import documented from '../close/facts/task-parameters.json' with { type: 'json' };
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { ids } from '../support/naive.ts';
import { EMULATOR, find, matching, passes } from '../support/naive-tasks.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const [lead = ''] = seed.leads.slice(2).map(({ id }) => id);
const [user = ''] = seed.users.slice(1).map(({ id }) => id);

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
