/** The event log: filters, what time hides and reveals, and the events that writes and time cause. */
import { beforeEach, describe, expect, it } from 'vitest';
import { isDocumentedEvent } from '../../emulator/event-types.ts';
import { demoSeed, type EmulatorOptions, type Seed, startEmulator } from '../../emulator/index.ts';
import { type Client, clientFor, emulatorClient, type Item, ids } from '../support/emulator-client.ts';
import { startReceiver } from '../support/webhook-receiver.ts';

const START = Date.UTC(2026, 10, 20, 12);
const MINUTE = 60_000;
const demo = demoSeed();
const plain = demo.users.find(({ role }) => role === 'user')?.id ?? '';
const [lead, otherLead] = demo.leads;
const meeting = demo.activities.find(({ type }) => type === 'Meeting');
if (lead === undefined || otherLead === undefined || meeting === undefined) throw new Error('The seed lacks rows.');
const meetingAt = (id: string, starts: number, status: string) => ({
  ...meeting,
  id,
  lead_id: lead.id,
  date_created: new Date(starts).toISOString(),
  details: {
    ...meeting.details,
    status,
    starts_at: new Date(starts).toISOString(),
    ends_at: new Date(starts + 30 * MINUTE).toISOString(),
    duration: 1800,
  },
});
const seed: Seed = {
  ...demo,
  keys: { api_plain: plain },
  activities: [
    meetingAt('acti_next', START + 10 * MINUTE, 'upcoming'),
    meetingAt('acti_overdue', START - 10 * MINUTE, 'upcoming'),
    meetingAt('acti_canceled', START + 10 * MINUTE, 'canceled'),
  ],
};

interface Event extends Item {
  action: string;
  object_type: string;
  object_id: string;
  lead_id: string | null;
  changed_fields: string[];
  data: Item | null;
  previous_data: Item;
  date_updated: string;
}
type Log = { data: Event[]; cursor_next: string | null; cursor_previous: string | null };

let now = START;
let close: Client;
function open(options: EmulatorOptions = {}): void {
  now = START;
  close = emulatorClient({ seed, strict: true, clock: () => now, ...options });
}
beforeEach(() => open());

/** The events of this test, latest first. */
const log = (query = '', client = close) =>
  client.get<Log>(`/event/?date_updated__gte=2026-11-20T12:00:00Z${query}`).body.data;
const nameOf = ({ object_type, action }: Event) => `${object_type}.${action}`;
/** The names of the events, oldest first. */
const names = (query = '') => log(query).map(nameOf).toReversed();

describe('the filters of the event log', () => {
  const FILTERS = ['lead_id', 'object_type', 'object_id', 'action', 'user_id', 'request_id'];
  const ALLOWED = new Set([
    ...['', 'lead_id', 'user_id', 'request_id', 'object_type object_id', 'object_type action', 'object_id action'],
    ...['lead_id object_type', 'lead_id object_type action', 'lead_id user_id', 'lead_id object_type user_id'],
    ...['lead_id object_type action user_id', 'object_id user_id', 'object_id action user_id'],
    ...['object_type user_id', 'object_type action user_id'],
  ]);

  it('can be combined as documented, with ranges of dates, and in no other way', () => {
    const subsets = Array.from({ length: 2 ** FILTERS.length }, (_, bits) =>
      FILTERS.filter((_name, n) => (bits >> n) % 2 === 1),
    );
    const allowed = subsets.filter((given) => {
      const query = given.map((name) => `&${name}=x`).join('');
      const { status, body } = close.get<{ errors?: string[] }>(`/event/?date_updated__lt=2027-01-01${query}`);
      expect([200, 400]).toContain(status);
      if (status === 400) expect(body.errors?.[0]).toContain('object_type + action, object_id + action');
      return status === 200;
    });
    expect(new Set(allowed.map((given) => given.join(' ')))).toEqual(
      new Set([...ALLOWED].map((given) => FILTERS.filter((name) => given.split(' ').includes(name)).join(' '))),
    );
  });

  it('take one value: several are one that nothing has', () => {
    close.post('/lead/', {});
    expect(log('&object_type=lead&action=created')).toHaveLength(1);
    expect(log('&object_type=lead,contact&action=created')).toEqual([]);
    expect(close.get('/event/?object_type__in=lead').status).toBe(400);
    open({ strict: false });
    close.post('/lead/', {});
    expect(close.get('/event/?_limit=1&date_created__gte=2999-01-01').body.data).toHaveLength(1);
  });

  it('have pages of 50 at most', () => {
    const error = 'The limit you set is larger than the maximum limit for this resource (max_limit = 50).';
    for (const limit of [51, 100]) {
      expect(close.get(`/event/?_limit=${limit}`)).toMatchObject({ status: 400, body: { error } });
    }
  });
});

