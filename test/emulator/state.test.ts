import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSeed, createEmulator, type EmulatorOptions } from '../../emulator/index.ts';
import { type Client, clientFor, type Item } from '../support/emulator-client.ts';
import { randomRuns } from '../support/random-runs.ts';

const START = Date.UTC(2026, 10, 20, 12);
const small = buildSeed({ leads: 6, contacts: 8, opportunities: 10 });

/** What a request does, as numbers. The rows that they select are those of the emulator that receives it. */
type Step = readonly [kind: number, row: number, other: number];
const stepsArbitrary = fc.array(fc.tuple(fc.nat(19), fc.nat(40), fc.nat(40)), { maxLength: 25 });

const at = (rows: readonly { readonly id: string }[], n: number): string =>
  rows[n % Math.max(1, rows.length)]?.id ?? '';

/** The cursors that a client has received. Both emulators must know the same. */
interface Session {
  readonly close: Client;
  readonly cursors: string[];
}

const SEARCH = {
  query: { type: 'object_type', object_type: 'opportunity' },
  _limit: 2,
  _fields: { opportunity: ['value'] },
};

/** Sends the request of a step. */
function send({ close, cursors }: Session, [kind, row, other]: Step): unknown {
  const { core, get, post, put, delete: remove } = close;
  const { lead, contact, opportunity, task, activity, pipeline, webhook } = core.tables();
  const statuses = pipeline.all().flatMap((each) => each.statuses);
  const search = (cursor?: string) => {
    const found = post<{ cursor: string | null }>('/data/search/', { ...SEARCH, cursor });
    if (typeof found.body.cursor === 'string') cursors.push(found.body.cursor);
    return found;
  };
  const requests = [
    () => post('/lead/', { name: `L${row}`, contacts: [{ name: `C${other}` }] }),
    () => put(`/lead/${at(lead.all(), row)}/`, { name: `N${other}` }),
    () => remove(`/lead/${at(lead.all(), row)}/`),
    () => post('/opportunity/', { lead_id: at(lead.all(), row), status_id: at(statuses, other), value: other }),
    () => put(`/opportunity/${at(opportunity.all(), row)}/`, { status_id: at(statuses, other) }),
    () => put(`/opportunity/${at(opportunity.all(), row)}/`, { value: other }),
    () => remove(`/opportunity/${at(opportunity.all(), row)}/`),
    () => post('/task/', { lead_id: at(lead.all(), row), text: `T${other}` }),
    () => put(`/task/${at(task.all(), row)}/`, { is_complete: other % 2 === 0 }),
    () => remove(`/contact/${at(contact.all(), row)}/`),
    () =>
      post('/activity/email/', {
        lead_id: at(lead.all(), row),
        status: 'outbox',
        sender: 'a@b.example',
        subject: `S${other % 3}`,
      }),
    () => remove(`/activity/note/${at(activity.all(), row)}/`),
    () =>
      post('/bulk_action/edit/', {
        s_query: { type: 'match_all' },
        type: 'set_lead_status',
        lead_status_id: small.organization.lead_statuses[other % 3]?.id,
      }),
    () =>
      post('/webhook/', { url: 'http://127.0.0.1:1/', events: [{ object_type: 'opportunity', action: 'updated' }] }),
    () => remove(`/webhook/${at(webhook.all(), row)}/`),
    () => search(),
    () => search(cursors[row % Math.max(1, cursors.length)]),
    () => get('/event/'),
    () =>
      core.deliveries.take().map(({ settle, ...delivery }) => {
        settle(other % 2 === 0 ? { error: null, status: 200 } : { error: 'HTTPError', status: 500 });
        return delivery;
      }),
    () => core.setClock({ advanceMs: row * 1000 }),
  ];
  return requests[kind]?.();
}

const LISTS = [
  '/lead/',
  '/contact/',
  '/opportunity/',
  '/task/',
  '/activity/',
  '/event/',
  '/webhook/',
  '/bulk_action/edit/',
];

