import { describe, expect, it } from 'vitest';
import { demoSeed, type Opportunity } from '../../emulator/index.ts';
import { emulatorClient, type Item, ids } from '../support/emulator-client.ts';

const seed = demoSeed();
const close = emulatorClient({ seed, strict: true });
const statuses = new Map(
  seed.pipelines.flatMap((pipeline) =>
    pipeline.statuses.map((status) => [status.id, { ...status, pipeline }] as const),
  ),
);
const typeOf = (opportunity: Opportunity) => statuses.get(opportunity.status_id)?.type;

/** Expects a query to return exactly the seed's opportunities that match, which are neither none nor all. */
function expectMatches(
  query: string,
  expected: (opportunity: Opportunity) => boolean,
  headers?: Record<string, string>,
): void {
  const wanted = seed.opportunities.filter(expected).map(({ id }) => id);
  const found: string[] = [];
  for (let skip = 0; ; skip += 250) {
    const { body, status } = close.get(`/opportunity/?${query}&_limit=250&_skip=${skip}&_fields=id`, headers);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.total_results).toBe(wanted.length);
    found.push(...ids(body));
    if (!body.has_more) break;
  }
  expect(found.sort()).toEqual(wanted.sort());
  expect(wanted.length).toBeGreaterThan(0);
  expect(wanted.length).toBeLessThan(seed.opportunities.length);
}

const at = (n: number): Opportunity => seed.opportunities[n] as Opportunity;
const [first, second] = [at(100), at(101)];

describe('filters', () => {
  it('lead_id', () =>
    expectMatches(`lead_id=${first.lead_id}`, (opportunity) => opportunity.lead_id === first.lead_id));
  it('user_id', () =>
    expectMatches(`user_id=${first.user_id}`, (opportunity) => opportunity.user_id === first.user_id));
  it('user_id__in', () =>
    expectMatches(
      `user_id__in=${first.user_id},${second.user_id}`,
      ({ user_id }) => user_id === first.user_id || user_id === second.user_id,
    ));
  it('user_id: a group matches its members', () => {
    const [group] = seed.groups;
    expectMatches(`user_id=${group?.id}`, ({ user_id }) => group?.user_ids.includes(user_id ?? '') === true);
    expectMatches(`user_id__in=${group?.id}`, ({ user_id }) => group?.user_ids.includes(user_id ?? '') === true);
  });
  it('status_id, status_id__in', () => {
    expectMatches(`status_id=${first.status_id}`, (opportunity) => opportunity.status_id === first.status_id);
    expectMatches(`status_id__in=${first.status_id},${second.status_id}`, ({ status_id }) =>
      [first.status_id, second.status_id].includes(status_id),
    );
  });
  it('status_type, status_type__in', () => {
    expectMatches('status_type=won', (opportunity) => typeOf(opportunity) === 'won');
    expectMatches('status_type__in=won,lost', (opportunity) => typeOf(opportunity) !== 'active');
  });
  it.each(['status_label', 'status'])('%s matches all statuses with the label', (name) => {
    expectMatches(`${name}=Won`, (opportunity) => statuses.get(opportunity.status_id)?.label === 'Won');
    expectMatches(`${name}__in=Won,Intro`, (opportunity) =>
      ['Won', 'Intro'].includes(statuses.get(opportunity.status_id)?.label ?? ''),
    );
  });
  it('a label with a comma needs the array form', () => {
    const wanted = seed.opportunities.filter(
      (opportunity) => statuses.get(opportunity.status_id)?.label === 'Terms, agreed',
    ).length;
    const body = { _params: { status_label__in: ['Terms, agreed'], _limit: 0 } };
    expect(close.post('/opportunity/', body, { 'x-http-method-override': 'GET' }).body.total_results).toBe(wanted);
    expect(wanted).toBeGreaterThan(0);
    expect(close.get('/opportunity/?status_label__in=Terms,%20agreed').body.total_results).toBe(0);
    expectMatches(
      'status_label=Terms,%20agreed',
      (opportunity) => statuses.get(opportunity.status_id)?.label === 'Terms, agreed',
    );
  });
  it('value_period, value_period__in', () => {
    expectMatches('value_period=monthly', (opportunity) => opportunity.value_period === 'monthly');
    expectMatches('value_period__in=monthly,one_time', (opportunity) => opportunity.value_period !== 'annual');
  });
  it('is_stalled', () => expectMatches('is_stalled=true', (opportunity) => opportunity.is_stalled));
  it('query', () => {
    expectMatches('query=note:important', ({ note }) => note.startsWith('Important'));
    expectMatches('query=opportunity_status_type:lost', (opportunity) => typeOf(opportunity) === 'lost');
    expectMatches(
      'query=opportunity_status:%22Demo%20Completed%22',
      (opportunity) => statuses.get(opportunity.status_id)?.label === 'Demo Completed',
    );
    expectMatches('query=budget%20quarter', ({ note }) => note.startsWith('Budget'));
    expectMatches('query=срочно', ({ note }) => note.startsWith('Срочно'));
  });
  it('lead_saved_search_id', () => {
    const qualified = new Set(
      seed.leads.filter(({ status_id }) => status_id === seed.organization.lead_statuses[2]?.id).map(({ id }) => id),
    );
    expectMatches(`lead_saved_search_id=${seed.saved_searches[0]?.id}`, ({ lead_id }) => qualified.has(lead_id));
    expect(close.get('/opportunity/?lead_saved_search_id=save_0').status).toBe(400);
  });
  it('organization_id', () => {
    expect(close.get(`/opportunity/?organization_id=${seed.organization.id}`).body.total_results).toBe(500);
    expect(close.get('/opportunity/?organization_id=orga_0').body.total_results).toBe(0);
  });
  it('several filters together', () =>
    expectMatches(
      'status_type=active&value_period=annual&date_won__gte=2026-01-01',
      (opportunity) =>
        typeOf(opportunity) === 'active' &&
        opportunity.value_period === 'annual' &&
        (opportunity.date_won ?? '') >= '2026-01-01',
    ));
  it('unknown ids match nothing', () => {
    for (const query of ['lead_id=lead_0', 'user_id=user_0', 'status_id__in=stat_0,stat_1']) {
      expect(close.get(`/opportunity/?${query}`).body.total_results).toBe(0);
    }
  });
});

