import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed, type Opportunity } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { changesOf, traced } from '../support/mutations.ts';

const seed = demoSeed();
const [sales, renewals] = seed.pipelines;
const statusOf = (pipeline: typeof sales, type: string) =>
  pipeline?.statuses.find((status) => status.type === type)?.id;
const inStatus = (id: string | undefined) => (opportunity: Opportunity) => opportunity.status_id === id;
/** Open opportunities of the first pipeline with an estimated date, one for each test that updates one. */
const estimated = seed.opportunities.filter(
  (opportunity) =>
    sales?.statuses.some(({ id, type }) => id === opportunity.status_id && type === 'active') &&
    opportunity.date_won !== null,
);
const open = (n: number) => {
  const row = estimated[n];
  if (row === undefined) throw new Error('The seed has too few opportunities.');
  return row;
};

const OPPORTUNITY = `fragment F on Opportunity {
  id value { cents } valuePeriod confidence note dateWon dateLost status { id label type } pipeline { id name }
  lead { id } contact { id } user { id } customFields { definition { id } value }
}`;
/** Late in the evening: two hours east of UTC it is already the next day. */
const NOW = Date.UTC(2026, 10, 20, 23, 30);
const TODAY = '2026-11-20';
const PLACE = '_fields=id,pipeline_id,status_id,status_type';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { clock: () => NOW }, wallClock: () => NOW });
});
afterAll(() => gateway.close());

const { mutation, change } = changesOf(() => gateway, 'opportunity', OPPORTUNITY);
const UPDATE = mutation('$id: ID!, $input: OpportunityUpdateInput!', 'opportunityUpdate(id: $id, input: $input)');
const WON = mutation('$id: ID!, $dateWon: Date', 'opportunityMarkWon(id: $id, dateWon: $dateWon)');
const LOST = mutation('$id: ID!', 'opportunityMarkLost(id: $id)');

describe('opportunityUpdate with a status', () => {
  test('moves an opportunity in one request (MoveDeal), and the board shows it in the new column', async () => {
    const { id, status_id: from } = open(2);
    const to = sales?.statuses.find((status) => status.id !== from && status.type === 'active')?.id;
    const columns = async () => {
      const { data, errors } = await gateway.execute(operation('Board'), { perStatus: 100 });
      expect(errors).toBeUndefined();
      type Column = { id: string; totalCount: number; opportunities: { totalCount: number; nodes: { id: string }[] } };
      const statuses: Column[] = data.pipelines.flatMap(({ statuses }: { statuses: Column[] }) => statuses);
      return {
        where: statuses
          .filter(({ opportunities }) => opportunities.nodes.some((opportunity) => opportunity.id === id))
          .map((s) => s.id),
        counts: new Map(statuses.map((status) => [status.id, status.opportunities.totalCount])),
      };
    };
    const before = await columns();
    expect(before.where).toEqual([from]);
    const { data, errors } = await gateway.execute(operation('MoveDeal'), { id, statusId: to });
    expect(errors).toBeUndefined();
    expect(traced(gateway)).toEqual([[`PUT /opportunity/${id}/`, { status_id: to }]]);
    expect(data.opportunityUpdate.opportunity.status).toMatchObject({
      id: to,
      pipeline: { id: sales?.id, name: 'Sales' },
    });
    const after = await columns();
    expect(after.where).toEqual([to]);
    expect(after.counts.get(from)).toBe((before.counts.get(from) ?? 0) - 1);
    expect(after.counts.get(to ?? '')).toBe((before.counts.get(to ?? '') ?? 0) + 1);
  });

  test('returns the old and the new status with their counts after the move', async () => {
    const { id, status_id: from } = open(19);
    const to = sales?.statuses.find((status) => status.id !== from && status.type === 'active')?.id;
    const status = '{ id label opportunityCount opportunityAggregates { countByValuePeriod { annual } } }';
    const move = `mutation ($id: ID!, $to: ID!) { opportunityUpdate(id: $id, input: { statusId: $to }) {
      oldStatus ${status} newStatus ${status} userErrors { code } } }`;
    const answer = await gateway.execute(move, { id, to }, { 'x-cost': '1' });
    expect(answer.errors).toBeUndefined();
    const { oldStatus, newStatus } = answer.data.opportunityUpdate;
    expect([oldStatus.id, newStatus.id]).toEqual([from, to]);
    expect(gateway.lines).toEqual([
      `GET /opportunity/${id}/`,
      `PUT /opportunity/${id}/`,
      'GET /opportunity/',
      'GET /opportunity/',
    ]);
    expect(answer.extensions).toMatchObject({ cost: { estimatedRequests: 4, actualRequests: 4 } });
    const rows = [...gateway.emulator.tables().opportunity.all()];
    for (const { id: statusId, opportunityCount } of [oldStatus, newStatus])
      expect(opportunityCount).toBe(rows.filter(({ status_id }) => status_id === statusId).length);
    const refused = await gateway.execute(move, { id: 'oppo_none', to });
    expect(refused.data.opportunityUpdate).toMatchObject({ oldStatus: null, newStatus: null });
    const won = await gateway.execute(
      `mutation { opportunityMarkWon(id: "${id}") { oldStatus { id label } newStatus { type } } }`,
    );
    expect(won.data.opportunityMarkWon).toMatchObject({ oldStatus: { id: to }, newStatus: { type: 'WON' } });
  });

  test('moves an opportunity to another pipeline', async () => {
    const { id } = open(3);
    const { row } = await change(UPDATE, { id, input: { statusId: renewals?.statuses[0]?.id } });
    expect(row).toMatchObject({ pipeline: { id: renewals?.id }, status: { id: renewals?.statuses[0]?.id } });
  });

  test('keeps the estimated date of a won opportunity, as Close does; without one it is today', async () => {
    const { id, date_won } = open(4);
    const statusId = statusOf(sales, 'won');
    const kept = await change(UPDATE, { id, input: { statusId } });
    expect(kept.row).toMatchObject({ dateWon: date_won, status: { type: 'WON' } });
    const other = open(5).id;
    await change(UPDATE, { id: other, input: { dateWon: null } });
    const dated = await change(UPDATE, { id: other, input: { statusId } }, { 'x-tz-offset': '2' });
    expect(dated.row).toMatchObject({ dateWon: '2026-11-21' });
    // An opportunity that leaves won keeps the date.
    const back = await change(UPDATE, { id: other, input: { statusId: sales?.statuses[0]?.id } });
    expect(back.row).toMatchObject({ dateWon: '2026-11-21', dateLost: null });
  });

  test('sets the date of a lost opportunity', async () => {
    const { row } = await change(UPDATE, { id: open(6).id, input: { statusId: statusOf(sales, 'lost') } });
    expect(row).toMatchObject({ dateLost: '2026-11-20T23:30:00+00:00', status: { type: 'LOST' } });
  });
});

