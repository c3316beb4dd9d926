import { beforeEach, describe, expect, it } from 'vitest';
import { demoSeed, type EmulatorOptions } from '../../emulator/index.ts';
import { type Client, clientFor, emulatorClient, type Item, ids, type List } from '../support/emulator-client.ts';

const demo = { ...demoSeed(), activities: [] };
const restricted = demo.users.find(({ role }) => role === 'restricteduser')?.id ?? '';
const seed = { ...demo, keys: { api_second: demo.users[1]?.id ?? '', api_restricted: restricted } };
const statuses = seed.pipelines[0]?.statuses.map(({ id }) => id) ?? [];
const leadStatuses = seed.organization.lead_statuses;
const lead = seed.leads.find(({ status_id }) => status_id === leadStatuses[0]?.id);
const START = Date.UTC(2026, 10, 20, 12);

let now = START;
let close: Client;
const open = (options: EmulatorOptions = {}) => {
  now = START;
  close = emulatorClient({ seed, strict: true, clock: () => now, ...options });
};
beforeEach(() => open());

const moves = (kind: string, query = '') => close.get(`/activity/status_change/${kind}/${query}`).body.data;
const newOpportunity = () =>
  close.post<Item>('/opportunity/', { lead_id: lead?.id, status_id: statuses[0], value: 500, date_won: '2027-01-01' })
    .body.id;
const move = (opportunity: string, status: number, by = close) =>
  by.put(`/opportunity/${opportunity}/`, { status_id: statuses[status] });
type Log = {
  data: (Item & { changed_fields: string[]; data: Item; previous_data: Item; meta: object })[];
  cursor_next: string | null;
  cursor_previous: string | null;
};
/** The events of this test, without those before the start. */
const log = (query = '?') => close.get<Log>(`/event/${query}&date_updated__gt=2026-11-20T00:00:01Z`).body;
const loggedActions = (query = '?') => log(query).data.map(({ action, object_type }) => `${object_type}.${action}`);

