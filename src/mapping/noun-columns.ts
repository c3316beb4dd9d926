/**
 * What the row of each noun contains: the columns of its neighbours, and the columns that a field reads. An opportunity
 * contains its lead's name, so an edge that selects only the name needs no request. A noun without an entry has no edges,
 * and each of its fields reads the column of the same name in snake_case.
 */
import { ACTIVITY_KINDS } from '../domain/activity-kinds.ts';
import type { Info } from '../engine/operation.ts';
import { argumentsOf, type SelectedField, selectedFields, selectsAny } from '../engine/selection.ts';
import type { Money, Resolvers } from '../generated/graphql.ts';
import { customColumn, customColumns } from '../loaders/rows/columns.ts';
import type { NodeType, OpportunityRow } from '../rows/index.ts';
import { rowNodesOf } from './connection-rows.ts';
import { typedFieldsAt } from './custom-fields/schema-fields.ts';
import { type Column, edgeTo, type Sources, type Target } from './edges.ts';
import { type ListField, planOf } from './plans/index.ts';

const CREATED_BY = edgeTo('User', { id: 'created_by', name: 'created_by_name' });
const UPDATED_BY = edgeTo('User', { id: 'updated_by', name: 'updated_by_name' });
const CREATED_BY_ID = edgeTo('User', { id: 'created_by' });
const UPDATED_BY_ID = edgeTo('User', { id: 'updated_by' });
const USER = edgeTo('User', { id: 'user_id', name: 'user_name' });
const LEAD_ID = edgeTo('Lead', { id: 'lead_id' });
const OUTCOME = edgeTo('Outcome', { id: 'outcome_id' });
/** Edges of all types of activities. */
const CONTACT_ID = edgeTo('Contact', { id: 'contact_id' });
const OF_ACTIVITY = { lead: LEAD_ID, contact: CONTACT_ID, user: USER, createdBy: CREATED_BY, updatedBy: UPDATED_BY };
const SENDER_ACCOUNT = edgeTo('ConnectedAccount', { id: 'sender_account_id' });
const PIPELINE = edgeTo('Pipeline', { id: 'pipeline_id', name: 'pipeline_name' });

/** Edges to the old or the new status of a status change. */
const leadStatus = <const Side extends 'old' | 'new'>(side: Side) =>
  edgeTo('LeadStatus', { id: `${side}_status_id`, label: `${side}_status_label` });
const opportunityStatus = <const Side extends 'old' | 'new'>(side: Side) =>
  edgeTo('OpportunityStatus', {
    id: `${side}_status_id`,
    label: `${side}_status_label`,
    type: `${side}_status_type`,
    pipeline_id: `${side}_pipeline_id`,
    pipeline_name: `${side}_pipeline_name`,
  });

