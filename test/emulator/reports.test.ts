import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { type Client, emulatorClient, type Item, type ValidationErrors } from '../support/emulator-client.ts';

const seed = buildSeed({ leads: 8, contacts: 8, opportunities: 12 });
const org = seed.organization.id;
const pipeline = seed.pipelines[0];
const statuses = pipeline?.statuses ?? [];
const [user, other] = seed.users;
const [group, view] = [seed.groups[0], seed.saved_searches[0]];
const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 20, 12);

let now = START;
let close: Client;
beforeEach(() => {
  now = START;
  close = emulatorClient({ seed, strict: true, clock: () => now });
});

type Report = { [list: string]: Record<string, unknown>[] };
const statusReport = (owner: string, query = '') => close.get<Report>(`/report/statuses/${owner}/${org}/${query}`);
const refusal = ({ status, body }: { status: number; body: unknown }) => [
  status,
  Object.keys((body as ValidationErrors)['field-errors'] ?? {}),
];

describe('status reports', () => {
  /** All creations and status changes of opportunities, by a naive implementation. */
  function history() {
    const { activity, opportunity } = close.core.tables();
    const moves = activity.all().flatMap(({ type, date_created, details }) =>
      type === 'OpportunityStatusChange'
        ? [
            {
              id: details.opportunity_id,
              at: Date.parse(date_created),
              from: details.old_status_id,
              to: details.new_status_id,
            },
          ]
        : [],
    );
    const made = opportunity.all().map(({ id, status_id, date_created }) => {
      const [first] = moves.filter((move) => move.id === id).sort((a, b) => a.at - b.at);
      return { id, at: Date.parse(date_created), from: null, to: first?.from ?? status_id };
    });
    const present = new Set(made.map(({ id }) => id));
    return [...made, ...moves.filter(({ id }) => present.has(String(id)))].sort((a, b) => a.at - b.at);
  }

  /** The status of each opportunity at an instant, by replaying the history. */
  const placesAt = (at: number) => new Map(history().flatMap((event) => (event.at < at ? [[event.id, event.to]] : [])));

  it('equal a naive implementation for any history', () => {
    const steps = fc.array(fc.tuple(fc.nat(11), fc.nat(statuses.length - 1), fc.integer({ min: 1, max: 40 })), {
      minLength: 5,
      maxLength: 25,
    });
    fc.assert(
      fc.property(steps, fc.nat(15), fc.nat(15), (moves, first, length) => {
        now = START;
        close = emulatorClient({ seed, strict: true, clock: () => now, switches: { consolidationMs: 0 } });
        for (const [opportunity, status, hours] of moves) {
          now += hours * 3_600_000;
          const id = seed.opportunities[opportunity]?.id;
          if (opportunity === 11) close.post('/opportunity/', { status_id: statuses[status]?.id });
          else close.put(`/opportunity/${id}/`, { status_id: statuses[status]?.id });
        }
        const day = (n: number) => new Date(START + n * DAY).toISOString().slice(0, 10);
        const [from, to] = [Date.parse(day(first)), Date.parse(day(first + length)) + DAY];
        const report = statusReport('opportunity', `?date_start=${day(first)}&date_end=${day(first + length)}`).body;
        const [before, after] = [placesAt(from), placesAt(to)];
        const within = history().filter(({ at }) => at >= from && at < to);
        const opportunities = new Set(history().map(({ id }) => id));
        const count = (test: (id: unknown) => boolean) => [...opportunities].filter(test).length;
        for (const row of report.status_overview ?? []) {
          const here = row.status_id;
          const started = count((id) => before.get(id as string) === here);
          const ended = count((id) => after.get(id as string) === here);
          expect(row).toMatchObject({
            started,
            ended,
            change: ended - started,
            change_percent: started === 0 ? null : expect.closeTo((100 * (ended - started)) / started, 1),
            gained: count((id) => before.get(id as string) !== here && after.get(id as string) === here),
            lost: count((id) => before.get(id as string) === here && after.get(id as string) !== here),
            entered: new Set(within.flatMap((event) => (event.to === here ? [event.id] : []))).size,
            left: new Set(within.flatMap((event) => (event.from === here ? [event.id] : []))).size,
          });
        }
        const pairs = Map.groupBy(within, (event) => `${event.from} ${event.to}`);
        const counted = new Map(
          report.status_transitions?.map((row) => [`${row.from_status_id} ${row.to_status_id}`, row.count]),
        );
        expect(counted).toEqual(
          new Map([...pairs].map(([pair, events]) => [pair, new Set(events.map(({ id }) => id)).size])),
        );
        const paths = [...opportunities].flatMap((id) => {
          const [start, end] = [before.get(id as string) ?? null, after.get(id as string)];
          return end === undefined || start === end ? [] : [`${start} ${end}`];
        });
        const summary = new Map(
          report.status_transitions_summary?.map((row) => [`${row.from_status_id} ${row.to_status_id}`, row.count]),
        );
        expect(summary).toEqual(
          new Map([...Map.groupBy(paths, (path) => path)].map(([path, all]) => [path, all.length])),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('count a change at midnight for the day that begins', () => {
    const { id } = close.post<Item>('/opportunity/', { status_id: statuses[0]?.id, note: 'at midnight' }).body;
    now = Date.UTC(2026, 10, 25);
    close.put(`/opportunity/${id}/`, { status_id: statuses[1]?.id });
    now += DAY;
    const moves = (day: string) =>
      statusReport('opportunity', `?date_start=${day}&date_end=${day}&query=note:midnight`).body.status_overview?.map(
        (row) => [row.started, row.ended, row.entered],
      );
    expect(moves('2026-11-24')?.slice(0, 2)).toEqual([
      [1, 1, 0],
      [0, 0, 0],
    ]);
    expect(moves('2026-11-25')?.slice(0, 2)).toEqual([
      [1, 0, 0],
      [0, 1, 1],
    ]);
  });

  const ROW = ['status_id', 'status_label', 'status_is_deleted'];
  const NUMBERS = ['started', 'ended', 'change', 'change_percent', 'gained', 'lost', 'entered', 'left'];
  const MOVE = ['from', 'to'].flatMap((side) => ROW.map((key) => `${side}_${key}`));

  it('have the documented keys', () => {
    const days = '?date_start=2026-01-01&date_end=2026-11-20';
    const [leads, opportunities] = [statusReport('lead', days).body, statusReport('opportunity', days).body];
    const keys = (row: object | undefined) => Object.keys(row ?? {}).toSorted();
    const overview = [...ROW, ...NUMBERS, '_queries', '_leads_page_urls'];
    expect(keys(leads.status_overview?.[0])).toEqual(overview.toSorted());
    expect(keys(opportunities.status_overview?.[0])).toEqual([...overview, '_opportunities_page_urls'].toSorted());
    const queries = opportunities.status_overview?.[0]?._queries as Record<string, string>;
    expect(keys(queries)).toEqual(['ended', 'entered', 'gained', 'left', 'lost', 'started']);
    for (const query of Object.values(queries)) expect(query).toMatch(/^opportunity\(.*\)$/);
    const moves = [...MOVE, 'count', '_query', '_leads_page_url'];
    expect(keys(leads.status_transitions?.[0])).toEqual(moves.toSorted());
    expect(keys(opportunities.status_transitions_summary?.[0])).toEqual(
      [...moves, '_opportunities_page_url'].toSorted(),
    );
  });

  it('about all time omit the numbers that need a start', () => {
    const [row] = statusReport('lead').body.status_overview ?? [];
    expect(Object.keys(row ?? {}).filter((key) => NUMBERS.includes(key))).toEqual(['ended', 'entered', 'left']);
  });

  it('cover what their filters find', () => {
    const ended = (owner: string, query: string) =>
      (statusReport(owner, query).body.status_overview ?? []).reduce((sum, row) => sum + Number(row.ended), 0);
    const mine = seed.opportunities.filter(({ user_id }) => user_id === user?.id).length;
    expect(ended('opportunity', `?user_id=${user?.id}`)).toBe(mine);
    const [opportunity] = seed.opportunities;
    close.put(`/opportunity/${opportunity?.id}/`, { note: 'quite unheard of' });
    expect(ended('opportunity', '?query=note:unheard')).toBe(1);
    close.put(`/lead/${seed.leads[0]?.id}/`, { name: 'Quite unheard of' });
    expect(ended('lead', '?query=unheard')).toBe(1);
    const seen = ended('lead', `?smart_view_id=${view?.id}`);
    expect(seen).toBeLessThan(seed.leads.length);
    const all = close.post<{ data: Item[] }>('/data/search/', {
      query: {
        type: 'and',
        queries: [
          { type: 'object_type', object_type: 'lead' },
          { type: 'saved_search', saved_search_id: view?.id },
        ],
      },
    });
    expect(seen).toBe(all.body.data.length);
  });

  it.each([
    ['query and smart_view_id', `?query=a&smart_view_id=${view?.id}`, 'smart_view_id'],
    ['an unknown Smart View', '?smart_view_id=save_x', 'smart_view_id'],
    ['an invalid date', '?date_start=May', 'date_start'],
    ['an empty parameter', '?query=', 'query'],
    ['an unknown parameter', '?pipeline_id=pipe_x', 'pipeline_id'],
  ])('reject %s', (_what, query, field) => {
    expect(refusal(statusReport('opportunity', query))).toEqual([400, [field]]);
  });

  it('reject another organization, and user_id for leads', () => {
    expect(close.get(`/report/statuses/lead/orga_other/`).status).toBe(404);
    expect(refusal(statusReport('lead', `?user_id=${user?.id}`))).toEqual([400, ['user_id']]);
    expect(close.post(`/report/statuses/lead/${org}/`, {}).status).toBe(405);
  });
});

describe('funnel reports', () => {
  const funnel = (kind: string, body: object) =>
    close.post<{ aggregations: Record<string, unknown>; data: Record<string, unknown>[] }>(
      `/report/funnel/opportunity/${kind}/`,
      {
        pipeline: pipeline?.id,
        ...body,
      },
    );
  const ours = seed.opportunities.filter(({ status_id }) => statuses.some(({ id }) => id === status_id));
  const created = { type: 'created-cohort' };
  const active = { type: 'active-stage-cohort' };
  const june = { start: '2026-06-01T00:00:00Z', end: '2026-07-01T00:00:00Z' };

  it('count the opportunities that were created in the cohort', () => {
    const all = funnel('totals', { ...created, cohort_relative_range: 'all-time' }).body;
    const typeOf = (opportunity: { status_id: string }) =>
      statuses.find(({ id }) => id === opportunity.status_id)?.type;
    const won = ours.filter((opportunity) => typeOf(opportunity) === 'won');
    const lost = ours.filter((opportunity) => typeOf(opportunity) === 'lost');
    const annual = (opportunities: typeof ours) =>
      opportunities.reduce(
        (sum, { value, value_period }) => sum + (value ?? 0) * (value_period === 'monthly' ? 12 : 1),
        0,
      );
    expect(all.aggregations).toMatchObject({
      count: ours.length,
      count_total_won: won.length,
      count_total_complete: won.length + lost.length,
      count_win_rate: expect.closeTo(won.length / (won.length + lost.length), 3),
      value_total_won: annual(won),
      value_total_complete: annual([...won, ...lost]),
    });
    const perUser = new Map(all.data.map((row) => [row.user_id, row.count]));
    const expected = Map.groupBy(ours, (opportunity) => opportunity.user_id);
    expected.delete(null);
    expect(perUser).toEqual(new Map([...expected].map(([id, opportunities]) => [id, opportunities.length])));
  });

  const counted = (body: object) => funnel('totals', body).body.aggregations.count;
  const inMonth = (month: string, opportunities = ours) =>
    opportunities.filter((opportunity) => opportunity.date_created.startsWith(month)).length;

  it('filter by range, comparison, users and Smart View', () => {
    const base = { ...created, cohort_datetime_range: june };
    expect(counted(base)).toBe(inMonth('2026-06'));
    expect(counted({ ...base, compared_datetime_range: 'same-days-last-month' })).toBe(inMonth('2026-05'));
    expect(counted({ ...base, compared_datetime_range: 'same-days-last-year' })).toBe(inMonth('2025-06'));
    const april = { start: '2026-04-01', end: '2026-05-01' };
    expect(counted({ ...base, compared_custom_range: april })).toBe(inMonth('2026-04'));
    const relative = { ...created, cohort_relative_range: 'this-month' };
    expect(counted({ ...relative, compared_relative_range: 'last-month' })).toBe(inMonth('2026-10'));
    const of = (people: readonly (string | undefined)[]) =>
      ours.filter(({ user_id }) => user_id !== null && people.includes(user_id)).length;
    const everything = { ...created, cohort_relative_range: 'all-time' };
    expect(counted({ ...everything, users: [user?.id] })).toBe(of([user?.id]));
    expect(counted({ ...everything, users: [group?.id, other?.id] })).toBe(of([...(group?.user_ids ?? []), other?.id]));
    expect(counted({ ...everything, users: [] })).toBe(ours.length);
    const seen = counted({ ...everything, query: { type: 'saved_search', saved_search_id: view?.id } });
    expect(seen).toBeLessThanOrEqual(ours.length);
  });

  it('report how long opportunities stayed in each status', () => {
    const first = statuses[0]?.id;
    const { id } = close.post<Item>('/opportunity/', { status_id: first, note: 'x' }).body;
    now += 3 * DAY;
    close.put(`/opportunity/${id}/`, { status_id: statuses[1]?.id });
    const then = { start: new Date(START).toISOString(), end: new Date(START + DAY).toISOString() };
    const { aggregations, data } = funnel('stages', { ...created, cohort_datetime_range: then }).body;
    const { stages: list } = aggregations;
    const [row, next, ...others] = list as Record<string, unknown>[];
    const nothing = { count_lost: 0, count_lost_ratio: 0, value_lost: 0, value_lost_ratio: 0 };
    expect(row).toEqual({
      status: { id: first, label: statuses[0]?.label, type: 'active' },
      count: 1,
      count_conversion_rate: 1,
      value: 0,
      value_conversion_rate: 0,
      ...nothing,
      weighted_value: 0,
      weighted_value_conversion_rate: 0,
      average_time_to_advance: (3 * DAY) / 1000,
    });
    expect(next).toMatchObject({ count: 1, count_conversion_rate: 0, average_time_to_advance: null });
    expect(others.every(({ count, count_lost_ratio: ratio }) => count === 0 && ratio === null)).toBe(true);
    expect(others).toHaveLength(statuses.filter(({ type }) => type !== 'lost').length - 2);
    expect(data).toEqual([{ user_id: seed.me, stages: list }]);
  });

  it('count what was lost in the status that it left', () => {
    const [first, lost] = [statuses[0]?.id, statuses.find(({ type }) => type === 'lost')?.id];
    const { id } = close.post<Item>('/opportunity/', { status_id: first, value: 5000, confidence: 40 }).body;
    now += DAY;
    close.put(`/opportunity/${id}/`, { status_id: lost });
    const then = { start: new Date(START).toISOString(), end: new Date(START + DAY).toISOString() };
    const { aggregations } = funnel('stages', { ...created, cohort_datetime_range: then }).body;
    const { stages: list } = aggregations;
    const [row] = list as Record<string, unknown>[];
    expect(row).toMatchObject({ count: 1, count_conversion_rate: 0, count_lost: 1, count_lost_ratio: 1 });
    expect(row).toMatchObject({ value: 5000, value_lost: 5000, value_lost_ratio: 1, weighted_value: 0 });
  });

  it('of active statuses omit opportunities that were closed before', () => {
    const open = ours.filter(
      (opportunity) => statuses.find(({ id }) => id === opportunity.status_id)?.type === 'active',
    );
    expect(counted({ ...active, report_relative_range: 'today' })).toBe(open.length);
    const [opportunity] = open;
    now += 2 * DAY;
    close.put(`/opportunity/${opportunity?.id}/`, { status_id: statuses.find(({ type }) => type === 'won')?.id });
    now += 2 * DAY;
    expect(counted({ ...active, report_relative_range: 'today' })).toBe(open.length - 1);
    const then = { start: '2026-11-20', end: '2026-11-22' };
    expect(counted({ ...active, report_datetime_range: then })).toBe(open.length);
  });

  it.each([
    [
      'two ranges of a cohort',
      { ...created, cohort_relative_range: 'today', cohort_datetime_range: june },
      'cohort_datetime_range',
    ],
    [
      'two ranges of a report',
      { ...active, report_relative_range: 'today', report_datetime_range: june },
      'report_datetime_range',
    ],
    ['no cohort', created, 'cohort_relative_range'],
    ['no type', {}, 'type'],
    [
      'a relative comparison of a datetime range',
      { ...created, cohort_datetime_range: june, compared_relative_range: 'today' },
      'compared_relative_range',
    ],
    [
      'the same days for a relative range',
      { ...active, report_relative_range: 'today', compared_datetime_range: 'same-days-last-week' },
      'compared_datetime_range',
    ],
    [
      'two comparisons',
      { ...created, cohort_relative_range: 'today', compared_relative_range: 'today', compared_custom_range: june },
      'compared_custom_range',
    ],
    ['an invalid range', { ...created, cohort_relative_range: 'next-week' }, 'cohort_relative_range'],
    ['half a range', { ...created, cohort_datetime_range: { start: june.start } }, 'cohort_datetime_range'],
    ['an unknown user', { ...created, cohort_relative_range: 'today', users: ['user_x'] }, 'users'],
    ['an unknown key', { ...created, cohort_relative_range: 'today', pipeline_id: 'pipe_x' }, 'pipeline_id'],
    [
      'an unknown Smart View',
      { ...created, cohort_relative_range: 'today', query: { type: 'saved_search', saved_search_id: 'save_x' } },
      'query',
    ],
  ])('reject %s', (_what, body, field) => {
    for (const kind of ['totals', 'stages']) expect(refusal(funnel(kind, body))).toEqual([400, [field]]);
  });
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
