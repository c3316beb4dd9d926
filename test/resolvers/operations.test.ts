import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway, trips } from '../support/gateway.ts';
import { withListedOwners } from '../support/listed-owners.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = withListedOwners(demoSeed());
const lead = seed.leads[2]?.id ?? '';
/** On this day some tasks of the seed are due. */
const NOW = Date.parse('2026-09-24T12:00:00Z');
let gateway: TestGateway;

beforeEach(async () => {
  gateway = await startGateway({ emulator: { seed, clock: () => NOW }, wallClock: () => NOW });
});
afterEach(() => gateway.close());

async function run(name: string, variables: object = {}) {
  const answer = await gateway.execute(operation(name), variables);
  expect(answer.errors).toBeUndefined();
  return { answer, requests: requestLines(gateway), trips: trips(answer) };
}

test('LeadsPage: one request, contacts and opportunities come from the leads', async () => {
  const { answer, requests, trips } = await run('LeadsPage');
  expect(requests).toEqual(['GET /lead/?_fields=id,contacts,name,opportunities,status_label&_limit=100']);
  expect(trips).toBe(1);
  expect(answer.data.leads.totalCount).toBe(seed.leads.length);
  expect(answer.data.leads.nodes).toHaveLength(100);
  for (const { id, name, contacts, opportunities } of answer.data.leads.nodes) {
    expect(name).toBe(seed.leads.find((row) => row.id === id)?.name);
    expect(contacts.nodes).toHaveLength(Math.min(25, seed.contacts.filter((row) => row.lead_id === id).length));
    expect(opportunities.nodes).toHaveLength(
      Math.min(25, seed.opportunities.filter((row) => row.lead_id === id).length),
    );
  }
});

test('OpenDeals: one request, all names come from the rows', async () => {
  const { answer, requests, trips } = await run('OpenDeals');
  expect(requests).toEqual([
    'GET /opportunity/?status_type=active&_order_by=-value&_fields=id,confidence,contact_id,contact_name,lead_id,' +
      'lead_name,pipeline_id,pipeline_name,status_id,status_label,status_type,user_id,user_name,value,value_currency&_limit=100',
  ]);
  expect(trips).toBe(1);
  const leads = new Map(seed.leads.map(({ id, name }) => [id, name]));
  for (const { lead } of answer.data.opportunities.nodes) expect(lead.name).toBe(leads.get(lead.id));
});

test('WonByMonth: one request, including the sums of each month', async () => {
  const { answer, requests, trips } = await run('WonByMonth', { from: '2026-01-01', to: '2027-01-01' });
  expect(requests).toEqual([
    'GET /opportunity/?status_type=won&date_won__gte=2026-01-01&date_won__lt=2027-01-01&_group_by=date_won__month' +
      '&_fields=id,value_currency&_limit=250',
  ]);
  expect(trips).toBe(1);
  const won = new Set(
    seed.pipelines.flatMap(({ statuses }) => statuses).flatMap(({ id, type }) => (type === 'won' ? [id] : [])),
  );
  const months = Map.groupBy(
    seed.opportunities.filter(({ status_id, date_won }) => won.has(status_id) && date_won?.startsWith('2026')),
    ({ date_won }) => Number(date_won?.slice(5, 7)),
  );
  expect(
    answer.data.opportunityGroups.nodes.map(
      ({ month, opportunityCount }: { month: number; opportunityCount: number }) => [month, opportunityCount],
    ),
  ).toEqual([...months].map(([month, rows]) => [month, rows.length]).toSorted(([a = 0], [b = 0]) => a - b));
});

test('Duplicates: one request for 200 leads with their contacts', async () => {
  const { requests, answer } = await run('Duplicates');
  expect(requests).toEqual(['GET /lead/?_fields=id,contacts,display_name&_limit=200']);
  const leads: { id: string; contacts: { nodes: { emails: { email: string }[] }[] } }[] = answer.data.leads.nodes;
  const found = leads.flatMap(({ contacts }) =>
    contacts.nodes.flatMap(({ emails }) => emails.map(({ email }) => email)),
  );
  expect(found.toSorted()).toEqual(seed.contacts.flatMap(({ emails }) => emails.map(({ email }) => email)).toSorted());
});

