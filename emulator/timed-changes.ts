/** What changes without a request: meetings start and end, and messages are sent. */
import { zonedDate } from './dates.ts';
import type { EventAction } from './event-log.ts';
import type { Json, Row } from './json.ts';
import type { Activity } from './seed/schema.ts';
import type { Table } from './table.ts';

/** How long a message stays in the outbox (INVENTED). */
const SENDING_MS = 1000;

interface TimedChange {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly action: EventAction;
  readonly details: Row;
}

const timeOf = (date: Json | undefined): number => Date.parse(String(date));

const sent = (at: number): TimedChange => ({
  at,
  action: 'sent',
  details: { status: 'sent', date_sent: zonedDate(new Date(at).toISOString()) },
});

/** What happens next to an activity in a status. Only messages and meetings have these statuses. */
const NEXT: { readonly [typeAndStatus: string]: (activity: Activity) => TimedChange } = {
  'Meeting upcoming': ({ details }) => ({
    at: timeOf(details.starts_at),
    action: 'started',
    details: { status: 'in-progress' },
  }),
  'Meeting in-progress': ({ details }) => ({
    at: timeOf(details.ends_at),
    action: 'completed',
    details: { status: 'completed' },
  }),
  ...Object.fromEntries(
    ['Email', 'SMS'].flatMap((type) => [
      [`${type} outbox`, ({ date_updated }: Activity) => sent(timeOf(date_updated) + SENDING_MS)],
      [`${type} scheduled`, ({ details }: Activity) => sent(timeOf(details.date_scheduled))],
    ]),
  ),
};

const nextChange = (activity: Activity): TimedChange | undefined =>
  activity.type === 'Meeting' || activity.type === 'Email' || activity.type === 'SMS'
    ? NEXT[`${activity.type} ${activity.details.status}`]?.(activity)
    : undefined;

/** The changes that time will bring to the activities of an organization. What was due before the start never happens. */
export class TimedChanges {
  readonly #activities: Table<Activity>;
  readonly startedAt: number;
  /** By the id of the activity. Undefined until it is needed. */
  #changes: Map<string, TimedChange> | undefined;

  constructor(activities: Table<Activity>, startedAt: number) {
    this.#activities = activities;
    this.startedAt = startedAt;
  }

  /** The earliest change, with the id of its activity. Of several at the same time, that of the lowest id. */
  next(): (TimedChange & { readonly id: string }) | undefined {
    this.#changes ??= this.#follow();
    let earliest: (TimedChange & { readonly id: string }) | undefined;
    for (const [id, change] of this.#changes) {
      const isEarlier =
        earliest === undefined || change.at < earliest.at || (change.at === earliest.at && id < earliest.id);
      if (isEarlier) earliest = { ...change, id };
    }
    return earliest;
  }

  /** The changes of all activities, kept up to date with each write. */
  #follow(): Map<string, TimedChange> {
    const changes = new Map<string, TimedChange>();
    const update = (id: string, activity: Activity | undefined) => {
      const change = activity && nextChange(activity);
      if (change !== undefined && change.at > this.startedAt) changes.set(id, change);
      else changes.delete(id);
    };
    for (const activity of this.#activities.all()) update(activity.id, activity);
    this.#activities.onChange(update);
    return changes;
  }
}
