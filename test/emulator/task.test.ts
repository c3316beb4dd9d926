import { describe, expect, it } from 'vitest';
import { buildSeed, demoSeed, parseSeed, type Task } from '../../emulator/index.ts';
import { emulatorClient, type Item, ids, type List, type ValidationErrors } from '../support/emulator-client.ts';

const seed = demoSeed();
/** The emulator's clock. */
const NOW = Date.UTC(2026, 10, 20, 12);
const close = emulatorClient({ seed, strict: true });
const list = (query: string, headers?: Record<string, string>) =>
  close.get(`/task/?_limit=1000&${query}`, headers).body;

const lead = seed.leads[2]?.id ?? '';
const user = seed.users[1]?.id ?? '';
const byId = (tasks: readonly { id: string }[]) => tasks.map(({ id }) => id).sort();
const dayOf = (date: string, tz = 0) =>
  date.length === 10 ? date : new Date(Date.parse(date) + tz * 3_600_000).toISOString().slice(0, 10);
const naive = (holds: (task: Task) => boolean) => byId(seed.tasks.filter(holds));

describe('the list of tasks', () => {
  it('contains tasks of type lead without _type', () => {
    expect(byId(list('').data)).toEqual(naive(({ type }) => type === 'lead'));
    expect(byId(list('_type=all').data)).toEqual(byId(seed.tasks));
    const calls = (task: Task) => task.type === 'outgoing_call' || task.type === 'incoming_sms';
    expect(byId(list('_type__in=outgoing_call,incoming_sms').data)).toEqual(naive(calls));
    expect(list('_type=all').total_results).toBe(seed.tasks.length);
  });

  it.each<[string, (task: Task) => boolean]>([
    [`lead_id=${lead}`, (task) => task.lead_id === lead],
    [`assigned_to=${user}`, (task) => task.assigned_to === user],
    ['is_complete=false', (task) => !task.is_complete],
    ['is_complete=true', (task) => task.is_complete],
    ['date=2026-10-01', ({ date }) => dayOf(date) === '2026-10-01'],
    [
      'date__gt=2026-10-01&date__lte=2026-11-01',
      ({ date }) => dayOf(date) > '2026-10-01' && dayOf(date) <= '2026-11-01',
    ],
    ['due_date__lt=2026-10-01', ({ due_date }) => due_date !== null && dayOf(due_date) < '2026-10-01'],
    ['date_created__gte=2026-10-01T00:00:00Z', (task) => task.date_created >= '2026-10-01'],
    ['date_updated__lt=2026-10-01T00:00:00Z', (task) => task.date_updated < '2026-10-01'],
    ['view=archive', (task) => task.is_complete],
    ['view=inbox', (task) => !task.is_complete && dayOf(task.date) <= '2026-11-20'],
    ['view=future', (task) => !task.is_complete && dayOf(task.date) > '2026-11-20'],
    ['view=inbox&date__lt=2020-01-01', (task) => !task.is_complete && dayOf(task.date) <= '2026-11-20'],
    [`id__in=${byId(seed.tasks).slice(0, 3)}`, ({ id }) => byId(seed.tasks).slice(0, 3).includes(id)],
  ])('filters by %s', (query, holds) => {
    const expected = naive(holds);
    expect(byId(list(`_type=all&${query}`).data)).toEqual(expected);
    expect(query.startsWith('date=') || expected.length > 0).toBe(true);
  });

  it("applies days and views in the caller's time zone", () => {
    const late = seed.tasks.filter(({ date }) => date.length > 10 && dayOf(date, 2) !== dayOf(date));
    expect(late.length).toBeGreaterThan(0);
    const day = dayOf(late[0]?.date ?? '', 2);
    const found = list(`_type=all&date=${day}`, { 'x-tz-offset': '2' }).data;
    expect(byId(found)).toEqual(naive(({ date }) => dayOf(date, 2) === day));
    const at = (tz: number) => byId(list('_type=all&view=inbox', { 'x-tz-offset': String(tz) }).data).length;
    const open = seed.tasks.filter((task) => !task.is_complete);
    for (const tz of [-12, 0, 13]) {
      const today = new Date(NOW + tz * 3_600_000).toISOString().slice(0, 10);
      expect(at(tz)).toBe(open.filter(({ date }) => dayOf(date, tz) <= today).length);
    }
  });

  it('is sorted newest first, or by date with a day before its hours', () => {
    const dates = (query: string, key: string) => list(query).data.map((row) => String(row[key]));
    expect(dates('', 'date_created')).toEqual(dates('', 'date_created').toSorted().reverse());
    expect(dates('_type=all&_order_by=date', 'date')).toEqual(dates('_type=all&_order_by=date', 'date').toSorted());
    const falling = dates('_order_by=-date_created', 'date_created');
    expect(falling).toEqual(falling.toSorted().reverse());
  });

  it.each(['_order_by=text', 'view=all', 'is_complete=maybe', 'date_created=2026-01-01', '_type=todo', 'contact_id=x'])(
    'rejects %s',
    (query) => {
      expect(close.get(`/task/?${query}`).status).toBe(400);
    },
  );
});