describe('dates', () => {
  const day = first.date_created.slice(0, 10);
  const won = seed.opportunities.find(({ date_won }) => date_won !== null)?.date_won ?? '';

  it('a missing date matches no comparison', () => {
    expectMatches(`date_won=${won}`, (opportunity) => opportunity.date_won === won);
    expectMatches(`date_won__gt=${won}`, ({ date_won }) => date_won !== null && date_won > won);
    expectMatches(`date_won__gte=${won}`, ({ date_won }) => date_won !== null && date_won >= won);
    expectMatches(`date_won__lt=${won}`, ({ date_won }) => date_won !== null && date_won < won);
    expectMatches('date_won__lte=2030-01-01', ({ date_won }) => date_won !== null);
  });
  it.each(['date_created', 'date_updated'] as const)('%s compares with an instant', (key) => {
    const instant = first[key];
    expectMatches(`${key}=${instant}`, (opportunity) => opportunity[key] === instant);
    expectMatches(`${key}__gt=${instant}`, (opportunity) => opportunity[key] > instant);
    expectMatches(
      `${key}__gte=${encodeURIComponent(instant.replace('Z', '+00:00'))}`,
      (opportunity) => opportunity[key] >= instant,
    );
    expectMatches(`${key}__lt=${instant}`, (opportunity) => opportunity[key] < instant);
    expectMatches(`${key}__lte=${instant.replace('Z', '')}`, (opportunity) => opportunity[key] <= instant);
  });
  it('a plain date is a day in the time zone of the caller', () => {
    expectMatches(`date_created=${day}`, (opportunity) => opportunity.date_created.startsWith(day));
    expectMatches(`date_created__gt=${day}`, (opportunity) => opportunity.date_created.slice(0, 10) > day);
    expectMatches(`date_created__lte=${day}`, (opportunity) => opportunity.date_created.slice(0, 10) <= day);
    const noon = `${day}T12:00:00.000Z`;
    expectMatches(`date_created__lt=${day}`, (opportunity) => opportunity.date_created < noon, {
      'x-tz-offset': '-12',
    });
    expectMatches(`date_created__gte=${day}`, (opportunity) => opportunity.date_created >= noon, {
      'x-tz-offset': '-12',
    });
    const half = new Date(Date.parse(`${day}T00:00:00Z`) - 5.5 * 3_600_000).toISOString();
    expectMatches(`date_created__gte=${day}`, (opportunity) => opportunity.date_created >= half, {
      'x-tz-offset': '5.5',
    });
  });
  it('switch plainDateBounds', () => {
    const midnight = emulatorClient({ seed, switches: { plainDateBounds: 'midnight' } });
    const count = (query: string) => midnight.get(`/opportunity/?_limit=0&${query}`).body.total_results;
    const before = seed.opportunities.filter(({ date_created }) => date_created < `${day}T00:00:00.000Z`).length;
    expect(count(`date_created__lte=${day}`)).toBe(before);
    expect(count(`date_created__gt=${day}`)).toBe(500 - before);
  });
  it.each(['yesterday', '2026-13-01', '2026-01-01T99:00'])('rejects %s', (text) => {
    expect(close.get(`/opportunity/?date_created__gt=${text}`).status).toBe(400);
    expect(close.get(`/opportunity/?date_won=${text}`).status).toBe(400);
  });
});

