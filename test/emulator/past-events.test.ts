import { describe, expect, it } from 'vitest';
import { isDocumentedEvent } from '../../emulator/event-types.ts';
import { buildSeed, demoSeed } from '../../emulator/index.ts';
import { clientFor, emulatorClient, type Item } from '../support/emulator-client.ts';

interface Event extends Item {
  action: string;
  object_type: string;
  object_id: string;
  lead_id: string | null;
  user_id: string | null;
  request_id: string;
  changed_fields: string[];
  data: Item | null;
  previous_data: Item;
  meta: Record<string, string>;
  date_created: string;
}

const seed = demoSeed();
const close = emulatorClient({ seed, strict: true, clock: () => Date.UTC(2026, 10, 20) });

/** All events that match, latest first. */
function eventsOf(query = '', client = close): Event[] {
  const events: Event[] = [];
  for (let cursor: unknown = ''; cursor !== null; ) {
    const { body } = client.get(`/event/?${query}&_cursor=${cursor}`);
    events.push(...(body.data as Event[]));
    cursor = body.cursor_next;
  }
  return events;
}
const events = eventsOf();
const named = (name: string) => events.filter(({ object_type, action }) => `${object_type}.${action}` === name);

describe('the event log at the start', () => {
  it('covers the last 30 days, latest first, and no later day', () => {
    const dates = events.map(({ date_created }) => date_created);
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect(dates.at(-1)?.slice(0, 10)).toBe('2026-10-21');
    expect(dates[0]?.slice(0, 19)).toBe('2026-11-20T00:00:00');
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  it('has the actions of each kind of object', () => {
    const names = new Set(events.map(({ object_type, action }) => `${object_type}.${action}`));
    for (const name of [
      ...['lead', 'contact', 'opportunity', 'task.lead'].flatMap((kind) => [`${kind}.created`, `${kind}.deleted`]),
      ...['created', 'scheduled', 'started', 'completed', 'canceled'].map((action) => `activity.meeting.${action}`),
      ...['lead.updated', 'lead.merged', 'contact.updated', 'opportunity.updated', 'task.lead.completed'],
      ...['activity.email.sent', 'activity.sms.sent', 'activity.call.answered', 'activity.call.completed'],
      ...['note', 'call', 'email', 'sms', 'meeting', 'lead_merge', 'lead_status_change', 'task_completed'].map(
        (type) => `activity.${type}.created`,
      ),
    ]) {
      expect(names, name).toContain(name);
    }
    expect(events.filter(({ object_type, action }) => !isDocumentedEvent(object_type, action))).toEqual([]);
  });

  it('has the history of each object without a gap', () => {
    for (const ofObject of Map.groupBy(events, ({ object_id }) => object_id).values()) {
      // A merge changes the children of a lead, but not its own fields.
      const changes = ofObject.toReversed().filter(({ action }) => action !== 'merged');
      for (const [n, event] of changes.entries()) {
        const { data, previous_data, changed_fields, action } = event;
        if (action === 'created') expect([n, previous_data, changed_fields]).toEqual([0, {}, []]);
        else if (data !== null) expect(Object.keys(previous_data).sort()).toEqual(changed_fields);
        const before = data === null ? previous_data : { ...data, ...previous_data };
        if (n > 0) expect(before).toEqual(changes[n - 1]?.data);
        if (data === null) expect(n).toBe(changes.length - 1);
      }
    }
  });

  it('ends at the present state of each object', () => {
    const latest = Map.groupBy(events, ({ object_id }) => object_id)
      .values()
      .map(([event]) => event);
    for (const event of latest) {
      const path = event?.object_type === 'opportunity' || event?.object_type === 'contact' ? event.object_type : null;
      if (event === undefined || path === null || event.data === null) continue;
      expect(close.get(`/${path}/${event.object_id}/`).body).toEqual(event.data);
    }
  });

  it('logs each status change with an update of its lead or opportunity', () => {
    for (const kind of ['lead', 'opportunity']) {
      const moves = named(`activity.${kind}_status_change.created`);
      expect(moves.length).toBeGreaterThan(5);
      for (const { data, date_created, user_id } of moves) {
        const moved = kind === 'lead' ? data?.lead_id : data?.opportunity_id;
        const update = named(`${kind}.updated`).find(
          (event) => event.object_id === moved && event.date_created === date_created,
        );
        expect(update).toMatchObject({
          user_id,
          previous_data: { status_id: data?.old_status_id },
          data: { status_id: data?.new_status_id },
          request_id: expect.stringMatching(/^req_/),
        });
      }
    }
  });

  it('has deleted leads with their children, and the leads that were merged', () => {
    const deleted = named('lead.deleted');
    expect(deleted).toHaveLength(seed.deleted_leads.length);
    for (const { object_id, meta, request_id, previous_data } of deleted) {
      expect(close.get(`/lead/${object_id}/`).status).toBe(404);
      expect(previous_data).toMatchObject({ id: object_id, display_name: expect.any(String) });
      const others = eventsOf(`request_id=${request_id}`).map(({ object_type, action }) => `${object_type}.${action}`);
      if (meta.merge_source_lead_id === undefined) {
        expect(others.filter((name) => name.endsWith('.deleted'))).toHaveLength(5);
        continue;
      }
      expect(others).toEqual(expect.arrayContaining(['lead.merged', 'lead.deleted', 'activity.lead_merge.created']));
      const [merge] = close.get(`/activity/lead_merge/?lead_id=${meta.merge_destination_lead_id}`).body.data;
      expect(merge).toMatchObject({ source_lead_id: object_id });
    }
  });

  it('goes on with the events of writes', () => {
    const fresh = emulatorClient({ seed, clock: () => Date.UTC(2026, 10, 20) });
    const { id } = fresh.post<Item>('/lead/', { name: 'New' }).body;
    const all = eventsOf('', fresh);
    expect(all.slice(-events.length)).toEqual(events);
    expect(all[0]).toMatchObject({ object_id: id, action: 'created', api_key_id: 'api_emulatorEmulatorEmul' });
  });

  it('is empty without rows, and differs between organizations', () => {
    expect(eventsOf('', emulatorClient({ seed: buildSeed({ leads: 0 }) }))).toEqual([]);
    const tenants = { api_a: buildSeed({ leads: 9, namespace: 'a' }), api_b: buildSeed({ leads: 9, namespace: 'b' }) };
    const core = emulatorClient({ tenants, clock: () => Date.UTC(2026, 10, 20) }).core;
    const [a = [], b = []] = ['api_a', 'api_b'].map((key) => eventsOf('', clientFor(core, key)).map(({ id }) => id));
    expect(a.length).toBeGreaterThan(0);
    expect(new Set([...a, ...b]).size).toBe(a.length + b.length);
  });
});