describe('tasks inside a lead', () => {
  const embedded = (kind: 'lead' | 'all') =>
    emulatorClient({ seed, switches: { embeddedTasks: kind } }).get<{ tasks: Item[] }>(`/lead/${lead}/`).body.tasks;

  it('are its open tasks, as in the list', () => {
    const open = (task: Task) => task.lead_id === lead && !task.is_complete;
    expect(byId(embedded('lead'))).toEqual(naive((task) => open(task) && task.type === 'lead'));
    expect(byId(embedded('all'))).toEqual(naive(open));
    expect(embedded('lead').toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      list(`lead_id=${lead}&is_complete=false`).data.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
  });

  it('appear in search after its lag', () => {
    let now = NOW;
    const lagging = emulatorClient({ seed, searchLagMs: 1000, clock: () => now });
    const query = {
      type: 'and',
      queries: [
        { type: 'object_type', object_type: 'lead' },
        { type: 'id', value: lead },
      ],
    };
    const found = () => {
      const { data } = lagging.post('/data/search/', { query, _fields: { lead: ['id', 'tasks'] } }).body;
      return byId(data[0]?.tasks as Item[]);
    };
    const before = found();
    const made = lagging.post<Item>('/task/', { lead_id: lead, text: 'New' }).body.id;
    expect(found()).toEqual(before);
    now += 1000;
    expect(found()).toEqual([...before, made].sort());
  });
});

describe('writing tasks', () => {
  const fresh = () => emulatorClient({ seed, strict: true, switches: { consolidationMs: 0 } });
  const events = (from: ReturnType<typeof fresh>, id: string) =>
    from.get(`/event/?object_id=${id}&object_type=task.lead`).body.data;

  it('creates a task for today without a date, or for its date', () => {
    const { post } = fresh();
    expect(post('/task/', { lead_id: lead, text: ' Call ' }, { 'x-tz-offset': '13' }).body).toMatchObject({
      _type: 'lead',
      text: 'Call',
      date: '2026-11-21',
      due_date: null,
      is_dateless: true,
      is_complete: false,
      assigned_to: seed.me,
      view: 'inbox',
      priority: 'medium',
      object_id: null,
    });
    const call = { _type: 'outgoing_call', lead_id: lead, date: '2026-12-24T08:00:00+01:00', priority: 'high' };
    expect(post('/task/', call).body).toMatchObject({
      _type: 'outgoing_call',
      date: '2026-12-24T07:00:00+00:00',
      is_dateless: false,
      view: 'future',
    });
  });

  it.each<[string, object]>([
    ['lead', {}],
    ['lead', { lead_id: 'lead_none' }],
    ['_type', { lead_id: lead, _type: 'missed_call' }],
    ['assigned_to', { lead_id: lead, assigned_to: 'user_none' }],
    ['date', { lead_id: lead, date: 'tomorrow' }],
    ['date', { lead_id: lead, date: '2026-02-30' }],
    ['view', { lead_id: lead, view: 'inbox' }],
  ])('rejects %s in %j', (name, body) => {
    const answer = close.post<ValidationErrors>('/task/', body);
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body['field-errors'])).toEqual([name]);
  });

  it('logs a completion as an activity and deletes it when the task is opened again', () => {
    const close = fresh();
    const { post, put, get, core } = close;
    const task = post<Item>('/task/', { lead_id: lead, text: 'Send it' }).body;
    const done = put(`/task/${task.id}/`, { is_complete: true }).body;
    expect(done).toMatchObject({ is_complete: true, view: 'archive', object_type: 'taskcompleted' });
    expect(get(`/activity/task_completed/?lead_id=${lead}`).body.data[0]).toMatchObject({
      _type: 'TaskCompleted',
      id: done.object_id,
      task_id: task.id,
      task_text: 'Send it',
      task_assigned_to: seed.me,
    });
    expect(put(`/task/${task.id}/`, { is_complete: false }).body).toMatchObject({ object_type: null, object_id: null });
    expect(core.tables().activity.get(String(done.object_id))).toBeUndefined();
    expect(events(close, task.id).map(({ action }) => action)).toEqual(['updated', 'completed', 'created']);
  });

  it('rejects a new text for types other than lead', () => {
    const call = seed.tasks.find(({ type }) => type === 'outgoing_call')?.id;
    expect(fresh().put<ValidationErrors>(`/task/${call}/`, { text: 'x' }).body['field-errors']).toHaveProperty('text');
    expect(fresh().put(`/task/${call}/`, { date: '2027-01-01' }).body).toMatchObject({ date: '2027-01-01' });
  });

  it('deletes a task', () => {
    const { delete: remove, get } = fresh();
    const id = seed.tasks[0]?.id;
    expect(remove(`/task/${id}/`)).toMatchObject({ status: 200, body: {} });
    expect(get(`/task/${id}/`)).toMatchObject({
      status: 404,
      body: { error: 'Empty query: Task matching query does not exist.' },
    });
  });

  it.each(['ok', 'empty', 'list'] as const)('updates all matching tasks and responds with %s', (bulkTaskAnswer) => {
    const { put, core } = emulatorClient({ seed, strict: true, switches: { bulkTaskAnswer } });
    const matching = seed.tasks.filter((task) => task.lead_id === lead && task.type === 'lead');
    const answer = put<List>(`/task/?lead_id=${lead}`, { assigned_to: user, is_complete: true });
    expect(answer.status).toBe(200);
    if (bulkTaskAnswer === 'ok') expect(answer.body).toEqual({ ok: true });
    else if (bulkTaskAnswer === 'empty') expect(answer.body).toEqual({});
    else expect(ids(answer.body).sort()).toEqual(byId(matching));
    for (const before of seed.tasks) {
      const isMeant = matching.some(({ id }) => id === before.id);
      const after = core.tables().task.get(before.id);
      expect(after?.is_complete).toBe(isMeant || before.is_complete);
      expect(after?.assigned_to).toBe(isMeant ? user : before.assigned_to);
    }
  });

  it('rejects an invalid bulk update as a whole, and unknown filters', () => {
    const { put, core } = fresh();
    const events = core.tables().event.all();
    expect(put(`/task/?lead_id=${lead}&_type=all`, { text: 'x' }).status).toBe(400);
    expect(put('/task/?contact_id=x', { is_complete: true }).status).toBe(400);
    expect(core.tables().event.all()).toEqual(events);
  });

  it('moves tasks with a merge, deletes them with their lead, and clears a deleted contact', () => {
    const { post, delete: remove, core } = fresh();
    const [source, destination] = [lead, seed.leads[4]?.id ?? ''];
    const count = (id: string) =>
      core
        .tables()
        .task.all()
        .filter((task) => task.lead_id === id).length;
    const both = count(source) + count(destination);
    post('/lead/merge/', { source, destination });
    expect([count(source), count(destination)]).toEqual([0, both]);
    const of = core
      .tables()
      .task.all()
      .find((task) => task.contact_id !== null);
    remove(`/contact/${of?.contact_id}/`);
    expect(core.tables().task.get(of?.id ?? '')?.contact_id).toBeNull();
    remove(`/lead/${destination}/`);
    expect(count(destination)).toBe(0);
  });
});

describe('tasks of a seed', () => {
  it('cover all kinds and do not affect other rows', () => {
    expect(new Set(seed.tasks.map(({ type }) => type)).size).toBeGreaterThanOrEqual(5);
    for (const key of ['is_complete', 'is_dateless', 'priority'] as const)
      expect(new Set(seed.tasks.map((task) => task[key])).size).toBe(2);
    expect(seed.tasks.filter(({ lead_id }) => lead_id === seed.leads[2]?.id)).toHaveLength(12);
    expect(buildSeed().tasks).toEqual(seed.tasks);
  });

  it('are rejected if they refer to missing objects', () => {
    const [first] = seed.tasks;
    expect(() => parseSeed({ ...seed, tasks: [{ ...first, lead_id: 'lead_none' }] })).toThrow(/lead_none/);
  });
});
