/** Applies what time brings. */
import type { Cause } from './event-log.ts';
import { advanceJob, nextJob } from './jobs/run.ts';
import type { OrganizationStore } from './organization-store.ts';
import type { RequestContext } from './request-context.ts';
import type { Activity } from './seed/schema.ts';
import { LOGGED_OBJECTS } from './writes/logged-objects.ts';

/** No user caused these events (documented), nor any request (inferred). */
const NO_USER: Cause = { user_id: null, api_key_id: null, request_id: null, meta: {} };

/** Applies the changes that time has brought until now, each at its own time, and logs their events. */
export function passTime(store: OrganizationStore, context: RequestContext): void {
  const { render, objectType } = LOGGED_OBJECTS.activity;
  for (;;) {
    const change = store.timedChanges.next();
    const job = nextJob(store);
    if (job !== undefined && job.at <= context.now && job.at <= (change?.at ?? Number.POSITIVE_INFINITY)) {
      advanceJob(job, context);
      continue;
    }
    const old = store.tables.activity.get(change?.id ?? null);
    if (change === undefined || old === undefined || change.at > context.now) return;
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
}
