import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import type { TaskFilter, TaskStatus } from '../../src/generated/graphql.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { ids } from '../support/naive.ts';
import { EMULATOR, matching } from '../support/naive-tasks.ts';
import { randomRuns } from '../support/random-runs.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const [lead = '', other = ''] = seed.leads.slice(2).map(({ id }) => id);

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
      emulator: { ...EMULATOR, switches: { embeddedTasks: 'all' } },
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
