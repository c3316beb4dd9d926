/** How rows of a seed came to be: each change of a row in the past, with the row before and after it. */
import type { EventAction } from '../event-log.ts';
import type { RowsByTable } from '../tables.ts';
import { DAY } from './dates.ts';
import type { Activity, DeletedLead, Opportunity, Seed } from './schema.ts';

/** The kinds of rows whose past changes are known. */
export type PastKind = 'lead' | 'contact' | 'opportunity' | 'task' | 'activity';

/** A change of a row. `before` is null for a creation, `after` for a deletion. */
export interface PastChange<K extends PastKind = PastKind> {
  readonly kind: K;
  readonly action: EventAction;
  readonly at: string;
  readonly by: string | null;
  readonly before: RowsByTable[K] | null;
  readonly after: RowsByTable[K] | null;
  readonly deletion?: DeletedLead;
}

/** A change as the values that the row had before it. */
interface Step<T> {
  readonly at: string;
  readonly by: string | null;
  readonly before: Partial<T>;
  readonly action?: EventAction;
}

interface Stamped {
  readonly date_created: string;
  readonly date_updated: string;
  readonly created_by: string | null;
  readonly updated_by: string | null;
}

/** The changes of a row, oldest first, from the steps, latest first. */
function changesOf<K extends PastKind, T extends RowsByTable[K] & Stamped>(
  kind: K,
  row: T,
  steps: readonly Step<T>[],
  createdAt = row.date_created,
): PastChange<K>[] {
  let after = row;
  const changes = steps.map(({ at, by, before: values, action = 'updated' }, n): PastChange<K> => {
    const earlier = steps[n + 1] ?? { at: createdAt, by: row.created_by };
    const before = { ...after, ...values, date_updated: earlier.at, updated_by: earlier.by };
    const change = { kind, action, at, by, before, after: { ...after, date_updated: at, updated_by: by } };
    after = before;
    return change;
  });
  const created = { ...after, date_updated: createdAt, updated_by: row.created_by };
  const creation = { kind, action: 'created' as const, at: createdAt, by: row.created_by };
  return [{ ...creation, before: null, after: created }, ...changes.toReversed()];
}

/** An update at the date of the last one, unless another change explains it. */
const lastUpdate = <T extends Stamped>(row: T, others: readonly Step<T>[], before: Partial<T>): Step<T>[] =>
  row.date_updated > (others[0]?.at ?? row.date_created)
    ? [{ at: row.date_updated, by: row.updated_by, before }, ...others]
    : [...others];

/** A text that differs from another one. */
const otherText = (text: string | null): string => (text === '' || text === null ? 'To be checked' : '');

/** The status changes of a lead or opportunity as steps, the latest first. */
const movesAsSteps = <T>(
  moves: readonly Activity[],
  before: (move: Activity, earlier: Activity | undefined) => Partial<T>,
): Step<T>[] =>
  moves.map((move, n) => ({ at: move.date_created, by: move.user_id, before: before(move, moves[n + 1]) }));

/** What a move changed: the status, and the value and the date that came with it. */
function beforeMove({ details }: Activity, earlier: Activity | undefined): Partial<Opportunity> {
  const [value, confidence] = [earlier?.details.opportunity_value, earlier?.details.opportunity_confidence];
  return {
    status_id: String(details.old_status_id),
    ...(typeof value === 'number' ? { value } : {}),
    ...(typeof confidence === 'number' ? { confidence } : {}),
    ...(details.new_status_type === 'lost' ? { date_lost: null } : {}),
  };
}

const withDetails = (
  { details }: Activity,
  action: EventAction,
  { at, by }: { readonly at: string; readonly by: string | null },
  before: Activity['details'],
): Step<Activity> => ({ action, at, by, before: { details: { ...details, ...before } } });

/** What happened to a message or a call after it was created. */
function activitySteps(activity: Activity): Step<Activity>[] {
  const { type, details, date_created: at, user_id: by } = activity;
  const step = (action: EventAction, before: Activity['details']) => withDetails(activity, action, { at, by }, before);
  if ((type === 'Email' || type === 'SMS') && details.status === 'sent') {
    return [step('sent', { status: 'outbox', date_sent: null })];
  }
  if (type !== 'Call' || details.source === 'External' || details.status !== 'completed') return [];
  const ringing = { status: 'created', duration: 0, date_answered: null, has_recording: false, recording_url: null };
  return [
    step('completed', { ...ringing, status: 'in-progress', date_answered: details.date_answered ?? null }),
    step('answered', ringing),
  ];
}

/** The actions that a meeting has gone through in each status, the latest first, each with the status before it. */
const MEETING_STEPS: { readonly [status: string]: readonly (readonly [EventAction, before: string])[] } = {
  'in-progress': [['started', 'upcoming']],
  completed: [
    ['completed', 'in-progress'],
    ['started', 'upcoming'],
  ],
  canceled: [['canceled', 'upcoming']],
  'declined-by-lead': [['updated', 'upcoming']],
  'declined-by-org': [['updated', 'upcoming']],
};

