/**
 * What an event of Close's log means. Pure functions of its row, for the list of events, subscriptions and their filters.
 * Object types and actions that this gateway does not know are no errors.
 */
import type { ChangeAction } from '../generated/graphql.ts';
import type { EventRequestRow, EventRow, NodeType, PreviousValuesRow } from '../rows/index.ts';
import { isRecord } from './records.ts';

/** Close's name of each action. Null for those that no event has. */
export const CLOSE_ACTIONS: Readonly<Record<ChangeAction, string | null>> = {
  CREATED: 'created',
  UPDATED: 'updated',
  DELETED: 'deleted',
  MERGED: 'merged',
  COMPLETED: 'completed',
  SENT: 'sent',
  ANSWERED: 'answered',
  SCHEDULED: 'scheduled',
  MEETING_STARTED: 'started',
  CANCELED: 'canceled',
  ACTIVATED: 'activated',
  DEACTIVATED: 'deactivated',
  PAUSED: 'paused',
  REVERTING: 'reverting',
  REVERTED: 'reverted',
  OTHER: null,
  STARTED: null,
};

const ACTIONS: ReadonlyMap<string | null, ChangeAction> = new Map(
  (Object.keys(CLOSE_ACTIONS) as ChangeAction[]).map((action) => [CLOSE_ACTIONS[action], action]),
);

/** What happened. `OTHER` for an action that this gateway does not know. */
export const changeAction = ({ action }: Pick<EventRow, 'action'>): ChangeAction =>
  (typeof action === 'string' ? ACTIONS.get(action) : undefined) ?? 'OTHER';

/** The graph's type for each object type of Close, up to the first dot. `*` stands for every other part after the dot. */
const OBJECT_TYPES: Readonly<Record<string, NodeType>> = {
  lead: 'Lead',
  contact: 'Contact',
  opportunity: 'Opportunity',
  'task.*': 'Task',
  'activity.note': 'Note',
  'activity.call': 'Call',
  'activity.email': 'Email',
  'activity.email_thread': 'EmailThread',
  'activity.sms': 'SMS',
  'activity.whatsapp_message': 'WhatsAppMessage',
  'activity.meeting': 'Meeting',
  'activity.custom_activity': 'CustomActivity',
  'activity.form_submission': 'FormSubmission',
  'activity.lead_merge': 'LeadMerge',
  'activity.lead_status_change': 'LeadStatusChange',
  'activity.opportunity_status_change': 'OpportunityStatusChange',
  'activity.task_completed': 'TaskCompleted',
  'activity.created': 'Created',
  'activity.import_update': 'ImportUpdate',
  'activity.*': 'OtherActivity',
  'status.lead': 'LeadStatus',
  'status.opportunity': 'OpportunityStatus',
  custom_object: 'CustomObject',
  custom_object_type: 'CustomObjectType',
  custom_activity_type: 'CustomActivityType',
  saved_search: 'SmartView',
  email_template: 'EmailTemplate',
  sms_template: 'SmsTemplate',
  sequence: 'Sequence',
  membership: 'Membership',
  group: 'Group',
  phone_number: 'PhoneNumber',
};

/** The types whose objects can change, for estimates and checks. */
export const CHANGING_TYPES: readonly NodeType[] = [...new Set(Object.values(OBJECT_TYPES))];

const own = (table: Readonly<Record<string, NodeType>>, key: string): NodeType | null =>
  (Object.hasOwn(table, key) ? table[key] : null) ?? null;

/** The graph's type of the changed object. Null for a type that this gateway does not know. */
export function changedType({ object_type: type }: Pick<EventRow, 'object_type'>): NodeType | null {
  if (typeof type !== 'string') return null;
  return own(OBJECT_TYPES, type) ?? own(OBJECT_TYPES, type.replace(/\..*/s, '.*'));
}

/** The types whose previous values have fields of their own. */
const PREVIOUS: { readonly [T in NodeType]?: PreviousValuesRow['__typename'] } = {
  Lead: 'PreviousLead',
  Contact: 'PreviousContact',
  Opportunity: 'PreviousOpportunity',
  Task: 'PreviousTask',
};

/**
 * The values before the change, as a row with only the columns that changed. Null if Close reports none, and for types
 * without such fields. The currency of an opportunity cannot change, so it comes from the row after the change.
 */
export function previousValues(
  event: Pick<EventRow, 'object_type' | 'data' | 'previous_data'>,
): PreviousValuesRow | null {
  const type = changedType(event);
  const __typename = type === null ? undefined : PREVIOUS[type];
  const { data, previous_data: previous } = event;
  if (__typename === undefined || !isRecord(previous)) return null;
  const currency = isRecord(data) && 'value_currency' in data ? { value_currency: data.value_currency } : {};
  return { ...currency, ...previous, __typename } as PreviousValuesRow;
}

/** What is known of the request that made the change. */
export function changeRequest({ request_id, api_key_id, meta }: EventRow): EventRequestRow {
  const of = isRecord(meta) ? meta : {};
  return {
    id: request_id ?? null,
    api_key_id: api_key_id ?? null,
    method: of.request_method ?? null,
    path: of.request_path ?? null,
    bulk_action_id: of.bulk_action_id ?? null,
    reverted_import_id: of.revert_import_id ?? null,
    merge_source_id: of.merge_source_lead_id ?? null,
    merge_destination_lead_id: of.merge_destination_lead_id ?? null,
  };
}
