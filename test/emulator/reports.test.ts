import { beforeEach, describe, expect, it } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { type Client, emulatorClient, type Item, refusal } from '../support/emulator-client.ts';

const seed = buildSeed({ leads: 8, contacts: 8, opportunities: 12 });
const org = seed.organization.id;
const statuses = seed.pipelines[0]?.statuses ?? [];
const [user, other] = seed.users;
const [group] = seed.groups;
const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 20, 12);

let now = START;
let close: Client;
beforeEach(() => {
  now = START;
  close = emulatorClient({ seed, strict: true, clock: () => now });
});

describe('activity reports', () => {
  type Activity = { aggregations: { totals: Item }; data: Item[]; queries: object };
  const report = (body: object) => close.post<Activity>('/report/activity/', body);
  const METRIC = 'opportunities.created.all.count';
  const metrics = { metrics: [METRIC, 'calls.all.all.avg_duration'] };

  it('have a row per day or per user', () => {
    const range = { datetime_range: { start: '2026-06-01T00:00:00Z', end: '2026-06-30T23:59:59Z' } };
    const { aggregations, data, queries } = report({ type: 'overview', ...metrics, ...range }).body;
    const june = seed.opportunities.filter(({ date_created }) => date_created.startsWith('2026-06'));
    expect(queries).toEqual({});
    expect(aggregations.totals[METRIC]).toBe(june.length);
    expect(data).toHaveLength(30);
    expect(data[0]).toEqual({
      datetime: '2026-06-01T00:00:00+00:00',
      [METRIC]: expect.any(Number),
      'calls.all.all.avg_duration': null,
    });
    for (const row of data) {
      const day = String(row.datetime).slice(0, 10);
      expect(row[METRIC]).toBe(june.filter(({ date_created }) => date_created.startsWith(day)).length);
    }
    const by = report({ type: 'comparison', ...metrics, relative_range: 'all-time' }).body.data;
    expect(by.map(({ user_id }) => user_id)).toEqual(
      seed.users.flatMap(({ id, is_active }) => (is_active ? [id] : [])),
    );
    for (const row of by) {
      expect(row[METRIC]).toBe(seed.opportunities.filter(({ created_by }) => created_by === row.user_id).length);
    }
    const some = report({ type: 'comparison', ...metrics, relative_range: 'all-time', users: [other?.id] }).body;
    expect(some.data.map(({ user_id }) => user_id)).toEqual([other?.id]);
    expect(some.aggregations.totals[METRIC]).toBe(some.data[0]?.[METRIC]);
  });

  it('count won opportunities and their value', () => {
    const won = statuses.find(({ type }) => type === 'won')?.id;
    const { id } = close.post<Item>('/opportunity/', { status_id: statuses[0]?.id, value: 1234 }).body;
    now += DAY;
    close.put(`/opportunity/${id}/`, { status_id: won });
    const names = ['opportunities.won.all.count', 'opportunities.won.all.sum_value'];
    const { totals } = report({ type: 'overview', metrics: names, relative_range: 'today' }).body.aggregations;
    expect(totals).toEqual({ [names[0] ?? '']: 1, [names[1] ?? '']: 1234 });
  });

  it('count calls and sent emails without drafts', () => {
    const whole = emulatorClient({ strict: true });
    const rows = whole.core.tables().activity.all();
    const activitiesWith = (type: string, key: string, value: string) =>
      rows.filter((row) => row.type === type && row.details[key] === value);
    const [sent, outbound] = [
      activitiesWith('Email', 'status', 'sent'),
      activitiesWith('Call', 'direction', 'outbound'),
    ];
    const names = [
      ...['calls.outbound.all.count', 'calls.outbound.all.sum_duration', 'calls.outbound.all.avg_duration'],
      ...['emails.sent.all.count', 'emails.received.all.count', 'leads.contacted.all.count'],
    ];
    const body = { type: 'comparison', metrics: names, relative_range: 'all-time' };
    const { totals } = whole.post<Activity>('/report/activity/', body).body.aggregations;
    const seconds = outbound.reduce((sum, row) => sum + Number(row.details.duration), 0);
    expect(Object.values(totals)).toEqual([
      outbound.length,
      seconds,
      expect.closeTo(seconds / outbound.length, 6),
      sent.length,
      activitiesWith('Email', 'status', 'inbox').length,
      new Set([...sent, ...outbound].map(({ lead_id }) => lead_id)).size,
    ]);
    expect(sent.length).toBeGreaterThan(0);
    const id = whole.core.tables().organization.all()[0]?.id;
    const [all, ...templates] = whole.get<{ sent_email_stats: Item[] }>(`/report/sent_emails/${id}/`).body
      .sent_email_stats;
    const opened = sent.filter(({ details: { opens } }) => Array.isArray(opens) && opens.length > 0);
    expect(all).toEqual({
      template_id: null,
      template_url: null,
      name: 'All Emails',
      is_shared: true,
      total: sent.length,
      opened: opened.length,
      responded: sent.filter(({ details }) => details.has_reply === true).length,
      percentage_opened: Math.round((100 * opened.length) / sent.length),
      percentage_responded: expect.any(Number),
      _queries: expect.objectContaining({ opened: 'email(direction:sent opened:yes)' }),
    });
    const fromTemplates = sent.filter(({ details }) => typeof details.template_id === 'string');
    expect(templates.reduce((sum, { total }) => sum + Number(total), 0)).toBe(fromTemplates.length);
  });

  it('list their metrics', () => {
    const names = close.get<{ metrics: Item[] }>('/report/activity/metrics/').body.metrics.map(({ key }) => key);
    expect(names).toEqual(expect.arrayContaining(['calls.outbound.all.count', 'emails.sent.all.count', METRIC]));
    const all = report({ type: 'comparison', metrics: names, relative_range: 'all-time' });
    expect(Object.keys(all.body.aggregations.totals)).toEqual(names);
  });

  it.each([
    ['no metrics', { type: 'overview', relative_range: 'today' }, 'metrics'],
    ['an unknown metric', { type: 'overview', metrics: ['a.b'], relative_range: 'today' }, 'metrics'],
    ['no range', { type: 'overview', ...metrics }, 'datetime_range'],
    ['another type', { type: 'daily', ...metrics, relative_range: 'today' }, 'type'],
    ['a group', { type: 'overview', ...metrics, relative_range: 'today', users: [group?.id] }, 'users'],
    ['an unknown key', { type: 'overview', ...metrics, relative_range: 'today', user_id: user?.id }, 'user'],
  ])('reject %s', (_what, body, field) => {
    const [status, fields] = refusal(report(body));
    expect([status, String(fields).replace(/_id$/, '')]).toEqual([400, field]);
  });
});

