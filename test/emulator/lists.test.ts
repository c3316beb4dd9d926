import { describe, expect, it } from 'vitest';
import { buildSeed, demoSeed, parseSeed } from '../../emulator/index.ts';
import { emulatorClient, type Item, ids } from '../support/emulator-client.ts';

const close = emulatorClient();
type Failure = { error: string };

describe('pages', () => {
  it.each([
    ['/lead/', 200],
    ['/contact/', 200],
    ['/opportunity/', 250],
    ['/task/', 1000],
    ['/user/', 1000],
    ['/custom_field/lead/', 1000],
    ['/pipeline/', 100],
    ['/status/lead/', 100],
  ])('%s returns at most %i rows', (path, maxLimit) => {
    expect(close.get(`${path}?_limit=${maxLimit}`).status).toBe(200);
    const refused = close.get<Failure>(`${path}?_limit=${maxLimit + 1}`);
    expect(refused.status).toBe(400);
    expect(refused.body.error).toContain(`max_limit = ${maxLimit}`);
  });

  it('return 100 rows by default', () => {
    expect(close.get('/contact/').body.data).toHaveLength(100);
  });

  it('return each row once, up to the exact end', () => {
    const pages = [0, 150, 300].map((skip) => close.get(`/contact/?_limit=150&_skip=${skip}&_fields=id`).body);
    expect(pages.map(({ has_more }) => has_more)).toEqual([true, true, false]);
    expect(new Set(pages.flatMap(ids)).size).toBe(450);
    expect(close.get('/contact/?_skip=450').body).toEqual({ data: [], has_more: false });
  });

  it('return the total without rows', () => {
    expect(close.get('/lead/?_limit=0').body).toEqual({ data: [], has_more: true, total_results: 200 });
  });

  it('reject a _skip above a limit, which is an option', () => {
    const small = emulatorClient({ limits: { skipMax: { contact: 10 } } });
    expect(small.get('/contact/?_skip=10').status).toBe(200);
    expect(small.get<Failure>('/contact/?_skip=11').body.error).toContain('(max_skip = 10)');
    expect(close.get('/contact/?_skip=250001').status).toBe(400);
  });

  it.each(['x', '-1', '1.5'])('reject a _limit of %s', (limit) => {
    expect(close.get(`/lead/?_limit=${limit}`).status).toBe(400);
  });
});

describe('orders', () => {
  const dates = (path: string, key: string) => close.get(path).body.data.map((row) => String(row[key]));
  const expectDescending = (values: string[]) => expect(values).toEqual([...values].sort().reverse());

  it('sort leads by last update, contacts and opportunities by creation', () => {
    expectDescending(dates('/lead/?_limit=200', 'date_updated'));
    expectDescending(dates('/contact/?_limit=200', 'date_created'));
    expectDescending(dates('/opportunity/?_limit=250', 'date_created'));
  });

  it('break ties by id', () => {
    const rows = close.get('/opportunity/?_limit=250').body.data;
    const tied = rows.filter((row, n) => rows[n - 1]?.date_created === row.date_created);
    expect(tied.length).toBeGreaterThan(2);
    for (const row of tied) expect(row.id > (rows[rows.indexOf(row) - 1]?.id ?? '')).toBe(true);
  });

  it('do not list statuses in the order of their pipeline', () => {
    const pipelines = close.get<{ data: { statuses: Item[] }[] }>('/pipeline/').body.data;
    const listed = ids(close.get('/status/opportunity/').body);
    const placed = pipelines.flatMap(({ statuses }) => statuses.map(({ id }) => id));
    expect(listed).not.toEqual(placed);
    expect(listed).toEqual([...placed].sort());
  });

  it('sort users by name', () => {
    const names = close.get('/user/?_order_by=first_name,last_name').body.data.map((row) => String(row.first_name));
    expect(names).toEqual([...names].sort());
  });
});

describe('_fields', () => {
  const keys = (path: string) => Object.keys(close.get(path).body.data[0] ?? {}).sort();

  it('selects fields in lists and single objects', () => {
    expect(keys('/lead/?_limit=1&_fields=id,display_name')).toEqual(['display_name', 'id']);
    const [id] = ids(close.get('/contact/?_limit=1').body);
    expect(Object.keys(close.get<Item>(`/contact/${id}/?_fields=name`).body)).toEqual(['name']);
  });

  it('returns empty objects if it is empty', () => {
    expect(close.get('/opportunity/?_limit=2&_fields=').body.data).toEqual([{}, {}]);
  });

  it('returns optional fields only if it lists them or _all', () => {
    expect(keys('/lead/?_limit=1')).not.toContain('contact_ids');
    expect(keys('/lead/?_limit=1&_fields=contact_ids')).toEqual(['contact_ids']);
    expect(keys('/lead/?_limit=1&_fields=_all')).toContain('contact_ids');
    expect(keys('/opportunity/?_limit=1&_fields=is_stalled')).toEqual(['is_stalled']);
  });

  it('selects all custom values, or one by its id', () => {
    const all = close.get('/lead/?_limit=200&_fields=custom').body.data;
    const flat = all.flatMap((row) => Object.keys(row).filter((key) => key !== 'custom'));
    expect(flat.length).toBeGreaterThan(100);
    expect(flat.every((key) => key.startsWith('custom.cf_'))).toBe(true);
    const one = close.get(`/lead/?_limit=200&_fields=${flat[0]}`).body.data;
    expect(new Set(one.flatMap((row) => Object.keys(row)))).toEqual(new Set([flat[0]]));
    expect(one.some((row) => Object.keys(row).length === 0)).toBe(true);
    expect(Object.keys(close.get('/contact/?_limit=1').body.data[0] ?? {})).not.toContain('custom');
  });

  it('ignores unknown names, which strict mode rejects', () => {
    expect(keys('/lead/?_limit=1&_fields=id,nmae')).toEqual(['id']);
    expect(emulatorClient({ strict: true }).get('/lead/?_fields=id,nmae').status).toBe(400);
  });
});

