/** The events of the 30 days before a seed ends, derived from its rows. */
import { withThreads } from './email-threads.ts';
import { changedKeys, type LoggedEvent } from './event-log.ts';
import type { Row } from './json.ts';
import { DEFAULT_LIMITS, DEFAULT_SWITCHES } from './options.ts';
import type { ReadContext } from './request-context.ts';
import { idOf } from './seed/random.ts';
import { type PastChange, type PastKind, rowHistory } from './seed/row-history.ts';
import type { Seed, User } from './seed/schema.ts';
import { tablesOf } from './tables.ts';
import { LOGGED_OBJECTS } from './writes/logged-objects.ts';

const DAYS_MS = 30 * 24 * 3_600_000;
const eventsOf = new WeakMap<Seed, readonly LoggedEvent[]>();

/** The events, oldest first, at most as many as a log has. Computed once per seed. Names, labels and `contact_ids` in them are those of today. */
export function pastEvents(seed: Seed): readonly LoggedEvent[] {
  const known = eventsOf.get(seed) ?? buildEvents(seed);
  eventsOf.set(seed, known);
  return known;
}

function buildEvents(seed: Seed): readonly LoggedEvent[] {
  const context = contextOf(seed);
  if (context === null) return [];
  const rows = [...seed.leads, ...seed.contacts, ...seed.opportunities, ...seed.tasks];
  const end = rows.reduce((latest, { date_updated }) => Math.max(latest, Date.parse(date_updated)), 0);
  const changes = rowHistory({ ...seed, activities: withThreads(seed.activities) })
    .map((change) => ({ change, time: Date.parse(change.at) }))
    // Close has meetings that are created on a later day.
    .filter(({ time }) => time > end - DAYS_MS && time <= end)
    .sort((a, b) => a.time - b.time);
  const namespace = `past of ${seed.organization.id}`;
  const first = Math.max(0, changes.length - DEFAULT_LIMITS.eventsMax);
  return changes.slice(first).map(({ change, time }, n) => ({
    ...eventOf(change, context),
    id: idOf('ev', first + n, namespace),
    n: first + n - changes.length,
    action: change.action,
    user_id: change.by,
    api_key_id: null,
    request_id: idOf('req', 0, `${namespace} ${time} ${change.by}`),
    meta: metaOf(change),
    date_created: new Date(time).toISOString(),
    date_updated: new Date(time).toISOString(),
    late: null,
  }));
}

type Content = Pick<LoggedEvent, 'object_type' | 'object_id' | 'lead_id' | 'changed_fields' | 'data' | 'previous_data'>;

/** The object of a change and its values, as the event of a write has them. */
function eventOf<K extends PastKind>({ kind, before, after }: PastChange<K>, context: ReadContext): Content {
  const { objectType, leadId, render } = LOGGED_OBJECTS[kind];
  const row = after ?? before;
  if (row === null) throw new TypeError('A change needs a row.');
  const [old, data] = [before === null ? {} : render(before, context), after === null ? null : render(after, context)];
  const changed = before === null || data === null ? [] : changedKeys(old, data).sort();
  return {
    object_type: objectType(row),
    object_id: row.id,
    lead_id: leadId(row, context),
    changed_fields: changed,
    data,
    previous_data: data === null ? old : Object.fromEntries(changed.map((key) => [key, old[key] ?? null])),
  };
}

const METHODS: { readonly [action in PastChange['action']]?: string } = { created: 'POST', deleted: 'DELETE' };

/** Changes in Close's app are requests too. Merges and bulk actions name their ids (documented). */
function metaOf({ kind, action, after, before, deletion }: PastChange): Row {
  const { merged_into, bulk_action_id, lead } = deletion ?? {};
  const source = lead?.id;
  if (merged_into && source !== undefined) {
    const ids = { merge_source_lead_id: source, merge_destination_lead_id: merged_into };
    return { ...ids, request_method: 'POST', request_path: '/api/v1/lead/merge/' };
  }
  if (bulk_action_id) return { bulk_action_id };
  const id = action === 'created' ? '' : `${(after ?? before)?.id}/`;
  return { request_method: METHODS[action] ?? 'PUT', request_path: `/api/v1/${kind}/${id}` };
}

/** What renders rows of the seed, those that were deleted included. Null without the user of the key. */
function contextOf(seed: Seed): ReadContext | null {
  const deleted = seed.deleted_leads;
  const tables = tablesOf({
    ...seed,
    leads: [...seed.leads, ...deleted.map(({ lead }) => lead)],
    contacts: [...seed.contacts, ...deleted.flatMap(({ contacts }) => contacts)],
    opportunities: [...seed.opportunities, ...deleted.flatMap(({ opportunities }) => opportunities)],
    tasks: [...seed.tasks, ...deleted.flatMap(({ tasks }) => tasks)],
    activities: [...seed.activities, ...deleted.flatMap(({ activities }) => activities)],
  });
  const me: User | undefined = tables.user.get(seed.me);
  return me === undefined ? null : { tables, switches: DEFAULT_SWITCHES, me, now: 0, tz: 0 };
}
