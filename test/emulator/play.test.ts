import { describe, expect, it } from 'vitest';
import { buildSeed, createEmulator, demoSeed, type EmulatorCore, type EmulatorOptions } from '../../emulator/index.ts';
import { scenarioSeed } from '../../emulator/seed/scenarios.ts';
import { type Client, clientFor, type Item, rowsOf } from '../support/emulator-client.ts';
import { randomRuns } from '../support/random-runs.ts';

const START = Date.UTC(2026, 10, 20, 8);
const MINUTE = 60_000;
const small = buildSeed({ leads: 20, contacts: 30, opportunities: 40 });

/** An emulator whose time passes on request. Time brings changes with the next request. */
function played(options: EmulatorOptions = {}) {
  let now = START;
  const core = createEmulator({ seed: small, clock: () => now, play: true, ...options });
  const close = clientFor(core);
  const pass = (milliseconds: number, step = 10_000) => {
    for (let passed = 0; passed < milliseconds; passed += step) {
      now += step;
      close.get('/me/');
    }
  };
  return { core, close, pass };
}

/** The number of opportunities by the type of their status, and what is open. */
function countsOf(core: EmulatorCore) {
  const { pipeline, opportunity, lead, task, activity } = core.tables();
  const types = new Map(pipeline.all().flatMap(({ statuses }) => statuses.map(({ id, type }) => [id, type] as const)));
  const ofType = (type: string) => opportunity.all().filter(({ status_id }) => types.get(status_id) === type).length;
  return {
    active: ofType('active'),
    won: ofType('won'),
    lost: ofType('lost'),
    leads: lead.all().length,
    opportunities: opportunity.all().length,
    openTasks: task.all().filter(({ type, is_complete }) => type === 'lead' && !is_complete).length,
    rows: task.all().length + activity.all().length,
  };
}

const highestValue = (core: EmulatorCore): number =>
  Math.max(
    ...core
      .tables()
      .opportunity.all()
      .map(({ value }) => value ?? 0),
  );

const eventsOf = ({ get }: Client, query = '') => get<{ data: Item[] }>(`/event/?_limit=50${query}`).body.data;

