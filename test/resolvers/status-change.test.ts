import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway, trips } from '../support/gateway.ts';
import { withListedOwners } from '../support/listed-owners.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = withListedOwners(demoSeed());
const NOW = Date.UTC(2026, 10, 22, 9);
const LEADS = '/activity/status_change/lead/';
const OPPORTUNITIES = '/activity/status_change/opportunity/';

type Change = (typeof seed.activities)[number];
const newest = (rows: readonly Change[]) =>
  rows.toSorted((a, b) =>
    a.date_created < b.date_created ? 1 : a.date_created > b.date_created ? -1 : a.id < b.id ? -1 : 1,
  );
const opportunityChanges = newest(seed.activities.filter(({ type }) => type === 'OpportunityStatusChange'));
const leadChanges = newest(seed.activities.filter(({ type }) => type === 'LeadStatusChange'));
const historyOf = (opportunity: string) =>
  opportunityChanges.filter(({ details }) => details.opportunity_id === opportunity);
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const moved = seed.opportunities.find(({ id, value }) => historyOf(id).length > 3 && value !== null);
const unmoved = seed.opportunities.find(
  ({ id, date_created, date_updated }) => date_created < date_updated && historyOf(id).length === 0,
);
const gone = opportunityChanges.find(({ details }) => details.old_status_label === 'Free Trial');

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed }, wallClock: () => NOW });
});
afterAll(() => gateway.close());
beforeEach(() => gateway.advance(3_600_000));

async function run(query: string, variables: object = {}) {
  const answer = await gateway.execute(query, variables, { 'x-cost': '1' });
  const { cost } = (answer.extensions ?? {}) as { cost?: { estimatedRequests: number } };
  return { ...answer, requests: requestLines(gateway), estimate: cost?.estimatedRequests };
}

