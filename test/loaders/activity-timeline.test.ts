/** The timelines of leads: their rows, their number of requests, and the arguments that are refused. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Activity, buildSeed, demoSeed } from '../../emulator/index.ts';
import { leadsPerRead } from '../../src/loaders/nouns/activity-timeline.ts';
import { type Answer, startGateway, type TestGateway, trips } from '../support/gateway.ts';
import { ids, newestFirst } from '../support/naive.ts';
import { randomRuns } from '../support/random-runs.ts';

const seed = demoSeed();
const busy = seed.leads[2]?.id ?? '';
const quiet = seed.leads[3]?.id ?? '';
const me = seed.me;
/** The activities that Close lists for a lead. Email threads are included only on request. */
const timelineOf = (lead: string, activities: readonly Activity[] = seed.activities): Activity[] =>
  newestFirst(activities.filter(({ lead_id, type }) => lead_id === lead && type !== 'EmailThread'));

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const queries = () => gateway.upstream.map(({ query }) => query);
const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions?.code);

describe('the timeline of one lead', () => {
  test('is one request, newest first, with the selected columns of all types', async () => {
    const { data, errors } = await gateway.execute(
      `query ($id: ID!) { lead(id: $id) { activities(first: 30) {
        totalCount
        nodes { __typename id user { name } ... on Call { duration } ... on Email { subject opensCount } ... on Note { note } }
        pageInfo { hasNextPage }
      } } }`,
      { id: busy },
    );
    expect(errors).toBeUndefined();
    const expected = timelineOf(busy).slice(0, 30);
    const { nodes, totalCount, pageInfo } = data.lead.activities;
    expect(ids(nodes)).toEqual(ids(expected));
    expect(nodes.map((node: { __typename: string }) => node.__typename)).toEqual(expected.map(({ type }) => type));
    expect([totalCount, pageInfo.hasNextPage]).toEqual([null, true]);
    for (const [n, { type, details }] of expected.entries()) {
      if (type === 'Call') expect(nodes[n].duration).toBe(details.duration);
      if (type === 'Email') expect(nodes[n].opensCount).toBe((details.opens as unknown[]).length);
      if (type === 'Note') expect(nodes[n].note).toBe(details.note);
    }
    expect(queries().slice(1)).toEqual([
      { lead_id: busy, _fields: 'id,_type,duration,note,opens,subject,user_name', _limit: '30' },
    ]);
  });

  test('is not filtered by the types of the fragments in the selection', async () => {
    const { data } = await gateway.execute(
      'query ($id: ID!) { lead(id: $id) { activities(first: 10) { nodes { ... on Call { id } } } } }',
      { id: busy },
    );
    const expected = timelineOf(busy).slice(0, 10);
    expect(data.lead.activities.nodes).toEqual(expected.map(({ id, type }) => (type === 'Call' ? { id } : {})));
  });

  test('continues after a page, to the last one', async () => {
    const query = `query ($id: ID!, $after: String) { lead(id: $id) { activities(first: 60, after: $after) {
      nodes { id } pageInfo { endCursor hasNextPage } } } }`;
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data, errors } = await gateway.execute(query, { id: busy, after });
      expect(errors).toBeUndefined();
      const { nodes, pageInfo } = data.lead.activities;
      seen.push(...ids(nodes));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(seen).toEqual(ids(timelineOf(busy)));
  });

  test('is filtered by types, users and contacts, and sorted by the time of the activities', async () => {
    const contact = timelineOf(busy).find(({ contact_id }) => contact_id !== null)?.contact_id;
    const query = `query ($id: ID!, $filter: ActivityFilter, $orderBy: ActivityOrder) {
      lead(id: $id) { activities(first: 100, filter: $filter, orderBy: $orderBy) { nodes { id } } } }`;
    const run = async (variables: object) => {
      const { data, errors } = await gateway.execute(query, { id: busy, ...variables });
      expect(errors).toBeUndefined();
      return ids(data.lead.activities.nodes);
    };
    const all = timelineOf(busy);
    expect(await run({ filter: { type: { in: ['CALL', 'NOTE'] }, userId: { eq: me } } })).toEqual(
      ids(all.filter(({ type, user_id }) => ['Call', 'Note'].includes(type) && user_id === me)),
    );
    expect(queries()[1]).toMatchObject({ lead_id: busy, _type__in: 'Call,Note', user_id: me });
    expect(await run({ filter: { contactId: { eq: contact } } })).toEqual(
      ids(all.filter(({ contact_id }) => contact_id === contact).slice(0, 100)),
    );
    const since = '2026-03-01T00:00:00.000Z';
    const at = ({ activity_at, date_created }: Activity) => activity_at ?? date_created;
    expect(await run({ orderBy: { field: 'ACTIVITY_AT' }, filter: { activityAt: { gte: since } } })).toEqual(
      ids(
        newestFirst(all.map((row) => ({ id: row.id, date_created: at(row) })))
          .filter(({ date_created }) => date_created >= since)
          .slice(0, 100),
      ),
    );
    expect(queries()[1]).toMatchObject({ _order_by: '-activity_at', activity_at__gte: since });
    const exact = all[4]?.date_created ?? '';
    expect(await run({ filter: { dateCreated: { eq: exact, gte: '2020-01-01T00:00:00Z' } } })).toEqual(
      ids(all.filter(({ date_created }) => date_created === exact)),
    );
  });

  test('makes no request if the filter matches nothing or no rows are selected', async () => {
    const { data } = await gateway.execute(
      `{ lead(id: "${busy}") { none: activities(filter: { leadId: { eq: "${quiet}" } }) { nodes { id } }
        counted: activities { totalCount } } }`,
    );
    expect(data.lead).toEqual({ none: { nodes: [] }, counted: { totalCount: null } });
    expect(gateway.lines).toEqual([`GET /lead/${busy}/`]);
  });
});

