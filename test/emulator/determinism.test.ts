import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSeed, demoSeed, type EmulatorOptions, type Tables } from '../../emulator/index.ts';
import { type Client, clientFor, emulatorClient, type Item, ids, rowsOf } from '../support/emulator-client.ts';
import { randomRuns } from '../support/random-runs.ts';

const small = buildSeed({ leads: 6, contacts: 8, opportunities: 10 });
const industry = `custom.${small.custom_fields[0]?.id}`;

/** A request as numbers. The rows that they select are looked up in the emulator that receives the request. */
type Step = readonly [write: number, row: number, other: number];
const stepsArbitrary = fc.array(fc.tuple(fc.nat(24), fc.nat(40), fc.nat(40)), { maxLength: 40 });

const at = <T extends { id: string }>(rows: readonly T[], n: number): string =>
  rows[n % Math.max(1, rows.length)]?.id ?? 'none_x';

/** Sends the request of a step. Rejected requests must be equal too. */
function send({ core, post, put, delete: remove }: Client, [write, row, other]: Step): unknown {
  const tables = core.tables();
  const lead = (n: number) => at(tables.lead.all(), n);
  const contact = at(tables.contact.all(), row);
  const opportunity = at(tables.opportunity.all(), row);
  const task = at(tables.task.all(), row);
  const pipeline = at(tables.pipeline.all(), row);
  const statuses = tables.pipeline.all().flatMap(({ statuses }) => statuses);
  const leadStatuses = tables.organization.all()[0]?.lead_statuses ?? [];
  const writes = [
    () => post('/lead/', { name: `L${row}`, contacts: [{ name: `C${other}` }], [industry]: 'Retail' }),
    () => put(`/lead/${lead(row)}/`, { status_id: at(leadStatuses, other), [industry]: other % 2 ? null : 'Shipping' }),
    () => remove(`/lead/${lead(row)}/`),
    () => post('/lead/merge/', { source: lead(row), destination: lead(other) }),
    () =>
      post(
        '/contact/',
        other % 2 ? { name: `N${row}` } : { lead_id: lead(row), emails: [{ email: `${other}@x.example` }] },
      ),
    () => put(`/contact/${contact}/`, { title: `T${other}`, phones: [{ phone: `+4670${1_000_000 + other}` }] }),
    () => remove(`/contact/${contact}/`),
    () =>
      post('/opportunity/', { lead_id: lead(row), contact_id: contact, status_id: at(statuses, other), value: other }),
    () => post('/opportunity/', { pipeline_id: pipeline }),
    () => put(`/opportunity/${opportunity}/`, { status_id: at(statuses, other) }),
    () => put(`/opportunity/${opportunity}/`, { value: other, confidence: other * 4 }),
    () => remove(`/opportunity/${opportunity}/`),
    () => post('/status/lead/', { label: `S${other}` }),
    () => remove(`/status/lead/${at(leadStatuses, row)}/`),
    () => post('/status/opportunity/', { label: `O${other}`, type: 'active', pipeline_id: pipeline }),
    () => put(`/status/opportunity/${at(statuses, row)}/`, { label: `R${other}` }),
    () => remove(`/status/opportunity/${at(statuses, row)}/`),
    () => post('/pipeline/', { name: `P${row}`, statuses: [{ label: 'a', type: 'active' }] }),
    () => put(`/pipeline/${pipeline}/`, { statuses: [{ id: at(statuses, other) }] }),
    () => remove(`/pipeline/${pipeline}/`),
    () => post('/custom_field/lead/', { name: `F${other}`, type: 'text' }),
    () => post('/task/', { lead_id: lead(row), contact_id: contact, text: `T${other}`, is_complete: other % 2 === 0 }),
    () => put(`/task/${task}/`, { is_complete: other % 2 === 0 }),
    () => put(`/task/?lead_id=${lead(row)}`, { is_complete: other % 2 === 0 }),
    () => remove(`/task/${task}/`),
  ];
  return writes[write]?.();
}

/** Runs steps and advances the clock by a different time before each. */
function run(given: readonly Step[], options: EmulatorOptions = {}) {
  let now = Date.UTC(2026, 10, 20, 12);
  const close = emulatorClient({ seed: small, strict: true, searchLagMs: 5000, clock: () => now, ...options });
  const answers = given.map((step) => {
    now += step[1] * 1000;
    return send(close, step);
  });
  const query = { type: 'match_all' };
  const reads = [
    ...['/lead/', '/contact/', '/opportunity/', '/event/', '/me/', '/activity/status_change/opportunity/'].map((path) =>
      close.get(path),
    ),
    close.post('/data/search/', {
      query,
      _fields: { lead: ['id', 'name'], contact: ['id'], opportunity: ['id', 'value'] },
    }),
  ];
  return { close, answers, reads };
}

/** The ids of rows that refer to missing objects. */
function dangling(tables: Tables): string[] {
  const statuses = new Set(tables.pipeline.all().flatMap(({ statuses }) => statuses.map(({ id }) => id)));
  const leadStatuses = new Set(tables.organization.all()[0]?.lead_statuses.map(({ id }) => id));
  return [
    ...tables.lead.all().filter((lead) => !leadStatuses.has(lead.status_id)),
    ...tables.contact.all().filter((contact) => !tables.lead.get(contact.lead_id)),
    ...tables.activity.all().filter((activity) => !tables.lead.get(activity.lead_id)),
    ...tables.task.all().filter((task) => !tables.lead.get(task.lead_id)),
    ...tables.task.all().filter((task) => task.contact_id !== null && !tables.contact.get(task.contact_id)),
    ...tables.opportunity
      .all()
      .filter((opportunity) => !tables.lead.get(opportunity.lead_id) || !statuses.has(opportunity.status_id)),
    ...tables.opportunity
      .all()
      .filter((opportunity) => opportunity.contact_id !== null && !tables.contact.get(opportunity.contact_id)),
  ].map(({ id }) => id);
}