describe('status changes', () => {
  it('of a lead are activities', () => {
    close.put(`/lead/${lead?.id}/`, { status_id: leadStatuses[1]?.id });
    const [activity] = moves('lead');
    expect(activity).toMatchObject({
      _type: 'LeadStatusChange',
      id: expect.stringMatching(/^acti_[A-Za-z0-9]{43}$/),
      lead_id: lead?.id,
      user_id: seed.me,
      user_name: 'Nora Lindholm',
      date_created: '2026-11-20T12:00:00+00:00',
      activity_at: '2026-11-20T12:00:00+00:00',
      old_status_id: leadStatuses[0]?.id,
      old_status_label: 'Potential',
      new_status_id: leadStatuses[1]?.id,
      new_status_label: 'Contacted',
    });
    expect(close.get(`/activity/status_change/lead/${activity?.id}/`).body).toEqual(activity);
    expect(moves('opportunity')).toEqual([]);
  });

  it('contain the current label of a renamed status, or its earlier label by a switch', () => {
    for (const historyLabels of ['current', 'then'] as const) {
      open({ switches: { historyLabels } });
      close.put(`/lead/${lead?.id}/`, { status_id: leadStatuses[1]?.id });
      move(newOpportunity(), 1);
      close.put(`/status/lead/${leadStatuses[1]?.id}/`, { label: 'Renamed' });
      close.put(`/status/opportunity/${statuses[1]}/`, { label: 'Shown' });
      const labels = ['lead', 'opportunity'].flatMap((kind) => moves(kind).map((row) => row.new_status_label));
      expect(labels).toEqual(historyLabels === 'current' ? ['Renamed', 'Shown'] : ['Contacted', 'Demo Completed']);
    }
  });

  it('of an opportunity contain its value', () => {
    const opportunity = newOpportunity();
    move(opportunity, 5);
    expect(moves('opportunity')).toEqual([
      expect.objectContaining({
        _type: 'OpportunityStatusChange',
        opportunity_id: opportunity,
        old_status_type: 'active',
        old_pipeline_name: 'Sales',
        new_status_label: 'Won',
        new_status_type: 'won',
        new_pipeline_id: seed.pipelines[0]?.id,
        opportunity_value: 500,
        opportunity_value_formatted: '$5',
        opportunity_confidence: 50,
        opportunity_date_won: '2027-01-01T00:00:00+00:00',
      }),
    ]);
  });

  it('are not logged for a write that keeps the status', () => {
    close.put(`/lead/${lead?.id}/`, { status_id: lead?.status_id, name: 'Same' });
    newOpportunity();
    expect([...moves('lead'), ...moves('opportunity')]).toEqual([]);
  });

  it('are consolidated if they follow soon after each other', () => {
    const opportunity = newOpportunity();
    move(opportunity, 1);
    now += 59_999;
    move(opportunity, 2);
    expect(moves('opportunity')).toMatchObject([
      { old_status_id: statuses[0], new_status_id: statuses[2], date_updated: '2026-11-20T12:00:59.999000+00:00' },
    ]);
    now += 1;
    move(opportunity, 3);
    expect(moves('opportunity')).toMatchObject([
      { old_status_id: statuses[2], new_status_id: statuses[3] },
      { old_status_id: statuses[0] },
    ]);
  });

  it('are deleted if the status is soon reverted', () => {
    const opportunity = newOpportunity();
    for (const status of [1, 2, 0]) move(opportunity, status);
    expect(moves('opportunity')).toEqual([]);
    expect(loggedActions('?_limit=4')).toContain('activity.opportunity_status_change.deleted');
  });

  it('are not consolidated for different users, or at all by a switch', () => {
    const [opportunity, second] = [newOpportunity(), clientFor(close.core, 'api_second')];
    move(opportunity, 1);
    move(opportunity, 2, second);
    move(opportunity, 3);
    expect(moves('opportunity')).toHaveLength(3);
    expect(moves('opportunity', `?user_id=${seed.users[1]?.id}`)).toMatchObject([
      { user_name: 'Tomás Rua', old_status_id: statuses[1] },
    ]);
    open({ switches: { consolidationMs: 0 } });
    const other = newOpportunity();
    for (const status of [1, 2, 0]) move(other, status);
    expect(moves('opportunity')).toHaveLength(3);
  });

  it('still contain a deleted status', () => {
    const { id } = close.post<Item>('/status/opportunity/', { label: 'Brief', type: 'active' }).body;
    const opportunity = newOpportunity();
    close.put(`/opportunity/${opportunity}/`, { status_id: id });
    now += 3_600_000;
    move(opportunity, 1);
    expect(close.delete(`/status/opportunity/${id}/`).status).toBe(200);
    expect(moves('opportunity').map((row) => [row.old_status_label, row.new_status_label])).toEqual([
      ['Brief', 'Demo Completed'],
      ['Discovery', 'Brief'],
    ]);
  });

  it('have filters and pages like other activities', () => {
    const opportunities = [newOpportunity(), newOpportunity()];
    for (const opportunity of opportunities) {
      now += 3_600_000;
      move(opportunity, 1);
    }
    const [late, early] = ids({ data: moves('opportunity') });
    const filtered = (query: string) => ids({ data: moves('opportunity', query) });
    expect(filtered(`?opportunity_id=${opportunities[0]}`)).toEqual([early]);
    expect(filtered(`?lead_id=${lead?.id}`)).toEqual([late, early]);
    expect(filtered('?lead_id=lead_none')).toEqual([]);
    expect(filtered(`?lead_id=lead_none,${lead?.id}&user_id=user_none,${seed.me}`)).toEqual([late, early]);
    expect(filtered(`?id__in=${early},acti_none`)).toEqual([early]);
    expect(filtered('?date_created__gt=2026-11-20T13:00:00Z')).toEqual([late]);
    expect(filtered('?date_created__lt=2026-11-20')).toEqual([]);
    expect(close.get('/activity/status_change/opportunity/?_limit=1').body).toMatchObject({
      data: [{ id: late }],
      has_more: true,
    });
    expect(close.get('/activity/status_change/opportunity/?_limit=101').status).toBe(400);
    expect(close.get('/activity/status_change/opportunity/?status_id=x').status).toBe(400);
    expect(close.get('/activity/status_change/lead/acti_none/').status).toBe(404);
  });
});

