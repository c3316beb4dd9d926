import { describe, expect, it } from 'vitest';
import { buildSeed, demoSeed, type Opportunity } from '../../emulator/index.ts';
import { emulatorClient, type Item, ids } from '../support/emulator-client.ts';

const seed = demoSeed();
const NOW = Date.UTC(2026, 10, 20, 12);
const close = emulatorClient({ seed, strict: true });

interface Found {
  data: (Item & { __object_type: string })[];
  cursor: string | null;
  count?: { limited: number; total: number };
}
type Node = Record<string, unknown>;
type Failure = { errors: string[]; 'field-errors': Record<string, unknown> };

const search = (body: Node, from = close, headers = {}) => from.post<Found>('/data/search/', body, headers);
const all = (type: string, ...nodes: Node[]): Node => ({
  type: 'and',
  queries: [{ type: 'object_type', object_type: type }, ...nodes],
});
const field = (object_type: string, field_name: string): Node => ({ type: 'regular_field', object_type, field_name });
const where = (object_type: string, name: string, condition: Node, negate?: boolean): Node => ({
  type: 'field_condition',
  field: field(object_type, name),
  condition,
  ...(negate === undefined ? {} : { negate }),
});
const anyOfIds = (...values: string[]): Node => ({
  type: 'or',
  queries: values.map((value) => ({ type: 'id', value })),
});
const day = (value: string, which = 'start'): Node => ({ type: 'fixed_local_date', value, which });

/** Expects a query to find exactly the seed's rows that match, which are neither none nor all. */
function finds<T extends { id: string }>(
  query: Node,
  rows: readonly T[],
  expected: (row: T) => boolean,
  headers = {},
): void {
  const wanted = rows.filter(expected).map(({ id }) => id);
  const found: string[] = [];
  let cursor: string | null = null;
  do {
    const { status, body } = search({ query, _limit: 200, cursor }, close, headers);
    expect(status, JSON.stringify(body)).toBe(200);
    found.push(...ids(body));
    cursor = body.cursor;
  } while (cursor !== null);
  expect(found.sort()).toEqual(wanted.sort());
  expect(wanted.length).toBeGreaterThan(0);
  expect(wanted.length).toBeLessThan(rows.length);
}

const { leads, contacts, opportunities } = seed;
const typeOf = new Map(seed.pipelines.flatMap(({ statuses }) => statuses.map(({ id, type }) => [id, type] as const)));
const findsOpportunities = (query: Node, expected: (opportunity: Opportunity) => boolean, headers = {}) =>
  finds(query, opportunities, expected, headers);
const opportunity = opportunities[100] as Opportunity;

