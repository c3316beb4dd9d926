import { notFound } from '../errors.ts';
import type { LoggedEvent } from '../event-log.ts';
import type { Row } from '../json.ts';
import { type Noun, requestedRenderer } from '../noun.ts';
import { requirePermission } from '../permissions.ts';
import type { Endpoint, RequestContext } from '../request-context.ts';
import type { Permission } from '../seed/roles.ts';
import type { RowsByTable } from '../tables.ts';
import { LOGGED_OBJECTS, type LoggedKind } from './logged-objects.ts';

type Change = Pick<LoggedEvent, 'object_type' | 'object_id' | 'lead_id' | 'action' | 'data' | 'previous_data'>;

/** Who changes and when are no change of their own. */
const STAMPS: readonly string[] = ['date_updated', 'updated_by', 'updated_by_name'];

/** One writing request: what it changes, and the events that tell of it. Rows are put only after all checks. */
export class Write {
  readonly context: RequestContext;
  readonly at: string;
  readonly stamps: { updated_by: string; date_updated: string };
  /** Added to the meta of every event, as merges do. */
  readonly meta: Row = {};
  #request: string | undefined;

  constructor(context: RequestContext) {
    this.context = context;
    this.at = new Date(context.now).toISOString();
    this.stamps = { updated_by: context.me.id, date_updated: this.at };
  }

  newId(prefix: string): string {
    return this.context.store.newId(prefix);
  }

  put<K extends keyof RowsByTable>(kind: K, row: RowsByTable[K]): void {
    this.context.tables[kind].put(row);
  }

  /** A row as its events show it. */
  render<K extends LoggedKind>(kind: K, row: RowsByTable[K]): Row {
    return LOGGED_OBJECTS[kind].render(row, this.context);
  }

  created<K extends LoggedKind>(kind: K, row: RowsByTable[K]): void {
    this.#logRow(kind, row, 'created', this.render(kind, row), {});
  }

  /** Puts a row in place of another. `before`: how the old one was shown, if what surrounds it has changed since. */
  update<K extends LoggedKind>(
    kind: K,
    old: RowsByTable[K],
    row: RowsByTable[K],
    before: Row = this.render(kind, old),
  ): void {
    this.put(kind, row);
    this.#logRow(kind, row, 'updated', this.render(kind, row), before);
  }

  /** Puts a task that is done now in place of the one that was not: an event of its own kind (documented). */
  completed(old: RowsByTable['task'], row: RowsByTable['task']): void {
    const before = this.render('task', old);
    this.put('task', row);
    this.#logRow('task', row, 'completed', this.render('task', row), before);
  }

  remove<K extends LoggedKind>(kind: K, row: RowsByTable[K]): void {
    const before = this.render(kind, row);
    this.context.tables[kind].delete(row.id);
    this.#logRow(kind, row, 'deleted', null, before);
  }

  merged(lead: RowsByTable['lead']): void {
    this.#logRow('lead', lead, 'merged', this.render('lead', lead), {});
  }

  #logRow<K extends LoggedKind>(
    kind: K,
    row: RowsByTable[K],
    action: Change['action'],
    data: Row | null,
    previous_data: Row,
  ): void {
    const { objectType, leadId } = LOGGED_OBJECTS[kind];
    const about = { object_type: objectType(row), object_id: row.id, lead_id: leadId(row) };
    this.log({ ...about, action, data, previous_data });
  }

  /** Adds to the event log; an update that follows another one quickly goes into its event (documented). */
  log(change: Change): void {
    const { context } = this;
    const changes = change.action === 'updated' || change.action === 'completed';
    const changed = changes ? changedKeys(change.previous_data, change.data ?? {}) : [];
    if (change.action === 'updated' && changed.every((key) => STAMPS.includes(key))) return;
    const { event } = context.tables;
    const before = event.get(context.store.latestEvent.get(change.object_id) ?? null);
    const joined = change.action === 'updated' && before !== undefined && this.#joins(before) ? before : undefined;
    this.#request ??= this.newId('req');
    const previous = changes
      ? { ...Object.fromEntries(changed.map((key) => [key, change.previous_data[key] ?? null])) }
      : change.previous_data;
    const row: LoggedEvent = {
      id: joined?.id ?? this.newId('ev'),
      n: context.store.nextEventNumber(),
      ...change,
      user_id: context.me.id,
      request_id: this.#request,
      changed_fields: [...new Set([...(joined?.changed_fields ?? []), ...changed])].sort(),
      previous_data: { ...previous, ...joined?.previous_data },
      meta: { ...this.meta, request_method: context.method, request_path: context.path },
      date_created: joined?.date_created ?? this.at,
      date_updated: this.at,
    };
    event.put(row);
    event.trim(context.limits.eventsMax);
    context.store.latestEvent.set(change.object_id, row.id);
  }

  #joins(event: LoggedEvent): boolean {
    const age = this.context.now - Date.parse(event.date_created);
    return (
      event.action === 'updated' && event.user_id === this.context.me.id && age < this.context.switches.consolidationMs
    );
  }
}

function changedKeys(before: Row, after: Row): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

/** POST that answers with what it made: 200, or 201 and where it is. */
export function createEndpoint<T extends { id: string }>(
  noun: Noun<T>,
  make: (write: Write) => T,
  { status = 200, needs }: { status?: number; needs?: Permission } = {},
): Endpoint {
  return {
    params: ['_fields'],
    handle: (context) => {
      if (needs !== undefined) requirePermission(needs, context);
      const show = requestedRenderer(noun, context);
      const row = context.store.write(context.now, () => make(new Write(context)));
      const headers: Record<string, string> = status === 201 ? { location: `${context.path}${row.id}/` } : {};
      return { status, headers, body: show(row, context) };
    },
  };
}

type Find<T> = (context: RequestContext, id: string) => T | undefined;

function found<T>(noun: Noun<T>, find: Find<T>, context: RequestContext): T {
  const row = find(context, context.ids[0] ?? '');
  if (row === undefined) throw notFound(noun.className);
  return row;
}

/** PUT: a patch (documented). Answers with the row as it is then. */
export function updateEndpoint<T>(
  noun: Noun<T>,
  find: Find<T>,
  change: (write: Write, row: T) => T,
  { needs }: { needs?: Permission } = {},
): Endpoint {
  return {
    params: ['_fields'],
    handle: (context) => {
      if (needs !== undefined) requirePermission(needs, context);
      const show = requestedRenderer(noun, context);
      const row = found(noun, find, context);
      return {
        body: show(
          context.store.write(context.now, () => change(new Write(context), row)),
          context,
        ),
      };
    },
  };
}

/** DELETE: 200 and `{}` in the old family, 204 and nothing in the new. */
export function deleteEndpoint<T>(
  noun: Noun<T>,
  find: Find<T>,
  remove: (write: Write, row: T) => void,
  { status = 200, needs }: { status?: number; needs?: Permission } = {},
): Endpoint {
  return {
    params: [],
    handle: (context) => {
      if (needs !== undefined) requirePermission(needs, context);
      const row = found(noun, find, context);
      context.store.write(context.now, () => remove(new Write(context), row));
      return { status, body: {} };
    },
  };
}