describe('users', () => {
  it('lists active users only; others can be read by id and have no organization', () => {
    const seed = demoSeed();
    const inactive = seed.users.filter(({ is_active }) => !is_active);
    const listed = ids(close.get('/user/').body);
    expect(listed).toHaveLength(10);
    expect(inactive).toHaveLength(2);
    for (const { id } of inactive) {
      expect(listed).not.toContain(id);
      expect(close.get<Item>(`/user/${id}/`).body.organizations).toEqual([]);
    }
  });
});

describe('the seed', () => {
  const seed = demoSeed();

  it('has the documented size and edge cases', () => {
    const opportunities = Map.groupBy(seed.opportunities, ({ lead_id }) => lead_id);
    const people = Map.groupBy(seed.contacts, ({ lead_id }) => lead_id);
    expect([seed.leads.length, seed.contacts.length, seed.opportunities.length]).toEqual([200, 450, 500]);
    expect(seed.pipelines.map(({ statuses }) => statuses.length)).toEqual([7, 6, 5]);
    expect(seed.organization.lead_statuses).toHaveLength(5);
    expect(Math.max(...Array.from(opportunities.values(), ({ length }) => length))).toBe(60);
    const [unnamed] = seed.leads.filter(({ name }) => name === '');
    expect(close.get<Item>(`/lead/${unnamed?.id}/`).body).toMatchObject({ name: '', display_name: 'Untitled' });
    expect(people.get(unnamed?.id ?? '')?.length).toBeGreaterThan(0);
    const active = new Set(
      seed.pipelines.flatMap(({ statuses }) => statuses.filter(({ type }) => type === 'active').map(({ id }) => id)),
    );
    expect(opportunities.get(unnamed?.id ?? '')?.some(({ status_id }) => active.has(status_id))).toBe(true);
    expect(seed.leads.some(({ id }) => !people.has(id))).toBe(true);
    expect(seed.leads.some(({ id }) => !opportunities.has(id))).toBe(true);
    for (const missing of ['value', 'contact_id', 'user_id', 'date_won'] as const) {
      expect(
        seed.opportunities.some((opportunity) => opportunity[missing] === null),
        missing,
      ).toBe(true);
    }
    expect(seed.opportunities.some(({ value }) => (value ?? 0) > 2 ** 31)).toBe(true);
    expect(seed.opportunities.some(({ value }) => (value ?? 0) % 100 !== 0)).toBe(true);
  });

  it('has a date for each won and each lost opportunity', () => {
    const types = new Map(seed.pipelines.flatMap(({ statuses }) => statuses.map(({ id, type }) => [id, type])));
    for (const opportunity of seed.opportunities) {
      if (types.get(opportunity.status_id) === 'won') expect(opportunity.date_won).not.toBeNull();
      expect(opportunity.date_lost !== null).toBe(types.get(opportunity.status_id) === 'lost');
    }
  });

  it('is valid, deterministic and equal after JSON', () => {
    expect(parseSeed(JSON.parse(JSON.stringify(seed)))).toEqual(seed);
    expect(demoSeed()).toEqual(seed);
  });

  it.each([0, 1, 2, 3, 10])('can be built with %i leads', (leads) => {
    const small = buildSeed({ leads, contacts: leads, opportunities: leads * 2 });
    expect(parseSeed(small).leads).toHaveLength(leads);
    expect(emulatorClient({ seed: small }).get('/lead/').body.data).toHaveLength(leads);
  });

  it('shares no id with a seed of another namespace', () => {
    const all = (namespace: string) =>
      JSON.stringify(buildSeed({ leads: 20, contacts: 20, opportunities: 20, namespace })).match(/[a-z]+_\w{22,43}/g) ??
      [];
    const first = new Set(all('a'));
    expect(all('b').filter((id) => first.has(id))).toEqual([]);
  });

  it('is rejected with a readable message', () => {
    expect(() => parseSeed({ ...seed, me: 'invalid' })).toThrow(/an id such as/);
    expect(() => parseSeed({ ...seed, leads: [{ ...seed.leads[0], status_id: 'stat_0' }] })).toThrow(
      /stat_0, which is not in the seed/,
    );
  });
});