describe('nodes', () => {
  it('ids: unknown ids are ignored', () => {
    const wanted = [leads[9]?.id ?? '', leads[3]?.id ?? '', 'lead_0'];
    const { body } = search({ query: all('lead', anyOfIds(...wanted)), _fields: { lead: ['id', 'name'] } });
    expect(body.data.map(({ name }) => name).sort()).toEqual([leads[9]?.name, leads[3]?.name].sort());
    expect(body.cursor).toBeNull();
  });
  it('an id of another type matches nothing', () => {
    expect(search({ query: all('lead', { type: 'id', value: opportunity.id }) }).body.data).toEqual([]);
  });
  it('without a type, results mix types', () => {
    const { body } = search({ query: anyOfIds(leads[0]?.id ?? '', contacts[0]?.id ?? '', opportunity.id) });
    expect(body.data.map((row) => row.__object_type)).toEqual(['lead', 'contact', 'opportunity']);
  });
  it('match_all and its negation', () => {
    expect(search({ query: all('lead', { type: 'match_all' }), include_counts: true }).body.count?.total).toBe(200);
    expect(search({ query: all('lead', { type: 'match_all', negate: true }) }).body.data).toEqual([]);
  });
  it('negated and, or, id', () => {
    const lead = leads[4]?.id ?? '';
    finds(all('lead', { type: 'id', value: lead, negate: true }), leads, ({ id }) => id !== lead);
    finds(all('lead', { ...anyOfIds(lead), negate: true }), leads, ({ id }) => id !== lead);
    finds(
      { type: 'and', queries: [{ type: 'object_type', object_type: 'contact', negate: true }, anyOfIds(lead)] },
      leads,
      ({ id }) => id === lead,
    );
  });
  it('text in its three modes', () => {
    const named = (test: RegExp) => (row: { name: string }) => test.test(row.name);
    finds(all('contact', { type: 'text', value: 'lindqvist', mode: 'full_words' }), contacts, named(/Lindqvist/));
    finds(
      all('contact', { type: 'text', value: 'lindq MAR', mode: 'beginning_of_words' }),
      contacts,
      named(/Mara Lindqvist/),
    );
    finds(all('contact', { type: 'text', value: 'Renzo D’Angelo', mode: 'phrase' }), contacts, named(/Renzo/));
    finds(all('contact', { type: 'text', value: 'शर्मा', mode: 'full_words' }), contacts, named(/शर्मा/));
    finds(all('contact', { type: 'text', value: 'lefevre', mode: 'full_words' }), contacts, named(/Lefèvre/));
    expect(search({ query: all('contact', { type: 'text', value: 'lindq', mode: 'full_words' }) }).body.data).toEqual(
      [],
    );
  });
  it('has_related in both directions and negated', () => {
    const related = (
      this_object_type: string,
      related_object_type: string,
      related_query: Node,
      negate = false,
    ): Node => ({
      type: 'has_related',
      this_object_type,
      related_object_type,
      related_query,
      negate,
    });
    const owners = new Set(contacts.map(({ lead_id }) => lead_id));
    finds(all('lead', related('lead', 'contact', { type: 'match_all' }, true)), leads, ({ id }) => !owners.has(id));
    const two = [opportunity.lead_id, leads[0]?.id ?? ''];
    finds(all('contact', related('contact', 'lead', anyOfIds(...two))), contacts, (row) => two.includes(row.lead_id));
    findsOpportunities(all('opportunity', related('opportunity', 'lead', anyOfIds(...two))), (row) =>
      two.includes(row.lead_id),
    );
    const email = contacts.find(({ emails }) => emails.length > 1)?.emails[1]?.email ?? '';
    const isEmail = where('contact_email', 'email', { type: 'text', mode: 'phrase', value: email.toUpperCase() });
    const has = (row: (typeof contacts)[number]) => row.emails.some((each) => each.email === email);
    finds(all('contact', related('contact', 'contact_email', isEmail)), contacts, has);
    const holders = new Set(contacts.filter(has).map(({ lead_id }) => lead_id));
    finds(all('lead', related('lead', 'contact', related('contact', 'contact_email', isEmail))), leads, ({ id }) =>
      holders.has(id),
    );
  });
  it('saved_search', () => {
    const query = { type: 'saved_search', saved_search_id: seed.saved_searches[0]?.id };
    finds(query, leads, ({ status_id }) => status_id === seed.organization.lead_statuses[2]?.id);
  });
});

