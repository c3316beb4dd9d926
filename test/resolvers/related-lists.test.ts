/** Lists of contacts and of users, and what Close computes of a lead. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import type { OpportunitySearchFilter } from '../../src/generated/graphql.ts';
import { searchFilters } from '../support/arbitrary-search.ts';
import { type Answer, operation, startGateway, type TestGateway, trips } from '../support/gateway.ts';
import { ids, naiveOpportunities, newestFirst, sums } from '../support/naive.ts';
import { searchOf } from '../support/naive-search.ts';
import { randomRuns } from '../support/random-runs.ts';
import { requestLines } from '../support/request-lines.ts';

const built = buildSeed({ leads: 30, contacts: 60, opportunities: 200, largestLead: 40 });
/** Every task names a contact of its lead, and every meeting is still to come. */
const seed = {
  ...built,
  activities: built.activities.map((row) =>
    row.type === 'Meeting' ? { ...row, details: { ...row.details, status: 'upcoming' } } : row,
  ),
  tasks: built.tasks.map((task) => ({
    ...task,
    contact_id: built.contacts.find(({ lead_id }) => lead_id === task.lead_id)?.id ?? null,
  })),
};
const [busiest] = [...Map.groupBy(seed.opportunities, ({ contact_id }) => contact_id)]
  .flatMap(([id, rows]) => (id === null ? [] : [{ id, rows }]))
  .toSorted((a, b) => b.rows.length - a.rows.length);
const contact = busiest?.id ?? '';
const lead = seed.contacts.find(({ id }) => id === contact)?.lead_id ?? '';
const [user = ''] = ids(seed.users);
const [group = ''] = ids(seed.groups);

const NOW = Date.UTC(2026, 8, 18, 12);
const plain = searchOf(seed, NOW);
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed, clock: () => NOW } });
});
afterAll(() => gateway.close());

interface Cost {
  readonly estimatedRequests: number;
  readonly actualRequests: number;
}
async function run(query: string, variables: object = {}): Promise<Answer['data']> {
  const answer = await gateway.execute(query, variables, { 'x-cost': '1' });
  expect(answer.errors).toBeUndefined();
  const { estimatedRequests, actualRequests } = (answer.extensions as { cost?: Cost }).cost as Cost;
  expect(estimatedRequests).toBeGreaterThanOrEqual(actualRequests);
  return answer.data;
}

const TOTALS = '{ oneTime { cents } monthly { cents } annual { cents } annualized { cents } }';
const SUMS = `aggregates { countByValuePeriod { oneTime monthly annual } totalValue ${TOTALS} expectedValue ${TOTALS} }`;
/** The opportunities of a contact, newest first. */
const opportunitiesOf = (id: string) => newestFirst(seed.opportunities.filter((row) => row.contact_id === id));