describe('any sequence of writes', () => {
  it('gives two emulators equal rows and responses', () => {
    fc.assert(
      fc.property(stepsArbitrary, (given) => {
        const [a, b] = [run(given), run(given)];
        expect(b.answers).toEqual(a.answers);
        expect(b.reads).toEqual(a.reads);
        expect(rowsOf(b.close.core)).toEqual(rowsOf(a.close.core));
      }),
      { numRuns: randomRuns(60) },
    );
  });

  it('leaves no reference to a missing object, and search agrees after its lag', () => {
    fc.assert(
      fc.property(stepsArbitrary, (given) => {
        let now = Date.UTC(2026, 10, 20, 12);
        const close = emulatorClient({ seed: small, searchLagMs: 5000, clock: () => now });
        for (const step of given) send(close, step);
        expect(dangling(close.core.tables())).toEqual([]);
        now += 5000;
        for (const type of ['lead', 'contact', 'opportunity'] as const) {
          const query = { type: 'object_type', object_type: type };
          const _fields = { [type]: ['id', 'date_updated'] };
          const found = close.post('/data/search/', { query, _limit: 200, _fields }).body.data;
          const listed = close.get(`/${type}/?_limit=200&_fields=id,date_updated`).body.data;
          const sorted = (rows: Item[]) => rows.map(({ id, date_updated }) => `${id} ${date_updated}`).sort();
          expect(sorted(found)).toEqual(sorted(listed));
        }
      }),
      { numRuns: randomRuns(60) },
    );
  });

  it('leaves no opportunity with a contact that was deleted with another lead', () => {
    const close = emulatorClient({ seed: small });
    for (const step of [
      [7, 3, 0],
      [2, 0, 0],
      [2, 38, 0],
    ] as const) {
      send(close, step);
      expect(dangling(close.core.tables())).toEqual([]);
    }
  });

  it('is undone by reset, ids included', () => {
    const { close } = run([
      [0, 1, 1],
      [7, 2, 2],
      [9, 3, 3],
    ]);
    const first = rowsOf(close.core);
    close.core.reset();
    expect(rowsOf(close.core)).toEqual(rowsOf(emulatorClient({ seed: small }).core));
    expect(
      rowsOf(
        run([
          [0, 1, 1],
          [7, 2, 2],
          [9, 3, 3],
        ]).close.core,
      ),
    ).toEqual(first);
  });
});

describe('ids of new rows', () => {
  it('are unused, have the format of other ids, and differ between organizations', () => {
    const tenants = { api_a: buildSeed({ leads: 5, namespace: 'a' }), api_b: buildSeed({ leads: 5, namespace: 'b' }) };
    const core = emulatorClient({ tenants }).core;
    const made = ['api_a', 'api_b'].flatMap((key) =>
      Array.from({ length: 200 }, () => clientFor(core, key).post<Item>('/lead/', {}).body.id),
    );
    const seeded = Object.values(tenants).flatMap(({ leads }) => leads.map(({ id }) => id));
    expect(new Set([...made, ...seeded]).size).toBe(410);
    for (const id of made) expect(id).toMatch(/^lead_[A-Za-z0-9]{43}$/);
    expect(clientFor(core, 'api_b').get(`/lead/${made[0]}/`).status).toBe(404);
  });
});

describe('the search index', () => {
  it('lags behind all writes, while reads by id and lists are current', () => {
    const seed = demoSeed();
    const [first, second] = seed.leads.slice(4);
    let now = Date.UTC(2026, 10, 20, 12);
    const close = emulatorClient({ seed, searchLagMs: 1000, clock: () => now });
    const search = (...values: (string | undefined)[]) => {
      const query = { type: 'or', queries: values.map((value) => ({ type: 'id', value })) };
      return close.post('/data/search/', {
        query,
        _fields: { lead: ['id', 'name'], opportunity: ['id', 'status_label'] },
      }).body.data;
    };
    const made = close.post<Item>('/lead/', { name: 'Made' }).body.id;
    close.put(`/lead/${first?.id}/`, { name: 'One' });
    now += 500;
    close.put(`/lead/${first?.id}/`, { name: 'Two' });
    close.delete(`/lead/${second?.id}/`);
    expect(ids(close.get('/lead/?_limit=2').body).sort()).toEqual([made, first?.id].sort());
    expect(search(made)).toEqual([]);
    expect(
      search(first?.id, second?.id)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([first?.name, second?.name].sort());
    now += 500;
    expect(search(made)).toMatchObject([{ name: 'Made' }]);
    expect(
      search(first?.id, second?.id)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['One', second?.name].sort());
    now += 500;
    expect(search(first?.id, second?.id)).toMatchObject([{ name: 'Two' }]);
  });

  it('never restores an older state of pipelines', () => {
    const seed = demoSeed();
    let now = 0;
    const close = emulatorClient({ seed, searchLagMs: 1000, clock: () => now });
    const [sales] = seed.pipelines;
    if (sales === undefined) throw new Error('The seed has no pipelines.');
    const path = `/pipeline/${sales.id}/`;
    close.core.write((tables) => tables.pipeline.put({ ...sales, name: 'One' }));
    now = 500;
    close.put(path, { name: 'Two' });
    now = 2000;
    close.post('/data/search/', { query: { type: 'match_all' } });
    expect(close.get<Item>(path).body.name).toBe('Two');
  });
});