describe('custom reports and sent emails', () => {
  type Drawn = { series: { name: string | null; data: { x: string; y: number }[] }[] };
  const custom = (query: string) => close.get<Drawn>(`/report/custom/${org}/?${query}`);

  it('plot the fields in their parameters', () => {
    const value = seed.opportunities.reduce((sum, opportunity) => sum + (opportunity.value ?? 0), 0);
    const [all] = custom('x=opportunity.date_created&y=opportunity.value&interval=year').body.series;
    expect(all?.name).toBeNull();
    expect(all?.data.reduce((sum, { y }) => sum + y, 0)).toBe(value);
    expect(all?.data.every(({ x }) => /^\d{4}$/.test(x))).toBe(true);
    const groups = custom('x=opportunity.status_id&y=opportunity.count&group_by=opportunity.user_id').body.series;
    expect(groups.flatMap(({ data }) => data).reduce((sum, { y }) => sum + y, 0)).toBe(seed.opportunities.length);
    const most = custom('x=lead.date_created&start=2026-01-01&end=2026-03-31&interval=quarter&transform_y=max');
    expect(most.body.series.flatMap(({ data }) => data)).toEqual([{ x: '2026-Q1', y: 1 }]);
  });

  it.each([
    ['no x axis', 'y=lead.count', 'x'],
    ['an unknown field', 'x=lead.owner', 'x'],
    ['a field that is not a number', 'x=lead.date_created&y=lead.status_id', 'y'],
    ['an unknown transform', 'x=lead.date_created&transform_y=median', 'transform_y'],
  ])('reject %s', (_what, query, field) => {
    expect(refusal(custom(query))).toEqual([400, [field]]);
  });

  it('list the fields that can be plotted', () => {
    const { data } = close.get<{ data: Item[] }>('/report/custom/fields/').body;
    expect(data).toContainEqual({ name: 'opportunity.value', type: 'number' });
  });

  it('count no emails in a period without any', () => {
    const sent = close.get<{ sent_email_stats: Item[] }>(
      `/report/sent_emails/${org}/?user_id=${user?.id}&date_start=1999-01-01&date_end=1999-12-31`,
    );
    const none = { name: 'All Emails', total: 0, opened: 0, percentage_opened: 0 };
    expect([sent.status, sent.body.sent_email_stats]).toEqual([200, [expect.objectContaining(none)]]);
  });
});