describe('imported status changes', () => {
  const OPPORTUNITIES = '/activity/status_change/opportunity/';

  it('record a change without moving the opportunity', () => {
    const opportunity = newOpportunity();
    const sent = {
      opportunity_id: opportunity,
      old_status_id: statuses[0],
      new_status_id: statuses[5],
      user_id: seed.users[1]?.id,
      date_created: '2024-03-01T10:00:00Z',
    };
    const { status, body } = close.post<Item>(OPPORTUNITIES, sent);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      _type: 'OpportunityStatusChange',
      lead_id: lead?.id,
      user_name: 'Tomás Rua',
      date_created: '2024-03-01T10:00:00+00:00',
      old_status_label: 'Discovery',
      new_status_label: 'Won',
      new_status_type: 'won',
      opportunity_value: 500,
    });
    expect(close.get<Item>(`/opportunity/${opportunity}/`).body).toMatchObject({
      status_id: statuses[0],
      date_lost: null,
    });
    expect(moves('opportunity', `?opportunity_id=${opportunity}`)).toEqual([body]);
    expect(loggedActions('?_limit=1')).toEqual(['activity.opportunity_status_change.created']);
    expect(close.delete(`${OPPORTUNITIES}${body.id}/`)).toMatchObject({ status: 200, body: {} });
    expect(moves('opportunity')).toEqual([]);
    expect(close.get<Item>(`/opportunity/${opportunity}/`).body.status_id).toBe(statuses[0]);
  });

  it('can have no old status', () => {
    const { body } = close.post<Item>('/activity/status_change/lead/', {
      lead_id: lead?.id,
      old_status_id: null,
      new_status_id: leadStatuses[3]?.id,
    });
    expect(body).toMatchObject({
      old_status_id: null,
      old_status_label: null,
      new_status_label: 'Customer',
      user_id: seed.me,
    });
    expect(close.get<Item>(`/lead/${lead?.id}/`).body.status_id).toBe(lead?.status_id);
    expect(close.delete(`${OPPORTUNITIES}${body.id}/`).status).toBe(404);
    expect(moves('lead')).toEqual([body]);
  });

  it('are rejected if they refer to missing objects', () => {
    expect(close.post(OPPORTUNITIES, { new_status_id: statuses[1] })).toMatchObject({
      status: 400,
      body: { 'field-errors': { opportunity: 'This field is required.' } },
    });
    const body = { opportunity_id: 'oppo_none', old_status_id: 'stat_none', new_status_id: statuses[1], pipeline: 'x' };
    expect(
      Object.keys(close.post<{ 'field-errors': object }>(OPPORTUNITIES, body).body['field-errors']).toSorted(),
    ).toEqual(['old_status', 'opportunity', 'pipeline']);
    expect(moves('opportunity')).toEqual([]);
  });
});