describe('conditions', () => {
  const [industry, interests, employees, renewal, manager] = seed.custom_fields;
  const custom = (custom_field_id: string | undefined, condition: Node, negate = false): Node => ({
    type: 'field_condition',
    field: { type: 'custom_field', custom_field_id },
    condition,
    negate,
  });
  const customValue = (lead: (typeof leads)[number], of: typeof industry) => lead.custom[of?.id ?? ''];

  it('text and term', () => {
    finds(
      all('lead', where('lead', 'name', { type: 'text', mode: 'full_words', value: 'freight' })),
      leads,
      ({ name }) => name.includes('Freight'),
    );
    findsOpportunities(
      all('opportunity', where('opportunity', 'status_type', { type: 'term', values: ['won', 'lost'] })),
      (row) => typeOf.get(row.status_id) !== 'active',
    );
    finds(
      all('lead', custom(industry?.id, { type: 'term', values: ['Health, social care'] })),
      leads,
      (lead) => customValue(lead, industry) === 'Health, social care',
    );
    finds(all('lead', custom(interests?.id, { type: 'term', values: ['Referral'] })), leads, (lead) =>
      [customValue(lead, interests)].flat().includes('Referral'),
    );
  });
  it('references, of which negated ones match missing values', () => {
    const user = opportunity.user_id ?? '';
    const is = (reference_type: string, ...object_ids: string[]) => ({ type: 'reference', reference_type, object_ids });
    findsOpportunities(
      all('opportunity', where('opportunity', 'user_id', is('user', user))),
      (row) => row.user_id === user,
    );
    findsOpportunities(
      all('opportunity', where('opportunity', 'user_id', is('user', user), true)),
      (row) => row.user_id !== user,
    );
    const [group] = seed.groups;
    findsOpportunities(
      all('opportunity', where('opportunity', 'user_id', is('user_or_group', group?.id ?? ''))),
      (row) => group?.user_ids.includes(row.user_id ?? '') === true,
    );
    findsOpportunities(
      all('opportunity', where('opportunity', 'status_id', is('status.opportunity', opportunity.status_id))),
      (row) => row.status_id === opportunity.status_id,
    );
    finds(
      all('lead', where('lead', 'status_id', is('status.lead', leads[0]?.status_id ?? ''))),
      leads,
      (lead) => lead.status_id === leads[0]?.status_id,
    );
    finds(all('lead', custom(manager?.id, is('user', user))), leads, (lead) => customValue(lead, manager) === user);
    findsOpportunities(
      all('opportunity', where('opportunity', 'user_id', { type: 'current_user' })),
      (row) => row.user_id === seed.me,
    );
  });
  it('exists', () => {
    findsOpportunities(
      all('opportunity', where('opportunity', 'value', { type: 'exists' })),
      ({ value }) => value !== null,
    );
    findsOpportunities(
      all('opportunity', where('opportunity', 'value', { type: 'exists' }, true)),
      ({ value }) => value === null,
    );
    finds(all('lead', where('lead', 'name', { type: 'exists' })), leads, ({ name }) => name !== '');
  });
  it('number_range never matches a missing value', () => {
    const value = (range: Node) =>
      all('opportunity', where('opportunity', 'value', { type: 'number_range', ...range }));
    findsOpportunities(value({ lte: 0 }), (row) => row.value === 0);
    findsOpportunities(
      value({ gt: 480_000, lt: 1_000_000 }),
      (row) => row.value !== null && row.value > 480_000 && row.value < 1_000_000,
    );
    findsOpportunities(value({ gte: 2_147_483_648 }), (row) => (row.value ?? 0) >= 2_147_483_648);
    finds(
      all('lead', custom(employees?.id, { type: 'number_range', lte: 100 })),
      leads,
      (lead) => Number(customValue(lead, employees) ?? 101) <= 100,
    );
  });
  it('moment_range with an inclusive start and an exclusive end', () => {
    const created = (range: Node) =>
      all('opportunity', where('opportunity', 'date_created', { type: 'moment_range', ...range }));
    const utc = { type: 'fixed_utc', value: opportunity.date_created };
    findsOpportunities(
      created({ on_or_after: utc, before: null }),
      (row) => row.date_created >= opportunity.date_created,
    );
    findsOpportunities(created({ before: utc }), (row) => row.date_created < opportunity.date_created);
    findsOpportunities(created({ on_or_after: day('2026-06-01'), before: day('2026-06-30', 'end') }), (row) =>
      row.date_created.startsWith('2026-06'),
    );
    findsOpportunities(created({ before: day('2026-06-01') }), (row) => row.date_created < '2026-05-31T12:00:00.000Z', {
      'x-tz-offset': '12',
    });
    const ago = {
      type: 'offset',
      direction: 'past',
      moment: { type: 'now' },
      offset: { months: 1 },
      which_day_end: 'start',
    };
    findsOpportunities(created({ before: ago }), (row) => row.date_created < '2026-10-20');
    const hours = { type: 'offset', direction: 'past', moment: { type: 'now' }, offset: { hours: 48 } };
    findsOpportunities(created({ on_or_after: hours }), (row) => Date.parse(row.date_created) >= NOW - 48 * 3_600_000);
    const quarter = (range: string, which: string) => ({
      type: 'start_end_of_predefined_relative_period',
      range,
      which,
    });
    findsOpportunities(
      created({ on_or_after: quarter('last-quarter', 'start'), before: quarter('last-quarter', 'end') }),
      (row) => row.date_created >= '2026-07-01' && row.date_created < '2026-10-01',
    );
    findsOpportunities(
      created({ on_or_after: quarter('this-week', 'start') }),
      (row) => row.date_created >= '2026-11-16',
    );
    findsOpportunities(
      all('opportunity', where('opportunity', 'date_won', { type: 'moment_range', before: day('2026-01-01') })),
      (row) => row.date_won !== null && row.date_won < '2026-01-01',
    );
    finds(
      all('lead', custom(renewal?.id, { type: 'moment_range', before: day('2026-01-01') })),
      leads,
      (lead) => String(customValue(lead, renewal) ?? '9') < '2026',
    );
  });
});