test('MyTasks: the user, then one request for the tasks due today', async () => {
  const tasks =
    `GET /task/?assigned_to=${seed.me}&view=inbox&_type=all&_order_by=date&_fields=id,_type,contact_id,contact_name,date,` +
    'lead_id,lead_name,priority,text&_limit=50';
  const cold = await run('MyTasks');
  expect([cold.requests, cold.trips]).toEqual([['GET /me/', tasks], 2]);
  const warm = await run('MyTasks');
  expect([warm.requests, warm.trips]).toEqual([[tasks], 1]);
  const today = new Date(NOW).toISOString().slice(0, 10);
  const due = seed.tasks.filter(
    ({ assigned_to, is_complete, date }) => assigned_to === seed.me && !is_complete && date.slice(0, 10) <= today,
  );
  expect(due.length).toBeGreaterThan(0);
  expect(cold.answer.data.me.tasks.totalCount).toBe(due.length);
});

test('Forecast: one request, including sums', async () => {
  const users = seed.users.slice(0, 3).map(({ id }) => id);
  const { answer, requests, trips } = await run('Forecast', { users, from: '2026-01-01', to: '2027-01-01' });
  expect(requests).toEqual([
    `GET /opportunity/?user_id__in=${users}&status_type__in=active,won&date_won__gte=2026-01-01&date_won__lt=2027-01-01` +
      '&_order_by=-value&_fields=id,confidence,date_won,status_label,status_type,value,value_currency,value_period&_limit=50',
  ]);
  expect(trips).toBe(1);
  const types = new Map(seed.pipelines.flatMap(({ statuses }) => statuses.map(({ id, type }) => [id, type] as const)));
  const matching = seed.opportunities.filter(
    ({ user_id, status_id, date_won }) =>
      user_id !== null && users.includes(user_id) && types.get(status_id) !== 'lost' && date_won?.startsWith('2026'),
  );
  expect(answer.data.opportunities.totalCount).toBe(matching.length);
  const yearly = matching.map(({ value, value_period }) => (value ?? 0) * (value_period === 'monthly' ? 12 : 1));
  expect(answer.data.opportunities.aggregates.totalValue.annualized.cents).toBe(yearly.reduce((a, b) => a + b, 0));
  expect(answer.data.opportunities.aggregates.totalValue.annualized.formatted).toMatch(/^\$[\d,]+(\.\d\d)?$/);
});

test('LeadDetail: cold the lead and the users, warm only the lead', async () => {
  const theLead = `GET /lead/${lead}/?_fields=id,contacts,description,name,opportunities,status_label,url`;
  const cold = await run('LeadDetail', { id: lead });
  expect(cold.requests).toEqual([theLead, 'GET /user/?_limit=1000']);
  expect(cold.trips).toBe(2);
  const warm = await run('LeadDetail', { id: lead });
  expect(warm.requests).toEqual([theLead]);
  expect(warm.trips).toBe(1);
  expect(warm.answer.data).toEqual(cold.answer.data);
});

test('LeadPage: the lead and its timeline in one trip, cold also the users and the custom fields in a second', async () => {
  const page = [
    `GET /activity/?lead_id=${lead}&_fields=id,_type,activity_at,body_preview,date_created,duration,` +
      'new_status_label,note,starts_at,subject,task_text,text,title,user_name&_limit=50',
    `GET /lead/${lead}/?_fields=id,contacts,custom,description,display_name,opportunities,status_id,status_label,tasks,url`,
  ];
  const catalogues = ['GET /custom_field_schema/lead/', 'GET /user/?_limit=1000'];
  const cold = await run('LeadPage', { id: lead });
  expect(cold.requests.toSorted()).toEqual([...page, ...catalogues].toSorted());
  expect(cold.trips).toBe(2);
  const warm = await run('LeadPage', { id: lead });
  expect(warm.requests.toSorted()).toEqual(page.toSorted());
  expect(warm.trips).toBe(1);
  expect(warm.answer.data).toEqual(cold.answer.data);
  expect(warm.answer.data.lead.activities.nodes).toHaveLength(50);
});