describe('events', () => {
  it('contain the changed fields with their previous values', () => {
    const before = close.get<Item>(`/lead/${lead?.id}/`).body;
    close.put(`/lead/${lead?.id}/`, { status_id: leadStatuses[1]?.id });
    expect(loggedActions()).toEqual(['activity.lead_status_change.created', 'lead.updated']);
    const [, event] = log().data;
    const changed = [
      'date_updated',
      'status_id',
      'status_label',
      ...(before.updated_by === seed.me ? [] : ['updated_by', 'updated_by_name']),
    ];
    expect(event).toMatchObject({
      id: expect.stringMatching(/^ev_[A-Za-z0-9]{22}$/),
      object_id: lead?.id,
      lead_id: lead?.id,
      user_id: seed.me,
      request_id: expect.stringMatching(/^req_/),
      changed_fields: changed,
      previous_data: { status_id: leadStatuses[0]?.id, status_label: 'Potential', date_updated: before.date_updated },
      data: { id: lead?.id, status_label: 'Contacted', contact_ids: expect.any(Array) },
      date_created: '2026-11-20T12:00:00.000000',
      meta: { request_method: 'PUT', request_path: `/api/v1/lead/${lead?.id}/` },
    });
    expect(Object.keys(event?.previous_data ?? {}).sort()).toEqual(changed);
    for (const key of ['contacts', 'opportunities', 'tasks', 'custom']) expect(event?.data).not.toHaveProperty(key);
    expect(close.get(`/event/${event?.id}/`).body).toEqual(event);
  });

  it('are logged for each object that a request creates or deletes', () => {
    const { body } = close.post<Item & { contacts: Item[] }>('/lead/', { contacts: [{ name: 'a' }, { name: 'b' }] });
    expect(loggedActions()).toEqual(['contact.created', 'contact.created', 'lead.created']);
    expect(new Set(log().data.map((event) => event.request_id)).size).toBe(1);
    close.post('/contact/', { lead_id: body.id });
    expect(loggedActions('?_limit=2')).toEqual(['lead.updated', 'contact.created']);
    expect(log('?_limit=1').data[0]?.changed_fields).toEqual(['contact_ids']);
    close.post('/opportunity/', { lead_id: body.id });
    close.delete(`/lead/${body.id}/`);
    const deleted = ['lead.deleted', 'contact.deleted', 'contact.deleted', 'contact.deleted', 'opportunity.deleted'];
    expect(loggedActions('?_limit=5')).toEqual(deleted);
    expect(log('?_limit=1').data[0]).toMatchObject({
      data: null,
      previous_data: { id: body.id, contact_ids: [] },
      changed_fields: [],
    });
  });

  it('are logged for statuses and custom fields, but not for pipelines or writes without a change', () => {
    close.post('/pipeline/', { name: 'P', statuses: [{ label: 'a', type: 'won' }] });
    const { id } = close.post<Item>('/status/lead/', { label: 'New' }).body;
    close.put(`/status/lead/${id}/`, { label: 'Newer' });
    close.delete(`/status/lead/${id}/`);
    close.post('/custom_field/lead/', { name: 'x', type: 'text' });
    close.put(`/contact/${seed.contacts[0]?.id}/`, {});
    expect(loggedActions()).toEqual([
      'custom_fields.lead.created',
      'status.lead.deleted',
      'status.lead.updated',
      'status.lead.created',
      'status.opportunity.created',
    ]);
    expect(log().data[2]).toMatchObject({ previous_data: { label: 'New' }, changed_fields: ['label'], lead_id: null });
  });

  it('consolidate updates of one object, with its first previous values', () => {
    const path = `/contact/${seed.contacts[0]?.id}/`;
    close.put(path, { title: 'One' });
    const [first] = log().data;
    now += 30_000;
    close.put(path, { title: 'Two', name: 'Renamed' });
    expect(log().data).toHaveLength(1);
    expect(log().data[0]).toMatchObject({
      id: first?.id,
      data: { title: 'Two' },
      previous_data: { title: seed.contacts[0]?.title, name: seed.contacts[0]?.name },
      date_created: '2026-11-20T12:00:00.000000',
      date_updated: '2026-11-20T12:00:30.000000',
    });
    now += 30_000;
    close.put(path, { title: 'Three' });
    expect(log().data).toHaveLength(2);
    expect(log().data[0]).toMatchObject({ previous_data: { title: 'Two' } });
  });

  it('have pages of at most 50, in both directions', () => {
    for (let n = 0; n < 120; n++) close.post('/lead/', { name: `${n}` });
    const pages: Log[] = [log()];
    for (let next = pages[0]?.cursor_next; next; next = pages.at(-1)?.cursor_next) pages.push(log(`?_cursor=${next}`));
    expect(pages.map(({ data }) => data.length)).toEqual([50, 50, 20]);
    expect(new Set(pages.flatMap(ids)).size).toBe(120);
    expect(pages[0]?.cursor_previous).toBeNull();
    expect(log(`?_cursor=${pages[2]?.cursor_previous}`)).toEqual(pages[1]);
    expect(Object.keys(pages[0] ?? {})).toEqual(['data', 'cursor_next', 'cursor_previous']);
    expect(close.get('/event/?_limit=51').status).toBe(400);
    expect(close.get('/event/?_cursor=nonsense').status).toBe(400);
    expect(close.get('/event/?_skip=50').status).toBe(400);
  });

  it('have filters, in the combinations that Close allows', () => {
    const [opportunity, second] = [newOpportunity(), clientFor(close.core, 'api_second')];
    now += 3_600_000;
    move(opportunity, 1, second);
    const count = (query: string) => log(query).data.length;
    expect(count('?')).toBe(3);
    expect(count(`?lead_id=${lead?.id}`)).toBe(3);
    expect(count(`?object_type=opportunity&object_id=${opportunity}`)).toBe(2);
    expect(count('?object_type=opportunity&action=updated')).toBe(1);
    expect(count(`?user_id=${seed.users[1]?.id}`)).toBe(2);
    expect(count(`?request_id=${String(log().data[0]?.request_id)}`)).toBe(2);
    expect(count('?date_updated__gte=2026-11-20T13:00:00Z')).toBe(2);
    expect(count(`?lead_id=${lead?.id}&date_updated__lt=2026-11-20T13:00:00Z`)).toBe(1);
    for (const query of ['?action=updated', '?object_type=lead', `?lead_id=x&object_id=y`]) {
      expect(close.get(`/event/${query}`).status).toBe(400);
    }
  });

  it('are deleted after 30 days', () => {
    newOpportunity();
    now += 30 * 86_400_000;
    expect(loggedActions()).toEqual(['opportunity.created']);
    now += 1;
    expect(loggedActions()).toEqual([]);
  });
});

