/** Applies what time brings. */
import type { Cause } from './event-log.ts';
import { advanceJob, nextJob } from './jobs/run.ts';
import type { OrganizationStore } from './organization-store.ts';
import { keepUp, nextPlayAt, playNext } from './play/play.ts';
import type { RequestContext } from './request-context.ts';
import type { Activity } from './seed/schema.ts';
import { LOGGED_OBJECTS } from './writes/logged-objects.ts';

/** No user caused these events (documented), nor any request (inferred). */
const NO_USER: Cause = { user_id: null, api_key_id: null, request_id: null, meta: {} };

type TimedChange = NonNullable<ReturnType<OrganizationStore['timedChanges']['next']>>;

/** Applies the changes that time has brought until now, each at its own time, and logs their events. */
export function passTime(store: OrganizationStore, context: RequestContext, randomSeed: number): void {
  keepUp(store, context.now);
  for (;;) {
    const change = store.timedChanges.next();
    const job = nextJob(store);
    const [changeAt, jobAt, playAt] = [
      change?.at ?? Number.POSITIVE_INFINITY,
      job?.at ?? Number.POSITIVE_INFINITY,
      nextPlayAt(store),
    ];
    const earliest = Math.min(changeAt, jobAt, playAt);
    if (earliest > context.now) return;
    if (job !== undefined && jobAt === earliest) advanceJob(job, context);
    else if (change !== undefined && changeAt === earliest) applyChange(store, change, context);
    else playNext(store, context, randomSeed);
  }
}

/** When something happens next without a request. */
export const nextChangeAt = (store: OrganizationStore): number =>
  Math.min(store.timedChanges.next()?.at ?? Number.POSITIVE_INFINITY, nextPlayAt(store));

function applyChange(store: OrganizationStore, change: TimedChange, context: RequestContext): void {
  const { render, objectType } = LOGGED_OBJECTS.activity;
  const old = store.tables.activity.get(change.id);
  if (old === undefined) throw new Error('A change belongs to an activity.');
  const previous_data = render(old, context);
  const row: Activity = {
    ...old,
    details: { ...old.details, ...change.details },
    date_updated: new Date(change.at).toISOString(),
  };
  store.write(change.at, ({ activity }) => activity.put(row));
  const subject = { object_type: objectType(row), object_id: row.id, lead_id: row.lead_id };
  store.events.add(
    { ...subject, action: change.action, data: render(row, context), previous_data },
    NO_USER,
    change.at,
  );
}
