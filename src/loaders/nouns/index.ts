/**
 * All nouns: everything that has an id at Close. The rest of the gateway derives its lists of nouns from these tables:
 * loaders, id prefixes, cost estimates and the contents of the cache.
 */
import type { ActivityRows, Noun, Rows } from '../../rows/index.ts';
import type { LoadScope } from '../load-scope.ts';
import type { RowLoader } from '../rows/row-loader.ts';
import { createRowWriter } from '../writes/writer.ts';
import { ACTIVITY, createActivityWriter, createCustomActivityWriter } from './activity.ts';
import { BLOCKED_PHONE_NUMBER, createBlockedPhoneNumberWriter } from './blocked-phone-number.ts';
import { COMMENT, createCommentWriter } from './comment.ts';
import { COMMENT_THREAD } from './comment-thread.ts';
import { CONNECTED_ACCOUNT } from './connected-account.ts';
import { CONTACT } from './contact.ts';
import { CUSTOM_OBJECT } from './custom-object.ts';
import { CUSTOM_ACTIVITY_TYPE, CUSTOM_OBJECT_TYPE } from './custom-type.ts';
import { createCustomActivityTypeWriter, createCustomObjectTypeWriter } from './custom-type-writer.ts';
import { DIALER } from './dialer.ts';
import { createEmailTemplateWriter, EMAIL_TEMPLATE } from './email-template.ts';
import { EVENT } from './event.ts';
import { FORM } from './form.ts';
import { createGroupWriter, GROUP } from './group.ts';
import { createIntegrationLinkTemplateWriter, INTEGRATION_LINK_TEMPLATE } from './integration-link-template.ts';
import { JOBS } from './job.ts';
import { createLeadWriter, LEAD } from './lead.ts';
import { createLeadStatusWriter, LEAD_STATUS } from './lead-status.ts';
import { createMembershipWriter, MEMBERSHIP } from './membership.ts';
import type { CataloguedNoun, RowNoun, SingleNoun } from './noun.ts';
import { OPPORTUNITY } from './opportunity.ts';
import { createOpportunityStatusWriter, OPPORTUNITY_STATUS } from './opportunity-status.ts';
import { ORGANIZATION } from './organization.ts';
import { createOutcomeWriter, OUTCOME } from './outcome.ts';
import { createPhoneNumberWriter, PHONE_NUMBER } from './phone-number.ts';
import { createPipelineWriter, PIPELINE } from './pipeline.ts';
import { createPlaybookWriter, PLAYBOOK } from './playbook.ts';
import { createRoleWriter, ROLE } from './role.ts';
import {
  createSchedulingLinkWriter,
  createSharedSchedulingLinkWriter,
  SCHEDULING_LINK,
  SHARED_SCHEDULING_LINK,
} from './scheduling-link.ts';
import { createSendAsWriter, SEND_AS } from './send-as.ts';
import { createSequenceWriter, SEQUENCE } from './sequence.ts';
import { createSequenceSubscriptionWriter, SEQUENCE_SUBSCRIPTION } from './sequence-subscription.ts';
import { createSmartViewWriter, SMART_VIEW } from './smart-view.ts';
import { createSmsTemplateWriter, SMS_TEMPLATE } from './sms-template.ts';
import { createTaskWriter, TASK } from './task.ts';
import { USER } from './user.ts';
import { createWebhookSubscriptionWriter, WEBHOOK_SUBSCRIPTION } from './webhook-subscription.ts';

const TABLE = {
  Lead: LEAD,
  Contact: CONTACT,
  Opportunity: OPPORTUNITY,
  OpportunityStatus: OPPORTUNITY_STATUS,
  LeadStatus: LEAD_STATUS,
  Pipeline: PIPELINE,
  User: USER,
  Organization: ORGANIZATION,
  Activity: ACTIVITY,
  SmartView: SMART_VIEW,
  CustomObject: CUSTOM_OBJECT,
  CustomObjectType: CUSTOM_OBJECT_TYPE,
  CustomActivityType: CUSTOM_ACTIVITY_TYPE,
  Form: FORM,
  Group: GROUP,
  Role: ROLE,
  Membership: MEMBERSHIP,
  Task: TASK,
  Event: EVENT,
  WebhookSubscription: WEBHOOK_SUBSCRIPTION,
  Comment: COMMENT,
  CommentThread: COMMENT_THREAD,
  EmailTemplate: EMAIL_TEMPLATE,
  SmsTemplate: SMS_TEMPLATE,
  ConnectedAccount: CONNECTED_ACCOUNT,
  SendAs: SEND_AS,
  SchedulingLink: SCHEDULING_LINK,
  SharedSchedulingLink: SHARED_SCHEDULING_LINK,
  ...JOBS,
  Sequence: SEQUENCE,
  SequenceSubscription: SEQUENCE_SUBSCRIPTION,
  PhoneNumber: PHONE_NUMBER,
  IntegrationLinkTemplate: INTEGRATION_LINK_TEMPLATE,
  Outcome: OUTCOME,
  Playbook: PLAYBOOK,
  BlockedPhoneNumber: BLOCKED_PHONE_NUMBER,
  Dialer: DIALER,
} satisfies { readonly [N in Noun]: NounSource<Rows[N]> };

