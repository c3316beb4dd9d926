import { changedKeys, type LoggedEvent } from '../event-log.ts';
import type { Row } from '../json.ts';
import { apiKeyIdOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import type { RowsByTable } from '../tables.ts';
import { LOGGED_OBJECTS, type LoggedKind } from './logged-objects.ts';

type Change = Pick<LoggedEvent, 'object_type' | 'object_id' | 'lead_id' | 'action' | 'data' | 'previous_data'>;

/** The fields that every write changes. A write that changes no other field logs no event. */
const STAMPS: readonly string[] = ['date_updated', 'updated_by', 'updated_by_name'];

/** A request that writes. It changes rows and logs the events of these changes. Checks come before all changes. */
export class Write {
  readonly context: RequestContext;
  /** The time of the request, in the format of the tables. */
  readonly at: string;
  readonly stamps: { updated_by: string; date_updated: string };
  /** Added to the `meta` of every event, for merges. */
  readonly meta: Row = {};
  #requestId: string | undefined;

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

  /** A row as its events contain it. */
  render<K extends LoggedKind>(kind: K, row: RowsByTable[K]): Row {
    return LOGGED_OBJECTS[kind].render(row, this.context);
  }

  /** Logs the creation of a row. */
  created<K extends LoggedKind>(kind: K, row: RowsByTable[K]): void {
    this.#logRow(kind, row, 'created', this.render(kind, row), {});
  }

  /** Replaces a row and logs the update. Pass `before`, the rendered old row, if related rows have already changed. */
  update<K extends LoggedKind>(
    kind: K,
    old: RowsByTable[K],
    row: RowsByTable[K],
    before: Row = this.render(kind, old),
  ): void {
    this.put(kind, row);
    this.#logRow(kind, row, 'updated', this.render(kind, row), before);
  }

  /** Replaces an open task by a completed one, which logs an event of a different action (documented). */
  completed(old: RowsByTable['task'], row: RowsByTable['task']): void {
    const before = this.render('task', old);
    this.put('task', row);
    this.#logRow('task', row, 'completed', this.render('task', row), before);
  }

  /** Deletes a row and logs the deletion. */
  remove<K extends LoggedKind>(kind: K, row: RowsByTable[K]): void {
    const before = this.render(kind, row);
    this.context.tables[kind].delete(row.id);
    this.#logRow(kind, row, 'deleted', null, before);
  }

  /** Logs that another lead was merged into this one. */
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
    const subject = { object_type: objectType(row), object_id: row.id, lead_id: leadId(row) };
    this.log({ ...subject, action, data, previous_data });
  }

  /** Adds an event to the log. An update soon after another is consolidated into its event (documented). */
  log(change: Change): void {
    const { context } = this;
    const isUpdate = change.action === 'updated' || change.action === 'completed';
    const changed = isUpdate ? changedKeys(change.previous_data, change.data ?? {}) : [];
    if (change.action === 'updated' && changed.every((key) => STAMPS.includes(key))) return;
    const { event } = context.tables;
    const latest = event.get(context.store.latestEvent.get(change.object_id) ?? null);
    const consolidated =
      change.action === 'updated' && latest !== undefined && this.#canConsolidate(latest) ? latest : undefined;
    this.#requestId ??= this.newId('req');
    const previous = isUpdate
      ? { ...Object.fromEntries(changed.map((key) => [key, change.previous_data[key] ?? null])) }
      : change.previous_data;
    const row: LoggedEvent = {
      id: consolidated?.id ?? this.newId('ev'),
      n: context.store.nextEventNumber(),
      ...change,
      user_id: context.me.id,
      api_key_id: apiKeyIdOf(context.key),
      request_id: this.#requestId,
      changed_fields: [...new Set([...(consolidated?.changed_fields ?? []), ...changed])].sort(),
      previous_data: { ...previous, ...consolidated?.previous_data },
      meta: { ...this.meta, request_method: context.method, request_path: context.path },
      date_created: consolidated?.date_created ?? this.at,
      date_updated: this.at,
    };
    event.put(row);
    event.trim(context.limits.eventsMax);
    context.store.latestEvent.set(change.object_id, row.id);
  }

  #canConsolidate(event: LoggedEvent): boolean {
    const age = this.context.now - Date.parse(event.date_created);
    return (
      event.action === 'updated' && event.user_id === this.context.me.id && age < this.context.switches.consolidationMs
    );
  }
}
