import { describe, expect, it } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { emulatorClient, type Item, ids, type List, type ValidationErrors } from '../support/emulator-client.ts';

const seed = demoSeed();
const busyLead = seed.leads[2]?.id ?? '';
const otherLead = seed.leads[4]?.id ?? '';
const of = (lead: string) => seed.activities.filter(({ lead_id }) => lead_id === lead);
const visit = seed.custom_activity_types[0]?.id ?? '';
const close = emulatorClient({ seed, strict: true });

describe('/activity/', () => {
  it('lists the activities of a lead without conversations, newest first', () => {
    const { data, has_more } = close.get(`/activity/?lead_id=${busyLead}&_limit=100`).body;
    expect(has_more).toBe(of(busyLead).length - 1 > 100);
    const dates = data.map(({ date_created }) => String(date_created));
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(new Set(data.map(({ _type }) => _type))).toContain('Email');
    expect(data.map(({ _type }) => _type)).not.toContain('EmailThread');
  });

  it('lists conversations in addition to emails, or instead of them, by thread_emails', () => {
    const types = (threads: string) => {
      const pages = [0, 100].map((skip) =>
        close.get(`/activity/?lead_id=${busyLead}&thread_emails=${threads}&_skip=${skip}&_limit=100`),
      );
      return new Set(pages.flatMap(({ body }) => body.data.map(({ _type }) => _type)));
    };
    expect([types('true').has('Email'), types('true').has('EmailThread')]).toEqual([true, true]);
    expect([types('only').has('Email'), types('only').has('EmailThread')]).toEqual([false, true]);
  });

  it('returns only the fields that a type has', () => {
    const { data } = close.get(`/activity/?lead_id=${busyLead}&_fields=id,_type,duration,subject&_limit=100`).body;
    const keys = (type: string) => Object.keys(data.find(({ _type }) => _type === type) ?? {}).sort();
    expect(keys('Call')).toEqual(['_type', 'duration', 'id']);
    expect(keys('Email')).toEqual(['_type', 'id', 'subject']);
    expect(keys('Note')).toEqual(['_type', 'id']);
  });

  it('lists the activities of several leads together', () => {
    const together = close.get(`/activity/?lead_id__in=${busyLead},${otherLead}&_limit=100&_skip=0`).body.data;
    const each = [busyLead, otherLead].flatMap((lead) => close.get(`/activity/?lead_id=${lead}&_limit=100`).body.data);
    const newest = each.toSorted((a, b) => (String(a.date_created) < String(b.date_created) ? 1 : -1)).slice(0, 100);
    expect(ids({ data: together }).toSorted()).toEqual(ids({ data: newest }).toSorted());
  });

  it.each([
    ['?user_id=user_1', 'user_id'],
    [`?lead_id__in=${busyLead},${otherLead}&_type=Call`, '_type'],
    ['?contact_id__in=cont_1', 'contact_id__in'],
    ['?_order_by=-activity_at', '_order_by'],
    [`?lead_id=${busyLead}&_order_by=date_created`, '_order_by'],
    [`?lead_id=${busyLead}&activity_at__gt=2026-01-01`, 'activity_at__gt'],
    [`?lead_id=${busyLead}&_order_by=-activity_at&date_created__gt=2026-01-01`, 'date_created__gt'],
    [`?lead_id=${busyLead}&_type=Phone`, '_type'],
  ])('rejects %s', (query, field) => {
    const answer = close.get<ValidationErrors>(`/activity/${query}`);
    expect([answer.status, Object.keys(answer.body['field-errors'])]).toEqual([400, [field]]);
  });

  it('filters custom activities by name or by the id of their type', () => {
    const lead = seed.activities.find(({ type }) => type === 'CustomActivity')?.lead_id ?? '';
    const expected = of(lead).filter(({ type }) => type === 'CustomActivity').length;
    for (const type of ['Custom', visit]) {
      expect(close.get(`/activity/?lead_id=${lead}&_type=${type}`).body.data).toHaveLength(expected);
    }
  });

  it('limits pages to 100 rows', () => {
    expect(close.get('/activity/?_limit=101').status).toBe(400);
    expect(close.get('/activity/email/?_skip=250001').status).toBe(400);
  });
});