test('LeadTimeline: one request, all names come from the rows', async () => {
  const { answer, requests, trips } = await run('LeadTimeline', { id: lead });
  expect(requests).toEqual([
    `GET /activity/?lead_id=${lead}&_fields=id,_type,activity_at,body_preview,cost,date_created,direction,duration,` +
      'form_name,latest_normalized_subject,merge_status,new_status_label,note,old_status_label,' +
      'opens,source_display_name,starts_at,status,subject,' +
      'task_text,text,title,user_name&_limit=50',
  ]);
  expect(trips).toBe(1);
  const users = new Map(seed.users.map((user) => [user.id, `${user.first_name} ${user.last_name}`]));
  const rows = new Map(seed.activities.map((activity) => [activity.id, activity]));
  expect(answer.data.activities.nodes).toHaveLength(50);
  for (const { id, user } of answer.data.activities.nodes) {
    expect(user.name).toBe(users.get(rows.get(id)?.user_id ?? ''));
  }
});

test('Board: the user, then one request per pipeline, and one per status that is won or lost', async () => {
  const SHOWN = 'lead_id,lead_name';
  const columns = seed.pipelines.flatMap(({ statuses }) => {
    const isOpen = ({ type }: { readonly type: string }) => type === 'active';
    const open = statuses.filter(isOpen).map(({ id }) => id);
    return [
      `GET /opportunity/?status_id__in=${open}&_order_by=-value&_fields=id,annualized_value,${SHOWN},status_id,user_id,` +
        'user_name,value&_limit=250',
      ...statuses
        .filter((status) => !isOpen(status))
        .map(
          ({ id }) =>
            `GET /opportunity/?status_id=${id}&_order_by=-value&_fields=id,${SHOWN},user_id,user_name,value&_limit=20`,
        ),
    ];
  });
  const cold = await run('Board');
  expect(cold.requests[0]).toBe('GET /me/');
  expect(cold.requests.slice(1).toSorted()).toEqual(columns.toSorted());
  expect(cold.trips).toBe(2);
  const warm = await run('Board');
  expect(warm.requests.toSorted()).toEqual(columns.toSorted());
  expect(warm.trips).toBe(1);
  expect(warm.answer.data.pipelines.map(({ name }: { name: string }) => name)).toEqual(
    seed.pipelines.map(({ name }) => name),
  );
});

test('StatusReport: the user, then the report, with the pipeline of each status', async () => {
  const period = { from: '2026-03-01', to: '2026-08-31' };
  const path = `/report/statuses/opportunity/${seed.organization.id}/`;
  const report = `GET ${path}?date_start=2026-03-01&date_end=2026-08-31`;
  const cold = await run('StatusReport', period);
  expect(cold.requests).toEqual(['GET /me/', report]);
  expect(cold.trips).toBe(2);
  const warm = await run('StatusReport', period);
  expect(warm.requests).toEqual([report]);
  expect(warm.trips).toBe(1);
  expect(warm.answer.data).toEqual(cold.answer.data);
  const { statusOverview, statusTransitionsSummary } = warm.answer.data.opportunityStatusReport;
  const statuses = statusOverview.map(({ status }: { status: { isDeleted: boolean } }) => status);
  expect(statuses.filter((status: { isDeleted: boolean }) => !status.isDeleted)).toEqual(
    seed.pipelines.flatMap(({ name, statuses }) =>
      statuses.map(({ label, type }) => ({
        label,
        isDeleted: false,
        current: { type: type.toUpperCase(), pipeline: { name } },
      })),
    ),
  );
  const sum = (rows: readonly Record<string, number>[], key: string) =>
    rows.reduce((total, row) => total + (row[key] ?? 0), 0);
  const before = (day: string) => seed.opportunities.filter(({ date_created }) => date_created < day).length;
  expect(sum(statusOverview, 'started')).toBe(before('2026-03-01'));
  expect(sum(statusOverview, 'ended')).toBe(before('2026-09-01'));
  const created = statusTransitionsSummary.filter(({ from }: { from: object | null }) => from === null);
  expect(sum(created, 'opportunityCount')).toBe(before('2026-09-01') - before('2026-03-01'));
});

