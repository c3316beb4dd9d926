import type { Row } from './json.ts';
import type { Limits, Switches } from './options.ts';
import { createGenerator, hash } from './seed/random.ts';
import type { Table } from './table.ts';

export type EventAction =
  | 'created'
  | 'updated'
  | 'deleted'
  | 'merged'
  | 'completed'
  | 'sent'
  | 'activated'
  | 'deactivated'
  | 'answered'
  | 'scheduled'
  | 'started'
  | 'canceled';

/** An entry of the event log. */
export interface LoggedEvent {
  readonly id: string;
  /** The position in the log. A consolidated event moves to the end. Events before the start have negative ones. */
  readonly n: number;
  readonly action: EventAction;
  readonly object_type: string;
  readonly object_id: string;
  readonly lead_id: string | null;
  readonly user_id: string | null;
  /** The API key of the request. Null for changes made in Close's app. */
  readonly api_key_id: string | null;
  readonly request_id: string | null;
  readonly changed_fields: readonly string[];
  /** The object after the change. Null once it is deleted. */
  readonly data: Row | null;
  /** The previous values of the changed fields. For a deletion, the whole object. */
  readonly previous_data: Row;
  readonly meta: Row;
  readonly date_created: string;
  readonly date_updated: string;
  /** For an event that turns up late: until when the log shows what was there before it, null for nothing. */
  readonly late: { readonly until: number; readonly before: LoggedEvent | null } | null;
}

/** An event as the log shows it at a time. Null if it has not turned up yet. */
export function visibleAt(event: LoggedEvent, now: number): LoggedEvent | null {
  const { late } = event;
  if (late === null || now >= late.until) return event;
  return late.before && visibleAt(late.before, now);
}

/** What happened to an object. `previous_data` is the whole object before the change. */
export type Change = Pick<LoggedEvent, 'object_type' | 'object_id' | 'lead_id' | 'action' | 'data' | 'previous_data'>;

/** Who caused a change. */
export type Cause = Pick<LoggedEvent, 'user_id' | 'api_key_id' | 'request_id' | 'meta'>;

/** The keys whose values differ between two rows. */
export function changedKeys(before: Row, after: Row): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

/** The fields that every write changes. A write that changes no other field logs no event. */
const STAMPS: readonly string[] = ['date_updated', 'updated_by', 'updated_by_name'];

/** Actions whose events name the changed fields with their previous values. */
const CREATING: readonly EventAction[] = ['created', 'deleted', 'merged'];

const LATE_SHARE = 1 / 3;

interface EventLogOptions {
  readonly table: Table<LoggedEvent>;
  readonly newId: () => string;
  readonly switches: Pick<Switches, 'consolidationMs' | 'lateEventsMs'>;
  readonly randomSeed: number;
  readonly limits: Pick<Limits, 'eventsMax'>;
  /** How many events have been added before, if the log is restored. */
  readonly count?: number;
  /** Called with each event that is added, and again with an event into which another was consolidated. */
  readonly onEvent: (event: LoggedEvent, now: number) => void;
}

/** Adds events to the log of an organization. */
export class EventLog {
  readonly #options: EventLogOptions;
  /** The id of the latest event of each object. Updates soon after it are consolidated into it. */
  readonly #latest = new Map<string, string>();
  #count: number;

  constructor(options: EventLogOptions) {
    this.#options = options;
    this.#count = options.count ?? 0;
    if (this.#count === 0) return;
    const added = options.table.all().filter(({ n }) => n > 0);
    for (const { object_id, id } of added.toSorted((a, b) => a.n - b.n)) this.#latest.set(object_id, id);
  }

  /** How many events have been added. */
  get count(): number {
    return this.#count;
  }

  /** Adds an event. An update soon after another is consolidated into its event (documented). */
  add(change: Change, cause: Cause, now: number): void {
    const { table, newId, limits, onEvent } = this.#options;
    const isChange = !CREATING.includes(change.action);
    const changed = isChange ? changedKeys(change.previous_data, change.data ?? {}) : [];
    if (change.action === 'updated' && changed.every((key) => STAMPS.includes(key))) return;
    const earlier = change.action === 'updated' ? this.#consolidatedInto(change.object_id, cause, now) : undefined;
    const previous = isChange
      ? Object.fromEntries(changed.map((key) => [key, change.previous_data[key] ?? null]))
      : change.previous_data;
    const at = new Date(now).toISOString();
    this.#count += 1;
    const event: LoggedEvent = {
      ...change,
      ...cause,
      id: earlier?.id ?? newId(),
      n: this.#count,
      changed_fields: [...new Set([...(earlier?.changed_fields ?? []), ...changed])].sort(),
      previous_data: { ...previous, ...earlier?.previous_data },
      date_created: earlier?.date_created ?? at,
      date_updated: at,
      late: this.#lateness(earlier, now),
    };
    table.put(event);
    table.trim(limits.eventsMax);
    this.#latest.set(change.object_id, event.id);
    onEvent(event, now);
  }

  /** Whether the next event turns up late, which one of three does if the switch allows it. */
  #lateness(before: LoggedEvent | undefined, now: number): LoggedEvent['late'] {
    const { switches, randomSeed } = this.#options;
    if (switches.lateEventsMs === 0) return null;
    const next = createGenerator(hash(`${randomSeed}/late/${this.#count}`));
    const until = now + Math.ceil(next() * switches.lateEventsMs);
    return next() < LATE_SHARE ? { until, before: before ?? null } : null;
  }

  /** The event of an earlier update of the object by the same user, if it is recent and the object's latest. */
  #consolidatedInto(object: string, { user_id }: Cause, now: number): LoggedEvent | undefined {
    const latest = this.#options.table.get(this.#latest.get(object) ?? null);
    if (latest === undefined || latest.action !== 'updated' || latest.user_id !== user_id) return undefined;
    const age = now - Date.parse(latest.date_created);
    return age < this.#options.switches.consolidationMs ? latest : undefined;
  }
}