describe('after one hour', () => {
  it.each(['absent', 'null'] as const)('others than admins see events without the object: %s', (oldEventData) => {
    open({ seed: { ...seed, activities: [] }, switches: { oldEventData } });
    close.put(`/lead/${lead.id}/`, { name: 'New' });
    const other = clientFor(close.core, 'api_plain');
    const [whole] = log();
    if (whole === undefined) throw new Error('There is no event.');
    now += 60 * MINUTE;
    expect(log('', other)).toEqual([whole]);
    now += 1;
    const { data: _, previous_data: __, ...rest } = whole;
    const seen = oldEventData === 'absent' ? rest : { ...rest, data: null, previous_data: null };
    expect(log('', other)).toEqual([seen]);
    expect(other.get(`/event/${whole.id}/`).body).toEqual(seen);
    expect(other.get(`/event/${whole.id}/?_fields=id,data`).body).toEqual(
      oldEventData === 'absent' ? { id: whole.id } : { id: whole.id, data: null },
    );
    expect(log()).toEqual([whole]);
  });

  it('and after 30 days, no user sees an event', () => {
    close.post('/lead/', {});
    const [event] = log();
    now += 30 * 24 * 60 * MINUTE;
    expect(close.get(`/event/${event?.id}/`).status).toBe(200);
    now += 1;
    expect(close.get(`/event/${event?.id}/`).status).toBe(404);
  });
});

describe('events that turn up late', () => {
  const late = (randomSeed = 0) => {
    open({ switches: { lateEventsMs: 5 * MINUTE }, randomSeed });
    for (let n = 0; n < 40; n++) close.post('/lead/', { name: `${n}` });
    return ids({ data: log() });
  };

  it('are one of three, come within five minutes, and stand at their own dates', () => {
    const early = late();
    expect(early.length).toBeGreaterThan(15);
    expect(early.length).toBeLessThan(35);
    const counts = [early.length];
    for (let minute = 1; minute <= 5; minute++) {
      now += MINUTE;
      counts.push(log().length);
    }
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(new Set(counts).size).toBeGreaterThan(3);
    expect(log().map(({ data }) => data?.name)).toEqual(Array.from({ length: 40 }, (_, n) => `${39 - n}`));
  });

  it('are others with another seed, and the same with the same', () => {
    const first = late(1);
    expect(late(1)).toEqual(first);
    expect(late(2)).not.toEqual(first);
  });

  it('cannot be read by id before, and do not hide what they change', () => {
    open({ switches: { lateEventsMs: 5 * MINUTE } });
    const seen = new Set<string>();
    for (let n = 0; n < 30; n++) {
      close.put(`/lead/${lead.id}/`, { name: `${n}` });
      now += 1000;
      const [event] = log();
      if (event === undefined) continue;
      seen.add(event.data?.name === `${n}` ? 'at once' : 'late');
      expect(close.get(`/event/${event.id}/`).body).toEqual(event);
      expect(event.previous_data.name).toBe(lead.name);
    }
    expect(seen).toEqual(new Set(['at once', 'late']));
    now += 5 * MINUTE;
    expect(log().map(({ data }) => data?.name)).toEqual(['29']);
    late();
    const hidden = close.core
      .tables()
      .event.all()
      .slice(-40)
      .map(({ id }) => id);
    const shown = new Set(ids({ data: log() }));
    for (const id of hidden) expect(close.get(`/event/${id}/`).status).toBe(shown.has(id) ? 200 : 404);
  });

  it('are delivered to webhooks in time', () => {
    open({ switches: { lateEventsMs: 5 * MINUTE } });
    const events = [{ object_type: 'lead', action: 'created' }];
    close.post('/webhook/', { url: 'http://127.0.0.1:1/', events });
    for (let n = 0; n < 10; n++) close.post('/lead/', {});
    expect(log().length).toBeLessThan(10);
    expect(close.core.deliveries.take()).toHaveLength(10);
  });
});