test('the activities of a contact are one request', async () => {
  const person = timelineOf(busy).find(({ contact_id }) => contact_id !== null)?.contact_id ?? '';
  const { data, errors } = await gateway.execute(
    'query ($id: ID!) { contact(id: $id) { activities(first: 5, filter: { type: { eq: CALL } }) { nodes { id } } } }',
    { id: person },
  );
  expect(errors).toBeUndefined();
  const calls = timelineOf(busy).filter(({ contact_id, type }) => contact_id === person && type === 'Call');
  expect(ids(data.contact.activities.nodes)).toEqual(ids(calls.slice(0, 5)));
  expect(queries()).toEqual([
    { _fields: 'id,lead_id' },
    { lead_id: busy, contact_id: person, _type: 'Call', _fields: 'id,_type', _limit: '5' },
  ]);
});

describe('activities of any lead', () => {
  const list = (args: string) => gateway.execute(`{ activities(${args}) { nodes { id } } }`);

  test('of all types are sorted by creation date', async () => {
    const { data } = await list('first: 7, filter: { dateCreated: { lt: "2026-06-01T00:00:00Z" } }');
    const before = seed.activities.filter((row) => row.type !== 'EmailThread' && row.date_created < '2026-06-01');
    expect(ids(data.activities.nodes)).toEqual(ids(newestFirst(before).slice(0, 7)));
    expect(gateway.lines).toEqual(['GET /activity/']);
  });

  test('of one type come from the list of that type, which can be filtered by users', async () => {
    const users = [me, seed.users[3]?.id ?? ''];
    const { data } = await list(
      `first: 9, filter: { type: { eq: CALL }, userId: { in: ${JSON.stringify(users)} }, dateCreated: { gte: "2026-01-01T00:00:00Z" } }`,
    );
    const calls = seed.activities.filter(
      ({ type, user_id, date_created }) =>
        type === 'Call' && users.includes(user_id ?? '') && date_created >= '2026-01-01',
    );
    expect(ids(data.activities.nodes)).toEqual(ids(newestFirst(calls).slice(0, 9)));
    expect(gateway.lines).toEqual(['GET /activity/call/']);
    expect(queries()).toEqual([{ user_id: users.join(), date_created__gte: '2026-01-01T00:00:00Z', _limit: '9' }]);
  });

  test('include email threads only on request', async () => {
    const { data } = await gateway.execute(
      `{ activities(first: 3, filter: { type: { eq: EMAIL_THREAD }, leadId: { eq: "${busy}" } }) {
        nodes { id ... on EmailThread { emailsCount latestEmails { id subject thread { id } } } } } }`,
    );
    const thread = seed.activities.find(({ type, lead_id }) => type === 'EmailThread' && lead_id === busy);
    const emails = newestFirst(seed.activities.filter(({ details }) => details.thread_id === thread?.id));
    expect(data.activities.nodes).toEqual([
      {
        id: thread?.id,
        emailsCount: emails.length,
        latestEmails: emails
          .slice(0, 3)
          .map(({ id, details }) => ({ id, subject: details.subject, thread: { id: thread?.id } })),
      },
    ]);
    expect(gateway.lines).toEqual(['GET /activity/emailthread/', 'GET /activity/']);
  });

  test.each([
    ['a user without a lead or a type', `filter: { userId: { eq: "${me}" } }`, /requires one lead or types/],
    ['an order without a lead', 'orderBy: { field: ACTIVITY_AT }', /requires one lead/],
    [
      'a date other than that of the order',
      `filter: { leadId: { eq: "${busy}" }, activityAt: { gt: "2026-01-01T00:00:00Z" } }`,
      /ACTIVITY_AT/,
    ],
    [
      'the creation date in the order of activities',
      `filter: { leadId: { eq: "${busy}" }, dateCreated: { gt: "2026-01-01T00:00:00Z" } }, orderBy: { field: ACTIVITY_AT }`,
      /activityAt/,
    ],
  ])('are refused by %s, without a request', async (_, args, sentence) => {
    const answer = await gateway.execute(`{ leads { totalCount } activities(${args}) { nodes { id } } }`);
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toMatch(sentence);
    expect(gateway.lines).toEqual([]);
  });
});

