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
import { phoneNumberNoun } from '../nouns/phone-number.ts';
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

/** Rows of one noun. By default they belong to no lead. */
const logged = <T>(
  objectType: string,
  noun: Noun<T>,
  leadId: LoggedObject<T>['leadId'] = () => null,
): LoggedObject<T> => ({ objectType: () => objectType, leadId, render: createRenderer(noun, null) });

/** The lead that a row names. */
const named = ({ lead_id }: { readonly lead_id: string | null }): string | null => lead_id;

/** The rows whose changes are logged. Close logs no changes to pipelines and organizations (documented). */
export const LOGGED_OBJECTS: { readonly [kind in LoggedKind]: LoggedObject<RowsByTable[kind]> } = {
  lead: logged('lead', loggedLead, ({ id }) => id),
  contact: logged('contact', contactNoun, named),
  opportunity: logged('opportunity', opportunityNoun, named),
  task: { ...logged('task', taskNoun, named), objectType: ({ type }) => `task.${type}` },
  activity: {
    objectType: ({ type }) => ACTIVITY_OBJECT_TYPES[type],
    leadId: named,
    render: (row, context) => createRenderer(nounOfActivity(row.type), null)(row, context),
  },
  custom_object: logged('custom_object', customObjectNoun, named),
  custom_activity_type: logged('custom_activity_type', customActivityTypeNoun),
  custom_object_type: logged('custom_object_type', customObjectTypeNoun),
  custom_field: {
    objectType: ({ object }) => `custom_fields.${object}`,
    leadId: () => null,
    render: (row, context) => createRenderer(nounOf(row.object), null)(row, context),
  },
  comment: logged(
    'comment',
    commentNoun,
    ({ object_id }, { tables }) => tables.activity.get(object_id)?.lead_id ?? null,
  ),
  group: logged('group', groupNoun),
  phone_number: logged('phone_number', phoneNumberNoun),
  saved_search: logged('saved_search', smartViewNoun),
  email_template: logged('email_template', emailTemplateNoun),
  sms_template: logged('sms_template', smsTemplateNoun),
  sequence: logged('sequence', sequenceNoun),
  sequence_subscription: logged('sequence_subscription', sequenceSubscriptionNoun, named),
};
export type LoggedKind =
  | ('lead' | 'contact' | 'opportunity' | 'task' | 'activity' | 'comment')
  | ('group' | 'phone_number' | 'custom_activity_type' | 'custom_object_type')
  | ('custom_object' | 'custom_field' | 'saved_search' | 'email_template' | 'sms_template')
  | ('sequence' | 'sequence_subscription');
