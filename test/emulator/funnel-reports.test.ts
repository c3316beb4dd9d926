import { beforeEach, describe, expect, it } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { type Client, emulatorClient, type Item, refusal } from '../support/emulator-client.ts';

const seed = buildSeed({ leads: 8, contacts: 8, opportunities: 12 });
const pipeline = seed.pipelines[0];
const statuses = pipeline?.statuses ?? [];
const [user, other] = seed.users;
const [group] = seed.groups;
const [view] = seed.saved_searches;
const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 20, 12);

let now = START;
let close: Client;
beforeEach(() => {
  now = START;
  close = emulatorClient({ seed, strict: true, clock: () => now });
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
