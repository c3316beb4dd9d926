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

/** The catalogues with the custom fields of each kind of object. Custom types contain the definitions of their fields. */
const DEFINITIONS = {
  lead: ['customFields.lead'],
  contact: ['customFields.contact'],
  opportunity: ['customFields.opportunity'],
  activity: ['customFields.activity', 'customActivityTypes'],
  custom_object: ['customObjectTypes'],
} as const;

/**
 * What events call the objects of each type, in Close's words, each with the catalogues that contain what it describes. `*`
 * stands for every other part after the dot. Close logs no changes of a type without a name. Custom fields are no nodes.
 */
const EVENT_NAMES: { readonly [T in NodeType | 'CustomField']: Readonly<Record<string, readonly string[]>> } = {
  CustomField: {
    'custom_fields.shared': ['customFields.shared', ...Object.values(DEFINITIONS).flat()],
    ...Object.fromEntries(Object.entries(DEFINITIONS).map(([kind, names]) => [`custom_fields.${kind}`, names])),
  },
  Lead: { lead: [] },
  Contact: { contact: [] },
  Opportunity: { opportunity: [] },
  Task: { 'task.*': [] },
  Note: { 'activity.note': [] },
  Call: { 'activity.call': [] },
  Email: { 'activity.email': [] },
  EmailThread: { 'activity.email_thread': [] },
  SMS: { 'activity.sms': [] },
  WhatsAppMessage: { 'activity.whatsapp_message': [] },
  Meeting: { 'activity.meeting': [] },
  CustomActivity: { 'activity.custom_activity': [] },
  FormSubmission: { 'activity.form_submission': [] },
  LeadMerge: { 'activity.lead_merge': [] },
  LeadStatusChange: { 'activity.lead_status_change': [] },
  OpportunityStatusChange: { 'activity.opportunity_status_change': [] },
  TaskCompleted: { 'activity.task_completed': [] },
  Created: { 'activity.created': [] },
  ImportUpdate: { 'activity.import_update': [] },
  OtherActivity: { 'activity.*': [] },
  Comment: { comment: [] },
  CommentThread: { comment_thread: [] },
  LeadStatus: { 'status.lead': ['me', 'pipelines'] },
  OpportunityStatus: { 'status.opportunity': ['me', 'pipelines'] },
  CustomObject: { custom_object: [] },
  CustomObjectType: { custom_object_type: ['customObjectTypes'] },
  CustomActivityType: { custom_activity_type: ['customActivityTypes'] },
  SmartView: { saved_search: ['smartViews'] },
  EmailTemplate: { email_template: ['emailTemplates', 'archivedEmailTemplates'] },
  SmsTemplate: { sms_template: ['smsTemplates'] },
  Sequence: { sequence: ['sequences'] },
  SequenceSubscription: { sequence_subscription: [] },
  BulkDelete: { 'bulk_action.delete': [] },
  BulkEdit: { 'bulk_action.edit': [] },
  BulkEmail: { 'bulk_action.email': [] },
  BulkSequenceSubscription: { 'bulk_action.sequence_subscription': [] },
  Export: { 'export.lead': [], 'export.opportunity': [] },
  Membership: { membership: ['users', 'memberships', 'me'] },
  Group: { group: ['groups', 'groupMembers'] },
  PhoneNumber: { phone_number: ['phoneNumbers', 'memberships', 'me'] },
  User: {},
  Role: {},
  Organization: {},
  Pipeline: {},
  Form: {},
  BlockedPhoneNumber: {},
  ConnectedAccount: {},
  Dialer: {},
  Outcome: {},
  Playbook: {},
  SchedulingLink: {},
  SendAs: {},
  SharedSchedulingLink: {},
  IntegrationLinkTemplate: {},
  Event: {},
  WebhookSubscription: {},
};

/** The graph's type for each name of events. */
const TYPES_BY_NAME: ReadonlyMap<string, NodeType> = new Map(
  (Object.keys(EVENT_NAMES) as (keyof typeof EVENT_NAMES)[]).flatMap((type) =>
    type === 'CustomField' ? [] : Object.keys(EVENT_NAMES[type]).map((name) => [name, type] as const),
  ),
);

const CATALOGUES_BY_NAME: ReadonlyMap<string, readonly string[]> = new Map(
  Object.values(EVENT_NAMES).flatMap((names) => Object.entries(names)),
);

/** The catalogues that an event outdates. */
export const outdatedBy = ({ object_type: type }: Pick<EventRow, 'object_type'>): readonly string[] =>
  (typeof type === 'string' ? CATALOGUES_BY_NAME.get(type) : undefined) ?? [];

/** All catalogues that some event outdates, for checks. */
export const REPORTED_CATALOGUES: ReadonlySet<string> = new Set([...CATALOGUES_BY_NAME.values()].flat());

/** The names of the objects that have a type in the graph. */
export const EVENT_OBJECT_TYPES: readonly string[] = [...TYPES_BY_NAME.keys()];

/** The types whose objects can change, for estimates and checks. */
export const CHANGING_TYPES: readonly NodeType[] = [...new Set(TYPES_BY_NAME.values())];

/** The graph's type of the changed object. Null for a type that this gateway does not know. */
export function changedType({ object_type: type }: Pick<EventRow, 'object_type'>): NodeType | null {
  if (typeof type !== 'string') return null;
  return TYPES_BY_NAME.get(type) ?? TYPES_BY_NAME.get(type.replace(/\..*/s, '.*')) ?? null;
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