describe('the opportunities of a contact', () => {
  test('come from the row of its lead', async () => {
    const data = await run(
      `{ contact(id: "${contact}") { opportunities(first: 100) { totalCount ${SUMS} nodes { id value { cents } } } } }`,
    );
    expect(requestLines(gateway)).toEqual([
      `GET /contact/${contact}/?_fields=id,lead_id`,
      `GET /lead/${lead}/?_fields=id,opportunities`,
    ]);
    const expected = opportunitiesOf(contact);
    expect(expected.length).toBeGreaterThan(1);
    expect(data.contact.opportunities).toMatchObject({ totalCount: expected.length, aggregates: sums(expected) });
    expect(ids(data.contact.opportunities.nodes)).toEqual(ids(expected));
  });

  test('take one search for the leads of all contacts of a list', async () => {
    const data = await run('{ contacts(first: 60) { nodes { id opportunities { nodes { id } } } } }');
    expect(gateway.lines).toEqual(['GET /contact/', 'POST /data/search/']);
    expect(gateway.upstream[1]?.body).toMatchObject({ _fields: { lead: ['id', 'opportunities'] } });
    for (const { id, opportunities } of data.contacts.nodes) {
      expect(ids(opportunities.nodes)).toEqual(ids(opportunitiesOf(id)).slice(0, 25));
    }
  });

  test('are free below a lead', async () => {
    await run(
      `{ lead(id: "${lead}") { opportunities { totalCount } contacts { nodes { opportunities { nodes { id } } } } } }`,
    );
    expect(gateway.lines).toEqual([`GET /lead/${lead}/`]);
    await run(
      '{ leads(first: 30) { nodes { contacts { edges { node { opportunities { totalCount } tasks { totalCount } } } } } } }',
    );
    expect(requestLines(gateway)).toEqual(['GET /lead/?_fields=id,contacts,opportunities,tasks&_limit=30']);
  });

  test('are filtered, sorted and paged', async () => {
    const document = `query ($after: String) { contact(id: "${contact}") { opportunities(first: 2, after: $after,
      filter: { statusType: { in: [ACTIVE, WON] }, value: { gt: 0 } }, orderBy: { field: VALUE, direction: DESC }) {
      nodes { id value { cents } } pageInfo { hasNextPage endCursor } } } }`;
    const found: { id: string; value: { cents: number } }[] = [];
    for (let after: string | null = null; ; ) {
      const data: Answer['data'] = await run(document, { after });
      const { nodes, pageInfo } = data.contact.opportunities;
      found.push(...nodes);
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    const expected = naiveOpportunities(
      seed,
      { statusType: { in: ['ACTIVE', 'WON'] } },
      { field: 'VALUE', direction: 'DESC' },
    ).filter((row) => row.contact_id === contact && (row.value ?? 0) > 0);
    expect(ids(found)).toEqual(ids(expected));
  });

  test('are found by search where a row does not show the condition', async () => {
    const members = seed.groups[0]?.user_ids ?? [];
    const data = await run(
      `{ contact(id: "${contact}") { opportunities(first: 100, filter: { userId: { eq: "${group}" } }) { nodes { id } } } }`,
    );
    expect(gateway.lines).toEqual([`GET /contact/${contact}/`, 'POST /data/search/']);
    const expected = opportunitiesOf(contact).filter(({ user_id }) => user_id !== null && members.includes(user_id));
    expect(ids(data.contact.opportunities.nodes)).toEqual(ids(expected));
  });

  test('any filter and order: those that search finds of the contact, at no more than the estimated cost', async () => {
    const key = fc.record({
      field: fc.constantFrom('DATE_CREATED', 'DATE_WON', 'DATE_LOST', 'VALUE', 'CONFIDENCE', 'NOTE'),
      direction: fc.constantFrom('ASC', 'DESC'),
    });
    const order = fc.uniqueArray(key, { maxLength: 3, selector: ({ field }) => field });
    const query = `query ($filter: OpportunitySearchFilter, $orderBy: [OpportunityOrder!]) {
      contacts(first: 8) { nodes { id opportunities(first: 100, filter: $filter, orderBy: $orderBy) { totalCount nodes { id } } } } }`;
    const property = async (filter: OpportunitySearchFilter, orderBy: readonly object[]) => {
      const data = await run(query, { filter, orderBy });
      const all = ids(plain.opportunities(filter));
      for (const { id, opportunities } of data.contacts.nodes) {
        const expected = ids(opportunitiesOf(id)).filter((each) => all.includes(each));
        expect(ids(opportunities.nodes).toSorted()).toEqual(expected.toSorted());
        expect(opportunities.totalCount).toBe(expected.length);
      }
    };
    await fc.assert(fc.asyncProperty(searchFilters(seed).opportunities, order, property), {
      seed: 20_261_130,
      numRuns: randomRuns(25),
    });
  });

  test('are refused before any request in an order that search does not have', async () => {
    const answer = await gateway.execute(
      `{ contact(id: "${contact}") { opportunities(filter: { text: "a" }, orderBy: { field: USER_NAME }) { totalCount } } }`,
    );
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(answer.errors?.[0]?.message).toContain('the order USER_NAME');
    expect(gateway.lines).toEqual([]);
  });
});

test('ContactsPage: the contacts, then their leads in one search', async () => {
  const answer = await gateway.execute(operation('ContactsPage'));
  expect(answer.errors).toBeUndefined();
  expect(requestLines(gateway)[0]).toBe('GET /contact/?_fields=id,date_created,display_name,lead_id,title&_limit=50');
  expect(gateway.upstream[1]).toMatchObject({
    path: '/data/search/',
    body: { _fields: { lead: ['id', 'opportunities', 'tasks'] } },
  });
  // The sums of a contact without opportunities have the currency of the organization.
  expect([...gateway.lines, trips(answer)]).toEqual(['GET /contact/', 'POST /data/search/', 'GET /me/', 3]);
  expect(answer.data.contacts.nodes).toHaveLength(50);
});

describe('the tasks of a contact', () => {
  test('are the open ones in the row of its lead', async () => {
    const data = await run(
      '{ contacts(first: 60) { nodes { id tasks(first: 50) { totalCount nodes { id text } } } } }',
    );
    expect(gateway.lines).toEqual(['GET /contact/', 'POST /data/search/']);
    const open = seed.tasks.filter(({ type, is_complete }) => type === 'lead' && !is_complete);
    let total = 0;
    for (const { id, tasks } of data.contacts.nodes) {
      const expected = open.filter((task) => task.contact_id === id);
      expect(ids(tasks.nodes).toSorted()).toEqual(ids(expected).toSorted());
      expect(tasks.totalCount).toBe(expected.length);
      total += expected.length;
    }
    expect(total).toBeGreaterThan(5);
  });

  test('are sorted by date, or otherwise, and have cursors of their own', async () => {
    const [id] = [
      ...Map.groupBy(
        seed.tasks.filter(({ is_complete, type }) => !is_complete && type === 'lead'),
        (task) => task.contact_id,
      ),
    ]
      .toSorted(([, a], [, b]) => b.length - a.length)
      .flatMap(([of]) => of ?? []);
    const data = await run(
      `{ contact(id: "${id}") { tasks { nodes { date } edges { cursor } } late: tasks(orderBy: { field: DATE, direction: DESC }) { nodes { date } } } }`,
    );
    const dates = data.contact.tasks.nodes.map(({ date }: { date: string }) => date);
    expect(dates.length).toBeGreaterThan(1);
    expect(dates).toEqual(dates.toSorted());
    expect(data.contact.late.nodes.map(({ date }: { date: string }) => date)).toEqual(dates.toReversed());
    const answer = await gateway.execute(
      `{ contact(id: "${id}") { tasks(after: "${data.contact.tasks.edges[0].cursor}") { nodes { date } } } lead(id: "${lead}") { tasks(after: "${data.contact.tasks.edges[0].cursor}") { totalCount } } }`,
    );
    expect(answer.data.contact.tasks.nodes).toHaveLength(dates.length - 1);
    expect(answer.errors).toMatchObject([{ path: ['lead', 'tasks'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

test('MyLeads: one request, and one for the user until it is cached', async () => {
  const own = await startGateway({ emulator: { seed, clock: () => NOW } });
  for (const lines of [['GET /me/', 'POST /data/search/'], ['POST /data/search/']]) {
    const { data, errors } = await own.execute(operation('MyLeads'));
    expect(errors).toBeUndefined();
    expect(own.lines).toEqual(lines);
    const created = seed.leads.filter(({ created_by }) => created_by === seed.me);
    expect(ids(data.me.leads.nodes).toSorted()).toEqual(ids(created).toSorted());
  }
  expect(own.upstream[0]?.body).toMatchObject({
    _fields: {
      lead: [
        ...['id', 'contacts', 'date_created', 'display_name', 'last_call_duration', 'last_communication_date'],
        ...['last_lead_status_change_date', 'num_emails', 'num_upcoming_meetings'],
      ],
    },
  });
  await own.close();
});

describe('the leads of a user', () => {
  test('are those that the user created, newest first', async () => {
    const data = await run(`{ user(id: "${user}") { leads(first: 100) { totalCount nodes { id } } } }`);
    expect(gateway.lines.toSorted()).toEqual(['GET /user/', 'POST /data/search/']);
    const expected = newestFirst(seed.leads.filter(({ created_by }) => created_by === user));
    expect(expected.length).toBeGreaterThan(1);
    expect(ids(data.user.leads.nodes)).toEqual(ids(expected));
    expect(data.user.leads.totalCount).toBe(expected.length);
  });

  test('are filtered and sorted as other leads', async () => {
    const data = await run(
      `{ me { leads(first: 100, filter: { addressesCount: { gte: 1 } }, orderBy: [{ field: NAME }]) { nodes { name } } } }`,
    );
    const expected = seed.leads.filter(({ created_by, addresses }) => created_by === seed.me && addresses.length > 0);
    expect(data.me.leads.nodes).toEqual(
      expected.map(({ name }) => ({ name })).toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)),
    );
  });
});

describe('what Close computes of a lead', () => {
  const FIELDS = 'id lastCommunicationDate lastLeadStatusChangeDate lastCallDuration emailsCount upcomingMeetingsCount';
  const COLUMNS =
    'id,last_call_duration,last_communication_date,last_lead_status_change_date,num_emails,num_upcoming_meetings';

  test('is requested by name, in lists and by id', async () => {
    const listed = await run(`{ leads(first: 100) { nodes { ${FIELDS} } } }`);
    expect(requestLines(gateway)).toEqual([`GET /lead/?_fields=${COLUMNS}&_limit=100`]);
    const { nodes } = listed.leads;
    for (const field of FIELDS.split(' ')) {
      expect(nodes.some((node: Record<string, unknown>) => node[field] !== null)).toBe(true);
    }
    const emails = Map.groupBy(
      seed.activities.filter(({ type }) => type === 'Email'),
      ({ lead_id }) => lead_id,
    );
    for (const { id, emailsCount } of nodes) expect(emailsCount ?? 0).toBe(emails.get(id)?.length ?? 0);
    const one = await run(`{ lead(id: "${lead}") { ${FIELDS} } }`);
    expect(requestLines(gateway)).toEqual([`GET /lead/${lead}/?_fields=${COLUMNS}`]);
    expect(one.lead).toEqual(nodes.find(({ id }: { id: string }) => id === lead));
  });

  test('can be sorted by, in the same search', async () => {
    const data = await run(
      '{ leads(first: 20, orderBy: [{ field: LAST_COMMUNICATION_DATE, direction: DESC }]) { nodes { lastCommunicationDate } } }',
    );
    expect(gateway.lines).toEqual(['POST /data/search/']);
    const dates = data.leads.nodes.flatMap(
      ({ lastCommunicationDate: date }: { lastCommunicationDate: string | null }) => date ?? [],
    );
    expect(dates.length).toBeGreaterThan(5);
    expect(dates).toEqual(dates.toSorted().toReversed());
  });

  test('is read after a write, whose response lacks it', async () => {
    const data = await run(
      `mutation { leadUpdate(id: "${lead}", input: { description: "x" }) { lead { lastCommunicationDate contactCount } } }`,
    );
    expect(gateway.lines).toEqual([`PUT /lead/${lead}/`, `GET /lead/${lead}/`]);
    expect(data.leadUpdate.lead.contactCount).toBe(seed.contacts.filter(({ lead_id }) => lead_id === lead).length);
  });
});

test('the number of contacts is that of the contacts in the row of the lead', async () => {
  const data = await run('{ leads(first: 30) { nodes { id contactCount contacts { totalCount } } } }');
  expect(requestLines(gateway)).toEqual(['GET /lead/?_fields=id,contacts&_limit=30']);
  for (const { id, contactCount, contacts } of data.leads.nodes) {
    expect(contactCount).toBe(seed.contacts.filter(({ lead_id }) => lead_id === id).length);
    expect(contacts.totalCount).toBe(contactCount);
  }
});