describe('consolidation', () => {
  it('keeps the id, the creation date and the first previous values, and does not touch a deletion', () => {
    const path = `/lead/${lead.id}/`;
    close.put(path, { name: 'One' });
    const [first] = log();
    now += MINUTE / 2;
    close.put(path, { name: 'Two', description: 'Text' });
    const [second, ...others] = log();
    expect(others).toEqual([]);
    expect(second).toMatchObject({
      id: first?.id,
      date_created: '2026-11-20T12:00:00.000000',
      date_updated: '2026-11-20T12:00:30.000000',
      previous_data: { ...first?.previous_data, description: lead.description },
      data: { name: 'Two', description: 'Text' },
    });
    now += 1000;
    close.delete(path);
    const [deletion, ...before] = log(`&object_type=lead&object_id=${lead.id}`);
    expect(before).toEqual([second]);
    expect(deletion).toMatchObject({
      action: 'deleted',
      data: null,
      previous_data: { name: 'Two' },
      date_created: '2026-11-20T12:00:31.000000',
    });
    expect(deletion?.id).not.toBe(first?.id);
  });
});

describe('a write logs', () => {
  it('the life of a call that was made in Close, and the creation of any other', () => {
    const call = { lead_id: lead.id, phone: '+46701234567', duration: 30 };
    const { body } = close.post<Item>('/activity/call/', { ...call, source: 'Close.io', status: 'completed' });
    expect(names()).toEqual(['activity.call.created', 'activity.call.answered', 'activity.call.completed']);
    const [completed, answered, created] = log();
    expect([created, answered, completed].map((event) => event?.data?.status)).toEqual([
      'created',
      'in-progress',
      'completed',
    ]);
    expect(completed?.changed_fields).toEqual(expect.arrayContaining(['duration', 'status']));
    expect(completed?.data).toEqual(body);
    expect(close.get(`/activity/call/${body.id}/`).body).toEqual(body);
    close.post('/activity/call/', call);
    expect(names().slice(3)).toEqual(['activity.call.created']);
  });

  it('a conversation with its first email, and its change with each change of an email', () => {
    const email = { lead_id: lead.id, status: 'draft', subject: 'Its own subject' };
    const first = close.post<Item>('/activity/email/', email).body.id;
    now += 2 * MINUTE;
    close.post('/activity/email/', { ...email, subject: `Re: ${email.subject}` });
    expect(names()).toEqual([
      'activity.email.created',
      'activity.email_thread.created',
      'activity.email.created',
      'activity.email_thread.updated',
    ]);
    expect(log()[0]?.changed_fields).toContain('n_emails');
    now += 2 * MINUTE;
    close.put(`/activity/email/${first}/`, { subject: `Fwd: ${email.subject}` });
    expect(names().slice(4)).toEqual(['activity.email.updated', 'activity.email_thread.updated']);
    now += 2 * MINUTE;
    close.delete(`/activity/email/${first}/`);
    expect(names().slice(6)).toEqual(['activity.email.deleted', 'activity.email_thread.updated']);
    const [{ object_id: thread }] = log() as [Event];
    close.delete(`/activity/emailthread/${thread}/`);
    expect(names().slice(8)).toEqual(['activity.email.deleted', 'activity.email_thread.deleted']);
  });

  it('the activities that a merge moves', () => {
    const { id } = close.post<Item>('/activity/note/', { lead_id: otherLead.id, note: 'x' }).body;
    now += 2 * MINUTE;
    close.post('/lead/merge/', { source: otherLead.id, destination: lead.id });
    const [event] = log(`&object_type=activity.note&object_id=${id}`);
    expect(event).toMatchObject({
      action: 'updated',
      lead_id: lead.id,
      previous_data: { lead_id: otherLead.id },
      meta: { merge_source_lead_id: otherLead.id, merge_destination_lead_id: lead.id },
    });
  });
});

