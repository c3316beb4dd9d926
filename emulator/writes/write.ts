import { notFound } from '../errors.ts';
import type { LoggedEvent } from '../event-log.ts';
import type { Row } from '../json.ts';
import { type Noun, requested } from '../noun.ts';
import { demand } from '../permissions.ts';
import type { Call, Operation } from '../request-context.ts';
import type { Permission } from '../seed/roles.ts';
import type { Rows } from '../store.ts';
import { LOGGED, type LoggedKind } from './logged-objects.ts';

type Change = Pick<LoggedEvent, 'object_type' | 'object_id' | 'lead_id' | 'action' | 'data' | 'previous_data'>;

/** Who changes and when are no change of their own. */
const STAMPS: readonly string[] = ['date_updated', 'updated_by', 'updated_by_name'];

/** One writing request: what it changes, and the events that tell of it. Rows are put only after all checks. */
export class Write {
  readonly call: Call;
  readonly at: string;
  readonly stamps: { updated_by: string; date_updated: string };
  /** Added to the meta of every event, as merges do. */
  readonly meta: Row = {};
  #request: string | undefined;

  constructor(call: Call) {
    this.call = call;
    this.at = new Date(call.now).toISOString();
    this.stamps = { updated_by: call.me.id, date_updated: this.at };
  }

  newId(prefix: string): string {
    return this.call.world.newId(prefix);
  }

  put<K extends keyof Rows>(kind: K, row: Rows[K]): void {
    this.call.tables[kind].put(row);
  }

  /** A row as its events show it. */
  show<K extends LoggedKind>(kind: K, row: Rows[K]): Row {
    return LOGGED[kind].show(row, this.call);
  }

  created<K extends LoggedKind>(kind: K, row: Rows[K]): void {
    this.#logRow(kind, row, 'created', this.show(kind, row), {});
  }

  /** Puts a row in place of another. `before`: how the old one was shown, if what surrounds it has changed since. */
  update<K extends LoggedKind>(kind: K, old: Rows[K], row: Rows[K], before: Row = this.show(kind, old)): void {
    this.put(kind, row);
    this.#logRow(kind, row, 'updated', this.show(kind, row), before);
  }

  /** Puts a task that is done now in place of the one that was not: an event of its own kind (documented). */
  completed(old: Rows['task'], row: Rows['task']): void {
    const before = this.show('task', old);
    this.put('task', row);
    this.#logRow('task', row, 'completed', this.show('task', row), before);
  }

  remove<K extends LoggedKind>(kind: K, row: Rows[K]): void {
    const before = this.show(kind, row);
    this.call.tables[kind].delete(row.id);
    this.#logRow(kind, row, 'deleted', null, before);
  }

  merged(lead: Rows['lead']): void {
    this.#logRow('lead', lead, 'merged', this.show('lead', lead), {});
  }

  #logRow<K extends LoggedKind>(
    kind: K,
    row: Rows[K],
    action: Change['action'],
    data: Row | null,
    previous_data: Row,
  ): void {
    const { objectType, leadId } = LOGGED[kind];
    const about = { object_type: objectType(row), object_id: row.id, lead_id: leadId(row) };
    this.log({ ...about, action, data, previous_data });
  }

  /** Adds to the event log; an update that follows another one quickly goes into its event (documented). */
  log(change: Change): void {
    const { call } = this;
    const changes = change.action === 'updated' || change.action === 'completed';
    const changed = changes ? differing(change.previous_data, change.data ?? {}) : [];
    if (change.action === 'updated' && changed.every((key) => STAMPS.includes(key))) return;
    const { event } = call.tables;
    const before = event.get(call.world.latestEvent.get(change.object_id) ?? null);
    const joined = change.action === 'updated' && before !== undefined && this.#joins(before) ? before : undefined;
    this.#request ??= this.newId('req');
    const previous = changes
      ? { ...Object.fromEntries(changed.map((key) => [key, change.previous_data[key] ?? null])) }
      : change.previous_data;
    const row: LoggedEvent = {
      id: joined?.id ?? this.newId('ev'),
      n: call.world.nextEvent(),
      ...change,
      user_id: call.me.id,
      request_id: this.#request,
      changed_fields: [...new Set([...(joined?.changed_fields ?? []), ...changed])].sort(),
      previous_data: { ...previous, ...joined?.previous_data },
      meta: { ...this.meta, request_method: call.method, request_path: call.path },
      date_created: joined?.date_created ?? this.at,
      date_updated: this.at,
    };
    event.put(row);
    event.trim(call.limits.eventsKept);
    call.world.latestEvent.set(change.object_id, row.id);
  }

  #joins(event: LoggedEvent): boolean {
    const age = this.call.now - Date.parse(event.date_created);
    return event.action === 'updated' && event.user_id === this.call.me.id && age < this.call.switches.consolidationMs;
  }
}

function differing(before: Row, after: Row): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

/** POST that answers with what it made: 200, or 201 and where it is. */
export function posts<T extends { id: string }>(
  noun: Noun<T>,
  make: (write: Write) => T,
  { status = 200, needs }: { status?: number; needs?: Permission } = {},
): Operation {
  return {
    params: ['_fields'],
    handle: (call) => {
      if (needs !== undefined) demand(needs, call);
      const show = requested(noun, call);
      const row = call.world.write(call.now, () => make(new Write(call)));
      const headers: Record<string, string> = status === 201 ? { location: `${call.path}${row.id}/` } : {};
      return { status, headers, body: show(row, call) };
    },
  };
}

type Find<T> = (call: Call, id: string) => T | undefined;

function found<T>(noun: Noun<T>, find: Find<T>, call: Call): T {
  const row = find(call, call.ids[0] ?? '');
  if (row === undefined) throw notFound(noun.className);
  return row;
}

/** PUT: a patch (documented). Answers with the row as it is then. */
export function puts<T>(
  noun: Noun<T>,
  find: Find<T>,
  change: (write: Write, row: T) => T,
  { needs }: { needs?: Permission } = {},
): Operation {
  return {
    params: ['_fields'],
    handle: (call) => {
      if (needs !== undefined) demand(needs, call);
      const show = requested(noun, call);
      const row = found(noun, find, call);
      return {
        body: show(
          call.world.write(call.now, () => change(new Write(call), row)),
          call,
        ),
      };
    },
  };
}

/** DELETE: 200 and `{}` in the old family, 204 and nothing in the new. */
export function deletes<T>(
  noun: Noun<T>,
  find: Find<T>,
  remove: (write: Write, row: T) => void,
  { status = 200, needs }: { status?: number; needs?: Permission } = {},
): Operation {
  return {
    params: [],
    handle: (call) => {
      if (needs !== undefined) demand(needs, call);
      const row = found(noun, find, call);
      call.world.write(call.now, () => remove(new Write(call), row));
      return { status, body: {} };
    },
  };
}