/** Every edge to one other object, by type and field. */
export const EDGES = {
  Lead: {
    status: edgeTo('LeadStatus', { id: 'status_id', label: 'status_label' }),
    createdBy: CREATED_BY,
    updatedBy: UPDATED_BY,
  },
  Contact: {
    lead: LEAD_ID,
    createdBy: CREATED_BY_ID,
    updatedBy: UPDATED_BY_ID,
  },
  Opportunity: {
    lead: edgeTo('Lead', { id: 'lead_id', name: 'lead_name', display_name: 'lead_name' }),
    contact: edgeTo('Contact', { id: 'contact_id', name: 'contact_name', display_name: 'contact_name' }),
    user: USER,
    status: edgeTo('OpportunityStatus', {
      id: 'status_id',
      label: 'status_label',
      type: 'status_type',
      pipeline_id: 'pipeline_id',
      pipeline_name: 'pipeline_name',
    }),
    pipeline: PIPELINE,
    createdBy: CREATED_BY,
    updatedBy: UPDATED_BY,
  },
  CustomObject: {
    type: edgeTo('CustomObjectType', { id: 'custom_object_type_id' }),
    lead: LEAD_ID,
    createdBy: CREATED_BY_ID,
    updatedBy: UPDATED_BY_ID,
  },
  CustomObjectType: { createdBy: CREATED_BY_ID, updatedBy: UPDATED_BY_ID },
  CustomActivityType: { createdBy: CREATED_BY_ID, updatedBy: UPDATED_BY_ID },
  Task: {
    lead: edgeTo('Lead', { id: 'lead_id', name: 'lead_name', display_name: 'lead_name' }),
    contact: edgeTo('Contact', { id: 'contact_id', name: 'contact_name', display_name: 'contact_name' }),
    assignedTo: edgeTo('User', { id: 'assigned_to', name: 'assigned_to_name' }),
    createdBy: CREATED_BY,
    updatedBy: UPDATED_BY,
  },
  OpportunityStatus: { pipeline: PIPELINE },
  Pipeline: { createdBy: CREATED_BY_ID, updatedBy: UPDATED_BY_ID },
  Membership: {
    user: edgeTo('User', {
      id: 'user_id',
      name: 'user_full_name',
      first_name: 'user_first_name',
      last_name: 'user_last_name',
      email: 'user_email',
    }),
    role: edgeTo('Role', { id: 'role_id' }),
    organization: edgeTo('Organization', { id: 'organization_id' }),
    defaultCaller: edgeTo('PhoneNumber', { id: 'default_caller_id' }),
  },
  Note: OF_ACTIVITY,
  Call: { ...OF_ACTIVITY, outcome: OUTCOME },
  Email: {
    ...OF_ACTIVITY,
    thread: edgeTo('EmailThread', { id: 'thread_id' }),
    emailAccount: edgeTo('ConnectedAccount', { id: 'email_account_id' }),
  },
  EmailThread: OF_ACTIVITY,
  SMS: OF_ACTIVITY,
  WhatsAppMessage: { ...OF_ACTIVITY, responseTo: edgeTo('WhatsAppMessage', { id: 'response_to_id' }) },
  Meeting: {
    ...OF_ACTIVITY,
    outcome: OUTCOME,
    playbook: edgeTo('Playbook', { id: 'playbook_id' }),
    connectedAccount: edgeTo('ConnectedAccount', { id: 'connected_account_id' }),
  },
  CustomActivity: {
    ...OF_ACTIVITY,
    customActivityType: edgeTo('CustomActivityType', { id: 'custom_activity_type_id' }),
  },
  FormSubmission: { ...OF_ACTIVITY, form: edgeTo('Form', { id: 'form_id', name: 'form_name' }) },
  LeadMerge: {
    ...OF_ACTIVITY,
    source: edgeTo('Lead', { id: 'source_lead_id', display_name: 'source_display_name' }),
    destination: edgeTo('Lead', { id: 'destination_lead_id', display_name: 'destination_display_name' }),
  },
  TaskCompleted: {
    ...OF_ACTIVITY,
    task: edgeTo('Task', { id: 'task_id' }),
    taskAssignedTo: edgeTo('User', { id: 'task_assigned_to', name: 'task_assigned_to_name' }),
  },
  Created: OF_ACTIVITY,
  ImportUpdate: OF_ACTIVITY,
  LeadStatusChange: { ...OF_ACTIVITY, oldStatus: leadStatus('old'), newStatus: leadStatus('new') },
  OpportunityStatusChange: {
    ...OF_ACTIVITY,
    opportunity: edgeTo('Opportunity', { id: 'opportunity_id' }),
    oldStatus: opportunityStatus('old'),
    newStatus: opportunityStatus('new'),
  },
  OtherActivity: OF_ACTIVITY,
  MeetingAttendee: { contact: edgeTo('Contact', { id: 'contact_id' }), user: edgeTo('User', { id: 'user_id' }) },
  SmartView: { user: edgeTo('User', { id: 'user_id' }) },
  Comment: {
    thread: edgeTo('CommentThread', { id: 'thread_id' }),
    lead: LEAD_ID,
    createdBy: CREATED_BY_ID,
    updatedBy: UPDATED_BY_ID,
    removedBy: edgeTo('User', { id: 'removed_by' }),
  },
  CommentThread: { lead: LEAD_ID },
  ConnectedAccount: { user: edgeTo('User', { id: 'user_id' }) },
  BulkDelete: { createdBy: CREATED_BY_ID },
  BulkEdit: { createdBy: CREATED_BY_ID, leadStatus: edgeTo('LeadStatus', { id: 'lead_status_id' }) },
  BulkEmail: {
    createdBy: CREATED_BY_ID,
    template: edgeTo('EmailTemplate', { id: 'template_id' }),
    emailAccount: edgeTo('ConnectedAccount', { id: 'email_account_id' }),
  },
  BulkSequenceSubscription: {
    createdBy: CREATED_BY_ID,
    sequence: edgeTo('Sequence', { id: 'sequence_id' }),
    senderAccount: SENDER_ACCOUNT,
  },
  Export: { createdBy: CREATED_BY_ID },
  Event: { lead: LEAD_ID, user: edgeTo('User', { id: 'user_id' }) },
  WebhookSubscription: { createdBy: CREATED_BY_ID, updatedBy: UPDATED_BY_ID },
  EmailTemplate: { createdBy: CREATED_BY_ID, updatedBy: UPDATED_BY_ID },
  RenderedEmail: {
    lead: edgeTo('Lead', { id: 'lead_id', display_name: 'lead_display_name' }),
    contact: edgeTo('Contact', { id: 'contact_id', display_name: 'contact_display_name' }),
  },
  Sequence: {
    owner: edgeTo('User', { id: 'owner_id' }),
    createdBy: edgeTo('User', { id: 'created_by_id' }),
    updatedBy: edgeTo('User', { id: 'updated_by_id' }),
  },
  SequenceStep: {
    emailTemplate: edgeTo('EmailTemplate', { id: 'email_template_id' }),
    smsTemplate: edgeTo('SmsTemplate', { id: 'sms_template_id' }),
  },
  SequenceSubscription: {
    sequence: edgeTo('Sequence', { id: 'sequence_id' }),
    contact: CONTACT_ID,
    lead: LEAD_ID,
    senderAccount: SENDER_ACCOUNT,
    createdBy: edgeTo('User', { id: 'created_by_id' }),
    updatedBy: edgeTo('User', { id: 'updated_by_id' }),
  },
  PhoneNumber: { user: edgeTo('User', { id: 'user_id' }) },
  IntegrationLinkTemplate: { createdBy: CREATED_BY_ID, updatedBy: UPDATED_BY_ID },
  Outcome: { createdBy: CREATED_BY_ID, updatedBy: UPDATED_BY_ID },
  Playbook: {
    archivedBy: edgeTo('User', { id: 'archived_by_id' }),
    createdBy: edgeTo('User', { id: 'created_by_id' }),
    updatedBy: edgeTo('User', { id: 'updated_by_id' }),
  },
  SchedulingLink: { user: edgeTo('User', { id: 'user_id' }) },
  SendAs: {
    allowingUser: edgeTo('User', { id: 'allowing_user_id' }),
    allowedUser: edgeTo('User', { id: 'allowed_user_id' }),
  },
  BlockedPhoneNumber: { createdBy: CREATED_BY_ID, updatedBy: UPDATED_BY_ID },
  Dialer: { smartView: edgeTo('SmartView', { id: 'source_value' }), user: edgeTo('User', { id: 'user_id' }) },
  DialerUser: { user: edgeTo('User', { id: 'user_id' }) },
  CustomFieldEnrichment: { lead: LEAD_ID, contact: CONTACT_ID },
  SmsTemplate: { owner: edgeTo('User', { id: 'owned_by' }), createdBy: CREATED_BY_ID, updatedBy: UPDATED_BY_ID },
  WebhookDelivery: { event: edgeTo('Event', { id: 'event_id' }) },
  EventRequest: { mergeDestination: edgeTo('Lead', { id: 'merge_destination_lead_id' }) },
  PreviousLead: { status: edgeTo('LeadStatus', { id: 'status_id', label: 'status_label' }) },
  PreviousContact: { lead: LEAD_ID },
  PreviousOpportunity: {
    lead: LEAD_ID,
    contact: CONTACT_ID,
    user: USER,
    status: edgeTo('OpportunityStatus', { id: 'status_id', label: 'status_label', type: 'status_type' }),
    pipeline: PIPELINE,
  },
  PreviousTask: {
    assignedTo: edgeTo('User', { id: 'assigned_to', name: 'assigned_to_name' }),
    contact: CONTACT_ID,
  },
  ActivityReportRow: { user: edgeTo('User', { id: 'user_id' }) },
  OpportunityFunnelTotals: { user: edgeTo('User', { id: 'user_id' }) },
  OpportunityFunnelStatuses: { user: edgeTo('User', { id: 'user_id' }) },
  OpportunityFunnelReportStatus: {
    status: edgeTo('OpportunityStatus', { id: 'status_id', label: 'status_label', type: 'status_type' }),
  },
  ActiveCall: {
    call: edgeTo('Call', { id: 'id' }),
    lead: edgeTo('Lead', { id: 'lead_id', display_name: 'lead_display_name' }),
  },
} as const satisfies {
  readonly [From in keyof Sources]?: Readonly<
    Record<string, { readonly noun: Target; readonly columns: Readonly<Record<string, Column<From> | undefined>> }>
  >;
};