describe('the changes of all opportunities', () => {
  const page = `query ($after: String, $filter: OpportunityStatusChangeFilter) {
    opportunityStatusChanges(first: 3, after: $after, filter: $filter) {
      totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;

  test('come newest first, in pages without gaps, uncounted', async () => {
    const first = await run(page);
    expect(first.errors).toBeUndefined();
    expect(first.requests).toEqual([`GET ${OPPORTUNITIES}?_limit=3`]);
    const { nodes, pageInfo, totalCount } = first.data.opportunityStatusChanges;
    expect(ids(nodes)).toEqual(ids(opportunityChanges.slice(0, 3)));
    expect(totalCount).toBeNull();
    const second = await run(page, { after: pageInfo.endCursor });
    const after = new Date(Date.parse(opportunityChanges[2]?.date_created ?? '') + 1).toISOString();
    expect(second.requests).toEqual([`GET ${OPPORTUNITIES}?date_created__lt=${after}&_limit=4`]);
    expect(ids(second.data.opportunityStatusChanges.nodes)).toEqual(ids(opportunityChanges.slice(3, 6)));
    expect(second.data.opportunityStatusChanges.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  test.each([
    ['of an opportunity', { opportunityId: { eq: moved?.id } }, `opportunity_id=${moved?.id}`],
    ['of some leads', { leadId: { in: ids(seed.leads.slice(4, 6)) } }, `lead_id=${ids(seed.leads.slice(4, 6))}`],
    [
      'by some users since a day',
      { userId: { in: ids(seed.users.slice(0, 2)) }, dateCreated: { gte: '2026-06-01T00:00:00Z' } },
      `user_id=${ids(seed.users.slice(0, 2))}&date_created__gte=2026-06-01T00:00:00Z`,
    ],
    [
      'of one instant',
      { activityAt: { eq: opportunityChanges[7]?.date_created } },
      `activity_at__gte=${opportunityChanges[7]?.date_created}&activity_at__lte=${opportunityChanges[7]?.date_created}`,
    ],
  ])('%s are filtered by Close', async (_, filter, parameters) => {
    const { data, requests } = await run(page, { filter });
    expect(requests).toEqual([`GET ${OPPORTUNITIES}?${parameters}&_limit=3`]);
    const { opportunityId, leadId, userId, dateCreated, activityAt } = filter as Record<string, Record<string, string>>;
    const expected = opportunityChanges.filter(
      (change) =>
        (opportunityId === undefined || change.details.opportunity_id === opportunityId.eq) &&
        (leadId === undefined || leadId.in?.includes(change.lead_id)) &&
        (userId === undefined || userId.in?.includes(change.user_id ?? '')) &&
        (dateCreated === undefined || change.date_created >= '2026-06-01') &&
        (activityAt === undefined || change.date_created === activityAt.eq),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(ids(data.opportunityStatusChanges.nodes)).toEqual(ids(expected.slice(0, 3)));
  });

  test('take no request if nothing can match or only the unknown count is selected', async () => {
    const empty = await run(page, { filter: { leadId: { in: [] } } });
    expect(empty.data.opportunityStatusChanges).toMatchObject({ nodes: [], totalCount: 0 });
    const count = await run('{ leadStatusChanges { totalCount } opportunityStatusChanges { totalCount } }');
    expect(count.data).toEqual({
      leadStatusChanges: { totalCount: null },
      opportunityStatusChanges: { totalCount: null },
    });
    expect([...empty.requests, ...count.requests]).toEqual([]);
    expect(count.estimate).toBe(0);
  });

  test.each([
    [{ leadId: { eq: 'oppo_1' } }],
    [{ userId: { eq: 'group_1' } }],
    [{ opportunityId: { eq: 'oppo_1,oppo_2' } }],
  ])('are rejected for %j before any request', async (filter) => {
    const { errors, requests } = await run(page, { filter });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    expect(requests).toEqual([]);
  });
});

describe('a change', () => {
  const STATUS = 'id label type pipeline { id name }';
  const FIELDS = `id oldStatus { ${STATUS} } newStatus { ${STATUS} } opportunityValue { cents formatted }
    opportunityValuePeriod opportunityConfidence opportunityDateWon user { name } dateCreated lead { id } opportunity { id }`;

  test('has all its fields from its row', async () => {
    const { data, errors, requests } = await run(
      `{ opportunity(id: "${moved?.id}") { statusChanges { totalCount nodes { ${FIELDS} } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(requests).toEqual([
      `GET /opportunity/${moved?.id}/?_fields=id,lead_id`,
      `GET ${OPPORTUNITIES}?opportunity_id=${moved?.id}&_limit=100`,
    ]);
    const history = historyOf(moved?.id ?? '');
    const { totalCount, nodes } = data.opportunity.statusChanges;
    expect(totalCount).toBe(history.length);
    const status = (details: Change['details'], side: string) => ({
      id: details[`${side}_status_id`],
      label: details[`${side}_status_label`],
      type: String(details[`${side}_status_type`]).toUpperCase(),
      pipeline: { id: details[`${side}_pipeline_id`], name: details[`${side}_pipeline_name`] },
    });
    expect(nodes).toEqual(
      history.map(({ id, details, user_id, date_created, lead_id }) => {
        const user = seed.users.find((each) => each.id === user_id);
        return {
          id,
          oldStatus: status(details, 'old'),
          newStatus: status(details, 'new'),
          opportunityValue: {
            cents: details.opportunity_value,
            formatted: expect.stringMatching(/^\$[\d,]+(\.\d\d)?$/),
          },
          opportunityValuePeriod: String(details.opportunity_value_period).toUpperCase(),
          opportunityConfidence: details.opportunity_confidence,
          opportunityDateWon:
            details.opportunity_date_won === null ? null : String(details.opportunity_date_won).slice(0, 10),
          user: { name: `${user?.first_name} ${user?.last_name}` },
          dateCreated: expect.stringContaining(date_created.slice(0, 19)),
          lead: { id: lead_id },
          opportunity: { id: moved?.id },
        };
      }),
    );
  });

  test('is read by id with the selected columns', async () => {
    const id = historyOf(moved?.id ?? '')[0]?.id;
    const { data, requests } = await run(
      `{ node(id: "${id}") { ... on OpportunityStatusChange { newStatus { label } opportunityValue { cents } opportunityDateWon } } }`,
    );
    expect(requests).toEqual([
      `GET /activity/?id__in=${id}&_fields=id,_type,new_status_label,opportunity_date_won,opportunity_value&_limit=1`,
    ]);
    expect(data.node.newStatus.label).toBe(historyOf(moved?.id ?? '')[0]?.details.new_status_label);
  });

  test('has the known fields of a deleted status, and isDeleted', async () => {
    const isGone = (
      await run(
        `query ($opportunity: ID!) { opportunity(id: $opportunity) { statusChanges { nodes {
      oldStatus { id label type isDeleted } newStatus { isDeleted } } } } }`,
        { opportunity: gone?.details.opportunity_id },
      )
    ).data;
    expect(gateway.lines).toContain('GET /me/');
    const old = isGone.opportunity.statusChanges.nodes.at(-1);
    expect(old).toEqual({
      oldStatus: { id: gone?.details.old_status_id, label: 'Free Trial', type: 'ACTIVE', isDeleted: true },
      newStatus: { isDeleted: false },
    });
    const { data } = await run(`{ node(id: "${old.oldStatus.id}") { id } }`);
    expect(data.node).toBeNull();
    const cold = leadChanges.find(({ details }) => details.old_status_label === 'Cold List');
    const lead = await run(
      `{ lead(id: "${cold?.lead_id}") { statusChanges { nodes { oldStatus { label isDeleted } } } } }`,
    );
    expect(lead.data.lead.statusChanges.nodes.at(-1).oldStatus).toEqual({ label: 'Cold List', isDeleted: true });
  });

  test('of a deleted opportunity has a null opportunity', async () => {
    const [opportunity] = opportunityChanges.slice(11);
    const row = gateway.emulator.tables().opportunity.get(String(opportunity?.details.opportunity_id));
    gateway.emulator.write(({ opportunity }) => opportunity.delete(row?.id ?? ''));
    const { data, errors } = await run(
      `{ node(id: "${opportunity?.id}") { ... on OpportunityStatusChange { opportunity { note } newStatus { label } } } }`,
    );
    gateway.emulator.write(({ opportunity }) => row !== undefined && opportunity.put(row));
    expect(errors).toBeUndefined();
    expect(data.node).toEqual({ opportunity: null, newStatus: { label: opportunity?.details.new_status_label } });
  });
});

test('OpportunityHistory: the opportunity with its history in one trip, then, for deleted statuses, the catalogue', async () => {
  const own = await startGateway({ emulator: { seed } });
  const requests = [
    `GET /opportunity/${moved?.id}/?_fields=id,date_created,lead_id,lead_name,pipeline_id,pipeline_name,status_id,status_label,status_type,value,value_currency`,
    `GET ${OPPORTUNITIES}?opportunity_id=${moved?.id}&_limit=100`,
  ];
  const cold = await own.execute(operation('OpportunityHistory'), { id: moved?.id });
  expect(cold.errors).toBeUndefined();
  expect(requestLines(own)).toEqual([...requests, 'GET /me/']);
  const warm = await own.execute(operation('OpportunityHistory'), { id: moved?.id });
  expect(requestLines(own)).toEqual(requests);
  expect([trips(cold), trips(warm)]).toEqual([2, 1]);
  expect(warm.data.opportunity.statusChanges).toEqual(cold.data.opportunity.statusChanges);
  await own.close();
});

describe('the changes of several rows:', () => {
  const opportunities = (first: number) =>
    `{ opportunities(first: ${first}) { nodes { id lead { id } statusChanges { nodes { id } } statusDurations { seconds } } } }`;
  const shown = (nodes: { id: string; statusChanges: { nodes: { id: string }[] } }[]) =>
    Object.fromEntries(nodes.map(({ id, statusChanges }) => [id, ids(statusChanges.nodes)]));
  const expected = (nodes: { id: string }[]) => Object.fromEntries(nodes.map(({ id }) => [id, ids(historyOf(id))]));

  test('of opportunities take one request per ten leads, with any selection', async () => {
    const { data, errors, requests, estimate } = await run(opportunities(25));
    expect(errors).toBeUndefined();
    const { nodes } = data.opportunities;
    const leads = [...new Set<string>(nodes.map(({ lead }: { lead: { id: string } }) => lead.id))];
    const groups = Array.from({ length: Math.ceil(leads.length / 10) }, (_, n) => leads.slice(n * 10, n * 10 + 10));
    const first = groups.map((group) => `GET ${OPPORTUNITIES}?lead_id=${group}&_limit=100`);
    const isMore = (line: string) => line.endsWith('&_skip=100');
    expect(requests.slice(1).filter((line) => !isMore(line))).toEqual(first);
    for (const more of requests.filter(isMore)) expect(first).toContain(more.replace('&_skip=100', ''));
    expect(shown(nodes)).toEqual(expected(nodes));
    expect(estimate).toBeGreaterThanOrEqual(requests.length);
  });

  test('of opportunities below a list of leads cost as much as those leads', async () => {
    const { errors, requests, estimate } = await run(
      '{ leads(first: 3) { nodes { opportunities(first: 100) { nodes { statusDurations { seconds } } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(requests).toHaveLength(2);
    expect(estimate).toBe(2);
    const others = await run(
      '{ lead(id: "LEAD") { opportunities(first: 3) { nodes { user { opportunities(first: 40) { nodes { statusDurations { seconds } } } } } } } }'.replace(
        'LEAD',
        moved?.lead_id ?? '',
      ),
    );
    expect(others.errors).toBeUndefined();
    expect(others.estimate).toBeGreaterThanOrEqual(others.requests.length);
  });

  test('of opportunities of one lead take one request', async () => {
    const lead = seed.leads.find(
      ({ id }) => seed.opportunities.filter((opportunity) => opportunity.lead_id === id).length === 3,
    );
    const { data, requests } = await run(
      `{ lead(id: "${lead?.id}") { opportunities { nodes { id statusChanges { nodes { id } } } } } }`,
    );
    expect(requests).toEqual([
      `GET /lead/${lead?.id}/?_fields=id,opportunities`,
      `GET ${OPPORTUNITIES}?lead_id=${lead?.id}&_limit=100`,
    ]);
    expect(shown(data.lead.opportunities.nodes)).toEqual(expected(data.lead.opportunities.nodes));
  });

  test('of leads are filtered and paged in memory', async () => {
    const { data, requests } = await run(`{ leads(first: 8) { nodes { id
      statusChanges(first: 1, filter: { dateCreated: { lt: "2026-08-01T00:00:00Z" } }) { totalCount nodes { id newStatus { label } } pageInfo { hasNextPage } }
    } } }`);
    const { nodes } = data.leads;
    expect(requests).toEqual(['GET /lead/?_fields=id&_limit=8', `GET ${LEADS}?lead_id=${ids(nodes)}&_limit=100`]);
    for (const { id, statusChanges } of nodes) {
      const all = leadChanges.filter((change) => change.lead_id === id && change.date_created < '2026-08-01');
      expect(statusChanges).toEqual({
        totalCount: all.length,
        nodes: all
          .slice(0, 1)
          .map((change) => ({ id: change.id, newStatus: { label: change.details.new_status_label } })),
        pageInfo: { hasNextPage: all.length > 1 },
      });
    }
    expect(
      nodes.some(({ statusChanges }: { statusChanges: { totalCount: number } }) => statusChanges.totalCount > 1),
    ).toBe(true);
  });

  test('are null with an error if Close fails, other fields are not affected', async () => {
    gateway.emulator.fail({ path: OPPORTUNITIES, status: 403, times: 1 });
    const { data, errors } = await run(opportunities(2));
    expect(data.opportunities.nodes).toHaveLength(2);
    const codes = errors?.map(({ path, extensions }) => [path?.at(-1), extensions?.code]);
    expect(codes).toEqual(
      expect.arrayContaining([
        ['statusChanges', 'FORBIDDEN'],
        ['statusDurations', 'FORBIDDEN'],
      ]),
    );
  });

  test.each([
    ['rejects several leads', { status: 400 }],
    [
      'ignores them',
      {
        body: {
          data: opportunityChanges.slice(0, 3).map(({ id }) => ({ id, lead_id: 'lead_other' })),
          has_more: false,
        },
      },
    ],
  ])('are read lead by lead once Close %s', async (_, fault) => {
    const own = await startGateway({ emulator: { seed } });
    own.emulator.fail({ path: OPPORTUNITIES, times: 1, ...fault });
    for (const isFirst of [true, false]) {
      const { data, errors } = await own.execute(opportunities(4));
      expect(errors).toBeUndefined();
      expect(shown(data.opportunities.nodes)).toEqual(expected(data.opportunities.nodes));
      const leads = new Set(data.opportunities.nodes.map(({ lead }: { lead: { id: string } }) => lead.id)).size;
      expect(own.lines).toHaveLength(1 + (isFirst ? 1 : 0) + leads);
    }
    await own.close();
  });
});

describe('the time in each status', () => {
  const DURATIONS = '{ status { id label isDeleted } seconds isCurrent visits { enteredAt leftAt seconds } }';
  const run1 = async (opportunity: string | undefined) =>
    (await run(`query ($id: ID!) { opportunity(id: $id) { statusDurations ${DURATIONS} } }`, { id: opportunity })).data
      .opportunity.statusDurations;
  const label = (id: unknown) =>
    seed.pipelines.flatMap(({ statuses }) => statuses).find((status) => status.id === id)?.label;

  test('is computed from its changes, from the creation until now', async () => {
    const changes = historyOf(moved?.id ?? '').toReversed();
    const durations = await run1(moved?.id);
    const times = [
      moved?.date_created ?? '',
      ...changes.map(({ date_created }) => date_created),
      new Date(NOW).toISOString(),
    ];
    const statuses = [changes[0]?.details.old_status_id, ...changes.map(({ details }) => details.new_status_id)];
    const visits = statuses.map((status, n) => ({
      status,
      enteredAt: times[n],
      leftAt: n === changes.length ? null : times[n + 1],
      seconds: Math.floor((Date.parse(times[n + 1] ?? '') - Date.parse(times[n] ?? '')) / 1000),
    }));
    expect(durations).toEqual(
      [...new Set(statuses)].map((status) => {
        const stays = visits.filter((visit) => visit.status === status).map(({ status: _, ...visit }) => visit);
        return {
          status: { id: status, label: label(status), isDeleted: false },
          seconds: stays.reduce((sum, { seconds }) => sum + seconds, 0),
          isCurrent: stays.some(({ leftAt }) => leftAt === null),
          visits: stays,
        };
      }),
    );
  });

  test('of an opportunity that never moved is all in its current status', async () => {
    const seconds = Math.floor((NOW - Date.parse(unmoved?.date_created ?? '')) / 1000);
    expect(await run1(unmoved?.id)).toEqual([
      {
        status: { id: unmoved?.status_id, label: label(unmoved?.status_id), isDeleted: false },
        seconds,
        isCurrent: true,
        visits: [{ enteredAt: unmoved?.date_created, leftAt: null, seconds }],
      },
    ]);
  });

  test('adds up visits, starts at a first change without an old status, and includes deleted statuses', async () => {
    const opportunity = unmoved?.id ?? '';
    const [a, b] = seed.pipelines[0]?.statuses ?? [];
    const lost = { id: 'stat_deleted', label: null, type: null };
    const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour)).toISOString();
    const imported = [
      [null, a, 1],
      [a, b, 2],
      [b, lost, 5],
      [lost, a, 6],
    ].map(([from, to, hour], n) => {
      const side = (name: string, status: unknown) => {
        const { id = null, label = null, type = null } = (status ?? {}) as Partial<NonNullable<typeof a>>;
        return { [`${name}_status_id`]: id, [`${name}_status_label`]: label, [`${name}_status_type`]: type };
      };
      const details = { opportunity_id: opportunity, ...side('old', from), ...side('new', to) };
      const stamps = {
        created_by: null,
        updated_by: null,
        date_created: at(hour as number),
        date_updated: at(hour as number),
      };
      return {
        id: `acti_imported${n}`,
        type: 'OpportunityStatusChange' as const,
        lead_id: unmoved?.lead_id ?? '',
        contact_id: null,
        user_id: null,
        activity_at: null,
        details,
        ...stamps,
      };
    });
    gateway.emulator.write(({ activity }) => {
      for (const row of imported) activity.put(row);
    });
    const durations = await run1(opportunity);
    const first = await run(
      `{ opportunity(id: "${opportunity}") { statusChanges { nodes { oldStatus { label } opportunityValue { cents } } } } }`,
    );
    gateway.emulator.write(({ activity }) => {
      for (const row of imported) activity.delete(row.id);
    });
    expect(durations).toEqual([
      {
        status: { id: a?.id, label: a?.label, isDeleted: false },
        seconds: 3600 + Math.floor((NOW - Date.parse(at(6))) / 1000),
        isCurrent: true,
        visits: [
          { enteredAt: at(1), leftAt: at(2), seconds: 3600 },
          { enteredAt: at(6), leftAt: null, seconds: Math.floor((NOW - Date.parse(at(6))) / 1000) },
        ],
      },
      {
        status: expect.objectContaining({ id: b?.id }),
        seconds: 3 * 3600,
        isCurrent: false,
        visits: [{ enteredAt: at(2), leftAt: at(5), seconds: 10800 }],
      },
      { status: null, seconds: 3600, isCurrent: false, visits: [{ enteredAt: at(5), leftAt: at(6), seconds: 3600 }] },
    ]);
    expect(first.data.opportunity.statusChanges.nodes.at(-1)).toEqual({ oldStatus: null, opportunityValue: null });
  });
});
