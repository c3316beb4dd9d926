/** The actions of each type of object that Close documents, for the event log and for webhooks. */
const WRITES = ['created', 'updated', 'deleted'];
const MESSAGE = [...WRITES, 'sent'];
const RUN = ['created', 'updated', 'completed'];
const BULK = [...RUN, 'paused'];

/** Types with a part that varies end with `*`. */
export const EVENT_TYPES: { readonly [objectType: string]: readonly string[] } = {
  lead: [...WRITES, 'merged'],
  contact: WRITES,
  opportunity: WRITES,
  'task.*': [...WRITES, 'completed'],
  'activity.note': WRITES,
  'activity.email': MESSAGE,
  'activity.email_thread': WRITES,
  'activity.sms': MESSAGE,
  'activity.whatsapp_message': WRITES,
  'activity.call': [...WRITES, 'answered', 'completed'],
  'activity.meeting': [...WRITES, 'scheduled', 'started', 'completed', 'canceled'],
  'activity.custom_activity': WRITES,
  'activity.form_submission': WRITES,
  'activity.lead_status_change': WRITES,
  'activity.opportunity_status_change': WRITES,
  'activity.task_completed': ['created', 'deleted'],
  // Seen in a client.
  'activity.created': ['created', 'deleted'],
  // Inferred from their paths.
  'activity.lead_merge': WRITES,
  'activity.import_update': WRITES,
  'status.lead': WRITES,
  'status.opportunity': WRITES,
  'custom_fields.lead': WRITES,
  'custom_fields.contact': WRITES,
  'custom_fields.opportunity': WRITES,
  'custom_fields.activity': WRITES,
  'custom_fields.custom_object': WRITES,
  'custom_fields.shared': WRITES,
  custom_activity_type: WRITES,
  custom_object_type: WRITES,
  custom_object: WRITES,
  saved_search: WRITES,
  group: WRITES,
  phone_number: WRITES,
  email_template: WRITES,
  sms_template: WRITES,
  sequence: WRITES,
  sequence_subscription: WRITES,
  comment: WRITES,
  comment_thread: WRITES,
  membership: ['activated', 'deactivated'],
  unsubscribed_email: ['created', 'deleted'],
  import: [...RUN, 'reverting', 'reverted'],
  'export.lead': RUN,
  'export.opportunity': RUN,
  'bulk_action.delete': BULK,
  'bulk_action.edit': BULK,
  'bulk_action.email': BULK,
  'bulk_action.sequence_subscription': BULK,
  lead_merge: WRITES,
};

/** Whether Close documents events of this type with this action. */
export const isDocumentedEvent = (objectType: string, action: string): boolean =>
  (EVENT_TYPES[objectType] ?? EVENT_TYPES[objectType.replace(/\..*$/, '.*')])?.includes(action) ?? false;