type NounSource<Row> = RowNoun | CataloguedNoun<Row> | SingleNoun<Row>;

export const NOUNS: { readonly [N in Noun]: NounSource<Rows[N]> } = TABLE;

/** The source of a noun's rows. Undefined if they are not read in batches. */
export function rowSourceOf(noun: Noun): RowNoun | undefined {
  const source = NOUNS[noun];
  return 'path' in source ? source : undefined;
}

/** Whether the objects of a noun are neither rows with columns to choose nor cached. */
export const isSingle = (noun: Noun): boolean => singleBatchOf(noun) !== null;

/** How many objects of such a noun one request reads by their ids. Null for any other noun. */
export function singleBatchOf(noun: Noun): number | null {
  const source = NOUNS[noun];
  return 'isSingle' in source ? (source.batch ?? 1) : null;
}

export const NOUN_NAMES = Object.keys(NOUNS) as readonly Noun[];

/** The loader of each noun: that of its file, or one that reads rows in batches and in lists. */
export type LoaderTable = {
  readonly [N in Noun]: (typeof TABLE)[N] extends { readonly loader: (scope: LoadScope) => infer L }
    ? L
    : RowLoader<Rows[N]>;
};

/** The writers of the nouns and types of activities that can be written. */
export const WRITERS = {
  Lead: (scope: LoadScope, load: LoaderTable) => createLeadWriter(scope, load.Lead),
  Contact: (scope: LoadScope, load: LoaderTable) => createRowWriter(scope, CONTACT.path, load.Contact),
  Opportunity: (scope: LoadScope, load: LoaderTable) => createRowWriter(scope, OPPORTUNITY.path, load.Opportunity),
  Task: (scope: LoadScope, load: LoaderTable) => createTaskWriter(scope, load.Task),
  CustomObject: (scope: LoadScope, load: LoaderTable) => createRowWriter(scope, CUSTOM_OBJECT.path, load.CustomObject),
  CustomObjectType: createCustomObjectTypeWriter,
  CustomActivityType: createCustomActivityTypeWriter,
  LeadStatus: createLeadStatusWriter,
  OpportunityStatus: createOpportunityStatusWriter,
  Pipeline: createPipelineWriter,
  SmartView: createSmartViewWriter,
  Group: createGroupWriter,
  Role: createRoleWriter,
  Membership: createMembershipWriter,
  Comment: createCommentWriter,
  WebhookSubscription: createWebhookSubscriptionWriter,
  EmailTemplate: createEmailTemplateWriter,
  SmsTemplate: createSmsTemplateWriter,
  SendAs: createSendAsWriter,
  SchedulingLink: createSchedulingLinkWriter,
  SharedSchedulingLink: createSharedSchedulingLinkWriter,
  Sequence: createSequenceWriter,
  SequenceSubscription: createSequenceSubscriptionWriter,
  PhoneNumber: createPhoneNumberWriter,
  IntegrationLinkTemplate: createIntegrationLinkTemplateWriter,
  Outcome: createOutcomeWriter,
  Playbook: createPlaybookWriter,
  BlockedPhoneNumber: createBlockedPhoneNumberWriter,
  Note: createActivityWriter<ActivityRows['Note']>('note'),
  Call: createActivityWriter<ActivityRows['Call']>('call'),
  Email: createActivityWriter<ActivityRows['Email']>('email'),
  SMS: createActivityWriter<ActivityRows['SMS']>('sms'),
  EmailThread: createActivityWriter<ActivityRows['EmailThread']>('emailthread'),
  WhatsAppMessage: createActivityWriter<ActivityRows['WhatsAppMessage']>('whatsapp_message'),
  Meeting: createActivityWriter<ActivityRows['Meeting']>('meeting'),
  FormSubmission: createActivityWriter<ActivityRows['FormSubmission']>('form_submission'),
  TaskCompleted: createActivityWriter<ActivityRows['TaskCompleted']>('task_completed'),
  ImportUpdate: createActivityWriter<ActivityRows['ImportUpdate']>('import_update'),
  LeadStatusChange: createActivityWriter<ActivityRows['LeadStatusChange']>('status_change/lead'),
  OpportunityStatusChange: createActivityWriter<ActivityRows['OpportunityStatusChange']>('status_change/opportunity'),
  CustomActivity: (scope: LoadScope, load: LoaderTable) => createCustomActivityWriter(scope, load.Activity),
};

export type Writers = { readonly [W in keyof typeof WRITERS]: ReturnType<(typeof WRITERS)[W]> };
