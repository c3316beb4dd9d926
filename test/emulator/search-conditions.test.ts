import { describe, expect, it } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { emulatorClient, type Item, ids } from '../support/emulator-client.ts';

const seed = demoSeed();
const { leads, contacts, opportunities } = seed;
const NOW = Date.UTC(2026, 10, 20, 12);
type Node = Record<string, unknown>;
interface Found {
  data: (Item & { __object_type: string })[];
  count?: { total: number };
}
const close = emulatorClient({ seed, strict: true });
const search = (body: Node, from = close) => from.post<Found>('/data/search/', body);
const all = (type: string, ...nodes: Node[]): Node => ({
  type: 'and',
  queries: [{ type: 'object_type', object_type: type }, ...nodes],
});
const where = (object_type: string, field_name: string, condition: Node, negate = false): Node => ({
  type: 'field_condition',
  field: { type: 'regular_field', object_type, field_name },
  condition,
  negate,
});

describe('switches of negations and offsets', () => {
  const value = (negate: boolean) => where('opportunity', 'value', { type: 'number_range', gte: 0 }, negate);
  it('negatedEmpty: a negated condition matches rows without a value, or does not', () => {
    const unvalued = ids({ data: opportunities.filter((row) => row.value === null) }).sort();
    expect(unvalued.length).toBeGreaterThan(10);
    expect(ids(search({ query: all('opportunity', value(true)), _limit: 200 }).body).sort()).toEqual(unvalued);
    const drops = emulatorClient({ seed, strict: true, switches: { negatedEmpty: 'drop' } });
    expect(search({ query: all('opportunity', value(true)) }, drops).body.data).toEqual([]);
    const unset = where('opportunity', 'value', { type: 'exists' }, true);
    expect(ids(search({ query: all('opportunity', unset), _limit: 200 }, drops).body).sort()).toEqual(unvalued);
  });
  it('whichDayEnd: the edge of the day applies to offsets with hours, or does not', () => {
    const last = (offset: Node) => ({
      type: 'offset',
      direction: 'past',
      moment: { type: 'now' },
      offset,
      which_day_end: 'start',
    });
    const since = (offset: Node, from = emulatorClient({ seed, strict: true, clock: () => NOW })) =>
      search(
        {
          query: all(
            'lead',
            where('lead', 'date_updated', { type: 'moment_range', on_or_after: last(offset), before: null }),
          ),
          include_counts: true,
        },
        from,
      ).body.count?.total;
    const updated = (at: number) => leads.filter(({ date_updated }) => Date.parse(date_updated) >= at).length;
    const [exact, start] = [NOW - 400 * 3_600_000, Date.UTC(2026, 10, 3)];
    expect(updated(exact)).toBeLessThan(updated(start));
    expect(since({ hours: 400 })).toBe(updated(exact));
    expect(since({ hours: 0, days: 16 })).toBe(updated(Date.UTC(2026, 10, 4)));
    const always = emulatorClient({ seed, strict: true, clock: () => NOW, switches: { whichDayEnd: 'always' } });
    expect(since({ hours: 400 }, always)).toBe(updated(start));
  });
});

describe('leads by their activities', () => {
  const { activities } = seed;
  const of = (lead: string, type: string) => activities.filter((row) => row.lead_id === lead && row.type === type);
  const found = (node: Node) => ids(search({ query: all('lead', node), _limit: 200 }).body).sort();
  const expected = (test: (lead: string) => boolean) =>
    leads
      .map(({ id }) => id)
      .filter(test)
      .sort();
  const isUpcoming = (lead: string) => of(lead, 'Meeting').some(({ details }) => details.status === 'upcoming');
  const has = (type: string, related_query: Node): Node => ({
    type: 'has_related',
    this_object_type: 'lead',
    related_object_type: type,
    related_query,
  });
  const which = (type: string, field: string, value: string) =>
    has(type, where(type, field, { type: 'term', values: [value] }));

  it('has_related matches activities by type', () => {
    const visits = which(
      'activity.custom_activity',
      'custom_activity_type_id',
      seed.custom_activity_types[0]?.id ?? '',
    );
    expect(found(visits)).toEqual(expected((lead) => of(lead, 'CustomActivity').length > 0));
    expect(found(which('activity.meeting', 'status', 'upcoming'))).toEqual(expected(isUpcoming));
    const notes = has('activity.note', { type: 'match_all' });
    expect(found({ ...notes, negate: true })).toEqual(expected((lead) => of(lead, 'Note').length === 0));
    expect(search({ query: all('contact', { ...notes, this_object_type: 'contact' }) }).status).toBe(400);
  });
  it('counts of nothing are missing values', () => {
    const emails = (condition: Node, negate = false) => found(where('lead', 'num_emails', condition, negate));
    expect(emails({ type: 'number_range', gte: 2 })).toEqual(expected((lead) => of(lead, 'Email').length >= 2));
    expect(emails({ type: 'number_range', lte: 0 })).toEqual([]);
    expect(emails({ type: 'exists' }, true)).toEqual(expected((lead) => of(lead, 'Email').length === 0));
    expect(found(where('lead', 'num_upcoming_meetings', { type: 'exists' }))).toEqual(expected(isUpcoming));
    const called = where('lead', 'last_call_duration', { type: 'exists' });
    expect(found(called)).toEqual(expected((lead) => of(lead, 'Call').length > 0));
  });
});

describe('local_time', () => {
  const at = (condition: Node, now = NOW) => {
    const from = emulatorClient({ seed, strict: true, clock: () => now });
    return search(
      { query: all('lead', where('lead', 'timezone_id', { type: 'local_time', ...condition })), _limit: 200 },
      from,
    );
  };
  /** The local hour of a lead, in the time zone of its first contact that has one. */
  const hourOf = (lead: string, now: number) => {
    const zones = contacts
      .filter((contact) => contact.lead_id === lead && contact.timezone !== null)
      .sort((a, b) => Date.parse(a.date_created) - Date.parse(b.date_created));
    const zone = zones[0]?.timezone;
    return zone ? Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZone: zone }).format(now)) : null;
  };
  const between = (hours: (hour: number) => boolean, now = NOW) =>
    leads.filter(({ id }) => {
      const hour = hourOf(id, now);
      return hour !== null && hours(hour);
    });

  it('compares the local time of the lead, with an inclusive start and an exclusive end', () => {
    const found = ids(at({ on_or_after: '09:00', before: '17:00' }).body);
    const expected = between((hour) => hour >= 9 && hour < 17);
    expect(found.sort()).toEqual(expected.map(({ id }) => id).sort());
    expect(expected.length).toBeGreaterThan(5);
    expect(expected.length).toBeLessThan(between(() => true).length);
  });
  it('can span midnight and be open on both sides', () => {
    const night = Date.UTC(2026, 10, 20, 22, 30);
    const found = ids(at({ on_or_after: '22:00:00', before: '06:00' }, night).body);
    expect(found.sort()).toEqual(
      between((hour) => hour >= 22 || hour < 6, night)
        .map(({ id }) => id)
        .sort(),
    );
    expect(ids(at({ on_or_after: null, before: null }).body)).toHaveLength(between(() => true).length);
  });
  it('accepts times of day only, and time zone fields only', () => {
    expect(at({ on_or_after: '9', before: null }).status).toBe(400);
    expect(
      search({ query: all('lead', where('lead', 'name', { type: 'local_time', on_or_after: '09:00' })) }).status,
    ).toBe(400);
  });
});