/**
 * The changes of a meeting. Its creation date is its start (recorded), so it is INVENTED that it was scheduled thirty days
 * ahead, and canceled or declined a day later.
 */
function meetingChanges(meeting: Activity): PastChange<'activity'>[] {
  const { details, user_id } = meeting;
  const iso = (date: unknown, plus = 0) => new Date(Date.parse(String(date)) + plus).toISOString();
  const scheduled = iso(details.starts_at, -30 * DAY);
  const times: { readonly [action in EventAction]?: string } = {
    started: iso(details.starts_at),
    completed: iso(details.ends_at),
  };
  const steps = (MEETING_STEPS[String(details.status)] ?? []).map(([action, status]) => {
    const at = times[action] ?? iso(scheduled, DAY);
    // No user starts or ends a meeting.
    const by = action in times ? null : user_id;
    return withDetails(meeting, action, { at, by }, { status });
  });
  const booking: Step<Activity> = { action: 'scheduled', at: scheduled, by: user_id, before: {} };
  return changesOf('activity', meeting, [...steps, booking], scheduled);
}

/** The changes of an activity, oldest first. */
export const activityChanges = (activity: Activity): PastChange<'activity'>[] =>
  activity.type === 'Meeting' && activity.details.starts_at
    ? meetingChanges(activity)
    : changesOf('activity', activity, activitySteps(activity));

/** The changes of the rows that exist, and of those that were deleted. In no particular order. */
export function rowHistory(seed: Seed): PastChange[] {
  const deleted = seed.deleted_leads;
  const all = <T>(rows: readonly T[], of: (deletion: DeletedLead) => readonly T[]) => [...rows, ...deleted.flatMap(of)];
  const activities = all(seed.activities, (deletion) => deletion.activities);
  const byDate = (a: Activity, b: Activity) => Date.parse(b.date_created) - Date.parse(a.date_created);
  const moves = Map.groupBy(activities.toSorted(byDate), ({ type, lead_id, details }) =>
    type === 'LeadStatusChange' ? lead_id : type === 'OpportunityStatusChange' ? String(details.opportunity_id) : '',
  );
  const movesOf = (id: string) => moves.get(id) ?? [];
  return [
    ...all(seed.leads, ({ lead }) => [lead]).flatMap((lead) => {
      const steps = movesAsSteps<typeof lead>(movesOf(lead.id), ({ details }) => ({
        status_id: String(details.old_status_id),
      }));
      return changesOf('lead', lead, lastUpdate(lead, steps, { description: otherText(lead.description) }));
    }),
    ...all(seed.contacts, ({ contacts }) => contacts).flatMap((contact) =>
      changesOf('contact', contact, lastUpdate(contact, [], { title: otherText(contact.title) || null })),
    ),
    ...all(seed.opportunities, ({ opportunities }) => opportunities).flatMap((opportunity) => {
      const steps = movesAsSteps<Opportunity>(movesOf(opportunity.id), beforeMove);
      return changesOf(
        'opportunity',
        opportunity,
        lastUpdate(opportunity, steps, { note: otherText(opportunity.note) }),
      );
    }),
    ...all(seed.tasks, ({ tasks }) => tasks).flatMap((task) => {
      const open = {
        is_complete: false,
        resolution: null,
        ...(task.object_type === 'taskcompleted' ? { object_type: null, object_id: null } : {}),
      };
      const [at, by] = [task.date_updated, task.updated_by];
      return changesOf('task', task, task.is_complete ? [{ at, by, action: 'completed', before: open }] : []);
    }),
    ...activities.flatMap(activityChanges),
    ...deleted.flatMap((deletion) => deletionsOf(deletion, seed)),
  ];
}

/** The children are deleted before their lead. A merge also changes its destination. */
function deletionsOf(deletion: DeletedLead, { leads }: Seed): PastChange[] {
  const { date_deleted: at, deleted_by: by } = deletion;
  const remove = <K extends PastKind>(kind: K, row: RowsByTable[K]): PastChange<K> => ({
    kind,
    action: 'deleted',
    at,
    by,
    before: row,
    after: null,
    deletion,
  });
  const destination = leads.find(({ id }) => id === deletion.merged_into);
  return [
    ...deletion.activities.map((row) => remove('activity', row)),
    ...deletion.tasks.map((row) => remove('task', row)),
    ...deletion.opportunities.map((row) => remove('opportunity', row)),
    ...deletion.contacts.map((row) => remove('contact', row)),
    remove('lead', deletion.lead),
    ...(destination === undefined
      ? []
      : [{ kind: 'lead' as const, action: 'merged' as const, at, by, before: null, after: destination, deletion }]),
  ];
}
