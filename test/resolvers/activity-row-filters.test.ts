/** Close cannot filter activities by status and direction, so the gateway does, on the rows that it reads. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Activity, buildSeed, demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { ids, newestFirst } from '../support/naive.ts';

const seed = demoSeed();
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed } });
});
afterAll(() => gateway.close());

const LIST = `query ($first: Int, $after: String, $filter: ActivityFilter, $orderBy: ActivityOrder) {
  activities(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes { id } pageInfo { hasNextPage endCursor }
  }
}`;
const of = (type: string, matches: (details: Activity['details']) => boolean) =>
  ids(newestFirst(seed.activities.filter((each) => each.type === type && matches(each.details))));

/** All pages in sequence. */
async function walk(variables: object): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await gateway.execute(LIST, { ...variables, after });
    expect(errors).toBeUndefined();
    found.push(...ids(data.activities.nodes as { id: string }[]));
    const { hasNextPage, endCursor } = data.activities.pageInfo;
    after = hasNextPage ? endCursor : null;
  } while (after !== null);
  return found;
}

describe('activities by status and direction', () => {
  test.each([
    ['CALL', { direction: { eq: 'INBOUND' } }, of('Call', ({ direction }) => direction === 'inbound')],
    [
      'CALL',
      { direction: { eq: 'OUTBOUND' }, status: { in: ['NO_ANSWER', 'BUSY', 'COMPLETED'] } },
      of('Call', ({ direction, status }) => {
        return direction === 'outbound' && ['no-answer', 'busy', 'completed'].includes(String(status));
      }),
    ],
    ['SMS', { status: { eq: 'SENT' } }, of('SMS', ({ status }) => status === 'sent')],
    ['EMAIL', { direction: { in: ['INBOUND'] } }, of('Email', ({ direction }) => direction === 'incoming')],
  ])('of type %s match %j on all pages', async (type, filter, expected) => {
    expect(expected.length).toBeGreaterThan(0);
    for (const first of [7, 500]) {
      expect(await walk({ first, filter: { type: { eq: type }, ...filter } })).toEqual(expected);
    }
  });

  test('are selected from full pages of the list of their type', async () => {
    await gateway.execute(LIST, { first: 1, filter: { type: { eq: 'CALL' }, direction: { eq: 'INBOUND' } } });
    expect(gateway.upstream.map(({ path, query }) => [path, query])).toEqual([['/activity/call/', { _limit: '100' }]]);
  });

  test('within one lead are selected from the list of the lead, with the columns they need', async () => {
    const call = seed.activities.find(({ type, details }) => type === 'Call' && details.direction === 'inbound');
    const filter = { type: { eq: 'CALL' }, direction: { eq: 'INBOUND' } };
    const { data, errors } = await gateway.execute(
      `query ($id: ID!, $filter: ActivityFilter) { lead(id: $id) { activities(filter: $filter) { nodes { id } } } }`,
      { id: call?.lead_id, filter },
    );
    expect(errors).toBeUndefined();
    expect(ids(data.lead.activities.nodes)).toEqual(
      ids(
        newestFirst(
          seed.activities.filter(
            ({ type, lead_id, details }) =>
              type === 'Call' && lead_id === call?.lead_id && details.direction === 'inbound',
          ),
        ),
      ),
    );
    expect(gateway.upstream.at(-1)?.query).toEqual({
      lead_id: call?.lead_id,
      _type: 'Call',
      _fields: 'id,_type,date_created,direction',
      _limit: '100',
    });
  });

  test('cost at most ten requests per page, which then ends where the reading ended', async () => {
    const many = buildSeed({ leads: 300 });
    const [template] = many.activities.filter(({ type }) => type === 'Call');
    if (template === undefined) throw new Error('The seed has no call.');
    const calls = Array.from({ length: 1250 }, (_, n) => ({
      ...template,
      id: `acti_Call${n}`,
      date_created: new Date(Date.UTC(2026, 5, 1) + n * 60_000).toISOString(),
      details: { ...template.details, direction: n === 0 ? 'inbound' : 'outbound' },
    }));
    const other = await startGateway({ emulator: { seed: { ...many, activities: calls } } });
    const filter = { type: { eq: 'CALL' }, direction: { eq: 'INBOUND' } };
    const first = await other.execute(LIST, { filter }, { 'x-cost': '1' });
    expect(first.errors).toBeUndefined();
    expect(other.lines).toEqual(Array(10).fill('GET /activity/call/'));
    expect(first.extensions).toMatchObject({ cost: { estimatedRequests: 10, actualRequests: 10 } });
    const { nodes, pageInfo } = first.data.activities;
    expect([nodes, pageInfo.hasNextPage]).toEqual([[], true]);
    const second = await other.execute(LIST, { filter, after: pageInfo.endCursor });
    expect(ids(second.data.activities.nodes)).toEqual(['acti_Call0']);
    expect(second.data.activities.pageInfo.hasNextPage).toBe(false);
    await other.close();
  });

  test.each([
    [{ direction: { eq: 'INBOUND' } }, /requires exactly one type: CALL, EMAIL, SMS, WHATSAPP_MESSAGE/],
    [{ type: { in: ['CALL', 'SMS'] }, leadId: { eq: 'lead_1' }, status: { eq: 'SENT' } }, /requires exactly one type/],
    [{ type: { eq: 'NOTE' }, direction: { eq: 'INBOUND' } }, /requires exactly one type/],
    [{ type: { eq: 'SMS' }, status: { eq: 'NO_ANSWER' } }, /NO_ANSWER is not a status of type SMS/],
  ])('that no list can have are refused before any request: %j', async (filter, message) => {
    const { errors } = await gateway.execute(LIST, { filter });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toMatch(message);
    expect(gateway.lines).toEqual([]);
  });

  test('cannot be combined with the order ACTIVITY_AT', async () => {
    const filter = { leadId: { eq: seed.leads[0]?.id }, type: { eq: 'CALL' }, direction: { eq: 'INBOUND' } };
    const { errors } = await gateway.execute(LIST, { filter, orderBy: { field: 'ACTIVITY_AT' } });
    expect(errors?.[0]?.message).toMatch(/cannot be combined with orderBy ACTIVITY_AT/);
    expect(gateway.lines).toEqual([]);
  });
});