describe('results', () => {
  const query = all('opportunity');
  const sort = (name: string, direction = 'asc') => [{ direction, field: field('opportunity', name) }];

  it('contain the type, and without _fields only the id', () => {
    expect(search({ query: all('contact'), _limit: 1 }).body.data).toEqual([
      { __object_type: 'contact', id: expect.stringMatching(/^cont_/) },
    ]);
    const named = { query: all('lead'), _limit: 1, _fields: { lead: ['name'] } };
    expect(Object.keys(search(named).body.data[0] ?? {})).toEqual(['__object_type', 'name']);
    const always = emulatorClient({ seed, switches: { searchRowId: 'always' } });
    expect(Object.keys(search(named, always).body.data[0] ?? {})).toEqual(['__object_type', 'id', 'name']);
  });
  it('are rendered as in lists', () => {
    const { body } = search({
      query: all('lead', anyOfIds(opportunity.lead_id)),
      _fields: { lead: ['id', 'contacts', 'opportunities', 'custom'] },
    });
    const { __object_type, ...row } = body.data[0] ?? { __object_type: '' };
    expect(row).toEqual(close.get<Item>(`/lead/${opportunity.lead_id}/?_fields=id,contacts,opportunities,custom`).body);
  });
  it('are sorted by own fields, with ties broken by id', () => {
    const values = search({
      query,
      sort: sort('value', 'desc'),
      _limit: 200,
      _fields: { opportunity: ['id', 'value'] },
    }).body.data;
    const numbers = values.map(({ value }) => Number(value));
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    for (let n = 1; n < values.length; n++)
      if (numbers[n] === numbers[n - 1]) expect((values[n]?.id ?? '') > (values[n - 1]?.id ?? '')).toBe(true);
    const dates = ids(search({ query, sort: sort('date_created'), _limit: 200 }).body);
    expect(dates).toEqual(
      opportunities
        .toSorted((a, b) => (a.date_created + a.id < b.date_created + b.id ? -1 : 1))
        .slice(0, 200)
        .map(({ id }) => id),
    );
    expect(search({ query, sort: sort('user_id') }).status).toBe(400);
  });
  it('are counted on request, before and after results_limit', () => {
    const counted = (body: Node) => search({ query, include_counts: true, ...body }).body;
    expect(counted({ results_limit: 0 })).toEqual({ data: [], cursor: null, count: { limited: 0, total: 500 } });
    expect(counted({ results_limit: 30 })).toMatchObject({ cursor: null, count: { limited: 30, total: 500 } });
    expect(counted({ _limit: 10 }).count).toEqual({ limited: 500, total: 500 });
    expect(search({ query, _limit: 1 }).body).not.toHaveProperty('count');
  });
  it('have pages of at most 200 rows', () => {
    expect(search({ query, _limit: 200 }).body.data).toHaveLength(200);
    expect(search({ query, _limit: 201 }).status).toBe(400);
  });
});