describe('POST /lead/merge/', () => {
  const [source, destination] = [seed.leads[2], seed.leads[1]];
  const merge = (from = source?.id, to = destination?.id) =>
    close.post('/lead/merge/', { source: from, destination: to });

  it('moves the children, fills empty values of the destination and deletes the source', () => {
    close.put(`/lead/${source?.id}/`, {
      status_id: leadStatuses[4]?.id,
      description: 'From the source',
      addresses: [{ city: 'Oslo' }],
    });
    close.put(`/lead/${destination?.id}/`, { description: '' });
    const rows = (noun: string, of = source) => ids(close.get<List>(`/${noun}/?lead_id=${of?.id}&_limit=200`).body);
    const [contacts, opportunities] = [rows('contact'), rows('opportunity')];
    expect(merge()).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(close.get(`/lead/${source?.id}/`).status).toBe(404);
    expect(rows('contact', destination)).toEqual(expect.arrayContaining(contacts));
    expect(rows('opportunity', destination)).toEqual(expect.arrayContaining(opportunities));
    const merged = close.get<Item & { addresses: Item[] }>(`/lead/${destination?.id}/`).body;
    expect(merged).toMatchObject({ name: destination?.name, description: 'From the source' });
    expect(merged.addresses.at(-1)).toMatchObject({ city: 'Oslo' });
    expect(moves('lead', `?lead_id=${destination?.id}`)).toHaveLength(1);
    expect(close.get('/activity/lead_merge/').body.data).toMatchObject([
      {
        _type: 'LeadMerge',
        lead_id: destination?.id,
        merge_status: 'completed',
        source_lead_id: source?.id,
        source_display_name: source?.name,
        destination_lead_id: destination?.id,
        destination_display_name: destination?.name,
        error_message: null,
      },
    ]);
    expect(loggedActions('?_limit=4')).toEqual([
      'lead.merged',
      'lead.deleted',
      'activity.lead_merge.created',
      'lead.updated',
    ]);
    const meta = {
      merge_source_lead_id: source?.id,
      merge_destination_lead_id: destination?.id,
      request_path: '/api/v1/lead/merge/',
    };
    expect(
      log('?_limit=50')
        .data.filter((event) => event.request_id === log().data[0]?.request_id)
        .map((event) => event.meta),
    ).toEqual(expect.arrayContaining([expect.objectContaining(meta)]));
  });

  it('reports which lead is missing and changes nothing', () => {
    const missing = (which: string) => ({ status: 404, body: { errors: [`${which} lead does not exist.`] } });
    expect(merge('lead_none')).toEqual(expect.objectContaining(missing('Source')));
    expect(merge(source?.id, 'lead_none')).toEqual(expect.objectContaining(missing('Destination')));
    expect(merge(source?.id, source?.id)).toMatchObject({ status: 400, body: { errors: [expect.any(String)] } });
    expect(close.post('/lead/merge/', {})).toMatchObject({
      status: 400,
      body: { 'field-errors': { source: 'This field is required.' } },
    });
    expect(clientFor(close.core, 'api_restricted').post('/lead/merge/', {}).status).toBe(403);
    expect(loggedActions()).toEqual([]);
  });
});
