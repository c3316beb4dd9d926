/**
 * The shape of a seed: plain, normalized JSON. What Close derives (labels, names of related objects, counts, formatted
 * money) is never stored. It is derived on reading. `pipelines[].statuses` and `organization.lead_statuses` are in the
 * order that Close shows.
 */
import { z } from 'zod';
import type { Row } from '../json.ts';
import { activity } from './schema/activity.ts';
import { comment } from './schema/comment.ts';
import { connectedAccount, sendAs } from './schema/connected-account.ts';
import { contact } from './schema/contact.ts';
import { customActivityType, customField, customObject, customObjectType } from './schema/custom.ts';
import { deletedLead } from './schema/deleted-lead.ts';
import { form } from './schema/form.ts';
import { integrationLinkTemplate } from './schema/integration-link.ts';
import { type address, lead } from './schema/lead.ts';
import { opportunity } from './schema/opportunity.ts';
import { group, organization, pipeline, role, smartView, user } from './schema/organization.ts';
import { outcome, playbook } from './schema/outcome.ts';
import { phoneNumber } from './schema/phone-number.ts';
import { schedulingLink, sharedSchedulingLink } from './schema/scheduling-link.ts';
import { sequence, type sequenceStep, sequenceSubscription } from './schema/sequence.ts';
import { task } from './schema/task.ts';
import { blockedPhoneNumber, dialer } from './schema/telephony.ts';
import { emailTemplate, smsTemplate } from './schema/template.ts';
import { type attachment, type customValue, id } from './schema/values.ts';

export { TASK_TYPES } from './schema/task.ts';

export const seedSchema = z.object({
  organization,
  /** The user of the API key. */
  me: id,
  /** Further API keys of this organization, each with the id of its user. */
  keys: z.record(z.string(), id).default({}),
  users: z.array(user),
  /** In addition to the built-in roles. */
  roles: z.array(role).default([]),
  groups: z.array(group).default([]),
  pipelines: z.array(pipeline).min(1),
  custom_fields: z.array(customField).default([]),
  custom_object_types: z.array(customObjectType).default([]),
  custom_objects: z.array(customObject).default([]),
  custom_activity_types: z.array(customActivityType).default([]),
  saved_searches: z.array(smartView).default([]),
  /** In addition to the Google account of each user. */
  connected_accounts: z.array(connectedAccount).default([]),
  send_as: z.array(sendAs).default([]),
  scheduling_links: z.array(schedulingLink).default([]),
  shared_scheduling_links: z.array(sharedSchedulingLink).default([]),
  email_templates: z.array(emailTemplate).default([]),
  sms_templates: z.array(smsTemplate).default([]),
  forms: z.array(form).default([]),
  phone_numbers: z.array(phoneNumber).default([]),
  integration_links: z.array(integrationLinkTemplate).default([]),
  outcomes: z.array(outcome).default([]),
  playbooks: z.array(playbook).default([]),
  sequences: z.array(sequence).default([]),
  blocked_phone_numbers: z.array(blockedPhoneNumber).default([]),
  dialers: z.array(dialer).default([]),
  sequence_subscriptions: z.array(sequenceSubscription).default([]),
  leads: z.array(lead),
  contacts: z.array(contact).default([]),
  opportunities: z.array(opportunity).default([]),
  tasks: z.array(task).default([]),
  activities: z.array(activity).default([]),
  comments: z.array(comment).default([]),
  deleted_leads: z.array(deletedLead).default([]),
});

export type Seed = Omit<z.output<typeof seedSchema>, 'activities' | 'deleted_leads'> & {
  activities: readonly Activity[];
  deleted_leads: readonly DeletedLead[];
};
export type Address = z.output<typeof address>;
export type Lead = z.output<typeof lead>;
export type Contact = z.output<typeof contact>;
export type Opportunity = z.output<typeof opportunity>;
export type Task = z.output<typeof task>;
export type Activity = Omit<z.output<typeof activity>, 'details'> & { details: Row };
export type DeletedLead = Omit<z.output<typeof deletedLead>, 'activities'> & { activities: readonly Activity[] };
export type Comment = z.output<typeof comment>;
export type ActivityType = Activity['type'];
export type Pipeline = z.output<typeof pipeline>;
export type User = z.output<typeof user>;
export type Organization = z.output<typeof organization>;
export type CustomField = z.output<typeof customField>;
export type CustomObjectType = z.output<typeof customObjectType>;
export type CustomActivityType = z.output<typeof customActivityType>;
export type CustomObject = z.output<typeof customObject>;
export type SmartView = z.output<typeof smartView>;
export type ConnectedAccount = z.output<typeof connectedAccount>;
export type SendAs = z.output<typeof sendAs>;
export type SchedulingLink = z.output<typeof schedulingLink>;
export type SharedSchedulingLink = z.output<typeof sharedSchedulingLink>;
export type EmailTemplate = z.output<typeof emailTemplate>;
export type Sequence = z.output<typeof sequence>;
export type SequenceStep = z.output<typeof sequenceStep>;
export type SequenceSubscription = z.output<typeof sequenceSubscription>;
export type BlockedPhoneNumber = z.output<typeof blockedPhoneNumber>;
export type Dialer = z.output<typeof dialer>;
export type SmsTemplate = z.output<typeof smsTemplate>;
export type Role = z.output<typeof role>;
export type PhoneNumber = z.output<typeof phoneNumber>;
export type IntegrationLinkTemplate = z.output<typeof integrationLinkTemplate>;
export type Form = z.output<typeof form>;
export type Outcome = z.output<typeof outcome>;
export type Playbook = z.output<typeof playbook>;
export type Group = z.output<typeof group>;
export type Attachment = z.output<typeof attachment>;
export type CustomValue = z.output<typeof customValue>;
export type ValuePeriod = Opportunity['value_period'];
export type StatusType = Pipeline['statuses'][number]['type'];