describe('the timelines of several leads', () => {
  const QUERY = `query ($first: Int!, $filter: ActivityFilter) { leads(first: 25) { nodes { id
    activities(first: $first, filter: $filter) { nodes { id } pageInfo { hasNextPage } } } } }`;

  test('are one request if the leads have about equally many activities', async () => {
    const calm = { ...seed, activities: seed.activities.filter(({ type }) => type === 'Created') };
    const one = await startGateway({ emulator: { seed: calm } });
    const answer = await one.execute(QUERY, { first: 3 }, { 'x-cost': '1' });
    expect(answer.errors).toBeUndefined();
    expect(one.lines).toEqual(['GET /lead/', 'GET /activity/']);
    expect(trips(answer)).toBe(2);
    for (const { id, activities } of answer.data.leads.nodes) {
      expect(ids(activities.nodes)).toEqual(ids(timelineOf(id, calm.activities)));
      expect(activities.pageInfo.hasNextPage).toBe(false);
    }
    await one.close();
  });

  test('are correct for any number of activities, with at most one request per lead', async () => {
    const arbitrary = fc.record({
      amounts: fc.array(fc.oneof(fc.nat(3), fc.nat(12), fc.constant(130)), { minLength: 1, maxLength: 25 }),
      first: fc.oneof(fc.nat(6), fc.constantFrom(25, 49, 50, 100)),
      spread: fc.nat(3),
      more: fc.boolean(),
    });
    const small = buildSeed({ leads: 25, contacts: 0, opportunities: 0 });
    const [template] = small.activities;
    const one = await startGateway({ emulator: { seed: small } });
    await fc.assert(
      fc.asyncProperty(arbitrary, async ({ amounts, first, spread, more }) => {
        const activities = amounts.flatMap((amount, lead) =>
          Array.from({ length: amount }, (_, n) => {
            const at = new Date(Date.UTC(2026, 0, 1) + n * 3_600_000 * (1 + lead * spread)).toISOString();
            const row = { id: `acti_${lead}x${n}`, lead_id: small.leads[lead]?.id ?? '', date_created: at };
            return { ...template, type: 'Note', details: {}, date_updated: at, ...row } as Activity;
          }),
        );
        one.emulator.write(({ activity }) => {
          for (const { id } of activity.all()) activity.delete(id);
          for (const row of activities) activity.put(row);
        });
        const page = more ? '{ nodes { id } pageInfo { hasNextPage } }' : '{ nodes { id } }';
        const answer = await one.execute(
          `query ($ids: [ID!]!, $first: Int!) { nodes(ids: $ids) { ... on Lead { id activities(first: $first) ${page} } } }`,
          { ids: small.leads.map(({ id }) => id), first },
        );
        expect(answer.errors).toBeUndefined();
        for (const { id, activities: shown } of answer.data.nodes) {
          const all = timelineOf(id, activities);
          expect(ids(shown.nodes)).toEqual(ids(all.slice(0, first)));
          if (more) expect(shown.pageInfo.hasNextPage).toBe(all.length > first);
        }
        const requests = one.lines.filter((line) => line === 'GET /activity/').length;
        expect(requests).toBeLessThanOrEqual(small.leads.length);
        expect(trips(answer)).toBeLessThanOrEqual(6);
      }),
      { numRuns: randomRuns(25) },
    );
    await one.close();
  });

  test.each([
    [10, 1],
    [10, 25],
    [25, 3],
    [25, 25],
    [50, 3],
    [100, 1],
    [100, 5],
    [100, 25],
  ])('of %i leads with %i rows each cost at least half of the estimate', async (leads, first) => {
    const query = `{ leads(first: ${leads}) { nodes { id activities(first: ${first}) { nodes { id } } } } }`;
    const answer = await gateway.execute(query, {}, { 'x-cost': '1' });
    expect(answer.errors).toBeUndefined();
    const { cost } = answer.extensions as { cost: { estimatedRequests: number; actualRequests: number } };
    expect(cost.actualRequests).toBe(gateway.lines.length);
    expect(cost.estimatedRequests).toBeGreaterThanOrEqual(cost.actualRequests);
    expect(cost.estimatedRequests).toBeLessThanOrEqual(2 * cost.actualRequests);
    expect(cost.actualRequests).toBeLessThanOrEqual(Math.max(3, Math.ceil(leads / 3)));
    for (const { id, activities } of answer.data.leads.nodes) {
      expect(ids(activities.nodes)).toEqual(ids(timelineOf(id).slice(0, first)));
    }
  });

  test('are read together in groups of which each page completes at least one', () => {
    for (let first = 0; first <= 100; first += 1) {
      for (const more of [false, true]) {
        const [size, wanted] = [leadsPerRead({ first, more }), first + (more ? 1 : 0)];
        expect(size).toBeGreaterThanOrEqual(1);
        if (size > 1) expect(size * Math.max(0, wanted - 1)).toBeLessThan(100);
      }
    }
  });

  test('with a filter that Close accepts for one lead only are one request each, as estimated', async () => {
    const answer = await gateway.execute(QUERY, { first: 3, filter: { type: { eq: 'NOTE' } } }, { 'x-cost': '1' });
    expect(answer.errors).toBeUndefined();
    expect(gateway.lines.filter((line) => line === 'GET /activity/')).toHaveLength(25);
    expect(answer.extensions).toMatchObject({ cost: { estimatedRequests: 26, actualRequests: 26 } });
    for (const { id, activities } of answer.data.leads.nodes) {
      expect(ids(activities.nodes)).toEqual(
        ids(
          timelineOf(id)
            .filter(({ type }) => type === 'Note')
            .slice(0, 3),
        ),
      );
    }
  });

  test('filtered by a date are read together too', async () => {
    const since = '2026-10-01T00:00:00.000Z';
    const { data } = await gateway.execute(QUERY, { first: 2, filter: { dateCreated: { gte: since } } });
    for (const { id, activities } of data.leads.nodes) {
      const all = timelineOf(id).filter(({ date_created }) => date_created >= since);
      expect(ids(activities.nodes)).toEqual(ids(all.slice(0, 2)));
      expect(activities.pageInfo.hasNextPage).toBe(all.length > 2);
    }
    expect(gateway.lines.length).toBeLessThan(6);
  });

  test('that fail are null, each with its error; other fields are intact', async () => {
    gateway.emulator.fail({ path: '/activity/', status: 403, times: 1 });
    const answer = await gateway.execute(QUERY, { first: 2 });
    expect(answer.data.leads.nodes).toHaveLength(25);
    for (const node of answer.data.leads.nodes) expect(node).toEqual({ id: expect.any(String), activities: null });
    expect(new Set(codes(answer))).toEqual(new Set(['FORBIDDEN']));
  });

  test.each(['refused', 'ignored'] as const)(
    'are read one by one if requests for several leads are %s',
    async (severalLeads) => {
      const one = await startGateway({ emulator: { switches: { severalLeads } } });
      for (const joint of [1, 0]) {
        const answer = await one.execute(QUERY, { first: 2 });
        expect(answer.errors).toBeUndefined();
        expect(one.lines.filter((line) => line === 'GET /activity/')).toHaveLength(25 + joint);
        for (const { id, activities } of answer.data.leads.nodes) {
          expect(ids(activities.nodes)).toEqual(ids(timelineOf(id).slice(0, 2)));
        }
      }
      await one.close();
    },
  );
});