describe('a played day', () => {
  it('brings a change every 1.5 seconds, in the event log and by several members', () => {
    const { core, close, pass } = played();
    pass(5 * MINUTE);
    expect(core.play().changes).toBeGreaterThan(180);
    expect(core.play().changes).toBeLessThan(220);
    const events = eventsOf(close).filter(({ date_created }) => Date.parse(String(date_created)) > START);
    expect(events.length).toBeGreaterThan(40);
    expect(new Set(events.map(({ user_id }) => user_id)).size).toBeGreaterThan(3);
    expect(events.every(({ api_key_id, request_id }) => api_key_id === null && request_id !== null)).toBe(true);
    const all = core
      .tables()
      .event.all()
      .filter(({ n }) => n > 0);
    const kinds = new Set(all.map(({ object_type, action }) => `${object_type} ${action}`));
    for (const kind of [
      'opportunity updated',
      'opportunity created',
      'activity.opportunity_status_change created',
      'task.lead completed',
      'task.lead created',
      'activity.note created',
      'activity.call created',
      'lead created',
    ])
      expect(kinds).toContain(kind);
    expect(core.requests.every(({ path }) => path === '/me/' || path === '/event/')).toBe(true);
  });

  it('depends on seed and time alone, not on how often someone looks', () => {
    const [often, seldom, other] = [played(), played(), played({ randomSeed: 1 })];
    often.pass(20 * MINUTE, 1000);
    seldom.pass(20 * MINUTE, 5 * MINUTE);
    other.pass(20 * MINUTE, 5 * MINUTE);
    expect(rowsOf(seldom.core)).toEqual(rowsOf(often.core));
    expect(rowsOf(other.core)).not.toEqual(rowsOf(often.core));
  });

  it('stays as busy as it was at the start, without growing without end, and nothing is refused', () => {
    const { core, pass } = played({ seed: demoSeed(START) });
    const [before, highest] = [countsOf(core), highestValue(core)];
    for (let hour = 0; hour < randomRuns(10); hour++) {
      pass(60 * MINUTE, MINUTE);
      const { active, won, lost, leads, opportunities, openTasks, rows } = countsOf(core);
      expect(Math.abs(active - before.active)).toBeLessThan(before.active * 0.15);
      expect(Math.abs(openTasks - before.openTasks)).toBeLessThan(before.openTasks * 0.2);
      expect(won).toBeGreaterThan(before.won * 0.8);
      expect(won / (won + lost)).toBeGreaterThan(0.3);
      expect(won / (won + lost)).toBeLessThan(0.7);
      expect(leads).toBeLessThanOrEqual(before.leads + Math.ceil(before.active * 1.5) + 10);
      expect(opportunities).toBeLessThan(before.opportunities * 3);
      expect(rows).toBeLessThan(before.rows * 4);
      expect(highestValue(core)).toBeLessThanOrEqual(highest);
      expect(core.play().failures).toBe(0);
    }
    for (const { id } of demoSeed(START).leads) expect(core.tables().lead.get(id)).toBeDefined();
  });

  it('fills an empty organization', () => {
    const { core, pass } = played({ seed: scenarioSeed('empty', START) });
    pass(10 * MINUTE);
    expect(countsOf(core).active).toBeGreaterThan(8);
    expect(core.play().failures).toBe(0);
  });

  it('goes on when its leads are deleted', () => {
    const { core, close, pass } = played();
    for (let n = 0; n < 3; n++) {
      pass(5 * MINUTE);
      for (const { id } of core.tables().lead.all()) close.delete(`/lead/${id}/`);
    }
    pass(10 * MINUTE);
    expect(core.play().failures).toBe(0);
    expect(countsOf(core).active).toBeGreaterThan(8);
  });

  it('is stopped, continued and set to another pace', () => {
    const { core, pass } = played();
    pass(MINUTE);
    const { changes } = core.setPlay({ running: false });
    pass(MINUTE);
    expect(core.play()).toMatchObject({ running: false, changes });
    core.setPlay({ running: true, intervalMs: 100 });
    pass(MINUTE);
    expect(core.play().changes - changes).toBeGreaterThan(500);
    core.reset();
    expect(core.play()).toEqual({ running: true, intervalMs: 1500, changes: 0, failures: 0 });
  });

  it('makes up for ten minutes at most, and does not wait for a time in the past', () => {
    const { core, pass } = played();
    pass(24 * 60 * MINUTE, 24 * 60 * MINUTE);
    expect(core.play().changes).toBeGreaterThan(350);
    expect(core.play().changes).toBeLessThan(450);
    const { changes } = core.play();
    core.setClock({ advanceMs: -60 * MINUTE });
    pass(MINUTE);
    expect(core.play().changes).toBeGreaterThan(changes + 30);
  });

  it('continues in a restored state, and not without play', () => {
    const original = played();
    original.pass(2 * MINUTE);
    const state = original.core.state();
    const clock = () => Date.parse(original.core.clock().now);
    const [same, stopped] = [createEmulator({ state, clock }), createEmulator({ state, clock, play: false })];
    original.pass(2 * MINUTE);
    for (const core of [same, stopped]) clientFor(core).get('/me/');
    expect(rowsOf(same)).toEqual(rowsOf(original.core));
    expect(stopped.play().changes).toBe(state.organizations[0]?.play?.count);
  });

  it('reaches webhooks without a request', () => {
    let now = START;
    const core = createEmulator({ seed: small, clock: () => now, play: true });
    const events = [{ object_type: 'activity.note', action: 'created' }];
    clientFor(core).post('/webhook/', { url: 'http://127.0.0.1:1/', events });
    const bodies: string[] = [];
    while (bodies.length === 0) {
      expect(core.deliveries.nextAt()).toBeLessThan(now + 3000);
      now = Math.max(now, core.deliveries.nextAt());
      bodies.push(...core.deliveries.take().map(({ body }) => body));
    }
    expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ event: { action: 'created', object_type: 'activity.note' } });
  });

  it('does not start by itself', () => {
    const { core, pass } = played({ play: false });
    pass(10 * MINUTE);
    expect(core.play()).toEqual({ running: false, intervalMs: 1500, changes: 0, failures: 0 });
    expect(
      core
        .tables()
        .event.all()
        .every(({ n }) => n < 0),
    ).toBe(true);
  });
});