describe('opportunityMarkWon', () => {
  test.each([
    ['today instead of the estimated date', undefined, {}, TODAY, 10],
    ['today in the time zone of the caller', undefined, { 'x-tz-offset': '2' }, '2026-11-21', 11],
    ['the given date', '2026-10-01', {}, '2026-10-01', 12],
  ])('moves to the won status of the pipeline, with %s', async (_, dateWon, headers, expected, n) => {
    const { id } = open(n);
    const { row, requests } = await change(WON, { id, dateWon }, headers);
    expect(requests.filter((request) => request !== 'GET /me/')).toEqual([
      `GET /opportunity/${id}/?${PLACE}`,
      [`PUT /opportunity/${id}/`, { status_id: statusOf(sales, 'won'), date_won: expected }],
    ]);
    expect(row).toMatchObject({ dateWon: expected, status: { type: 'WON' }, pipeline: { id: sales?.id } });
  });

  test('picks the status in the pipeline of the opportunity', async () => {
    const opportunity = seed.opportunities.find(inStatus(renewals?.statuses[0]?.id));
    const { row } = await change(WON, { id: opportunity?.id });
    expect(row).toMatchObject({ status: { id: statusOf(renewals, 'won') } });
  });

  test('does not move a won opportunity, and changes its date only if one is given', async () => {
    const [opportunity] = seed.opportunities.filter(inStatus(statusOf(renewals, 'won')));
    const kept = await change(WON, { id: opportunity?.id });
    expect(kept.writes).toEqual([[`PUT /opportunity/${opportunity?.id}/`, { status_id: opportunity?.status_id }]]);
    expect(kept.row).toMatchObject({ dateWon: opportunity?.date_won });
    const dated = await change(WON, { id: opportunity?.id, dateWon: '2026-01-02' });
    expect(dated.row).toMatchObject({ dateWon: '2026-01-02' });
  });

  test('finds a new pipeline', async () => {
    await gateway.execute('{ pipelines { id } }');
    const statuses = [
      { id: `stat_${'a'.repeat(43)}`, label: 'Open', type: 'active' as const },
      { id: `stat_${'b'.repeat(43)}`, label: 'Done', type: 'won' as const },
    ];
    const moved = open(40);
    gateway.emulator.write(({ pipeline, opportunity }) => {
      if (sales !== undefined) pipeline.put({ ...sales, id: `pipe_${'a'.repeat(22)}`, name: 'New', statuses });
      opportunity.put({ ...moved, status_id: statuses[0]?.id ?? '' });
    });
    const { row } = await change(WON, { id: moved.id });
    expect(row).toMatchObject({ status: { label: 'Done' } });
    const lost = await change(LOST, { id: moved.id });
    expect(lost.problems).toEqual(['INVALID id']);
    expect(lost.writes).toEqual([]);
  });
});

describe('opportunityMarkLost', () => {
  test('moves to the lost status of the pipeline, and keeps the estimated date', async () => {
    const { id, date_won } = open(7);
    const { row, writes } = await change(LOST, { id });
    expect(writes).toEqual([[`PUT /opportunity/${id}/`, { status_id: statusOf(sales, 'lost') }]]);
    expect(row).toMatchObject({
      status: { type: 'LOST' },
      dateLost: '2026-11-20T23:30:00+00:00',
      dateWon: date_won,
    });
  });
});