/** The columns that a selected field reads. `always` are those that it reads independently of the selection below it. */
export interface ColumnRule {
  (field: SelectedField, info: Info): Iterable<string>;
  readonly always?: readonly string[];
}

const reads = (...columns: string[]): ColumnRule => Object.assign(() => columns, { always: columns });
/** A field that is requested by the object's id. */
const BY_ID = reads('id');

/** The selected custom fields that have schema fields of their own. */
const typedFields =
  (noun: string): ColumnRule =>
  (field, info) =>
    typedFieldsAt(noun, field.nodes, info).map(({ definition }) => customColumn(definition.id));

/** The custom fields that the arguments select. */
const customFields =
  (type: string): ColumnRule =>
  (field, info) =>
    customColumns(argumentsOf(type, field, info));

/** The column of an embedded list. Only the id, of which its cursors are too, if the list is requested from Close. */
const ifEmbedded =
  (list: ListField, column: string): ColumnRule =>
  (field, info) =>
    planOf(list, field.nodes, info).kind === 'embedded' ? ['id', column] : ['id'];

/** A lead's row also contains the lists of its contacts. */
const contactsOfLead: ColumnRule = Object.assign(
  (field: SelectedField, info: Info) => {
    const selected = selectedFields('Contact', rowNodesOf('ContactConnection', field.nodes, info), info);
    const embedded = (list: ListField, name: 'opportunities' | 'tasks') =>
      selected.some((each) => each.name === name && planOf(list, each.nodes, info).kind === 'embedded') ? [name] : [];
    return [
      'id',
      'contacts',
      ...embedded('Contact.opportunities', 'opportunities'),
      ...embedded('Contact.tasks', 'tasks'),
    ];
  },
  { always: ['id', 'contacts'] },
);