describe('a state', () => {
  it('continues as the emulator that it was taken from, before and after any requests', () => {
    const options = { searchLagMs: 5000, switches: { lateEventsMs: 20_000, deliveryJitterMs: 3000 } };
    fc.assert(
      fc.property(stepsArbitrary, stepsArbitrary, fc.boolean(), fc.boolean(), (before, after, hasLimit, play) => {
        let now = START;
        const given: EmulatorOptions = {
          ...options,
          clock: () => now,
          play,
          ...(hasLimit ? { rateLimit: { limit: 5, windowSeconds: 8 } } : {}),
        };
        const original = createEmulator({ ...given, seed: small });
        const cursors: string[] = [];
        for (const step of before) {
          now += step[1] * 500;
          send({ close: clientFor(original), cursors }, step);
        }
        const state = JSON.parse(JSON.stringify(original.state()));
        const restored = createEmulator({ ...given, state });
        expect(JSON.parse(JSON.stringify(restored.state()))).toEqual(state);
        const [a, b] = [original, restored].map((core) => ({ close: clientFor(core), cursors: [...cursors] }));
        if (a === undefined || b === undefined) throw new Error('There are two emulators.');
        for (const step of after) {
          now += step[1] * 500;
          expect(send(b, step)).toEqual(send(a, step));
        }
        for (const path of LISTS) expect(b.close.get(path)).toEqual(a.close.get(path));
        expect(restored.state()).toEqual(original.state());
      }),
      { numRuns: randomRuns(150) },
    );
  });

  it('is not changed by later writes, and can be restored more than once', () => {
    const core = createEmulator({ seed: small, clock: () => START });
    const close = clientFor(core);
    core.saveSnapshot('start');
    const text = JSON.stringify(core.state());
    for (const name of ['One', 'Two']) {
      expect(close.post<Item>('/lead/', { name }).body.display_name).toBe(name);
      expect(close.get('/lead/').body).toMatchObject({ total_results: 7 });
      core.restoreSnapshot('start');
      expect(close.get('/lead/').body).toMatchObject({ total_results: 6 });
      expect({ ...core.state(), rateLimit: [] }).toEqual({ ...JSON.parse(text), rateLimit: [] });
    }
  });

  it('keeps the moved time, the keys of all organizations, and what was due while it was away', () => {
    let now = START;
    const tenants = { api_a: buildSeed({ leads: 2, namespace: 'a' }), api_b: buildSeed({ leads: 3, namespace: 'b' }) };
    const core = createEmulator({ tenants, clock: () => now });
    core.setClock({ now: '2030-01-01T00:00:00Z', frozen: true });
    const lead_id = tenants.api_a.leads[0]?.id;
    const email = clientFor(core, 'api_a').post<Item>('/activity/email/', {
      lead_id,
      status: 'outbox',
      sender: 'a@b.example',
    }).body.id;
    core.setClock({ frozen: false });
    const state = core.state();
    now += 3_600_000;
    const restored = createEmulator({ state, clock: () => now });
    expect(restored.apiKey).toBe('api_a');
    expect(restored.clock()).toEqual({
      now: '2030-01-01T01:00:00.000Z',
      offsetMs: Date.UTC(2030, 0, 1) - START,
      frozen: false,
    });
    expect(clientFor(restored).get<Item>(`/activity/email/${email}/`).body).toMatchObject({
      status: 'sent',
      date_updated: '2030-01-01T00:00:01+00:00',
    });
    expect(clientFor(restored, 'api_b').get('/lead/').body).toMatchObject({ total_results: 3 });
  });

  it('includes deliveries that are on their way', () => {
    const core = createEmulator({ seed: small, clock: () => START });
    const events = [{ object_type: 'lead', action: 'created' }];
    clientFor(core).post('/webhook/', { url: 'http://127.0.0.1:1/', events });
    clientFor(core).post('/lead/', { name: 'New' });
    const [sent] = core.deliveries.take();
    const restored = createEmulator({ state: core.state(), clock: () => START });
    expect(restored.deliveries.take().map(({ body }) => body)).toEqual([sent?.body]);
    sent?.settle({ error: null, status: 200 });
    expect(createEmulator({ state: core.state(), clock: () => START }).deliveries.take()).toEqual([]);
  });

  it.each([
    ['no object', 'text', /^This is no state of an emulator\.$/],
    ['a seed', small, /^This is no state of an emulator\.$/],
    [
      'a newer version',
      { format: 'close-emulator-state', version: 2 },
      /^The state has version 2, this emulator reads 1\.$/,
    ],
    ['no organizations', { organizations: [] }, /organizations/],
    ['a table that is no list', { tables: { lead: {} } }, /must contain lists of rows with ids.*tables/s],
    ['a row without an id', { tables: { lead: [{}] } }, /must contain lists of rows with ids/],
    ['an unknown table', { tables: { unknown: [] } }, /contains an unknown table/],
    ['a key of an unknown user', { keys: { api_x: 'user_missing' } }, /has an API key of an unknown user/],
    ['no key', { keys: {} }, /has no API key/],
  ])('is refused with %s, and nothing changes', (_, change, message) => {
    const core = createEmulator({ seed: small, clock: () => START });
    const before = JSON.stringify(core.state());
    const state = JSON.parse(before);
    const [organization] = state.organizations;
    const given =
      typeof change !== 'object' || 'format' in change || 'leads' in change
        ? change
        : 'organizations' in change
          ? { ...state, ...change }
          : {
              ...state,
              organizations: [
                {
                  ...organization,
                  ...change,
                  tables: { ...organization.tables, ...('tables' in change ? change.tables : {}) },
                },
              ],
            };
    expect(() => core.setState(given as typeof state)).toThrow(message);
    expect(core.state()).toEqual(JSON.parse(before));
  });
});
