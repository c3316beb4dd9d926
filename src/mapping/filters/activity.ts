/**
 * Which activities, and from where. Close lists those of all types at `/activity/`, of one type at a path of its own, and
 * each takes what the other does not; what neither takes is refused here.
 * https://developer.close.com/api/resources/activities
 */
import type { Query } from '../../close/wire/query.ts';
import type { ActivityFilter, ActivityOrder, ActivityType } from '../../generated/graphql.ts';
import type { Direction } from '../../loaders/lists/keyset.ts';
import { badInput } from '../errors.ts';
import { choice, instants, type ListCondition, type ListTable, listConditions, listQuery, reference } from './list.ts';

/** How Close calls each type in its filter, and the path where it lists that type alone. */
export const ACTIVITY_TYPES: Readonly<Record<ActivityType, { readonly name: string; readonly path: string }>> = {
  NOTE: { name: 'Note', path: 'note' },
  CALL: { name: 'Call', path: 'call' },
  EMAIL: { name: 'Email', path: 'email' },
  EMAIL_THREAD: { name: 'EmailThread', path: 'emailthread' },
  SMS: { name: 'SMS', path: 'sms' },
  WHATSAPP_MESSAGE: { name: 'WhatsAppMessage', path: 'whatsapp_message' },
  MEETING: { name: 'Meeting', path: 'meeting' },
  CUSTOM_ACTIVITY: { name: 'Custom', path: 'custom' },
  FORM_SUBMISSION: { name: 'FormSubmission', path: 'form_submission' },
  LEAD_MERGE: { name: 'LeadMerge', path: 'lead_merge' },
  LEAD_STATUS_CHANGE: { name: 'LeadStatusChange', path: 'status_change/lead' },
  OPPORTUNITY_STATUS_CHANGE: { name: 'OpportunityStatusChange', path: 'status_change/opportunity' },
  TASK_COMPLETED: { name: 'TaskCompleted', path: 'task_completed' },
  CREATED: { name: 'Created', path: 'created' },
};

export const ACTIVITY_FILTER: ListTable<ActivityFilter> = {
  leadId: reference('lead_id', ['lead_']),
  contactId: reference('contact_id', ['cont_']),
  userId: reference('user_id', ['user_']),
  type: choice('_type', (type: ActivityType) => ACTIVITY_TYPES[type].name),
  dateCreated: instants('date_created'),
  activityAt: instants('activity_at'),
};

/** A list of activities as Close has it. */
export interface ActivityList {
  /** The path below `/activity/` of the one type that it lists; null for all types. */
  readonly path: string | null;
  readonly query: Query;
  /** Whether Close could list several leads in one. */
  readonly isJoint: boolean;
}

/** How activities are walked: newest `date_created` first, unless sorted by when they took place. */
export const activityWalk = ({ orderBy }: ActivityArgs): Direction | null =>
  orderBy?.field === 'ACTIVITY_AT' ? null : 'desc';

/** What is asked of a list of activities. */
export interface ActivityArgs {
  readonly filter?: ActivityFilter | null | undefined;
  readonly orderBy?: ActivityOrder | null | undefined;
}

/** The list that arguments and the parent's filter ask for; null if nothing can match. Throws `BAD_USER_INPUT` if Close has no such list. */
export function activityList({ filter, orderBy }: ActivityArgs, parent?: ActivityFilter): ActivityList | null {
  const conditions = listConditions(ACTIVITY_FILTER, parent, filter);
  if (conditions === null) return null;
  const isOfLead = isOfOneLead(conditions);
  refuse(conditions, orderBy, isOfLead);
  const type = singleType(conditions);
  if (type !== null && (!isOfLead || type === ACTIVITY_TYPES.EMAIL_THREAD)) {
    const others = conditions.filter(({ key }) => key !== '_type');
    return { path: type.path, query: ofOneType(others), isJoint: false };
  }
  const order: Query = orderBy?.field === 'ACTIVITY_AT' ? { _order_by: '-activity_at' } : {};
  const query = { ...listQuery(conditions.map(leadInSingular)), ...order };
  return { path: null, query, isJoint: isJoint(conditions, orderBy) };
}