describe('order', () => {
  const column = (query: string, key: string, from = close) =>
    [0, 250].flatMap((skip) =>
      from.get(`/opportunity/?${query}&_limit=250&_skip=${skip}`).body.data.map((row) => row[key]),
    );

  it.each([
    'date_won',
    'date_updated',
    'date_created',
    'confidence',
    'user_name',
    'value',
    'annualized_value',
    'annualized_expected_value',
  ])('by %s, in both directions, with null below every value', (key) => {
    const rising = column(`_order_by=${key}`, key);
    const known = rising.filter((value) => value !== null) as (string | number)[];
    expect(rising.slice(0, rising.length - known.length).every((value) => value === null)).toBe(true);
    for (let n = 1; n < known.length; n++) expect((known[n - 1] ?? '') <= (known[n] ?? '')).toBe(true);
    expect(column(`_order_by=-${key}`, key)).toEqual(rising.toReversed());
  });
  it('breaks ties by id in both directions', () => {
    for (const query of ['_order_by=value_period', '_order_by=']) {
      expect(close.get(`/opportunity/?${query}`).status).toBe(query.endsWith('=') ? 200 : 400);
    }
    for (const query of ['_order_by=confidence', '_order_by=-confidence']) {
      const rows = close.get(`/opportunity/?${query}&_limit=250`).body.data;
      for (let n = 1; n < rows.length; n++) {
        const [a, b] = [rows[n - 1], rows[n]];
        if (a?.confidence === b?.confidence) expect((a?.id ?? '') < (b?.id ?? '')).toBe(true);
      }
    }
  });
  it('switch nullsSort', () => {
    const last = emulatorClient({ seed, switches: { nullsSort: 'last' } });
    expect(column('_order_by=value', 'value', last).at(-1)).toBeNull();
    expect(column('_order_by=-value', 'value', last).at(-1)).toBeNull();
  });
});

describe('aggregates', () => {
  it('cover all matches on every page', () => {
    const { data, has_more, ...whole } = close.get('/opportunity/?status_type=won').body;
    const { data: none, has_more: more, ...counted } = close.get('/opportunity/?status_type=won&_limit=0').body;
    expect(counted).toEqual(whole);
    expect(none).toEqual([]);
    const won = seed.opportunities.filter((opportunity) => typeOf(opportunity) === 'won');
    const sum = (period: string) =>
      won
        .filter((opportunity) => opportunity.value_period === period)
        .reduce((total, { value }) => total + (value ?? 0), 0);
    expect(whole).toMatchObject({
      total_results: won.length,
      total_value_one_time: sum('one_time'),
      total_value_monthly: sum('monthly'),
      total_value_annual: sum('annual'),
      total_value_annualized: sum('one_time') + sum('annual') + 12 * sum('monthly'),
    });
    expect([data.length, has_more, more]).toEqual([100, won.length > 100, true]);
  });
  it('count only periods that occur, and do not format 0', () => {
    const { body } = close.get('/opportunity/?value_period=monthly&_limit=0');
    expect(Object.keys(body.count_by_value_period as object)).toEqual(['monthly']);
    expect(body).toMatchObject({ total_value_annual: 0, total_value_annual_formatted: null });
    expect(body.total_value_monthly_formatted).toMatch(/^\$[\d,]+(\.\d\d)?$/);
  });
  it('format whole amounts without decimals, others with two', () => {
    const shown = (value: number | null, period: string) => {
      const opportunity = seed.opportunities.find((row) => row.value === value && row.value_period === period);
      return close.get<Item>(`/opportunity/${opportunity?.id}/`).body.value_formatted;
    };
    expect(shown(1_250_050, 'annual')).toBe('$12,500.50 annual');
    expect(shown(480_000, 'one_time')).toBe('$4,800');
    expect(seed.opportunities.some(({ value, value_period }) => value === null && value_period === 'annual')).toBe(
      true,
    );
    expect(shown(null, 'annual')).toBe('');
  });
});

interface Group {
  key: string | null;
  objects: Item[];
  total_results: number;
  total_value_annual: number;
  [part: string]: unknown;
}
interface Grouped {
  data: Group[];
  has_more: boolean;
  total_results: number;
}

