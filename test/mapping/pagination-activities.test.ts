import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { ids, newestFirst } from '../support/naive.ts';
import { promise } from '../support/promise.ts';

const demo = demoSeed();
const leads = demo.leads.slice(3, 6);
const TYPES = ['LeadStatusChange', 'OpportunityStatusChange'] as const;
/** Three activities per instant, of different leads. */
const activities = Array.from({ length: 190 }, (_, n) => {
  const date_created = new Date(Date.UTC(2026, 4, 1) - 3_600_000 * Math.floor(n / 3)).toISOString();
  return {
    id: `acti_${String((n * 7919) % 1000).padStart(4, '0')}`,
    type: TYPES[n % 2] ?? TYPES[0],
    lead_id: leads[(n >> 1) % leads.length]?.id ?? '',
    contact_id: null,
    user_id: null,
    activity_at: null,
    details: {},
    created_by: null,
    updated_by: null,
    date_created,
    date_updated: date_created,
  };
});
const [lead] = leads;
const ofLead = activities.filter(({ lead_id }) => lead_id === lead?.id);

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({
    emulator: { seed: { ...demo, activities }, limits: { skipMax: { activity: 7 } } },
  });
});
afterAll(() => gateway.close());

const PAGE = '{ nodes { id } pageInfo { hasNextPage endCursor } }';
const LISTS = {
  'of all leads': { field: `activities(first: $first, after: $after) ${PAGE}`, rows: activities },
  'of one type, which has its own path': {
    field: `activities(first: $first, after: $after, filter: { type: { eq: LEAD_STATUS_CHANGE } }) ${PAGE}`,
    rows: activities.filter(({ type }) => type === 'LeadStatusChange'),
  },
  'that are lead status changes': {
    field: `leadStatusChanges(first: $first, after: $after) ${PAGE}`,
    rows: activities.filter(({ type }) => type === 'LeadStatusChange'),
  },
  'that are opportunity status changes in a range of time': {
    field: `opportunityStatusChanges(first: $first, after: $after, filter: { dateCreated: { lt: "2026-04-30T12:00:00Z" } }) ${PAGE}`,
    rows: activities.filter(
      ({ type, date_created }) => type === 'OpportunityStatusChange' && date_created < '2026-04-30T12',
    ),
  },
  'of a lead': { field: `lead(id: "${lead?.id}") { activities(first: $first, after: $after) ${PAGE} }`, rows: ofLead },
  'in a range of time': {
    field: `activities(first: $first, after: $after, filter: { dateCreated: { gte: "2026-04-29T00:00:00Z", lt: "2026-04-30T12:00:00Z" } }) ${PAGE}`,
    rows: activities.filter(({ date_created }) => date_created >= '2026-04-29' && date_created < '2026-04-30T12'),
  },
};

describe('activities page beyond the maximum of _skip:', () => {
  test.each(Object.entries(LISTS))('those %s', async (_, { field, rows }) => {
    promise('keyset-paging');
    const operation = `query ($first: Int, $after: String) { ${field} }`;
    for (const first of [10, 70]) {
      const found: string[] = [];
      let after: string | null = null;
      do {
        const { data, errors } = await gateway.execute(operation, { first, after });
        expect(errors).toBeUndefined();
        const { nodes, pageInfo } = data.lead?.activities ?? Object.values(data)[0];
        found.push(...ids(nodes));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      expect(found).toEqual(ids(newestFirst(rows)));
    }
  });

  test('a later page is one request that begins at the instant of the cursor', async () => {
    const operation = `query ($after: String) { activities(first: 10, after: $after) ${PAGE} }`;
    const first = await gateway.execute(operation);
    expect(gateway.upstream.map(({ query }) => query)).toEqual([{ _fields: 'id,_type,date_created', _limit: '10' }]);
    await gateway.execute(operation, { after: first.data.activities.pageInfo.endCursor });
    const at = Date.parse(newestFirst(activities)[9]?.date_created ?? '');
    expect(gateway.upstream.map(({ query }) => query)).toEqual([
      // The tenth row is the first of its instant.
      { date_created__lt: new Date(at + 1).toISOString(), _fields: 'id,_type,date_created', _limit: '11' },
    ]);
  });

  test('first pages of several leads, read together, have valid cursors', async () => {
    promise('keyset-paging');
    const { data, errors } = await gateway.execute(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Lead { id activities(first: 6) ${PAGE} } } }`,
      { ids: ids(leads) },
    );
    expect(errors).toBeUndefined();
    expect(gateway.lines.filter((line) => line === 'GET /activity/')).toHaveLength(1);
    const { activities: page } = data.nodes[0];
    const expected = ids(newestFirst(ofLead));
    expect(ids(page.nodes)).toEqual(expected.slice(0, 6));
    const next = await gateway.execute(
      `query ($after: String) { lead(id: "${lead?.id}") { activities(first: 20, after: $after) ${PAGE} } }`,
      { after: page.pageInfo.endCursor },
    );
    expect(ids(next.data.lead.activities.nodes)).toEqual(expected.slice(6, 26));
  });
});

test('activities sorted by ACTIVITY_AT end at the maximum of _skip, with an error that names an alternative', async () => {
  const operation = `query ($after: String) {
    lead(id: "${lead?.id}") { activities(first: 8, after: $after, orderBy: { field: ACTIVITY_AT }) ${PAGE} }
  }`;
  const first = await gateway.execute(operation);
  for (const asked of [['GET /activity/'], []]) {
    const { errors } = await gateway.execute(operation, { after: first.data.lead.activities.pageInfo.endCursor });
    expect(errors).toMatchObject([
      {
        message:
          'Close does not return rows this far into the list. Its limit is 7 skipped rows. Order by DATE_CREATED (the default) to page without a limit, or filter by activityAt.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect(gateway.lines.filter((line) => line.startsWith('GET /activity/'))).toEqual(asked);
  }
});

test('status changes filtered by activityAt end at the maximum of _skip, with an error that names an alternative', async () => {
  const operation = `query ($after: String) {
    leadStatusChanges(first: 8, after: $after, filter: { activityAt: { lt: "2026-05-02T00:00:00Z" } }) ${PAGE}
  }`;
  const first = await gateway.execute(operation);
  expect(first.data.leadStatusChanges.nodes).toHaveLength(8);
  const { errors } = await gateway.execute(operation, { after: first.data.leadStatusChanges.pageInfo.endCursor });
  expect(errors).toMatchObject([
    {
      message:
        'Close does not return rows this far into the list. Its limit is 7 skipped rows. Remove the filter by activityAt to page without a limit, or filter by dateCreated.',
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
});
