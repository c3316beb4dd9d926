import type { ActivityType } from '../seed/schema.ts';

/** The `object_type` of each type of activity, in events and threads of comments. */
export const ACTIVITY_OBJECT_TYPES: { readonly [type in ActivityType]: string } = {
  LeadStatusChange: 'activity.lead_status_change',
  OpportunityStatusChange: 'activity.opportunity_status_change',
  LeadMerge: 'activity.lead_merge',
  Note: 'activity.note',
  Call: 'activity.call',
  Email: 'activity.email',
  EmailThread: 'activity.email_thread',
  SMS: 'activity.sms',
  WhatsAppMessage: 'activity.whatsapp_message',
  Meeting: 'activity.meeting',
  CustomActivity: 'activity.custom_activity',
  FormSubmission: 'activity.form_submission',
  Created: 'activity.created',
  // Inferred from its path, as no events of it are documented.
  ImportUpdate: 'activity.import_update',
  TaskCompleted: 'activity.task_completed',
};
