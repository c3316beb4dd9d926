/** The rows of activities, by their types. */
import type { AttachmentRow, CustomColumns, Stamped } from './shared.ts';

/** What every activity of a lead has, whatever its type. */
export interface ActivityRow extends Stamped {
  readonly id: string;
  /** Close's name of its type: `OpportunityStatusChange`. */
  readonly _type: string;
  readonly lead_id: string | null;
  readonly user_id: string | null;
  readonly user_name: string | null;
  readonly created_by_name: string | null;
  readonly updated_by_name: string | null;
  readonly activity_at: string | null;
}

/** The statuses of leads are told as they are now, deleted ones as they were. */
export interface LeadStatusChangeRow extends ActivityRow {
  readonly lead_id: string;
  /** Null for the first status. */
  readonly old_status_id: string | null;
  readonly old_status_label: string | null;
  readonly new_status_id: string | null;
  readonly new_status_label: string | null;
}

/** What the opportunity was worth is told as it was then. */
export interface OpportunityStatusChangeRow extends LeadStatusChangeRow {
  readonly opportunity_id: string;
  readonly old_status_type: string | null;
  readonly old_pipeline_id: string | null;
  readonly old_pipeline_name: string | null;
  readonly new_status_type: string | null;
  readonly new_pipeline_id: string | null;
  readonly new_pipeline_name: string | null;
  /** In cents. */
  readonly opportunity_value: number | null;
  readonly opportunity_value_currency: string | null;
  readonly opportunity_value_period: string | null;
  /** In percent. */
  readonly opportunity_confidence: number | null;
  /** A calendar day, as an instant at midnight. */
  readonly opportunity_date_won: string | null;
}

/** What activities have that were with one person. */
interface WithContact {
  readonly contact_id: string | null;
}

interface Phones {
  readonly direction: string | null;
  readonly local_phone: string | null;
  readonly local_phone_formatted: string | null;
  readonly remote_phone: string | null;
  readonly remote_phone_formatted: string | null;
}

export interface NoteRow extends ActivityRow, WithContact {
  readonly title: string | null;
  readonly note: string | null;
  readonly note_html: string | null;
  readonly pinned: boolean | null;
  readonly pinned_at: string | null;
  readonly attachments: readonly AttachmentRow[] | null;
}

export interface CallRow extends ActivityRow, WithContact, Phones {
  readonly status: string | null;
  readonly disposition: string | null;
  /** In seconds. */
  readonly duration: number | null;
  /** In cents, as a text. */
  readonly cost: string | null;
  readonly date_answered: string | null;
  readonly phone: string | null;
  readonly source: string | null;
  readonly note: string | null;
  readonly note_html: string | null;
  readonly has_recording: boolean | null;
  readonly recording_url: string | null;
  readonly recording_expires_at: string | null;
  readonly voicemail_url: string | null;
  /** In seconds. */
  readonly voicemail_duration: number | null;
}

export interface EmailRow extends ActivityRow, WithContact {
  readonly direction: string | null;
  readonly status: string | null;
  readonly subject: string | null;
  readonly sender: string | null;
  readonly to: readonly string[] | null;
  readonly cc: readonly string[] | null;
  readonly bcc: readonly string[] | null;
  readonly body_text: string | null;
  readonly body_html: string | null;
  readonly body_preview: string | null;
  readonly attachments: readonly AttachmentRow[] | null;
  readonly date_sent: string | null;
  readonly date_scheduled: string | null;
  readonly opens: readonly EmailOpenRow[] | null;
  readonly opens_summary: string | null;
  readonly has_reply: boolean | null;
  readonly thread_id: string | null;
  readonly template_name: string | null;
  readonly sequence_name: string | null;
}

export interface EmailOpenRow {
  readonly opened_at?: string | null;
}

export interface EmailThreadRow extends ActivityRow, WithContact {
  readonly latest_normalized_subject: string | null;
  readonly summary: string | null;
  readonly n_emails: number | null;
  readonly participants: readonly EmailParticipantRow[] | null;
  /** Cut short: of each only its id is sure. */
  readonly latest_emails: readonly { readonly id: string }[] | null;
}

export interface EmailParticipantRow {
  readonly email: string | null;
  readonly name: string | null;
}

export interface SmsRow extends ActivityRow, WithContact, Phones {
  readonly status: string | null;
  readonly text: string | null;
  readonly source: string | null;
  readonly attachments: readonly AttachmentRow[] | null;
  /** In cents, as a text. */
  readonly cost: string | null;
  readonly date_sent: string | null;
  readonly date_scheduled: string | null;
  readonly error_message: string | null;
  readonly sequence_name: string | null;
}

export interface WhatsAppMessageRow extends ActivityRow, WithContact, Phones {
  readonly text: string | null;
  readonly message_markdown: string | null;
  readonly message_html: string | null;
  readonly attachments: readonly AttachmentRow[] | null;
  readonly integration_name: string | null;
  readonly integration_link: string | null;
}

export interface MeetingRow extends ActivityRow, WithContact {
  readonly title: string | null;
  readonly starts_at: string | null;
  readonly ends_at: string | null;
  /** In seconds. */
  readonly duration: number | null;
  readonly location: string | null;
  readonly status: string | null;
  readonly attendees: readonly MeetingAttendeeRow[] | null;
  readonly note: string | null;
  readonly user_note_html: string | null;
  readonly is_recurring: boolean | null;
  readonly calendar_event_link: string | null;
}

export interface MeetingAttendeeRow {
  readonly email: string | null;
  readonly name: string | null;
  readonly status: string | null;
  readonly is_organizer: boolean | null;
  readonly contact_id: string | null;
  readonly user_id: string | null;
}

export interface CustomActivityRow extends ActivityRow, WithContact, CustomColumns {
  readonly custom_activity_type_id: string | null;
  readonly status: string | null;
  readonly pinned: boolean | null;
}

export interface FormSubmissionRow extends ActivityRow, WithContact {
  readonly form_name: string | null;
  readonly source_url: string | null;
  readonly origin: string | null;
  readonly values_by_name: Readonly<Record<string, unknown>> | null;
}

export interface LeadMergeRow extends ActivityRow {
  readonly status: string | null;
  readonly source_id: string | null;
  readonly destination_id: string | null;
}

export interface TaskCompletedRow extends ActivityRow {
  readonly task_id: string | null;
  readonly task_text: string | null;
  readonly task_assigned_to: string | null;
  readonly task_assigned_to_name: string | null;
}

export interface CreatedRow extends ActivityRow {
  readonly source: string | null;
}

/** The row of each type of activity. */
export interface ActivityRows {
  readonly LeadStatusChange: LeadStatusChangeRow;
  readonly OpportunityStatusChange: OpportunityStatusChangeRow;
  readonly Note: NoteRow;
  readonly Call: CallRow;
  readonly Email: EmailRow;
  readonly EmailThread: EmailThreadRow;
  readonly SMS: SmsRow;
  readonly WhatsAppMessage: WhatsAppMessageRow;
  readonly Meeting: MeetingRow;
  readonly CustomActivity: CustomActivityRow;
  readonly FormSubmission: FormSubmissionRow;
  readonly LeadMerge: LeadMergeRow;
  readonly TaskCompleted: TaskCompletedRow;
  readonly Created: CreatedRow;
  /** Of a type that this gateway does not know. */
  readonly OtherActivity: ActivityRow;
}

export type ActivityType = keyof ActivityRows;