test('Team: cold one request per catalogue and group, warm only the availability, which is never cached', async () => {
  const { answer, requests } = await run('Team');
  expect(requests.toSorted()).toEqual(
    [
      'GET /group/?_fields=id,name',
      ...seed.groups.map(({ id }) => `GET /group/${id}/?_fields=id,name,members`),
      'GET /me/',
      `GET /organization/${seed.organization.id}/`,
      'GET /role/',
      'GET /user/?_limit=1000',
      'GET /user/availability/',
    ].toSorted(),
  );
  const active = new Map(seed.users.filter((user) => user.is_active).map((user) => [user.id, user]));
  expect(answer.data.users.nodes).toHaveLength(active.size);
  for (const { id, availability, membership, groups } of answer.data.users.nodes) {
    expect(availability).toEqual({ isOnCall: active.get(id)?.is_on_call });
    expect(membership.role.id).toBe(active.get(id)?.role);
    const teams = seed.groups.filter(({ user_ids }) => user_ids.includes(id));
    expect(groups).toEqual(teams.map(({ id, name }) => ({ id, name })));
  }
  const warm = await run('Team');
  expect(warm.requests).toEqual(['GET /user/availability/']);
  expect(warm.answer.data).toEqual(answer.data);
});

test('AppStart: cold two requests in parallel, warm none', async () => {
  const cold = await run('AppStart');
  expect(cold.requests.toSorted()).toEqual(['GET /me/', 'GET /user/?_limit=1000']);
  expect(cold.trips).toBe(1);
  const warm = await run('AppStart');
  expect(warm.requests).toEqual([]);
  expect(warm.answer.data).toEqual(cold.answer.data);
  expect(warm.answer.data.me.organization.name).toBe(seed.organization.name);
});

test('DealsWithLeadDetail: the opportunities, then one request each for leads, contacts and users in parallel', async () => {
  const cold = await run('DealsWithLeadDetail');
  const rows = seed.opportunities.toSorted((a, b) =>
    a.date_created === b.date_created ? (a.id < b.id ? -1 : 1) : a.date_created < b.date_created ? 1 : -1,
  );
  const page = rows.slice(0, 100);
  const leads = new Set(page.map(({ lead_id }) => lead_id)).size;
  const contacts = new Set(page.flatMap(({ contact_id }) => contact_id ?? [])).size;
  const opportunities =
    'GET /opportunity/?_fields=id,contact_id,lead_id,pipeline_name,status_label,user_id,value&_limit=100';
  const batches = [
    `SEARCH contact by ${contacts} ids: id,emails,name,title`,
    `SEARCH lead by ${leads} ids: id,name,status_label,url`,
  ];
  expect(cold.requests[0]).toBe(opportunities);
  expect(cold.requests.slice(1).toSorted()).toEqual(['GET /user/?_limit=1000', ...batches]);
  expect(cold.trips).toBe(2);
  const warm = await run('DealsWithLeadDetail');
  expect(warm.requests.slice(1).toSorted()).toEqual(batches);
  expect(warm.trips).toBe(2);
  expect(warm.answer.data.opportunities.nodes.map(({ id }: { id: string }) => id)).toEqual(page.map(({ id }) => id));
});

test('LogVisit: the type, the fields and the activity, then the activity alone', async () => {
  const [type] = seed.custom_activity_types;
  const impression = seed.custom_fields.find(({ name }) => name === 'Impression')?.id;
  const variables = { leadId: lead, typeId: type?.id, customFields: [{ id: impression, value: 4 }] };
  const cold = await run('LogVisit', variables);
  const definitions = ['GET /custom_activity/', 'GET /custom_field/activity/?_limit=1000'];
  expect(cold.requests).toEqual([...definitions, 'POST /activity/custom/']);
  expect(cold.trips).toBe(2);
  const { customActivity, userErrors } = cold.answer.data.customActivityCreate;
  expect(userErrors).toEqual([]);
  expect(customActivity).toMatchObject({ status: 'PUBLISHED', isPinned: true, customFields: [{ value: 4 }] });
  expect((await run('LogVisit', variables)).requests).toEqual(['POST /activity/custom/']);
});

test('NoteMeeting: one request', async () => {
  const id = seed.activities.find(({ type }) => type === 'Meeting')?.id;
  const { answer, requests } = await run('NoteMeeting', { id, userNoteHtml: '<p>Signs</p>' });
  expect(answer.data.meetingUpdate).toMatchObject({ meeting: { id, userNoteHtml: '<p>Signs</p>' }, userErrors: [] });
  expect(requests).toEqual([`PUT /activity/meeting/${id}/`]);
});

test('Forms: cold one request, warm none', async () => {
  const { answer, requests } = await run('Forms');
  expect(requests).toEqual(['GET /form/?_limit=100']);
  expect(answer.data.forms.map(({ name }: { name: string }) => name)).toEqual(['Contact us']);
  expect((await run('Forms')).requests).toEqual([]);
});