/** The fields of `Money` that need a currency. */
export const CURRENCY_FIELDS: ReadonlySet<string> = new Set(['currency', 'formatted'] satisfies (keyof Money)[]);

/** An amount. The currency only if it is selected. */
function money(column: keyof OpportunityRow | 'opportunity_value', currency = 'value_currency'): ColumnRule {
  const rule: ColumnRule = (field, info) =>
    selectsAny(CURRENCY_FIELDS, field.nodes, info) ? [column, currency] : [column];
  return Object.assign(rule, { always: [column] });
}

/** All fields of a type. */
type FieldOf<T extends NodeType> = keyof NonNullable<Resolvers[T]>;

/** The columns of the fields that activities of all types have. A type without a direction or a state has no column. */
export const ACTIVITY_COLUMNS: Readonly<Record<string, Readonly<Record<string, ColumnRule>>>> = Object.fromEntries(
  Object.entries(ACTIVITY_KINDS).map(([type, { direction, status, summary }]) => [
    type,
    {
      direction: direction === undefined ? reads() : reads(direction),
      status: status === undefined ? reads() : reads(status.column),
      summary: reads(...summary.columns),
      commentThread: BY_ID,
    },
  ]),
);

/** Fields that read other columns than the one of their name. `EDGES` contains the edges. */
export const FIELD_COLUMNS: {
  readonly [T in NodeType]?: { readonly [F in FieldOf<T> | 'custom']?: ColumnRule };
} = {
  Lead: {
    opportunities: ifEmbedded('Lead.opportunities', 'opportunities'),
    tasks: ifEmbedded('Lead.tasks', 'tasks'),
    contacts: contactsOfLead,
    contactCount: reads('contacts'),
    customFields: customFields('Lead'),
    custom: typedFields('Lead'),
    activities: BY_ID,
    statusChanges: BY_ID,
    customObjects: BY_ID,
    sequenceSubscriptions: BY_ID,
  },
  Contact: {
    customFields: customFields('Contact'),
    custom: typedFields('Contact'),
    activities: reads('id', 'lead_id'),
    opportunities: reads('id', 'lead_id'),
    tasks: reads('id', 'lead_id'),
    sequenceSubscriptions: BY_ID,
  },
  Opportunity: {
    value: money('value'),
    expectedValue: money('expected_value'),
    annualizedValue: money('annualized_value'),
    annualizedExpectedValue: money('annualized_expected_value'),
    customFields: customFields('Opportunity'),
    custom: typedFields('Opportunity'),
    statusChanges: reads('id', 'lead_id'),
    statusDurations: reads('id', 'lead_id', 'date_created', ...Object.values(EDGES.Opportunity.status.columns)),
  },
  Task: {
    type: reads('_type'),
    dateTime: reads('date'),
    dueDateTime: reads('due_date'),
    object: reads('object_id'),
    // Tasks about text messages have other columns than those about calls.
    phone: reads('phone', 'remote_phone'),
    phoneFormatted: reads('phone_formatted', 'remote_phone_formatted'),
    phoneDescription: reads('phone_number_description', 'remote_phone_description'),
  },
  OpportunityStatus: {
    isDeleted: BY_ID,
    opportunityCount: BY_ID,
    opportunityAggregates: BY_ID,
    opportunities: BY_ID,
  },
  LeadStatus: { isDeleted: BY_ID, leadCount: BY_ID, leads: BY_ID },
  Pipeline: { opportunities: reads('id', 'statuses'), funnel: reads('statuses') },
  CustomObject: { customFields: customFields('CustomObject') },
  Membership: { pinnedSmartViews: BY_ID },
  Role: { visibilityBehavior: reads('visibility_user_lcf_behavior') },
  User: {
    organization: reads('organizations'),
    leads: BY_ID,
    opportunities: BY_ID,
    tasks: BY_ID,
    availability: BY_ID,
    groups: BY_ID,
    permissions: BY_ID,
    membership: BY_ID,
    connectedAccounts: BY_ID,
    phoneNumbers: BY_ID,
  },
  Organization: { groups: BY_ID, roles: BY_ID, memberships: BY_ID },
  Email: { opensCount: reads('opens') },
  EmailThread: {
    latestEmails: reads('emails', 'latest_emails'),
  },
  CustomActivity: { customFields: customFields('CustomActivity') },
  FormSubmission: { values: reads('values_by_name', 'values') },
  OpportunityStatusChange: {
    opportunityValue: money('opportunity_value', 'opportunity_value_currency'),
  },
  OtherActivity: { type: reads('_type') },
  SmartView: { leads: reads('id', 'type'), contacts: reads('id', 'type') },
  EmailTemplate: { bodyHtml: reads('body'), render: BY_ID, usedBySequences: BY_ID },
  Sequence: {
    hours: reads('schedule'),
    isManualEnrollmentAllowed: reads('allow_manual_enrollment'),
    subscriptionCounts: BY_ID,
    subscriptions: BY_ID,
  },
  SmsTemplate: { isArchived: reads('status') },
  ConnectedAccount: { type: reads('_type') },
  Playbook: {
    isArchived: reads('archived_at'),
    outcomes: reads('outcome_ids'),
    customFieldDefinitions: reads('custom_field_ids'),
  },
  WebhookSubscription: {
    health: reads('counters', 'health_status', 'latest_error', 'pause_reason', 'recent_consecutive_fail_buckets_cnt'),
    deliveries: reads('history'),
  },
};