describe('time logs', () => {
  const noUser = { user_id: null, api_key_id: null, request_id: null, meta: {} };

  it('the start and the end of a meeting, and leaves others as they are', () => {
    now = START + 10 * MINUTE - 1;
    expect(names()).toEqual([]);
    now += 60 * MINUTE;
    expect(names()).toEqual(['activity.meeting.started', 'activity.meeting.completed']);
    const [completed, started] = log();
    expect(started).toMatchObject({
      ...noUser,
      object_id: 'acti_next',
      lead_id: lead.id,
      date_created: '2026-11-20T12:10:00.000000',
      changed_fields: expect.arrayContaining(['status']),
      previous_data: { status: 'upcoming' },
      data: { status: 'in-progress' },
    });
    expect(completed).toMatchObject({
      ...noUser,
      date_created: '2026-11-20T12:40:00.000000',
      previous_data: { status: 'in-progress', actual_duration: null },
      data: { status: 'completed', actual_duration: 1800 },
    });
    const status = (id: string) => close.get<Item>(`/activity/meeting/${id}/`).body.status;
    expect(['acti_next', 'acti_overdue', 'acti_canceled'].map(status)).toEqual(['completed', 'upcoming', 'canceled']);
  });

  it('that a message was sent: soon from the outbox, or when it was scheduled', () => {
    const message = { lead_id: lead.id, sender: 'ada@x.example', to: ['bob@x.example'], subject: 'Sent' };
    const { id } = close.post<Item>('/activity/email/', { ...message, status: 'outbox' }).body;
    const sms = { lead_id: lead.id, remote_phone: '+46701234567', text: 'x', status: 'scheduled' };
    close.post('/activity/sms/', { ...sms, date_scheduled: '2026-11-20T12:05:00Z' });
    now += 999;
    expect(names().filter((name) => name.endsWith('.sent'))).toEqual([]);
    now += 1;
    expect(log()[0]).toMatchObject({
      ...noUser,
      object_id: id,
      action: 'sent',
      data: { status: 'sent', date_sent: '2026-11-20T12:00:01+00:00' },
      previous_data: { status: 'outbox' },
    });
    expect(close.get<Item>(`/activity/email/${id}/`).body.status).toBe('sent');
    now += 5 * MINUTE;
    expect(log()[0]).toMatchObject({
      object_type: 'activity.sms',
      action: 'sent',
      date_created: '2026-11-20T12:05:00.000000',
    });
  });

  it('events for webhooks, without any request', async () => {
    const receiver = await startReceiver();
    now = START;
    await using emulator = await startEmulator({ seed, clock: () => now });
    const headers = { authorization: `Bearer ${emulator.apiKey}`, 'content-type': 'application/json' };
    const events = [{ object_type: 'activity.meeting', action: 'started' }];
    const body = JSON.stringify({ url: receiver.url, events });
    await fetch(`${emulator.url}/webhook/`, { method: 'POST', headers, body });
    now += 15 * MINUTE;
    await emulator.deliver();
    expect(receiver.take()).toMatchObject([{ event: { object_id: 'acti_next', data: { status: 'in-progress' } } }]);
    await receiver.close();
  });
});

it('no event has a type or an action that Close does not document', () => {
  const field = close.post<Item>('/custom_field/contact/', { name: 'x', type: 'text' }).body.id;
  close.put(`/custom_field/contact/${field}/`, { name: 'y' });
  close.delete(`/custom_field/contact/${field}/`);
  const status = close.post<Item>('/status/opportunity/', { label: 'New', type: 'active' }).body.id;
  close.put(`/status/opportunity/${status}/`, { label: 'Newer' });
  close.delete(`/status/opportunity/${status}/`);
  close.post('/task/', { lead_id: lead.id, is_complete: true });
  close.post('/lead/merge/', { source: otherLead.id, destination: lead.id });
  close.delete(`/lead/${lead.id}/`);
  const logged = close.core.tables().event.all();
  expect(logged.length).toBeGreaterThan(100);
  expect(new Set(logged.map(({ object_type, action }) => `${object_type}.${action}`))).toContain(
    'status.opportunity.deleted',
  );
  expect(logged.filter(({ object_type, action }) => !isDocumentedEvent(object_type, action))).toEqual([]);
});