describe('cursors', () => {
  it('return each row once', () => {
    const found: string[] = [];
    let cursor: string | null = null;
    let pages = 0;
    do {
      const { body } = search({ query: all('contact'), _limit: 150, cursor });
      found.push(...ids(body));
      cursor = body.cursor;
      pages += 1;
    } while (cursor !== null);
    expect([pages, new Set(found).size]).toEqual([3, 450]);
  });
  it('are valid for 30 seconds', () => {
    let now = NOW;
    const own = emulatorClient({ seed, clock: () => now });
    const body = { query: all('lead'), _limit: 10 };
    const { cursor } = search(body, own).body;
    now += 29_999;
    expect(search({ ...body, cursor }, own).status).toBe(200);
    now += 1;
    const late = own.post<{ error: string }>('/data/search/', { ...body, cursor });
    expect([late.status, late.body.error]).toEqual([400, 'Expired cursor']);
    expect(search({ ...body, cursor: 'madeUp' }, own).status).toBe(400);
  });
  it('end after 10,000 rows', () => {
    const own = emulatorClient({ seed: buildSeed({ leads: 10_200, contacts: 0, opportunities: 0, history: false }) });
    let cursor: string | null = null;
    let rows = 0;
    do {
      const { body } = search({ query: all('lead'), _limit: 200, cursor }, own);
      rows += body.data.length;
      cursor = body.cursor;
    } while (cursor !== null);
    expect(rows).toBe(10_000);
    expect(search({ query: all('lead'), include_counts: true, _limit: 0 }, own).body.count?.total).toBe(10_200);
  });
  it('belong to one query in strict mode', () => {
    const { cursor } = search({ query: all('lead'), _limit: 10 }).body;
    expect(search({ query: all('contact'), _limit: 10, cursor }).status).toBe(400);
  });
});

describe('invalid bodies', () => {
  const refused = (body: Node, from = close) => {
    const { status, body: failure } = from.post<Failure>('/data/search/', body);
    expect(status).toBe(400);
    return failure['field-errors'];
  };

  it('have errors nested as the body is', () => {
    expect(refused({ query: all('lead', { type: 'field_condition', field: field('lead', 'name') }) })).toEqual({
      query: { queries: { 1: { condition: 'This field is required.' } } },
    });
    expect(refused({})).toEqual({ query: 'This field is required.' });
  });
  it.each<[string, Node]>([
    ['an unknown node', { type: 'nand', queries: [] }],
    ['an unknown field', where('lead', 'owner', { type: 'exists' })],
    ['a field that /opportunity/ ignores too', where('opportunity', 'pipeline_id', { type: 'exists' })],
    [
      'an unknown custom field',
      {
        type: 'field_condition',
        field: { type: 'custom_field', custom_field_id: 'cf_0' },
        condition: { type: 'exists' },
      },
    ],
    ['an unknown type', { type: 'object_type', object_type: 'invoice' }],
    ['a condition that the field does not support', where('lead', 'name', { type: 'number_range', gt: 1 })],
    [
      'an unknown type of reference',
      where('lead', 'status_id', { type: 'reference', reference_type: 'status', object_ids: [] }),
    ],
    [
      'a day without its end',
      where('lead', 'date_created', {
        type: 'moment_range',
        before: { type: 'fixed_local_date', value: '2026-01-01' },
      }),
    ],
    ['a date that is a string', where('lead', 'date_created', { type: 'moment_range', gte: '2026-01-01' })],
    [
      'types that are not related',
      {
        type: 'has_related',
        this_object_type: 'contact',
        related_object_type: 'address',
        related_query: { type: 'match_all' },
      },
    ],
    ['a deleted Smart View', { type: 'saved_search', saved_search_id: 'save_0' }],
  ])('reject %s', (_, query) => {
    expect(refused({ query })).toBeDefined();
  });

  it('have keys that strict mode rejects and Close ignores', () => {
    expect(refused({ query: all('lead'), limit: 5 })).toEqual({ limit: 'Unknown key.' });
    expect(refused({ query: all('lead', { type: 'match_all', negated: true }) })).toEqual({ negated: 'Unknown key.' });
    expect(refused({ query: all('lead'), _fields: { leads: ['id'] } })).toHaveProperty('_fields');
    expect(search({ query: all('lead'), limit: 5 }, emulatorClient({ seed })).status).toBe(200);
  });
});

describe('the index', () => {
  it('lags behind writes, while reads by id do not', () => {
    let now = NOW;
    const own = emulatorClient({ seed, clock: () => now, searchLagMs: 2000 });
    const lead = leads[3];
    if (lead === undefined) throw new Error('The seed is too small.');
    own.core.write((tables) => tables.lead.put({ ...lead, name: 'Zanzibar Spices' }));
    const found = () =>
      search({ query: all('lead', { type: 'text', value: 'zanzibar', mode: 'full_words' }) }, own).body.data.length;
    expect(own.get<Item>(`/lead/${lead.id}/`).body.name).toBe('Zanzibar Spices');
    expect(found()).toBe(0);
    now += 2000;
    expect(found()).toBe(1);
  });
});
