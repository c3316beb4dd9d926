import type { Cause, Change, EventAction } from '../event-log.ts';
import type { Row } from '../json.ts';
import { apiKeyIdOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import type { RowsByTable } from '../tables.ts';
import { LOGGED_OBJECTS, type LoggedKind } from './logged-objects.ts';

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

  /** Replaces a row and logs an event of another action than `updated`, such as `completed` for a task (documented). */
  become<K extends LoggedKind>(kind: K, old: RowsByTable[K], row: RowsByTable[K], action: EventAction): void {
    const before = this.render(kind, old);
    this.put(kind, row);
    this.#logRow(kind, row, action, this.render(kind, row), before);
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
    action: EventAction,
    data: Row | null,
    previous_data: Row,
  ): void {
    const { objectType, leadId } = LOGGED_OBJECTS[kind];
    const subject = { object_type: objectType(row), object_id: row.id, lead_id: leadId(row, this.context) };
    this.log({ ...subject, action, data, previous_data });
  }

  /** Adds an event to the log, with this request as its cause. */
  log(change: Change): void {
    this.#requestId ??= this.newId('req');
    const { me, key, method, path, now, store } = this.context;
    const cause: Cause = {
      user_id: me.id,
      api_key_id: key === null ? null : apiKeyIdOf(key),
      request_id: this.#requestId,
      meta: { ...this.meta, request_method: method, request_path: path },
    };
    store.events.add(change, cause, now);
  }
}
