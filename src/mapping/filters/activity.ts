import type { ActivityFilter, ActivityType } from '../../generated/graphql.ts';
import { boundsParameter, choiceParameter, idParameter, type ParameterTable } from './parameters.ts';

/** Close's name of each type in filters, and the path of the list of that type. */
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

/** https://developer.close.com/api/resources/activities */
export const ACTIVITY_FILTER: ParameterTable<ActivityFilter> = {
  leadId: idParameter('lead_id', ['lead_']),
  contactId: idParameter('contact_id', ['cont_']),
  userId: idParameter('user_id', ['user_']),
  type: choiceParameter('_type', (type: ActivityType) => ACTIVITY_TYPES[type].name),
  dateCreated: boundsParameter('date_created'),
  activityAt: boundsParameter('activity_at'),
};
