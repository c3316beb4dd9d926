import type { ActivityRow } from './activity.ts';
import type { ChangeRow } from './payload.ts';
import type { AttachmentRow } from './shared.ts';

export interface EmailRow extends ActivityRow {
  readonly direction: string | null;
  readonly status: string | null;
  readonly subject: string | null;
  readonly sender: string | null;
  readonly to: readonly string[] | null;
  readonly cc: readonly string[] | null;
  readonly bcc: readonly string[] | null;
  readonly body_text?: string | null;
  readonly body_html?: string | null;
  readonly body_preview?: string | null;
  readonly attachments?: readonly AttachmentRow[] | null;
  readonly date_sent: string | null;
  readonly date_scheduled: string | null;
  readonly opens?: readonly EmailOpenRow[] | null;
  readonly opens_summary: string | null;
  readonly has_reply: boolean | null;
  readonly thread_id: string | null;
  readonly email_account_id?: string | null;
  readonly template_name?: string | null;
  readonly sequence_name?: string | null;
}

export interface EmailOpenRow {
  readonly opened_at?: string | null;
}

export interface EmailThreadRow extends ActivityRow {
  readonly latest_normalized_subject: string | null;
  readonly summary?: string | null;
  readonly n_emails: number | null;
  readonly participants?: readonly EmailParticipantRow[] | null;
  /** Close omits columns of these emails. Only `id` is certain. */
  /** In place of `latest_emails` in the document of October 2026. */
  readonly emails?: readonly { readonly id: string }[] | null;
  readonly latest_emails?: readonly { readonly id: string }[] | null;
}

export interface EmailParticipantRow {
  readonly email: string | null;
  readonly name: string | null;
}

export type EmailPayloadRow = ChangeRow<EmailRow>;
