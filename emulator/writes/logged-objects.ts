import type { Row } from '../json.ts';
import { createRenderer, type Noun } from '../noun.ts';
import { nounOfActivity } from '../nouns/activity.ts';
import { commentNoun } from '../nouns/comment.ts';
import { contactNoun } from '../nouns/contact.ts';
import { customActivityTypeNoun } from '../nouns/custom-activity-type.ts';
import { nounOf } from '../nouns/custom-field.ts';
import { customObjectNoun, customObjectTypeNoun } from '../nouns/custom-object.ts';
import { emailTemplateNoun } from '../nouns/email-template.ts';
import { groupNoun } from '../nouns/group.ts';
import { leadNoun } from '../nouns/lead.ts';
import { opportunityNoun } from '../nouns/opportunity.ts';
import { sequenceNoun, sequenceSubscriptionNoun } from '../nouns/sequence.ts';
import { smartViewNoun } from '../nouns/smart-view.ts';
import { smsTemplateNoun } from '../nouns/sms-template.ts';
import { taskNoun } from '../nouns/task.ts';
import type { ReadContext } from '../request-context.ts';
import type { Lead } from '../seed/schema.ts';
import type { RowsByTable } from '../tables.ts';
import { ACTIVITY_OBJECT_TYPES } from './activity-object-types.ts';

interface LoggedObject<T> {
  /** The `object_type` of events. */
  objectType: (row: T) => string;
  leadId: (row: T, context: ReadContext) => string | null;
  /** The row as events contain it. */
  render: (row: T, context: ReadContext) => Row;
}

/** Events of a lead contain it without its children, but with the ids of its contacts (documented). */
const OMITTED_FIELDS: readonly string[] = [
  'contacts',
  'opportunities',
  'tasks',
  'custom',
  'html_url',
  'integration_links',
];
const loggedLead: Noun<Lead> = {
  ...leadNoun,
  fields: Object.fromEntries(
    Object.entries({ ...leadNoun.fields, ...leadNoun.optional }).filter(
      ([name]) => name === 'contact_ids' || (Object.hasOwn(leadNoun.fields, name) && !OMITTED_FIELDS.includes(name)),
    ),
  ),
};

/** The rows whose changes are logged. Close logs no changes to pipelines and organizations (documented). */
export const LOGGED_OBJECTS: { readonly [kind in LoggedKind]: LoggedObject<RowsByTable[kind]> } = {
  lead: {
    objectType: () => 'lead',
    leadId: ({ id }) => id,
    render: createRenderer(loggedLead, null),
  },
  contact: { objectType: () => 'contact', leadId: (row) => row.lead_id, render: createRenderer(contactNoun, null) },
  opportunity: {
    objectType: () => 'opportunity',
    leadId: (row) => row.lead_id,
    render: createRenderer(opportunityNoun, null),
  },
  task: {
    objectType: ({ type }) => `task.${type}`,
    leadId: (row) => row.lead_id,
    render: createRenderer(taskNoun, null),
  },
  activity: {
    objectType: ({ type }) => ACTIVITY_OBJECT_TYPES[type],
    leadId: (row) => row.lead_id,
    /** The row as events contain it. */
    render: (row, context) => createRenderer(nounOfActivity(row.type), null)(row, context),
  },
  custom_object: {
    objectType: () => 'custom_object',
    leadId: (row) => row.lead_id,
    render: createRenderer(customObjectNoun, null),
  },
  custom_activity_type: {
    objectType: () => 'custom_activity_type',
    leadId: () => null,
    render: createRenderer(customActivityTypeNoun, null),
  },
  custom_object_type: {
    objectType: () => 'custom_object_type',
    leadId: () => null,
    render: createRenderer(customObjectTypeNoun, null),
  },
  custom_field: {
    objectType: ({ object }) => `custom_fields.${object}`,
    leadId: () => null,
    render: (row, context) => createRenderer(nounOf(row.object), null)(row, context),
  },
  comment: {
    objectType: () => 'comment',
    leadId: (row, { tables }) => tables.activity.get(row.object_id)?.lead_id ?? null,
    render: createRenderer(commentNoun, null),
  },
  group: { objectType: () => 'group', leadId: () => null, render: createRenderer(groupNoun, null) },
  saved_search: {
    objectType: () => 'saved_search',
    leadId: () => null,
    render: createRenderer(smartViewNoun, null),
  },
  email_template: {
    objectType: () => 'email_template',
    leadId: () => null,
    render: createRenderer(emailTemplateNoun, null),
  },
  sms_template: {
    objectType: () => 'sms_template',
    leadId: () => null,
    render: createRenderer(smsTemplateNoun, null),
  },
  sequence: { objectType: () => 'sequence', leadId: () => null, render: createRenderer(sequenceNoun, null) },
  sequence_subscription: {
    objectType: () => 'sequence_subscription',
    leadId: (row) => row.lead_id,
    render: createRenderer(sequenceSubscriptionNoun, null),
  },
};
export type LoggedKind =
  | ('lead' | 'contact' | 'opportunity' | 'task' | 'activity' | 'comment')
  | ('group' | 'custom_activity_type' | 'custom_object_type')
  | ('custom_object' | 'custom_field' | 'saved_search' | 'email_template' | 'sms_template')
  | ('sequence' | 'sequence_subscription');