describe('groups', () => {
  const groups = (query: string) => close.get<Grouped>(`/opportunity/?${query}`).body;

  it('by user, sorted by full name', () => {
    const { data } = groups('_group_by=user_id&_limit=250&status_type=won');
    const names = data.map((group) => group.user_name).filter((name) => name !== null);
    expect(names).toEqual([...names].sort());
    expect(data.reduce((sum, { objects }) => sum + objects.length, 0)).toBe(groups('status_type=won').total_results);
    for (const { key, objects } of data) expect(objects.every((row) => row.user_id === key)).toBe(true);
  });
  it.each([
    ['week', /^\d{4}-W\d\d$/, ['weekyear', 'week']],
    ['month', /^\d{4}-\d\d$/, ['year', 'month']],
    ['quarter', /^\d{4}-Q[1-4]$/, ['year', 'quarter']],
    ['year', /^\d{4}$/, ['year']],
  ])('by %s, in both directions, without a date last', (period, key, parts) => {
    const keys = (sign: string) =>
      groups(`_group_by=${sign}date_won__${period}&_limit=250&_order_by=-date_won`).data.map((group) => group.key);
    const { data } = groups(`_group_by=date_won__${period}&_limit=250`);
    for (const part of parts) expect(data[0]).toHaveProperty(part);
    const forwards = data.flatMap((group) => group.key ?? []);
    expect(forwards).toEqual([...forwards].sort());
    for (const each of forwards) expect(each).toMatch(key);
    expect(keys('-').flatMap((each) => each ?? [])[0]).toSatisfy((each: string) => each >= (forwards.at(-1) ?? ''));
  });
  it('span pages, which count opportunities, with the sums of the whole group', () => {
    const whole = groups('_group_by=user_id&_limit=250&status_type=won').data;
    const size = (whole[0]?.objects.length ?? 0) - 1;
    const head = groups(`_group_by=user_id&status_type=won&_limit=${size}`);
    const tail = groups(`_group_by=user_id&status_type=won&_limit=250&_skip=${size}`);
    expect(head.has_more).toBe(true);
    expect(head.data).toHaveLength(1);
    expect(tail.data.map(({ key }) => key)).toEqual(whole.map(({ key }) => key));
    expect(tail.data[0]?.objects).toHaveLength(1);
    expect(head.data[0]?.total_results).toBe(size + 1);
    expect(tail.data[0]?.total_value_annual).toBe(head.data[0]?.total_value_annual);
  });
  it('switch groupWithoutDate', () => {
    const undated = seed.opportunities.filter(({ date_won }) => date_won === null).length;
    expect(groups('_group_by=date_won__year&_limit=0').total_results).toBe(500);
    expect(groups('_group_by=date_won__year&_limit=250&_skip=250').data.at(-1)).toMatchObject({
      key: null,
      total_results: undated,
    });
    const omitting = emulatorClient({ seed, switches: { groupWithoutDate: 'omit' } });
    expect(omitting.get('/opportunity/?_group_by=date_won__year&_limit=0').body.total_results).toBe(500 - undated);
  });
  it('rejects other groups', () => expect(close.get('/opportunity/?_group_by=status_id').status).toBe(400));
});

describe('derived names', () => {
  const unnamed = seed.leads.find(({ name }) => name === '');
  it('switch leadNameOfUnnamed', () => {
    const path = `/opportunity/?lead_id=${unnamed?.id}&_limit=1`;
    expect(close.get(path).body.data[0]?.lead_name).toBe('');
    const other = emulatorClient({ seed, switches: { leadNameOfUnnamed: 'display_name' } });
    expect(other.get(path).body.data[0]?.lead_name).toBe('Untitled');
  });
  it('switch embedOpportunitiesOrder', () => {
    const path = `/lead/${seed.leads[2]?.id}/?_fields=opportunities`;
    const order = (from = close) => ids({ data: from.get<{ opportunities: Item[] }>(path).body.opportunities });
    expect(order()).toHaveLength(60);
    expect(order()).toEqual(ids(close.get(`/opportunity/?lead_id=${seed.leads[2]?.id}`).body));
    const oldest = order(emulatorClient({ seed, switches: { embedOpportunitiesOrder: 'oldest' } }));
    expect(oldest.toSorted()).toEqual(order().toSorted());
    expect(oldest).not.toEqual(order());
  });
  it('follow a renamed lead, status or user', () => {
    const own = emulatorClient({ seed });
    own.core.write((tables) => {
      const lead = tables.lead.get(first.lead_id);
      const user = tables.user.get(first.user_id);
      if (lead !== undefined) tables.lead.put({ ...lead, name: 'Renamed' });
      if (user !== undefined) tables.user.put({ ...user, first_name: 'Re', last_name: 'Named' });
    });
    expect(own.get<Item>(`/opportunity/${first.id}/`).body).toMatchObject({
      lead_name: 'Renamed',
      user_name: 'Re Named',
    });
  });
});