/** Throws `BAD_USER_INPUT` if Close has no such list. `isOfLead`: whether the parent is one lead, or belongs to one. */
export function checkActivities({ filter, orderBy }: ActivityArgs, isOfLead: boolean): void {
  const conditions = listConditions(ACTIVITY_FILTER, filter);
  if (conditions !== null) refuse(conditions, orderBy, isOfLead || isOfOneLead(conditions));
}

/** Whether Close could list several leads in one. */
export function readsJointly({ filter, orderBy }: ActivityArgs): boolean {
  return isJoint(listConditions(ACTIVITY_FILTER, filter) ?? [], orderBy);
}

type Conditions = readonly ListCondition[];
type Order = ActivityOrder | null | undefined;

const has = (conditions: Conditions, ...keys: readonly string[]): boolean =>
  conditions.some(({ key }) => keys.includes(key));

/** What Close takes only within one lead. */
const WITHIN_LEAD = ['_type', 'user_id', 'contact_id'];

const isJoint = (conditions: Conditions, order: Order): boolean =>
  order?.field !== 'ACTIVITY_AT' && !has(conditions, ...WITHIN_LEAD);

const isOfOneLead = (conditions: Conditions): boolean =>
  conditions.find(({ key }) => key === 'lead_id')?.values.length === 1;

/** The one type that conditions leave; null for several, or any. */
function singleType(conditions: Conditions): (typeof ACTIVITY_TYPES)[ActivityType] | null {
  const [name, other] = conditions.find(({ key }) => key === '_type')?.values ?? [];
  if (name === undefined || other !== undefined) return null;
  return Object.values(ACTIVITY_TYPES).find((type) => type.name === name) ?? null;
}

/** What Close documents that it does not take, each with what it does take. */
function refuse(conditions: Conditions, order: Order, isOfLead: boolean): void {
  const byActivityAt = order?.field === 'ACTIVITY_AT';
  const types = conditions.find(({ key }) => key === '_type')?.values ?? [];
  const isOfThreads = types.includes(ACTIVITY_TYPES.EMAIL_THREAD.name);
  if (isOfThreads && types.length > 1) {
    throw badInput('Close lists conversations by email apart from all else: ask for EMAIL_THREAD alone.');
  }
  if (byActivityAt && (!isOfLead || isOfThreads)) {
    throw badInput(
      'Close sorts activities by ACTIVITY_AT only within one lead, and email threads never: ' +
        'give leadId: { eq: … }, or leave out orderBy.',
    );
  }
  if (has(conditions, 'activity_at') && !byActivityAt) {
    throw badInput(
      'Close filters activities by activityAt only where it sorts by it: ' +
        'add orderBy: { field: ACTIVITY_AT }, within one lead, or filter by dateCreated.',
    );
  }
  if (has(conditions, 'date_created') && byActivityAt) {
    throw badInput(
      'Close filters activities only by the date that it sorts by: filter by activityAt, or leave out orderBy.',
    );
  }
  if (has(conditions, ...WITHIN_LEAD) && !isOfLead && types.length !== 1) {
    throw badInput(
      'Without one lead, Close filters activities by user, contact and type only if they are of one type: ' +
        'give type: { eq: … }, or leadId: { eq: … }.',
    );
  }
}

/** The paths of single types have no `user_id__in`: their `user_id` takes several. */
function ofOneType(conditions: Conditions): Query {
  const isList = ({ operator }: ListCondition) => operator === 'in';
  const lists = conditions.filter(isList).map(({ key, values }) => [key, values]);
  return { ...listQuery(conditions.filter((condition) => !isList(condition))), ...Object.fromEntries(lists) };
}

/** Close tells a list of one lead by its parameter. */
const leadInSingular = (condition: ListCondition): ListCondition =>
  condition.key === 'lead_id' && condition.values.length === 1 ? { ...condition, operator: 'eq' } : condition;
