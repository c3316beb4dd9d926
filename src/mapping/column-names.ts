/** The columns of fields that are named otherwise than Close's column, and whose value is the column's. */
const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  BlockedPhoneNumberSettings: { isRejectingAnonymousCalls: 'reject_anonymous_inbound_calls' },
  Comment: { dateCreated: 'created_at', dateUpdated: 'updated_at', dateRemoved: 'removed_at' },
  CommentThread: { commentsCount: 'num_comments', dateCreated: 'created_at', dateUpdated: 'updated_at' },
  CustomActivity: { isPinned: 'pinned' },
  CustomActivityType: { isApiCreateOnly: 'api_create_only' },
  CustomFieldAssociation: { isRequired: 'required' },
  CustomFieldDefinition: { isRequired: 'required' },
  CustomObjectType: { isApiCreateOnly: 'api_create_only' },
  Dialer: { callerPhone: 'caller_id' },
  Event: { rawAction: 'action' },
  Form: { fields: 'field_definitions' },
  FunnelOpportunities: { opportunityCount: 'count' },
  EmailThread: { closeSummary: 'summary', emailsCount: 'n_emails' },
  ImportUpdate: { isReverted: 'reverted' },
  Lead: { emailsCount: 'num_emails', upcomingMeetingsCount: 'num_upcoming_meetings' },
  LeadStatusTransition: { leadCount: 'count' },
  Membership: { isImpersonableByWorkflows: 'may_workflows_impersonate', isTrackingEmailOpens: 'track_email_opens' },
  Note: { isPinned: 'pinned' },
  OpportunityFunnelReportStatus: { opportunityCount: 'count', lostCount: 'count_lost' },
  OpportunityFunnelTotals: {
    opportunityCount: 'count',
    totalCompleteCount: 'count_total_complete',
    totalWonCount: 'count_total_won',
  },
  OpportunityGroup: { opportunityCount: 'count' },
  OpportunityStatusTransition: { opportunityCount: 'count' },
  PhoneNumber: {
    isForwarding: 'forward_to_enabled',
    isMmsEnabled: 'mms_enabled',
    isPorted: 'was_ported',
    isPress1Required: 'press_1_to_accept',
    isSmsEnabled: 'sms_enabled',
  },
  Playbook: { dateArchived: 'archived_at', dateCreated: 'created_at', dateUpdated: 'updated_at' },
  Role: { isEditable: 'editable', visibilityCustomFieldIds: 'visibility_user_lcf_ids' },
  WebhookDelivery: { at: 'datetime', attempt: 'attempt_number', responseStatus: 'response_status_code' },
  WebhookEvent: { rawAction: 'action' },
  WebhookHealth: { failingPeriods: 'recent_consecutive_fail_buckets_cnt', status: 'health_status' },
  WhatsAppMessage: { externalMessageId: 'external_whatsapp_message_id' },
  WebhookSubscription: { isSslVerified: 'verify_ssl' },
};

/** `dateWon` → `date_won`, `address1` → `address_1`. */
const snakeCase = (name: string): string => name.replace(/[A-Z]|\d+/g, (part) => `_${part.toLowerCase()}`);

/** The column that a field of a type reads if it has neither a resolver nor a rule: by default its name in snake_case. */
export const columnNameOf = (type: string, field: string): string => RENAMED[type]?.[field] ?? snakeCase(field);