describe('the path of one type', () => {
  it.each([
    ['note', 'Note'],
    ['call', 'Call'],
    ['email', 'Email'],
    ['emailthread', 'EmailThread'],
    ['sms', 'SMS'],
    ['whatsapp_message', 'WhatsAppMessage'],
    ['meeting', 'Meeting'],
    ['custom', 'CustomActivity'],
    ['form_submission', 'FormSubmission'],
    ['created', 'Created'],
    ['import_update', 'ImportUpdate'],
  ])('/activity/%s/ lists one type by user, without a lead', (path, type) => {
    const users = seed.users.slice(0, 4).map(({ id }) => id);
    const { data } = close.get(`/activity/${path}/?user_id=${users}&_limit=100`).body;
    const rows = close.core.tables().activity.all();
    const expected = rows.filter((row) => row.type === type && users.includes(row.user_id ?? ''));
    expect(data).toHaveLength(Math.min(100, expected.length));
    expect(new Set(data.map(({ _type }) => _type))).toEqual(new Set([type]));
    const [row] = data;
    expect(close.get<Item>(`/activity/${path}/${row?.id}/`).body).toEqual(row);
  });

  it('has the recorded keys: TaskCompleted has no contact_id', () => {
    const [template] = seed.activities;
    if (template === undefined) throw new Error('The seed has no activities.');
    const done = { ...template, id: 'acti_done', type: 'TaskCompleted', details: { task_text: 'Call back' } } as const;
    const one = emulatorClient({ seed: { ...seed, activities: [done] } });
    const row = one.get<Item>('/activity/task_completed/acti_done/').body;
    expect('contact_id' in row).toBe(false);
    expect(row).toMatchObject({ _type: 'TaskCompleted', task_text: 'Call back', task_id: null });
  });
});

describe('writes', () => {
  const fresh = () => emulatorClient({ seed, strict: true });

  it('log an event with the type of the activity', () => {
    const one = fresh();
    const { id } = one.post<Item>('/activity/note/', { lead_id: busyLead, note: 'a' }).body;
    one.put(`/activity/note/${id}/`, { note: 'b' });
    one.delete(`/activity/note/${id}/`);
    const { data } = one.get<List>(`/event/?object_type=activity.note&object_id=${id}`).body;
    expect(data.map(({ action }) => action)).toEqual(['deleted', 'updated', 'created']);
    expect(data[1]).toMatchObject({ lead_id: busyLead, previous_data: { note: 'a' }, data: { note: 'b' } });
    expect(one.get(`/activity/note/${id}/`).status).toBe(404);
  });

  it.each<readonly [string, object, string]>([
    ['/activity/note/', { note: 'x' }, 'lead'],
    ['/activity/note/', { lead_id: 'lead_none' }, 'lead'],
    ['/activity/note/', { lead_id: busyLead, body: 'x' }, 'body'],
    ['/activity/call/', { lead_id: busyLead, status: 'no_answer' }, 'status'],
    ['/activity/email/', { lead_id: busyLead }, 'status'],
    ['/activity/email/', { lead_id: busyLead, status: 'outbox' }, 'sender'],
    ['/activity/email/', { lead_id: busyLead, status: 'scheduled', sender: 'a@b.example' }, 'date_scheduled'],
    ['/activity/sms/', { lead_id: busyLead }, 'status'],
    ['/activity/sms/', { status: 'draft' }, 'lead'],
  ])('are rejected: POST %s with %o', (path, body, field) => {
    const one = fresh();
    const before = one.core.tables().activity.all().length;
    const answer = one.post<ValidationErrors>(path, body);
    expect([answer.status, Object.keys(answer.body['field-errors'])]).toEqual([400, [field]]);
    expect(one.core.tables().activity.all()).toHaveLength(before);
  });

  it('delete activities with their lead, and move them with a merge', () => {
    const one = fresh();
    const count = (lead: string) =>
      one.core
        .tables()
        .activity.all()
        .filter(({ lead_id }) => lead_id === lead).length;
    const [was, moved] = [count(otherLead), count(busyLead)];
    one.post('/lead/merge/', { source: busyLead, destination: otherLead });
    expect([count(busyLead), count(otherLead)]).toEqual([0, was + moved + 1]);
    one.delete(`/lead/${otherLead}/`);
    expect(count(otherLead)).toBe(0);
  });

  it('delete the emails of a deleted conversation', () => {
    const one = fresh();
    const thread = of(busyLead).find(({ type }) => type === 'EmailThread');
    one.delete(`/activity/emailthread/${thread?.id}/`);
    expect(
      one.core
        .tables()
        .activity.all()
        .filter(({ details }) => details.thread_id === thread?.id),
    ).toEqual([]);
  });
});
